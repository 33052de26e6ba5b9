"""What a workspace has put into a database before, as the database tells it: only of the parts that differ from the graph.

An element's checksum chooses its bucket, and the server adds up the checksums of every bucket. Where its sum is that of the
graph, nothing is new and nothing is read. So a graph that is there already is recognised by one answer, whatever happened to
the database since: a push that was killed, elements deleted by hand, another workspace. The marks are compared, not what is
stored: what others wrote into the properties of an element is not seen, and is mended by a push of everything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from kg.export.bolt.rows import NodeRow, RelationRow
from kg.queries import statements
from kg.schema import LABELS

if TYPE_CHECKING:
    from neo4j import Record

    from kg.engine.connection import Engine


Key = tuple[str, str, str]
"""What makes a relation the same one: the id of its source, its own, the id of its target."""
K = TypeVar("K")
R = TypeVar("R", NodeRow, RelationRow)
H = TypeVar("H", "HeldNode", "HeldRelation")
Sums = Mapping[int, tuple[int, int]]
"""Of every bucket that is not empty, how many elements it has and the sum of their checksums."""
BUCKETS = 4096
"""A change touches two of them: where a year of news changes by a day, most are left unread."""


@dataclass(frozen=True, slots=True)
class HeldNode:
    """A node in the database: id, label, checksum of what was pushed, None where its push was cut off."""

    id: str
    label: str
    checksum: int | None


@dataclass(frozen=True, slots=True)
class HeldRelation:
    """A relation in the database: its id and type, the ids and labels of its ends, checksum of what was pushed."""

    id: str
    type: str
    source: str
    target: str
    labels: tuple[str, str]
    checksum: int | None


@dataclass(frozen=True, slots=True)
class NodeChange:
    """How a graph's nodes differ from those in the database: to be written, gone from the graph; `before` has all of these that
    are in the database."""

    fresh: Sequence[NodeRow]
    gone: Sequence[HeldNode]
    before: Mapping[str, HeldNode]


@dataclass(frozen=True, slots=True)
class RelationChange:
    """How a graph's relations differ from those in the database."""

    fresh: Sequence[RelationRow]
    gone: Sequence[HeldRelation]
    before: Mapping[Key, HeldRelation]


@dataclass(frozen=True, slots=True)
class Held:
    """What the database holds of one workspace."""

    engine: Engine
    workspace: str

    def relation_sums(self) -> Sums:
        """What there is of relations."""
        return self._sums("relation sums")

    def nodes(self, rows: Mapping[str, NodeRow], full: bool) -> NodeChange:
        """The difference to these nodes by id; `full`: all of them differ."""
        wanted = _differing(rows.values(), self._sums("node sums"), full)
        before = {
            row["id"]: HeldNode(row["id"], label, row["checksum"])
            for row in self._read("nodes", wanted)
            if (label := _label(row["labels"]))
        }
        return NodeChange(*_change(rows, before, wanted, full), before)

    def relations(self, rows: Mapping[Key, RelationRow], there: Sums, full: bool) -> RelationChange:
        """The difference to these relations by source, id and target, where the database has those sums."""
        wanted = _differing(rows.values(), there, full)
        before = {
            (row["source"], row["id"], row["target"]): HeldRelation(
                row["id"], row["type"], row["source"], row["target"], (one, other), row["checksum"]
            )
            for row in self._read("relations", wanted)
            if (one := _label(row["from"])) and (other := _label(row["to"]))
        }
        return RelationChange(*_change(rows, before, wanted, full), before)

    def _sums(self, name: str) -> Sums:
        return {row["bucket"]: (row["elements"], row["total"]) for row in self._ask(name)}

    def _read(self, name: str, wanted: Collection[int]) -> Iterator[Record]:
        return self._ask(name, sorted(wanted)) if wanted else iter(())

    def _ask(self, name: str, wanted: Sequence[int] = ()) -> Iterator[Record]:
        with self.engine.session() as session:
            yield from session.run(
                statements("load/state.cypher")[name], workspace=self.workspace, buckets=BUCKETS, wanted=wanted
            )


def _differing(rows: Iterable[NodeRow] | Iterable[RelationRow], there: Sums, full: bool) -> Set[int]:
    """The buckets in which the database has not the same."""
    here = defaultdict[int, list[int]](list)
    for row in rows:
        here[row.checksum % BUCKETS].append(row.checksum)
    return {
        bucket
        for bucket in here.keys() | there.keys()
        if full or bucket not in here or there.get(bucket) != (len(here[bucket]), sum(here[bucket]))
    }


def _change(rows: Mapping[K, R], before: Mapping[K, H], wanted: Set[int], full: bool) -> tuple[list[R], list[H]]:
    """What is to be written, and what is gone. A row that changed is found in its new bucket, and under its old one in another:
    both differ."""
    fresh = [
        row
        for key, row in rows.items()
        if row.checksum % BUCKETS in wanted and (full or key not in before or before[key].checksum != row.checksum)
    ]
    return fresh, [held for key, held in before.items() if key not in rows]


def _label(labels: Iterable[str]) -> str | None:
    """None where somebody took the label away: what is no longer of the model is not ours."""
    return next((label for label in labels if label in LABELS), None)
