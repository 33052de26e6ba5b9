"""From an annotated `Doc` to entities and facts with evidence. Nothing is merged across articles here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from kg.schema import Extraction


def extract(doc: Doc) -> Extraction:
    """All that one article states."""
    from kg.facts.article import extract_article

    return extract_article(doc)
