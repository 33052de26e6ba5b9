"""Drafts: articles while the page is being cut."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.reading.flow import Block
from kg.reading.lines import Line
from kg.reading.marks import Mark
from kg.schema import ArticleKind

Unit = tuple[Line, ...]


@dataclass(slots=True, eq=False)
class Draft:
    """An article in the making: headline units, marks that name people and dates, body blocks (subheads among them);
    `region` is its own where it shares the page with articles of other places."""

    marks: list[Mark] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    title: list[Unit] = field(default_factory=list)
    kind: ArticleKind | None = None
    continuation: bool = False
    published: str | None = None
    source: str | None = None
    people: tuple[str, ...] = ()
    region: str | None = None
    finished: bool = False

    def squeezed(self, limit: int | None = None) -> str:
        """The body without blanks, or its first characters."""
        parts: list[str] = []
        length = 0
        for line in self.lines():
            parts.append(line.squeezed)
            length += len(line.squeezed)
            if limit is not None and length >= limit:
                break
        return "".join(parts)[:limit]

    def lines(self) -> Iterator[Line]:
        """The lines of the body."""
        for block in self.blocks:
            yield from block.lines

    def spare(self) -> Iterator[Line]:
        """All lines of the draft: what no passage of its article holds is furniture."""
        yield from self.lines()
        for mark in self.marks:
            yield from mark.lines

    @property
    def second(self) -> bool:
        """Whether it is a second report under the headline of the one before (`又讯`)."""
        return any("second" in mark.groups for mark in self.marks)

    def named(self, *names: str) -> bool:
        """Whether a mark of one of these names belongs to the draft."""
        return any(mark.name in names for mark in self.marks)


@dataclass(slots=True, eq=False)
class Heading:
    """A headline unit that stands free on the page, the drafts around it (by their number), the marks under it, and its zone:
    headings between the same two texts have the same one."""

    unit: Unit
    before: int
    after: int
    zone: int
    marks: list[Mark] = field(default_factory=list)


@dataclass(slots=True)
class Cut:
    """A page cut into drafts; what is furniture; what stayed over. `source` and `date` are those of the page's head,
    `site` is whose web page it is."""

    drafts: list[Draft] = field(default_factory=list)
    furniture: list[Line] = field(default_factory=list)
    headlines: list[Line] = field(default_factory=list)
    rest: list[Line] = field(default_factory=list)
    source: str | None = None
    date: str | None = None
    site: str | None = None
