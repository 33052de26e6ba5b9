"""Parameters of a question: checked against what it takes, names completed from what the database holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from kg.queries.library import Parameter, Query, QueryError
from kg.queries.statements import statements
from kg.schema import LABELS

if TYPE_CHECKING:
    from kg.engine.connection import Engine

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
SHOWN = 8
"""How many names a message proposes at most."""


def pairs(given: Iterable[str]) -> dict[str, str]:
    """`key=value` texts as a mapping."""
    found = {}
    for text in given:
        key, equals, value = text.partition("=")
        if not equals or not key:
            raise QueryError(f"-p takes key=value, not {text!r}.")
        found[key.strip()] = value
    return found


def checked(query: Query, given: Mapping[str, str]) -> dict[str, Any]:
    """Values of the right type for every parameter of the query, defaults where none is given."""
    known = {parameter.name: parameter for parameter in query.parameters}
    for name in given:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            hint = f"did you mean {near[0]}?" if near else f"it takes {', '.join(known) or 'none'}."
            raise QueryError(f"{query.name} has no parameter {name}: {hint}")
    missing = [name for name, parameter in known.items() if name not in given and parameter.default is None]
    if missing:
        raise QueryError(f"{query.name} needs {', '.join(missing)}: for example {query.example}")
    return {name: _value(parameter, given.get(name, parameter.default or "")) for name, parameter in known.items()}


def _value(parameter: Parameter, text: str) -> Any:
    if parameter.kind in ("integer", "number"):
        try:
            return int(text) if parameter.kind == "integer" else float(text)
        except ValueError:
            raise QueryError(f"{parameter.name} is {_article(parameter.kind)}, not {text!r}.") from None
    if parameter.kind == "date" and not _DATE.fullmatch(text):
        raise QueryError(f"{parameter.name} is a date like 2024, 2024-05 or 2024-05-01, not {text!r}.")
    return text


def _article(kind: str) -> str:
    return "a whole number" if kind == "integer" else "a number"


def completed(query: Query, values: Mapping[str, Any], engine: Engine) -> dict[str, Any]:
    """The values with every name as the database has it: an alias or the beginning of one name stands for that name."""
    labels = {parameter.name: parameter.kind for parameter in query.parameters if parameter.kind in LABELS}
    return {name: _name(labels[name], value, engine) if name in labels else value for name, value in values.items()}


def _name(label: str, text: str, engine: Engine) -> str:
    rows = engine.ask(statements("schema/names.cypher")["candidates"], {"label": label, "text": text}).rows
    best = min((rank for _, rank in rows), default=None)
    names = sorted({name for name, rank in rows if rank == best})
    if len(names) == 1:
        return str(names[0])
    if names:
        raise QueryError(f"{text} may be {_listed(names)}: write more of the name.")
    every = [str(row[0]) for row in engine.ask(statements("schema/names.cypher")["all"], {"label": label}).rows]
    near = get_close_matches(text, every, n=3, cutoff=0.5)
    hint = f"did you mean {' or '.join(near)}?" if near else "`kg query find -p words=...` searches all names."
    raise QueryError(f"No {label} is named {text}: {hint}")


def _listed(names: Sequence[str]) -> str:
    more = f" or {len(names) - SHOWN} others" if len(names) > SHOWN else ""
    return " or ".join(names[:SHOWN]) + more
