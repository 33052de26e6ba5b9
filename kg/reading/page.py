"""A newspaper page or document cut into articles: every text joined to its marks, headlines given to the texts they head."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.patterns import load
from kg.reading import regions
from kg.reading.briefs import BRIEF, is_roundup
from kg.reading.document_heads import retitled, signed_title
from kg.reading.draft import Cut, Draft, Heading, Unit
from kg.reading.flow import Block, blocks, layout
from kg.reading.headings import assign, is_rubric
from kg.reading.lines import Line
from kg.reading.marks import Mark, marked

PATTERNS = load("reading")
STARTS = frozenset(("byline", "continuation", "reporter_line", "contributor", "editor_note"))
HEADED = frozenset(("document_number", "adopted"))
DATES = frozenset(("date_line", "date_line_han"))
FURNITURE = frozenset(("page_head", "imprint", "rubric", "pager", "placeholder", "programme", "jump"))
ENDS = frozenset(("reprint", "contributor_affiliation", "closing_people"))


@dataclass(slots=True)
class _Page:
    """The state of the cut: drafts, the one that is open, headings not yet placed."""

    drafts: list[Draft] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    pending: list[Unit] = field(default_factory=list)
    furniture: list[Line] = field(default_factory=list)
    heads: list[Line] = field(default_factory=list)
    open: Draft | None = None
    zone: int = 0
    roundups: list[Line] = field(default_factory=list)
    signed: list[Mark] = field(default_factory=list)
    in_roundup: bool = False


def cut(page: Sequence[Line]) -> Cut:
    """The page's drafts in order with headlines assigned, its furniture, and the headings that belong to no text."""
    state = _Page()
    items = list(_items(page))
    for index, item in enumerate(items):
        following = items[index + 1] if index + 1 < len(items) else None
        if isinstance(item, Block):
            _place(state, item, following)
        else:
            _mark(state, item, following)
    _lists(state)
    _free(state, None)
    headings: list[Heading] = []
    for heading in state.headings:
        if is_rubric(heading, state.drafts):
            state.furniture.extend(heading.unit)
        else:
            headings.append(heading)
    rest = assign(headings, state.drafts)
    state.furniture.extend(line for draft in state.drafts for line in retitled(draft))
    drafts = [draft for draft in state.drafts if draft.blocks]
    bare = [line for draft in state.drafts if not draft.blocks for mark in draft.marks for line in mark.lines]
    return Cut(drafts, state.furniture, state.roundups, [*rest, *bare], *_head(state.heads))


def _lists(state: _Page) -> None:
    """Short lines at the end are the body of the document that waits for one, and on a page without any text of the list that
    the first of them heads."""
    if not state.drafts and len(state.pending) > 1:
        _start(state, Draft(title=[state.pending.pop(0)]))
    if state.open is not None and not state.open.blocks and state.open.title:
        state.open.blocks.extend(Block("head", (line,)) for unit in state.pending for line in unit)
        state.pending = []


def _head(lines: Sequence[Line]) -> tuple[str | None, str | None]:
    """Paper and ISO date in the heads of the page."""
    text = " ".join(line.squeezed for line in lines)
    date = PATTERNS["web_date"].regex.search(text)
    stated = f"{date['year']}-{int(date['month']):02d}-{int(date['day']):02d}" if date else None
    return regions.paper(text), stated


def _items(page: Sequence[Line]) -> Iterator[Block | Mark]:
    printed = layout(page)
    run: list[Line] = []
    for item in marked(page):
        if isinstance(item, Line):
            run.append(item)
            continue
        yield from blocks(run, printed)
        run = []
        yield item
    yield from blocks(run, printed)


