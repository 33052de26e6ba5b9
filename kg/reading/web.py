"""A web page: one article, or the briefs of a roundup, between navigation and what follows the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.patterns import load
from kg.reading import frame, regions
from kg.reading.briefs import briefs, is_roundup
from kg.reading.document_heads import retitled
from kg.reading.draft import Cut, Draft
from kg.reading.flow import SECTION, Block, headish
from kg.reading.lines import Line
from kg.reading.marks import Mark, marked
from kg.reading.records import records

PATTERNS = load("reading")
FIRST, LAST = 12, 8
HEAD = 40
UNITS, WORD = 3, 6
CAPTION = 160
CLOCK = re.compile(r"(?<!\d)\d{1,2}[:：]\d{2}(?!\d)")
KEPT = frozenset(
    ("byline", "reporter_line", "contributor", "document_number", "date_line", "date_line_han", "adopted", "copies", "reprint")
)


def is_web(page: Sequence[Line], media_type: str) -> bool:
    """Whether a page has markup, or at its head or foot lines that only web pages have; a page with several signed
    reports or the head of a newspaper page is none."""
    if media_type in ("text/html", "text/markdown"):
        return True
    if not any(map(frame.tells_web, page[:FIRST])) and sum(map(frame.is_tail, page[-LAST:])) < 2:
        return False
    if any(map(_is_paper, page[:FIRST])):
        return False
    return any(map(frame.is_path, page[:FIRST])) or sum(map(_is_report, page)) < 2


def _is_paper(line: Line) -> bool:
    """Whether a line is the head of a newspaper page; one with a time of day says when a web page was put out."""
    if CLOCK.search(line.text):
        return False
    named = PATTERNS["paper"].regex.search(line.squeezed) or "版" in line.squeezed or "星期" in line.squeezed
    return bool(named) and any(PATTERNS[name].regex.match(line.squeezed) for name in ("page_head", "pager"))


def _is_report(line: Line) -> bool:
    match = PATTERNS["byline"].regex.match(line.squeezed[:160])
    return match is not None and match["second"] is None and bool(match["people"])


def cut(page: Sequence[Line]) -> Cut:
    """The articles of a page: mostly one, several where headlines with the date under them follow each other."""
    whole = Cut()
    parts = records(page)
    for part in parts:
        result = _cut(part)
        for draft in result.drafts if len(parts) > 1 else ():
            draft.region = regions.of_text("\n".join(line.text for line in part))
        whole.drafts += result.drafts
        whole.furniture += result.furniture
        whole.headlines += result.headlines
        whole.site = whole.site or result.site
    return whole


def _cut(page: Sequence[Line]) -> Cut:
    """The headline above or under the lines about the article, the text between them and the first line of what follows."""
    result = Cut()
    title, start = _head(page)
    end = _tail(page, start)
    title, marks = _parted(title)
    whole = "".join(line.squeezed for line in title)
    while start < end and page[start].squeezed in whole:  # printed again under the table
        start += 1
    head = [line for line in page[:start] if line not in title and not any(line in mark.lines for mark in marks)]
    result.furniture.extend((*head, *page[end:]))
    facts = frame.stated(head, page[end:])
    first = Draft(marks, title=[(line,) for line in title], people=facts.people)
    result.drafts = _drafts(page[start:end], first, result)
    result.furniture.extend(line for draft in result.drafts for line in retitled(draft))
    result.site = facts.site
    for draft in result.drafts:
        draft.source, draft.published = facts.source, facts.published
    if not result.drafts:
        result.furniture.extend(title)
    return result


def _parted(lines: Sequence[Line]) -> tuple[list[Line], list[Mark]]:
    """The lines of the headline, and the marks between them: who signed, when it was passed."""
    items = list(marked(lines))
    if len(items) > 1 and isinstance(items[-1], Line) and frame.is_signature(items[-1]):
        items[-1] = Mark("reporter_line", (items[-1],))
    return [item for item in items if isinstance(item, Line)], [item for item in items if isinstance(item, Mark)]


def _head(page: Sequence[Line]) -> tuple[list[Line], int]:
    """The headline's lines and the index of the first line of the text."""
    opens = next((index for index, line in enumerate(page[:HEAD]) if "。" in line.squeezed or _addresses(line)), HEAD)
    first = next((index for index, line in enumerate(page[:opens]) if frame.is_meta(line)), -1)
    path = next((index for index in range(min(FIRST, len(page)) - 1, -1, -1) if frame.is_path(page[index])), -1)
    start = _skip(page, (first if first >= 0 else path) + 1)
    marked_up = [line for line in page[:start] if line.tag == "h1"] or [
        line for line in page[:start] if line.tag in ("h2", "h3")
    ]
    if marked_up:
        return _marked_up(page[:start], marked_up[-1]), start
    above = _above(page[: max(first, 0)])
    if above:
        return above, start
    named = [line for line in page[:start] if line.tag == "title"][:1]
    if named:
        return named, start
    title = _below(page[start:])
    return title, _skip(page, start + len(title)) if title else start


def _marked_up(head: Sequence[Line], title: Line) -> list[Line]:
    """The line tagged as headline and those of lower rank right below it."""
    found = [title]
    for line in head[list(head).index(title) + 1 :]:
        if line.tag not in ("h2", "h3") or frame.is_button(line):
            break
        found.append(line)
    return found


