"""kg show."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.options import WORKSPACE, Format, FormatOption, WorkspaceOption


def show(
    name: Annotated[str, typer.Argument(help="A person, body, place, programme, indicator or event.", metavar="NAME")],
    workspace: WorkspaceOption = WORKSPACE,
    format_: FormatOption = Format.table,
    label: Annotated[str | None, typer.Option("--label", "-l", help="Only a Person, an Institution, a Place ...")] = None,
) -> None:
    """A dossier: posts over time, meetings with role, date and place, figures, each with its sentence and source.

    Several people of one name are shown one after the other.

      kg show 张三                       posts and meetings

      kg show 湖南省委 -l Institution    who holds its posts, what it convened

      kg show 张三 --format json         the same for a program
    """
    from kg.cli.dossier import print_dossiers
    from kg.errors import UseError
    from kg.graph import graph_of
    from kg.report.dossier import dossier
    from kg.report.find import named, suggestions
    from kg.workspace import Workspace

    with Workspace.open(workspace) as opened:
        graph = graph_of(opened.documents())
    found = named(graph, name, label)
    if not found:
        like = ", ".join(suggestions(graph, name))
        hint = f"names like it: {like}" if like else "see what there is with: kg status"
        raise UseError(f"There is no {label or 'node'} {name} in {workspace}; {hint}")
    print_dossiers([dossier(graph, node) for node in found], format_)
