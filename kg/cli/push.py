"""kg push."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.database import UriOption
from kg.cli.options import WORKSPACE, WorkspaceOption


def push(
    uri: UriOption = None,
    name: Annotated[
        str, typer.Option("--as", help="The name under which the database remembers what came from here.", metavar="NAME")
    ] = "",
    full: Annotated[
        bool, typer.Option("--full", help="Write everything again: mends what others changed in properties and labels.")
    ] = False,
    workspace: WorkspaceOption = WORKSPACE,
) -> None:
    """Load the graph into a Neo4j; run again, only the difference is written.

      kg push --uri bolt://127.0.0.1:7687

    What this workspace put there before and no longer has is deleted; what others added stays. A push that was cut off is
    finished by the next one, and what others deleted comes back. What others wrote into a property is not looked for: --full
    writes everything again.
    """
    from kg.cli.database import address
    from kg.cli.output import talk
    from kg.cli.summary import counting, sentence
    from kg.database import graph, label
    from kg.engine import connect
    from kg.errors import UseError
    from kg.export.bolt import push as bring

    found = address(uri)
    if found is None:
        raise UseError("Push where? Give the address of a Neo4j: kg push --uri bolt://127.0.0.1:7687, or set NEO4J_URI.")
    console = talk()
    with connect(found) as engine, counting(console) as report:
        done = bring(graph(workspace), engine, name or label(workspace), report, full)
    for line in sentence(done):
        console.print(line)
