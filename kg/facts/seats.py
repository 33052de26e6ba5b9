"""Where something can take place, and where a meeting is whose place is not said."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.facts.draft import Draft
from kg.nlp.candidate import Candidate
from kg.nlp.places import COUNTRY, by_name, gazetteer, holders
from kg.schema import INSTITUTION, PLACE

VENUE_LABELS = (PLACE, INSTITUTION)
SEATS = ("company", "university", "research", "hospital", "other", "media", "association", "court", "military", "government")
"""Kinds of institutions that can be a venue."""


LIES_IN = re.compile("(?:的)?(?:首都|首府|省会)?(?:[东西南北中]{1,2}部)?(?:港口|沿海|边境|第二大)?(?:城市|城|市|州|省|的)?")
"""What stands between a country and its city (加纳首都阿克拉, 也门西北部萨达省)."""


def innermost(places: list[Candidate], text: str) -> list[Candidate]:
    """Places without those printed only to say where the next one lies (广西南宁 is 南宁市, 瑞士日内瓦 is 日内瓦)."""
    pairs = zip(places, [*places[1:], None], strict=False)
    return [p for p, after in pairs if after is None or p.end > after.start or not _holds(p, after, text[p.end : after.start])]


def _holds(place: Candidate, after: Candidate, between: str) -> bool:
    """Whether a place only says where the next one lies: a division before a division, a building before its part, a country
    before a place in it."""
    if between and not LIES_IN.fullmatch(between):
        return False
    if place.props.get("level") == "country" and after.label == PLACE:
        return True
    if between:
        return place.props.get("adcode") is None and place.props.get("level") in ("country", "region", "province")
    return bool(place.props.get("adcode") and after.props.get("adcode")) or after.name.startswith(place.name)


def around(name: str) -> set[str]:
    """What contains a place, by name: its province and country, or the country of a place abroad."""
    sites = [site for site in gazetteer().get(name) or () if site.name == name]
    if len(sites) != 1:
        return set()
    if sites[0].level in ("site", "zone", "natural"):
        return set()  # a hall and its city are both stated
    above = {holder.name for holder in holders(sites[0]) if holder.level == "province"}
    return above | ({COUNTRY} if sites[0].code else {sites[0].parent} - {""})


def seat(draft: Draft) -> None:
    """Settle where an event was held: not also in what contains the place (the headline's 俄罗斯 of a forum in 符拉迪沃斯托克).
    A meeting on a visit whose place is not said is held where the visit is: in the first division that the visit names."""
    if draft.kind != "visit":
        spots = [target for kind, target in draft.links if kind == "HELD_IN"]
        for place in spots:
            if any(place.key in around(other.key) for other in spots if other != place):
                del draft.links["HELD_IN", place]
    if draft.parent is None or any(kind == "HELD_IN" for kind, _ in draft.links):
        return
    found = next((t for kind, t in draft.parent.links if kind == "HELD_IN" and by_name(t.key) is not None), None)
    if found is not None:
        steps = (*draft.evidence.steps, f"{draft.name} → {found.key}: held on {draft.parent.name}")
        draft.link("HELD_IN", found, replace(draft.evidence, rule="held_on_visit", confidence=0.7, steps=steps))
