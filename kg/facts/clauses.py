"""The clauses of a sentence as they stand around its numbers, and the figures read in it so far."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from kg.facts.mask import Masked
from kg.facts.measure import Reading, clause_start, metrics, noun_after, read_before, roles_of, shape
from kg.facts.weight import no_figure, qualifies
from kg.nlp.candidate import QUANTITY, Candidate
from kg.schema import INSTITUTION, PLACE

LINK = re.compile(r"(?:、|和|与|及|至|到|或|[—－–~～-]|左右|以上)*")
ROUGHLY = re.compile(r"(?:以上|以下|以内|左右|上下|之间|不等|多|余)*")
"""Words that belong to the number before them."""

QUOTES = "“”的"
SCALE = "万亿千百个"


LIST_MARKS = "▲△▼▽◆◇■□●○★☆►▶◀◁•·"
"""What is printed before a caption or an item of a list."""


def unquoted(phrase: str) -> str:
    """A phrase without the mark of a list before it and without quotes that enclose it or have lost their other half; one that
    opens with a quoted name keeps them."""
    phrase = phrase.strip("的").lstrip(LIST_MARKS)
    within = phrase.startswith("“") and 0 < phrase.find("”") < len(phrase) - 1
    return phrase if within or phrase.count("“") == phrase.count("”") == 0 else phrase.strip(QUOTES)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number read: its `Doc` range, where its phrase begins, value and unit, indicator with other forms, kind and period."""

    start: int
    end: int
    head: int
    value: float
    unit: str
    indicator: str
    forms: tuple[str, ...]
    kind: str
    period: str | None
    each: bool = False
    """Whether it may be said of each place of a list: a rate or rank, or with 均."""

    place: tuple[int, int] = (0, 1)
    """Which of how many figures of a list it is."""


