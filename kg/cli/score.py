"""kg score."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import WORKSPACE, Format, FormatOption, ModelOption, WorkspaceOption, use_model


def score(
    gold: Annotated[list[Path], typer.Argument(help="Annotated documents, or folders of them.", metavar="GOLD")],
    graph: Annotated[Path | None, typer.Option("--graph", help="Score this exported graph instead of building.")] = None,
    sources: Annotated[list[Path] | None, typer.Option("--sources", help="Folder of the files that were annotated.")] = None,
    together: Annotated[bool, typer.Option("--together", help="One graph of all documents, not one each.")] = False,
    misses: Annotated[int, typer.Option("--misses", count=True, help="List what was missed and what was wrong.")] = 0,
    blind: Annotated[bool, typer.Option("--blind", help="Totals only; --misses must then be given twice.")] = False,
    model: ModelOption = "",
    workspace: WorkspaceOption = WORKSPACE,
    format_: FormatOption = Format.table,
) -> None:
    """Precision, recall and F1 by kind against annotated documents, and the rows gained and lost since the last run.

    Each document is built alone and the counts are summed. The workspace keeps the last run; the graph in it is not touched.

      kg score gold/                              all annotations of a folder

      kg score gold/a.json --misses               what was missed (-) and what was wrong (+)

      kg score gold/a.json --graph graph.json     a graph that was exported before
    """
    from kg.cli.score_rows import print_changes, print_figures, print_misses
    from kg.errors import UseError
    from kg.score.gold import files, read
    from kg.score.run import changes, dumps, score_alone, score_file, score_together, summed
    from kg.workspace import Workspace

    if blind and misses == 1:
        raise UseError(
            "The misses of a blind split are not shown, lest rules be written for them; give --misses twice to see them"
        )
    use_model(model)
    golds = [read(path) for path in files(gold)]
    if graph is not None:
        results = score_file(golds, graph)
    else:
        results = (score_together if together else score_alone)(golds, sources or [])
    print_figures(summed(results), format_)
    if misses:
        print_misses(results)
    if not blind:
        with Workspace.open(workspace, create=True) as opened:
            print_changes(changes(opened.note("score") or "{}", results))
            opened.write_note("score", dumps(results))
