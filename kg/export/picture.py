"""An answer's nodes and relations as an SVG picture."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

import networkx as nx

from kg.errors import UseError

COLOURS: Mapping[str, str] = {
    "Person": "#f2a65a", "Institution": "#5b8def", "Place": "#6cc08b", "Programme": "#b07cc6", "Event": "#e8705f",
    "Observation": "#9aa5b1", "Metric": "#57b8b8", "Article": "#d9c38f", "Document": "#b8a98a",
}  # fmt: skip
"""Fill of a node by label, as in `cypher/policy.grass`; dark text is readable on all."""
WIDTH, HEIGHT, RADIUS = 1200, 900, 26


def picture(rows: Iterable[Sequence[Any]]) -> str:
    """The SVG text; `UseError` where the rows hold no node."""
    graph = drawn(rows)
    if not graph:
        raise UseError("There is nothing to draw: let the question return nodes, relations or paths, not their properties.")
    places = _laid_out(graph)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="13">'
    lines = [_line(places[a], places[b], stated) for a, b, stated in graph.edges(data=True)]
    circles = [_circle(places[node], stated) for node, stated in graph.nodes(data=True)]
    return "\n".join([head, '<rect width="100%" height="100%" fill="white"/>', *lines, *circles, "</svg>", ""])


def drawn(rows: Iterable[Sequence[Any]]) -> nx.MultiDiGraph[str]:
    """The nodes and relations found in the rows, also inside lists and paths."""
    from neo4j.graph import Node, Path, Relationship

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    waiting: list[Any] = [value for row in rows for value in row]
    while waiting:
        value = waiting.pop()
        if isinstance(value, Node):
            graph.add_node(value.element_id, labels=set(value.labels), name=str(value.get("name") or value.get("text") or ""))
        elif isinstance(value, Relationship) and value.start_node and value.end_node:
            said = value.get("title") or ", ".join(value.get("roles") or ()) or value.type
            graph.add_edge(value.start_node.element_id, value.end_node.element_id, key=value.element_id, said=said)
        elif isinstance(value, Path):
            waiting += [*value.relationships, *value.nodes]
        elif isinstance(value, list | tuple):
            waiting += value
    return graph


def _laid_out(graph: nx.MultiDiGraph[str]) -> dict[str, tuple[float, float]]:
    layout = nx.spring_layout(nx.Graph(graph), seed=7, k=2.2 / len(graph) ** 0.5, iterations=200)
    margin = 3 * RADIUS
    return {
        node: (margin + (x + 1) / 2 * (WIDTH - 2 * margin), margin + (y + 1) / 2 * (HEIGHT - 2 * margin))
        for node, (x, y) in layout.items()
    }


def _line(start: tuple[float, float], end: tuple[float, float], stated: Mapping[str, Any]) -> str:
    (x1, y1), (x2, y2) = start, end
    x, y, words = (x1 + x2) / 2, (y1 + y2) / 2, escape(stated["said"])
    said = f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="middle" fill="#555">{words}</text>'
    return f'<line x1="{x1:.0f}" y1="{y1:.0f}" x2="{x2:.0f}" y2="{y2:.0f}" stroke="#aaa"/>{said}'


def _circle(place: tuple[float, float], stated: Mapping[str, Any]) -> str:
    x, y = place
    colour = next((COLOURS[label] for label in COLOURS if label in stated.get("labels", ())), "#cccccc")
    name = stated.get("name", "")
    short = name if len(name) <= 14 else name[:13] + "…"
    caption = f'<text x="{x:.0f}" y="{y + RADIUS + 15:.0f}" text-anchor="middle">{escape(short)}</text>'
    return f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{RADIUS}" fill="{colour}"><title>{escape(name)}</title></circle>{caption}'
