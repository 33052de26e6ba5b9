"""Disjoint sets."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Sets(Generic[T]):
    """Items that are joined pair by pair; which items end up together does not depend on the order of joining."""

    def __init__(self) -> None:
        self._above: dict[T, T] = {}

    def find(self, item: T) -> T:
        """The item that stands for the set of this one."""
        above = self._above.setdefault(item, item)
        while above != item:
            self._above[item] = self._above[above]
            item, above = above, self._above[above]
        return item

    def join(self, items: Iterable[T]) -> None:
        """Make one set of all these."""
        first, *rest = items
        root = self.find(first)
        for item in rest:
            self._above[self.find(item)] = root

    def groups(self) -> list[list[T]]:
        """All sets, items in the order in which they were first seen."""
        found: dict[T, list[T]] = {}
        for item in self._above:
            found.setdefault(self.find(item), []).append(item)
        return list(found.values())
