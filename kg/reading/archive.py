"""Broadcast items in Markdown: one file an item, or one file a day with a heading an item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.patterns import load
from kg.reading.briefs import briefs, is_roundup
from kg.reading.draft import Cut, Draft
from kg.reading.flow import Block, headish
from kg.reading.lines import Line
from kg.reading.marks import Mark, marked

PATTERNS = load("reading")


def is_archive(page: Sequence[Line]) -> bool:
    """Whether a page is headed by Markdown and names its programme and day."""
    head = page[:40]
    return page[0].tag.startswith("h") and any(PATTERNS["programme"].regex.search(line.spaced) for line in head)


def cut(page: Sequence[Line]) -> Cut:
    """A draft for each heading with text under it, for each headed brief where the heading is that of a roundup."""
    result = Cut()
    sections = list(_sections(page))
    deepest = max(len(heading.tag) and int(heading.tag[1]) for heading, _ in sections)
    for heading, lines in sections:
        if int(heading.tag[1]) < deepest and deepest > 1:
            _programme((heading, *lines), result)
            result.furniture.extend((heading, *lines))
        else:
            _item(heading, lines, result)
    for draft in result.drafts:
        draft.published = result.date
    return result


def _sections(page: Sequence[Line]) -> Iterator[tuple[Line, list[Line]]]:
    heading, lines = page[0], list[Line]()
    for line in page[1:]:
        if line.tag.startswith("h"):
            yield heading, lines
            heading, lines = line, []
        else:
            lines.append(line)
    yield heading, lines


def _programme(lines: Sequence[Line], result: Cut) -> None:
    """Take programme and day from the first line that names them."""
    for line in lines:
        match = PATTERNS["programme"].regex.search(line.spaced)
        if match and result.date is None:
            result.date = f"{match['year']}-{match['month']}-{match['day']}"
            result.source = match["source"] or "央视" if "新闻联播" in match["programme"] else match["source"] or None


def _item(heading: Line, lines: Sequence[Line], result: Cut) -> None:
    marks: list[Mark] = []
    text: list[Line] = []
    for item in marked(lines):
        if isinstance(item, Line):
            text.append(item)
        elif item.name == "byline":
            marks.append(item)
        else:
            _programme(item.lines, result)
            result.furniture.extend(item.lines)
    if not text:
        result.headlines.append(heading)
        result.furniture.extend(line for mark in marks for line in mark.lines)
    elif is_roundup([(heading,)]) and sum(map(headish, text)) >= 2:
        result.headlines.append(heading)
        result.drafts.extend(briefs([Block("head" if headish(line) else "text", (line,)) for line in text], marks))
    else:
        result.drafts.append(Draft(marks, [Block("text", (line,)) for line in text], [(heading,)]))
