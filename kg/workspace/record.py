"""What goes into a workspace and what comes out of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.schema import Article, Document, Extraction


@dataclass(frozen=True, slots=True)
class Found:
    """One document as read, what was found in it article by article, and how many characters are of which segment kind."""

    document: Document
    extractions: tuple[Extraction, ...]
    account: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Stored:
    """One document as kept: every address it was read from (sorted), its articles with titles but without bodies, and what was
    found in them."""

    sha256: str
    uris: tuple[str, ...]
    media_type: str
    encoding: str
    articles: tuple[Article, ...]
    extractions: tuple[Extraction, ...]
