"""The address of a Neo4j and who asks: from the command line, the environment, or a prompt."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from kg.engine.errors import EngineError


@dataclass(frozen=True, slots=True)
class Address:
    """Where a Bolt server listens, the user, the password (never shown) and the database (None: the server's default)."""

    uri: str
    user: str = "neo4j"
    password: str = field(default="", repr=False)
    database: str | None = None


def stated(uri: str | None, ask: Callable[[str], str]) -> Address | None:
    """The address from `uri` or `NEO4J_URI`, None where neither is given; `ask` gets a prompt when no password is set."""
    uri = uri or os.environ.get("NEO4J_URI")
    if not uri:
        return None
    parts = urlsplit(uri)
    if parts.username or parts.password:
        raise EngineError(
            "Leave user and password out of the address: set NEO4J_USERNAME and NEO4J_PASSWORD, or answer the prompt."
        )
    if not parts.scheme or not parts.hostname:
        raise EngineError(f"{uri} is not the address of a Neo4j: write it like bolt://127.0.0.1:7687.")
    user = os.environ.get("NEO4J_USERNAME", "neo4j")
    password = os.environ.get("NEO4J_PASSWORD")
    if password is None:
        password = ask(f"Password of {user} at {parts.hostname}")
    return Address(uri, user, password, os.environ.get("NEO4J_DATABASE"))
