"""Answers on stdout: tables, JSON, CSV, pictures; and the library's own pages."""

from __future__ import annotations

import csv
import json
import sys
from enum import StrEnum
from typing import TYPE_CHECKING

from kg.cli.options import Format
from kg.cli.output import data, print_rows, talk

if TYPE_CHECKING:
    from kg.engine.connection import Table


class AnswerFormat(StrEnum):
    """How an answer is given."""

    table = "table"
    json = "json"
    csv = "csv"
    svg = "svg"


def show(table: Table, format_: AnswerFormat) -> None:
    """Prints an answer; of an empty one the header, and a word on stderr."""
    from kg.engine.values import plain, readable

    if format_ is AnswerFormat.svg:
        from kg.export.picture import picture

        sys.stdout.write(picture(table.rows))
        return
    if not table.rows:
        _nothing(table, format_)
        return
    of = plain if format_ is AnswerFormat.json else readable
    print_rows([dict(zip(table.columns, map(of, row), strict=True)) for row in table.rows], Format(format_))


def _nothing(table: Table, format_: AnswerFormat) -> None:
    if format_ is AnswerFormat.json:
        json.dump([], sys.stdout)
    elif format_ is AnswerFormat.csv:
        csv.writer(sys.stdout).writerow(table.columns)
    talk().print("No rows.")


def listing(format_: AnswerFormat) -> None:
    """The questions by name with what they take."""
    from kg.queries import library

    rows = [
        {"name": query.name, "question": query.title,
         "takes": " ".join(p.name if p.default is None else f"[{p.name}]" for p in query.parameters)}
        for query in library().values()
    ]  # fmt: skip
    print_rows(rows, Format.table if format_ is AnswerFormat.svg else Format(format_))


def explanation(name: str) -> None:
    """One question: what it answers, its parameters, an example, its cost, its Cypher."""
    from kg.queries import named

    query = named(name)
    lines = [query.title, "", query.answers, ""]
    for parameter in query.parameters:
        default = "required" if parameter.default is None else f"default {parameter.default or 'all'}"
        lines.append(f"-p {parameter.name}=  {parameter.meaning} ({parameter.kind}, {default})")
    lines += ["", f"Example: {query.example}", f"Cost: {query.cost}", "", query.statement]
    data().print("\n".join(lines), markup=False)
