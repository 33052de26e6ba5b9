"""Dates: absolute, partial and relative to the byline, as ISO strings as precise as stated."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from spacy.language import Language
from spacy.tokens import Doc

from kg.nlp.candidate import DATE, Candidate, article_of, propose, text_of
from kg.patterns import possible

DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
LIFE = re.compile(r"出?生|度(?!假)|参加工作|入党|加入|毕业|参军|入伍")
"""What follows dates of somebody's life and years that only name a plan, whose years no day of the report leans on."""
PART = re.compile(r"(?:凌晨|清晨|早晨|上午|中午|下午|傍晚|晚上|晚间|晚|夜间|深夜)")


@Language.component("kg_dates", assigns=["doc._.proposed"])
def annotate_dates(doc: Doc) -> Doc:
    """Propose dates. `props` hold `start` and `end` (ISO, partial dates stay partial; end only for spans)."""
    clock = Clock(article_of(doc).published)
    found, taken = [], -1
    for start, end, first, last in _dates(text_of(doc), clock):
        if start >= taken:
            part = PART.match(text_of(doc), end)
            end = part.end() if part else end
            found.append(Candidate(DATE, start, end, first, "dates", 1.0, props={"start": first, "end": last}))
            taken = end
    return propose(doc, found)


def _dates(text: str, clock: Clock) -> list[tuple[int, int, str, str | None]]:
    """Ranges of dates with their ISO start and end, in order; of two that begin together the longer comes first."""
    found = []
    for name, pattern in possible("dates", text):
        for match in pattern.regex.finditer(text):
            value = clock.read(name, match.groupdict())
            if value is not None:
                if not LIFE.match(text, match.end()):
                    clock.see(value[0])
                found.append((match.start(), match.end(), *value))
    return sorted(found, key=lambda item: (item[0], -item[1]))


class Clock:
    """Reads dates of one article against the day it was published (ISO, `--MM-DD`, or None)."""

    def __init__(self, published: str | None) -> None:
        self._published = published
        stated = re.fullmatch(r"(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?", published or "")
        self.year = int(stated[1]) if stated and stated[1].isdigit() else None
        self.month = int(stated[2]) if stated and stated[2] else None
        self.day = int(stated[3]) if stated and stated[3] else None
        self._context: int | None = None

    def see(self, value: str) -> None:
        """Remember the year of a date just read: a later 8月 in the same text may lean on it."""
        if re.match(r"\d{4}", value):
            self._context = int(value[:4])

    def read(self, name: str, part: dict[str, str | None]) -> tuple[str, str | None] | None:
        """The ISO start and end that a match of the named pattern means; None where something is missing."""
        year = self._year(part.get("year"), part.get("relyear"))
        month, day = number(part.get("month")), number(part.get("day"))
        month2, day2 = number(part.get("month2")), number(part.get("day2"))
        if part.get("offset"):
            return self._relative(str(part["offset"]))
        if name == "this_month":
            month = month2 = self.month
            year, month2 = self.year, month2 if day2 is not None else None
            if month is None:
                return None
        if day is not None and month is None:
            return self._bare_day(day, day2)
        if month is not None and year is None:
            year = self._year_of(month)
        start = _iso(year, month, day)
        if start is None:
            return None
        if month2 is None and day2 is None:
            return start, None
        year2 = int(str(part["year2"])) if part.get("year2") else year
        return start, _iso(year2, month2 or month, day2)

    def _year(self, stated: str | None, relative: str | None) -> int | None:
        if stated:
            return int(stated.translate(DIGITS))
        if relative and self.year:
            return self.year + {"今": 0, "本": 0, "去": -1, "前": -2, "明": 1, "当": 0}[relative[0]]
        return None

    def _year_of(self, month: int) -> int | None:
        """The year of a month without one: that of the byline, the year before where the month lies far ahead of it."""
        if self.year is None:
            return self._context
        if self.month is not None and month > self.month + 2:
            return self.year - 1
        return self.year

    def _bare_day(self, day: int, day2: int | None) -> tuple[str, str | None] | None:
        """`12日`: a day of the byline's month, or of the month before where it lies ahead."""
        if self.month is None or self.day is None:
            return None
        year, month = self.year, self.month
        if day > self.day + 1:
            month -= 1
            if month == 0:
                month, year = 12, year - 1 if year else None
        start = _iso(year, month, day)
        return None if start is None else (start, _iso(year, month, day2) if day2 else None)

    def _relative(self, word: str) -> tuple[str, str | None] | None:
        offset = (
            {"今": 0, "当日": 0, "昨": -1, "前": -2}.get(word[:2])
            if word[:2] == "当日"
            else {"今": 0, "昨": -1, "前": -2}.get(word[0])
        )
        if offset is None or self.month is None or self.day is None:
            return None
        if self.year is None:
            return (str(self._published), None) if offset == 0 else None
        moment = date(self.year, self.month, self.day) + timedelta(days=offset)
        return moment.isoformat(), None


def number(text: str | None) -> int | None:
    """A day, month or rank written in digits or Chinese numerals; None where it is none."""
    if not text:
        return None
    if text.isdigit():
        return int(text)
    tens = re.fullmatch(r"([一二三])?十([一二三四五六七八九])?", text)
    if tens:
        return int((tens[1] or "一").translate(DIGITS)) * 10 + int((tens[2] or "〇").translate(DIGITS))
    return int(text.translate(DIGITS)) if re.fullmatch(r"[一二三四五六七八九]", text) else None


def _iso(year: int | None, month: int | None, day: int | None) -> str | None:
    """ISO text as precise as the parts; None where they make no date."""
    if (month is not None and not 1 <= month <= 12) or (day is not None and not 1 <= day <= 31):
        return None
    if year is None:
        return None if month is None or day is None else f"--{month:02d}-{day:02d}"
    if year is not None and month is not None and day is not None and day > monthrange(year, month)[1]:
        return None
    return "-".join([f"{year:04d}", *(f"{part:02d}" for part in (month, day) if part is not None)])
