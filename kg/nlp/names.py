"""The shape of personal names: where one that begins at a position ends."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon import rows, words
from kg.nlp.gazetteer import Gazetteer

END = re.compile(r"$|[\s、，。；：！？（）()《》“”‘’…—\-,;:0-9]")
PARTICLES = frozenset("等在与说向对将及到也就还率赴作任为的")
"""Characters that follow a name far more often than they end one."""
FOREIGN_DOT = "·•・"
LONGEST_FOREIGN = 18


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
    """Whether a string that looks like a name is an ordinary word; with `strict`, words that are names now and then too."""
    hard, soft, prefixes = _vetoes()
    return name in hard or name[:2] in prefixes or (strict and name in soft)


@cache
def _followers() -> Gazetteer[int]:
    """Words that stand right after a person's name, 2 where the word is long enough to be sure, else 1."""
    verbs = {row["verb"] for row in rows("role_verbs")} | words("name_followers") | words("person_group_words")
    return Gazetteer((word, 2 if len(word) > 1 or word == "等" else 1) for word in verbs)


@cache
def _transliteration() -> frozenset[str]:
    return words("transliteration_characters")


@cache
def _everyday() -> frozenset[str]:
    """Family names that are everyday words (和, 但): names with them need a title or a decision before them."""
    return words("particles")


@cache
def officials() -> Gazetteer[str]:
    """Well-known office holders with 中国 or 外国."""
    return Gazetteer((row["name"], row["origin"]) for row in rows("officials"))


@cache
def _parts() -> Gazetteer[None]:
    return Gazetteer((row["part"], None) for row in rows("minority_name_parts"))


def follow(text: str, end: int) -> int:
    """How well a name may end here: 3 before punctuation or the end, 2 before a word that follows names, 1 before a
    particle."""
    if END.match(text, end):
        return 3
    return next((hit.value for hit in _followers().at(text, end)), 0)


def chinese_name(text: str, start: int, strict: bool) -> int | None:
    """The end of a Chinese name that begins at `start`, None where there is none. With `strict`, what follows must be sure."""
    size = 2 if surnames().get(text[start : start + 2]) == "compound" else 1 if text[start : start + 1] in surnames() else 0
    if not size or (strict and text[start : start + size] in _everyday()):
        return None
    best: tuple[int, int] | None = None
    for given in (2, 1):
        end = start + size + given
        name = text[start:end]
        if strict and given == 1 and name.endswith("方"):
            continue
        if len(name) < size + given or not re.fullmatch(r"[\u4e00-\u9fff]+", name) or vetoed(name, strict):
            continue
        score = follow(text, end)
        last = text[best[1] - 1] if best is not None else ""
        if best is not None and score and (last in ("等", "说") or (best[0] < 3 and last in PARTICLES)):
            best = (score, end)
        if best is not None and not (score or best[0]) and (last in PARTICLES or last == "因"):
            best = (score, end)
        if best is None or score > best[0]:
            best = (score, end)
    if best is None or (strict and best[0] == 0):
        return None
    return best[1]


def foreign_name(text: str, start: int) -> int | None:
    """The end of a transliterated name that begins at `start`: a run of the characters used for that, ended by a word that
    follows names; None where the run is shorter than two characters."""
    end, allowed = start, _transliteration()
    while end < len(text) and end - start < LONGEST_FOREIGN and (text[end] in allowed or text[end] in FOREIGN_DOT):
        end += 1
    for stop in range(end, start + 1, -1):
        if follow(text, stop) >= 2 and text[stop - 1] not in FOREIGN_DOT:
            return stop
    return next(
        (stop for stop in range(end, start + 1, -1) if follow(text, stop) == 1 and text[stop - 1] not in FOREIGN_DOT), None
    )


def foreign_run(text: str, start: int) -> int | None:
    """The end of a whole run of transliterating characters of three or more, whatever follows."""
    end, allowed = start, _transliteration()
    while end < len(text) and end - start < LONGEST_FOREIGN and (text[end] in allowed or text[end] in FOREIGN_DOT):
        end += 1
    return end if end - start >= 3 and text[end - 1] not in FOREIGN_DOT else None


def minority_name(text: str, start: int) -> int | None:
    """The end of a Tibetan, Uyghur, Mongolian or Kazakh name that begins with one of their frequent parts."""
    if next(_parts().at(text, start), None) is None:
        return None
    for end in range(min(len(text), start + 12), start + 1, -1):
        inner = text[start:end]
        if re.fullmatch(r"[\u4e00-\u9fff·]+", inner) and follow(text, end) >= 2 and _made_of_parts(inner):
            return end
    return None


def _made_of_parts(name: str) -> bool:
    """Whether a name is parts joined, with at most one character that belongs to none."""
    position, spare = 0, 0
    while position < len(name):
        hit = next(_parts().at(name, position), None)
        if hit is None:
            spare += name[position] not in FOREIGN_DOT
            position += 1
        else:
            position = hit.end
    return spare <= 1


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
    return all(char in _transliteration() for char in name)


def name_at(text: str, start: int, strict: bool, foreign: bool) -> int | None:
    """The end of a name of any kind that begins at `start`; transliterated ones only where `foreign` allows them."""
    official = next(officials().at(text, start), None)
    if official is not None and text[official.end : official.end + 1] not in tuple(FOREIGN_DOT):
        return official.end
    minority = minority_name(text, start)
    if minority is not None:
        return minority
    chinese = chinese_name(text, start, strict)
    if foreign:
        other = foreign_name(text, start)
        if other is not None and (chinese is None or other > chinese or FOREIGN_DOT[0] in text[start:other]):
            return other
    return chinese
