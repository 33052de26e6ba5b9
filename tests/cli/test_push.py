"""kg push, into a real Neo4j."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import networkx as nx
import pytest

from kg.engine import Engine
from kg.export.bolt import push
from tests.cli.test_commands import ROOT, Run, kg
from tests.neo4j import dump

__all__ = ["kg"]
HEAD = "江西日报　2024年5月17日　星期五　第2版　要闻\n\n"
PAGE = HEAD + "江西日报5月16日讯 5月16日，{}在南昌召开。省委副书记、省长{}出席会议并讲话。\n"
SLOW_PUSH = """
import json, sys, time
import networkx as nx
from kg.engine import connect, stated
from kg.export.bolt import push
graph = nx.node_link_graph(json.load(open(sys.argv[1], encoding="utf-8")), edges="edges")
with connect(stated(None, input)) as engine:
    push(graph, engine, "test", lambda done, total: time.sleep(0.2))
"""


@pytest.fixture
def password(monkeypatch: pytest.MonkeyPatch, neo4j: Engine) -> str:
    monkeypatch.delenv("NEO4J_URI", raising=False)
    monkeypatch.setenv("NEO4J_USERNAME", neo4j.address.user)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j.address.password)
    return neo4j.address.password


@pytest.fixture
def pages(kg: Run, tmp_path: Path) -> Path:
    """Two pages, built in the default workspace."""
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "one.txt").write_text(PAGE.format("全省防汛工作会议", "陆启航"), encoding="utf-8")
    (folder / "two.txt").write_text(PAGE.format("全省教育大会", "温若川"), encoding="utf-8")
    assert kg("build", folder).code == 0
    return folder


def test_pushed_pushed_again_and_retracted(kg: Run, pages: Path, neo4j: Engine, password: str) -> None:
    push = ("push", "--uri", neo4j.address.uri)
    first = kg(*push)
    assert first.code == 0, first.err
    assert "created" in first.err
    assert password not in first.out + first.err
    full = dump.stored(neo4j)
    assert "nothing was written" in kg(*push).err
    assert dump.stored(neo4j) == full
    (pages / "two.txt").unlink()
    assert kg("build", pages, "--prune").code == 0
    assert "deleted" in kg(*push).err
    left = dump.stored(neo4j)
    names = {properties.get("name") for _, properties in left[0].values()}
    assert "陆启航" in names
    assert not {"温若川", "全省教育大会", "two.txt"} & names
    assert left[0].items() <= full[0].items()


def test_questions_go_to_the_address(kg: Run, pages: Path, neo4j: Engine, password: str) -> None:
    kg("push", "--uri", neo4j.address.uri)
    out = kg("query", "attendance", "--uri", neo4j.address.uri, "-f", "csv").out
    assert "陆启航" in out
    assert not Path("policy.kg/engine").exists()


@pytest.mark.parametrize(
    ("uri", "sentence"),
    [
        ([], "Give the address of a Neo4j"),
        (["--uri", "bolt://127.0.0.1:1"], "No Neo4j answers at bolt://127.0.0.1:1"),
        (["--uri", "localhost"], "write it like bolt://"),
        (["--uri", "bolt://li:secret@localhost"], "Leave user and password out of the address"),
    ],
    ids=str,
)
def test_mistakes_end_in_a_sentence(uri: list[str], sentence: str, kg: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_URI", raising=False)
    monkeypatch.setenv("NEO4J_PASSWORD", "x")
    result = kg("push", *uri)
    assert result.code == 2
    assert sentence in result.err
    assert "secret" not in result.err


def test_a_push_that_was_killed_is_finished_by_the_next(
    neo4j: Engine, password: str, synthetic_graph: nx.MultiDiGraph[str], tmp_path: Path
) -> None:
    (tmp_path / "graph.json").write_text(json.dumps(nx.node_link_data(synthetic_graph, edges="edges")), encoding="utf-8")
    environment = {**os.environ, "NEO4J_URI": neo4j.address.uri, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen([sys.executable, "-c", SLOW_PUSH, str(tmp_path / "graph.json")], env=environment) as child:
        deadline = time.monotonic() + 60
        while neo4j.ask("MATCH ()-[r]->() RETURN count(r)").rows == [[0]]:
            assert child.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.02)
        child.kill()
    assert dump.stored(neo4j) != dump.expected(synthetic_graph)
    assert push(synthetic_graph, neo4j, "test").wrote
    assert dump.stored(neo4j) == dump.expected(synthetic_graph)
    assert neo4j.ask("MATCH ()-[r]->() RETURN count(r)").rows == [[synthetic_graph.number_of_edges()]]
    assert not push(synthetic_graph, neo4j, "test").wrote
