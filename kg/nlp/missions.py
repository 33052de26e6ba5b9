"""Missions abroad (中国驻甲国使馆, one by one or in a list that shares the noun), and the government of a special region named
without it (特区政府)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.nlp.body_names import candidate
from kg.nlp.candidate import Candidate
from kg.nlp.divisions import COUNTRY
from kg.patterns import load

SPECIAL = ("香港特别行政区", "澳门特别行政区")
SEATS = ("country", "region", "province", "prefecture")
LONG = {"使馆": "大使馆", "总领馆": "总领事馆"}
"""The whole noun of a mission that is printed short."""


def missions(text: str, anchors: Iterable[Candidate]) -> Iterator[Candidate]:
    """The missions of a state by its name, or of China by 我: each item of a list is one (中国驻甲国、乙国等国使馆). `anchors`
    are the places and listed bodies of the text."""
    known = list(anchors)
    ends = {c.end: c for c in known if c.props.get("level") == "country"}
    seats = {c.start: c for c in sorted(known, key=len)}
    for match in load("institutions")["mission_abroad"].regex.finditer(text):
        state = ends.get(match.start("sent"))
        home = state.name if state is not None else COUNTRY if match["own"] else ""
        if not home:
            continue
        start = state.start if state is not None else match.start()
        noun, where = match["noun"], match["where"]
        if "、" not in where:
            name = home + text[match.start("sent") : match.end()]
            yield candidate(text, start, match.end(), name, "mission_abroad", "government", _forms(name, noun), 0.95)
            continue
        at = match.start("where")
        for item in where.split("、"):
            seat = seats.get(at)
            if seat is not None and seat.end == at + len(item):
                name = f"{home}{match['sent']}{item}{noun}"
                step = candidate(text, at, at + len(item), name, "mission_in_list", "government", _forms(name, noun), 0.95)
                yield step
            at += len(item) + 1


def _forms(name: str, noun: str) -> tuple[str, ...]:
    return (name.removesuffix(noun) + LONG[noun],) if noun in LONG else ()


def special_governments(text: str, places: Iterable[Candidate]) -> Iterator[Candidate]:
    """特区政府: that of the special region named last before it, else of the first one named behind it."""
    regions = [p for p in places if p.name in SPECIAL]
    for match in load("institutions")["special_government"].regex.finditer(text) if regions else ():
        before = [p for p in regions if p.end <= match.start()]
        region = before[-1] if before else regions[0]
        name = region.name + "政府"
        yield candidate(text, match.start(), match.end(), name, "special_government", "government", (match[0],), 0.9)
