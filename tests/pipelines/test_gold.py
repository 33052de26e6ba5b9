"""Annotations kept without their text find it again in the archive."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.score.gold import read
from pipelines.gold import MARKED, TESTS, write

DAY = "# 20240412\n\n### 全省林业大会开幕\n\n<p>省长周晓明在长沙出席会议。</p>\n"


@pytest.fixture
def annotation(tmp_path: Path) -> Path:
    path = tmp_path / "blind.jsonl"
    articles = [{"id": "20240412-01", "persons": [{"name": "周晓明"}]}]
    path.write_text(json.dumps({"source": "20240412-01.md", "articles": articles}) + "\n", encoding="utf-8")
    return path


def test_gold_and_items_stand_side_by_side(annotation: Path, tmp_path: Path) -> None:
    (tmp_path / "days").mkdir()
    (tmp_path / "days" / "20240412.md").write_text(DAY, encoding="utf-8")
    assert write(tmp_path / "days", annotation, tmp_path / "out") == 1
    assert "周晓明" in (tmp_path / "out" / "items" / "20240412-01.md").read_text(encoding="utf-8")
    assert read(tmp_path / "out" / "gold" / "20240412-01.json").source == "20240412-01.md"


def test_an_archive_without_the_item_is_named(annotation: Path, tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="lacks 1 items, the first is 20240412-01"):
        write(tmp_path, annotation, tmp_path / "out")


@pytest.mark.parametrize("test", TESTS)
def test_no_sentence_is_kept(test: str) -> None:
    records = [json.loads(line) for line in (MARKED / f"{test}.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(records) == 60
    texts = (text for record in records for text in strings(record))
    assert not [t for t in texts if len(t) > 40 and not t.startswith("《") and not t.endswith("的报告")]  # titles may be longer


def strings(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for part in value.values() for text in strings(part)]
    if isinstance(value, list):
        return [text for part in value for text in strings(part)]
    return [value] if isinstance(value, str) else []
