"""The linker: from every entity of every article to its node."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.resolve.aliases import JOINED, roots
from kg.resolve.events import event_ids
from kg.resolve.homonyms import split_homonyms
from kg.resolve.occurrence import Occurrence, occurrences
from kg.schema import EVENT, OBSERVATION, Ref, stable_id
from kg.workspace import Stored

Place = tuple[str, Ref]


@dataclass(frozen=True, slots=True)
class Identity:
    """The node of an entity: its id, how sure that is (0 to 1), and why, in words."""

    id: str
    confidence: float = 1.0
    reason: str = ""


Identities = Mapping[Place, Identity]
"""Article id and reference to identity; complete for the documents it was made from."""


def resolve(documents: Iterable[Stored]) -> Identities:
    """The identity of every entity; depends on the set of documents, not on their order.

    Judgements of a person (same, different) belong between the grouping by name and the splitting of homonyms."""
    found = sorted(occurrences(documents), key=lambda o: (o.document, o.article, o.ref))
    return {place: identity for part in (_events, _observations, _named) for place, identity in part(found)}


def _events(found: list[Occurrence]) -> Iterator[tuple[Place, Identity]]:
    ids = event_ids(found)
    for o in found:
        if o.ref.label == EVENT:
            yield o.place, Identity(ids[o.document, o.ref.key], reason="the same name and day, or the same document and key")


def _observations(found: list[Occurrence]) -> Iterator[tuple[Place, Identity]]:
    for o in found:
        if o.ref.label == OBSERVATION:
            yield o.place, Identity(stable_id(OBSERVATION, o.article, o.ref.key), reason="one article states it")


def _named(found: list[Occurrence]) -> Iterator[tuple[Place, Identity]]:
    """Everything that is known by its name alone."""
    other = {label: roots(found, label) for label in JOINED}
    groups: dict[tuple[str, str], list[Occurrence]] = {}
    for o in found:
        if o.ref.label not in (EVENT, OBSERVATION):
            groups.setdefault((o.ref.label, other.get(o.ref.label, {}).get(o.key, o.key)), []).append(o)
    for (label, name), members in groups.items():
        for candidate in split_homonyms(members):
            identity = stable_id(label, name, *filter(None, [candidate.discriminator]))
            for o, confidence, reason in candidate.members:
                yield o.place, Identity(identity, confidence, reason)
