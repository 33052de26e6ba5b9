"""An open database: a Neo4j or the embedded engine, both through the official driver."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from select import select
from typing import TYPE_CHECKING, Any

from kg.engine.address import Address
from kg.engine.errors import ONLY_READS, EngineError, plainly

if TYPE_CHECKING:
    from socket import socket
    from types import TracebackType

    from neo4j import Driver, Session

OLDEST = (5, 23)
TIME_LIMIT = 60.0
"""Seconds a question may take; the embedded engine has the same limit built in."""


@dataclass(frozen=True, slots=True)
class Table:
    """An answer: column names and rows of driver values. `columns` is empty where the embedded engine found no row."""

    columns: tuple[str, ...]
    rows: list[list[Any]]


@dataclass(frozen=True, slots=True)
class Engine:
    """A database to ask. `hold` keeps the embedded engine's process alive; closing the engine lets it go."""

    driver: Driver
    address: Address
    embedded: bool = False
    hold: socket | None = None

    def session(self, **options: Any) -> Session:
        """A session of the driver on the right database."""
        return self.driver.session(database=self.address.database, **options)

    def ask(self, statement: str, parameters: Mapping[str, Any] | None = None, limit: float = TIME_LIMIT) -> Table:
        """The answer to a reading statement; `EngineError` where it is refused, wrong or takes longer than `limit` seconds."""
        from neo4j import READ_ACCESS

        # The embedded engine ignores the access mode: there the transaction is rolled back, so a write is not kept.
        with (
            plainly(self.address.uri),
            self.session(default_access_mode=READ_ACCESS) as session,
            closing(session.begin_transaction(timeout=limit)) as transaction,
        ):
            result = transaction.run(statement, dict(parameters or {}))
            table = Table(tuple(result.keys()), [list(record.values()) for record in result])
            if result.consume().counters.contains_updates:
                raise EngineError(ONLY_READS)
            return table

    def close(self) -> None:
        """Closes the driver and lets the embedded engine go."""
        self.driver.close()
        if self.hold is not None:
            self.hold.close()

    def alive(self) -> bool:
        """Whether the embedded engine's process still runs; True for a Neo4j."""
        if self.hold is None:
            return True
        # Its process sends nothing after the greeting: what can be read is the end.
        return not select([self.hold], [], [], 0)[0]

    def __enter__(self) -> Engine:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


def connect(address: Address) -> Engine:
    """An open Neo4j of at least version 5.23; `EngineError` where it cannot be reached, refuses the user or is older."""
    from neo4j import GraphDatabase

    # The driver tells of every transaction that it tries again, on stderr where nobody listens: that is not for the user.
    logging.getLogger("neo4j").addHandler(logging.NullHandler())
    with plainly(address.uri):
        driver = GraphDatabase.driver(
            address.uri, auth=(address.user, address.password), notifications_min_severity="OFF", user_agent="policy-kg"
        )
    engine = Engine(driver, address)
    try:
        with plainly(address.uri):
            driver.verify_connectivity()
            agent = driver.get_server_info().agent
        check_version(agent, address.uri)
    except BaseException:
        driver.close()
        raise
    return engine


def check_version(agent: str, uri: str) -> None:
    """Refuses a server that names itself older than version 5.23; what names no version is given a chance."""
    match = re.search(r"/(\d+)\.(\d+)", agent)
    if match and (int(match[1]), int(match[2])) < OLDEST:
        oldest = ".".join(map(str, OLDEST))
        raise EngineError(
            f"The server at {uri} is {agent}; policy-kg needs Neo4j {oldest} or newer (5.26 is the long-term one)."
        )
