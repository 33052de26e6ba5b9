"""The other Cypher: favourites, schema and load statements, and what the README says."""

from __future__ import annotations

import re

import networkx as nx
import pytest

from kg.engine import Engine
from kg.export.bolt import push
from kg.queries import library, statements
from kg.resources import folder
from kg.schema import LABELS, RELATIONS
from tests.databases import clear, keep_import

CYPHER = folder("cypher")
README = (CYPHER / "README.md").read_text(encoding="utf-8")
FAVOURITES = sorted(path.stem for path in (CYPHER / "favourites").glob("*.cypher"))
TOUR = [block for block in re.findall(r"```cypher\n(.*?)```", README, re.DOTALL) if "fulltext" not in block]


@pytest.fixture(scope="module", params=["neo4j", "embedded"])
def engine(request: pytest.FixtureRequest, synthetic_graph: nx.MultiDiGraph[str]) -> Engine:
    if request.param == "neo4j":
        keep_import(request)
    found: Engine = request.getfixturevalue(f"{request.param}_engine")
    clear(found)
    push(synthetic_graph, found, "test")
    return found


@pytest.mark.parametrize("name", FAVOURITES)
def test_favourite_draws_something(name: str, engine: Engine) -> None:
    text = (CYPHER / "favourites" / f"{name}.cypher").read_text(encoding="utf-8")
    assert text.startswith("// ")
    (statement,) = statements(f"favourites/{name}.cypher").values()
    assert engine.ask(statement).rows


@pytest.mark.parametrize("statement", TOUR)
def test_tour_runs(statement: str, engine: Engine, synthetic_graph: nx.MultiDiGraph[str]) -> None:
    graph = synthetic_graph
    busiest = max(graph, key=lambda node: (graph.nodes[node]["label"] == "Person", graph.degree(node)))
    person = graph.nodes[busiest]["name"]
    assert engine.ask(statement.replace("陆启航", person).replace("江西", "湖南")).rows


def test_words_are_found_in_chinese(
    neo4j_engine: Engine, synthetic_graph: nx.MultiDiGraph[str], request: pytest.FixtureRequest
) -> None:
    keep_import(request)
    clear(neo4j_engine)
    push(synthetic_graph, neo4j_engine, "test")
    with neo4j_engine.session() as session:
        session.run("CALL db.awaitIndexes()").consume()
    nodes = neo4j_engine.ask(
        "CALL db.index.fulltext.queryNodes('names', '\"常委会\"') YIELD node RETURN DISTINCT node.name"
    ).rows
    wanted = {
        stated["name"]
        for _, stated in synthetic_graph.nodes(data=True)
        if "常委会" in stated["name"] + " ".join(stated["aliases"])
    }
    assert {name for (name,) in nodes} == wanted
    ask = "CALL db.index.fulltext.queryRelationships('sentences', '\"常委会\"') YIELD relationship RETURN count(relationship)"
    said = sum("常委会" in stated.get("sentence", "") for *_, stated in synthetic_graph.edges(data=True))
    assert neo4j_engine.ask(ask).rows == [[said]]


@pytest.mark.parametrize("label", LABELS)
def test_every_label_can_be_loaded(label: str) -> None:
    loaded = statements(f"load/{label}.cypher")
    assert set(loaded) == {"load", "retract"}
    assert f"MERGE (n:{label} {{id: row.id}})" in loaded["load"]
    assert f"{label} id" in statements("schema/constraints.cypher")


@pytest.mark.parametrize("relation", RELATIONS)
def test_every_relation_can_be_loaded(relation: str) -> None:
    loaded = statements(f"load/{relation}.cypher")
    ends = {f"({source})->({target})" for source, target in RELATIONS[relation].ends}
    assert set(loaded) == {f"{what} {end}" for what in ("load", "create", "retract") for end in ends}
    assert all(f":{relation} {{id: row.id}}]" in statement for statement in loaded.values())


def test_readme_names_every_question() -> None:
    table = README[README.index("| to find out") : README.index("## In Neo4j Browser")]
    assert set(re.findall(r"`([a-z-]+)`", table)) == set(library())
    assert (CYPHER / "browser.png").stat().st_size < 200_000
