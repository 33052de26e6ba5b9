"""A build reads what changed and nothing else, survives bad inputs and being killed, and may be cut into any pieces."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kg.build import build
from kg.workspace import Found, Workspace
from tests.conftest import Pages, exported
from tests.fake import extract_fake

Write = Callable[[Pages], Path]
ROOT = Path(__file__).parents[1]
HUNAN = (
    "2024-03-01 湖南日报 湖南省\n"
    "HOLDS 张三 省长 湖南省政府 government current\n"
    "ATTENDED 张三 全省农业农村工作会议 2024-03-01 spoke"
)
HUBEI = "2024-03-02 湖北日报 湖北省\nHOLDS 张三 省长 湖北省政府 government current\nPERSON 李四\nPLACE 鼓楼区 320106"
NATION = "2024-03-03 央视 中国\nPERSON 张三\nPLACE 鼓楼区 -\nALIAS 湖南省政府 湖南省人民政府 government"
LATER = (
    "2024-05-03 湖南日报 湖南省\n"
    "HOLDS 张三 省长 湖南省政府 government former\n"
    "HOLDS 李四 省长 湖南省人民政府 government current"
)
TEXTS = {"a.txt": HUNAN, "b.txt": HUBEI, "c.txt": NATION, "d.txt": LATER}


def run(folder: Path, paths: list[Path], **options: object) -> object:
    with Workspace.open(folder, create=True) as workspace:
        return build(workspace, paths, extract=extract_fake, **options)  # type: ignore[arg-type]


def test_a_second_build_reads_nothing(tmp_path: Path, pages: Write) -> None:
    folder, read = pages(TEXTS), list[str]()

    def counted(source: str, data: bytes | None = None) -> Found:
        read.append(source)
        return extract_fake(source, data)

    with Workspace.open(tmp_path / "w.kg", create=True) as workspace:
        build(workspace, [folder], extract=counted)
        revision = workspace.revision
        again = build(workspace, [folder], extract=counted)
        assert (len(read), len(again.unchanged), again.read) == (4, 4, [])
        assert workspace.revision == revision


def test_only_what_changed_is_read_again(tmp_path: Path, pages: Write) -> None:
    folder = pages(TEXTS)
    with Workspace.open(tmp_path / "w.kg", create=True) as workspace:
        build(workspace, [folder], extract=extract_fake)
        pages({"b.txt": HUBEI + "\nPERSON 王五"})
        assert build(workspace, [folder], extract=extract_fake).read == [str(folder / "b.txt")]


def test_prune_retracts_what_is_gone(tmp_path: Path, pages: Write) -> None:
    folder = pages(TEXTS)
    with Workspace.open(tmp_path / "w.kg", create=True) as workspace:
        build(workspace, [folder], extract=extract_fake)
        (folder / "b.txt").unlink()
        assert build(workspace, [folder], extract=extract_fake).retracted == []
        assert build(workspace, [folder], prune=True, extract=extract_fake).retracted == [str(folder / "b.txt")]
        pages({"only.txt": HUNAN})
        assert str(folder / "b.txt") not in workspace.links()


def test_bad_inputs_are_listed_and_the_others_go_through(tmp_path: Path, pages: Write) -> None:
    folder = pages(TEXTS)
    (folder / "binary.txt").write_bytes(b"\0\1\2")
    (folder / "broken.txt").write_text("no head of an article at all")
    with Workspace.open(tmp_path / "w.kg", create=True) as workspace:
        outcome = build(workspace, [folder, folder / "missing.txt"], extract=extract_fake)
        assert (len(outcome.read), sorted(Path(uri).name for uri in outcome.failed)) == (
            4,
            ["binary.txt", "broken.txt", "missing.txt"],
        )
        assert "met a fault in kg (ValueError at fake.py:" in outcome.failed[str(folder / "broken.txt")]
        assert sorted(Path(uri).name for uri in workspace.failures()) == ["binary.txt", "broken.txt"]


def test_one_content_at_two_addresses_is_one_document(tmp_path: Path, pages: Write) -> None:
    folder = pages({"a.txt": HUNAN, "copy.txt": HUNAN})
    with Workspace.open(tmp_path / "w.kg", create=True) as workspace:
        build(workspace, [folder], extract=extract_fake)
        (document,) = workspace.documents()
    assert document.uris == (str(folder / "a.txt"), str(folder / "copy.txt"))


@pytest.mark.parametrize("seed", range(6))
def test_any_order_gives_the_same_graph(seed: int, tmp_path: Path, pages: Write) -> None:
    files = sorted(pages(TEXTS).iterdir())
    run(tmp_path / "together.kg", files)
    random.Random(seed).shuffle(files)
    for file in files:
        run(tmp_path / "alone.kg", [file])
    assert exported(tmp_path / "alone.kg") == exported(tmp_path / "together.kg")


def test_processes_and_any_executor_give_the_same_graph(tmp_path: Path, pages: Write) -> None:
    folder = pages(TEXTS)
    run(tmp_path / "one.kg", [folder], jobs=1)
    run(tmp_path / "two.kg", [folder], jobs=2)
    with ThreadPoolExecutor(2) as executor:
        run(tmp_path / "threads.kg", [folder], executor=executor)
    assert exported(tmp_path / "one.kg") == exported(tmp_path / "two.kg") == exported(tmp_path / "threads.kg")


SLOW = """
import sys, time
from pathlib import Path
from kg.build import build
from kg.workspace import Workspace
from tests.fake import extract_fake
def slow(source, data=None):
    time.sleep(0.15)
    return extract_fake(source, data)
with Workspace.open(Path(sys.argv[1]), create=True) as workspace:
    build(workspace, [sys.argv[2]], extract=slow, jobs=1, progress=lambda done, total, uri: print(done, flush=True))
"""


def test_a_killed_build_goes_on_where_it_stood(tmp_path: Path, pages: Write) -> None:
    folder = pages({f"{number}.txt": HUNAN.replace("张三", f"张{number}") for number in range(12)})
    command = [sys.executable, "-c", SLOW, str(tmp_path / "killed.kg"), str(folder)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert process.stdout is not None
    assert [process.stdout.readline().strip() for _ in range(3)] == ["1", "2", "3"]
    time.sleep(0.05)
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    with Workspace.open(tmp_path / "killed.kg") as workspace:
        kept = len(workspace.links())
        assert 3 <= kept < 12
        assert len(build(workspace, [folder], extract=extract_fake).read) == 12 - kept
    run(tmp_path / "whole.kg", [folder])
    assert exported(tmp_path / "killed.kg") == exported(tmp_path / "whole.kg")
