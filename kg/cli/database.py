"""The database a command talks to, from its options, the environment and a prompt."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from kg.engine import Address, Engine

UriOption = Annotated[
    str | None,
    typer.Option("--uri", help="A Neo4j, like bolt://127.0.0.1:7687; else NEO4J_URI. User and password: NEO4J_USERNAME, "
                 "NEO4J_PASSWORD, or a prompt.", metavar="ADDRESS"),
]  # fmt: skip


def opened(uri: str | None, workspace: Path) -> Engine:
    """The Neo4j at `uri` or in the environment, else the embedded engine of the workspace."""
    from kg.database import database

    return database(workspace, address(uri))


def address(uri: str | None) -> Address | None:
    """The address stated, None where there is none; the password is asked for where the environment lacks it."""
    from kg.engine import stated

    return stated(uri, lambda text: str(typer.prompt(text, hide_input=True, err=True)))
