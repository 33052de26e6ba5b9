"""How figures, misses and changes are printed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.cli.options import Format
from kg.cli.output import print_rows, talk
from kg.score.run import Change, Tallies
from kg.score.tally import Tally


def print_figures(tallies: Mapping[str, Tally], format_: Format) -> None:
    """One row a kind, on stdout."""
    rows = [
        {"kind": kind, "P": round(t.precision, 3), "R": round(t.recall, 3), "F1": round(t.f1, 3), "found": t.found,
         "wrong": len(t.wrong), "missed": len(t.missed)}
        for kind, t in tallies.items()
    ]  # fmt: skip
    print_rows(rows, format_)


def print_misses(results: Mapping[str, Tallies]) -> None:
    """What was missed (-) and what was wrong (+), on stderr."""
    console = talk()
    for document, tallies in results.items():
        for kind, tally in tallies.items():
            for sign, texts in (("-", tally.missed), ("+", tally.wrong)):
                for text in texts:
                    console.print(f"{document} {kind} {sign} {text}", markup=False)


def print_changes(changes: Iterable[Change]) -> None:
    """What the last run did not have or had better, on stderr."""
    console = talk()
    for change in changes:
        what = (
            ("no longer wrong" if change.wrong else "found") if change.gained else ("newly wrong" if change.wrong else "lost")
        )
        line = f"{what}: {change.document} {change.kind} {change.text}"
        console.print(line, markup=False, style="green" if change.gained else "red")
