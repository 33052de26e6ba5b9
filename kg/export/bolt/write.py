"""Batches of rows for the load statements, one transaction each."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from neo4j import ManagedTransaction, SummaryCounters

    from kg.engine.connection import Engine

Report = Callable[[int, int], None]
Row = dict[str, Any]
BATCH, EMBEDDED_BATCH = 5000, 1000
"""Rows a transaction: a Neo4j gains nothing above 5,000 (measured); the embedded engine nothing above 1,000."""
CONNECTIONS = 2
"""Transactions at once in a Neo4j: more are not faster, and begin to want each other's locks. The embedded engine takes one,
for it refuses a transaction whose records another has changed."""


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
        """Runs the steps, a few transactions at once in any order, and returns what they did when all are kept.

        Rows are made here while the server works on those sent before. After an error no transaction is begun."""
        counters, sent = Counters(), set[Sent]()
        size, connections = (EMBEDDED_BATCH, 1) if self.engine.embedded else (BATCH, CONNECTIONS)
        pool = ThreadPoolExecutor(connections)
        try:
            for batch in batches(steps, size, self.workspace):
                sent.add(pool.submit(self._send, batch))
                # One more than are on their way waits: none of the connections ever does.
                self._gather(sent, counters, connections + 1)
            self._gather(sent, counters, 0)
        finally:
            pool.shutdown(cancel_futures=True)
        return counters

    def _send(self, batch: Batch) -> tuple[int, SummaryCounters]:
        """The driver tries the batch again where the connection dropped, or two transactions wanted each other's locks."""
        with self.engine.session() as session:
            return len(batch.rows), session.execute_write(batch)

    def _gather(self, sent: set[Sent], counters: Counters, most: int) -> None:
        """Waits until no more than `most` are left, and counts the others."""
        while len(sent) > most:
            for ready in wait(sent, return_when=FIRST_COMPLETED).done:
                sent.remove(ready)
                rows, counted = ready.result()
                counters.add(counted)
                self.done += rows
                self.report(self.done, self.total)


class Batch:
    """The work of one transaction."""

    def __init__(self, step: Step, rows: Sequence[Row], workspace: str) -> None:
        self.statement, self.again, self.rows, self.workspace = step.statement, step.again, rows, workspace

    def __call__(self, transaction: ManagedTransaction) -> SummaryCounters:
        """Runs the statement; from the second time on the one that finds what the first may have made."""
        statement, self.statement = self.statement, self.again
        return transaction.run(statement, rows=self.rows, workspace=self.workspace).consume().counters


Sent = Future[tuple[int, "SummaryCounters"]]
"""What a transaction in another thread will have done: its rows and what the server counted."""


def batches(steps: Iterable[Step], size: int, workspace: str) -> Iterator[Batch]:
    """The batches of every step, of `size` rows; rows are made when a batch is asked for."""
    for step in steps:
        for start in range(0, len(step.items), size):
            yield Batch(step, [step.row(item) for item in step.items[start : start + size]], workspace)


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for cycles: rows are none, and each search would walk the whole graph, which took a third of a load."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
