"""The graph as the comparisons read it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from kg.schema import INSTITUTION, PERSON, PLACE, PROGRAMME
from kg.score.gold import Item
from kg.score.names import forms, plain

Record = Mapping[str, Any]
TERMS = (PERSON, INSTITUTION, PLACE, PROGRAMME)
"""Labels in which a name that the annotation uses is looked up, in this order."""


class View:
    """Nodes by label, edges by type, and the names under which each node is known once it is paired with the annotation."""

    def __init__(self, graph: Mapping[str, Sequence[Record]], annotated: Mapping[str, list[Item]]) -> None:
        self.nodes: dict[str, Record] = {str(node["id"]): node for node in graph["nodes"]}
        self.annotated = annotated
        self.labelled: dict[str, list[Record]] = defaultdict(list)
        for node in self.nodes.values():
            self.labelled[str(node.get("label"))].append(node)
        self.edges: dict[str, list[Record]] = defaultdict(list)
        for edge in graph.get("edges") or graph.get("links") or ():
            self.edges[str(edge.get("type"))].append(edge)
        self.paired: dict[str, Item] = {}

    def name(self, node: str) -> str:
        """The node's name as printed in lists of misses."""
        return str(self.nodes.get(node, {}).get("name"))

    def names(self, node: str) -> frozenset[str]:
        """Its own names, and those of the annotated thing with which it is paired."""
        own = forms(self.nodes.get(node, {}))
        return own | self.paired[node].forms if node in self.paired else own

    def term(self, name: str) -> frozenset[str]:
        """All names of the annotated thing of this name; the name itself where none has it."""
        groups = (item for label in TERMS for item in self.annotated[label])
        found = next((item for item in groups if plain(name) in item.forms), None)
        return frozenset(found.forms) if found is not None else frozenset({plain(name)})
