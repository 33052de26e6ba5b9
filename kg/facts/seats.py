"""Where something can take place, and where a meeting is whose place is not said."""

from __future__ import annotations

from dataclasses import replace

from kg.facts.draft import Draft
from kg.nlp.candidate import Candidate
from kg.nlp.places import by_name
from kg.schema import INSTITUTION, PLACE

VENUE_LABELS = (PLACE, INSTITUTION)
SEATS = ("company", "university", "research", "hospital", "other", "media", "association", "court", "military", "government")
"""Kinds of institutions that can be a venue."""


def innermost(places: list[Candidate]) -> list[Candidate]:
    """Places without the divisions printed only to say where the next division lies (广西南宁 is 南宁市)."""
    pairs = zip(places, [*places[1:], None], strict=False)
    return [p for p, after in pairs if after is None or p.end != after.start or not _holds(p, after)]


def _holds(place: Candidate, after: Candidate) -> bool:
    """Whether a place only says where the next one lies: a division before a division, a building before its part."""
    return bool(place.props.get("adcode") and after.props.get("adcode")) or after.name.startswith(place.name)


def seat(draft: Draft) -> None:
    """A meeting on a visit whose place is not said is held where the visit is: in the first division that the visit names."""
    if draft.parent is None or any(kind == "HELD_IN" for kind, _ in draft.links):
        return
    found = next((t for kind, t in draft.parent.links if kind == "HELD_IN" and by_name(t.key) is not None), None)
    if found is not None:
        steps = (*draft.evidence.steps, f"{draft.name} → {found.key}: held on {draft.parent.name}")
        draft.link("HELD_IN", found, replace(draft.evidence, rule="held_on_visit", confidence=0.7, steps=steps))
