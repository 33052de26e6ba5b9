"""Rows on stdout, talk on stderr."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kg.cli.options import Format

WIDE = 200
"""Columns where stdout is no terminal that has a width of its own."""

Row = Mapping[str, Any]


def talk() -> Console:
    """Where the program speaks to the user."""
    return Console(stderr=True, highlight=False, soft_wrap=True)


def data() -> Console:
    """Where tables go; East Asian characters count as two columns."""
    return Console(highlight=False, width=None if sys.stdout.isatty() else WIDE)


def print_rows(rows: Sequence[Row], format_: Format, title: str | None = None) -> None:
    """Rows with equal keys, as a table, a JSON list or CSV with a header."""
    if format_ is Format.json:
        json.dump(list(rows), sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
    elif format_ is Format.csv:
        writer = csv.writer(sys.stdout)
        writer.writerow(rows[0] if rows else ())
        writer.writerows([_cell(value) for value in row.values()] for row in rows)
    elif rows:
        data().print(_table(rows, title))


def print_sections(sections: Mapping[str, Sequence[Row]], format_: Format) -> None:
    """Several lists of rows: tables under headings, or one JSON object; as CSV one after the other."""
    if format_ is Format.json:
        json.dump(sections, sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
        return
    for title, rows in sections.items():
        if rows:
            print_rows(rows, format_, title)


def _table(rows: Sequence[Row], title: str | None) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    for name, value in rows[0].items():
        table.add_column(name, justify="right" if isinstance(value, int | float) else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(_cell(value)) for value in row.values()))
    return table


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
