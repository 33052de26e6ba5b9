"""Brings a database to the state of a graph: finds what differs from what this workspace put there before, and writes that.

Every batch is one transaction, and every push compares first: a push that was killed is finished by the next.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from kg.engine.errors import plainly
from kg.export.bolt.rows import Groups, edges_by_kind, node_rows, relation_rows
from kg.export.bolt.state import Held
from kg.export.bolt.steps import clear_steps, kind_steps, new_relation_steps, node_steps, relation_steps, retract_steps
from kg.export.bolt.summary import Count, Summary
from kg.export.bolt.write import Report, Writer, uncollected
from kg.queries import statements

if TYPE_CHECKING:
    import networkx as nx

    from kg.engine.connection import Engine


def silent(_done: int, _total: int) -> None:
    """Reports nothing."""


def push(graph: nx.MultiDiGraph[str], engine: Engine, workspace: str, report: Report = silent, full: bool = False) -> Summary:
    """Loads the graph under the workspace's name and retracts what that name put there and the graph no longer has.

    `report` gets the rows done and to do. What is compared are the marks that a push leaves on every element, so properties or
    labels that others changed since are not seen: `full` writes everything again. `EngineError` where the database refuses."""
    begun = time.monotonic()
    with uncollected():
        groups = edges_by_kind(graph)
        with plainly(engine.address.uri):
            nodes, relations = _push(graph, groups, engine, workspace, report, full)
    return Summary(nodes, relations, time.monotonic() - begun)


def _push(
    graph: nx.MultiDiGraph[str], groups: Groups, engine: Engine, workspace: str, report: Report, full: bool
) -> tuple[Count, Count]:
    edges = graph.number_of_edges()
    _run(engine, "schema/constraints.cypher")
    held = Held(engine, workspace)
    nodes = held.nodes({row.id: row for row in node_rows(graph)}, full)
    relations = None
    if there := held.relation_sums():
        relations = held.relations({row.key: row for row in relation_rows(graph)}, there, full)
        edges = len(relations.fresh)
    gone = relations.gone if relations else ()
    cleared, kinds = clear_steps(nodes.fresh, nodes.before), kind_steps(nodes.fresh)
    again = sum(len(step.items) for step in (*cleared, *kinds))
    writer = Writer(engine, workspace, len(gone) + len(nodes.fresh) + again + edges + len(nodes.gone), report)
    retracted = writer.write(retract_steps(gone))
    made = writer.write(node_steps(nodes.fresh, nodes.before))
    writer.write(cleared)
    writer.write(kinds)
    if relations:
        drawn = writer.write(relation_steps(relations.fresh, relations.before))
    else:
        # Nothing needs comparing, and rows are made while the server is busy with others. Where all nodes were made just now,
        # none of their relations can be there.
        drawn = writer.write(new_relation_steps(groups, create=made.nodes_created == len(graph)))
    left = writer.write(retract_steps(nodes.gone))
    if not engine.embedded:
        # Last: a full-text index is made in the background, and slows every write down once it is there.
        _run(engine, "schema/fulltext.cypher")
    return (
        Count(made.nodes_created, len(nodes.fresh) - made.nodes_created, left.nodes_deleted,
              len(nodes.gone) - left.nodes_deleted, len(graph) - len(nodes.fresh)),
        Count(drawn.relationships_created, edges - drawn.relationships_created, retracted.relationships_deleted,
              len(gone) - retracted.relationships_deleted, graph.number_of_edges() - edges),
    )  # fmt: skip


def _run(engine: Engine, file: str) -> None:
    for statement in statements(file).values():
        with engine.session() as session:
            session.run(statement).consume()
