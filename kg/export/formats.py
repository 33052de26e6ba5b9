"""The formats by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module

import networkx as nx

from kg.errors import UseError

Write = Callable[["nx.MultiDiGraph[str]", str], None]
"""Writes a graph to a file or folder; `-` is stdout where the format is one text."""


@dataclass(frozen=True, slots=True)
class Format:
    """A module with a function `write`, and what is written."""

    module: str
    meaning: str


FORMATS: Mapping[str, Format] = {
    "json": Format("kg.export.json", "networkx node-link JSON, one file"),
    "graphml": Format("kg.export.graphml", "GraphML for yEd, igraph and Cytoscape, one file"),
    "gexf": Format("kg.export.gexf", "GEXF for Gephi, one file"),
    "csv": Format("kg.export.csv", "a folder of CSV files, one a label and a relation"),
    "parquet": Format("kg.export.parquet", "a folder of Parquet files, one a label and a relation"),
    "neo4j-import": Format("kg.export.neo4j_import", "a folder of CSV files with the neo4j-admin command that imports them"),
}


def writer(name: str) -> Write:
    """The function that writes this format; its module is imported only now."""
    if name not in FORMATS:
        raise UseError(f"There is no format {name}; there are {', '.join(FORMATS)}")
    write: Write = import_module(FORMATS[name].module).write
    return write
