"""Bytes to text: Unicode by its mark or by trial, else the Chinese national encoding."""

from __future__ import annotations

import codecs
from collections import Counter

from kg.reading.errors import ReadError

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DAMAGE = 100
"""Characters of UTF-8 text to one that a transmission spoilt; other encodings read as UTF-8 spoil every second one."""
CONTROLS = {*range(9), *range(14, 32)} - {27}


def decode(data: bytes, uri: str) -> tuple[str, str]:
    """The text and the name of its encoding; ReadError where the bytes are no text."""
    if not data.strip():
        raise ReadError(f"{uri} is empty: there is nothing to read in it")
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, uri), encoding
    if _binary(data[:8192]):
        raise ReadError(f"{uri} is not a text file: convert it to text, Markdown or HTML first")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        repaired = data.decode("utf-8", errors="replace")
    if repaired.count("\ufffd") * DAMAGE < len(repaired):
        return repaired, "utf-8"
    return _strictly(data, "gb18030", uri), "gb18030"


def _strictly(data: bytes, encoding: str, uri: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise ReadError(f"{uri} is neither UTF-8 nor GB18030 text: save it in one of these encodings") from None


def _binary(head: bytes) -> bool:
    """Whether the bytes hold control characters that no text has: a zero, or more than one in a hundred."""
    counts = Counter(head)
    return counts[0] > 0 or sum(counts[byte] for byte in CONTROLS) * 100 > len(head)
