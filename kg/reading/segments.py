"""Segments: what every visible character of a document belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.schema import Article, Document, Passage, Segment, SegmentKind

VISIBLE = re.compile(r"\S+")
ENTITY = re.compile(r"&#?\w{2,8};")
Claim = tuple[SegmentKind, str | None, Iterable[int]]


def segments(text: str, claims: Sequence[Claim]) -> tuple[Segment, ...]:
    """Segments that hold every character but white space exactly once, in order; an earlier claim wins, what nobody claims is
    unassigned."""
    owners = [-1] * len(text)
    for index in range(len(claims) - 1, -1, -1):
        for offset in claims[index][2]:
            owners[offset] = index
    for entity in ENTITY.finditer(text):  # its first character stands for it in passages
        owners[entity.start() : entity.end()] = [owners[entity.start()]] * len(entity[0])
    return tuple(_runs(text, owners, claims))


def _runs(text: str, owners: Sequence[int], claims: Sequence[Claim]) -> Iterator[Segment]:
    """Neighbours of one kind and article, white space between them disregarded."""
    owner, start, end = -2, 0, 0
    for match in VISIBLE.finditer(text):
        for offset in range(match.start(), match.end()):
            if owners[offset] != owner:
                if owner > -2:
                    yield _segment(owner, start, end, claims)
                owner, start = owners[offset], offset
            end = offset + 1
    if owner > -2:
        yield _segment(owner, start, end, claims)


def _segment(owner: int, start: int, end: int, claims: Sequence[Claim]) -> Segment:
    if owner < 0:
        return Segment("unassigned", start, end)
    kind, article, _ = claims[owner]
    return Segment(kind, start, end, article)


def claims_of(article: Article) -> Iterator[Claim]:
    """The claims of one article: its headline, its byline, its body."""
    yield "headline", article.id, _visible(article.title)
    yield "byline", article.id, _visible(article.byline)
    yield "article", article.id, _visible(article.body)


def _visible(passage: Passage) -> list[int]:
    """Offsets of what is printed; a blank may stand for markup."""
    return [offset for offset, char in zip(passage.offsets, passage.text, strict=True) if char not in " \n"]


def account(document: Document) -> Mapping[SegmentKind, int]:
    """Visible characters of the document by kind; the sum is all of them."""
    counts: dict[SegmentKind, int] = {"article": 0, "headline": 0, "byline": 0, "furniture": 0, "unassigned": 0}
    for segment in document.segments:
        counts[segment.kind] += sum(len(run) for run in document.text[segment.start : segment.end].split())
    return counts
