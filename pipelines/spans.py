"""Names marked in the archive: by hand, kept stand-off (day, item, range, label), and by the rules of the package."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.nlp.model import NONE, Name
from kg.resources import MODEL
from kg.schema import EVENT, INSTITUTION, METRIC, PERSON, PLACE, PROGRAMME, Article, Passage
from pipelines.archive import Item

if TYPE_CHECKING:
    from spacy.tokens import Doc

LETTERS: Mapping[str, str] = {
    "P": PERSON, "L": PLACE, "I": INSTITUTION, "G": PROGRAMME, "E": EVENT, "M": METRIC,
}  # fmt: skip
"""The label behind each letter of `annotation.md`."""
HEADER = "item\tsentence\tmarks"


Span = Name
"""A marked name: half-open range of the item's text, and its label."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence of an item with the names in it, all ranges counted in the item's text."""

    item: str
    start: int
    end: int
    spans: tuple[Span, ...]


def read(path: Path) -> Iterator[Marked]:
    """The sentences of a stand-off file: item, range of the sentence, `P12-15` for each mark."""
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        item, sentence, marks = line.split("\t")
        start, end = map(int, sentence.split("-"))
        yield Marked(item, start, end, tuple(_span(mark) for mark in marks.split()))


def write(path: Path, sentences: Iterable[Marked]) -> None:
    """A stand-off file, sorted."""
    letters = {label: letter for letter, label in LETTERS.items()}
    lines = [HEADER]
    for marked in sorted(sentences, key=lambda s: (s.item, s.start)):
        marks = " ".join(f"{letters[s.label]}{s.start}-{s.end}" for s in marked.spans)
        lines.append(f"{marked.item}\t{marked.start}-{marked.end}\t{marks}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _span(mark: str) -> Span:
    start, end = map(int, mark[1:].split("-"))
    return Span(start, end, LETTERS[mark[0]])


def annotated(item: Item, model: str = NONE) -> Doc:
    """An item as the rules annotate it, or the rules and a model; its text is the headline, a line feed and the item's text."""
    from kg.nlp import annotate_article, load

    day = f"{item.day[:4]}-{item.day[4:6]}-{item.day[6:]}"
    title, body = (Passage(text, tuple(range(len(text)))) for text in (item.title, item.text))
    with _asked_for(model):
        return annotate_article(load(), Article(item.name, title, body, published=day, source="央视", region="中国"))


@contextmanager
def _asked_for(model: str) -> Iterator[None]:
    """The environment names this model, and afterwards what it named before."""
    before = os.environ.get(MODEL)
    os.environ[MODEL] = model
    try:
        yield
    finally:
        if before is None:
            del os.environ[MODEL]
        else:
            os.environ[MODEL] = before


def by_rules(item: Item, least: float = 0.0) -> list[tuple[Span, str, float]]:
    """What the rules find in an item's text: span, rule, confidence; only those of at least this confidence."""
    doc = annotated(item)
    first = doc._.body_start
    kept = (c for c in doc._.settled if c.label in LETTERS.values() and c.start >= first and c.confidence >= least)
    return [(Span(c.start - first, c.end - first, c.label), c.rule, c.confidence) for c in kept]
