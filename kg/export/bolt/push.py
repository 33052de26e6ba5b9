"""Brings a database to the state of a graph: reads what this workspace put there before, writes the difference.

Every batch is one transaction, and every push compares first: a push that was killed is finished by the next.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from kg.engine.errors import plainly
from kg.export.bolt.rows import node_rows, relation_rows
from kg.export.bolt.state import held
from kg.export.bolt.summary import Count, Summary
from kg.export.bolt.write import Report, kind_steps, load_steps, retract_steps, write
from kg.queries import statements

if TYPE_CHECKING:
    import networkx as nx

    from kg.engine.connection import Engine


def silent(_done: int, _total: int) -> None:
    """Reports nothing."""


def push(graph: nx.MultiDiGraph[str], engine: Engine, workspace: str, report: Report = silent) -> Summary:
    """Loads the graph under the workspace's name and retracts what that name put there and the graph no longer has.

    `report` gets the rows done and to do. `EngineError` where the database refuses."""
    begun = time.monotonic()
    nodes = {row.id: row for row in node_rows(graph)}
    relations = {row.key: row for row in relation_rows(graph)}
    with plainly(engine.address.uri):
        _run(engine, "schema/constraints.cypher")
        before = held(engine, workspace)
        gone = [row for key, row in before.relations.items() if key not in relations]
        lost = [row for key, row in before.nodes.items() if key not in nodes]
        fresh = [row for row in nodes.values() if before.node_checksum(row.id) != row.checksum]
        joined = [row for row in relations.values() if before.relation_checksum(row.key) != row.checksum]
        plan = [
            retract_steps(gone),
            load_steps(fresh, before),
            kind_steps(fresh, before),
            load_steps(joined, before),
            retract_steps(lost),
        ]
        done = write(engine, workspace, plan, report)
        if not engine.embedded:
            # Last: a full-text index is made in the background, and slows every write down once it is there.
            _run(engine, "schema/fulltext.cypher")
    return Summary(
        Count(done[1].nodes_created, len(fresh) - done[1].nodes_created, done[4].nodes_deleted,
              len(lost) - done[4].nodes_deleted, len(nodes) - len(fresh)),
        Count(done[3].relationships_created, len(joined) - done[3].relationships_created, done[0].relationships_deleted,
              len(gone) - done[0].relationships_deleted, len(relations) - len(joined)),
        time.monotonic() - begun,
    )  # fmt: skip


def _run(engine: Engine, file: str) -> None:
    for statement in statements(file).values():
        with engine.session() as session:
            session.run(statement).consume()
