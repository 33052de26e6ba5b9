"""Push: the difference and nothing else, on both engines."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest

from kg.engine import Engine
from kg.export.bolt import Summary, push
from kg.export.bolt.rows import node_rows
from kg.export.bolt.state import Held
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


def _write(engine: Engine, statement: str, **parameters: str) -> None:
    """Somebody else's change."""
    with engine.session() as session:
        session.execute_write(lambda transaction: transaction.run(statement, parameters).consume())


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
    _write(engine, note, id=person)
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


def test_a_graph_that_is_there_is_recognised_by_sums(engine: Engine, page: Graph[str], monkeypatch: pytest.MonkeyPatch) -> None:
    push(page, engine, "test")
    asked: list[str] = []
    ask = Held._ask

    def noted(held: Held, name: str, *wanted: Any) -> Any:
        asked.append(name)
        return ask(held, name, *wanted)

    monkeypatch.setattr(Held, "_ask", noted)
    assert not push(page, engine, "test").wrote
    assert asked == ["node sums", "relation sums"]


def test_only_what_may_have_changed_is_read(engine: Engine, page: Graph[str]) -> None:
    push(page, engine, "test")
    person = next(node for node, stated in page.nodes(data=True) if stated["label"] == "Person")
    page.nodes[person]["name"] += "（同名）"
    rows = {row.id: row for row in node_rows(page)}
    change = Held(engine, "test").nodes(rows, full=False)
    assert [row.id for row in change.fresh] == [person]
    assert len(change.before) < len(page) / 10


def test_what_others_deleted_comes_back(engine: Engine, page: Graph[str]) -> None:
    push(page, engine, "test")
    person = next(node for node, stated in page.nodes(data=True) if stated["label"] == "Person")
    event = next(node for node, stated in page.nodes(data=True) if stated["label"] == "Event")
    lost = page.degree(person)
    _write(engine, "MATCH (p:Person {id: $id}) DETACH DELETE p", id=person)
    _write(engine, "MATCH (e:Event {id: $id})-[r:HELD_IN]->() DELETE r", id=event)
    done = push(page, engine, "test")
    assert (done.nodes.created, done.nodes.changed, done.relations.changed) == (1, 0, 0)
    assert done.relations.created == lost + sum(
        stated["type"] == "HELD_IN" for _, _, stated in page.out_edges(event, data=True)
    )
    assert dump.stored(engine) == dump.expected(page)
    clear(engine)
    assert push(page, engine, "test").nodes.created == len(page)
    assert dump.stored(engine) == dump.expected(page)


def test_what_others_wrote_is_mended_by_a_full_push(engine: Engine, page: Graph[str]) -> None:
    push(page, engine, "test")
    meeting = next(node for node, stated in page.nodes(data=True) if stated.get("kind") == "meeting")
    _write(engine, "MATCH (e:Event {id: $id}) SET e.name = '改' REMOVE e:Meeting", id=meeting)
    _write(engine, "MATCH ({id: $id})-[r:HELD_IN]->() SET r.sentence = '改'", id=meeting)
    assert not push(page, engine, "test").wrote
    done = push(page, engine, "test", full=True)
    assert (done.nodes.changed, done.relations.changed) == (len(page), page.number_of_edges())
    assert dump.stored(engine) == dump.expected(page)


def test_two_workspaces_that_differ_write_over_each_other(engine: Engine, page: Graph[str]) -> None:
    push(page, engine, "one")
    other = page.copy()
    person = next(node for node, stated in page.nodes(data=True) if stated["label"] == "Person")
    other.nodes[person]["name"] = "又名"
    push(other, engine, "two")
    assert dump.stored(engine) == dump.expected(other)
    assert push(page, engine, "one").nodes.changed == 1
    assert dump.stored(engine) == dump.expected(page)
    assert engine.ask("MATCH (n) RETURN DISTINCT size(n.workspaces)").rows == [[2]]


@pytest.mark.parametrize("left", ["null", "'12e4567890123456'"], ids=["cut off", "of an older version"])
def test_marks_that_are_no_checksums_are_written_again(left: str, engine: Engine, page: Graph[str]) -> None:
    push(page, engine, "test")
    _write(engine, f"MATCH (p:Person) SET p.checksum = {left}")
    _write(engine, f"MATCH ()-[r:HOLDS]->() SET r.checksum = {left}")
    done = push(page, engine, "test")
    assert done.nodes.changed == sum(stated["label"] == "Person" for _, stated in page.nodes(data=True))
    assert done.relations.changed == sum(stated["type"] == "HOLDS" for *_, stated in page.edges(data=True))
    assert not push(page, engine, "test").wrote


def test_a_node_whose_label_others_took_is_theirs(engine: Engine, page: Graph[str]) -> None:
    push(page, engine, "test")
    place = next(node for node, stated in page.nodes(data=True) if stated["label"] == "Place")
    _write(engine, "MATCH (n:Place {id: $id}) REMOVE n:Place SET n:Mine", id=place)
    assert push(page, engine, "test", full=True).nodes.created == 1
    assert engine.ask("MATCH (n {id: $id}) RETURN count(n)", {"id": place}).rows == [[2]]


def test_unknown_relation_is_refused_before_anything_is_written(engine: Engine, page: Graph[str]) -> None:
    person, other = [node for node, stated in page.nodes(data=True) if stated["label"] == "Person"][:2]
    page.add_edge(person, other, key="x", type="HOLDS")
    with pytest.raises(ValueError, match="Person HOLDS Person"):
        push(page, engine, "test")
    assert dump.stored(engine) == ({}, {})


def test_summary_says_whether_anything_was_written() -> None:
    assert not Summary(Count(unchanged=3), Count(), 0.1).wrote
    assert Summary(Count(unchanged=3), Count(deleted=1), 0.1).wrote
