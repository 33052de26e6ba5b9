"""What a user types and gets back: output, exit code, one sentence where something is wrong."""

from __future__ import annotations

import csv
import importlib.util
import io
import json
import os
import re
import shlex
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import networkx as nx
import pytest

from kg.cli.app import COMMANDS, main
from kg.resources import sample

ROOT = Path(__file__).parents[2]
PAGE = "江西日报5月16日讯（记者苏映雪）5月16日，全省防汛工作会议在南昌召开。省委副书记、省长陆启航出席会议并讲话。\n"
HEAD = "江西日报　2024年5月17日　星期五　第2版　要闻\n\n"


class Result(NamedTuple):
    """Exit code, what went to stdout and to stderr."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def kg(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs a command in a folder of the test's own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KG_WORKSPACE", raising=False)

    def run(*words: object) -> Result:
        monkeypatch.setattr(sys, "argv", ["kg", *map(str, words)])
        capsys.readouterr()
        code = 0
        try:
            main()
        except SystemExit as end:
            code = int(end.code or 0)
        return Result(code, *capsys.readouterr())

    return run


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace of the sample pages."""
    from kg.build import build
    from kg.workspace import Workspace

    folder = tmp_path_factory.mktemp("built") / "sample.kg"
    with Workspace.open(folder, create=True) as workspace:
        build(workspace, [sample()], jobs=1)
    return folder


def test_help_names_every_command(kg: Run) -> None:
    result = kg("--help")
    assert result.code == 0
    assert [command.__name__ for command in COMMANDS if not re.search(rf"\b{command.__name__}\b", result.out)] == []


@pytest.mark.parametrize("name", [command.__name__ for command in COMMANDS])
def test_every_command_has_help_with_an_example(name: str, kg: Run) -> None:
    result = kg(name, "--help")
    assert result.code == 0
    assert re.search(rf"^\s*kg {name}\b", result.out, re.MULTILINE), result.out


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("missing.txt", None, "does not exist"),
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n", "empty"),
        ("binary.txt", bytes(range(256)) * 8, ""),
    ],
)
def test_a_bad_input_is_one_sentence_and_the_others_go_through(
    name: str, content: bytes | None, words: str, kg: Run, tmp_path: Path
) -> None:
    (tmp_path / "page.txt").write_text(HEAD + PAGE, encoding="utf-8")
    if content is not None:
        (tmp_path / name).write_bytes(content)
    result = kg("build", name, "page.txt")
    (line,) = [line for line in result.err.splitlines() if line.startswith("failed:")]
    assert (result.code, name in line, words in line, "Traceback" in result.err) == (1, True, True, False)
    assert "1 read, 1 failed" in result.err
    assert "陆启航" in kg("show", "陆启航").out


