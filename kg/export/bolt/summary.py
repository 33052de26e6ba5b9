"""What a push did, in numbers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Count:
    """Elements of one sort: made, rewritten, deleted, left alone because other people's relations hang on them, unchanged."""

    created: int = 0
    changed: int = 0
    deleted: int = 0
    kept: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class Summary:
    """The counts of a push, and how long it took in seconds."""

    nodes: Count
    relations: Count
    seconds: float

    @property
    def wrote(self) -> bool:
        """Whether the database was changed at all."""
        return any(count.created or count.changed or count.deleted for count in (self.nodes, self.relations))
