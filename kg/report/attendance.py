"""Which official attended which meeting."""

from __future__ import annotations

from collections import Counter
from typing import Any

import networkx as nx

from kg.report.dossier import places, source
from kg.schema import PERSON


def attendance(graph: nx.MultiDiGraph[str]) -> list[dict[str, Any]]:
    """One row a person and event: who, roles, event, date, places, the sentence that says so and where it stands; by date."""
    rows = []
    for person, event, edge in graph.edges(data=True):
        if edge["type"] == "ATTENDED" and graph.nodes[person]["label"] == PERSON:
            about = graph.nodes[event]
            rows.append({
                "date": about.get("start"), "who": graph.nodes[person]["name"], "role": edge["roles"], "meeting": about["name"],
                "place": places(graph, event), "sentence": edge["sentence"], "source": source(graph, edge),
            })  # fmt: skip
    return sorted(rows, key=lambda row: (row["date"] or "", row["meeting"], "presided" not in row["role"], row["who"]))


def census(graph: nx.MultiDiGraph[str]) -> list[dict[str, Any]]:
    """How many nodes of each label and relations of each type."""
    counts = Counter(attributes["label"] for _, attributes in graph.nodes(data=True))
    counts.update(attributes["type"] for _, _, attributes in graph.edges(data=True))
    return [{"kind": kind, "count": count} for kind, count in sorted(counts.items())]
