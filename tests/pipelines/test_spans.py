"""Stand-off annotations: what is written is read again."""

from __future__ import annotations

import os
from itertools import pairwise
from pathlib import Path

import pytest

from kg.schema import INSTITUTION, PERSON, PLACE
from pipelines.archive import Item, chosen
from pipelines.spans import Marked, Span, annotated, by_rules, read, write

SENTENCES = [
    Marked("20240105-03", 4, 20, (Span(4, 7, PERSON), Span(8, 12, INSTITUTION))),
    Marked("20240105-01", 0, 9, ()),
]
HERE = Path(__file__).parents[2] / "pipelines"


def test_a_round_trip(tmp_path: Path) -> None:
    write(tmp_path / "a.tsv", SENTENCES)
    assert list(read(tmp_path / "a.tsv")) == sorted(SENTENCES, key=lambda s: s.item)


def test_rules_teach_without_the_model() -> None:
    from pipelines.archive import Item

    found = by_rules(Item("20240105", 1, "标题", "湖南省省长周晓明在长沙市调研。"), 0.9)
    assert [(span.label, rule) for span, rule, _ in found][:1] == [(PLACE, "place_list")]


@pytest.mark.parametrize("name", ["sentences.tsv", "second.tsv"])
def test_shipped_marks_lie_inside_their_sentences(name: str) -> None:
    sentences = list(read(HERE / "marked" / name))
    assert sentences
    for sentence in sentences:
        spans = sorted(sentence.spans)
        assert all(sentence.start <= s.start < s.end <= sentence.end for s in spans)
        assert all(one.end <= other.start for one, other in pairwise(spans)), sentence


def test_nothing_kept_for_blind_tests_is_marked() -> None:
    held = {line[:8] for file in (HERE / "held").glob("*.txt") for line in file.read_text(encoding="utf-8").split()}
    assert not held & {sentence.item[:8] for sentence in read(HERE / "marked" / "sentences.tsv")}


def test_marks_fit_the_archive(corpus: Path) -> None:
    sentences = list(read(HERE / "marked" / "sentences.tsv"))
    found = chosen(corpus, {sentence.item for sentence in sentences})
    assert all((s.start, s.end) in found[s.item].sentences for s in sentences)


@pytest.mark.parametrize("before", [None, "mine"])
def test_the_model_asked_for_is_restored(before: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KG_MODEL", raising=False)
    if before is not None:
        monkeypatch.setenv("KG_MODEL", before)
    annotated(Item("20240412", 1, "标题", "省长周晓明讲话。"))
    assert os.environ.get("KG_MODEL") == before
