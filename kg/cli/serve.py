"""kg serve."""

from __future__ import annotations

from kg.cli.options import WORKSPACE, WorkspaceOption


def serve(workspace: WorkspaceOption = WORKSPACE) -> None:
    """Keep the embedded engine open for other programs: any Neo4j driver can ask it over Bolt, from this machine.

    kg serve    prints the address, then waits for Ctrl-C
    """
    import time

    from kg.cli.output import data, talk
    from kg.database import FOLDER, database
    from kg.errors import UseError

    with database(workspace) as engine:
        data().print(engine.address.uri, markup=False)
        talk().print(
            f"User {engine.address.user}, password in {workspace / FOLDER / 'password'}. What is written there is not kept: "
            "the workspace is the truth. Ctrl-C ends it.",
            markup=False,
        )
        try:
            while engine.alive():
                time.sleep(1)
        except KeyboardInterrupt:
            return
    raise UseError("The embedded engine has ended; run kg serve again.")