def _place(state: _Page, block: Block, following: Block | Mark | None) -> None:
    """Put a heading or paragraph where it belongs."""
    if block.kind == "interrupt":
        number = len(state.drafts) - 1
        state.headings.append(Heading(block.lines, number, number, -len(state.headings) - 1))
    elif block.kind == "head":
        roundup = next((line for line in block.lines if is_roundup([(line,)])), None)
        if roundup is not None:
            _roundup(state, (roundup,))
        rest = tuple(line for line in block.lines if line is not roundup)
        state.pending.extend([rest] if rest else [])
    elif PATTERNS["caption_start"].regex.match(block.lines[0].squeezed) and state.open is not None:
        state.drafts.append(Draft(blocks=[block], kind="caption", finished=True))
    else:
        _text(state, block)


def _text(state: _Page, block: Block) -> None:
    """A paragraph continues the open article, headings before it being its subheads; where none is open it starts one."""
    if state.in_roundup and state.pending:
        _brief(state)
    if state.open is None or state.open.finished:
        _start(state, Draft())
    assert state.open is not None
    if _titled_below(state, state.open):
        state.open.title, state.pending = state.pending, []
    state.open.blocks.extend(Block("head", unit) for unit in state.pending)
    state.pending = []
    state.open.blocks.append(block)


def _roundup(state: _Page, lines: Sequence[Line]) -> None:
    """From here on every heading with a short text under it is an article."""
    state.roundups.extend(lines)
    state.signed, state.in_roundup, state.open = [], True, None


def _brief(state: _Page) -> None:
    """Start the next brief; one that was too long to be a brief ends the roundup."""
    if state.open is not None and len(state.open.squeezed(BRIEF)) == BRIEF:
        state.in_roundup = False
        return
    title, state.pending = state.pending, []
    _start(state, Draft([*state.signed], title=title))


def _titled_below(state: _Page, draft: Draft) -> bool:
    """Whether the pending headings stand between a writers' line and its text, no other heading being above."""
    number = len(state.drafts) - 1
    above = any(heading.after == number for heading in state.headings)
    return bool(state.pending) and not draft.blocks and not draft.title and not above and draft.named("reporter_line")


def _start(state: _Page, draft: Draft) -> None:
    state.drafts.append(draft)
    state.open = draft
    _free(state, len(state.drafts) - 1)


def _free(state: _Page, after: int | None, marks: Sequence[Mark] = ()) -> None:
    """Let the pending headings go: they belong to some text of the page, not by their place alone."""
    number = len(state.drafts) if after is None else after
    state.headings += [Heading(unit, number - 1, number, state.zone, list(marks)) for unit in state.pending]
    if state.pending:
        state.zone += 1
    state.pending = []


def _mark(state: _Page, mark: Mark, following: Block | Mark | None) -> None:
    if mark.name in FURNITURE:
        if mark.name == "rubric" and is_roundup([mark.lines]):
            _roundup(state, mark.lines)
            return
        state.furniture.extend(mark.lines)
        if mark.name == "page_head":
            state.heads.extend(mark.lines)
        if mark.name == "jump" and state.open is not None:
            state.open.finished = True
    elif mark.name == "credit":
        _caption(state, mark)
    elif mark.name == "contributor":
        _contributor(state, mark, following)
    elif mark.name == "compiler":
        _compiler(state, mark)
    elif mark.name in STARTS:
        _opening(state, mark)
    else:
        _closing(state, mark)


def _opening(state: _Page, mark: Mark) -> None:
    """A byline or continuation starts an article; a line of reporters, too, unless the open article waits for it."""
    if mark.name == "continuation":
        state.furniture.extend(mark.lines)
        _start(state, Draft(continuation=True))
        return
    if state.in_roundup and state.open is None and mark.name == "reporter_line":
        state.signed.append(mark)
        return
    if state.in_roundup and state.pending and mark.name == "byline":
        _brief(state)
        if state.open is not None and not state.open.blocks:
            state.open.marks.insert(0, mark)
            return
    waiting = state.open is not None and not state.open.finished and state.open.named("editor_note")
    if state.open is not None and mark.name == "reporter_line" and not state.open.finished:
        waiting = waiting or (not state.pending and bool(state.open.blocks))
    if waiting and state.open is not None and not state.open.named("byline", "reporter_line"):
        state.open.marks.append(mark)
        return
    _start(state, Draft([mark]))
    if mark.name == "editor_note":
        state.drafts[-1].blocks.append(Block("head", mark.lines))


