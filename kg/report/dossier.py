"""All that the graph states of one node, each statement with its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from kg.schema import EVENT, OBSERVATION

Row = dict[str, Any]

SECTIONS: Mapping[tuple[str, bool], str] = {
    ("HOLDS", True): "Posts",
    ("HOLDS", False): "Post holders",
    ("ATTENDED", True): "Meetings and events",
    ("ATTENDED", False): "Participants",
    ("ORGANISED", True): "Organised",
    ("ORGANISED", False): "Organised by",
    ("HELD_IN", True): "Where",
    ("HELD_IN", False): "Events here",
    ("CONCERNS", True): "Concerns",
    ("CONCERNS", False): "Events about it",
    ("ISSUED", True): "Issued",
    ("ISSUED", False): "Issued by",
    ("LOCATED_IN", True): "Located in",
    ("LOCATED_IN", False): "Bodies here",
    ("PART_OF", True): "Part of",
    ("PART_OF", False): "Parts",
    ("OF", False): "Figures",
    ("ABOUT", False): "Figures about it",
}
"""By relation and whether it starts at the node, in the order in which they are shown."""

FIRST = {"presided": 0, "led": 0}
"""Roles of those who are named first, whatever the order of the text; other roles come after."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """A node's label, name, other names and properties, and its statements by section, earliest first."""

    label: str
    name: str
    aliases: tuple[str, ...]
    properties: Mapping[str, Any]
    sections: Mapping[str, list[Row]]


def dossier(graph: nx.MultiDiGraph[str], node: str) -> Dossier:
    """What is known of a node of the graph."""
    attributes = dict(graph.nodes[node])
    label, name, aliases = attributes.pop("label"), attributes.pop("name"), tuple(attributes.pop("aliases"))
    rows: dict[str, list[Row]] = {title: [] for title in SECTIONS.values()}
    for other, edge, outward in _edges(graph, node):
        if (edge["type"], outward) in SECTIONS:
            rows[SECTIONS[edge["type"], outward]].append(_row(graph, other, edge))
    sections = {title: sorted(found, key=_order) for title, found in rows.items() if found}
    return Dossier(label, name, aliases, attributes, sections)


def _edges(graph: nx.MultiDiGraph[str], node: str) -> Iterator[tuple[str, Row, bool]]:
    """Each statement with the other end and whether it starts here."""
    for _, other, edge in graph.out_edges(node, data=True):
        yield other, edge, True
    for other, _, edge in graph.in_edges(node, data=True):
        yield other, edge, False


def _row(graph: nx.MultiDiGraph[str], other: str, edge: Row) -> Row:
    """The other end, what is said of the relation, the sentence and where it stands."""
    about = graph.nodes[other]
    return {**_when(edge, about), **_what(graph, other, edge), "sentence": edge["sentence"], "source": source(graph, edge)}


def _when(edge: Row, about: Row) -> Row:
    if edge["type"] == "HOLDS":
        since, until = edge.get("start") or edge.get("first_seen"), edge.get("end") or edge.get("last_seen")
        return {"from": since, "to": until, "title": edge.get("title"), "status": edge.get("status")}
    return {"date": about.get("start")} if about["label"] == EVENT else {}


def _what(graph: nx.MultiDiGraph[str], other: str, edge: Row) -> Row:
    about = graph.nodes[other]
    if about["label"] == OBSERVATION:
        ends = {edge["type"]: graph.nodes[end]["name"] for _, end, edge in graph.out_edges(other, data=True)}
        figure = f"{about.get('value')}{about.get('unit') or ''}"
        stated = {name: about.get(name) for name in ("kind", "period")}
        return {"indicator": ends.get("OF"), "figure": figure, **stated, "about": ends.get("ABOUT")}
    shown: Row = {about["label"].lower(): about["name"]}
    if edge["type"] == "ATTENDED":
        shown["role"] = roles(edge["roles"])
    if about["label"] == EVENT:
        shown["place"] = places(graph, other)
    return shown


def places(graph: nx.MultiDiGraph[str], event: str) -> list[str]:
    """The names of the places and bodies where an event took place."""
    ends = {end for _, end, edge in graph.out_edges(event, data=True) if edge["type"] == "HELD_IN"}
    return sorted(graph.nodes[end]["name"] for end in ends)


def roles(stated: list[str]) -> list[str]:
    """Roles as people name them: that who spoke has attended goes without saying."""
    return sorted((role for role in stated if role != "attended"), key=lambda role: (FIRST.get(role, 1), role)) or stated


def source(graph: nx.MultiDiGraph[str], edge: Row) -> str:
    """Paper, date, file and characters of a relation's best evidence, and how many more there are."""
    if not edge["evidence"]:
        return str(edge["source"])
    best = edge["evidence"][0]
    article, document = graph.nodes[best["article"]], graph.nodes[best["document"]]
    paper = " ".join(str(part) for part in (article.get("source"), article.get("published")) if part)
    more = f" (+{edge['sources'] - 1})" if edge["sources"] > 1 else ""
    return f"{paper} {document['name']}:{best['start']}-{best['end']}{more}".strip()


def _order(row: Row) -> tuple[str, str]:
    return str(row.get("from") or row.get("date") or "9999"), str(row)