def _addresses(line: Line) -> bool:
    """Whether the text of a document begins: whom it is addressed to."""
    return PATTERNS["addressees"].regex.match(line.squeezed) is not None and not frame.is_meta(line)


def _skip(page: Sequence[Line], start: int) -> int:
    """The index of the first line from here on that is neither a button nor a fact about the article."""
    cells = frame.in_cells(page[:HEAD])
    while 0 < start < len(page) and (
        frame.is_button(page[start]) or frame.is_meta(page[start]) or (cells and frame.is_value(page[start - 1], page[start]))
    ):
        start += 1
    return start


def _above(lines: Sequence[Line]) -> list[Line]:
    """The lines of the headline right above the first fact: the last that is no button, and those over it that are too long to
    be links."""
    found: list[Line] = []
    for index, line in reversed(list(enumerate(lines))):
        if index == 0 and found and frame.is_body(line):
            break
        if frame.is_button(line) or line.tag in ("link", "title"):
            if found:
                break
            continue
        if line.squeezed[0] in "（(" and isinstance(next(marked([line])), Mark):
            found.insert(0, line)
            continue
        if found and (len(found) > UNITS or not headish(line) or len(line.squeezed) < WORD):
            break
        found.insert(0, line)
    return found


def _below(lines: Sequence[Line]) -> list[Line]:
    """The headings that the page opens with where nothing else is its headline; a number or an addressee ends them."""
    found: list[Line] = []
    for line in lines[: UNITS + 1]:
        if isinstance(next(marked([line])), Mark) or SECTION.match(line.squeezed) or not headish(line) or frame.is_button(line):
            break
        found.append(line)
    for size in range(len(found), 0, -1):
        if PATTERNS["document_title"].regex.search("".join(part.squeezed for part in found[:size])):
            return found[:size]
    return found[:1] if len(found) > UNITS else found


def _tail(page: Sequence[Line], start: int) -> int:
    return next((index for index in range(start + 1, len(page)) if frame.is_tail(page[index])), len(page))


def _drafts(lines: Sequence[Line], first: Draft, result: Cut) -> list[Draft]:
    """The article and what is printed with it: captions, second reports, the briefs of a roundup."""
    drafts = [first]
    for item in marked(lines):
        if isinstance(item, Mark):
            _mark(item, drafts, result)
        elif PATTERNS["picture"].regex.match(item.squeezed) or item.tag == "link" or frame.is_button(item):
            result.furniture.append(item)
        else:
            _paragraph(item, drafts, result)
    if is_roundup(first.title) and len(drafts) == 1 and sum(block.kind == "head" for block in first.blocks) > 1:
        result.headlines.extend(line for unit in first.title for line in unit)
        return list(briefs(first.blocks, first.marks, first.people))
    return [draft for draft in drafts if draft.blocks]


def _last(drafts: list[Draft]) -> Draft:
    """The article that the page goes on with, captions aside."""
    return next(draft for draft in reversed(drafts) if draft.kind != "caption")


def _mark(mark: Mark, drafts: list[Draft], result: Cut) -> None:
    article = _last(drafts)
    if mark.name == "byline" and any(block.kind == "text" for block in article.blocks):
        title = [] if "second" in mark.groups else _pop_heads(article)
        drafts.append(Draft([mark], title=title))
    elif mark.name in ("date_line", "date_line_han"):
        article.marks.extend(Mark("issuer", unit) for unit in _pop_heads(article))
        article.marks.append(mark)
    elif mark.name == "credit":
        _credit(mark, article, drafts)
    elif mark.name in KEPT:
        article.marks.append(mark)
    else:
        result.furniture.extend(mark.lines)


def _credit(mark: Mark, article: Draft, drafts: list[Draft]) -> None:
    """A photographer belongs to the caption above; a short paragraph above is one, unless it is all there is."""
    if drafts[-1].kind != "caption" and len(article.blocks) > 1 and len(article.blocks[-1].lines[0].text) < CAPTION:
        drafts.append(Draft(blocks=[article.blocks.pop()], kind="caption"))
    drafts[-1].marks.append(mark)


def _pop_heads(draft: Draft) -> list[tuple[Line, ...]]:
    """The headings at the end of a draft, taken out of it."""
    found: list[tuple[Line, ...]] = []
    while draft.blocks and draft.blocks[-1].kind == "head":
        found.insert(0, draft.blocks.pop().lines)
    return found


def _paragraph(line: Line, drafts: list[Draft], result: Cut) -> None:
    """A paragraph without the note of a picture's source at its end; one that says what a picture shows is a caption."""
    match = PATTERNS["picture_source"].regex.search(line.text)
    text = line.slice(0, match.start()) if match else line
    note = line.slice(match.start()) if match else None
    if note is not None:
        result.furniture.append(note)
    if text is None:
        return
    block = Block("head" if headish(text) else "text", (text,))
    if (note is not None and block.kind == "head") or PATTERNS["caption_start"].regex.match(text.squeezed):
        drafts.append(Draft([], [block], kind="caption"))
    else:
        _last(drafts).blocks.append(block)
