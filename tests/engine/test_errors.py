"""One sentence an error."""

from __future__ import annotations

import pytest
from neo4j.exceptions import AuthError, ConfigurationError, Neo4jError, ServiceUnavailable

from kg.engine import Address, Engine, EngineError, connect
from kg.engine.connection import check_version
from kg.engine.errors import sentence

URI = "bolt://db:7687"


def server_error(code: str, message: str) -> Exception:
    return Neo4jError._hydrate_neo4j(code=code, message=message)


CASES = [
    (ServiceUnavailable("Couldn't connect to db:7687"), "No Neo4j answers at bolt://db:7687"),
    (ConnectionResetError("reset"), "No Neo4j answers at bolt://db:7687"),
    (AuthError("The client is unauthorized"), "refuses this user and password: set NEO4J_USERNAME"),
    (ConfigurationError("URI scheme 'ftp' is not supported"), "not the address of a Neo4j"),
    (server_error("Neo.ClientError.Security.Forbidden", "Create node not allowed"), "does not allow that: Create node"),
    (server_error("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", "No write operations"), "only lets this user read"),
    (server_error("Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", "No write"), "only lets this user read"),
    (server_error("Neo.ClientError.Statement.AccessMode", "Writing in read access mode"), "Questions only read"),
    (server_error("Neo.DatabaseError.Transaction.TransactionCommitFailed", "No space left on device"), "disk of the database"),
    (server_error("Neo.ClientError.Database.DatabaseNotFound", "No database x"), "set NEO4J_DATABASE"),
    (server_error("Neo.ClientError.Transaction.TransactionTimedOut", "timed out"), "longer than its time limit"),
    (server_error("Neo.ClientError.Statement.SyntaxError", "Invalid input 'MACH'\n  at"), "Invalid input 'MACH'"),
]


@pytest.mark.parametrize(("error", "part"), CASES, ids=lambda case: str(case)[:40])
def test_sentence(error: Exception, part: str) -> None:
    said = sentence(error, URI)
    assert part in said
    assert "\n" not in said
    assert len(said) < 400


def test_wrong_address() -> None:
    with pytest.raises(EngineError, match=r"No Neo4j answers at bolt://127\.0\.0\.1:1"):
        connect(Address("bolt://127.0.0.1:1", "neo4j", "x"))


def test_wrong_password(neo4j_engine: Engine) -> None:
    with pytest.raises(EngineError, match="refuses this user and password"):
        connect(Address(neo4j_engine.address.uri, "neo4j", "wrong"))


def test_unknown_database(neo4j_engine: Engine) -> None:
    address = neo4j_engine.address
    with (
        connect(Address(address.uri, address.user, address.password, "nowhere")) as engine,
        pytest.raises(EngineError, match="set NEO4J_DATABASE"),
    ):
        engine.ask("RETURN 1")


def test_questions_do_not_write(neo4j_engine: Engine) -> None:
    with pytest.raises(EngineError, match="only read"):
        neo4j_engine.ask("CREATE (:Intruder)")


def test_time_limit(neo4j_engine: Engine) -> None:
    with pytest.raises(EngineError, match="time limit"):
        neo4j_engine.ask("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b)", limit=0.5)


@pytest.mark.parametrize("agent", ["Neo4j/5.22.0", "Neo4j/4.4.40"])
def test_older_server(agent: str) -> None:
    with pytest.raises(EngineError, match=r"needs Neo4j 5\.23 or newer"):
        check_version(agent, URI)


@pytest.mark.parametrize("agent", ["Neo4j/5.23.0", "Neo4j/5.26.30", "Neo4j/2025.10.1", "Memgraph"])
def test_newer_server(agent: str) -> None:
    check_version(agent, URI)
