"""Questions from the command line, on the embedded engine with the sample's graph."""

from __future__ import annotations

import csv
import io
import json
import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from neo4j import GraphDatabase

from kg.queries import Query, library
from tests.cli.test_commands import ROOT, Run, built, kg

__all__ = ["built", "kg"]
MEETINGS = "MATCH (p:Person)-[a:ATTENDED]->(m:Meeting) RETURN p.name, a.roles, m.name, m.start"


@pytest.fixture(autouse=True)
def embedded(embedded_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No address is set; skips where there is no embedded engine."""
    for name in ("URI", "USERNAME", "PASSWORD", "DATABASE"):
        monkeypatch.delenv(f"NEO4J_{name}", raising=False)


def command(*words: object) -> list[str]:
    return [sys.executable, "-c", "from kg.cli import main; main()", *map(str, words)]


def test_lists_the_questions(kg: Run) -> None:
    rows = json.loads(kg("query", "--format", "json").out)
    assert [row["name"] for row in rows] == list(library())
    assert {"name": "career", "question": "The career of a person", "takes": "person"} in rows


def test_explains(kg: Run) -> None:
    said = kg("query", "in-office", "--explain").out
    query = library()["in-office"]
    for part in (query.title, "-p on=", query.cost, query.statement.splitlines()[0]):
        assert part in said


def test_cypher_as_anybody_writes_it(kg: Run, built: Path) -> None:
    rows = json.loads(kg("query", MEETINGS, "-w", built, "-f", "json").out)
    assert {"p.name": "陆启航", "a.roles": ["attended", "spoke"], "m.name": "全省防汛工作会议", "m.start": "2024-05-16"} in rows


def test_table_is_for_reading(kg: Run, built: Path) -> None:
    out = kg(
        "query", "MATCH p = (:Person {name: '陆启航'})-[:HOLDS]->(:Institution {name: '江西省政府'}) RETURN p", "-w", built
    ).out
    assert "(陆启航)-[省长]-(江西省政府)" in out


@pytest.mark.parametrize("query", library().values(), ids=lambda query: query.name)
def test_example_runs(query: Query, kg: Run, built: Path) -> None:
    result = kg(*shlex.split(query.example)[1:], "-w", built, "--format", "csv")
    assert result.code == 0, result.err
    assert next(csv.reader(io.StringIO(result.out))) == list(query.columns)


def test_parameters_of_cypher_may_be_json(kg: Run, built: Path) -> None:
    statement = "RETURN $names[1] AS name, $number + 1 AS number, $text AS text"
    result = kg("query", statement, "-p", 'names=["a", "b"]', "-p", "number=1", "-p", "text=五", "-w", built, "-f", "json")
    assert json.loads(result.out) == [{"name": "b", "number": 2, "text": "五"}]


def test_picture(kg: Run, built: Path) -> None:
    out = kg("query", "MATCH p = (:Person)-[:HOLDS]->(:Institution) RETURN p LIMIT 5", "-w", built, "-f", "svg").out
    assert out.startswith("<svg")
    assert out.count("<line") == 5


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["carer"], "There is no question named carer: did you mean career"),
        (["career"], "career needs person: for example kg query career -p person="),
        (["career", "-p", "persn=陆启航"], "career has no parameter persn: did you mean person?"),
        (["career", "-p", "陆启航"], "-p takes key=value"),
        (["career", "-p", "person=陆启杭"], "No Person is named 陆启杭: did you mean 陆启航"),
        (["career", "-p", "person=启"], "启 may be "),
        (["in-office", "-p", "institution=江西省政府", "-p", "on=5月"], "on is a date like 2024"),
        (["several-posts", "-p", "least=two"], "least is a whole number, not 'two'"),
        (["MATCH (n RETURN n"], "kg: "),
        (["CREATE (n:X)"], "Questions only read"),
        (["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line"], "does not allow"),
        (["RETURN 1", "-f", "svg"], "nothing to draw"),
    ],
    ids=lambda case: str(case)[:30],
)
def test_mistakes_end_in_a_sentence(words: list[str], sentence: str, kg: Run, built: Path) -> None:
    result = kg("query", *words, "-w", built)
    assert result.code == 2
    assert sentence in result.err
    assert "Traceback" not in result.err
    assert result.out == ""


def test_names_are_completed(kg: Run, built: Path) -> None:
    full = kg("query", "career", "-p", "person=陆启航", "-w", built, "-f", "json").out
    assert kg("query", "career", "-p", "person=陆启", "-w", built, "-f", "json").out == full


def test_no_rows_still_have_a_header(kg: Run, built: Path) -> None:
    result = kg("query", "attendance", "-p", "since=9999", "-w", built, "-f", "csv")
    assert result.out.strip() == ",".join(library()["attendance"].columns)
    assert "No rows." in result.err


def test_answers_follow_the_workspace(kg: Run, tmp_path: Path) -> None:
    head = "江西日报　2024年5月17日　星期五　第2版　要闻\n\n"
    page = head + "江西日报5月16日讯 5月16日，全省防汛工作会议在南昌召开。省委副书记、省长{}出席会议并讲话。\n"
    count = "MATCH (p:Person {name: $name}) RETURN count(p) AS n"
    for name, other in (("陆启航", "温若川"), ("温若川", "陆启航")):
        (tmp_path / "page.txt").write_text(page.format(name), encoding="utf-8")
        assert kg("build", "page.txt").code == 0
        answers = [json.loads(kg("query", count, "-p", f"name={who}", "-f", "json").out)[0]["n"] for who in (name, other)]
        assert answers == [1, 0]


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
def test_killed_question_leaves_a_usable_workspace(kg: Run, built: Path) -> None:
    long = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b)"
    child = subprocess.Popen(command("query", long, "-w", built), cwd=ROOT, stdout=subprocess.DEVNULL)
    time.sleep(2)
    child.kill()
    child.wait()
    assert kg("query", "RETURN 1 AS one", "-w", built, "-f", "csv").out.split() == ["one", "1"]


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C as POSIX has it")
def test_serves_other_programs(built: Path) -> None:
    child = subprocess.Popen(
        command("serve", "-w", built),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # tests in the background inherit a deaf Ctrl-C
    )
    assert child.stdout is not None
    address, password = child.stdout.readline().strip(), (built / "engine" / "password").read_text()
    with GraphDatabase.driver(address, auth=("root", password)) as driver:
        namesakes = driver.session().run("MATCH (p:Person {name: '陆启航'}) RETURN count(p) AS n").single(strict=True)["n"]
        assert namesakes == 2  # a governor and the head of a firm
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=20)
    assert child.returncode == 0
    assert password not in out + err
    assert os.path.basename(built) in err
