"""Marks: lines that say by their shape what they are, before the text around them is read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.patterns import load
from kg.reading.lines import REST, Line

PATTERNS = load("reading")
OPENING = frozenset("上紧《◀◁▷◄（(▲△▼▽◆◇■□●○★☆►▶【[［")
NEWS = re.compile("讯|电|消息")
SHORT, HEAD = 48, 90
MADE = "摄影道图）)"
MAKER = re.compile("(?:摄|摄影|摄影报道|供图)[）)]?$")
SQUEEZED = ("date_line", "date_line_han", "document_number", "page_head", "editor_note", "copies")
SPACED = ("pager", "imprint", "programme", "rubric", "reporter_line", "contributor")
CLOSING = ("adopted", "compiler", "closing_people", "contributor_affiliation", "reprint")


@dataclass(frozen=True, slots=True)
class Mark:
    """A recognised line or lines: the pattern's name and what its groups caught."""

    name: str
    lines: tuple[Line, ...]
    groups: dict[str, str] = field(default_factory=dict)


def marked(page: Sequence[Line]) -> Iterator[Line | Mark]:
    """The page's lines in order, those that a pattern recognises as marks; a line is cut where a mark ends or starts in it."""
    queue = list(reversed(page))
    while queue:
        line = queue.pop()
        found = _byline(line, queue) or _opening(line, queue) or _whole(line)
        if found is not None:
            yield found
            continue
        yield from _ending(_completed(line, queue))


def _byline(line: Line, queue: list[Line]) -> Mark | None:
    """A byline of up to four lines; what follows it in the last of them goes back to the queue."""
    if not NEWS.search(line.squeezed[:40]):
        return None
    following = [line, *reversed(queue[-3:])]
    match = PATTERNS["byline"].regex.match("".join(item.squeezed for item in following))
    if match is None or not (
        match["date"] or match["people"] or match["agency"] or match["dispatch"] or match["second"] or match[0][-1] in ":："
    ):
        return None
    return Mark("byline", tuple(_take(line, queue, match.end())), _caught(match))


def _take(line: Line, queue: list[Line], length: int) -> Iterator[Line]:
    """The lines that hold the first `length` squeezed characters; the rest of the last one goes back to the queue."""
    while True:
        if len(line.squeezed) > length:
            cut = line.raw(length)
            head, tail = line.slice(0, cut), line.slice(cut)
            if tail is not None:
                queue.append(replace(tail, tag=REST))
            if head is not None:
                yield head
            return
        yield line
        length -= len(line.squeezed)
        if length == 0:
            return
        line = queue.pop()


def _opening(line: Line, queue: list[Line]) -> Mark | None:
    if line.squeezed[0] not in OPENING:
        return None
    match = PATTERNS["continuation"].regex.match(line.squeezed)
    if match is not None:
        return Mark("continuation", tuple(_take(line, queue, match.end())), _caught(match))
    for name in CLOSING:
        match = PATTERNS[name].regex.match(line.squeezed)
        if match is not None:
            return Mark(name, (line,), _caught(match))
    return None


def _whole(line: Line) -> Mark | None:
    match = PATTERNS["placeholder"].regex.match(line.squeezed)
    if match is not None:
        return Mark("placeholder", (line,))
    if SHORT < len(line.squeezed) < HEAD and PATTERNS["page_head"].regex.match(line.squeezed):
        return Mark("page_head", (line,))
    if len(line.squeezed) > SHORT or line.squeezed[-1] in "，、；。":
        return None
    for name in SQUEEZED:
        match = PATTERNS[name].regex.match(line.squeezed)
        if match is not None:
            return Mark(name, (line,), _caught(match))
    spaced = line.spaced
    for name in SPACED:
        match = PATTERNS[name].regex.match(spaced)
        if match is not None:
            return Mark(name, (line,), _caught(match))
    return None


def _completed(line: Line, queue: list[Line]) -> Line:
    """A line with the rest of a photographer's name that a line break cut off (`南方日报记` + `者 张三 摄`)."""
    following = queue[-1] if queue else None
    if (
        following is None
        or following.gap
        or following.text[-1] not in MADE
        or not MAKER.search(following.squeezed)
        or len(following.squeezed) > SHORT // 2
    ):
        return line
    whole = Line(line.text + following.text, [*line.offsets, *following.offsets], line.gap, line.tag)
    match = PATTERNS["credit"].regex.search(whole.text)
    if match is None or not 0 < match.start() < len(line.text):
        return line
    queue.pop()
    return whole


def _ending(line: Line) -> Iterator[Line | Mark]:
    """A line of text, cut before the photographer or the jump mark at its end."""
    for name in ("closing_people", "credit", "jump"):
        if name == "closing_people" and not (line.text[-1] in "）)" and "记者" in line.text[-40:]):
            continue
        if name == "credit" and not ("摄" in line.text[-6:] or "图" in line.text[-6:] or ":" in line.text or "：" in line.text):
            continue
        if name == "jump" and "转" not in line.text[-16:]:
            continue
        match = PATTERNS[name].regex.search(line.text)
        if match is not None:
            head, tail = line.slice(0, match.start()), line.slice(match.start())
            if head is not None:
                yield head
            if tail is not None:
                yield Mark(name, (tail,), _caught(match))
            return
    yield line


def _caught(match: re.Match[str]) -> dict[str, str]:
    return {name: text for name, text in match.groupdict().items() if text}
