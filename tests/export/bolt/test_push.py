"""Push: the difference and nothing else, on both engines."""

from __future__ import annotations

import networkx as nx
import pytest

from kg.engine import Engine
from kg.export.bolt import Summary, push
from kg.export.bolt.summary import Count
from tests.databases import clear
from tests.neo4j import dump

Graph = nx.MultiDiGraph


@pytest.fixture(params=["neo4j", "embedded_engine"])
def engine(request: pytest.FixtureRequest) -> Engine:
    found: Engine = request.getfixturevalue(request.param)
    clear(found)
    return found


@pytest.fixture
def page(synthetic_graph: Graph[str]) -> Graph[str]:
    """The first articles' part of the graph, so that a push takes a moment."""
    keep = [
        node
        for node, stated in synthetic_graph.nodes(data=True)
        if stated["label"] != "Article" and stated.get("start", "2023-01") < "2023-01-2"
    ]
    return synthetic_graph.subgraph(keep).copy()


def test_push_stores_every_node_and_relation(engine: Engine, synthetic_graph: Graph[str]) -> None:
    done = push(synthetic_graph, engine, "test")
    assert done.nodes == Count(created=len(synthetic_graph))
    assert done.relations == Count(created=synthetic_graph.number_of_edges())
    assert dump.stored(engine) == dump.expected(synthetic_graph)


def test_second_push_writes_nothing(engine: Engine, page: Graph[str]) -> None:
    push(page, engine, "test")
    before = dump.stored(engine)
    again = push(page, engine, "test")
    assert not again.wrote
    assert (again.nodes.unchanged, again.relations.unchanged) == (len(page), page.number_of_edges())
    assert dump.stored(engine) == before


def test_what_changed_is_rewritten_and_what_is_gone_is_deleted(engine: Engine, page: Graph[str]) -> None:
    push(page, engine, "test")
    gone = [node for node, stated in page.nodes(data=True) if stated["label"] == "Person"][:5]
    lost = sum(page.degree(node) for node in gone)
    page.remove_nodes_from(gone)
    event = next(node for node, stated in page.nodes(data=True) if stated["label"] == "Event" and stated["kind"] == "meeting")
    page.nodes[event]["kind"] = "talks"
    post = next(edge for edge in page.edges(keys=True, data=True) if edge[3]["type"] == "HOLDS" and "start" in edge[3])
    del post[3]["start"]
    done = push(page, engine, "test")
    assert (done.nodes.changed, done.nodes.deleted, done.nodes.created) == (1, 5, 0)
    assert (done.relations.changed, done.relations.deleted, done.relations.created) == (1, lost, 0)
    assert dump.stored(engine) == dump.expected(page)


def test_parallel_posts_stay_apart(engine: Engine, page: Graph[str]) -> None:
    pairs = [(u, v) for u, v, stated in page.edges(data=True) if stated["type"] == "HOLDS"]
    twice = next(pair for pair in pairs if pairs.count(pair) > 1)
    push(page, engine, "test")
    rows = engine.ask("MATCH ({id: $a})-[h:HOLDS]->({id: $b}) RETURN count(h)", {"a": twice[0], "b": twice[1]}).rows
    assert rows == [[pairs.count(twice)]]


def test_what_others_added_stays(engine: Engine, page: Graph[str]) -> None:
    push(page, engine, "test")
    person = next(node for node, stated in page.nodes(data=True) if stated["label"] == "Person")
    note = "MATCH (p:Person {id: $id}) SET p.desk = 'mine' CREATE (p)-[:NOTED]->(:Note {text: 'ask again'})"
    with engine.session() as session:
        session.execute_write(lambda transaction: transaction.run(note, id=person).consume())
    page.remove_node(person)
    done = push(page, engine, "test")
    assert (done.nodes.deleted, done.nodes.kept) == (0, 1)
    assert engine.ask("MATCH (p:Person)-[:NOTED]->(n:Note) RETURN p.desk, n.text").rows == [["mine", "ask again"]]
    assert not push(page, engine, "test").wrote


def test_workspaces_do_not_retract_each_other(engine: Engine, page: Graph[str]) -> None:
    push(page, engine, "one")
    push(page, engine, "two")
    push(nx.MultiDiGraph(), engine, "one")
    assert dump.stored(engine) == dump.expected(page)
    push(nx.MultiDiGraph(), engine, "two")
    assert dump.stored(engine) == ({}, {})


def test_a_push_that_was_cut_off_is_finished_by_the_next(engine: Engine, page: Graph[str]) -> None:
    class CutOffError(Exception): ...

    def cut(done: int, total: int) -> None:
        if done > total / 2:
            raise CutOffError

    with pytest.raises(CutOffError):
        push(page, engine, "test", cut)
    assert dump.stored(engine) != dump.expected(page)
    assert push(page, engine, "test").wrote
    assert dump.stored(engine) == dump.expected(page)


def test_unknown_relation_is_refused_before_anything_is_written(engine: Engine, page: Graph[str]) -> None:
    person, other = [node for node, stated in page.nodes(data=True) if stated["label"] == "Person"][:2]
    page.add_edge(person, other, key="x", type="HOLDS")
    with pytest.raises(ValueError, match="Person HOLDS Person"):
        push(page, engine, "test")
    assert dump.stored(engine) == ({}, {})


def test_summary_says_whether_anything_was_written() -> None:
    assert not Summary(Count(unchanged=3), Count(), 0.1).wrote
    assert Summary(Count(unchanged=3), Count(deleted=1), 0.1).wrote
