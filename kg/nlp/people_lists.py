"""Names in lists that say by what stands around them that people are listed: who is given an honour, each name or group of
names before its own title of honour, and lists that end in a number of people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from kg.nlp.candidate import Candidate
from kg.nlp.names import looks_like_name, minority_name, name_at, surnames
from kg.nlp.people_cues import person
from kg.patterns import load

ITEM = re.compile(r"[\u4e00-\u9fff·]+")
NOTE = re.compile(r"（[^（）]{1,8}）")
BORDER = re.compile(r"[，。；：！？“”‘’《》\n]")
COLLECTIVE = "省市县区州旗镇乡村连营旅团队组班校院局所厂社站港"
"""How the names of places and bodies end that are honoured too."""
REACH = 240
"""How many characters a counted list may have."""
SIZES = (3, 2, 4)
"""How many characters of the words before a list its first name is likely to have, likeliest first."""


def honoured(text: str, taken: set[int]) -> Iterator[Candidate]:
    """授予某某、某某（女）“…”称号: everyone who is given an honour."""
    for match in load("people")["honoured"].regex.finditer(text):
        spans = list(_items(text, match.start("names"), match.end("names")))
        if len(spans) == 1 and text[spans[0][1] - 1] in COLLECTIVE:
            continue
        yield from (person(text, s, e, "name_in_honours", 0.9) for s, e in spans if _named(text, s, e) and _free(s, e, taken))


def counted(text: str, taken: set[int]) -> Iterator[Candidate]:
    """讲述了某某、某某、某某等10名学生的故事: a list of names that ends in a number of people; its first name begins
    somewhere in the words before."""
    for match in load("people")["counted"].regex.finditer(text):
        floor = max(0, match.start() - REACH)
        shown = NOTE.sub(lambda note: "、" * len(note[0]), text[floor : match.start()])
        start = max((border.end() for border in BORDER.finditer(shown)), default=0) + floor
        spans = list(_items(text, start, match.start()))
        named = list(takewhile(lambda span: _named(text, *span) and _free(*span, taken), reversed(spans)))
        before = spans[: len(spans) - len(named)][-1:] if named else []
        found = [*named, *(name for span in before if (name := _last_name(text, *span, taken)) is not None)]
        if len(found) < 2:
            continue
        yield from (person(text, s, e, "name_in_count", 0.9) for s, e in found)


def _free(start: int, end: int, taken: set[int]) -> bool:
    return taken.isdisjoint(range(start, end))


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The items of a list; two names that 和 joins are two."""
    shown = NOTE.sub(lambda note: "、" * len(note[0]), text[start:end])
    for item in ITEM.finditer(shown):
        begin, stop = start + item.start(), start + item.end()
        joint = next((j for j in range(begin + 2, stop - 1) if text[j] in "和与及" and _two(text, begin, j, stop)), None)
        if joint is None or _named(text, begin, stop):
            yield begin, stop
        else:
            yield from ((begin, joint), (joint + 1, stop))


def _two(text: str, start: int, joint: int, end: int) -> bool:
    return _named(text, start, joint) and _named(text, joint + 1, end)


def _named(text: str, start: int, end: int) -> bool:
    """Whether a whole item of a list of people is a name."""
    name = text[start:end]
    if "·" in name or minority_name(name, 0) == len(name):
        return True
    compound = surnames().get(name[:2]) == "compound"
    return (2 <= len(name) <= 3 or (compound and len(name) == 4)) and name[0] in surnames() and looks_like_name(name)


def _last_name(text: str, start: int, end: int, taken: set[int]) -> tuple[int, int] | None:
    """The name that the words before the first mark of a list end with."""
    if _named(text, start, end):
        return (start, end) if _free(start, end, taken) else None
    for size in SIZES:
        begin = end - size
        fits = begin >= start and (size < 4 or surnames().get(text[begin : begin + 2]) == "compound")
        if fits and _free(begin, end, taken) and name_at(text[:end], begin, strict=True, foreign=False) == end:
            return begin, end
    return None
