"""The embedded engine's silent mistake, and the warning about it."""

from __future__ import annotations

import networkx as nx
import pytest

from kg.engine import Engine
from kg.export.bolt import push
from kg.queries import library
from kg.queries.caution import caution
from tests.databases import clear

FACTS = "MATCH (p:Person)-[a:ATTENDED]->(m:Meeting) "


@pytest.mark.parametrize(
    "statement",
    [
        FACTS + "MATCH (x:Article {id: a.article}) RETURN p.name, x.title",
        FACTS + "OPTIONAL MATCH (x:Article {id: a.article}) RETURN p.name, x.title",
        "MATCH (p:Person)-[a:ATTENDED]->(m:Meeting), (x:Article {id: a.article}) RETURN x",
        FACTS + "UNWIND a.articles AS id MATCH (x:Article {id: id}) RETURN x",
    ],
)
def test_warns(statement: str) -> None:
    assert "may find nothing" in (caution(statement) or "")


@pytest.mark.parametrize(
    "statement",
    [
        FACTS + "RETURN p.name, a.roles, m.name, m.start",
        FACTS + "WITH p, a.article AS id MATCH (x:Article {id: id}) RETURN x",
        FACTS + "MATCH (x:Article) WHERE x.id = a.article RETURN x",
        "MATCH (p:Person {name: $a})-[a:HOLDS {title: $title}]->(i) RETURN a",
        "UNWIND $rows AS row MATCH (x:Article {id: row.id}) RETURN x",
        *(query.statement for query in library().values()),
    ],
)
def test_does_not_warn(statement: str) -> None:
    assert caution(statement) is None


def test_what_it_warns_of(embedded_engine: Engine, synthetic_graph: nx.MultiDiGraph[str]) -> None:
    """When this fails the engine has been mended, and the warning can go."""
    clear(embedded_engine)
    push(synthetic_graph, embedded_engine, "test")
    right = embedded_engine.ask(FACTS + "WITH a.article AS id MATCH (x:Article {id: id}) RETURN count(*)").rows
    wrong = embedded_engine.ask(FACTS + "MATCH (x:Article {id: a.article}) RETURN count(*)").rows
    assert right[0][0] > 0
    assert wrong == [[0]]
