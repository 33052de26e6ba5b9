"""Options that several commands share."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.resources import MODEL


class Format(StrEnum):
    """How rows are printed."""

    table = "table"
    json = "json"
    csv = "csv"


WorkspaceOption = Annotated[
    Path,
    typer.Option("--workspace", "-w", envvar="KG_WORKSPACE", help="The folder of what was read and found.", metavar="FOLDER"),
]
ModelOption = Annotated[
    str,
    typer.Option(
        "--model",
        envvar=MODEL,
        help="none for the rules alone, a folder made by pipelines/, or a spaCy pipeline.",
        metavar="NAME",
    ),
]
FormatOption = Annotated[Format, typer.Option("--format", "-f", help="A table to read, JSON or CSV to compute with.")]
WORKSPACE = Path("policy.kg")


def use_model(name: str) -> None:
    """Let this process and its workers use a model; `UseError` where it cannot be had."""
    if name:
        from kg.nlp.model import load

        os.environ[MODEL] = name
        load()
