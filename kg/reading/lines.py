"""Lines: what a page is made of before anybody knows what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

LINE = re.compile(r"[^\n\r\f\v\x85\u2028\u2029]*[^\s\ufeff\u200b]")
BLANK = re.compile(r"[\s\ufeff\u200b]+")
FINAL = re.compile(r"[。！？!?…][”’」』）)》\]】]*$")
NARROW = re.compile(r"[\x00-\u2000]")
REST = "rest"
"""The tag of what follows a mark in its line: the beginning of a text, never of a heading."""
WITHIN = re.compile(r"[。！？；!?;]")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line without the blanks around it: its characters, where each stands in the document's decoded text, the
    blank lines before it, and what the markup says of it (`h1`, `p`, `strong`, `link`, `title` or nothing)."""

    text: str
    offsets: Sequence[int]
    gap: int = 0
    tag: str = ""
    squeezed: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "squeezed", BLANK.sub("", self.text))

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.offsets[0]

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.offsets[-1] + 1

    @property
    def width(self) -> float:
        """Printed width in full-width characters, blanks left out."""
        return len(self.squeezed) - 0.5 * len(NARROW.findall(self.squeezed))

    @property
    def final(self) -> bool:
        """Whether a sentence ends with this line."""
        return FINAL.search(self.squeezed) is not None

    @property
    def spaced(self) -> str:
        """The text with one blank where blanks separate words, none where they only stretch a line."""
        return " ".join(BLANK.split(self.text)) if not stretched(self.text) else self.squeezed

    def slice(self, start: int, end: int | None = None) -> Line | None:
        """The part from character `start` to `end`, without the blanks around it; nothing where no character is left."""
        text = self.text[start:end]
        left = len(text) - len(text.lstrip())
        text = text.strip()
        first = start + left
        return Line(text, self.offsets[first : first + len(text)], self.gap, self.tag) if text else None

    def raw(self, squeezed: int) -> int:
        """The index in `text` of the squeezed character index, or the length where it lies beyond."""
        for index, char in enumerate(self.text):
            if not BLANK.match(char):
                if squeezed == 0:
                    return index
                squeezed -= 1
        return len(self.text)


def stretched(text: str) -> bool:
    """Whether blanks stand between single characters, as justified print leaves them (`贯 彻 落 实`)."""
    words = BLANK.split(text.strip())
    return len(words) > 3 and sum(len(word) == 1 for word in words) * 2 > len(words)


def lines(text: str) -> Iterator[Line]:
    """The visible lines of plain text, in order."""
    previous = -1
    for match in LINE.finditer(text):
        raw = match[0]
        start = match.start() + len(raw) - len(raw.lstrip(" \t\u3000\xa0\ufeff\u200b"))
        gap = max(0, text.count("\n", previous, start) - 1) if previous >= 0 else 1
        yield Line(text[start : match.end()], range(start, match.end()), gap)
        previous = match.end()
