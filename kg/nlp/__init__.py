"""From an article to a spaCy `Doc` that holds everything recognised in it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kg.schema import EMPTY, Passage

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from kg.schema import Article, Document

REPORTED = re.compile(r"记者|通讯员|[讯电]|编辑|来源|摄")
"""A byline that names reporters; any other below an opinion is its author's signature, with the posts held."""

COMPONENTS = (
    "kg_dates",
    "kg_quantities",
    "kg_places",
    "kg_institutions",
    "kg_titles",
    "kg_people",
    "kg_programmes",
    "kg_events",
    "kg_recogniser",
    "kg_settle",
)
"""The pipeline in order: each component reads what those before it proposed."""


@cache
def load() -> Language:
    """The Chinese pipeline: the components above, over characters."""
    import spacy

    from kg.nlp import (  # noqa: F401
        dates,
        events,
        institutions,
        people,
        places,
        programmes,
        quantities,
        recogniser,
        settle,
        titles,
    )
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
    from spacy.tokens import Doc

    from kg.nlp.candidate import PASSAGE, PRINTED
    from kg.reading.punctuation import wide

    signature = article.byline if article.kind in ("opinion", "policy") and not REPORTED.search(article.byline.text) else EMPTY
    printed = joined(article.title, article.body, signature)
    passage = Passage(wide(printed.text), printed.offsets)
    doc = Doc(nlp.vocab, list(passage.text), [False] * len(passage.text))
    doc._.article, doc.user_data[PASSAGE], doc.user_data[PRINTED] = article, passage, printed.text
    doc._.body_start = len(article.title.text) + 1 if article.title.text else 0
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc


def joined(*passages: Passage) -> Passage:
    """Passages one below the other, those without text left out."""
    text, offsets = "", tuple[int, ...]()
    for passage in passages:
        if passage.text:
            gap = bool(text)
            text += ("\n" if gap else "") + passage.text
            offsets += ((offsets[-1] + 1,) if gap else ()) + passage.offsets
    return Passage(text, offsets)