def _contributor(state: _Page, mark: Mark, following: Block | Mark | None) -> None:
    """A signature over a text starts it with the headings before; over nothing it belongs to the headings or the text above."""
    if isinstance(following, Block) and following.kind == "text" and state.pending:
        draft = Draft([mark], title=state.pending, kind="opinion")
        state.pending = []
        _start(state, draft)
    elif state.pending:
        _free(state, None, [mark])
    elif state.open is not None and not state.open.finished:
        state.open.marks.append(mark)
        state.open.finished = True
    else:
        _start(state, Draft([mark]))


def _compiler(state: _Page, mark: Mark) -> None:
    """Who compiled contributions compiled all of them that stand together before."""
    for draft in reversed(state.drafts):
        if draft.named("compiler") or (not draft.named("contributor") and draft is not state.open):
            break
        draft.marks.append(mark)
    if state.open is not None:
        state.open.finished = True


def _caption(state: _Page, mark: Mark) -> None:
    """The paragraph above a photographer's name is a caption, the heading right above that its headline; the article around it
    goes on afterwards."""
    around = state.open
    if state.drafts and state.drafts[-1].kind == "caption" and not state.drafts[-1].marks:
        state.drafts[-1].marks.append(mark)
        return
    if around is None or not around.blocks or around.finished:
        state.furniture.extend(mark.lines)
        return
    if len(around.blocks) == 1 and around.named("byline"):
        around.marks.append(mark)
        return
    caption = Draft([mark], [around.blocks.pop()], kind="caption", finished=True)
    _caption_title(state, caption, around)
    place = len(state.drafts) if around.blocks else state.drafts.index(around)
    if around.blocks:
        state.drafts.append(caption)
    else:
        caption.marks = [*around.marks, mark]
        state.drafts[place] = caption
        state.open = caption


def _caption_title(state: _Page, caption: Draft, around: Draft) -> None:
    """The heading right above a caption is its headline; headings that a blank line parts from it, and none from the text
    above, are free."""
    first = caption.blocks[0].lines[0]
    number = state.drafts.index(around)
    apart = first.gap > 0 and bool(around.blocks) and around.blocks[-1].kind == "head" and not around.blocks[-1].lines[0].gap
    while apart and around.blocks and around.blocks[-1].kind == "head":
        state.headings.append(Heading(around.blocks.pop().lines, number, number, state.zone))
    if not apart and around.blocks and around.blocks[-1].kind == "head":
        caption.title = [around.blocks.pop().lines]


def _closing(state: _Page, mark: Mark) -> None:
    """A date, a number, a place of first print: part of the open article; a number or a date of passing under a headline begins
    the document of that title, a date under an issuer's name signs it, any other date is that of the page."""
    if mark.name in HEADED and state.pending:
        title, state.pending = state.pending, []
        listed = PATTERNS["list_title"].regex.search("".join(line.squeezed for line in title[-1]))
        _start(state, Draft([mark], title=title, kind="list" if listed else "policy"))
        return
    if mark.name in DATES and state.open is None and (signed := signed_title(state.pending)):
        state.pending = []
        _start(state, Draft([Mark("issuer", (signed[-1],)), mark], title=[tuple(signed[:-1])]))
        return
    if state.open is None or state.open.finished or (mark.name in DATES and not _signs(state, state.open)):
        state.furniture.extend(mark.lines)
        state.heads.extend(mark.lines if mark.name in DATES else ())
        return
    if mark.name in DATES:
        state.open.marks.extend(Mark("issuer", unit) for unit in state.pending)
        state.pending = []
    state.open.marks.append(mark)
    if mark.name in ENDS:
        state.open.finished = True


def _signs(state: _Page, draft: Draft) -> bool:
    """Whether a date on its own line closes the open document: it is one, or an issuer's name stands above."""
    return draft.kind == "policy" or draft.named("document_number", "adopted") or bool(state.pending)
