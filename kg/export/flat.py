"""Properties as flat values, for formats that know no lists; the one place where lists are joined."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from kg.export.bolt.rows import node_rows, relation_rows

if TYPE_CHECKING:
    import networkx as nx

SEPARATOR = "|"
_CONTROL = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF])
"""Characters that XML 1.0 forbids."""


def flat(properties: Mapping[str, Any]) -> dict[str, str | int | float | bool]:
    """Lists joined by `|`, dates as ISO text, without what is not stated."""
    return {name: _flat(value) for name, value in properties.items() if value is not None}


def _flat(value: Any) -> str | int | float | bool:
    if isinstance(value, list | tuple):
        return SEPARATOR.join(map(str, value))
    return value if isinstance(value, int | float | bool) else str(value).translate(_CONTROL)


def flat_graph(graph: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """The graph with flat properties; evidence is its best sentence, its articles and all sentences."""
    import networkx as nx

    made: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in node_rows(graph):
        made.add_node(node.id, label=node.label, **flat(node.properties))
    for relation in relation_rows(graph):
        stated = flat({"type": relation.type, **relation.properties})
        made.add_edge(relation.source, relation.target, key=relation.id, **stated)
    return made
