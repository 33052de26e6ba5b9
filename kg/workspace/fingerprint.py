"""Whether what was found is still what would be found."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kg.resources import model

PARTS = ("schema.py", "lexicon", "patterns", "reading", "nlp", "facts")
"""Parts of the package that decide what is found in a document."""


def fingerprint() -> str:
    """A hash of all code, lists, patterns and models that read and extract, and of the name of any other model that is asked
    for: 16 hexadecimal digits."""
    return _hash(model())


@cache
def _hash(named: str) -> str:
    package = Path(__file__).parents[1]
    total = hashlib.sha256(named.encode())
    for file in _files(package):
        total.update(file.relative_to(package).as_posix().encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()[:16]


def _files(package: Path) -> Iterator[Path]:
    for part in PARTS:
        path = package / part
        found = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (file for file in found if file.is_file() and "__pycache__" not in file.parts)
