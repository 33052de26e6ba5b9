"""Which nodes a name means."""

from __future__ import annotations

from difflib import SequenceMatcher

import networkx as nx

from kg.resolve.key import key
from kg.schema import ARTICLE, DOCUMENT, OBSERVATION

ENOUGH = 0.5
"""Likeness from which a name is worth suggesting."""


def named(graph: nx.MultiDiGraph[str], name: str, label: str | None = None) -> list[str]:
    """The nodes of this name, most mentioned first; of this other name where none has it as its own. Quotes do not count."""
    own, other = [], []
    for node, attributes in graph.nodes(data=True):
        if attributes["label"] in (ARTICLE, DOCUMENT, OBSERVATION) or label not in (None, attributes["label"]):
            continue
        if key(attributes["name"]) == key(name):
            own.append(node)
        elif key(name) in map(key, attributes["aliases"]):
            other.append(node)
    return sorted(own or other, key=lambda node: (-graph.degree(node), node))


def suggestions(graph: nx.MultiDiGraph[str], name: str, count: int = 5) -> list[str]:
    """Names like this one, the likest first; those that contain it before those that resemble it."""
    names = {a["name"] for _, a in graph.nodes(data=True) if a["label"] not in (ARTICLE, DOCUMENT, OBSERVATION)}
    scored = sorted(((_likeness(name, other), other) for other in names), key=lambda pair: (-pair[0], pair[1]))
    return [other for likeness, other in scored[:count] if likeness >= ENOUGH]


def _likeness(name: str, other: str) -> float:
    return 1 + 1 / len(other) if name in other else SequenceMatcher(None, name, other).ratio()
