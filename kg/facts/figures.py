"""The figures of a sentence: numbers with the indicator, kind and period that the words around them give."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.facts.clauses import QUOTES, Clauses, Figure
from kg.facts.indicator import names
from kg.facts.mask import Masked
from kg.facts.measure import Reading, clause_start, joined_run, kind_of, parts, read_before, roles_of, shape
from kg.facts.periods import Calendar
from kg.facts.weight import listed_sum, trivial
from kg.nlp.candidate import Candidate
from kg.patterns import load

MOVES = {"growth", "decline", "share", "change"}
FAR = 600
"""Characters back to which a date or a word of aiming holds within one sentence."""

MOST = 12
"""Figures that a list shares out at most."""

PERCENT = ("%", "个百分点")
MEMBER = 24
"""Characters that a member of a list divided by commas has at most."""

SIGNED = ("growth", "target_growth", "change")


def figures(text: str, sentence: Masked, calendar: Calendar, period: str | None) -> list[Figure]:
    """The figures of one sentence in order; `period` holds where the sentence names none."""
    return _Sentence(Clauses(text, sentence), calendar, period).read()


@dataclass
class _Sentence:
    """A sentence being read, with the period and the words of kind that hold for its next figure."""

    here: Clauses
    calendar: Calendar
    period: str | None
    roles: frozenset[str] = frozenset()

    def read(self) -> list[Figure]:
        """The figures in order; an indicator not said again is that of the figure before."""
        index, numbers = 0, self.here.numbers
        while index < len(numbers):
            ahead = [(c.start, c.end) for c in numbers[index : index + MOST]]
            run = numbers[index : index + joined_run(self.here.text, ahead)]
            spread = self._spread(run) if len(run) > 1 else []
            self.here.found += spread or self._alone(run[0])
            index += len(run) if spread else 1
        return self.here.found

    def _spread(self, run: list[Candidate]) -> list[Figure]:
        """Figures shared out over a list (A、B分别增长x、y), or over the figures before them; none where they do not fit."""
        text, reading = self.here.text, self.here.reading(run[0])
        self.here.head = reading.start
        times = self._times(run, reading)
        if times:
            return times
        if "分别" not in text[self.here.floor(run[0]) : run[0].start] and "依次" not in reading.words:
            return self._rates(run, reading)
        printed = text[reading.start : reading.end].strip(QUOTES)
        before = [f.indicator for f in self.here.found[-len(run) :]]
        named = (
            parts(printed, len(run))
            or parts(self._listed_before(run[0], reading), len(run))
            or self._partners(run[0], printed, len(run))
            or self._clauses(reading, len(run))
        )
        if not named and len(printed) >= 2 and (len(before) < len(run) or not reading.roles & MOVES):
            named = [printed] * len(run)
        named = named or before
        if len(named) != len(run):
            return []
        pairs = enumerate(zip(run, named, strict=True))
        return [self._figure(number, reading, name, (printed,), (i, len(run))) for i, (number, name) in pairs]

    def _listed_before(self, number: Candidate, reading: Reading) -> str:
        """The list that the clause before 分别 ends with (甲、乙和丙支出，分别增长x、y和z)."""
        text, floor = self.here.text, self.here.masked.start
        end = clause_start(text, number.start, floor) - 1
        start = clause_start(text, end, floor)
        if end <= floor or reading.start != reading.end or self.here.found_in(start):
            return ""
        listed = read_before(text, start, end, self.here.starts)
        return text[listed.start : listed.end].strip(QUOTES)

    def _rates(self, run: list[Candidate], reading: Reading) -> list[Figure]:
        """Rates of growth of as many different levels right before them, even without 分别 (收入A元、支出B元，增长x和y)."""
        before = self.here.found[-len(run) :]
        grows = reading.start == reading.end and bool(reading.roles & {"growth", "decline"})
        rates = grows and all(str(number.props["unit_kind"]) == "percent" for number in run)
        levels = len({f.indicator for f in before}) == len(run) and not any(f.unit.endswith(PERCENT) for f in before)
        if not rates or not levels:
            return []
        pairs = enumerate(zip(run, before, strict=True))
        return [self._figure(number, reading, f.indicator, f.forms, (i, len(run))) for i, (number, f) in pairs]

    def _clauses(self, reading: Reading, count: int) -> list[str]:
        """The members of a list divided by commas, since they hold lists themselves (A、B业，C和D业，E业增加值分别…)."""
        text = self.here.text[self.here.masked.start : reading.end]
        members = text[text.rfind("；") + 1 :].split("，")[-count:] if count > 2 else []
        sector = shape("sector").match(members[-1]) if len(members) == count else None
        if sector is None or not all(m.endswith("业") and len(m) <= MEMBER for m in members[:-1]):
            return []
        return [*(m + sector["rest"] for m in members[:-1]), members[-1]]

    def _times(self, run: list[Candidate], reading: Reading) -> list[Figure]:
        """Figures of one indicator shared out over a list of periods (4月、5月增速分别为…); none where it is no such list."""
        text, floor = self.here.text, self.here.floor(run[0])
        match = shape("times").search(text, floor, run[0].start)
        listed = list(shape("time").finditer(text, match.start(), match.end())) if match else []
        if match is None or len(listed) != len(run):
            return []
        printed = self.here.phrase(match.end(), run[0].start) or self.here.last() or self.here.phrase(floor, match.start())
        found = [self._figure(number, reading, printed, (), (i, len(run))) for i, number in enumerate(run)] if printed else []
        periods = (self.calendar.last(text, time.start(), time.end()) for time in listed)
        return [replace(figure, period=period or figure.period) for figure, period in zip(found, periods, strict=False)]

    def _partners(self, number: Candidate, printed: str, count: int) -> list[str]:
        """对欧盟、美国…分别进出口x、y: the partners named in the clause before, with the indicator."""
        match = shape("partners").search(self.here.text, self.here.masked.start, number.start)
        partners = re.split("、|和|与", match["names"]) if match else []
        known = [f.indicator for f in self.here.found[-count:]]
        if len(partners) != count:
            return []
        share = shape("share").search(printed)
        if share is not None and len(known) == count:
            return [f"{name}占{share['whole']}比重" for name in known]
        return [f"对{name}{printed or '贸易额'}" for name in partners]

    def _alone(self, number: Candidate) -> list[Figure]:
        """The figure of one number, or one for each member of a list that shares it (A、B均居第二)."""
        text, reading = self.here.text, self.here.reading(number)
        self.here.head = reading.start
        known = names(self.here, number, reading)
        if not known or trivial(text, number, known[0], reading) or listed_sum(text, number, self.here.masked.start):
            return []
        joined = re.split("、|以及|及|和|与", known[0]) if "spread" in reading.roles and re.search("、|及", known[0]) else []
        members = parts(known[0], len(joined)) if joined else [known[0]]
        members = self._shared(number, reading, known[0]) or members
        return [self._figure(number, reading, name, known[1:]) for name in members]

    def _shared(self, number: Candidate, reading: Reading, name: str) -> list[str]:
        """The indicators of the list before that a rate without one of its own is said of (A、B分别升至x和y，增长近三成)."""
        run = self.here.found[-self.here.found[-1].place[1] :] if self.here.found else []
        moved = reading.roles & {"growth", "decline"} and reading.start == reading.end
        rate = str(number.props["unit_kind"]) == "percent" and len(run) > 1 and run[-1].place == (len(run) - 1, len(run))
        levels = all(not f.unit.endswith(("%", "个百分点")) for f in run)
        return [f.indicator for f in run] if moved and rate and levels and name == run[-1].indicator else []

    def _figure(
        self, number: Candidate, reading: Reading, name: str, forms: tuple[str, ...], place: tuple[int, int] = (0, 1)
    ) -> Figure:
        value, unit, unit_kind = float(str(number.props["value"])), str(number.props["unit"]), str(number.props["unit_kind"])
        self.roles = self.roles if self.here.near(number) else reading.roles
        grows = unit_kind == "percent" and shape("growth_after").match(self.here.text, number.end) is not None
        roles = self.roles | {"growth"} if grows else self.roles | self._moved(number, reading)
        self._date(number.start)
        aimed = self._aimed(number.start, roles) or self.calendar.ahead(self.period)
        kind = "change" if self._differs(number, reading, roles) else kind_of(roles, unit, unit_kind, name, aimed)
        if "decline" in roles and "level" not in roles and kind in SIGNED:
            value = -abs(value)
        head = min(self.here.head, reading.start, number.start)
        other = tuple(sorted({f for f in forms if f and f != name}))
        each = unit_kind in ("percent", "rank") or "spread" in self.roles
        return Figure(number.start, number.end, head, value, unit, name, other, kind, self.period, each, place)

    def _moved(self, number: Candidate, reading: Reading) -> set[str]:
        """Which way a percentage has moved what is printed before it, by the verb before that (降低了制氢成本50%)."""
        if str(number.props["unit_kind"]) != "percent" or reading.roles - {"approx"} or self.here.near(number):
            return set()
        start = max(self.here.floor(number), reading.start - 4)
        verb = next((m for m in shape("mover").finditer(self.here.text, start, reading.end) if m.end() >= reading.start), None)
        return set() if verb is None else {"decline"} if verb["down"] else {"growth"}

    def _differs(self, number: Candidate, reading: Reading, roles: frozenset[str]) -> bool:
        """Whether an absolute figure without an indicator of its own is a difference (人口6568万人，比上年末减少36万人)."""
        moved = roles & {"growth", "decline", "change"} and "level" not in roles
        kind = str(number.props["unit_kind"])
        measured = reading.end > reading.start and kind not in ("percent", "rank", "other", "points")
        if moved and measured and not self.here.near(number):
            return not any("count" in roles_of(word) for word in reading.words)
        alone = reading.start == reading.end and not roles & {"target"} and kind not in ("percent", "rank", "other")
        lead = self.here.text[self.here.floor(number) : number.start]
        return bool(moved) and alone and re.search("[比较]", lead) is not None and bool(self.here.found)

    def _date(self, position: int) -> None:
        """Let the period named last before a position hold; 目前 ends the one before."""
        text, start = self.here.text, max(self.here.masked.start, position - FAR)
        if load("periods")["now"].regex.search(text, start, position):
            self.period = None
        self.period = self.calendar.last(text, start, position) or self.period

    def _aimed(self, position: int, roles: frozenset[str]) -> bool:
        """Whether the figure is aimed at: a word of aiming stands nearer before it than one of achievement."""
        text, start = self.here.text, max(self.here.masked.start, position - FAR)
        aims = [m.end() for m in shape("target").finditer(text, start, position)]
        done = [m.end() for m in shape("reached").finditer(text, start, position)]
        behind = not done and shape("aimed_behind").match(text, position, min(len(text), position + FAR)) is not None
        return "target" in roles or behind or max(aims, default=-1) > max(done, default=-1)
