"""kg query."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.answers import AnswerFormat
from kg.cli.database import UriOption
from kg.cli.options import WORKSPACE, WorkspaceOption


def query(
    question: Annotated[
        str, typer.Argument(help="A question's name, Cypher, or - for Cypher on stdin; none lists the questions.")
    ] = "",
    parameter: Annotated[
        list[str], typer.Option("--parameter", "-p", metavar="KEY=VALUE", help="A parameter; may be given again.")
    ] = [],  # noqa: B006
    explain: Annotated[
        bool, typer.Option("--explain", help="Say what the question answers, what it takes, and its Cypher.")
    ] = False,
    uri: UriOption = None,
    format_: Annotated[
        AnswerFormat, typer.Option("--format", "-f", help="A table, JSON, CSV, or a picture of nodes and relations.")
    ] = AnswerFormat.table,
    time_limit: Annotated[float, typer.Option(help="Seconds a question may take.", min=0.1)] = 60.0,
    workspace: WorkspaceOption = WORKSPACE,
) -> None:
    """Ask in Cypher, or one of the questions that come with it.

      kg query                                        the questions

      kg query career -p person=毛伟明                one of them; names may be shortened

      kg query career --explain                       what it answers, and its Cypher

      kg query "MATCH (p:Person)-[a:ATTENDED]->(m:Meeting) RETURN p.name, a.roles, m.name, m.start"

    Without --uri or NEO4J_URI the embedded engine answers, from the workspace.
    """
    from kg.cli.answers import explanation, listing, show
    from kg.cli.database import opened
    from kg.cli.output import talk
    from kg.queries import asked
    from kg.queries.caution import caution

    if not question:
        listing(format_)
    elif explain:
        explanation(question)
    else:
        text = typer.get_text_stream("stdin").read() if question == "-" else question
        with opened(uri, workspace) as engine:
            if engine.embedded and (warning := caution(text)):
                talk().print(warning, markup=False)
            show(asked(engine, text, parameter, time_limit), format_)
