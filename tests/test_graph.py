"""The graph's contract: what nodes and edges carry, and when two statements are one relation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import networkx as nx

from kg.schema import LABELS, RELATIONS

Make = Callable[..., "nx.MultiDiGraph[str]"]
HEAD = "2024-03-01 湖南日报 湖南省\n"
HOLDS = "HOLDS 张三 省长 湖南省政府 government "


def edges(graph: nx.MultiDiGraph[str], type_: str) -> list[dict[str, Any]]:
    return [about for _, _, about in graph.edges(data=True) if about["type"] == type_]


def test_a_fact_carries_its_evidence(graph: Make) -> None:
    text = HEAD + HOLDS + "current"
    made = graph(text)
    (edge,) = edges(made, "HOLDS")
    (evidence,) = edge["evidence"]
    assert text[evidence["start"] : evidence["end"]] == evidence["sentence"] == edge["sentence"]
    assert made.nodes[evidence["article"]]["label"] == "Article"
    assert made.nodes[evidence["document"]]["label"] == "Document"
    assert (edge["source"], edge["sources"], edge["confidence"], edge["title"]) == ("湖南日报", 1, 1.0, "省长")


def test_several_sources_are_several_pieces_of_evidence(graph: Make) -> None:
    made = graph(HEAD + HOLDS + "current", HEAD.replace("03-01", "05-09") + HOLDS + "current")
    (edge,) = edges(made, "HOLDS")
    assert (edge["sources"], edge["first_seen"], edge["last_seen"]) == (2, "2024-03-01", "2024-05-09")


def test_the_latest_statement_says_the_status(graph: Make) -> None:
    made = graph(HEAD + HOLDS + "current", HEAD.replace("2024", "2025") + HOLDS + "former")
    (edge,) = edges(made, "HOLDS")
    assert (edge["status"], edge["first_seen"], edge["last_seen"]) == ("former", "2024-03-01", "2024-03-01")


def test_two_titles_are_two_relations(graph: Make) -> None:
    made = graph(HEAD + HOLDS + "current\nHOLDS 张三 党组书记 湖南省政府 government current")
    assert sorted(edge["title"] for edge in edges(made, "HOLDS")) == ["党组书记", "省长"]


def test_roles_are_those_of_all_articles(graph: Make) -> None:
    texts = (HEAD + f"ATTENDED 张三 全国社区矫正工作推进会 2024-03-01 {roles}" for roles in ("spoke,attended", "presided"))
    (edge,) = edges(graph(*texts), "ATTENDED")
    assert edge["roles"] == ["attended", "presided", "spoke"]


def test_mentions_are_counted_by_article(graph: Make) -> None:
    made = graph(HEAD + "PERSON 张三\nPERSON 张三", HEAD + "PERSON 张三")
    assert sorted(edge["count"] for edge in edges(made, "MENTIONED_IN")) == [1, 2]


def test_articles_belong_to_documents(graph: Make) -> None:
    made = graph(HEAD + "PERSON 张三\n\n" + HEAD + "PERSON 李四")
    labels = [
        (made.nodes[a]["label"], made.nodes[b]["label"]) for a, b, about in made.edges(data=True) if about["type"] == "PART_OF"
    ]
    assert labels == [("Article", "Document")] * 2


def test_only_the_vocabulary_is_used(graph: Make) -> None:
    made = graph(HEAD + HOLDS + "current\nFIGURE 地区生产总值 5 % 湖南省\nATTENDED 张三 座谈会 2024-03-01 led")
    for _, about in made.nodes(data=True):
        assert about.keys() - {"label", "name", "aliases"} <= set(LABELS[about["label"]].properties)
    evidence = {"type", "evidence", "sentence", "source", "confidence", "sources"}
    for source, target, about in made.edges(data=True):
        relation = RELATIONS[about["type"]]
        assert about.keys() - evidence <= set(relation.properties)
        assert (made.nodes[source]["label"], made.nodes[target]["label"]) in relation.ends
