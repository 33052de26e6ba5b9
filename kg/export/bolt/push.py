"""Brings a database to the state of a graph: reads what this workspace put there before, writes the difference.

Every batch is one transaction, and every push compares first: a push that was killed is finished by the next.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from kg.engine.errors import plainly
from kg.export.bolt.rows import check, node_rows, relation_rows
from kg.export.bolt.state import held
from kg.export.bolt.steps import kind_steps, new_relation_steps, node_steps, relation_steps, retract_steps
from kg.export.bolt.summary import Count, Summary
from kg.export.bolt.write import Report, Writer
from kg.queries import statements
from kg.schema import EVENT

if TYPE_CHECKING:
    import networkx as nx

    from kg.engine.connection import Engine


def silent(_done: int, _total: int) -> None:
    """Reports nothing."""


def push(graph: nx.MultiDiGraph[str], engine: Engine, workspace: str, report: Report = silent) -> Summary:
    """Loads the graph under the workspace's name and retracts what that name put there and the graph no longer has.

    `report` gets the rows done and to do. `EngineError` where the database refuses."""
    begun = time.monotonic()
    check(graph)
    nodes = {row.id: row for row in node_rows(graph)}
    with plainly(engine.address.uri):
        _run(engine, "schema/constraints.cypher")
        before = held(engine, workspace)
        lost = [row for key, row in before.nodes.items() if key not in nodes]
        fresh = [row for row in nodes.values() if before.node_checksum(row.id) != row.checksum]
        # Where nothing is held, nothing needs comparing, and rows are made while the server is busy with others.
        relations = {row.key: row for row in relation_rows(graph)} if before.relations else {}
        gone = [row for key, row in before.relations.items() if key not in relations]
        joined = [row for row in relations.values() if before.relation_checksum(row.key) != row.checksum]
        edges = len(joined) if before.relations else graph.number_of_edges()
        events = sum(row.label == EVENT for row in fresh)
        writer = Writer(engine, workspace, len(gone) + len(fresh) + events + edges + len(lost), report)
        retracted = writer.write(retract_steps(gone))
        made = writer.write(node_steps(fresh, before))
        writer.write(kind_steps(fresh, before))
        if before.relations:
            drawn = writer.write(relation_steps(joined, before))
        else:
            # All nodes were made just now: none of their relations can be there.
            drawn = writer.write(new_relation_steps(graph, before, create=made.nodes_created == len(nodes)))
        left = writer.write(retract_steps(lost))
        if not engine.embedded:
            # Last: a full-text index is made in the background, and slows every write down once it is there.
            _run(engine, "schema/fulltext.cypher")
    return Summary(
        Count(made.nodes_created, len(fresh) - made.nodes_created, left.nodes_deleted, len(lost) - left.nodes_deleted,
              len(nodes) - len(fresh)),
        Count(drawn.relationships_created, edges - drawn.relationships_created, retracted.relationships_deleted,
              len(gone) - retracted.relationships_deleted, graph.number_of_edges() - edges),
        time.monotonic() - begun,
    )  # fmt: skip


def _run(engine: Engine, file: str) -> None:
    for statement in statements(file).values():
        with engine.session() as session:
            session.run(statement).consume()
