"""Which model is used: the shipped one, none, or somebody else's."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from kg.errors import UseError
from kg.nlp import annotate_article, load, model
from kg.nlp.model import Name
from kg.nlp.words import Hints
from kg.resources import MODEL
from kg.schema import EMPTY, PLACE, Article, Passage

TEXT = "周晓明在苍梧驿参观澜沧江畔学社。"


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """The environment, without a choice."""
    monkeypatch.delenv(MODEL, raising=False)
    return monkeypatch


def names(loaded: model.Model | None) -> list[Name]:
    assert loaded is not None
    return list(loaded.names(TEXT, [(0, len(TEXT))], Hints(len(TEXT), [], [])))


def test_none_is_the_rules_alone(choose: pytest.MonkeyPatch) -> None:
    choose.setenv(MODEL, model.NONE)
    assert model.load() is None


def test_a_spacy_pipeline_of_somebody_elses(choose: pytest.MonkeyPatch, tmp_path: Path) -> None:
    nlp = spacy.blank("zh")
    ruler = nlp.add_pipe("entity_ruler")
    patterns = [
        {"label": "PERSON", "pattern": "周晓明"},
        {"label": "GPE", "pattern": "苍梧驿"},
        {"label": "MONEY", "pattern": "参观"},
    ]
    ruler.add_patterns(patterns)  # type: ignore[attr-defined]
    nlp.to_disk(tmp_path / "theirs")
    choose.setenv(MODEL, str(tmp_path / "theirs"))
    assert names(model.load()) == [Name(0, 3, "Person"), Name(4, 7, "Place")]


def test_a_model_that_is_not_there_is_said_in_one_sentence(choose: pytest.MonkeyPatch) -> None:
    choose.setenv(MODEL, "no_such_pipeline")
    with pytest.raises(UseError, match=r"no_such_pipeline is neither a folder .* nor a spaCy pipeline"):
        model.load()


def test_the_shipped_model_finds_what_no_rule_does(choose: pytest.MonkeyPatch) -> None:
    texts = ("村民唐建设告诉记者，去年他在石塘镇鹅公岭种了三十亩茶。", "货轮从科纳克里港出发，运送的铝土矿来自博凯矿区。")
    choose.setenv(MODEL, model.NONE)
    alone = [placed(text) for text in texts]
    choose.delenv(MODEL)
    helped = [placed(text) for text in texts]
    assert [sorted(more - less) for more, less in zip(helped, alone, strict=True)] == [["石塘镇"], ["科纳克里港"]]


def placed(text: str) -> set[str]:
    """The places found in a text."""
    article = Article("a", EMPTY, Passage(text, tuple(range(len(text)))))
    return {c.name for c in annotate_article(load(), article)._.settled if c.label == PLACE}


def test_the_shipped_models_are_small() -> None:
    size = sum(path.stat().st_size for path in model.SHIPPED.rglob("*") if path.is_file())
    assert 0 < size <= 25_000_000
