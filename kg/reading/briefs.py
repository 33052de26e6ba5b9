"""Roundups: headed briefs under one headline, an article each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.patterns import load
from kg.reading.draft import Draft, Unit
from kg.reading.flow import Block
from kg.reading.marks import Mark

PATTERNS = load("reading")
HEADLINE = 16
BRIEF = 600
"""Characters of the longest brief; what is longer is an article with subheads, and closes a roundup."""


def is_roundup(title: Sequence[Unit]) -> bool:
    """Whether a headline is that of a roundup."""
    text = "".join(line.squeezed for unit in title for line in unit)
    return len(text) <= HEADLINE and PATTERNS["roundup"].regex.search(text) is not None


def briefs(blocks: Sequence[Block], marks: Sequence[Mark], people: tuple[str, ...] = ()) -> Iterator[Draft]:
    """One draft for each heading and the paragraphs under it; who signed the roundup signed all of them."""
    draft = Draft([*marks], people=people)
    for block in blocks:
        if block.kind != "head":
            draft.blocks.append(block)
            continue
        if draft.blocks:
            yield draft
            draft = Draft([*marks], people=people)
        draft.title.append(block.lines)
    if draft.blocks:
        yield draft
