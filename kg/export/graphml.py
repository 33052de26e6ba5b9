"""GraphML, for yEd, igraph, Cytoscape and networkx."""

from __future__ import annotations

import networkx as nx

from kg.export.flat import flat_graph
from kg.export.target import text


def write(graph: nx.MultiDiGraph[str], out: str) -> None:
    """The graph as GraphML; relation ids are edge ids, lists are joined by `|`."""
    with text(out) as stream:
        stream.write('<?xml version="1.0" encoding="utf-8"?>\n')
        for line in nx.generate_graphml(_typed(flat_graph(graph)), named_key_ids=True):
            stream.write(line + "\n")


def _typed(graph: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """GraphML wants one type a property: where a graph mixes numbers and text, all become text."""
    for elements in (graph.nodes(data=True), graph.edges(data=True)):
        stated = [element[-1] for element in elements]
        kinds: dict[str, set[type]] = {}
        for properties in stated:
            for name, value in properties.items():
                kinds.setdefault(name, set()).add(type(value))
        for properties in stated:
            for name, value in properties.items():
                if len(kinds[name]) > 1:
                    properties[name] = str(value)
    return graph
