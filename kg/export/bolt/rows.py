"""The graph as rows: what a database stores of every node and relation, with a checksum of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from json import JSONEncoder
from typing import TYPE_CHECKING, Any

from kg.export.dates import first_day
from kg.schema import EVENT, LABELS, RELATIONS

if TYPE_CHECKING:
    import networkx as nx

Edge = tuple[str, str, str, dict[str, Any]]
Kind = tuple[str, tuple[str, str]]
"""What relations of one statement have in common: their type and the labels of their ends."""
Groups = Mapping[Kind, Sequence[Edge]]
_JSON = JSONEncoder(sort_keys=True, default=str, ensure_ascii=False).encode
_FACT = ("sentence", "source", "confidence", "sources", "article", "rule", "span", "articles", "sentences", "steps")


@dataclass(frozen=True, slots=True)
class NodeRow:
    """One node: id, label and stored properties; `checksum` covers them all."""

    id: str
    label: str
    properties: Mapping[str, Any]
    checksum: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "checksum", _checksum((self.label, self.id, self.properties)))


@dataclass(frozen=True, slots=True)
class RelationRow:
    """One relation: its id, type, the ids and labels of its ends, and stored properties; `checksum` covers them all."""

    id: str
    type: str
    source: str
    target: str
    labels: tuple[str, str]
    properties: Mapping[str, Any]
    checksum: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "checksum", _checksum((self.type, *self.key, self.properties)))

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes the relation the same one in two pushes."""
        return self.source, self.id, self.target


def edges_by_kind(graph: nx.MultiDiGraph[str]) -> Groups:
    """The edges in groups; `ValueError` where a node or relation is none of the vocabulary's."""
    for identity, stated in graph.nodes(data=True):
        if stated.get("label") not in LABELS or not identity:
            raise ValueError(
                f"The graph has a node the vocabulary does not know: {identity!r} of label {stated.get('label')!r}."
            )
    label, groups = labels(graph), defaultdict[Kind, list[Edge]](list)
    for edge in graph.edges(keys=True, data=True):
        groups[str(edge[3].get("type")), (label[edge[0]], label[edge[1]])].append(edge)
    for (kind, ends), edges in groups.items():
        if kind not in RELATIONS or ends not in RELATIONS[kind].ends or not all(key for _, _, key, _ in edges):
            raise ValueError(f"The graph has a relation the vocabulary does not know: {ends[0]} {kind} {ends[1]}.")
    return groups


def node_rows(graph: nx.MultiDiGraph[str]) -> Iterator[NodeRow]:
    """A row a node; events also get the first possible day of their start as a date, and how precise it is."""
    for identity, stated in graph.nodes(data=True):
        properties = {name: value for name, value in stated.items() if name != "label" and _says(value)}
        if stated["label"] == EVENT and (start := first_day(stated.get("start"))) is not None:
            properties["start_on"], properties["start_precision"] = start
        yield NodeRow(identity, stated["label"], properties)


def relation_rows(graph: nx.MultiDiGraph[str]) -> Iterator[RelationRow]:
    """A row a relation."""
    label = labels(graph)
    for edge in graph.edges(keys=True, data=True):
        yield relation_row(edge, (label[edge[0]], label[edge[1]]))


def labels(graph: nx.MultiDiGraph[str]) -> dict[str, str]:
    """The label of every node by its id."""
    return {identity: stated["label"] for identity, stated in graph.nodes(data=True)}


def relation_row(edge: Edge, ends: tuple[str, str]) -> RelationRow:
    """The row of an edge (source, target, key, attributes) between nodes of these labels.

    The evidence is flattened to its best piece, and the articles and sentences of all pieces. `role` is the caption of an
    attendance: the roles that say more than being there."""
    source, target, key, stated = edge
    properties = {name: value for name, value in stated.items() if name not in ("type", "evidence") and _says(value)}
    if roles := properties.get("roles"):
        properties["role"] = ", ".join(role for role in roles if role != "attended") or "attended"
    return RelationRow(str(key), stated["type"], source, target, ends, {**properties, **_evidence(stated)})


def property_names(kind: str) -> tuple[str, ...]:
    """Every property a node of this label, or a relation of this type, may have in a database, beside `id`."""
    if kind in LABELS:
        own = ("start_on", "start_precision") if kind == EVENT else ()
        return ("name", "aliases", *LABELS[kind].properties, *own)
    caption = ("role",) if kind == "ATTENDED" else ()
    return (*RELATIONS[kind].properties, *caption, *(_FACT if RELATIONS[kind].fact else ()))


def _says(value: Any) -> bool:
    """Whether a property is stored: an empty list says nothing, and the bulk import cannot hold one."""
    return value is not None and value != [] and value != ()


def _evidence(stated: Mapping[str, Any]) -> dict[str, Any]:
    pieces = stated.get("evidence") or ()
    if not pieces:
        return {}
    best = pieces[0]
    flat = {"article": best["article"], "rule": best["rule"], "span": [best["start"], best["end"]]}
    flat["articles"] = [piece["article"] for piece in pieces]
    if len(pieces) > 1:
        flat["sentences"] = [piece["sentence"] for piece in pieces]
    if best.get("steps"):
        flat["steps"] = list(best["steps"])
    return flat


def _checksum(stated: tuple[Any, ...]) -> int:
    """48 bits: a sum of many still fits a database's integer."""
    return int.from_bytes(blake2b(_JSON(stated).encode(), digest_size=6).digest(), "big")
