"""Lines to passages: breaks and blanks inside words go, every character keeps its place in the source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kg.reading.lines import BLANK, Line, stretched
from kg.reading.tables import GAP, is_head, is_row
from kg.schema import EMPTY, Passage

WORD = re.compile(r"[A-Za-z0-9]")
NAME = r"(?:[\u3400-\u9fff]{2,4}|[\u3400-\u9fff][ \u3000]+[\u3400-\u9fff])(?:[（(][^（）()]{1,10}[）)])?"
NAMES = re.compile(rf"^{NAME}(?:[ \u3000]+{NAME}){{2,}}$")
SINGLE = re.compile(r"(?:^|[\s、，,：:；;（(])[\u3400-\u9fff]$")
OPENED = re.compile(r"[《“（(‘「【][^》”）)’」】]*$")
DASH = ("——", "—", "-", "－")
PARTICLE = ("和", "与", "及", "的", "之", "等", "并", "暨")


def paragraph(lines: Sequence[Line], *, title: bool = False) -> Passage:
    """The lines as running text. A headline keeps one blank between its clauses, a list of names one between its names."""
    text: list[str] = []
    offsets: list[int] = []
    if len(lines) == 1 and (is_row(lines[0]) or is_head(lines[0])):
        return _row(lines[0])
    for index, line in enumerate(lines):
        if index and WORD.match(text[-1][-1]) and WORD.match(line.text[0]):
            text.append(" ")
            offsets.append(offsets[-1] + 1)
        _append(line, text, offsets, blanks=_keeps(line, title))
    return Passage("".join(text), tuple(offsets))


def _row(line: Line) -> Passage:
    """A row of a table, its cells parted by a tabulator."""
    text, offsets, last = "", tuple[int, ...](), 0
    for gap in GAP.finditer(line.text):
        text += line.text[last : gap.start()] + "\t"
        offsets += (*line.offsets[last : gap.start()], line.offsets[gap.start()])
        last = gap.end()
    return Passage(text + line.text[last:], (*offsets, *line.offsets[last:]))


def _keeps(line: Line, title: bool) -> bool:
    return not stretched(line.text) and (title or NAMES.match(line.text) is not None)


def _append(line: Line, text: list[str], offsets: list[int], *, blanks: bool) -> None:
    """Add a line's characters, each blank run left out or, where it separates words, as one blank; it separates none after a
    single character (`李 涛`)."""
    last, joined = 0, False
    for blank in BLANK.finditer(line.text):
        text.append(line.text[last : blank.start()])
        offsets.extend(line.offsets[last : blank.start()])
        last = blank.end()
        joined = blanks and not joined and SINGLE.search(line.text, 0, blank.start()) is not None
        if joined:
            continue
        if blanks or (WORD.match(line.text[blank.start() - 1]) and WORD.match(line.text[last])):
            text.append(" ")
            offsets.append(line.offsets[blank.start()])
    text.append(line.text[last:])
    offsets.extend(line.offsets[last:])


def body(paragraphs: Iterable[Sequence[Line]], source: str) -> Passage:
    """Paragraphs separated by one line feed, which stands for the white space between them in `source`."""
    return join((paragraph(lines, title=_short(lines)) for lines in paragraphs), source)


def _short(lines: Sequence[Line]) -> bool:
    """Whether a paragraph is a subhead: short, and no sentence ends or pauses in it."""
    return sum(len(line.text) for line in lines) <= 40 and not any(re.search("[，。；：！？]", line.text) for line in lines)


def join(passages: Iterable[Passage], source: str) -> Passage:
    """Passages one under the other."""
    text: list[str] = []
    offsets: list[int] = []
    for passage in passages:
        if not passage.text:
            continue
        if text:
            text.append("\n")
            offsets.append(_break(source, offsets[-1] + 1, passage.offsets[0]))
        text.append(passage.text)
        offsets.extend(passage.offsets)
    return Passage("".join(text), tuple(offsets)) if text else EMPTY


def _break(source: str, start: int, end: int) -> int:
    """Where the white space between two paragraphs stands, or the place after the first where markup alone parts them."""
    found = BLANK.search(source, start, end)
    return found.start() if found else min(start, len(source) - 1)


def headline(units: Sequence[Sequence[Line]], known: str) -> Passage:
    """Headline lines in order with one blank between clauses. Lines of one unit are joined without it where the break falls
    inside brackets or words: the characters around it stand together somewhere in `known`, the squeezed body."""
    text: list[str] = []
    offsets: list[int] = []
    for unit in units:
        for index, line in enumerate(unit):
            if text and not _joined("".join(text), line.text, known, same=index > 0):
                text.append(" ")
                offsets.append(offsets[-1] + 1)
            _append(line, text, offsets, blanks=_keeps(line, True))
    return Passage("".join(text), tuple(offsets))


def _joined(before: str, after: str, known: str, *, same: bool) -> bool:
    if after.startswith(DASH) or before.endswith(DASH) or OPENED.search(before):
        return True
    return same and (after.startswith(PARTICLE) or before[-2:] + BLANK.sub("", after)[:2] in known)
