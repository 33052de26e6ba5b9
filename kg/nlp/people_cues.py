"""Names without a post: after a word for what somebody is, before a form of address or a verb of people, in lists, in decisions
on posts, and foreign ones by their point."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial

from kg.lexicon import rows
from kg.nlp.candidate import Candidate, Position
from kg.nlp.foreign_names import dotted_name, japanese_name, officials
from kg.nlp.gazetteer import Gazetteer
from kg.nlp.names import follow, minority_name, name_at, surnames
from kg.nlp.titles import titles
from kg.patterns import load
from kg.schema import INSTITUTION, PERSON

LAST = ("和", "及", "与")
"""What joins the last name of a list."""
LIST = re.compile(r"(?:、|/|和|与|及|以及|,|，)[ \u3000]*(?:夫人)?")
SPOUSE = re.compile(r"(?:夫人|丈夫|妻子|的?遗孀)(?=[\u4e00-\u9fff])")
LEAD = "此前|会上|会前|会后|其间|期间|今天|昨天|当天|随后|当日|当晚|其中|同时|此外|另外|最终"
CLAUSE = re.compile(rf"(?:^|[\n。；，！？：“,;:])[ \u3000]*(?:{LEAD})?，?", re.M)
COUPLE = re.compile(r"(?:为|同|与|和|会见|欢迎|[，。；\n])(?=[\u4e00-\u9fff])")
PAIR = re.compile(r"(?:和|偕|携)夫人|夫妇|伉俪")
GOES_ON = frozenset("户宫们团员节班会队组级类型期化者家生")
"""What goes on a word for what somebody is (少年宫, 农户)."""
SIZES = (4, 3, 2)
"""How many characters of a name are tried before a form of address, longest first."""


def person(text: str, start: int, end: int, rule: str, confidence: float, positions: tuple[Position, ...] = ()) -> Candidate:
    """A name at a range of the text."""
    return Candidate(PERSON, start, end, text[start:end], rule, confidence, positions=positions)


def dotted(text: str, taken: set[int]) -> Iterator[Candidate]:
    """鲍勃·达达埃: a foreign name by the point between its parts, unless it is part of another name (…号, …大学)."""
    part_of = load("people")["named_after"].regex
    for point in re.finditer(r"(?<=[\u4e00-\u9fff])[·•・∙](?=[\u4e00-\u9fff])", text):
        span = dotted_name(text, point.start(), taken)
        if span is None or taken & set(range(*span)):
            continue
        if not any(part_of.match(text, end) for end in range(span[1] - 2, span[1] + 1)):
            yield person(text, *span, "name_with_point", 0.9)


def addressed(text: str, taken: set[int]) -> Iterator[Candidate]:
    """刘建平同志, 李桂花女士: a name before a form of address, begun by punctuation or a word that names follow."""
    opens = load("people")["opens"].regex
    for address in load("people")["address"].regex.finditer(text):
        for size in SIZES:
            start = address.start() - size
            if start < 0 or taken & set(range(start, address.start())):
                continue
            named = name_at(text, start, strict=True, foreign=False) == address.start()
            named = named or (size == 3 and _is_name(text, start, address.start(), True))
            if named and opens.search(text, 0, start):
                yield person(text, start, address.start(), "name_before_address", 0.85)
                break


def spouses(text: str, taken: set[int]) -> Iterator[Candidate]:
    """夫人彭丽媛: a name after the word for a spouse."""
    for match in SPOUSE.finditer(text):
        end = name_at(text, match.end(), strict=True, foreign=True)
        if end is not None and match.end() not in taken:
            yield person(text, match.end(), end, "name_after_spouse", 0.9)


def acting(text: str, taken: set[int], anchored: list[Candidate], abroad: bool) -> list[Candidate]:
    """A name at the head of a clause right before a verb that only people govern (王毅参加, 石泰峰主持), or before 夫妇 and
    和夫人; transliterated names only where the article names a foreign country."""
    starts = {c.start for c in anchored}
    verbs, plain = _verbs(), load("people")["plain_word"].regex
    found: list[Candidate] = []
    for clause in CLAUSE.finditer(text):
        start = clause.end()
        if start in taken or start in starts:
            continue
        end = name_at(text, start, strict=True, foreign=abroad) or _between(text, start) or None
        end, names = _listed_from(text, start, end, abroad)
        if end is None or any(p in taken for p in range(start, end)) or plain.fullmatch(text, start, end):
            continue
        sure = load("people")["acts"].regex.match(text, end) is not None or _of_parts(text, start, end)
        behind = end + (len(names) > 1 and text[end : end + 1] == "等")
        if sure or (verbs.first(text, behind) is not None and not text.startswith("发言人", end)):
            found += [person(text, *span, "name_before_verb", 0.9 if sure else 0.75) for span in names]
    for match in COUPLE.finditer(text):
        end = name_at(text, match.end(), strict=True, foreign=abroad)
        if end is not None and match.end() not in taken and PAIR.match(text, end):
            found.append(person(text, match.end(), end, "name_of_couple", 0.9))
    return found


def _of_parts(text: str, start: int, end: int) -> bool:
    """Whether a name of four characters or more is made of the parts of minority names and stands in the text again."""
    return end - start > 3 and minority_name(text, start) == end and text.count(text[start:end]) > 1


def _listed_from(text: str, start: int, end: int | None, abroad: bool) -> tuple[int | None, list[tuple[int, int]]]:
    """The end and the spans of a list of names joined by 、 that begins with the name `start`..`end`."""
    spans = [] if end is None else [(start, end)]
    while end is not None and text[end : end + 1] == "、":
        begin = end + 1 + len(text[end + 1 : end + 2]) - len(text[end + 1 : end + 2].strip())
        more = name_at(text, begin, strict=True, foreign=abroad) or name_at(text, begin, strict=False, foreign=abroad)
        if more is None or follow(text, more) < 1:
            break
        spans.append((begin, more))
        end = more
    return end, spans


MET = re.compile("(?:见到|遇到|碰到|找到|采访)[^，。；]{0,14}$")
"""Before somebody whom a clause of time says to have been met (记者见到科学家某某时，)."""


def called(text: str, taken: set[int], abroad: bool) -> Iterator[Candidate]:
    """省领导某某、某某; 村民某某; 选手某某: names after a word for what somebody is that names no post."""
    ends = {m.end() for m in load("people")["called"].regex.finditer(text)} | {
        h.end + text.startswith("”", h.end) for h in _words().longest(text)
    }
    own = partial(japanese_name, text) if "日本" in text else _none
    for start in sorted(ends):
        first = text[start : start + 1] not in GOES_ON
        if not first:
            continue
        while start not in taken and (
            end := own(start) or name_at(text, start, strict=True, foreign=abroad) or _aged(text, start)
        ):
            sure = follow(text, end) if not text.startswith(("以", "是"), end) else 2
            doubtful = sure < 1 + (first and end - start < 3) and not recurs(text, text[start:end])
            if doubtful or load("people")["plain_word"].regex.fullmatch(text, start, end):
                break
            end -= (
                text[end - 1] == "时"
                and end - start > 2
                and text[end : end + 1] == "，"
                and MET.search(text, 0, start) is not None
            )
            yield person(text, start, end, "name_after_word", 0.85)
            joiner = LIST.match(text, end)
            if joiner is None or not (joiner[0][0] in "、/" or (joiner[0] in LAST and not first)):
                break
            start, first = joiner.end(), False


def _none(start: int) -> None:
    """No name."""


def _aged(text: str, start: int) -> int:
    """The end of a name of three characters whose family name is an everyday word, right behind its bearer's age and again
    elsewhere (17岁的全某某); 0 where none is."""
    aged = re.search("[0-9]岁的?$", text[max(0, start - 4) : start]) is not None
    end = name_at(text, start, strict=False, foreign=False) if aged else None
    return end if end is not None and end - start == 3 and follow(text, end) and recurs(text, text[start:end]) else 0


def recurs(text: str, name: str) -> bool:
    """Whether a name of three characters stands elsewhere before another character: so its last one is no word's first."""
    return len(name) == 3 and len({text[m.end() : m.end() + 1] for m in re.finditer(re.escape(name), text)}) > 1


