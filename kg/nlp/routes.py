"""Railways and motorways, named by one character for each place that they join (京沪高铁), by the places (甲市至乙市铁路), or
by a number (205国道). They are sites: what is built and run, whether or not a plan says so too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.nlp.candidate import Candidate
from kg.patterns import load
from kg.schema import PLACE

TO = ("至", "—", "－", "经")
NOUN = "高速城际铁路公客专"
SETTLED = ("country", "province", "prefecture", "county", "natural", "zone")


def routes(text: str, places: Iterable[Candidate]) -> list[Candidate]:
    """The lines that an article names; characters that are a place as a whole (南京铁路) name none."""
    known = list(places)
    found: list[Candidate] = []
    whole = {(place.start, place.end) for place in known}
    for match in load("places")["route"].regex.finditer(text):
        start, end = match.span("route")
        start = next((p.end for p in known if p.start < start < p.end <= end - 2), start)
        if not any((begin, end) in whole for begin in range(start, end - 1)):
            found.append(_line(text, start, match.end()))
            found += _joined(text, start, match)
    ends = {place.end: place for place in known if place.props.get("level") in SETTLED}
    for end, last in ends.items():
        noun = load("places")["route_noun"].regex.match(text, end)
        first = _first(text, last, ends) if noun is not None else None
        if noun is not None and first is not None:
            found.append(_line(text, first, noun.end()))
    numbered = (_line(text, *match.span()) for match in load("places")["numbered_road"].regex.finditer(text))
    return [*(_named(line, found) for line in found), *numbered]


def _joined(text: str, start: int, line: re.Match[str]) -> Iterator[Candidate]:
    """The lines before one that share its noun (京九、昌福铁路)."""
    noun = text[line.end("route") : line.end()]
    before = load("places")["routes_before"].regex.search(text, max(0, start - 30), start)
    if before is None:
        return
    for part in re.finditer(r"[^、和]+", before[0]):
        begin = before.start() + part.start()
        yield replace(_line(text, begin, begin + len(part[0])), name=part[0] + noun, steps=(f"{part[0]} → {part[0]}{noun}",))


def _first(text: str, last: Candidate, ends: dict[int, Candidate]) -> int | None:
    """Where the first of the places joined by 至 up to the last one begins; None where there is but one."""
    start = last.start
    while text[start - 1 : start] in TO and start - 1 in ends:
        start = ends[start - 1].start
    return start if start < last.start else None


def _named(line: Candidate, found: Sequence[Candidate]) -> Candidate:
    """A line under the name that spells out its places, where the article has it (甲乙高铁 for 甲市至乙市高速铁路)."""
    short = line.name.rstrip(NOUN)
    for other in found:
        parts = re.split("[至—－经]", other.name.rstrip(NOUN))
        if len(parts) == len(short) and all(mark in part for mark, part in zip(short, parts, strict=True)):
            return replace(line, name=other.name, aliases=(line.name,), steps=(f"{line.name} → {other.name}",))
    return line


def _line(text: str, start: int, end: int) -> Candidate:
    return Candidate(PLACE, start, end, text[start:end], "route", 0.9, (), {"level": "site"})
