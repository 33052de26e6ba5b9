"""The networkx graph in plain steps, for answers computed without Cypher."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import networkx as nx

Node = dict[str, Any]
Row = tuple[Any, ...]
Answer = Callable[..., list[Row]]


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation with both ends' ids and attributes."""

    id: str
    source: str
    target: str
    stated: dict[str, Any]


class Facts:
    """Relations of a graph by type and end."""

    def __init__(self, graph: nx.MultiDiGraph[str]) -> None:
        self.graph = graph
        self.node: dict[str, Node] = {node: graph.nodes[node] for node in graph}
        self.all = [Relation(key, a, b, stated) for a, b, key, stated in graph.edges(keys=True, data=True)]
        self._types: dict[str, list[Relation]] = {}
        for relation in self.all:
            self._types.setdefault(relation.stated["type"], []).append(relation)

    def of(self, kind: str, source: str = "", target: str = "") -> list[Relation]:
        """Relations of a type between nodes of these labels (any where none is given)."""
        return [
            relation
            for relation in self._types.get(kind, [])
            if source in ("", self.label(relation.source)) and target in ("", self.label(relation.target))
        ]

    def label(self, node: str) -> str:
        """A node's label."""
        return str(self.node[node]["label"])

    def name(self, node: str) -> str:
        """A node's name."""
        return str(self.node[node]["name"])

    def get(self, node: str, name: str) -> Any:
        """A property of a node, None where it has none."""
        return self.node[node].get(name)

    def start(self, event: str) -> str:
        """An event's start, empty where none is stated."""
        return self.get(event, "start") or ""

    def since(self, event: str, first: str) -> bool:
        """Whether an event began no earlier; every event where no date is asked for."""
        return first == "0000" or self.start(event) >= first

    def before(self, event: str, end: str) -> bool:
        """Whether an event began before; every event where no date is asked for."""
        return end == "9999" or "" < self.start(event) < end

    def named(self, label: str, name: str) -> set[str]:
        """The nodes of a label and name."""
        return {node for node, stated in self.node.items() if stated["label"] == label and stated["name"] == name}

    def events_of(self, person: str) -> set[str]:
        """The events that persons of this name took part in."""
        return {r.target for r in self.of("ATTENDED", "Person") if self.name(r.source) == person}

    def attendees(self, event: str) -> set[str]:
        """The persons at an event."""
        return {r.source for r in self.of("ATTENDED", "Person") if r.target == event}

    def inside(self, place: str) -> set[str]:
        """The places of this name and all places that are part of them."""
        found = self.named("Place", place)
        while more := {r.source for r in self.of("PART_OF", "Place") if r.target in found} - found:
            found |= more
        return found

    def holders(self, institution: str) -> Iterator[Relation]:
        """The posts in institutions of this name."""
        return (r for r in self.of("HOLDS") if self.name(r.target) == institution)


def leads(roles: list[str]) -> bool:
    """Whether the roles include presiding, leading or hosting."""
    return bool({"presided", "led", "hosted"} & set(roles))


def span(days: list[Any]) -> tuple[str | None, str | None]:
    """The first and last of the days that are stated."""
    stated = [day for day in days if day]
    return (min(stated), max(stated)) if stated else (None, None)
