"""Word lists as data: one TSV file a list, each with its title, source, licence, rule for additions and columns explained."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

KEYS = ("title", "source", "licence", "rule")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One list: what its header states, the meaning of each column by name, and its rows in the file's order."""

    name: str
    header: Mapping[str, str]
    fields: Mapping[str, str]
    rows: tuple[Mapping[str, str], ...]


class LexiconError(ValueError):
    """A list that does not exist, lacks a header line, or has a row of the wrong width."""


def names() -> tuple[str, ...]:
    """The names of all lists, sorted."""
    return tuple(sorted(file.name[:-4] for file in files(__package__).iterdir() if file.name.endswith(".tsv")))


@cache
def load(name: str) -> Lexicon:
    """The list of this name with its header."""
    file = files(__package__).joinpath(f"{name}.tsv")
    if not file.is_file():
        raise LexiconError(f"there is no list {name}; the lists are {', '.join(names())}")
    lines = file.read_text(encoding="utf-8").split("\n")
    comments = [line[2:] for line in lines if line.startswith("# ")]
    table = [line.split("\t") for line in lines if line and not line.startswith("# ")]
    stated = dict(comment.partition(": ")[::2] for comment in comments)
    fields = {key[6:]: meaning for key, meaning in stated.items() if key.startswith("field ")}
    if missing := [key for key in KEYS if key not in stated]:
        raise LexiconError(f"{name}.tsv does not state its {', '.join(missing)}")
    if not table or table[0] != list(fields):
        raise LexiconError(f"{name}.tsv has columns other than those its header explains")
    header = MappingProxyType({key: stated[key] for key in KEYS})
    return Lexicon(name, header, MappingProxyType(fields), tuple(_rows(name, table)))


def _rows(name: str, table: list[list[str]]) -> Iterator[Mapping[str, str]]:
    columns = table[0]
    for cells in table[1:]:
        if len(cells) != len(columns):
            raise LexiconError(f"{name}.tsv has {len(cells)} cells instead of {len(columns)} in the row {cells[0]}")
        yield MappingProxyType(dict(zip(columns, cells, strict=True)))


def rows(name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of a list, each a mapping of column to cell; a list inside a cell is joined by `|`."""
    return load(name).rows


@cache
def words(name: str) -> frozenset[str]:
    """The first column of a list."""
    first = next(iter(load(name).fields))
    return frozenset(row[first] for row in rows(name))


def split(cell: str) -> tuple[str, ...]:
    """The parts of a cell that holds a list; an empty cell has none."""
    return tuple(cell.split("|")) if cell else ()
