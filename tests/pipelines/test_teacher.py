"""The teacher: it begins from an encoder, learns invented sentences by heart, and says what it doubts."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.nlp.words import NOTHING, Word, segmenter
from kg.schema import INSTITUTION, PERSON, PLACE
from pipelines import segmenter as trainer
from pipelines import spans
from pipelines.recogniser import Sentence
from pipelines.spans import Marked, Span
from pipelines.train import OPEN, SILVER, taught

if TYPE_CHECKING:
    from pipelines.encoder import Encoder
    from pipelines.teacher import Settings, Teacher

TEXT = "周晓明在长沙市政府讲话"
WORDS = tuple(Word(a, b, NOTHING, NOTHING) for a, b in ((0, 3), (3, 4), (4, 7), (7, 9), (9, 11)))
SPANS = (Span(0, 3, PERSON), Span(4, 9, INSTITUTION))
LEARNED = (Sentence(TEXT, WORDS, SPANS), Sentence("讲话", (Word(0, 2, NOTHING, NOTHING),), ()))
CHARACTERS = "周晓明在长沙市政府讲话"


@pytest.fixture
def settings() -> Settings:
    pytest.importorskip("torch", reason="torch is not installed: pip install 'policy-kg[train]'")
    from pipelines.teacher import Settings

    return Settings(
        epochs=30, batch=4, rate=1e-3, new_rate=1e-2, dropout=0.0, silence=0.0, smoothing=0.0, threads=1, seed=0,
        sure=0.8, possible=0.1,
    )  # fmt: skip


def encoder() -> Encoder:
    """One layer of 64, its weights drawn with a fixed seed."""
    import torch

    from pipelines.encoder import PARTS, Encoder

    torch.manual_seed(0)
    width, inner = 64, 96
    weights = {
        "embeddings.word_embeddings.weight": torch.randn(200, width) * 0.1,
        "embeddings.position_embeddings.weight": torch.randn(512, width) * 0.1,
        "embeddings.token_type_embeddings.weight": torch.zeros(2, width),
        "embeddings.LayerNorm.weight": torch.ones(width),
        "embeddings.LayerNorm.bias": torch.zeros(width),
    }
    for part in PARTS.values():
        name = f"encoder.layer.0.{part}"
        shape = {"intermediate.dense": (inner, width), "output.dense": (width, inner)}.get(part, (width, width))
        weights[f"{name}.weight"] = torch.ones(width) if "Norm" in part else torch.randn(*shape) * 0.1
        weights[f"{name}.bias"] = torch.zeros(shape[0] if "Norm" not in part else width)
    return Encoder(weights, {character: 103 + i for i, character in enumerate(CHARACTERS)})


def trained(settings: Settings) -> Teacher:
    from pipelines.teacher import Teacher

    teacher = Teacher(encoder(), LEARNED, settings)
    teacher.train(LEARNED * 4, lambda epoch, loss: None)
    return teacher


def test_it_learns_and_two_runs_say_the_same(settings: Settings) -> None:
    first, second = (trained(settings).found(LEARNED) for _ in range(2))
    assert [span for span, _ in first[0][1]] == list(SPANS)
    assert not first[1][1]
    assert first == second


def test_what_it_doubts_stays_open(settings: Settings) -> None:
    (marked,) = trained(replace(settings, sure=1.0)).taught(LEARNED[:1])
    assert (marked.spans, marked.open) == ((), SPANS)


def test_a_name_is_never_half(settings: Settings) -> None:
    import torch

    from pipelines.teacher import TAGS, _spans

    shares = torch.full((3, len(TAGS)), -9.0)
    for position, tag in enumerate(("B-Place", "I-Person", "O")):
        shares[position, TAGS.index(tag)] = -0.1
    assert all(span.end - span.start >= 1 and span.label in (PLACE, PERSON) for span, _ in _spans(0, shares))


def test_another_file_than_the_recipes_is_refused(settings: Settings, tmp_path: Path) -> None:
    from pipelines.encoder import encoder

    with zipfile.ZipFile(tmp_path / "other.jar", "w") as archive:
        archive.writestr("tokenizer.json", json.dumps({}))
    with pytest.raises(SystemExit, match=r"other\.jar is not the file"):
        encoder(tmp_path / "other.jar", "0" * 64)


def test_what_the_teacher_marked_is_read_again(tmp_path: Path) -> None:
    (tmp_path / "20240105.md").write_text(f"### 标题\n\n<p>{TEXT}。</p>\n", encoding="utf-8")
    spans.write(tmp_path / SILVER, [Marked("20240105-01", 0, 12, SPANS[:1])])
    spans.write(tmp_path / OPEN, [Marked("20240105-01", 0, 12, SPANS[1:])])
    lines = [["周晓明", "在", "长沙市", "讲话"]] * 16
    trainer.train(lines, lines, tmp_path / "segmenter", 1, 0)
    (sentence,) = taught(tmp_path, segmenter(tmp_path / "segmenter"), tmp_path)
    names = [sentence.text[s.start : s.end] for part in (sentence.spans, sentence.open) for s in part]
    assert names == ["周晓明", "长沙市政府"]
