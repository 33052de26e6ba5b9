"""kg build."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.options import WORKSPACE, ModelOption, WorkspaceOption, use_model


def build(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, globs, addresses, or - for stdin.", metavar="PATHS")],
    workspace: WorkspaceOption = WORKSPACE,
    prune: Annotated[bool, typer.Option("--prune", help="Retract what is gone from the folders given.")] = False,
    jobs: Annotated[int | None, typer.Option("--jobs", "-j", min=1, help="Processes; by default one a core.")] = None,
    model: ModelOption = "",
) -> None:
    """Read pages and documents into the workspace: articles, entities, facts.

    Run again, only what changed is read. A build that was stopped goes on where it stood. Files that cannot be read are listed
    with the reason and the exit code is 1; all others go through.

      kg build pages/                      a folder with all below it

      kg build 'pages/2024*.txt' a.html    a glob and a file

      kg build pages/ --prune -w hunan.kg  into a workspace of its own, without what is gone from the folder

      kg build pages/ --model none         by the rules alone; or by a spaCy pipeline of your own
    """
    from kg.build import build as bring_up_to_date
    from kg.cli.output import talk
    from kg.cli.progress import progress
    from kg.workspace import Workspace

    console = talk()
    use_model(model)
    try:
        with Workspace.open(workspace, create=True) as opened, progress(console) as report:
            outcome = bring_up_to_date(opened, paths, prune=prune, jobs=jobs, progress=report)
    except KeyboardInterrupt:
        console.print("stopped; what was read is kept, and the same command goes on from here")
        raise typer.Exit(130) from None
    for reason in outcome.failed.values():
        console.print(f"failed: {reason}", style="red", markup=False)
    counts = {"read": outcome.read, "unchanged": outcome.unchanged, "retracted": outcome.retracted, "failed": outcome.failed}
    console.print(", ".join(f"{len(uris)} {name}" for name, uris in counts.items() if uris or name == "read"))
    if outcome.failed:
        raise typer.Exit(1)
