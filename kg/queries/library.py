"""The query library: every file of `cypher/queries` is one question; its head says what it answers and takes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from kg.errors import UseError
from kg.resources import folder

_FIELD = re.compile(r"^// (?:(Answers|Columns|Example|Cost): *|(Parameter) )(.*)$")
_PARAMETER = re.compile(r"^(\w+) \((\w+)(?:, default (.*?))?(?:, for example (.*?))?\): (.+)$")
Kind = str
KINDS = frozenset({"text", "integer", "number", "date", "Person", "Institution", "Place", "Programme", "Metric", "Event"})


class QueryError(UseError):
    """A wrong question: the sentence says what to write instead."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a query; required where `default` is None. A label as its kind means: the name of such a node."""

    name: str
    kind: Kind
    default: str | None
    example: str | None
    meaning: str


@dataclass(frozen=True, slots=True)
class Query:
    """One question of the library: `statement` is its Cypher, `columns` the names of the answer's columns, in order."""

    name: str
    title: str
    answers: str
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]
    example: str
    cost: str
    statement: str


@cache
def library() -> Mapping[str, Query]:
    """All questions by name, in the order of their names."""
    return {path.stem: _read(path) for path in sorted((folder("cypher") / "queries").glob("*.cypher"))}


def named(name: str) -> Query:
    """The question of this name; `QueryError` names the nearest one where there is none."""
    if name in library():
        return library()[name]
    near = get_close_matches(name, library(), n=3, cutoff=0.4)
    hint = f"did you mean {' or '.join(near)}?" if near else "`kg query` without a name lists them."
    raise QueryError(f"There is no question named {name}: {hint}")


def _read(path: Path) -> Query:
    lines = path.read_text(encoding="utf-8").splitlines()
    fields: dict[str, list[str]] = {}
    current: list[str] = []
    for line in lines[1:]:
        if match := _FIELD.match(line):
            current = fields.setdefault(match[1] or match[2], [])
            current.append(match[3])
        elif line.startswith("//  "):
            current[-1] += " " + line.lstrip("/ ")
    body = "\n".join(line for line in lines if not line.startswith("//")).strip().removesuffix(";")
    return Query(
        path.stem, lines[0].lstrip("/ "), " ".join(fields["Answers"]),
        tuple(_parameter(path, text) for text in fields.get("Parameter", ())),
        tuple(name.strip() for name in fields["Columns"][0].split(",")),
        fields["Example"][0], fields["Cost"][0], body,
    )  # fmt: skip


def _parameter(path: Path, text: str) -> Parameter:
    match = _PARAMETER.match(text)
    if match is None or match[2] not in KINDS:
        raise ValueError(f"{path.name}: not a parameter: {text!r}")
    return Parameter(*match.groups())
