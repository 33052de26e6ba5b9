"""Which official attended which meeting."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import Any

import networkx as nx

from kg.report.dossier import FIRST, places, roles, source
from kg.schema import PERSON


def attendance(graph: nx.MultiDiGraph[str]) -> list[dict[str, Any]]:
    """One row a person and event: event, date, places, who, roles, the sentence that says so and where it stands; by date, who
    presided first and the others as the text lists them, for that is their order of rank."""
    found = []
    for person, event, edge in graph.edges(data=True):
        if edge["type"] == "ATTENDED" and graph.nodes[person]["label"] == PERSON:
            found.append((_order(graph, person, event, edge), _row(graph, person, event, edge)))
    return [row for _, row in sorted(found, key=lambda pair: pair[0])]


def _row(graph: nx.MultiDiGraph[str], person: str, event: str, edge: dict[str, Any]) -> dict[str, Any]:
    about = graph.nodes[event]
    when, where = {"date": about.get("start"), "meeting": about["name"]}, {"place": places(graph, event)}
    who = {"who": graph.nodes[person]["name"], "role": roles(edge["roles"])}
    return {**when, **where, **who, "sentence": edge["sentence"], "source": source(graph, edge)}


def _order(graph: nx.MultiDiGraph[str], person: str, event: str, edge: dict[str, Any]) -> tuple[Any, ...]:
    about, name = graph.nodes[event], graph.nodes[person]["name"]
    best = edge["evidence"][0]
    place = best["document"], best["start"], edge["sentence"].find(name), name
    return about.get("start") or "9999", about["name"], event, min(FIRST.get(role, 1) for role in edge["roles"]), *place


def without_repetition(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows with empty cells where date, event, places or sentence are those of the row above."""
    shown: list[dict[str, Any]] = []
    for above, row in pairwise([{}, *rows]):
        same = row["date"] == above.get("date") and row["meeting"] == above.get("meeting")
        repeated = {column for column in ("date", "meeting", "place") if same}
        repeated |= {column for column in ("sentence", "source") if same and row["sentence"] == above["sentence"]}
        shown.append({column: "" if column in repeated else value for column, value in row.items()})
    return shown


def most_active(graph: nx.MultiDiGraph[str]) -> str:
    """The name of the person who attended most events; the first by name where several did."""
    names = Counter(row["who"] for row in attendance(graph))
    return str(min(names, key=lambda name: (-names[name], name)))


def census(graph: nx.MultiDiGraph[str]) -> list[dict[str, Any]]:
    """How many nodes of each label and relations of each type."""
    counts = Counter(attributes["label"] for _, attributes in graph.nodes(data=True))
    counts.update(attributes["type"] for _, _, attributes in graph.edges(data=True))
    return [{"kind": kind, "count": count} for kind, count in sorted(counts.items())]
