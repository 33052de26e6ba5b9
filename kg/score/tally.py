"""Hits, misses and false finds of one kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Tally:
    """What was found (a count), what was missed and what was wrong (each named)."""

    found: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of what was said that is right; 0 where nothing was said."""
        said = self.found + len(self.wrong)
        return self.found / said if said else 0.0

    @property
    def recall(self) -> float:
        """Share of what was to be said that was said; 0 where nothing was."""
        wanted = self.found + len(self.missed)
        return self.found / wanted if wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def total(tallies: Iterable[Tally]) -> Tally:
    """The sum of several documents."""
    known = list(tallies)
    missed = [text for tally in known for text in tally.missed]
    return Tally(sum(tally.found for tally in known), missed, [text for tally in known for text in tally.wrong])
