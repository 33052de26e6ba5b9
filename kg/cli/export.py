"""kg export."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.options import WORKSPACE, WorkspaceOption


def export(
    format_: Annotated[str, typer.Argument(help="One of those named above.", metavar="FORMAT", show_default=False)],
    out: Annotated[str, typer.Option("--out", "-o", help="The file or folder to write; - is stdout.", metavar="PATH")] = "-",
    workspace: WorkspaceOption = WORKSPACE,
) -> None:
    """Write the graph for other programs.

    kg export json -o graph.json   networkx node-link JSON, for nx.node_link_graph(json.load(file), edges="edges")
    """
    from kg.export.formats import writer
    from kg.graph import graph_of
    from kg.workspace import Workspace

    write = writer(format_)
    with Workspace.open(workspace) as opened:
        write(graph_of(opened.documents()), out)
