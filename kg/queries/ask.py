"""Runs a question of the library, or Cypher as it is written."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from kg.queries.library import named
from kg.queries.parameters import checked, completed, pairs

if TYPE_CHECKING:
    from kg.engine.connection import Engine, Table


def asked(engine: Engine, question: str, given: Sequence[str] = (), limit: float = 60.0) -> Table:
    """The answer to a named question or to Cypher, with `key=value` parameters, within `limit` seconds.

    A named question's columns are its own even where there is no row."""
    from kg.engine.connection import Table

    if is_cypher(question):
        return engine.ask(question.strip().removesuffix(";"), values(pairs(given)), limit)
    query = named(question)
    answer = engine.ask(query.statement, completed(query, checked(query, pairs(given)), engine), limit)
    return Table(query.columns, answer.rows)


def is_cypher(question: str) -> bool:
    """Whether the text is a statement and not a name."""
    return any(character.isspace() or character in "({" for character in question.strip())


def values(given: Mapping[str, str]) -> dict[str, Any]:
    """Parameters of free Cypher: JSON where the text is JSON (numbers, lists, true), else the text itself."""
    return {name: _json(text) for name, text in given.items()}


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text
