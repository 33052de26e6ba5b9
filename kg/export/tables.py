"""The graph as tables: one a label, one a relation between two labels, all with the same columns in every graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.export.bolt.rows import node_rows, property_names, relation_rows

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its kind (a label or a relation type), the labels of a relation's ends, columns and rows of plain values."""

    kind: str
    ends: tuple[str, str] | None
    columns: tuple[str, ...]
    rows: list[list[Any]]

    @property
    def name(self) -> str:
        """A file name's stem: `Person`, `ATTENDED.Person.Event`."""
        return ".".join((self.kind, *(self.ends or ())))


def sheets(graph: nx.MultiDiGraph[str]) -> Iterator[Sheet]:
    """The tables that have rows: nodes first, rows by id."""
    nodes: dict[str, list[list[Any]]] = defaultdict(list)
    for node in node_rows(graph):
        nodes[node.label].append([node.id, *map(node.properties.get, property_names(node.label))])
    for label, rows in sorted(nodes.items()):
        yield Sheet(label, None, ("id", *property_names(label)), sorted(rows, key=_first))
    relations: dict[tuple[str, tuple[str, str]], list[list[Any]]] = defaultdict(list)
    for relation in relation_rows(graph):
        ends = [relation.id, relation.source, relation.target]
        relations[relation.type, relation.labels].append([*ends, *map(relation.properties.get, property_names(relation.type))])
    for (kind, labels), rows in sorted(relations.items()):
        yield Sheet(kind, labels, ("id", "source_id", "target_id", *property_names(kind)), sorted(rows, key=_first))


def _first(row: list[Any]) -> list[str]:
    return [str(value) for value in row[:3]]
