"""CSV: a folder with one file a label and one a relation."""

from __future__ import annotations

import csv

import networkx as nx

from kg.export.flat import flat
from kg.export.tables import sheets
from kg.export.target import folder


def write(graph: nx.MultiDiGraph[str], out: str) -> None:
    """UTF-8 files with a byte order mark, so that spreadsheets show Chinese; lists are joined by `|`."""
    with folder(out) as into:
        for sheet in sheets(graph):
            with (into / f"{sheet.name}.csv").open("w", encoding="utf-8-sig", newline="") as file:
                writer = csv.writer(file)
                writer.writerow(sheet.columns)
                for row in sheet.rows:
                    stated = flat(dict(zip(sheet.columns, row, strict=True)))
                    writer.writerow([stated.get(name, "") for name in sheet.columns])
