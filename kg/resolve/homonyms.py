"""Things of one name: one, or several that stay apart until something joins them.

Two occurrences are one thing where they share an anchor: a post in the same body, posts in official bodies of the same province
(or of the nation), the same division code. An occurrence without anchors joins the only candidate; of several candidates the
one named in the same document, then the one of the paper's own province, with less confidence; otherwise it stays a thing of
its own, for doubt is no merge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.resolve.occurrence import Occurrence
from kg.resolve.sets import Sets

SAME_DOCUMENT, SAME_REGION = 0.9, 0.8


@dataclass(frozen=True, slots=True)
class Candidate:
    """One thing of a name: its discriminator (None where the name is enough), and its occurrences, each with the confidence
    and the reason with which it belongs here."""

    discriminator: str | None
    members: tuple[tuple[Occurrence, float, str], ...]


def split_homonyms(occurrences: list[Occurrence]) -> Iterator[Candidate]:
    """The different things among all occurrences of one label and name."""
    anchored = _clusters([occurrence for occurrence in occurrences if occurrence.anchors])
    loose = [occurrence for occurrence in occurrences if not occurrence.anchors]
    if len(anchored) < 2:
        yield Candidate(None, tuple((occurrence, 1.0, "the same name") for occurrence in occurrences))
        return
    placed = [(occurrence, *_place(occurrence, anchored)) for occurrence in loose]
    for number, cluster in enumerate(anchored):
        joined = [(occurrence, confidence, why) for occurrence, index, confidence, why in placed if index == number]
        stated = [(occurrence, 1.0, "the same name and a shared body, province or code") for occurrence in cluster]
        yield Candidate(_discriminator(cluster), (*stated, *joined))
    for occurrence, index, confidence, why in placed:
        if index is None:
            yield Candidate(f"?{occurrence.article}", ((occurrence, confidence, why),))


def _clusters(occurrences: list[Occurrence]) -> list[list[Occurrence]]:
    """Occurrences that share anchors, directly or through others."""
    sets: Sets[str] = Sets()
    for occurrence in occurrences:
        sets.join(sorted(occurrence.anchors))
    found: dict[str, list[Occurrence]] = {}
    for occurrence in occurrences:
        found.setdefault(sets.find(min(occurrence.anchors)), []).append(occurrence)
    return list(found.values())


def _place(occurrence: Occurrence, clusters: list[list[Occurrence]]) -> tuple[int | None, float, str]:
    """Where an occurrence without anchors belongs."""
    here = [number for number, cluster in enumerate(clusters) if any(o.document == occurrence.document for o in cluster)]
    if len(here) == 1:
        return here[0], SAME_DOCUMENT, "the only one of this name in the document"
    near = [number for number, cluster in enumerate(clusters) if any(occurrence.home in o.regions for o in cluster)]
    if len(near) == 1:
        return near[0], SAME_REGION, f"the only one of this name in {occurrence.home}"
    return None, 1.0, "several of this name, and nothing says which"


def _discriminator(cluster: list[Occurrence]) -> str:
    """The greatest anchor of all occurrences: a province rather than a body, as bodies are marked by a leading sign."""
    return max(anchor for occurrence in cluster for anchor in occurrence.anchors)