@dataclass
class Clauses:
    """A sentence being read: its numbers, where places and bodies begin and end in it, the figures found, the noun
    counted last, and where the phrase of the figure in hand begins."""

    text: str
    masked: Masked
    found: list[Figure] = field(default_factory=list)
    noun: str = ""
    head: int = 0

    def __post_init__(self) -> None:
        everything = self.masked.entities(0, len(self.masked.spans))
        numbers = [c for c in everything if c.label == QUANTITY and not no_figure(self.text, c, self.masked.start)]
        self.numbers = [c for i, c in enumerate(numbers) if not qualifies(self.text, c, numbers[i + 1 : i + 2])]
        self.ends = [c.end for c in self.numbers]
        self.starts = {c.start: c.end for c in everything if c.label in (PLACE, INSTITUTION)}

    def floor(self, number: Candidate) -> int:
        """Where the words of a number begin: the clause, or the number before it."""
        before = bisect_right(self.ends, number.start)
        last = ROUGHLY.match(self.text, self.ends[before - 1]) if before else None
        floor = clause_start(self.text, number.start, self.masked.start)
        if last is None or last.end() < floor:
            return floor
        noun = noun_after(self.text, last.end()) if self.numbers[before - 1].props["unit_kind"] == "count" else ""
        verb = re.sub("^(?:共|累计|合计|总共|一共)", "", self.text[last.end() + len(noun) : number.start]) if noun else ""
        object_ = any("count" in roles_of(verb[:size]) for size in (2, 3, 4)) and self.text.startswith(noun, last.end())
        return min(last.end() + (len(noun) if object_ else 0), number.start)

    def reading(self, number: Candidate) -> Reading:
        """The words before a number; those of a rank end before its verb, those of a difference before its yardstick."""
        floor, end = self.floor(number), number.start
        if number.props["unit_kind"] == "rank":
            lead = shape("rank_lead").search(self.text, floor, end)
            if lead is not None:
                reading = read_before(self.text, floor, lead.start(), self.starts)
                shared = {"spread"} if re.search("[均都]|双双", lead[0]) else set()
                return Reading(reading.start, reading.end, reading.words, reading.roles | shared)
        yard = self.yardstick(number)
        if yard is not None:
            reading = read_before(self.text, floor, yard.start(), self.starts)
            return Reading(reading.start, reading.end, reading.words, reading.roles | {"change"})
        return read_before(self.text, floor, end, self.starts)

    def yardstick(self, number: Candidate) -> re.Match[str] | None:
        """What a difference in per cent or points is measured against (高于全国)."""
        if not str(number.props["unit"]).endswith(("百分点", "%")):
            return None
        return shape("compared_with").search(self.text, self.floor(number), number.start)

    def phrase(self, start: int, end: int) -> str:
        """The noun phrase of the part in 'part 占 whole', without its subject."""
        if start >= end:
            return ""
        reading = read_before(self.text, start, end, self.starts)
        found = self.text[reading.start : reading.end].strip(QUOTES)
        return found if len(found) >= 2 else ""

    def alike(self, number: Candidate) -> Figure | None:
        """The last figure of the sentence in the same unit, multiples aside."""
        unit = str(number.props["unit"]).lstrip(SCALE)
        units = (unit, "") if number.props["unit_kind"] == "points" else (unit,)
        return next((f for f in reversed(self.found) if f.unit.lstrip(SCALE) in units), None)

    def clause_before(self, number: Candidate) -> str:
        """The listed indicator that the clause before a number ends or begins with (秋粮面积稳中有增，预计超过…), else what it
        says has moved (失业率进一步上升，达到…)."""
        end = clause_start(self.text, number.start, self.masked.start) - 1
        start = clause_start(self.text, max(end, self.masked.start), self.masked.start)
        hits = list(metrics().longest(self.text[start : max(end, start)]))
        if hits:
            return self.text[start + hits[-1].start : start + hits[-1].end]
        record = shape("record").search(self.text, start, max(end, start))
        if record is not None:
            what = read_before(self.text, start, record.start(), self.starts)
            return self.text[what.start : record.start()].strip(QUOTES)
        reading = read_before(self.text, start, max(end, start), self.starts)
        moved = reading.roles & {"growth", "decline", "change"} and "count" not in reading.roles
        return self.text[reading.start : reading.end].strip(QUOTES) if moved and reading.end - reading.start > 2 else ""

    def moved_before(self, number: Candidate) -> str:
        """What the clause before a number says to be moved by something (某税收在进口回升带动下，增长…)."""
        end = clause_start(self.text, number.start, self.masked.start) - 1
        start = clause_start(self.text, max(end, self.masked.start), self.masked.start)
        match = shape("moved_by").fullmatch(self.text, start, max(end, start))
        return self.phrase(start, match.end("what")) if match is not None and not self.found_in(start) else ""

    def near(self, number: Candidate) -> bool:
        """Whether only 、 or a mark of a range stands between a number and the figure before it."""
        return bool(self.found) and LINK.fullmatch(self.text, self.found[-1].end, number.start) is not None

    def next(self, number: Candidate) -> Candidate | None:
        """The number behind another one."""
        index = bisect_right(self.ends, number.end)
        return self.numbers[index] if index < len(self.numbers) else None

    def households(self, number: Candidate) -> bool:
        """Whether households and the people in them are counted side by side (全村83户400人)."""
        units = {"户": "人", "人": "户"}
        other = units.get(str(number.props["unit"]).lstrip(SCALE))
        beside = [c for c in self.numbers if c.end == number.start or c.start == number.end]
        return any(str(c.props["unit"]).lstrip(SCALE) == other for c in beside)

    def verb_before(self, number: Candidate) -> str:
        """The verb of counting of the number before, where only the noun it counts stands between (转移19个乡镇|20万人)."""
        index = bisect_right(self.ends, number.start) - 1
        if index < 0 or self.numbers[index].props["unit_kind"] != "count":
            return ""
        between = self.text[self.numbers[index].end : number.start]
        verb = self.reading(self.numbers[index]).verb()
        return verb if between and between == noun_after(self.text, self.numbers[index].end) else ""

    def found_in(self, start: int) -> bool:
        """Whether a figure has been found behind a position."""
        return bool(self.found) and self.found[-1].start >= start

    def last(self) -> str:
        """The indicator of the figure before; empty at the beginning."""
        return self.found[-1].indicator if self.found else ""
