"""Nodes of one article: candidates of one name become one entity with its other forms and its mentions."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc

from kg.facts.record import ref
from kg.nlp.candidate import DATE, QUANTITY, TITLE, Candidate, passage_of, printed
from kg.schema import EVENT, Entity, Mention, Ref

HELPERS = (DATE, QUANTITY, TITLE, EVENT)
"""Labels that make no node by themselves; events become nodes where they are reported."""


def entities(doc: Doc, candidates: Iterable[Candidate]) -> dict[Ref, Entity]:
    """One entity for each label and canonical name, in order of first mention."""
    grouped: dict[Ref, list[Candidate]] = {}
    for candidate in candidates:
        if candidate.label not in HELPERS:
            grouped.setdefault(ref(candidate), []).append(candidate)
    return {key: _entity(doc, key, found) for key, found in grouped.items()}


def _entity(doc: Doc, key: Ref, found: list[Candidate]) -> Entity:
    seen = (printed(doc, c.start, c.end) for c in found)
    forms = dict.fromkeys([*seen, *(alias for c in found for alias in c.aliases)])
    aliases = tuple(sorted(form for form in forms if form != key.key))
    props = {name: value for c in reversed(found) for name, value in c.props.items() if value not in (None, "")}
    return Entity(key, key.key, aliases, props, tuple(mention(doc, c) for c in found))


def mention(doc: Doc, candidate: Candidate) -> Mention:
    """Where a candidate stands in the source."""
    start, end = passage_of(doc).source_range(candidate.start, candidate.end)
    return Mention(start, end, printed(doc, candidate.start, candidate.end), candidate.rule, candidate.confidence)
