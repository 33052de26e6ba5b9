"""Everything in a database, and everything in a graph as a database should hold it, in the same shape."""

from __future__ import annotations

from typing import Any

import networkx as nx

from kg.engine import Engine
from kg.engine.values import plain
from kg.export.bolt.rows import node_rows, relation_rows

Dump = tuple[dict[str, Any], dict[tuple[str, str, str], Any]]
OURS = ("checksum", "workspaces")


def stored(engine: Engine) -> Dump:
    """Nodes by id: labels and properties; relations by source, id and target: type and properties."""
    nodes = engine.ask("MATCH (n) RETURN n.id, labels(n), properties(n)").rows
    relations = engine.ask("MATCH (a)-[r]->(b) RETURN a.id, r.id, b.id, type(r), properties(r)").rows
    return (
        {identity: (sorted(labels), _own(properties)) for identity, labels, properties in nodes},
        {(source, key, target): (kind, _own(stated)) for source, key, target, kind, stated in relations},
    )


def expected(graph: nx.MultiDiGraph[str]) -> Dump:
    """What `stored` gives after a push of the graph into an empty database."""
    return (
        {row.id: (_labels(row.label, row.properties), _stated(row.id, row.properties)) for row in node_rows(graph)},
        {row.key: (row.type, _stated(row.id, row.properties)) for row in relation_rows(graph)},
    )


def _labels(label: str, properties: Any) -> list[str]:
    kind = properties.get("kind", "other")
    return sorted([label, kind.title()]) if label == "Event" and kind != "other" else [label]


def _own(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: plain(value) for name, value in properties.items() if name not in OURS}


def _stated(identity: str, properties: Any) -> dict[str, Any]:
    return {"id": identity} | {name: str(value) if name == "start_on" else value for name, value in properties.items()}
