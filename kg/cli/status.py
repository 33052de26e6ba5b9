"""kg status."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.options import WORKSPACE, Format, FormatOption, WorkspaceOption


def status(
    workspace: WorkspaceOption = WORKSPACE,
    format_: FormatOption = Format.table,
    words: Annotated[int, typer.Option("--words", min=0, help="How many of the words that no rule understood to list.")] = 20,
) -> None:
    """What the workspace holds, what could not be read, and what was not understood.

    Every visible character of a document belongs to an article, a headline, a byline, page furniture, or is unassigned.

      kg status                 the workspace policy.kg

      kg status --format json   the same for a program
    """
    from collections.abc import Sequence

    from kg.cli.output import Row, print_sections
    from kg.report.status import status as state
    from kg.workspace import Workspace

    with Workspace.open(workspace) as opened:
        now = state(opened)
    statements = [*now.entities.items(), *now.facts.items()]
    unknown = [{"reason": why, "words": text, "times": count} for (why, text), count in now.unknown.items()]
    sections: dict[str, Sequence[Row]] = {
        "Documents": list(now.documents),
        "Statements": [{"kind": kind, "count": count} for kind, count in statements],
        "Failures": [{"input": uri, "reason": reason} for uri, reason in now.failures.items()],
        "Not understood": unknown[:words],
    }
    print_sections(sections, format_)
