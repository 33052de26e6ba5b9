"""The period that a figure is of, as an ISO date or interval."""

from __future__ import annotations

import re

from kg.nlp.dates import number
from kg.patterns import load

FIRST_PLAN = 1956
"""Reckoned back from the later plans, which follow each other without a gap: the eleventh began in 2006, the fourteenth in 2021."""

RELATIVE = {"去": -1, "上": -1, "前": -2, "今": 0, "本": 0, "当": 0, "明": 1}
QUARTER = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}


class Calendar:
    """Reads periods of one article against the year it was published in; a part of a year leans on the year named last."""

    def __init__(self, published: str | None) -> None:
        stated = re.match(r"(\d{4})(?:-(\d\d))?", published or "")
        self._year = int(stated[1]) if stated else None
        self._month = int(stated[2]) if stated and stated[2] else 12
        self._named: int | None = None

    def before(self, text: str, start: int, end: int) -> str | None:
        """The period named last in a range; one that a figure is only compared with is passed over."""
        found = None
        for match in load("periods")["period"].regex.finditer(text, start, end):
            if not load("periods")["compared"].regex.search(text, max(start, match.start() - 2), match.start()):
                found = self._read(match) or found
        return found

    def _read(self, match: re.Match[str]) -> str | None:
        if match["plan"]:
            first = FIRST_PLAN + 5 * (10 + "一二三四五六七".index(match["plan"]))
            return f"{first}/{first + 4}"
        year = int(match["year"]) if match["year"] else None
        if match["relative"] and self._year:
            year = self._year + RELATIVE[match["relative"]]
        if match["until"] and year:
            return f"{year}/{match['until']}"
        if year:
            self._named = year
        year = year or self._of_part(match)
        return _within(year, match) if year else None

    def _of_part(self, match: re.Match[str]) -> int | None:
        """The year of a part without one: that of the byline, or the year before where the part lies ahead of it."""
        last = _months(match)[1]
        if self._named is not None:
            return self._named
        if self._year is None:
            return None
        return self._year - 1 if last > self._month + 1 else self._year


def _months(match: re.Match[str]) -> tuple[int, int]:
    """First and last month that a match means; the whole year where it names no part."""
    if match["half"]:
        return (1, 6) if match["half"] == "上" else (7, 12)
    if match["quarter"]:
        last = 3 * QUARTER[match["quarter"]]
        return (1 if match["first"] else last - 2), last
    if match["months"]:
        return 1, number(match["months"]) or {"两": 2}.get(match["months"], 12)
    if match["to"]:
        return int(match["from"]), int(match["to"])
    if match["month"]:
        return int(match["month"]), int(match["month"])
    return 1, 12


def _within(year: int, match: re.Match[str]) -> str:
    first, last = _months(match)
    if (first, last) == (1, 12):
        return f"{year}"
    return f"{year}-{first:02d}" if first == last else f"{year}-{first:02d}/{year}-{last:02d}"
