"""Where a text goes."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from kg.errors import UseError

MARK = ".kg-export"
"""The file that says that a folder is ours to replace."""


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
        with suppress(OSError):
            unfinished.unlink()


@contextmanager
def folder(out: str) -> Iterator[Path]:
    """A folder that appears, or takes the place of an earlier export, only when all in it is written."""
    path = Path(out)
    if out == "-" or path.is_file():
        raise UseError(
            f"This format is a folder of files, and {'stdout' if out == '-' else out} is none; name a folder with -o"
        )
    if path.is_dir() and any(path.iterdir()) and not (path / MARK).exists():
        raise UseError(f"The folder {out} holds other files; name an empty or a new one with -o")
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        unfinished.mkdir(parents=True)
        (unfinished / MARK).touch()
        yield unfinished
        shutil.rmtree(path, ignore_errors=True)
        unfinished.replace(path)
    except OSError as error:
        raise UseError(f"Cannot write {out}: {error.strerror or error}; name another folder with -o") from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
