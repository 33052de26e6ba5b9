"""The seam for file formats: a suffix and its media type name the function that turns bytes into lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath

from kg.reading import lines as plain
from kg.reading.decode import decode
from kg.reading.errors import ReadError
from kg.reading.lines import Line
from kg.reading.markup import lines as markup_lines
from kg.reading.punctuation import widened


@dataclass(frozen=True, slots=True)
class Content:
    """A file as text: media type, encoding, the decoded text that offsets point into, and its lines."""

    media_type: str
    encoding: str
    text: str
    lines: tuple[Line, ...]


MARKDOWN = re.compile(r"^#{1,6} \S|^\*\*[^*\n]{1,20}\*\*|\]\(https?://", re.MULTILINE)
Reader = Callable[[bytes, str], Content]


def read_text(data: bytes, uri: str, media_type: str = "text/plain") -> Content:
    """Plain text, line by line; Markdown where its marks stand in the text, whatever the suffix says."""
    text, encoding = decode(data, uri)
    if MARKDOWN.search(text) is not None and media_type == "text/plain":
        return Content("text/markdown", encoding, text, tuple(markup_lines(text, markdown=True)))
    return Content(media_type, encoding, text, tuple(plain.lines(text)))


def read_markdown(data: bytes, uri: str) -> Content:
    """Markdown with HTML paragraphs, as archives of news items write it."""
    text, encoding = decode(data, uri)
    return Content("text/markdown", encoding, text, tuple(markup_lines(text, markdown=True)))


def read_html(data: bytes, uri: str) -> Content:
    """HTML: offsets point into the page's source."""
    text, encoding = decode(data, uri)
    return Content("text/html", encoding, text, tuple(markup_lines(text, markdown=False)))


FORMATS: Mapping[str, Reader] = {
    ".txt": read_text,
    ".md": read_markdown,
    ".html": read_html,
    ".htm": read_html,
}
"""By suffix; what has another one, or none, is told by its first bytes."""


def content(data: bytes, uri: str) -> Content:
    """The file by its suffix or first bytes; ReadError where it is no text we can read or holds no visible character."""
    suffix = PurePath(uri).suffix.lower()
    found = (FORMATS.get(suffix) or _by_first_bytes(data))(data, uri)
    if not found.lines:
        raise ReadError(f"{uri} is empty: there is nothing to read in it")
    return replace(found, lines=widened(found.lines))


def _by_first_bytes(data: bytes) -> Reader:
    head = data[:512].lstrip().lower()
    return read_html if head.startswith((b"<!doctype html", b"<html")) else read_text