@cache
def _words() -> Gazetteer[None]:
    """Words for what somebody is, which stand right before a name."""
    found = (row for row in rows("honorifics") if row["position"] in ("before", "both") and row["note"] != "byline word")
    return Gazetteer((row["word"], None) for row in found)


def in_lists(text: str, anchored: list[Candidate], taken: set[int]) -> Iterator[Candidate]:
    """Further names of a list that begins with a name known (…、王勇、肖捷参加)."""
    known = {c.end: c.start for c in anchored} | {hit.end: hit.start for hit in officials().every(text)}
    starts = {c.start for c in anchored}
    for end in sorted(known):
        listed = known[end] > 0 and text[known[end] - 1] == "、"
        while (text[end : end + 1] == "、" or (listed and text[end : end + 1] in LAST)) and end + 1 not in taken | starts:
            sure = 1 if text[end] == "、" else 2
            start, listed = end + 1, True
            end = name_at(text, start, strict=True, foreign=False) or _between(text, start)
            if not end or follow(text, end) < sure:
                break
            yield person(text, start, end, "name_in_list", 0.85)


def _between(text: str, start: int) -> int:
    """The end of a name with a family name that is an everyday word, which counts only between two others; 0 where none is."""
    if "、" not in text[start + 2 : start + 6]:
        return 0
    end = name_at(text, start, strict=False, foreign=False)
    return end if end is not None and text[end : end + 1] == "、" else 0


