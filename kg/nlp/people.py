"""People: names anchored by a title, a verb or a list, then found again wherever the article repeats them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.lexicon import rows, words
from kg.nlp.candidate import TITLE, Candidate, Position, propose, proposed, text_of
from kg.nlp.gazetteer import Gazetteer
from kg.nlp.names import follow, foreign_run, name_at, officials, surnames
from kg.nlp.organs import home_state
from kg.nlp.places import COUNTRY
from kg.nlp.titles import titles
from kg.patterns import load
from kg.schema import INSTITUTION, PERSON, PLACE

BLANK = re.compile(r"[ \u3000]*(?:同志)?")
LAST = ("和", "及", "与")
"""What joins the last name of a list."""
LIST = re.compile(r"(?:、|和|与|及|以及|,|，)[ \u3000]*(?:夫人)?")
SPOUSE = re.compile(r"(?:夫人|丈夫|妻子|的?遗孀)(?=[\u4e00-\u9fff])")
CLAUSE = re.compile(r"(?:^|[\n。；，！？：“,;:])[ \u3000]*(?:会上|会前|会后|其间|期间|今天|昨天|当天|随后|当日|当晚)?，?", re.M)
COUPLE = re.compile(r"(?:为|同|与|和|会见|欢迎|[，。；\n])(?=[\u4e00-\u9fff])")
PAIR = re.compile(r"(?:和|偕|携)夫人|夫妇|伉俪")
STATE = "中华人民共和国"
SURE = 0.9
"""Places and bodies below this, found by a suffix only, may be wrong about their borders and do not keep a name from
standing there."""
TAKEN = (INSTITUTION, PLACE, TITLE)


@Language.component("kg_people", assigns=["doc._.proposed"])
def annotate_people(doc: Doc) -> Doc:
    """Propose people with the posts printed at their names."""
    text = text_of(doc)
    taken = {p for c in proposed(doc, *TAKEN) if c.confidence >= SURE for p in range(c.start, c.end)}
    runs = proposed(doc, TITLE)
    behind = list(_title_after(text, runs, taken))
    done = {c.end for c in behind}
    solid = {p for c in proposed(doc, *TAKEN) if c.confidence >= SURE and _firm(text, c) for p in range(c.start, c.end)}
    anchored = [*_titled(text, [r for r in runs if r.start not in done], solid), *behind, *_spouses(text, taken)]
    abroad = any(c.props.get("level") == "country" and c.name != COUNTRY for c in proposed(doc, PLACE))
    anchored += _called(text, taken)
    anchored += _appointed(text, taken, {c.start for c in anchored})
    anchored += _acting(text, taken, anchored, abroad)
    anchored += _in_lists(text, anchored, taken)
    anchored += _by_post(text, runs, anchored)
    names = {c.name for c in anchored} | _listed_names(text, taken)
    repeated = _repeated(text, names, anchored, taken)
    return propose(doc, [*anchored, *repeated])


def _firm(text: str, candidate: Candidate) -> bool:
    """Whether a name cannot stand there: a place in its short form may be one (副主任乌兰), 山西省 may not."""
    return candidate.label != PLACE or text[candidate.start : candidate.end] == candidate.name


def _person(text: str, start: int, end: int, rule: str, confidence: float, positions: tuple[Position, ...] = ()) -> Candidate:
    return Candidate(PERSON, start, end, text[start:end], rule, confidence, positions=positions)


def _titled(text: str, runs: list[Candidate], taken: set[int]) -> Iterator[Candidate]:
    """Names right after a run of posts, and those that share it in a list."""
    for run in runs:
        foreign = any(_is_foreign(p) for p in run.positions)
        gap = BLANK.match(text, run.end)
        start = gap.end() if gap else run.end
        positions, first = run.positions, True
        while start not in taken:
            end = name_at(text, start, strict=not first, foreign=foreign or not first)
            if first and _of_state(positions) and (end is None or not follow(text, end)):
                end = max(end or 0, foreign_run(text, start) or 0) or None
            if end is None:
                break
            whole = first and end == foreign_run(text, start) and _of_state(positions)
            sure = 2 if text[start:end] in words("officials") else 1 if whole else follow(text, end)
            if not sure and not _elsewhere(text, text[start:end], start):
                break
            yield _person(text, start, end, "name_after_title", 0.98 if sure >= 2 else 0.9 if sure else 0.6, positions)
            first = False
            joiner = LIST.match(text, end)
            if joiner is None or "，" in joiner[0] or "夫人" in joiner[0] or _shares_not(positions):
                break
            start = joiner.end()


def _of_state(positions: tuple[Position, ...]) -> bool:
    """Whether a post is one that only other states have."""
    return any(row is not None and row.kind == "foreign" for row in (titles().get(p.title) for p in positions))


def _elsewhere(text: str, name: str, start: int) -> bool:
    """Whether a doubtful name stands at another place of the text before a word that follows names."""
    return any(m.start() != start and follow(text, m.end()) >= 2 for m in re.finditer(re.escape(name), text))


def _shares_not(positions: tuple[Position, ...]) -> bool:
    """Whether a post can have one holder only, so that a second name in the list does not share it."""
    return any(p.title in {"总书记", "总理", "总统", "国王", "首相", "委员长"} for p in positions)


def _is_foreign(position: Position) -> bool:
    """Whether a post may belong to somebody with a transliterated name."""
    row = titles().get(position.title)
    kinds = {
        "foreign",
        "company",
        "generic",
        "association",
        "university",
        "party",
        "congress",
        "government",
        "research",
        "military",
    }
    return row is None or row.kind in kinds


def _title_after(text: str, runs: list[Candidate], taken: set[int]) -> Iterator[Candidate]:
    """习近平总书记, 冯德莱恩主席: a name right before a title that needs no body, after punctuation or a known name."""
    for run in runs:
        for size in (4, 3, 2, 5, 6, 7):
            start = run.start - size
            if start < 0 or any(p in taken for p in range(start, run.start)):
                continue
            name = text[start : run.start]
            if name_at(text, start, strict=True, foreign=True) != run.start:
                continue
            opens = start == 0 or text[start - 1] in "，。；：、\n“（" or text[start - 1] in "和与对同向"
            chinese = name_at(text, start, strict=False, foreign=True) is not None and follow(name, size) == 3
            if name in words("officials"):
                yield _person(text, start, run.start, "name_before_title", 0.95, _own(name, run.positions[:1]))
                break
            whole = name[0] in surnames() and size <= 4 and opens and chinese and len(run.positions) == 1
            if whole and _names_body(run.positions[0]):
                yield _person(text, start, run.start, "name_before_title", 0.9, run.positions[:1])
                break


def _own(name: str, positions: tuple[Position, ...]) -> tuple[Position, ...]:
    """The post printed after a well-known name: a bare 主席 after a Chinese name is the head of state, and a foreign holder's
    post never is at a Chinese body."""
    abroad = officials().get(name) != COUNTRY
    if abroad:
        return tuple(p for p in positions if p.body is None or not p.steps or home_state(p.body))
    return tuple(
        Position(p.title, STATE, p.status, (f"主席 → {STATE}: said of the head of state without a body",))
        if p.title == "主席" and (p.body is None or "nearest" in "".join(p.steps))
        else p
        for p in positions
    )


def _names_body(position: Position) -> bool:
    row = titles().get(position.title)
    return position.body is not None and row is not None and bool(row.implies)


def _spouses(text: str, taken: set[int]) -> Iterator[Candidate]:
    """夫人彭丽媛: a name after the word for a spouse."""
    for match in SPOUSE.finditer(text):
        end = name_at(text, match.end(), strict=True, foreign=True)
        if end is not None and match.end() not in taken:
            yield _person(text, match.end(), end, "name_after_spouse", 0.9)


def _acting(text: str, taken: set[int], anchored: list[Candidate], abroad: bool) -> list[Candidate]:
    """A name at the head of a clause right before a verb that only people govern (王毅参加, 石泰峰主持), or before 夫妇 and
    和夫人; transliterated names only where the article names a foreign country."""
    starts = {c.start for c in anchored}
    verbs = _verbs()
    found: list[Candidate] = []
    for clause in CLAUSE.finditer(text):
        start = clause.end()
        if start in taken or start in starts:
            continue
        end = name_at(text, start, strict=True, foreign=abroad)
        end, names = _listed_from(text, start, end, abroad)
        acts = end is not None and (
            next(verbs.at(text, end), None) is not None or load("people")["acts"].regex.match(text, end)
        )
        if end is not None and acts and not any(p in taken for p in range(start, end)):
            found += [_person(text, *span, "name_before_verb", 0.75) for span in names]
    for match in COUPLE.finditer(text):
        end = name_at(text, match.end(), strict=True, foreign=abroad)
        if end is not None and match.end() not in taken and PAIR.match(text, end):
            found.append(_person(text, match.end(), end, "name_of_couple", 0.9))
    return found


def _listed_from(text: str, start: int, end: int | None, abroad: bool) -> tuple[int | None, list[tuple[int, int]]]:
    """The end and the spans of a list of names joined by 、 that begins with the name `start`..`end`."""
    spans = [] if end is None else [(start, end)]
    while end is not None and text[end : end + 1] == "、":
        more = name_at(text, end + 1, strict=True, foreign=abroad)
        if more is None:
            break
        spans.append((end + 1, more))
        end = more
    return end, spans


def _by_post(text: str, runs: list[Candidate], anchored: list[Candidate]) -> Iterator[Candidate]:
    """A post named without its holder, where the article names one holder of it (…主委牵头): that person."""
    holders: dict[tuple[str, str | None], set[str]] = {}
    for person in anchored:
        for position in person.positions:
            holders.setdefault((position.title, position.body), set()).add(person.name)
    starts, ends = {c.start for c in anchored}, {c.end for c in anchored}
    for run in runs:
        post = (run.positions[-1].title, run.positions[-1].body)
        names = holders.get(post, set())
        gap = BLANK.match(text, run.end)
        alone = not {run.end, gap.end() if gap else run.end} & starts and run.start not in ends and len(run) > 2
        if alone and post[1] and len(names) == 1 and load("people")["post_acts"].regex.match(text, run.end):
            holder = next(iter(names))
            step = f"{text[run.start : run.end]} → {holder}: the article's only holder of that post"
            yield Candidate(PERSON, run.start, run.end, holder, "post_alone", 0.8, steps=(step,))


def _called(text: str, taken: set[int]) -> Iterator[Candidate]:
    """省领导某某、某某; 村民某某: names after a word for what somebody is that names no post."""
    for match in load("people")["called"].regex.finditer(text):
        start = match.end()
        while (
            start not in taken
            and (end := name_at(text, start, strict=True, foreign=False)) is not None
            and follow(text, end) >= 1 + (text[start - 1] != "、")
        ):
            yield _person(text, start, end, "name_after_word", 0.85)
            joiner = LIST.match(text, end)
            last = joiner is not None and joiner[0] in LAST and text[start - 1] == "、"
            if joiner is None or not ("、" in joiner[0] or last):
                break
            start = joiner.end()


def _in_lists(text: str, anchored: list[Candidate], taken: set[int]) -> Iterator[Candidate]:
    """Further names of a list that begins with a name known (…、王勇、肖捷参加)."""
    known = {c.end: c.start for c in anchored} | {
        m.end(): m.start() for name in words("officials") if name in text for m in re.finditer(re.escape(name), text)
    }
    starts = {c.start for c in anchored}
    for end in sorted(known):
        listed = known[end] > 0 and text[known[end] - 1] == "、"
        while (text[end : end + 1] == "、" or (listed and text[end : end + 1] in LAST)) and end + 1 not in taken | starts:
            sure = 1 if text[end] == "、" else 2
            start, end, listed = end + 1, name_at(text, end + 1, strict=True, foreign=False) or 0, True
            if not end or follow(text, end) < sure:
                break
            yield _person(text, start, end, "name_in_list", 0.85)


def _appointed(text: str, taken: set[int], done: set[int]) -> list[Candidate]:
    """Names in decisions on posts: 任命某某为, 免去某某的, and the lines of a list of appointments (某某为 … 主任；)."""
    patterns, found = load("people"), []
    if patterns["decision"].regex.search(text) is None:
        return []
    for match in patterns["appointee"].regex.finditer(text):
        start, names = match.end(), list[Candidate]()
        while (end := name_at(text, start, strict=False, foreign=False)) is not None and start not in taken:
            names.append(_person(text, start, end, "name_in_decision", 0.9))
            if (more := LIST.match(text, end)) is None or "，" in more[0]:
                break
            start = more.end()
        if names and patterns["post_follows"].regex.match(text, names[-1].end):
            found += [c for c in names if c.start not in done]
            done |= {c.start for c in names}
    return found


@cache
def _verbs() -> Gazetteer[None]:
    return Gazetteer((row["verb"], None) for row in rows("role_verbs") if len(row["verb"]) > 1)


def _listed_names(text: str, taken: set[int]) -> set[str]:
    """Names of well-known office holders that the text holds."""
    return {name for name in words("officials") if name in text}


def _repeated(text: str, names: set[str], anchored: list[Candidate], taken: set[int]) -> Iterator[Candidate]:
    """Every further occurrence of a name, unless a longer name or another entity stands there."""
    used = {p for c in anchored for p in range(c.start, c.end)}
    for name in sorted(names, key=lambda n: (-len(n), n)):
        for match in re.finditer(re.escape(name), text):
            span = range(match.start(), match.end())
            if any(p in used or p in taken for p in span):
                continue
            if len(name) == 2 and follow(text, match.end()) == 0:
                continue
            used.update(span)
            sure = len(name) > 2 and name in words("officials")
            yield _person(text, match.start(), match.end(), "name_repeated", 0.9 if sure else 0.85)
