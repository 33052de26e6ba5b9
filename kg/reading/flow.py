"""Flow: lines between marks as headings and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.patterns import load
from kg.reading.lines import REST, WITHIN, Line
from kg.reading.tables import pieces

SECTION, CAPTION = load("reading")["section"].regex, load("reading")["caption_start"].regex
PAUSE = "，、：；,:;（(《“"
LONG = 45
LEAST = 8
WIDE, BROAD, FEW = 60, 30, 3
INDENT = 4.0
SCRAP = 0.6
SHORT = 0.8
MOST = 3
OPENER, TITLE = load("reading")["opener"].regex, load("reading")["document_title"].regex
STOPS, CLAUSE_LEAST = re.compile("[，。；：！？,;]"), 4
"""What no headline holds whose clauses blanks part, and the characters that each of them has at least."""
POINT = re.compile(
    r"(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]，|[一二三四五六七八九十]、|[（(][一二三四五六七八九十]+[）)]|\d+[.．、])"
)


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together: a heading, a paragraph, or a heading that stands inside a sentence of another text."""

    kind: str
    lines: tuple[Line, ...]
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Layout:
    """How a page is printed: whether columns break its lines, and whether blank lines part its groups of lines."""

    columns: bool
    spaced: bool


def layout(page: Sequence[Line]) -> Layout:
    """Columns break the lines where less than half of the characters stand in lines wider than any column and few lines end
    with a sentence; lines wider than most columns that all end with one are paragraphs."""
    total = sum(len(line.squeezed) for line in page)
    broad = [line for line in page if len(line.squeezed) > BROAD]
    if 2 * sum(len(line.squeezed) for line in broad) >= total and 5 * sum(line.final for line in broad) >= 4 * len(broad):
        return Layout(False, any(line.gap for line in page[1:]))
    wide = sum(len(line.squeezed) for line in page if len(line.squeezed) > WIDE)
    final = sum(line.final for line in page)
    broken = sum(_broken(line, following) for line, following in pairwise(page))
    columns = wide * 2 < total and final * 5 < len(page) * 2 and broken * FEW >= len(page)
    return Layout(columns, any(line.gap for line in page[1:]))


def _broken(line: Line, following: Line) -> bool:
    """Whether a column could break a sentence between two lines: it does not end with the first, which is no narrower."""
    return (
        not line.final and line.squeezed[-1] not in "；;：:" and following.width <= line.width + INDENT and line.width >= LEAST
    )


def blocks(run: Sequence[Line], page: Layout) -> Iterator[Block]:
    """The headings and paragraphs of a run of lines; every line of a table is a paragraph."""
    for table, piece in pieces(run):
        if table:
            yield from (Block("text", (line,)) for line in piece)
        else:
            yield from _columns(piece, page) if page.columns else _joined(_paragraphs(piece), page)


def headish(line: Line) -> bool:
    """Whether a line could be part of a heading: short, no sentence ends in it, and it does not pause at its end."""
    text = line.squeezed
    if len(text) > LONG and not _long_title(line):
        return False
    if text[-1] in PAUSE or line.final:
        return False
    return WITHIN.search(text) is None and OPENER.match(text) is None


def _long_title(line: Line) -> bool:
    """Whether a long line is a headline of several clauses with blanks between them, or the title of a document."""
    if len(line.squeezed) > 2 * LONG or STOPS.search(line.squeezed):
        return False
    parts = line.text.split()
    spaced = len(parts) > 1 and min(map(len, parts)) >= CLAUSE_LEAST and line.squeezed[-1] not in PAUSE
    return spaced or (line.squeezed.startswith("关于") and TITLE.search(line.squeezed) is not None)


def _paragraphs(run: Sequence[Line]) -> Iterator[Block]:
    """A line a paragraph; sentences that a column break cut are joined, a headline that got between is passed out alone."""
    pending: list[Line] = []
    for index, line in enumerate(run):
        if pending and index + 1 < len(run) and _interrupts(pending[-1], line):
            yield Block("interrupt", (line,))
        elif not pending and headish(line) and line.tag != REST:
            yield Block("head", (line,))
        else:
            pending.append(line)
            if line.final or line.squeezed[-1] in "：:；;":
                yield Block("text", tuple(pending))
                pending = []
    if pending:
        yield Block("text", tuple(pending), closed=False)