def rolls(text: str, taken: set[int]) -> Iterator[Candidate]:
    """Three names or more in one list, whatever stands around it (…、…及…等在主席台就座)."""
    for match in load("people")["roll"].regex.finditer(text):
        spans = [(m.start(), m.end()) for m in re.finditer(r"[\u4e00-\u9fff·]+", match[1])]
        spans = [(match.start() + s, match.start() + e) for s, e in spans] + ([match.span("last")] if match["last"] else [])
        families = {text[s] for s, _ in spans}
        free = len(spans) > 2 and len(families) > 1 and not any(p in taken for s, e in spans for p in range(s, e))
        strict = sum(_is_name(text, s, e, True) for s, e in spans) if free else 0
        odd = [(s, e) for s, e in spans if not (_is_name(text, s, e, False) or two_families(text, s, e))]
        if 3 * strict >= 2 * len(spans) and (not odd or _one_of_many(text, odd, len(spans))):
            yield from (person(text, s, e, "name_in_roll", 0.85) for s, e in spans)


def two_families(text: str, start: int, end: int) -> bool:
    """Whether four characters are a name with the family names of both parents, which only a list of names shows."""
    kinds, pair = surnames(), text[start : start + 2]
    return end - start == 4 and pair[0] != pair[1] and all(kinds.get(family) == "single" for family in pair)


def _one_of_many(text: str, odd: list[tuple[int, int]], count: int) -> bool:
    """Whether the one member of a long list that looks like no name begins with a family name and is as long as one."""
    return count > 5 and len(odd) == 1 and odd[0][1] - odd[0][0] in (2, 3) and text[odd[0][0]] in surnames()


def transcribed(text: str, taken: set[int]) -> Iterator[Candidate]:
    """寿小丽：女士们、先生们: who speaks a paragraph of a transcript."""
    for head in load("people")["transcript"].regex.finditer(text):
        end = name_at(text, head.end(), strict=True, foreign=False)
        if end is not None and text[end : end + 1] in "：:]】" and head.end() not in taken:
            yield person(text, head.end(), end, "name_in_transcript", 0.9)


def _is_name(text: str, start: int, end: int, strict: bool) -> bool:
    return name_at(text[:end], start, strict, foreign=False) == end


def appointed(text: str, taken: set[int], done: set[int]) -> list[Candidate]:
    """Names in decisions on posts: 任命某某为, 免去某某的, and the lines of a list of appointments (某某为 … 主任；)."""
    patterns, found = load("people"), list[Candidate]()
    if patterns["decision"].regex.search(text) is None:
        return []
    for match in patterns["appointee"].regex.finditer(text):
        start, names = match.end(), list[Candidate]()
        while (end := name_at(text, start, strict=False, foreign=False)) and start not in taken:
            end -= end - start == 3 and end - 1 in taken  # 王强|泉州市
            names.append(person(text, start, end, "name_in_decision", 0.9))
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


ORGANS = "委办局厅部院司处室科所会校组队站中心公"
"""Last characters of bodies: before a post they name where it is held and no person."""
OPENS = "，。；：、\n“"


def addressed_by_post(text: str, runs: list[Candidate], others: list[Candidate]) -> Iterator[Candidate]:
    """Names right before their post: behind the body that it is held at (某局某某副局长), or at the head of a clause or behind
    an organ where they act (某某厅长会见了…), then without a body."""
    owners = {c.end: c.name for c in sorted(others, key=len) if c.label == INSTITUTION}
    taken = {p for c in others for p in range(c.start, c.end)}
    for run in runs:
        post, row = run.positions[0], titles().get(run.positions[0].title)
        end = run.end - len(post.title)
        known = row is not None and row.kind != "foreign" and text.startswith(post.title, end)
        if len(run.positions) > 1 or not known or text[end - 1] in ORGANS:
            continue
        for start in (end - 3, end - 2):
            free = start >= 0 and taken.isdisjoint(range(start, end)) and _is_name(text, start, end, True)
            body = owners.get(start)
            opens = start == 0 or text[start - 1] in OPENS or text[start - 1] in ORGANS
            if free and (body or (opens and load("people")["behind_acts"].regex.match(text, run.end))):
                steps = (f"{post.title} → {body}: the body before the name",) if body else ()
                yield person(text, start, end, "name_before_title", 0.85, (Position(post.title, body, post.status, steps),))
                break
