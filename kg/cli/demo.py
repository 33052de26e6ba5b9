"""kg demo."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import Format, FormatOption


def demo(
    workspace: Annotated[Path | None, typer.Option("--workspace", "-w", help="Keep it here.", metavar="FOLDER")] = None,
    format_: FormatOption = Format.table,
) -> None:
    """Build the shipped sample pages and show which official attended which meeting, with the sentence that says so.

    kg demo               the first thing to run

    kg demo -w demo.kg    into a workspace in this folder, to go on with
    """
    from kg.build import build
    from kg.cli.output import print_rows, print_sections, talk
    from kg.cli.progress import progress
    from kg.graph import graph_of
    from kg.report.attendance import attendance, census, without_repetition
    from kg.resources import cache, sample
    from kg.workspace import Workspace

    console, folder = talk(), workspace or cache("demo.kg")
    with Workspace.open(folder, create=True) as opened, progress(console) as report:
        outcome = build(opened, [sample()], prune=True, progress=report)
        graph = graph_of(opened.documents())
    if format_ is not Format.table:
        print_rows(attendance(graph), format_)
    else:
        rows = without_repetition(attendance(graph))
        print_sections({"Who attended which meeting": rows, "In the graph": census(graph)}, format_)
    console.print(f"From {len(outcome.read + outcome.unchanged)} pages in {sample()}. Now try:", markup=False)
    for line in ("show NAME", "status", "export json -o graph.json"):
        console.print(f"  kg {line} -w {folder}", markup=False)
