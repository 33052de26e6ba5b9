"""What a push reports, while it runs and at its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

if TYPE_CHECKING:
    from rich.console import Console

    from kg.export.bolt.summary import Count, Summary


@contextmanager
def counting(console: Console) -> Iterator[Callable[[int, int], None]]:
    """What to call with rows done and rows to do; a bar where stderr is a terminal."""
    columns = TextColumn("writing"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def sentence(done: Summary) -> Iterator[str]:
    """One line for the nodes, one for the relations, one for the time."""
    yield _counted("Nodes", done.nodes)
    yield _counted("Relations", done.relations)
    if done.nodes.kept or done.relations.kept:
        yield "Kept: no longer in this workspace, but another workspace has it or other people's relations hang on it."
    rows = sum(count.created + count.changed + count.deleted for count in (done.nodes, done.relations))
    yield f"{rows:,} rows in {done.seconds:.1f} s." if done.wrote else "The database was up to date: nothing was written."


def _counted(name: str, count: Count) -> str:
    parts = ("created", count.created), ("changed", count.changed), ("deleted", count.deleted), ("kept", count.kept)
    written = ", ".join(f"{number:,} {word}" for word, number in parts if number or word != "kept")
    return f"{name}: {written}, {count.unchanged:,} as before"
