"""Several articles on one web page: headlines with a date under each of them, text between them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.patterns import load
from kg.reading import frame
from kg.reading.flow import headish
from kg.reading.lines import Line

PATTERNS = load("reading")
RELATED = re.compile("^[【\\[]?(?:相关|延伸|推荐|热门|更多|上一|下一|友情|猜你|精彩)")
"""Lines after which headlines with dates are links."""
TEXT, NEAR, LEAST = 40, 6, 8
"""How long a paragraph is at least, how near under the date the first one stands, how long a headline is at least."""


def records(page: Sequence[Line]) -> list[Sequence[Line]]:
    """The page in pieces, one an article; the whole page where it holds one only."""
    dated = [index for index in range(1, len(page)) if _opens(page, index)]
    starts: list[int] = []
    last = 0
    for index in dated:
        between = page[last : index - 1]
        if not starts or (any(map(_is_text, between)) and not any(RELATED.match(line.squeezed) for line in between)):
            starts.append(index - 1)
        last = index
    if len(starts) < 2:
        return [page]
    starts[0] = 0
    return [page[start:end] for start, end in zip(starts, [*starts[1:], len(page)], strict=True)]


def _opens(page: Sequence[Line], index: int) -> bool:
    """Whether a line is the date under a headline, with text right below."""
    line, above = page[index], page[index - 1]
    if not frame.is_meta(line) or PATTERNS["web_date"].regex.search(line.spaced) is None or frame.is_tail(above):
        return False
    if len(above.squeezed) < LEAST or not headish(above) or frame.is_button(above) or frame.is_meta(above):
        return False
    return any(map(_is_text, page[index + 1 : index + 1 + NEAR]))


def _is_text(line: Line) -> bool:
    return "。" in line.text and len(line.squeezed) >= TEXT and PATTERNS["disclaimer"].regex.search(line.squeezed) is None
