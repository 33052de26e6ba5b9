"""Annotated documents: what was found by hand, merged over the articles of a document."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kg.errors import UseError
from kg.schema import INSTITUTION, PERSON, PLACE, PROGRAMME
from kg.score.names import forms, plain

LISTS = {PERSON: "persons", PLACE: "places", INSTITUTION: "institutions", PROGRAMME: "programmes"}
"""The list of an annotated article that holds each label."""

Record = Mapping[str, Any]


class GoldError(UseError):
    """A file that is no annotated document."""


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated document: the file annotated, the name of its source, its articles."""

    path: Path
    source: str
    articles: tuple[Record, ...]


@dataclass(slots=True)
class Item:
    """A named thing of a document. `kinds` are other labels (lower case) under which it counts as well."""

    name: str
    forms: set[str]
    optional: bool
    kinds: set[str] = field(default_factory=set)
    positions: list[Record] = field(default_factory=list)

    def same(self, record: Record, names: frozenset[str]) -> bool:
        """Whether the record names this thing: a form in common, and the name of the one among the forms of the other."""
        named = self.name == record["name"] or plain(self.name) in names or plain(record["name"]) in self.forms
        return named and bool(self.forms & names)


def read(path: Path) -> Gold:
    """An annotated document."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return Gold(path, str(data["source"]), tuple(data["articles"]))
    except OSError as error:
        raise GoldError(f"Cannot read {path}: {error.strerror}; name annotated documents or folders of them") from error
    except (ValueError, KeyError, TypeError) as error:
        raise GoldError(f"{path} is no annotated document: it needs JSON with source and articles") from error


def files(paths: Iterable[Path]) -> list[Path]:
    """The files named, and those of the folders named, sorted, each once."""
    return list(dict.fromkeys(file for path in paths for file in (sorted(path.glob("*.json")) if path.is_dir() else [path])))


def records(golds: Sequence[Gold], name: str) -> list[Record]:
    """All records of one list of all articles."""
    return [record for gold in golds for article in gold.articles for record in article.get(name) or ()]


def items(golds: Sequence[Gold], label: str) -> list[Item]:
    """The named things of a label: those that share a name are one, optional only where they are everywhere."""
    known: list[Item] = []
    for record in records(golds, LISTS[label]):
        names = forms(record)
        item = next((item for item in known if item.same(record, names)), None)
        if item is None:
            item = Item(record["name"], set(), True)
            known.append(item)
        item.forms |= names
        item.optional = item.optional and bool(record.get("optional"))
        item.kinds |= set(record.get("also") or ())
        item.positions.extend(record.get("positions") or ())
    return known
