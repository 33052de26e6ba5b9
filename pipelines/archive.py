"""The news archive as items: one Markdown file a day, `###` before each item, its paragraphs in HTML.

An item is named by its day and its number on that day (`20230512-07`); its text is its paragraphs without tags, one a line.
Stand-off annotations count characters in that text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

SECTION = re.compile(r"^### (?P<title>.+)\n(?P<body>(?:(?!^#{1,3} ).*\n?)*)", re.M)
PARAGRAPH = re.compile(r"</?(?:p|div)\b[^>]*>|<br */?>|\n")
TAG = re.compile(r"<[^>]+>")
LINK = re.compile(r"\[查看原文\]\([^)]*\)")
SENTENCE = re.compile(r"[^。！？；\n]*(?:[。！？；]+[”’」』）]*|(?=\n|$))")
OPENING = re.compile(r"央视网消息(?:（[^）]*）)?[：:]?")


@dataclass(frozen=True)
class Item:
    """One item of one day: `day` as YYYYMMDD, its `number` from 1, headline and text."""

    day: str
    number: int
    title: str
    text: str

    @property
    def name(self) -> str:
        """Day and number, as annotations name it."""
        return f"{self.day}-{self.number:02}"

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Half-open ranges of the text's sentences, blanks at their ends left out."""
        found = ((m.start(), m.end()) for m in SENTENCE.finditer(self.text) if m[0].strip())
        return tuple(_stripped(self.text, start, end) for start, end in found)

    def markdown(self) -> str:
        """The item as a file of its own, in the form in which single items are passed on."""
        return f"# {self.title}\n\n央视《新闻联播》 {self.day}\n\n{self.text}\n"


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    opening = OPENING.match(text, start, end)
    start = opening.end() if opening else start
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), start + len(part.rstrip())


def read(path: Path) -> Iterator[Item]:
    """The items of one day that have text."""
    for number, match in enumerate(SECTION.finditer(path.read_text(encoding="utf-8")), 1):
        text = "\n".join(_paragraphs(match["body"]))
        if text:
            yield Item(path.stem, number, html.unescape(match["title"]).strip(), text)


def _paragraphs(body: str) -> Iterator[str]:
    for part in PARAGRAPH.split(LINK.sub("", body)):
        text = html.unescape(TAG.sub("", part)).replace("\xa0", " ").strip(" \u3000\t\u200b\ufeff")
        if text:
            yield text


def days(folder: Path) -> list[Path]:
    """The files of an archive in order."""
    return sorted(path for path in folder.glob("*.md") if path.stem.isdigit())


def items(folder: Path) -> Iterator[Item]:
    """All items of an archive in order."""
    for path in days(folder):
        yield from read(path)


def chosen(folder: Path, names: Iterable[str]) -> dict[str, Item]:
    """The items of these names, by name; a day that the archive lacks is passed over."""
    wanted = set(names)
    paths = (folder / f"{day}.md" for day in sorted({name[:8] for name in wanted}))
    found = (item for path in paths if path.is_file() for item in read(path))
    return {item.name: item for item in found if item.name in wanted}


def required(folder: Path, names: Iterable[str]) -> dict[str, Item]:
    """The items of these names, by name; `SystemExit` where the archive lacks one."""
    wanted = set(names)
    found = chosen(folder, wanted)
    if missing := sorted(wanted - set(found)):
        raise SystemExit(f"The archive in {folder} lacks {len(missing)} items, the first is {missing[0]}")
    return found
