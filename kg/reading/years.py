"""The year of a page whose bylines state month and day only."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

from kg.patterns import load

PATTERNS = load("reading")
SPAN = re.compile(r"20\d{2}年?[-—－~～至到]+20\d{2}")
AHEAD = re.compile(r"[到至在据截]$|力争$|[—－~～-]$")


def year(text: str, days: Iterable[tuple[int, int]], stated: str | None = None) -> int | None:
    """The year in which the bylines' days lie, from the page itself, or None. In this order: the year of the page's head or of
    a date that stands there in full (`stated`); the year of a date in the running text with the same month and day; a
    meeting of the days reported that carries its year (2024年…工作会议召开; in November and December a meeting may carry the
    next, so that it does not count there); the latest year that the text gives to a month not after the byline's, which
    past events do; the year whose work is being planned, in January to October. 29 February leaves leap years only. A bare
    year (2023年全省…) never decides: it may be this one or the last."""
    days = list(days)
    if stated:
        return int(stated[:4])
    if not days:
        return None
    squeezed = SPAN.sub("", re.sub(r"\s+", "", text))
    month = max(days)[0]
    for candidates in (
        _same_days(squeezed, days),
        _meetings(squeezed, month),
        _months(squeezed, month),
        _plans(squeezed, month),
    ):
        possible = [candidate for candidate in candidates if all(_exists(candidate, *day) for day in days)]
        if possible:
            return Counter(sorted(possible, reverse=True)).most_common(1)[0][0]
    return None


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _same_days(text: str, days: list[tuple[int, int]]) -> list[int]:
    found = PATTERNS["year_month"].regex.finditer(text)
    return [int(match["year"]) for match in found if match["day"] and (int(match["month"]), int(match["day"])) in days]


def _meetings(text: str, month: int) -> list[int]:
    if month > 10:
        return []
    return [int(match["year"]) for match in PATTERNS["meeting_year"].regex.finditer(text)]


def _months(text: str, month: int) -> list[int]:
    found = [match for match in PATTERNS["year_month"].regex.finditer(text) if not AHEAD.search(match["before"])]
    latest = max((int(match["year"]) for match in found), default=None)
    if latest is None:
        return []
    months = [int(match["month"]) for match in found if int(match["year"]) == latest]
    return [latest] if min(months) <= month else []


def _plans(text: str, month: int) -> list[int]:
    return [int(match["year"]) for match in PATTERNS["plan_year"].regex.finditer(text)] if month < 11 else []


def iso(day: tuple[int, int], year: int | None, stated: str | None) -> str:
    """The date of a byline: `--MM-DD` without a year; a December day on a page of January lies in the year before."""
    month, number = day
    if year is None:
        return f"--{month:02d}-{number:02d}"
    if stated and stated[5:7] == "01" and month == 12:
        year -= 1
    return f"{year}-{month:02d}-{number:02d}"
