"""A web page: one article between navigation and what follows it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.patterns import load
from kg.reading.bylines import names
from kg.reading.draft import Cut, Draft
from kg.reading.flow import Block, headish
from kg.reading.lines import Line
from kg.reading.marks import Mark, marked

PATTERNS = load("reading")
FIRST = 12
HEAD = 40
MOST = 60
KEPT = frozenset(
    ("byline", "reporter_line", "contributor", "document_number", "date_line", "date_line_han", "adopted", "copies")
)


def is_web(page: Sequence[Line], media_type: str) -> bool:
    """Whether a page has markup of its own or a meta line or navigation among its first lines."""
    if media_type == "text/html":
        return True
    meta = sum(_is_meta(line) for line in page[:FIRST])
    return meta > 1 or (meta == 1 and any(_is_button(line) or _names_source(line) for line in page[:FIRST]))


def _names_source(line: Line) -> bool:
    return PATTERNS["web_source"].regex.search(line.spaced) is not None


def cut(page: Sequence[Line]) -> Cut:
    """One draft: the headline above the meta lines, the text between them and the first line of what follows it."""
    result = Cut()
    title, start = _head(page)
    end = _tail(page, start)
    draft = Draft(title=[(line,) for line in title])
    meta = [line for line in page[:start] if line not in title]
    _meta([*meta, *page[end:]], draft)
    result.furniture.extend(line for line in (*meta, *page[end:]))
    if start < end and page[start].squeezed in {line.squeezed for line in title}:  # printed again under the table
        result.furniture.append(page[start])
        start += 1
    _body(page[start:end], draft, result)
    if draft.blocks:
        result.drafts.append(draft)
    else:
        result.furniture.extend(title)
    return result


def _head(page: Sequence[Line]) -> tuple[list[Line], int]:
    """The headline's lines and the index of the first line of the text."""
    first = next((index for index, line in enumerate(page[:HEAD]) if _is_meta(line)), -1)
    start = first + 1
    while 0 < start < len(page) and (
        _is_button(page[start]) or _is_meta(page[start]) or _is_value(page[start - 1], page[start])
    ):
        start += 1
    marked_up = [line for line in page[:start] if line.tag == "h1"] or [
        line for line in page[:start] if line.tag in ("h2", "h3")
    ]
    if marked_up:
        return marked_up[-1:], start
    above = [line for line in page[: max(first, 0)] if not _is_button(line) and line.tag not in ("link", "title")]
    if above:
        return above[-1:], start
    return [line for line in page[:start] if line.tag == "title"][:1] or list(page[start : start + 1]), max(start, 1)


def _is_meta(line: Line) -> bool:
    text = line.spaced
    return len(text) < 160 and PATTERNS["web_meta"].regex.search(text) is not None and not line.final


def _is_value(label: Line, line: Line) -> bool:
    """Whether a line is what the label above it announces, in a table printed one cell a line."""
    return label.squeezed[-1] in ":：" and _is_meta(label) and len(line.squeezed) < HEAD and not line.final


def _is_button(line: Line) -> bool:
    return len(line.text) < MOST and PATTERNS["web_top"].regex.search(line.spaced) is not None


def _tail(page: Sequence[Line], start: int) -> int:
    for index in range(start + 1, len(page)):
        if len(page[index].text) < 2 * MOST and PATTERNS["web_tail"].regex.search(page[index].spaced):
            return index
    return len(page)


def _meta(lines: Sequence[Line], draft: Draft) -> None:
    """Source, date and people from the lines around the text."""
    found: dict[str, None] = {}
    for line in lines:
        text = line.spaced
        source = PATTERNS["web_source"].regex.search(text)
        if source and draft.source is None:
            draft.source = source["source"]
        date = PATTERNS["web_date"].regex.search(text)
        if date and draft.published is None:
            draft.published = f"{date['year']}-{int(date['month']):02d}-{int(date['day']):02d}"
        for match in PATTERNS["web_people"].regex.finditer(text):
            found.update(dict.fromkeys(names(match["people"])))
    draft.people = tuple(found)


def _body(lines: Sequence[Line], draft: Draft, result: Cut) -> None:
    for item in marked(lines):
        if isinstance(item, Mark):
            if item.name in KEPT:
                draft.marks.append(item)
            else:
                result.furniture.extend(item.lines)
        elif PATTERNS["picture"].regex.match(item.squeezed) or item.tag == "link" or _is_button(item):
            result.furniture.append(item)
        else:
            _paragraph(item, draft, result)


def _paragraph(line: Line, draft: Draft, result: Cut) -> None:
    """A paragraph without the note of a picture's source at its end."""
    match = PATTERNS["picture_source"].regex.search(line.text)
    text = line.slice(0, match.start()) if match else line
    note = line.slice(match.start()) if match else None
    if note is not None:
        result.furniture.append(note)
    if text is not None:
        draft.blocks.append(Block("head" if headish(text) else "text", (text,)))
