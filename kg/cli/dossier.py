"""How a dossier is printed."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict

from kg.cli.options import Format
from kg.cli.output import Row, data, print_rows
from kg.report.dossier import Dossier


def print_dossiers(dossiers: Sequence[Dossier], format_: Format) -> None:
    """Each with a heading and a table a section; as CSV one row a statement."""
    if format_ is Format.json:
        json.dump([asdict(dossier) for dossier in dossiers], sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
    elif format_ is Format.csv:
        print_rows([row for dossier in dossiers for row in _flat(dossier)], format_)
    else:
        for dossier in dossiers:
            _print(dossier)


def _flat(dossier: Dossier) -> list[Row]:
    """Statements with the columns that all have."""
    kept = ("sentence", "source")
    rows = [(section, row) for section, found in dossier.sections.items() for row in found]
    return [
        {"name": dossier.name, "section": section, "statement": _words(row), **{column: row[column] for column in kept}}
        for section, row in rows
    ]


def _words(row: Row) -> str:
    values = (value for column, value in row.items() if column not in ("sentence", "source") and value)
    return "; ".join(", ".join(value) if isinstance(value, list) else str(value) for value in values)


def _print(dossier: Dossier) -> None:
    console = data()
    about = [f"{name} {value}" for name, value in dossier.properties.items()]
    also = [f"also {', '.join(dossier.aliases)}"] if dossier.aliases else []
    console.print(f"{dossier.name}  ({'; '.join([dossier.label, *about, *also])})", markup=False, style="bold")
    for title, rows in dossier.sections.items():
        print_rows(rows, Format.table, title)
    if not dossier.sections:
        console.print("mentioned, and nothing stated", markup=False)
