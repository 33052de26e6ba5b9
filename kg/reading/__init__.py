"""Reading: bytes to a document cut into articles, every visible character accounted for."""

from __future__ import annotations

import hashlib
from pathlib import Path

from kg.reading import archive, page, web
from kg.reading.articles import articles
from kg.reading.draft import Cut
from kg.reading.errors import ReadError
from kg.reading.find import fetch, find
from kg.reading.formats import Content, content
from kg.reading.segments import Claim, account, claims_of, segments
from kg.schema import Document

__all__ = ["ReadError", "account", "find", "read"]


def read(source: Path | str | bytes, uri: str | None = None) -> Document:
    """The document at a path or address, or in the bytes given (`uri` then names them); ReadError where it cannot be read."""
    name = uri if uri is not None else str(source) if not isinstance(source, bytes) else "-"
    data = source if isinstance(source, bytes) else fetch(source)
    found = content(data, name)
    sha256 = hashlib.sha256(data).hexdigest()
    result = _cut(found)
    cut_articles = articles(result, found.text, sha256)
    claims: list[Claim] = [claim for article in cut_articles for claim in claims_of(article)]
    claims += [("headline", None, line.offsets) for line in result.headlines]
    claims += [("furniture", None, line.offsets) for line in result.furniture]
    claims += [("furniture", None, line.offsets) for draft in result.drafts for line in draft.spare()]
    if found.media_type != "text/plain":  # what lies outside all lines is markup
        claims += [("unassigned", None, line.offsets) for line in found.lines]
        claims.append(("furniture", None, range(len(found.text))))
    return Document(
        uri=name,
        sha256=sha256,
        media_type=found.media_type,
        encoding=found.encoding,
        text=found.text,
        articles=cut_articles,
        segments=segments(found.text, claims),
    )


def _cut(found: Content) -> Cut:
    """The page cut by its layout: an archive of broadcasts, a web page, or else a newspaper page or document."""
    if archive.is_archive(found.lines):
        return archive.cut(found.lines)
    if web.is_web(found.lines, found.media_type):
        return web.cut(found.lines)
    return page.cut(found.lines)