def _joined(found: Iterable[Block], page: Layout) -> Iterator[Block]:
    """The blocks, neighbouring headings without a blank line between them being one on a page that has blank lines."""
    heading: tuple[Line, ...] = ()
    for block in found:
        if heading and not (page.spaced and block.kind == "head" and block.lines[0].gap == 0):
            yield Block("head", heading)
            heading = ()
        if block.kind == "head":
            heading += block.lines
        else:
            yield block
    if heading:
        yield Block("head", heading)


def _interrupts(before: Line, line: Line) -> bool:
    """Whether a headline stands between the two halves of a sentence."""
    return headish(line) and len(line.squeezed) >= LEAST and before.squeezed[-1] not in PAUSE


def _columns(run: Sequence[Line], page: Layout) -> Iterator[Block]:
    """Paragraphs out of broken lines: one ends with a sentence, on a short line or before an indented or numbered one."""
    spread = _spread(run)
    index, pending = 0, list[Line]()
    while index < len(run):
        if run[index].tag != REST and (not pending or pending[-1].final or _item_ends(run, index)):
            stop = _heading_end(run, index, spread)
            if stop > index:
                if pending:
                    yield Block("text", tuple(pending))
                    pending = []
                yield from _units(run[index:stop], page)
                index = stop
                continue
            if pending and _breaks(run, index):
                yield Block("text", tuple(pending))
                pending = []
        elif pending and pending[-1].squeezed[-1] in "：:" and POINT.match(run[index].squeezed):
            yield Block("text", tuple(pending))
            pending = []
        pending.append(run[index])
        index += 1
    if pending:
        yield Block("text", tuple(pending), closed=pending[-1].final)


def _item_ends(run: Sequence[Line], index: int) -> bool:
    """Whether the line before is the end of an item of a list, which stops short of the column."""
    before = run[index - 1]
    return before.squeezed[-1] in "；;" and before.width < SHORT * _column(run, index)


def _spread(run: Sequence[Line]) -> bool:
    """Whether blank lines stand between the lines of a paragraph, so that neighbours without one are a heading."""
    return sum(line.gap > 0 for line in run) * 3 > len(run) * 2


def _heading_end(run: Sequence[Line], start: int, spread: bool) -> int:
    """Where the heading that starts here ends; `start` where there is none. Lines that fill the column before a body line are
    the paragraph's own beginning."""
    stop = start
    while stop < len(run) and headish(run[stop]):
        stop += 1
    if stop == len(run):
        return stop
    column = _column(run, stop)
    while stop > start and not _apart(run, start, stop, spread) and _fills(run, stop, column, spread):
        stop -= 1
    loose = sum(line.gap > 0 for line in run[start:stop]) if spread else stop - start
    return stop if loose <= MOST else start


def _apart(run: Sequence[Line], start: int, stop: int, spread: bool) -> bool:
    """Whether the line before `stop` belongs to a group of lines without blank lines between them, as headings are printed."""
    return spread and stop - 1 > start and run[stop - 1].gap == 0


def _fills(run: Sequence[Line], stop: int, column: float, spread: bool) -> bool:
    """Whether the line before `stop` is the first or a full line of a paragraph: about as wide as the column or the next line,
    or in front of a line too short to be a paragraph of its own."""
    line, following = run[stop - 1], run[stop]
    if following.final and following.width < SCRAP * column and line.gap == following.gap:
        return True
    if following.gap > line.gap and not spread:
        return False
    full = column if following.final else min(column, following.width)
    return full - INDENT <= line.width <= column + INDENT


def _column(run: Sequence[Line], index: int) -> float:
    """The width of the column here: that of most lines around that do not end a sentence, for they are full."""
    around = run[max(0, index - 6) : index + 8]
    widths = sorted(line.width for line in around if not line.final and line.tag != REST)
    widths = widths or sorted(line.width for line in around)
    return widths[len(widths) * 3 // 5]


def _breaks(run: Sequence[Line], index: int) -> bool:
    """Whether a paragraph ends before this line, given that a sentence does."""
    column = _column(run, index)
    before, line = run[index - 1], run[index]
    if before.width < SHORT * column or any(begins.match(line.squeezed) for begins in (SECTION, POINT, CAPTION)):
        return True
    if line.final or index + 1 == len(run):
        return False
    return column - 2.6 <= line.width <= column - 1.4 and run[index + 1].width > column - 1.4


def _units(heading: Sequence[Line], page: Layout) -> Iterator[Block]:
    """Heading lines in groups: where the page has blank lines, lines without one between them are one."""
    group: list[Line] = []
    for line in heading:
        if group and (line.gap > 0 or not page.spaced):
            yield Block("head", tuple(group))
            group = []
        group.append(line)
    if group:
        yield Block("head", tuple(group))
