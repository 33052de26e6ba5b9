"""A progress bar on stderr, where that is a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from kg.build import Progress as Report


@contextmanager
def progress(console: Console) -> Iterator[Report | None]:
    """What to call after each document; None where nobody looks."""
    if not console.is_terminal:
        yield None
        return
    columns = BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}", markup=False)
    with Progress(TextColumn("reading"), *columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None)

        def report(done: int, total: int, uri: str) -> None:
            bar.update(task, completed=done, total=total, description=uri)

        yield report