def test_a_folder_without_pages_is_a_failure(kg: Run, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    result = kg("build", "nothing")
    assert (result.code, "holds no file that kg reads" in result.err) == (1, True)


@pytest.mark.parametrize("words", [("build", "page.txt"), ("status",), ("show", "张三"), ("export", "json")])
def test_a_workspace_that_cannot_be_used_is_one_sentence(words: tuple[str, ...], kg: Run, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    result = kg(*words, "-w", "page.txt/w.kg")
    assert (result.code, result.out, len(result.err.splitlines())) == (2, "", 1)
    assert result.err.startswith("kg: ")


@pytest.mark.parametrize(
    "words", [("build",), ("show",), ("export",), ("export", "docx"), ("nonsense",), ("build", "x", "--jobs", "0")]
)
def test_wrong_use_exits_with_2(words: tuple[str, ...], kg: Run) -> None:
    assert kg(*words).code == 2


def test_the_workspace_may_be_named_by_the_environment(built: Path, kg: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_WORKSPACE", str(built))
    assert "newspaper-page.txt" in kg("status").out


def test_status_accounts_for_every_character(built: Path, kg: Run) -> None:
    documents = json.loads(kg("status", "-w", built, "--format", "json").out)["Documents"]
    assert len(documents) == 6
    for row in documents:
        text = (sample() / Path(row["document"]).name).read_text(encoding="utf-8")
        kinds = (row[kind] for kind in ("article", "headline", "byline", "furniture", "unassigned"))
        assert row["characters"] == sum(kinds) == sum(not character.isspace() for character in text)


def test_show_gives_posts_and_meetings_with_their_sentences(built: Path, kg: Run) -> None:
    (dossier, *_) = json.loads(kg("show", "温若川", "-w", built, "--format", "json").out)
    assert "副省长" in {row["title"] for row in dossier["sections"]["Posts"]}
    meetings = {row["event"]: row for row in dossier["sections"]["Meetings and events"]}
    assert "温若川主持会议" in meetings["全省防汛工作会议"]["sentence"]
    assert meetings["全省防汛工作会议"]["role"] == ["presided"]


def test_show_suggests_names_that_are_alike(built: Path, kg: Run) -> None:
    result = kg("show", "陆启行", "-w", built)
    assert (result.code, result.out) == (2, "")
    assert "陆启航" in result.err


def test_show_as_csv_has_one_row_a_statement(built: Path, kg: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(kg("show", "程怀瑾", "-w", built, "--format", "csv").out)))
    assert {row["name"] for row in rows} == {"程怀瑾"}
    assert {"Posts", "Meetings and events"} <= {row["section"] for row in rows}


def test_exported_json_is_read_by_networkx(built: Path, kg: Run, tmp_path: Path) -> None:
    assert kg("export", "json", "-o", "out/graph.json", "-w", built).code == 0
    graph = nx.node_link_graph(json.loads((tmp_path / "out" / "graph.json").read_text(encoding="utf-8")), edges="edges")
    assert isinstance(graph, nx.MultiDiGraph)
    assert "陆启航" in {name for _, name in graph.nodes(data="name")}
    assert list((tmp_path / "out").iterdir()) == [tmp_path / "out" / "graph.json"]


def test_demo_shows_attendance_and_is_quick_the_second_time(kg: Run, tmp_path: Path) -> None:
    first, second = (kg("demo", "-w", "demo.kg", "--format", "json") for _ in range(2))
    assert first.out == second.out
    rows = json.loads(first.out)
    assert {"date", "meeting", "place", "who", "role", "sentence", "source"} == set(rows[0])
    assert any((row["who"], row["meeting"], row["role"]) == ("陆启航", "全省防汛工作会议", ["spoke"]) for row in rows)


def test_demo_ends_with_a_question_in_cypher_and_says_what_to_type_next(
    kg: Run, embedded_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("URI", "DATABASE"):
        monkeypatch.delenv(f"NEO4J_{name}", raising=False)
    begun = time.monotonic()
    result = kg("demo", "-w", "my demo.kg")
    assert (result.code, time.monotonic() - begun < 20) == (0, True)
    _, asked = result.out.split("MATCH (p:Person)-[a:ATTENDED]->(m:Meeting)\nRETURN p.name, a.roles, m.name, m.start\n")
    assert 5 <= len(re.findall(r"^ *\S+ .* 2024-05-\d\d *$", asked, re.MULTILINE)) <= 10
    commands = [shlex.split(line) for line in result.err.splitlines() if line.startswith("  kg ")]
    assert [words[1] for words in commands] == ["show", "query", "query", "status", "export"]
    assert all(words[-2:] == ["-w", "my demo.kg"] for words in commands)
    for words in commands:
        assert kg(*words[1:]).code == 0, words


def test_demo_without_the_engine_says_what_to_do(kg: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr("importlib.util.find_spec", lambda name, *rest: None if name == "arcadedb" else found(name, *rest))
    result = kg("demo", "-w", "demo.kg")
    assert (result.code, "陆启航" in result.out) == (0, True)
    (line,) = [line for line in result.err.splitlines() if "embedded engine" in line]
    assert "--uri" in line


def test_schema_is_markdown_of_the_vocabulary(kg: Run) -> None:
    out = kg("schema").out
    assert "| `HOLDS` | Person → Institution | `title`, `status`" in out
    assert "- `ATTENDED.roles`: presided, spoke" in out


def test_score_says_what_was_gained_and_lost(built: Path, kg: Run, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(HEAD + PAGE, encoding="utf-8")
    people = [{"name": "陆启航", "positions": [{"title": "省长", "institution": "江西省政府"}]}]
    gold = tmp_path / "page.json"
    gold.write_text(json.dumps({"source": "page.txt", "articles": [{"persons": people}]}), encoding="utf-8")
    rows = {row["kind"]: row for row in json.loads(kg("score", gold, "--format", "json").out)}
    assert (rows["Person"]["R"], rows["HOLDS"]["R"]) == (1.0, 1.0)
    people[0]["name"] = "另一人"
    gold.write_text(json.dumps({"source": "page.txt", "articles": [{"persons": people}]}), encoding="utf-8")
    result = kg("score", gold, "--misses")
    assert "page.txt Person - 另一人" in result.err
    assert "lost: page.txt Person 另一人" in result.err


def test_score_of_an_exported_graph(built: Path, kg: Run, tmp_path: Path) -> None:
    kg("export", "json", "-o", "graph.json", "-w", built)
    gold = tmp_path / "gold.json"
    gold.write_text(json.dumps({"source": "x", "articles": [{"persons": [{"name": "陆启航"}]}]}), encoding="utf-8")
    rows = json.loads(kg("score", gold, "--graph", "graph.json", "--format", "json").out)
    assert next(row for row in rows if row["kind"] == "Person")["found"] == 1


def test_misses_of_a_blind_split_must_be_asked_for_twice(kg: Run, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(HEAD + PAGE, encoding="utf-8")
    gold = tmp_path / "page.json"
    gold.write_text(json.dumps({"source": "page.txt", "articles": [{"persons": [{"name": "另一人"}]}]}), encoding="utf-8")
    assert kg("score", gold, "--blind", "--misses").code == 2
    assert "另一人" not in kg("score", gold, "--blind").err
    assert "另一人" in kg("score", gold, "--blind", "--misses", "--misses").err


@pytest.mark.parametrize(
    ("text", "words"),
    [("not json", "is no annotated document"), ('{"source": "gone.txt", "articles": []}', "is not beside it")],
)
def test_score_refuses_what_it_cannot_use(text: str, words: str, kg: Run, tmp_path: Path) -> None:
    (tmp_path / "gold.json").write_text(text)
    result = kg("score", "gold.json")
    assert (result.code, words in result.err) == (2, True)


def test_a_closed_pipe_ends_quietly(built: Path) -> None:
    command = f'"{sys.executable}" -m kg export json -w "{built}" | head -c 20'
    run = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": "."}
    )
    assert (run.stdout, run.stderr) == ('{"directed": true, "', "")
