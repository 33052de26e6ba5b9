"""The bulk import: the same graph as push."""

from __future__ import annotations

import networkx as nx

from kg.export.bolt import Summary
from kg.export.neo4j_import import command
from tests.neo4j import dump


def test_import_gives_the_graph(imported: dump.Dump, synthetic_graph: nx.MultiDiGraph[str]) -> None:
    nodes, relations = dump.expected(synthetic_graph)
    assert imported[0] == nodes
    assert imported[1] == relations


def test_push_goes_on_from_an_import(pushed_onto_import: Summary) -> None:
    assert not pushed_onto_import.wrote


def test_command_names_every_file() -> None:
    text = command([("nodes", "Person.csv"), ("relationships", "HOLDS.csv")])
    assert "--nodes=Person.csv" in text
    assert "--relationships=HOLDS.csv" in text
    assert 'neo4j-admin}" database import full' in text
