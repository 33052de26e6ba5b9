"""Which sentences leave a question to the recogniser: it changes one sentence in ten, and what stands in a sentence beside
the names that the rules are sure of tells mostly which."""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from kg.nlp.candidate import Candidate

SURE = 0.85
"""A rule this sure leaves no question about its name, and keeps its label where the model gives the same words another."""


@dataclass(frozen=True, slots=True)
class Gate:
    """What speaks for reading a sentence, learned when the recogniser was trained (`pipelines/gate.py`): the weight of each
    feature, and the sum from which on a sentence is read."""

    weights: Mapping[str, float]
    least: float

    def opens(self, features: Collection[str]) -> bool:
        """Whether a sentence with these features is read."""
        return self.sum(features) >= self.least

    def sum(self, features: Collection[str]) -> float:
        """What speaks for reading a sentence with these features, added up (exactly, in whatever order they come)."""
        return math.fsum(self.weights.get(feature, 0.0) for feature in features)


def stored(path: Path) -> Gate | None:
    """The gate in a file, None where there is none: then every sentence is read."""
    if not path.is_file():
        return None
    stated = json.loads(path.read_text(encoding="utf-8"))
    return Gate(stated["weights"], stated["least"])


def features(
    text: str, kept: Sequence[Candidate], ranges: Sequence[tuple[int, int]]
) -> Iterator[tuple[tuple[int, int], frozenset[str]]]:
    """Each range with what it shows: the pairs of neighbouring characters once sure names are but their label, and the label
    and rule of names that are not sure. `kept` are candidates none of which overlap."""
    shown = list(text)
    doubtful: list[tuple[int, str]] = []
    for candidate in kept:
        if candidate.confidence >= SURE:
            shown[candidate.start : candidate.end] = [f"<{candidate.label}>", *[""] * (len(candidate) - 1)]
        else:
            doubtful.append((candidate.start, f"{candidate.label}|{candidate.rule}"))
    for start, end in ranges:
        marks = [mark for mark in shown[start:end] if mark]
        pairs = {one + other for one, other in pairwise(marks)}
        yield (start, end), frozenset(pairs | {name for position, name in doubtful if start <= position < end})
