"""Annotated documents are cut as their annotators cut them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from kg.reading import read
from kg.schema import Article

SHARED = Path(__file__).parents[2].parent / "shared"
GOLD = sorted(SHARED.glob("gold/*.json")) + sorted(SHARED.glob("gold/news/*.json"))
pytestmark = pytest.mark.skipif(not GOLD, reason="the annotated documents are not beside this repository")


def squeeze(text: str) -> str:
    return re.sub(r"\s", "", text)


def source_of(gold: Path) -> Path:
    name: str = json.loads(gold.read_text(encoding="utf-8"))["source"]
    return next(path for folder in ("seeds", "news") if (path := SHARED / folder / name).exists())


def starts(article: Article) -> tuple[str, str]:
    """The first 15 characters, with and without what stands as byline before the body."""
    body = squeeze(article.body.text)
    return body[:15], squeeze(article.byline.text + article.body.text)[:15]


@pytest.mark.parametrize("gold", GOLD, ids=lambda path: path.stem)
def test_every_annotated_article_is_found(gold: Path) -> None:
    wanted: list[dict[str, Any]] = json.loads(gold.read_text(encoding="utf-8"))["articles"]
    found = read(source_of(gold)).articles
    assert len(found) == len(wanted)
    for article, expected in zip(found, wanted, strict=True):
        assert expected["first"] in starts(article)
        assert squeeze(article.body.text)[-15:] == expected["last"]
        assert article.title.text == (expected["title"] or "")
        assert article.published == expected["published"]
        assert list(article.authors) == expected["authors"]
        assert (article.kind, article.continuation) == (expected["kind"], expected["continuation"])
