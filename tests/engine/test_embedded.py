"""The embedded engine: one process holds the files, others find it, and nothing that is killed leaves a mess."""

from __future__ import annotations

import json
import os
import signal
import socket
import stat
import sys
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import networkx as nx
import pytest

from kg.engine import Engine, EngineError, embedded
from kg.engine.embedded import open_engine
from kg.export.bolt import push

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and file modes are those of POSIX")


@pytest.fixture
def folder(tmp_path: Path, embedded_folder: Path) -> Iterator[Path]:
    """An engine of the test's own, which ends with the test (skips where there is none)."""
    yield tmp_path / "engine"
    if (tmp_path / "engine" / "run.json").exists():
        os.kill(pid(tmp_path / "engine"), signal.SIGTERM)


def pid(folder: Path) -> int:
    return int(json.loads((folder / "run.json").read_text())["pid"])


def gone(process: int) -> bool:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            if os.waitpid(process, os.WNOHANG) != (0, 0):
                return True
        except ChildProcessError:
            return True
        time.sleep(0.1)
    return False


def test_second_command_uses_the_running_engine(embedded_engine: Engine, embedded_folder: Path) -> None:
    before = pid(embedded_folder)
    with open_engine(embedded_folder) as other:
        assert other.ask("RETURN 1 AS one").rows == [[1]]
    assert pid(embedded_folder) == before
    assert embedded_engine.ask("RETURN 2 AS two").rows == [[2]]


@posix
def test_secrets_are_for_the_owner_only(embedded_engine: Engine, embedded_folder: Path) -> None:
    for name in ("password", "run.json"):
        assert stat.S_IMODE((embedded_folder / name).stat().st_mode) == 0o600
    assert stat.S_IMODE(embedded_folder.stat().st_mode) == 0o700
    assert len(embedded_engine.address.password) >= 32
    assert embedded_engine.address.password not in repr(embedded_engine)


def test_listens_on_loopback_only(embedded_engine: Engine) -> None:
    assert embedded_engine.address.uri.startswith("bolt://127.0.0.1:")
    port = int(embedded_engine.address.uri.rpartition(":")[2])
    outward = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    outward.connect(("192.0.2.1", 9))  # no packet is sent: this only asks which interface would be used
    with pytest.raises(OSError):  # noqa: PT011
        socket.create_connection((outward.getsockname()[0], port), timeout=2)


@pytest.mark.parametrize("url", ["file:///etc/passwd", "http://127.0.0.1:1/", "https://example.com/"])
def test_load_csv_is_refused(embedded_engine: Engine, url: str) -> None:
    with pytest.raises(EngineError, match="does not allow"):
        embedded_engine.ask(f"LOAD CSV FROM '{url}' AS line RETURN line")


def test_questions_do_not_write(embedded_engine: Engine) -> None:
    with pytest.raises(EngineError, match="only read"):
        embedded_engine.ask("CREATE (:Intruder)")
    assert embedded_engine.ask("MATCH (n:Intruder) RETURN count(n)").rows == [[0]]


def test_unused_engine_ends(folder: Path) -> None:
    with open_engine(folder, linger=0.5):
        process = pid(folder)
    assert gone(process)
    assert not (folder / "run.json").exists()


@posix
def test_killed_engine_is_started_again(folder: Path) -> None:
    with open_engine(folder) as engine:
        old = pid(folder)
        os.kill(old, signal.SIGKILL)
        assert gone(old)
        assert not engine.alive()
    with open_engine(folder, linger=0.5) as engine:
        assert pid(folder) != old
        assert engine.ask("RETURN 1").rows == [[1]]


def test_run_file_of_another_program_is_not_trusted(folder: Path) -> None:
    folder.mkdir()
    with socket.create_server(("127.0.0.1", 0)) as stranger:
        run = {"control": stranger.getsockname()[1], "bolt": 1, "pid": 1, "nonce": "ours"}
        (folder / "run.json").write_text(json.dumps(run))
        with open_engine(folder, linger=0.5) as engine:
            assert engine.ask("RETURN 1").rows == [[1]]


def test_broken_files_are_thrown_away(folder: Path) -> None:
    with open_engine(folder, linger=0.1):
        process = pid(folder)
    assert gone(process)
    for file in (folder / "databases" / "kg").iterdir():
        file.write_bytes(b"broken")
    (folder / "fingerprint").write_text("seen")
    with open_engine(folder, linger=0.5) as engine:
        assert engine.ask("MATCH (n) RETURN count(n)").rows == [[0]]
    assert not (folder / "fingerprint").exists()


@pytest.fixture
def tiny() -> nx.MultiDiGraph[str]:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("a" * 16, label="Person", name="张三", aliases=[])
    return graph


def test_loads_only_what_is_stale(folder: Path, tiny: nx.MultiDiGraph[str]) -> None:
    loaded: list[int] = []

    def load(engine: Engine) -> None:
        loaded.append(1)
        push(tiny, engine, "test")

    for state in ("first", "first", "second"):
        with embedded(folder, state, load) as engine:
            assert engine.ask("MATCH (p:Person) RETURN p.name").rows == [["张三"]]
    assert len(loaded) == 2


def test_load_that_fails_is_done_again(folder: Path, tiny: nx.MultiDiGraph[str]) -> None:
    def fail(engine: Engine) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        embedded(folder, "state", fail)
    with embedded(folder, "state", lambda engine: push(tiny, engine, "test")) as engine:
        assert engine.ask("MATCH (n) RETURN count(n)").rows == [[1]]


@pytest.mark.parametrize(
    ("system", "machine", "sentence"),
    [
        ("linux", "x86_64", r"pip install 'policy-kg\[embedded\]', .* --uri"),
        ("darwin", "x86_64", r"no build for this platform \(darwin x86_64\): .* --uri"),
    ],
)
def test_where_there_is_no_engine_a_sentence_says_what_to_do(
    system: str, machine: str, sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr("platform.machine", lambda: machine)
    monkeypatch.setattr(import_module("kg.engine.embedded"), "ALPINE", tmp_path / "no-such-file")
    with pytest.raises(EngineError, match=sentence):
        open_engine(tmp_path / "engine")
