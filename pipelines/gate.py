"""Learns which sentences the recogniser need not read: those that it changes nothing in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from kg.nlp.gate import Gate
from pipelines.archive import Item
from pipelines.spans import annotated

ROUNDS, RATE, PULL = 300, 0.3, 10.0
"""Steps of the descent, their size, and how strongly weights are held near nothing."""
LIGHT = 0.02
"""Weights below are left out."""


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence: its features, whether the recogniser changed what is found in it, and its size in characters."""

    features: frozenset[str]
    changed: bool
    size: int


def cases(items: Iterable[Item], folder: Path) -> Iterator[list[Case]]:
    """The sentences of each item; `folder` is the recogniser's, which is to read all of them."""
    from kg.nlp.recogniser import questions, standing

    for item in items:
        alone, helped = annotated(item), annotated(item, str(folder))
        sides = ({(c.start, c.end, c.label) for c in doc._.settled} for doc in (alone, helped))
        places = {start for start, _, _ in next(sides) ^ next(sides)}
        yield [Case(shown, any(p in places for p in range(*r)), r[1] - r[0]) for r, shown in questions(alone, standing(alone))]


def learn(cases: Sequence[Case], held: Sequence[Case], share: float, least: int) -> Gate:
    """A gate that lets pass sentences with this share of the characters of `held`, by logistic regression on the features that
    `least` of the cases have."""
    counts = Counter(feature for case in cases for feature in case.features)
    names = sorted(name for name, count in counts.items() if count >= least)
    column = {name: i for i, name in enumerate(names)}
    pairs = [(row, column[f]) for row, case in enumerate(cases) for f in sorted(case.features) if f in column]
    rows, columns = (np.array(side) for side in zip(*pairs, strict=True))
    truth = np.array([case.changed for case in cases], float)
    weight = np.where(truth > 0, len(cases) / (2 * truth.sum()), len(cases) / (2 * (1 - truth).sum()))
    found, steps = np.zeros(len(names)), np.full(len(names), 1e-8)
    for _ in range(ROUNDS):
        sums = np.bincount(rows, found[columns], len(cases))
        wrong = weight * (1 / (1 + np.exp(-sums)) - truth)
        slope = np.bincount(columns, wrong[rows], len(names)) + PULL * found
        steps += slope**2
        found -= RATE * slope / np.sqrt(steps)
    weights = {name: round(float(value), 3) for name, value in zip(names, found, strict=True) if abs(value) >= LIGHT}
    gate = Gate(weights, 0.0)
    return Gate(weights, round(threshold([gate.sum(case.features) for case in held], [case.size for case in held], share), 3))


def threshold(sums: Iterable[float], sizes: Iterable[int], share: float) -> float:
    """The sum that sentences with this share of all characters reach."""
    ordered = sorted(zip(sums, sizes, strict=True), reverse=True)
    wanted = share * sum(size for _, size in ordered)
    passed = 0
    for value, size in ordered:
        passed += size
        if passed >= wanted:
            return value
    return float("-inf")


def measured(cases: Iterable[Case], gate: Gate) -> dict[str, float]:
    """The share of the characters that is read, and of the changed sentences that are."""
    counts = np.zeros(4)
    for case in cases:
        passes = gate.opens(case.features)
        counts += [case.size, case.size * passes, case.changed, case.changed * passes]
    size, read, changed, seen = counts
    return {"characters": round(float(read / max(size, 1)), 3), "changed": round(float(seen / max(changed, 1)), 3)}


def stated(gate: Gate) -> dict[str, Any]:
    """What `gate.json` holds."""
    return {"least": gate.least, "weights": dict(gate.weights)}
