"""Events that have a name: meetings, ceremonies, fairs, found by the noun they end in and the verb or preposition before
them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.lexicon import rows
from kg.nlp.candidate import DATE, TITLE, Candidate, propose, proposed, text_of
from kg.nlp.gazetteer import Gazetteer, Hit
from kg.patterns import load
from kg.schema import EVENT, INSTITUTION, PERSON

OUTER = "，。；：！？\n,;:!?"
BESIDE = re.compile(r"(?:代表|委员|人大代表|政协委员)?")
"""What stands between two parts of one name (某次会议代表建议交办会)."""
LONGEST = 48
QUOTED = re.compile(r"“[^“”]*”|《[^《》]*》")


@cache
def nouns() -> Gazetteer[Mapping[str, str]]:
    """Nouns that end the name of an event. Visits and talks are told by verbs, and so are weak nouns that are verbs too
    (开工)."""
    return Gazetteer((row["noun"], row) for row in rows("event_nouns") if _names_events(row))


def _names_events(row: Mapping[str, str]) -> bool:
    if row["kind"] in ("visit", "talks") or len(row["noun"]) == 1:
        return False
    if row["noun"].endswith(("常委会", "代表大会", "理事会", "董事会", "开会", "组委会", "委员会")):
        return False
    return row["weight"] == "strong" or row["noun"].endswith(("会", "会议", "活动", "仪式", "典礼", "论坛", "大赛", "展"))


@cache
def listed() -> Gazetteer[Mapping[str, str]]:
    """Recurring and historic events by every form."""
    return Gazetteer((form, row) for row in rows("events") for form in (row["name"], *row["aliases"].split("|")) if form)


@Language.component("kg_events", assigns=["doc._.proposed"])
def annotate_events(doc: Doc) -> Doc:
    """Propose named events. `props` hold the kind; `generic` says that the noun stands alone (会议), `referred` that the
    text only
    refers to it (会议精神), `anchor` the word before it."""
    text = text_of(doc)
    people = {c.start for c in proposed(doc, PERSON)}
    skip = [*proposed(doc, DATE, PERSON), *(run for run in proposed(doc, TITLE) if run.end in people)]
    bodies = {p for c in proposed(doc, INSTITUTION) for p in range(c.start + 1, c.end)}
    found: list[Candidate] = []
    for hit in _noun_hits(text):
        if hit.end - 1 in bodies:
            continue
        candidate = _named(text, hit, skip, found[-1].end if found else 0)
        if candidate is not None:
            found.append(candidate)
    taken = {p for c in found for p in range(c.start, c.end)}
    for known in listed().longest(text):
        if known.start not in taken:
            found.append(_listed(text, known))
    return propose(doc, _joined(text, found))


def _noun_hits(text: str) -> list[Hit[Mapping[str, str]]]:
    """Listed nouns, and any …会 that the sentence says was held (交办会在长召开)."""
    hits = list(nouns().longest(text))
    taken = {p for hit in hits for p in range(hit.start, hit.end)}
    shape: Mapping[str, str] = {"kind": "meeting", "weight": "strong"}
    for match in load("events")["held_shape"].regex.finditer(text):
        if match.end() - 1 not in taken:
            hits.append(Hit(match.start(), match.end(), shape))
    return sorted(hits, key=lambda hit: hit.start)


def _joined(text: str, found: list[Candidate]) -> list[Candidate]:
    """Two names side by side are one: 某某论坛2025年年会."""
    ordered: list[Candidate] = []
    for candidate in sorted(found, key=lambda c: c.start):
        last = ordered[-1] if ordered else None
        if (
            last is not None
            and not last.props.get("generic")
            and BESIDE.fullmatch(text[last.end : candidate.start])
            and last.end <= candidate.start
        ):
            ordered[-1] = replace(
                candidate,
                start=last.start,
                name=text[last.start : candidate.end],
                aliases=(last.name,),
                props={**candidate.props, "generic": ""},
            )
        else:
            ordered.append(candidate)
    return ordered


def _listed(text: str, hit: Hit[Mapping[str, str]]) -> Candidate:
    row = hit.value
    props = {"kind": row["kind"], "generic": "", "referred": referred(text, hit.end), "anchor": "listed"}
    return Candidate(EVENT, hit.start, hit.end, row["name"], "event_list", 0.8, (text[hit.start : hit.end],), props)


def referred(text: str, end: int) -> str:
    """`yes` where the words behind a name only refer to it (…会议精神), else the empty string."""
    return "yes" if load("events")["referred"].regex.match(text, end) else ""


def _named(text: str, hit: Hit[Mapping[str, str]], skip: list[Candidate], floor: int) -> Candidate | None:
    """The event whose name ends with the noun, None where the noun is part of another word or goes on (会议室)."""
    patterns = load("events")
    if patterns["continues"].regex.match(text, hit.end):
        return None
    clause = _clause_start(text, hit.start, floor)
    anchor = None
    for match in patterns["anchor"].regex.finditer(text, clause, hit.start):
        if _balanced(text[match.end() : hit.start]):
            anchor = match
    if anchor is None and hit.start > clause:
        inner = patterns["in_at"].regex.search(text, clause, hit.start)
        if inner is not None and patterns["after_in"].regex.match(text, hit.end):
            anchor = inner
    start = anchor.end() if anchor else clause
    start = _skip(text, start, hit.start, skip)
    name = text[start : hit.end]
    if len(name) > LONGEST or not _balanced(name) or patterns["no_name"].regex.search(QUOTED.sub("", text[start : hit.start])):
        start, name = hit.start, text[hit.start : hit.end]
    generic = "yes" if patterns["generic"].regex.fullmatch(name) else ""
    if start == hit.start and hit.value["weight"] == "weak":
        generic = "yes"
    props = {
        "kind": hit.value["kind"],
        "generic": generic,
        "referred": referred(text, hit.end),
        "anchor": anchor[0] if anchor else "",
    }
    return Candidate(EVENT, start, hit.end, name, "event_noun", 0.6 if generic else 0.85, (), props)


def _clause_start(text: str, end: int, floor: int) -> int:
    """Where the clause that holds `end` begins: after the last outer punctuation that stands in no quotation."""
    position, depth = end, 0
    while position > floor:
        char = text[position - 1]
        if char in "”’》）)":
            depth += 1
        elif char in "“‘《（(":
            if depth == 0:
                return position
            depth -= 1
        elif char in OUTER and depth == 0:
            return position
        position -= 1
    return position


def _balanced(part: str) -> bool:
    return part.count("“") == part.count("”") and part.count("《") == part.count("》")


def _skip(text: str, start: int, end: int, skip: list[Candidate]) -> int:
    """Leave out what belongs to the sentence and not to the name: dates, persons, 、, 和, 首次."""
    lead, moved = load("events")["lead"].regex, True
    while moved:
        moved = False
        match = lead.match(text, start, end)
        if match and match.end() > start:
            start, moved = match.end(), True
        for candidate in skip:
            if (
                candidate.start == start
                and candidate.end <= end
                and (candidate.label != DATE or not _year_of_name(text, candidate))
            ):
                start, moved = candidate.end, True
                break
    return start


def _year_of_name(text: str, candidate: Candidate) -> bool:
    """A bare year right before the name belongs to it (2024年重污染天气防范应对工作电视电话会议)."""
    return re.fullmatch(r"\d{4}年", text[candidate.start : candidate.end]) is not None
