"""One source through reading, annotating and extracting: what runs in a worker process."""

from __future__ import annotations

from dataclasses import replace

from kg.reading import account, read
from kg.schema import EMPTY, Article, Document, Passage
from kg.workspace import Found

BEGINNING = 24
"""Characters of a body that are kept with its article; the whole stands in the document's text."""


def extract_document(source: str, data: bytes | None = None) -> Found:
    """The document at an address (or in the bytes given) and what its articles state; ReadError where it cannot be read.

    spaCy is imported, and its pipeline made, once a process and only when a document could be read."""
    document = read(source) if data is None else read(data, source)
    from kg.facts import extract
    from kg.nlp import annotate, load

    extractions = tuple(extract(doc) for doc in annotate(load(), document))
    return Found(_light(document), extractions, dict(account(document).items()))


def _light(document: Document) -> Document:
    """The document without the bodies of its articles, which would double what workers send."""
    return replace(document, articles=tuple(map(_card, document.articles)))


def _card(article: Article) -> Article:
    body = Passage(article.body.text[:BEGINNING], article.body.offsets[:BEGINNING])
    return replace(article, body=body, byline=EMPTY)
