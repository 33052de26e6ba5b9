"""Databases for the tests: one Neo4j and one embedded engine a session."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import pytest

from kg.engine import Address, Engine, connect
from kg.engine.embedded import open_engine
from kg.export import neo4j_import
from kg.export.bolt import Summary, push
from tests import synthetic
from tests.neo4j import dump
from tests.neo4j.server import Server, lacking, running

CLEAR = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS"


@pytest.fixture(scope="session")
def synthetic_graph() -> nx.MultiDiGraph[str]:
    """A small synthetic graph; tests that change it take a copy."""
    return synthetic.small()


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory, synthetic_graph: nx.MultiDiGraph[str]) -> Iterator[Server | Address]:
    """The address in `NEO4J_URI` if its database is empty, else a server started here on the bulk-imported graph."""
    if uri := os.environ.get("NEO4J_URI"):
        address = Address(uri, os.environ.get("NEO4J_USERNAME", "neo4j"), os.environ.get("NEO4J_PASSWORD", ""))
        with connect(address) as engine:
            if engine.ask("MATCH (n) RETURN count(n)").rows != [[0]]:
                pytest.skip("the database at NEO4J_URI is not empty: tests would delete what is in it")
        yield address
    elif reason := lacking():
        pytest.skip(f"no Neo4j: {reason}")
    else:
        folder = tmp_path_factory.mktemp("neo4j")
        neo4j_import.write(synthetic_graph, str(folder / "import"))
        with running(folder / "home", folder / "import") as server:
            yield server


@pytest.fixture(scope="session")
def neo4j_engine(neo4j_server: Server | Address) -> Iterator[Engine]:
    """The Neo4j as it was found."""
    address = neo4j_server.address if isinstance(neo4j_server, Server) else neo4j_server
    with connect(address) as engine:
        yield engine
        clear(engine)


@pytest.fixture(scope="session")
def imported(neo4j_server: Server | Address, neo4j_engine: Engine) -> dump.Dump:
    """What the bulk import put into the server, read before any test wrote to it."""
    if not isinstance(neo4j_server, Server):
        pytest.skip("the bulk import needs a server that the tests start themselves")
    return dump.stored(neo4j_engine)


@pytest.fixture(scope="session")
def pushed_onto_import(imported: dump.Dump, neo4j_engine: Engine, synthetic_graph: nx.MultiDiGraph[str]) -> Summary:
    """What a push does where the bulk import has put the same graph."""
    return push(synthetic_graph, neo4j_engine, neo4j_import.WORKSPACE)


@pytest.fixture
def neo4j(neo4j_engine: Engine, request: pytest.FixtureRequest) -> Engine:
    """The Neo4j, empty."""
    keep_import(request)
    clear(neo4j_engine)
    return neo4j_engine


@pytest.fixture(scope="session")
def embedded_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the session's embedded engine keeps its files."""
    if importlib.util.find_spec("arcadedb") is None:
        pytest.skip("no embedded engine: pip install 'policy-kg[embedded]'")
    return tmp_path_factory.mktemp("embedded") / "engine"


@pytest.fixture(scope="session")
def embedded_engine(embedded_folder: Path) -> Iterator[Engine]:
    """The embedded engine, empty at first."""
    with open_engine(embedded_folder, linger=2) as engine:
        yield engine


def keep_import(request: pytest.FixtureRequest) -> None:
    """Reads what the bulk import made, and pushes onto it, before a test deletes it."""
    if isinstance(request.getfixturevalue("neo4j_server"), Server):
        request.getfixturevalue("pushed_onto_import")


def clear(engine: Engine) -> None:
    """Deletes everything in a database."""
    with engine.session() as session:
        session.run(CLEAR if not engine.embedded else "MATCH (n) DETACH DELETE n").consume()
