"""Rallies and marches, named by those who hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.facts.draft import Draft
from kg.facts.record import ref
from kg.facts.telling import Telling, make
from kg.schema import EVENT, PLACE

RALLY = re.compile("集会|游行|示威|抗议|静坐")
WIDE = ("country", "region")
"""Levels of places that people are of and that do not say where they rally."""


def rally(telling: Telling) -> Iterator[Draft]:
    """A rally by those who hold it (某国民众集会), where a day or a place is told; else in the town that they are of."""
    noun = telling.printed("noun" if telling.words("noun") else "verb2")
    named = telling.group("noun", EVENT) + telling.group("verb2", EVENT)
    if not RALLY.search(noun) or any(not c.props.get("generic") for c in named):
        return
    whose = re.sub("的$", "", telling.printed("whose")) if telling.words("whose") else ""
    draft = make(telling, whose + telling.words("crowd") + noun, [])
    if not draft.links:
        towns = [c for c in telling.group("whose", PLACE)[-1:] if c.props.get("level") not in WIDE]
        for town in towns:
            draft.link("HELD_IN", ref(town), draft.evidence)
    draft.called(noun)
    if draft.start or draft.links:
        yield draft
