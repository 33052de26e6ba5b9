"""The recipe: tags, trust, and a training run on a few invented sentences that gives the same weights twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.nlp.words import NOTHING, Word, segmenter
from kg.schema import INSTITUTION, PERSON, PLACE
from pipelines import recogniser
from pipelines import segmenter as trainer
from pipelines.archive import Item
from pipelines.recogniser import Sentence, biluo, figures, trust
from pipelines.spans import Span

CONFIG = Path(__file__).parents[2] / "pipelines" / "recogniser.cfg"
TEXT = "周晓明在长沙市政府讲话"
WORDS = tuple(Word(a, b, NOTHING, NOTHING) for a, b in ((0, 3), (3, 4), (4, 7), (7, 9), (9, 11)))
SPANS = (Span(0, 3, PERSON), Span(4, 9, INSTITUTION))


def test_tags_of_words() -> None:
    sentence = Sentence(TEXT, WORDS, SPANS)
    assert biluo(sentence) == ["U-Person", "O", "B-Institution", "L-Institution", "O"]


def test_a_span_inside_a_word_stays_open() -> None:
    assert biluo(Sentence(TEXT, WORDS, (Span(4, 6, PLACE),))) == ["O", "O", "-", "O", "O"]


def test_trust_is_the_share_of_right_spans_where_the_recogniser_differs() -> None:
    wrong = Span(9, 11, PLACE)
    sentence = Sentence(TEXT, WORDS, SPANS, ((SPANS[1], "a"), (wrong, "b"), (SPANS[0], "c")))
    found = [(sentence, [SPANS[0]])] * 8
    assert trust(found) == {"Institution|a": 0.9, "Place|b": 0.1}


def test_figures() -> None:
    sentence = Sentence(TEXT, WORDS, SPANS)
    assert figures([(sentence, [SPANS[0], Span(4, 7, PLACE)])]) == {
        "Institution": (0.0, 0.0, 0.0), "Person": (1.0, 1.0, 1.0), "Place": (0.0, 0.0, 0.0), "micro": (0.5, 0.5, 0.5),
    }  # fmt: skip


def test_names_are_forced_to_be_words() -> None:
    pytest.importorskip("jieba")
    assert trainer.cut("周晓明来长沙市政府", [Span(0, 3, PERSON), Span(4, 9, INSTITUTION)])[:2] == ["周晓明", "来"]


def test_two_runs_give_the_same_weights(tmp_path: Path) -> None:
    lines = [["周晓明", "在", "长沙市", "讲话"], ["王林", "在", "株洲市", "讲话"]] * 8
    weights = []
    for run in ("one", "two"):
        trainer.train(lines, lines, tmp_path / run, 1, 0)
        cutter = segmenter(tmp_path / run)
        item = Item("20240105", 1, "标题", TEXT)
        from pipelines.spans import Marked

        sentences = list(recogniser.sentences(item, [Marked(item.name, 0, len(TEXT), SPANS)], cutter)) * 4
        nlp = recogniser.made(CONFIG, width=32)
        recogniser.train(nlp, [(sentences, 1.0)], sentences, 2, 0, lambda *_: None)
        nlp.to_disk(tmp_path / run / "recogniser", exclude=["tokenizer"])
        files = (tmp_path / run / "weights.npz", tmp_path / run / "recogniser" / "ner" / "model")
        weights.append([path.read_bytes() for path in files])
    assert weights[0][1] == weights[1][1]
    import numpy as np

    first, second = (np.load(tmp_path / run / "weights.npz") for run in ("one", "two"))
    assert all((first[name] == second[name]).all() for name in first.files)
