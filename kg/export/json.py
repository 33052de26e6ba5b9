"""networkx node-link JSON."""

from __future__ import annotations

import json

import networkx as nx

from kg.export.target import text


def write(graph: nx.MultiDiGraph[str], out: str) -> None:
    """The graph as node-link JSON with the key `edges`: one node or edge a line, sorted, so that two files can be compared."""
    data = nx.node_link_data(graph, edges="edges")
    nodes = sorted(data["nodes"], key=lambda node: str(node["id"]))
    edges = sorted(data["edges"], key=lambda edge: (edge["source"], edge["target"], edge["key"]))
    with text(out) as stream:
        stream.write('{"directed": true, "multigraph": true, "graph": {}, "nodes": [\n')
        stream.write(",\n".join(map(_line, nodes)))
        stream.write('\n], "edges": [\n')
        stream.write(",\n".join(map(_line, edges)))
        stream.write("\n]}\n")


def _line(item: object) -> str:
    return json.dumps(item, ensure_ascii=False, sort_keys=True)
