"""Batches of rows for the load statements, one transaction each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.export.bolt.rows import NodeRow, RelationRow, property_names
from kg.export.bolt.state import HeldNode, HeldRelation, State
from kg.queries import statements
from kg.schema import EVENT

if TYPE_CHECKING:
    from neo4j import ManagedTransaction, SummaryCounters

    from kg.engine.connection import Engine

Report = Callable[[int, int], None]
Row = dict[str, Any]
BATCH, EMBEDDED_BATCH = 5000, 1000
"""Rows a transaction: a Neo4j gains nothing above 5,000 (measured); the embedded engine nothing above 1,000."""


@dataclass(frozen=True, slots=True)
class Step:
    """One statement and all its rows."""

    statement: str
    rows: Sequence[Row]


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


def load_steps(rows: Sequence[NodeRow] | Sequence[RelationRow], before: State) -> list[Step]:
    """A step a label or a relation between two labels. A property that a row had before and has no more is set to null."""
    steps: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if isinstance(row, NodeRow):
            # The checksum says that the row is complete: an event's is set with its kind.
            own: Row = {"workspaces": before.marks(row.id)}
            if row.label != EVENT:
                own["checksum"] = row.checksum
            old = row.id in before.nodes
            steps[row.label, "load"].append({"id": row.id, "properties": _stored(row.label, row.properties, old) | own})
        else:
            own = {"workspaces": before.marks(row.key), "checksum": row.checksum}
            stored = _stored(row.type, row.properties, row.key in before.relations) | own
            made = {"id": row.id, "source": row.source, "target": row.target, "properties": stored}
            steps[row.type, f"load ({row.labels[0]})->({row.labels[1]})"].append(made)
    return [Step(statements(f"load/{kind}.cypher")[name], made) for (kind, name), made in sorted(steps.items())]


def kind_steps(rows: Iterable[NodeRow], before: State) -> list[Step]:
    """The steps that give events their second label; an event that was there before loses its old one first."""
    events = [row for row in rows if row.label == EVENT]
    old: list[Row] = [{"id": row.id} for row in events if row.id in before.nodes]
    made: list[Row] = [{"id": row.id, "kind": row.properties.get("kind"), "checksum": row.checksum} for row in events]
    ask = statements("load/kinds.cypher")
    return [Step(ask["clear"], old), Step(ask["load"], made)]


def retract_steps(rows: Sequence[HeldNode] | Sequence[HeldRelation]) -> list[Step]:
    """A step a label or a relation between two labels."""
    steps: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if isinstance(row, HeldNode):
            steps[row.label, "retract"].append({"id": row.id})
        else:
            made = {"id": row.id, "source": row.source, "target": row.target}
            steps[row.type, f"retract ({row.labels[0]})->({row.labels[1]})"].append(made)
    return [Step(statements(f"load/{kind}.cypher")[name], made) for (kind, name), made in sorted(steps.items())]


def write(engine: Engine, workspace: str, plan: Sequence[Sequence[Step]], report: Report) -> list[Counters]:
    """Runs the stages in order and returns what each did; the driver tries a batch again where the connection dropped."""
    size = EMBEDDED_BATCH if engine.embedded else BATCH
    total, done, counted = sum(len(step.rows) for stage in plan for step in stage), 0, []
    with engine.session() as session:
        for stage in plan:
            counters = Counters()
            for step in stage:
                for start in range(0, len(step.rows), size):
                    rows = step.rows[start : start + size]
                    counters.add(session.execute_write(_batch, step.statement, rows, workspace))
                    report(done := done + len(rows), total)
            counted.append(counters)
    return counted


def _batch(transaction: ManagedTransaction, statement: str, rows: Sequence[Row], workspace: str) -> SummaryCounters:
    return transaction.run(statement, rows=rows, workspace=workspace).consume().counters


def _stored(kind: str, properties: Any, old: bool) -> Row:
    return {name: properties.get(name) for name in property_names(kind)} if old else dict(properties)
