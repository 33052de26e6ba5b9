"""GEXF 1.2, for Gephi: names as labels, parallel relations kept."""

from __future__ import annotations

import networkx as nx

from kg.export.flat import flat_graph
from kg.export.target import text


def write(graph: nx.MultiDiGraph[str], out: str) -> None:
    """The graph as GEXF; what a node is stands in `kind_of_node`, for Gephi shows `label` as the caption."""
    flat = flat_graph(graph)
    for _, stated in flat.nodes(data=True):
        stated["kind_of_node"] = stated.pop("label")
        stated["label"] = stated.pop("name")
        _plain(stated)
    for _, _, stated in flat.edges(data=True):
        stated["label"] = stated.get("title") or stated.get("roles") or stated["type"]
        stated["relation"] = stated.pop("type")
        _plain(stated)
    with text(out) as stream:
        stream.write('<?xml version="1.0" encoding="utf-8"?>\n')
        for line in nx.generate_gexf(flat, version="1.2draft"):
            stream.write(line + "\n")


def _plain(stated: dict[str, object]) -> None:
    """networkx takes `start`, `end` and `id` for GEXF's own attributes, and wants one type a property."""
    for name in ("start", "end"):
        if name in stated:
            stated[f"{name}_date"] = stated.pop(name)
    if "value" in stated:
        stated["value"] = str(stated["value"])
