"""Bodies of several places that share one noun: 河北、福建、云南政协 are three, 吉林、辽宁代表团 two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.nlp.body_names import candidate
from kg.nlp.candidate import Candidate

JOINTS = "、和与及"
NOUNS = ("政协", "代表团", "人大常委会", "省政府", "政府", "省委", "市委")
"""Nouns that lists of places share; behind others the places before the last are only named."""
RULES = ("body_of_place", "group_of_owner")


def shared(text: str, places: Iterable[Candidate], bodies: Iterable[Candidate]) -> Iterator[Candidate]:
    """The bodies of the places that stand in one list before the place of a body with such a noun, at the same level."""
    ends = {p.end: p for p in places if p.rule == "place_list" and p.props.get("adcode")}
    starts = {p.start: p for p in ends.values()}
    for body in bodies:
        last = starts.get(body.start)
        fits = body.rule in RULES and last is not None and body.name.startswith(last.name)
        tail = body.name[len(last.name) :] if last is not None and fits else ""
        if last is None or not tail.endswith(NOUNS):
            continue
        at = body.start
        while at > 1 and text[at - 1] in JOINTS and (place := ends.get(at - 1)) is not None:
            if place.props.get("level") != last.props.get("level") or starts.get(place.end) is not None:
                break
            name = place.name + ("党委" if tail == "委" and place.name.endswith("自治区") else tail)
            yield candidate(text, place.start, place.end, name, "body_of_shared_noun", str(body.props["kind"]), (), 0.9)
            at = place.start
