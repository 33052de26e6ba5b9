"""The shape of personal names: where one that begins at a position ends."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon import rows, words
from kg.nlp.divisions import COUNTRY, divisions
from kg.nlp.foreign_names import FOREIGN_DOT, foreign_name, foreign_run, officials, transliterating
from kg.nlp.gazetteer import Gazetteer
from kg.nlp.name_ends import attends, follow, joins_post

__all__ = ["chinese_name", "follow", "foreign_name", "foreign_run", "minority_name", "name_at", "officials", "surnames"]

PARTICLES = frozenset("等在与说向对将及到也就还率赴作任为的被称获已曾因以把却又是")
"""Characters that follow a name far more often than they end one."""


LED = re.compile(r"率\d|[和与及](?:委员|代表|部分|有关|相关|全体|其他|各[县市区州]|常委会)")
"""What goes on a sentence where it looks like the end of a name (欧阳燕率20余名企业家, 秘书长韩军和委员共54人)."""


@cache
def surnames() -> dict[str, str]:
    """Family names with their kind: single or compound."""
    return {row["surname"]: row["kind"] for row in rows("surnames")}


@cache
def _vetoes() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Words that begin like a name: those that never are one, those that now and then are, and those that no longer name
    begins with."""
    found = rows("not_names")
    soft = frozenset(row["word"] for row in found if row["note"] == "also a name")
    return (
        frozenset(row["word"] for row in found) - soft,
        soft,
        frozenset(row["word"] for row in found if row["prefix"] == "yes"),
    )


def vetoed(name: str, strict: bool) -> bool:
    """Whether a string that looks like a name is an ordinary word; with `strict`, words that are names now and then too, and
    what begins with the short name of a province or city (吉林将)."""
    hard, soft, prefixes = _vetoes()
    if "某" in name or name[1:] in _kin() or (strict and len(name) == 2 and name[1] in "老总"):
        return True
    if name[0] == "任" and (name[1:] in _posts() or name[1:2] == "副"):  # 由省长任组长
        return True
    return name in hard or name[:2] in prefixes or (strict and (name in soft or (len(name) == 3 and name[:2] in _cities())))


@cache
def _posts() -> frozenset[str]:
    """Posts that somebody may be given (任)."""
    return frozenset(row["title"] for row in rows("titles"))


@cache
def _kin() -> frozenset[str]:
    """Words that make a form of address of a family name (刘爷爷, 张先生), which names nobody in full."""
    return frozenset(row["word"] for row in rows("honorifics") if row["position"] == "after" and len(row["word"]) == 2)


@cache
def _cities() -> frozenset[str]:
    """The short names of two characters of provinces and prefectures."""
    places = (site.name for site in divisions().values() if site.level in ("province", "prefecture"))
    return frozenset(name[:2] for name in places if len(name) == 3)


@cache
def _everyday() -> frozenset[str]:
    """Family names that are everyday words (和, 但): names with them need a title or a decision before them."""
    return words("particles") | {r["surname"] for r in rows("surnames") if r["word"] == "yes" and r["rank"] == "rare"}


@cache
def _parts() -> Gazetteer[None]:
    return Gazetteer((row["part"], None) for row in rows("minority_name_parts"))


def chinese_name(text: str, start: int, strict: bool) -> int | None:
    """The end of a Chinese name that begins at `start`, None where there is none. With `strict`, what follows must be sure."""
    size = 2 if surnames().get(text[start : start + 2]) == "compound" else 1 if text[start : start + 1] in surnames() else 0
    if not size or (strict and text[start : start + size] in _everyday()):
        return None
    best: tuple[int, int] | None = None
    for given in (2, 1):
        end = start + size + given
        name = text[start:end]
        if (strict and given == 1 and name.endswith("方")) or name[-1:] in ("称", "是", "以", "的", "被"):
            continue
        if len(name) < size + given or not re.fullmatch(r"[\u4e00-\u9fff]+", name) or vetoed(name, strict):
            continue
        score = follow(text, end)
        last = text[best[1] - 1] if best is not None else ""
        if (
            best is not None
            and score
            and (last in ("等", "说", "致") or ((best[0] < 3 or text[best[1] : best[1] + 1].isdigit()) and last in PARTICLES))
        ):
            best = (score, end)
        if best is not None and not (score or best[0]) and (last in PARTICLES or last == "因"):
            best = (score, end)
        if best is not None and LED.match(text, best[1] - 1):
            best = (score, end)
        if given == 2 and name[-1] == "为" and attends(text, end):
            return end
        if best is not None and joins_post(text, best[1]):
            best = (score, end)
        if best is None or score > best[0]:
            best = (score, end)
    if best is None or (strict and best[0] == 0):
        return None
    return best[1]


def minority_name(text: str, start: int) -> int | None:
    """The end of a Tibetan, Uyghur, Mongolian or Kazakh name that begins with one of their frequent parts."""
    if _parts().first(text, start) is None:
        return None
    for end in range(min(len(text), start + 12), start + 1, -1):
        inner = text[start:end]
        if inner[-1] in PARTICLES and follow(text, end - 1) and _made_of_parts(inner[:-1], 0):
            continue  # 洛桑达娃说
        if re.fullmatch(r"[\u4e00-\u9fff·]+", inner) and (sure := follow(text, end)) and _made_of_parts(inner, SPARE[sure]):
            return end
    return None


SPARE = {1: 0, 2: 1, 3: 1}
"""How many characters of a minority name may belong to no part, by how sure what follows says that it ends there."""


def _made_of_parts(name: str, most: int = 1) -> bool:
    """Whether a name is parts joined, with at most so many characters that belong to none."""
    position, spare = 0, 0
    while position < len(name):
        hit = _parts().first(name, position)
        if hit is None:
            spare += name[position] not in FOREIGN_DOT
            position += 1
        else:
            position = hit.end
    return spare <= most


def looks_like_name(name: str) -> bool:
    """Whether a whole string has the shape of a personal name: a family name with one or two characters, three after a compound
    one or in Korean and Japanese names, a transliteration, parts of minority names; and is no everyday word."""
    if vetoed(name, strict=False) or len(name) < 2:
        return False
    if name in officials() or _made_of_parts(name) or any(dot in name for dot in FOREIGN_DOT):
        return True
    if len(name) == 4 and surnames().get(name[:2]) == "compound":
        return True
    if name[:1] in surnames() and len(name) <= 3:
        return True
    return all(char in transliterating() for char in name)


def name_at(text: str, start: int, strict: bool, foreign: bool) -> int | None:
    """The end of a name of any kind that begins at `start`; transliterated ones only where `foreign` allows them."""
    official = officials().first(text, start)
    if official is not None and text[official.end : official.end + 1] not in tuple(FOREIGN_DOT):
        own = official.end == start + 2 and official.value == COUNTRY
        longer = own and not follow(text, official.end) and chinese_name(text, start, strict)
        return longer if longer and follow(text, longer) >= 2 else official.end
    minority = minority_name(text, start)
    if minority is not None:
        return minority
    chinese = chinese_name(text, start, strict)
    if foreign:
        other = foreign_name(text, start)
        if other is not None and (chinese is None or other > chinese or FOREIGN_DOT[0] in text[start:other]):
            return other
    return chinese
