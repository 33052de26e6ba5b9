"""From an article to a spaCy `Doc` that holds everything recognised in it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from kg.schema import Article, Document

COMPONENTS = (
    "kg_dates",
    "kg_quantities",
    "kg_places",
    "kg_institutions",
    "kg_titles",
    "kg_people",
    "kg_programmes",
    "kg_events",
    "kg_settle",
)
"""The pipeline in order: each component reads what those before it proposed."""


@cache
def load() -> Language:
    """The Chinese pipeline: a tokeniser and the components above."""
    import spacy

    from kg.nlp import dates, events, institutions, people, places, programmes, quantities, settle, titles  # noqa: F401
    from kg.nlp.candidate import register

    register()
    nlp = spacy.blank("zh")
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


def annotate(nlp: Language, document: Document) -> list[Doc]:
    """One annotated `Doc` an article, its headline first, then its body."""
    return [annotate_article(nlp, article) for article in document.articles]


def annotate_article(nlp: Language, article: Article) -> Doc:
    """The annotated `Doc` of one article."""
    from kg.schema import Passage

    title, body = article.title, article.body
    gap = "\n" if title.text else ""
    place = title.offsets[-1] + 1 if title.text else 0
    passage = Passage(title.text + gap + body.text, (*title.offsets, *((place,) if gap else ()), *body.offsets))
    doc = nlp.make_doc(passage.text)
    doc._.article, doc._.passage, doc._.body_start = article, passage, len(title.text) + len(gap)
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc
