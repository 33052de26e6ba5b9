"""Parquet: a folder with one file a label and one a relation, lists as lists, for pandas, DuckDB and Spark."""

from __future__ import annotations

from typing import Any

import networkx as nx

from kg.errors import UseError
from kg.export.tables import Sheet, sheets
from kg.export.target import folder


def write(graph: nx.MultiDiGraph[str], out: str) -> None:
    """Files of typed columns; needs pyarrow."""
    try:
        from pyarrow import parquet  # type: ignore[import-untyped, unused-ignore]
    except ImportError:
        raise UseError("Parquet needs pyarrow: pip install 'policy-kg[parquet]'") from None
    with folder(out) as into:
        for sheet in sheets(graph):
            parquet.write_table(_table(sheet), into / f"{sheet.name}.parquet")


def _table(sheet: Sheet) -> Any:
    import pyarrow  # type: ignore[import-untyped, unused-ignore]

    columns = zip(*sheet.rows, strict=True)
    return pyarrow.table({name: _one_type(list(values)) for name, values in zip(sheet.columns, columns, strict=True)})


def _one_type(values: list[Any]) -> list[Any]:
    """Text where numbers and text are mixed: a column has one type."""
    kinds = {type(value) for value in values if value is not None}
    return values if len(kinds) < 2 or kinds == {int, float} else [None if value is None else str(value) for value in values]
