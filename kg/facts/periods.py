"""The period that a figure is of, as an ISO date or interval."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.nlp.dates import number
from kg.patterns import load

FIRST_PLAN = 1956
"""Reckoned back from the later plans, which follow without a gap: the eleventh began in 2006, the fourteenth in 2021."""

RELATIVE = {"去": -1, "上": -1, "今": 0, "本": 0, "当": 0, "明": 1}
HALVES = {"上": (1, 6), "下": (7, 12)}
WHOLE = (1, 12)
ACCOUNTS = 2
"""The month until which 全年 without a year is the year before, of which the accounts are given; later it may be either."""


class Calendar:
    """Reads periods of one article against the day it was published; a part of a year leans on the year named last."""

    def __init__(self, published: str | None) -> None:
        stated = re.match(r"(\d{4})(?:-(\d\d))?", published or "")
        self._year = int(stated[1]) if stated else None
        self._month = int(stated[2]) if stated and stated[2] else 12
        self._named: int | None = None

    def last(self, text: str, start: int, end: int) -> str | None:
        """The period named last in a range; one that a figure is only compared with is passed over."""
        found = None
        compared, after = load("periods")["compared"].regex, load("periods")["yardstick"].regex
        for place, year, part in _named(text, start, end):
            stop = max(m.end() for m in (year, part) if m is not None)
            plan = year is not None and year["plan"]
            if not compared.search(text, max(start, place - 8), place) and (plan or not after.match(text, stop, end)):
                found = self._iso(year, part) or found
        return found

    def ahead(self, period: str | None) -> bool:
        """Whether a period ends in a year after that of the byline."""
        return self._year is not None and period is not None and int(period.split("/")[-1][:4]) > self._year

    def past(self, period: str) -> bool:
        """Whether a period ended before the year of the byline."""
        return self._year is not None and int(period.split("/")[-1][:4]) < self._year

    def _iso(self, year: re.Match[str] | None, part: re.Match[str] | None) -> str | None:
        if year is not None and year["plan"]:
            first = FIRST_PLAN + 5 * (10 + "一二三四五六七".index(year["plan"]))
            return f"{first}/{first + 4}"
        if year is not None and year["until"]:
            return f"{year['year']}/{year['until']}"
        months = _months(part)
        stated = self._stated(year, months)
        return _interval(stated, *months) if stated is not None else None

    def _stated(self, year: re.Match[str] | None, months: tuple[int, int]) -> int | None:
        """The year meant: as printed, reckoned from the byline, or for a part alone the year named last or the byline's (the
        one before where the part lies ahead of the byline)."""
        if year is None:
            if self._named is not None or self._year is None:
                return self._named
            if months == WHOLE:
                return self._year - 1 if self._month <= ACCOUNTS else None
            return self._year - 1 if months[1] > self._month + 1 else self._year
        if year["year"]:
            self._named = int(year["year"])
        elif self._year is None:
            return None
        elif year["relative"] in "当上" and self._named is not None:
            return self._named + RELATIVE[year["relative"]]
        else:
            self._named = self._year + RELATIVE[year["relative"]]
        return self._named


def _named(text: str, start: int, end: int) -> Iterator[tuple[int, re.Match[str] | None, re.Match[str] | None]]:
    """Years with the part that follows, and parts alone, in order."""
    years = {match.end(): match for match in load("periods")["year"].regex.finditer(text, start, end)}
    parts = {match.start(): match for match in load("periods")["part"].regex.finditer(text, start, end)}
    for place in sorted({*(m.start() for m in years.values()), *(p for p in parts if p not in years)}):
        year = next((m for m in years.values() if m.start() == place), None)
        yield place, year, parts.get(year.end() if year is not None else place)


def _months(part: re.Match[str] | None) -> tuple[int, int]:
    """The first and last month of a part; the whole year without one."""
    if part is None or part["whole"]:
        return WHOLE
    if part["half"]:
        return HALVES[part["half"]]
    if part["quarter"]:
        last = 3 * (number(part["quarter"]) or 4)
        return (1 if part["first"] else last - 2), last
    if part["months"]:
        return 1, 2 if part["months"] == "两" else number(part["months"]) or 12
    if part["to"]:
        return int(part["from"]), int(part["to"])
    return int(part["month"]), int(part["month"])


def _interval(year: int, first: int, last: int) -> str | None:
    if not 1 <= first <= last <= 12:
        return None
    if (first, last) == WHOLE:
        return f"{year}"
    return f"{year}-{first:02d}" if first == last else f"{year}-{first:02d}/{year}-{last:02d}"
