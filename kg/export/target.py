"""Where a text goes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from kg.errors import UseError


@contextmanager
def text(out: str) -> Iterator[TextIO]:
    """A UTF-8 stream to a file, which appears only when all is written; `-` is stdout."""
    if out == "-":
        yield sys.stdout
        return
    path = Path(out)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with unfinished.open("w", encoding="utf-8", newline="") as stream:
            yield stream
        unfinished.replace(path)
    except OSError as error:
        raise UseError(f"Cannot write {out}: {error.strerror or error}; name another file with -o") from error
    finally:
        unfinished.unlink(missing_ok=True)
