"""kg demo."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import Format, FormatOption

if TYPE_CHECKING:
    import networkx as nx


def demo(
    workspace: Annotated[Path | None, typer.Option("--workspace", "-w", help="Keep it here.", metavar="FOLDER")] = None,
    format_: FormatOption = Format.table,
) -> None:
    """Build the shipped sample pages, show which official attended which meeting, with the sentence that says so, and ask the
    same in Cypher.

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
        ask_in_cypher(folder)
    console.print(f"From {len(outcome.read + outcome.unchanged)} pages in {sample()}. Now try:", markup=False)
    for line in next_commands(graph, folder):
        console.print(f"  {line}", markup=False)


def ask_in_cypher(folder: Path) -> None:
    """Prints a statement and the embedded engine's answer; where there is no engine, a sentence that says what to do."""
    from kg.cli.answers import AnswerFormat, show
    from kg.cli.output import data, talk
    from kg.database import database
    from kg.engine import EngineError
    from kg.queries import statements

    (statement,) = statements("demo.cypher").values()
    try:
        with database(folder) as engine:
            answer = engine.ask(statement)
    except EngineError as error:
        talk().print(f"No question in Cypher yet. {error}", markup=False)
        return
    data().print(f"The same in Cypher, on the embedded engine\n\n{statement}\n", markup=False)
    show(answer, AnswerFormat.table)


def next_commands(graph: nx.MultiDiGraph[str], folder: Path) -> Iterator[str]:
    """What to type next, about the person who attended most."""
    from kg.report.attendance import most_active

    person, where = most_active(graph), f"-w {shlex.quote(str(folder))}"
    yield f"kg show {person} {where}"
    yield f"kg query career -p person={person} {where}"
    yield f"kg query {where}"
    yield f"kg status {where}"
    yield f"kg export json -o graph.json {where}"
