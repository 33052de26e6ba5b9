"""Every question of the library, on a Neo4j and on the embedded engine, against an answer computed from the networkx graph."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import networkx as nx
import pytest

from kg.engine import Engine
from kg.engine.values import plain
from kg.export.bolt import push
from kg.queries import Query, asked, library
from kg.queries.parameters import checked
from tests.cypher.oracle import attendance, overview, places, posts, programmes
from tests.cypher.oracle.facts import Facts
from tests.databases import clear, keep_import

GIVEN = {
    "institution": "湖南省政府", "place": "湖南省", "programme": "乡村振兴战略", "metric": "固定资产投资",
    "series": "常委会会议", "share": "0.2", "on": "2023-02", "from": "2023-02-15", "words": "政府", "since": "2023-02",
    "least": "2", "limit": "1000000", "title": "长",
}  # fmt: skip
OWN = {
    "article-contents": {"words": "1月"}, "changed-since": {"since": "2023-02"}, "issued": {"institution": "省"},
    "transitions": {"institution": "省"}, "first-appearances": {"since": "2023-01-10"}, "conflicting-figures": {},
    "indicator-across-places": {"period": "2023-01"}, "absences": {"series": "会议"},
}  # fmt: skip
ORACLES = {
    name.replace("_", "-"): answer
    for module in (attendance, posts, places, programmes, overview)
    for name, answer in vars(module).items()
    if callable(answer) and getattr(answer, "__module__", "") == module.__name__ and not name.startswith("_")
}


@pytest.fixture(scope="module", params=["neo4j", "embedded"])
def engine(request: pytest.FixtureRequest, synthetic_graph: nx.MultiDiGraph[str]) -> Engine:
    if request.param == "neo4j":
        keep_import(request)
    found: Engine = request.getfixturevalue(f"{request.param}_engine")
    clear(found)
    push(synthetic_graph, found, "test")
    return found


@pytest.fixture(scope="module")
def facts(synthetic_graph: nx.MultiDiGraph[str]) -> Facts:
    return Facts(synthetic_graph)


def given(query: Query, facts: Facts) -> dict[str, str]:
    """Parameters for which the synthetic graph has an answer."""
    busy = Counter(r.source for r in facts.of("ATTENDED", "Person")).most_common(2)
    person, other = (facts.name(node) for node, _ in busy)
    event = next(facts.name(r.target) for r in facts.of("ATTENDED", "Person"))
    post = facts.of("HOLDS")[0]
    values = GIVEN | {"person": person, "other": other, "event": event, "name": person} | OWN.get(query.name, {})
    if query.name == "evidence":
        values |= {"one": facts.name(post.source), "other": facts.name(post.target)}
    return {parameter.name: values[parameter.name] for parameter in query.parameters if parameter.name in values}


@pytest.mark.parametrize("query", library().values(), ids=lambda query: query.name)
def test_answer(query: Query, engine: Engine, facts: Facts) -> None:
    values = checked(query, given(query, facts))
    answer = engine.ask(query.statement, values)
    wanted = [[plain(value) for value in row] for row in ORACLES[query.name](facts, **values)]
    assert wanted, "the graph has no answer: the test would prove nothing"
    assert sorted(map(repr, answer.rows)) == sorted(map(repr, wanted))
    assert answer.columns == query.columns


@pytest.mark.parametrize("query", library().values(), ids=lambda query: query.name)
def test_both_engines_give_the_same_rows_in_the_same_order(query: Query, facts: Facts, request: pytest.FixtureRequest) -> None:
    engines = [request.getfixturevalue(f"{name}_engine") for name in ("neo4j", "embedded")]
    values = checked(query, given(query, facts))
    one, other = (engine.ask(query.statement, values).rows for engine in engines)
    assert one == other


def test_every_question_is_answered_independently() -> None:
    assert set(ORACLES) == set(library())


def test_the_short_question_anybody_would_write(engine: Engine, facts: Facts) -> None:
    rows = engine.ask("MATCH (p:Person)-[a:ATTENDED]->(m:Meeting) RETURN p.name, a.roles, m.name, m.start").rows
    wanted = ORACLES["attendance"](facts, since="", until="9999", limit=0)
    assert sorted(map(repr, rows)) == sorted(repr(list(row)) for row in wanted)


@pytest.mark.parametrize("query", library().values(), ids=lambda query: query.name)
def test_head_is_complete(query: Query) -> None:
    used = set(re.findall(r"\$(\w+)", query.statement))
    assert used == {parameter.name for parameter in query.parameters}
    assert query.title
    assert query.answers.endswith(".")
    assert query.cost
    assert query.example.startswith(f"kg query {query.name}")
    assert all(f"-p {p.name}=" in query.example for p in query.parameters if p.default is None)
    assert not re.search(r"\bapoc\b|LOAD CSV|SHORTEST \d", query.statement)


def test_empty_answer_has_its_columns(embedded_engine: Engine) -> None:
    nobody: dict[str, Any] = {"person": "无此人"}
    assert embedded_engine.ask(library()["career"].statement, nobody).rows == []
    assert asked(embedded_engine, "first-appearances", ["since=9999"]).columns == library()["first-appearances"].columns
