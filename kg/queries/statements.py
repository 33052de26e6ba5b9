"""Splits a Cypher file into its statements; each is named by the comment line above it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from kg.resources import folder

_END = re.compile(r";[ \t]*(?://[^\n]*)?$", re.MULTILINE)


@cache
def statements(path: str) -> Mapping[str, str]:
    """Name to text of the statements in `cypher/<path>`, in file order, without comments and closing semicolons."""
    text = (folder("cypher") / path).read_text(encoding="utf-8")
    return dict(_split(text))


def _split(text: str) -> list[tuple[str, str]]:
    found = []
    for part in _END.split(text):
        lines = part.strip().splitlines()
        body = "\n".join(line for line in lines if not line.lstrip().startswith("//")).strip()
        if body:
            comments = [line.lstrip("/ ") for line in lines if line.lstrip().startswith("//")]
            found.append((comments[-1] if comments else "", body))
    return found
