"""What a command line's paths stand for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kg.reading import find
from kg.reading.errors import ReadError
from kg.reading.find import fetch


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "c.pdf", ".hidden.txt", "sub/d.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("会议", encoding="utf-8")
    return tmp_path


def test_folders_are_searched_for_known_suffixes(folder: Path) -> None:
    assert list(find([folder])) == [folder / "a.md", folder / "b.txt", folder / "sub" / "d.html"]


def test_globs_files_and_repeats(folder: Path) -> None:
    assert list(find([f"{folder}/*.txt", folder / "b.txt", folder / "c.pdf"])) == [folder / "b.txt", folder / "c.pdf"]


def test_missing_paths_come_out_for_their_error() -> None:
    assert list(find(["-", "none.txt", "s3://bucket/a.txt"])) == ["-", Path("none.txt"), "s3://bucket/a.txt"]


def test_an_address_that_cannot_be_read_says_so() -> None:
    with pytest.raises(ReadError, match="no-such-scheme://a"):
        fetch("no-such-scheme://a")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_says_so(folder: Path) -> None:
    (folder / "b.txt").chmod(0)
    with pytest.raises(ReadError, match="cannot be read"):
        fetch(folder / "b.txt")
