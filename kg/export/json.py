"""networkx node-link JSON."""

from __future__ import annotations

import json
from typing import Any

import networkx as nx

from kg.export.target import text


def node_link(graph: nx.MultiDiGraph[str]) -> dict[str, list[dict[str, Any]]]:
    """Nodes and edges as plain records, sorted, so that two exports can be compared. `source` of an edge is the node where it
    starts: a relation's paper stands in its evidence's article."""
    data = nx.node_link_data(graph, edges="edges")
    nodes = sorted(data["nodes"], key=lambda node: str(node["id"]))
    edges = sorted(data["edges"], key=lambda edge: (edge["source"], edge["target"], edge["key"]))
    return {"nodes": nodes, "edges": edges}


def write(graph: nx.MultiDiGraph[str], out: str) -> None:
    """The graph as node-link JSON with the key `edges`, one node or edge a line."""
    data = node_link(graph)
    with text(out) as stream:
        stream.write('{"directed": true, "multigraph": true, "graph": {}, "nodes": [\n')
        stream.write(",\n".join(map(_line, data["nodes"])))
        stream.write('\n], "edges": [\n')
        stream.write(",\n".join(map(_line, data["edges"])))
        stream.write("\n]}\n")


def _line(item: object) -> str:
    return json.dumps(item, ensure_ascii=False, sort_keys=True)
