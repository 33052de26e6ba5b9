"""HTML, alone or within Markdown, as lines whose offsets point into the source."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.reading.lines import Line

TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|<(/?)([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>|<![^<>]*>|&(?:#\d+|#[xX][0-9a-fA-F]+|[a-zA-Z]+);|\n", re.DOTALL
)
SILENT = re.compile(r"<(script|style|noscript|template|svg|select|iframe)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
HEADING = re.compile(r"(#{1,6})[ \t]+")
MARKS, BULLETS = ("**", "__", "]("), frozenset(">*+-")
INLINE_MARK = re.compile(r"\*\*|(?<!_)__(?!_)|^>+\s|^[*+-]\s+(?=\S)|!?\[(?P<label>[^\[\]\n]*)\]\((?:https?://|/|\.)[^()\s]*\)")
INLINE = re.compile("a|abbr|b|bdi|cite|code|em|font|i|ins|kbd|label|mark|o|q|s|small|span|strong|sub|sup|time|u|var|img")
CELLS = frozenset(("td", "th"))
STRONG, LINK = frozenset(("b", "strong")), frozenset(("a",))
FRAME = frozenset(("nav", "header", "footer", "aside", "button", "form"))
TITLED = frozenset(("title", "h1", "h2", "h3", "h4", "h5", "h6"))


@dataclass(slots=True)
class _Open:
    """The line being filled: characters, their offsets, and how many of them are strong or link text."""

    chars: list[str] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)
    strong: int = 0
    link: int = 0

    def add(self, text: str, offsets: range, depth: dict[str, int]) -> None:
        self.chars.append(text)
        self.offsets.extend(offsets)
        visible = len(text) - sum(map(str.isspace, text))
        self.strong += visible * (depth["strong"] > 0)
        self.link += visible * (depth["link"] > 0)

    def line(self, gap: int, block: str) -> Line | None:
        whole = "".join(self.chars)
        text = whole.strip().strip("\ufeff\u200b").strip()
        if not text:
            return None
        first = whole.index(text)
        visible = len(text) - sum(map(str.isspace, text))
        tag = block or ("link" if self.link >= visible else "strong" if self.strong >= visible else "p")
        return Line(text, self.offsets[first : first + len(text)], gap, tag)


def lines(text: str, *, markdown: bool) -> Iterator[Line]:
    """The visible lines in order, a block element or a line break each; a Markdown heading has the tag of its level. Entities
    are one character that stands at their `&`; scripts and comments are left out."""
    depth = {"strong": 0, "link": 0, "frame": 0}
    block, gap, line = "", 1, _Open()
    for start, end, mark in _pieces(text):
        name, closing = _tag(mark) if mark else ("", False)
        if not mark or (text[start] == "\n" and not markdown):
            line.add(text[start:end].replace("\n", " "), range(start, end), depth)
        elif text[start] == "&":
            _entity(line, mark[0], start, depth)
        elif name in CELLS:
            if closing:
                line.add(" ", range(start, start + 1), depth)
        elif INLINE.fullmatch(name):
            _nest(depth, name, closing)
        else:
            done = line.line(gap, "link" if depth["frame"] else block)
            if done is not None:
                yield from _marked_down(done) if markdown else (done,)
            gap = 0 if done is not None else gap + (text[start] == "\n")
            line, block = _Open(), _block(depth, block, name, closing)
    done = line.line(gap, block)
    if done is not None:
        yield from _marked_down(done) if markdown else (done,)


def _pieces(text: str) -> Iterator[tuple[int, int, re.Match[str] | None]]:
    """Ranges of text (without a match), of tags, entities and line ends (with theirs); scripts are one tag."""
    silent = {match.start(): match.end() for match in SILENT.finditer(text)}
    position = 0
    for match in TAG.finditer(text):
        if match.start() < position:
            continue
        if match.start() > position:
            yield position, match.start(), None
        position = silent.get(match.start(), match.end())
        yield match.start(), position, match
    if position < len(text):
        yield position, len(text), None


def _tag(match: re.Match[str]) -> tuple[str, bool]:
    return (match[2] or "").lower(), match[1] == "/"


def _entity(line: _Open, piece: str, start: int, depth: dict[str, int]) -> None:
    char = html.unescape(piece)
    if len(char) == 1:
        line.add(char, range(start, start + 1), depth)
    else:
        line.add(piece, range(start, start + len(piece)), depth)


def _nest(depth: dict[str, int], name: str, closing: bool) -> None:
    for kind, members in (("strong", STRONG), ("link", LINK), ("frame", FRAME)):
        if name in members:
            depth[kind] = max(0, depth[kind] + (-1 if closing else 1))


def _block(depth: dict[str, int], block: str, name: str, closing: bool) -> str:
    """What the text after this tag belongs to: a heading or the title, or nothing in particular."""
    _nest(depth, name, closing)
    if name in TITLED:
        return "" if closing else name
    return block if name in ("", "br") else ""


def _marked_down(line: Line) -> Iterator[Line]:
    """A Markdown line without the marks of headings, emphasis, quotes, lists and links; nothing where no more is in it."""
    line = _heading(line)
    if line.text[0] not in BULLETS and not any(mark in line.text for mark in MARKS):
        yield line
        return
    kept = [index for start, end in _unmarked(line.text) for index in range(start, end)]
    text = "".join(line.text[index] for index in kept)
    first = len(text) - len(text.lstrip())
    text = text.strip()
    if text:
        offsets = [line.offsets[index] for index in kept[first : first + len(text)]]
        yield Line(text, offsets, line.gap, "link" if INLINE_MARK.fullmatch(line.text) else line.tag)


def _unmarked(text: str) -> Iterator[tuple[int, int]]:
    """Ranges of a Markdown line that are text."""
    last = 0
    for mark in INLINE_MARK.finditer(text):
        yield last, mark.start()
        if mark["label"]:
            yield mark.span("label")
        last = mark.end()
    yield last, len(text)


def _heading(line: Line) -> Line:
    """A Markdown heading without its number signs, tagged with its level."""
    match = HEADING.match(line.text)
    if match is None:
        return line
    rest = line.text[match.end() :]
    return Line(rest, line.offsets[match.end() :], line.gap, f"h{len(match[1])}") if rest else line
