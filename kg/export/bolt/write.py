"""Batches of rows for the load statements, one transaction each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from neo4j import ManagedTransaction, SummaryCounters

    from kg.engine.connection import Engine

Report = Callable[[int, int], None]
Row = dict[str, Any]
T = TypeVar("T")
BATCH, EMBEDDED_BATCH = 5000, 1000
"""Rows a transaction: a Neo4j gains nothing above 5,000 (measured); the embedded engine nothing above 1,000."""


@dataclass(frozen=True, slots=True)
class Step:
    """A statement, what it is about, and how a row is made of each; `again` is the statement for a transaction that the driver
    tries once more, for it may have been kept the first time."""

    statement: str
    items: Sequence[Any]
    row: Callable[[Any], Row]
    again: str


@dataclass(slots=True)
class Counters:
    """What the server counted over the batches of one stage."""

    nodes_created: int = 0
    nodes_deleted: int = 0
    relationships_created: int = 0
    relationships_deleted: int = 0

    def add(self, counted: SummaryCounters) -> None:
        """Adds what one transaction did."""
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(counted, name))


@dataclass(slots=True)
class Writer:
    """Writes stages into a database, in batches of one transaction each, and reports rows done of `total`."""

    engine: Engine
    workspace: str
    total: int
    report: Report
    done: int = 0

    def write(self, steps: Iterable[Step]) -> Counters:
        """Runs the steps in order and returns what they did; the driver tries a batch again where the connection dropped."""
        counters = Counters()
        with self.engine.session() as session:
            for step, rows in ahead(batches(steps, EMBEDDED_BATCH if self.engine.embedded else BATCH)):
                counters.add(session.execute_write(_Batch(step, rows, self.workspace)))
                self.done += len(rows)
                self.report(self.done, self.total)
        return counters


def batches(steps: Iterable[Step], size: int) -> Iterator[tuple[Step, list[Row]]]:
    """The rows of every step, `size` at a time."""
    for step in steps:
        for start in range(0, len(step.items), size):
            yield step, [step.row(item) for item in step.items[start : start + size]]


def ahead(items: Iterator[T]) -> Iterator[T]:
    """The same items, each made in a thread while the one before is in use: the server works meanwhile."""
    with ThreadPoolExecutor(1) as pool:
        coming = pool.submit(next, items, None)
        while (item := coming.result()) is not None:
            coming = pool.submit(next, items, None)
            yield item


class _Batch:
    """The work of one transaction."""

    def __init__(self, step: Step, rows: Sequence[Row], workspace: str) -> None:
        self.statement, self.again, self.rows, self.workspace = step.statement, step.again, rows, workspace

    def __call__(self, transaction: ManagedTransaction) -> SummaryCounters:
        statement, self.statement = self.statement, self.again
        return transaction.run(statement, rows=self.rows, workspace=self.workspace).consume().counters
