"""The workspace keeps what was read, drops what nobody has any more, and says in a sentence when it cannot."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from kg.workspace import Found, Workspace, WorkspaceError
from kg.workspace.store import FILE, VERSION
from tests.fake import extract_fake

PAGE = "2024-03-01 湖南日报 湖南省\nHOLDS 张三 省长 湖南省政府 government current\nUNKNOWN 首席代表"


def found(folder: Path, text: str = PAGE) -> Found:
    page = folder / "page.txt"
    page.write_text(text, encoding="utf-8")
    return extract_fake(str(page))


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace.open(tmp_path / "w.kg", create=True)


def test_what_was_kept_comes_back(workspace: Workspace, tmp_path: Path) -> None:
    page = found(tmp_path)
    workspace.keep(page, "rules", ["b.txt", "a.txt"])
    (stored,) = workspace.documents()
    assert (stored.uris, stored.articles, stored.extractions) == (("a.txt", "b.txt"), page.document.articles, page.extractions)
    assert workspace.text(stored.sha256) == page.document.text
    assert workspace.segments(stored.sha256) == page.document.segments
    assert dict(workspace.accounts()) == {stored.sha256: page.account}


def test_other_rules_make_it_stale(workspace: Workspace, tmp_path: Path) -> None:
    page = found(tmp_path)
    workspace.keep(page, "rules", ["a.txt"])
    assert workspace.holds(page.document.sha256, "rules")
    assert not workspace.holds(page.document.sha256, "other rules")


def test_changed_content_replaces_the_old(workspace: Workspace, tmp_path: Path) -> None:
    workspace.keep(found(tmp_path), "rules", ["a.txt"])
    newer = found(tmp_path, PAGE.replace("张三", "李四"))
    workspace.keep(newer, "rules", ["a.txt"])
    assert [stored.sha256 for stored in workspace.documents()] == [newer.document.sha256]


def test_a_document_lives_as_long_as_one_address_has_it(workspace: Workspace, tmp_path: Path) -> None:
    workspace.keep(found(tmp_path), "rules", ["a.txt", "b.txt"])
    workspace.forget(["a.txt"])
    assert [stored.uris for stored in workspace.documents()] == [("b.txt",)]
    workspace.forget(["b.txt"])
    assert list(workspace.documents()) == []


def test_a_failure_retracts_and_is_healed(workspace: Workspace, tmp_path: Path) -> None:
    workspace.keep(found(tmp_path), "rules", ["a.txt"])
    workspace.fail("a.txt", "a.txt is binary")
    assert (list(workspace.documents()), workspace.failures()) == ([], {"a.txt": "a.txt is binary"})
    workspace.keep(found(tmp_path), "rules", ["a.txt"])
    assert workspace.failures() == {}


def test_revision_counts_changes_only(workspace: Workspace, tmp_path: Path) -> None:
    workspace.keep(found(tmp_path), "rules", ["a.txt"])
    before = workspace.revision
    workspace.write_note("score", "{}")
    list(workspace.documents())
    assert workspace.revision == before
    workspace.fail("b.txt", "empty")
    workspace.fail("b.txt", "empty")
    assert workspace.revision == before + 1


def test_a_failed_write_leaves_nothing(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="Cannot write"):
        workspace.keep(found(tmp_path), "rules", [object()])  # type: ignore[list-item]
    assert (list(workspace.documents()), workspace.links()) == ([], {})


def test_missing_workspace_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match=r"no workspace .*none\.kg; make one with: kg build"):
        Workspace.open(tmp_path / "none.kg")


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(WorkspaceError, match=r"Cannot use the workspace .* name another folder with -w"):
        Workspace.open(tmp_path / "file" / "w.kg", create=True)


def test_a_file_that_is_no_workspace(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"no database at all, but long enough to be looked at as one" * 20)
    with pytest.raises(WorkspaceError, match="not a database"):
        Workspace.open(tmp_path)


def test_a_newer_format_is_refused(tmp_path: Path) -> None:
    Workspace.open(tmp_path, create=True)
    connection = sqlite3.connect(tmp_path / FILE)
    connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    with pytest.raises(WorkspaceError, match=r"newer kg .* pip install -U"):
        Workspace.open(tmp_path)
