"""Which inputs a command line means: files, folders, globs, standard input, addresses."""

from __future__ import annotations

import glob
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from kg.reading.errors import ReadError
from kg.reading.formats import FORMATS

Source = Path | str


def find(paths: Iterable[str | Path]) -> Iterator[Source]:
    """Paths of files in sorted order, `-` for standard input, addresses with `://`; each source once. A missing path comes out
    as it is, so that reading it states the error beside the other inputs."""
    seen: set[str] = set()
    for path in paths:
        for source in _expand(str(path)):
            if str(source) not in seen:
                seen.add(str(source))
                yield source


def _expand(path: str) -> Iterator[Source]:
    if path == "-" or "://" in path:
        yield path
    elif Path(path).is_dir():
        yield from sorted(file for file in Path(path).rglob("*") if file.is_file() and _known(file))
    elif not Path(path).exists() and glob.has_magic(path):
        for match in sorted(glob.glob(path, recursive=True)):
            yield from _expand(match) if Path(match).is_dir() else (Path(match),)
    else:
        yield Path(path)


def _known(file: Path) -> bool:
    """Whether the suffix is one we read; hidden files and those in hidden folders are nobody's input."""
    return file.suffix.lower() in FORMATS and not file.name.startswith(".")


def fetch(source: Source) -> bytes:
    """The bytes of a source; ReadError where it is missing or cannot be opened."""
    if source == "-":
        return sys.stdin.buffer.read()
    if isinstance(source, str) and "://" in source:
        return _fetch_address(source)
    path = Path(source)
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise ReadError(f"{path} does not exist: check the path") from None
    except IsADirectoryError:
        raise ReadError(
            f"{path} is a folder: name the files in it, or give the folder to a command that takes several"
        ) from None
    except OSError as error:
        raise ReadError(f"{path} cannot be read: {error.strerror or error}") from None


def _fetch_address(address: str) -> bytes:
    if find_spec("fsspec") is None:
        raise ReadError(f"{address} is an address: install fsspec to read from it, or download it first")
    fsspec = import_module("fsspec")  # an optional dependency, and slow to import

    try:
        with fsspec.open(address, "rb") as file:
            return bytes(file.read())
    except Exception as error:  # every file system behind fsspec raises its own kind
        raise ReadError(f"{address} cannot be read: {error}") from None
