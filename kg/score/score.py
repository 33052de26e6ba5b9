"""All comparisons of one graph with the annotation of the documents it was built from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.score import events, figures, named, posts
from kg.score.gold import LISTS, Gold, items
from kg.score.meeting import meetings
from kg.score.tally import Tally
from kg.score.view import Record, View

KINDS = ("Person", "Place", "Institution", "Programme", "HOLDS", "Event", "ATTENDED", "ATTENDED.roles", "Event.date", "HELD_IN",
         "Observation.value", "Observation")  # fmt: skip
"""The kinds in the order in which they are printed."""


def score(golds: Sequence[Gold], graph: Mapping[str, Sequence[Record]]) -> Mapping[str, Tally]:
    """A tally a kind. `graph` is node-link JSON (keys `nodes`, `edges`); names agree when any form of the one equals any of the
    other but for blanks, quotes and brackets; what the annotation marks optional is neither required nor counted wrong."""
    view = View(graph, {label: items(golds, label) for label in LISTS})
    tallies = {**named.compare(view), "HOLDS": posts.compare(view)}
    return {**tallies, **events.compare(meetings(golds, view), view), **figures.compare(golds, view)}
