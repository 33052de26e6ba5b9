"""Tables in plain text: neighbouring lines of aligned columns, a label first and numbers behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.patterns import load
from kg.reading.lines import Line

GAP = re.compile(r"[ \u3000\xa0]{2,}|[ \u3000\xa0]*\t[ \t\u3000\xa0]*")
"""What parts two cells: a tabulator, or more blanks than part two words."""

NUMBER = re.compile(r"[-－—+]?[0-9][0-9,]*(?:\.[0-9]+)?%?")
LABEL = re.compile(r"[\u4e00-\u9fff]")
SENTENCE = re.compile(r"[。！？；]")
CAPTION = re.compile(r"表[0-9一二三四五六七八九十]+")
COLUMN = load("reading")["column_head"].regex
"""What stands at the head of a column."""

LEAST_CELLS, LEAST_ROWS, LONGEST = 3, 2, 24


def cells(text: str) -> list[str]:
    """The cells of a line; one where nothing parts it."""
    return [cell for cell in GAP.split(text.strip()) if cell]


def is_row(line: Line) -> bool:
    """Whether a line is a row of a table: a label and at least two more cells, one of them a number."""
    found = cells(line.text)
    if len(found) < LEAST_CELLS or max(map(len, found)) > LONGEST or SENTENCE.search(line.text) or not LABEL.search(found[0]):
        return False
    return any(NUMBER.fullmatch(cell) for cell in found[1:])


def is_head(line: Line) -> bool:
    """Whether a line holds the heads of the columns: at least three, most of them words of a table."""
    found = cells(line.text)
    if len(found) < LEAST_CELLS or max(map(len, found)) > LONGEST:
        return False
    return 2 * sum(COLUMN.search(cell) is not None for cell in found) > len(found)


def pieces(run: Sequence[Line]) -> Iterator[tuple[bool, Sequence[Line]]]:
    """A run of lines cut at its tables, each piece with whether it is one; the heads of the columns belong to their table."""
    start = index = 0
    while index < len(run):
        stop = index
        while stop < len(run) and is_row(run[stop]):
            stop += 1
        if stop - index < LEAST_ROWS:
            index = max(stop, index + 1)
            continue
        head = _head(run, start, index)
        if head > start:
            yield False, run[start:head]
        yield True, run[head:stop]
        start = index = stop
    if start < len(run):
        yield False, run[start:]


def _head(run: Sequence[Line], floor: int, first: int) -> int:
    """Where the table whose first row is at `first` begins: with the heads of its columns and its caption."""
    start = first
    if start > floor and is_head(run[start - 1]):
        start -= 1
    return start - 1 if start > floor and CAPTION.match(run[start - 1].squeezed) else start
