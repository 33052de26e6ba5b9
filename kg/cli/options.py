"""Options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """How rows are printed."""

    table = "table"
    json = "json"
    csv = "csv"


WorkspaceOption = Annotated[
    Path,
    typer.Option("--workspace", "-w", envvar="KG_WORKSPACE", help="The folder of what was read and found.", metavar="FOLDER"),
]
FormatOption = Annotated[Format, typer.Option("--format", "-f", help="A table to read, JSON or CSV to compute with.")]
WORKSPACE = Path("policy.kg")
