"""The figures of a sentence: numbers with the indicator, kind and period that the words around them give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.facts.mask import Masked
from kg.facts.measure import Reading, clause_start, joined_run, kind_of, metrics, noun_after, parts, read_before, roles_of
from kg.facts.periods import Calendar
from kg.facts.weight import listed_sum, qualifies, trivial
from kg.nlp.candidate import QUANTITY, Candidate
from kg.patterns import load
from kg.schema import INSTITUTION, PLACE

LINK = re.compile(r"(?:、|和|与|及|至|到|或|[—－–~～-]|左右|以上)*")
QUOTES = "“”的"
SCALE = "万亿千百"


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


@dataclass
class Sentence:
    """A sentence being read for figures: its numbers, and the indicators read in it so far."""

    text: str
    masked: Masked
    calendar: Calendar
    period: str | None
    found: list[Figure] = field(default_factory=list)
    noun: str = ""
    roles: frozenset[str] = frozenset()
    head: int = 0

    def __post_init__(self) -> None:
        everything = self.masked.entities(0, len(self.masked.spans))
        numbers = [c for c in everything if c.label == QUANTITY and not _no_figure(self.text, c, self.masked.start)]
        self.numbers = [c for i, c in enumerate(numbers) if not qualifies(self.text, c, numbers[i + 1 : i + 2])]
        self.starts = {c.start: c.end for c in everything if c.label in (PLACE, INSTITUTION)}

    def read(self) -> list[Figure]:
        """The figures in order; an indicator not said again is that of the figure before."""
        index = 0
        while index < len(self.numbers):
            run = self.numbers[index : index + joined_run(self.text, [(c.start, c.end) for c in self.numbers[index:]])]
            spread = self._spread(run) if len(run) > 1 else []
            self.found += spread or self._alone(run[0])
            index += len(run) if spread else 1
        return self.found

    def _floor(self, number: Candidate) -> int:
        """Where the words of a number begin: the clause, or the number before it."""
        ends = [c.end for c in self.numbers if c.end <= number.start]
        return max([clause_start(self.text, number.start, self.masked.start), *ends])

    def _reading(self, number: Candidate) -> Reading:
        floor, end = self._floor(number), number.start
        if number.props["unit_kind"] == "rank":
            lead = load("observations")["rank_lead"].regex.search(self.text, floor, end)
            if lead is not None:
                reading = read_before(self.text, floor, lead.start(), self.starts)
                shared = {"spread"} if re.search("[均都]|双双", lead[0]) else set()
                return Reading(reading.start, reading.end, reading.words, reading.roles | shared)
        return read_before(self.text, floor, end, self.starts)

    def _spread(self, run: list[Candidate]) -> list[Figure]:
        """Figures shared out over a list (A、B分别增长x、y), or over the figures before them; none where they do not fit."""
        reading = self._reading(run[0])
        self.head = reading.start
        if "分别" not in self.text[self._floor(run[0]) : run[0].start] and "依次" not in reading.words:
            return []
        printed = self.text[reading.start : reading.end].strip(QUOTES)
        names = parts(printed, len(run)) or self._partners(run[0], printed, len(run))
        before = [f.indicator for f in self.found[-len(run) :]]
        if not names and (len(before) < len(run) or len(printed) >= 2 and not reading.roles & {"growth", "decline", "share", "change"}):
            names = [printed] * len(run) if len(printed) >= 2 else []
        names = names or before
        return [self._figure(c, reading, n, (printed,)) for c, n in zip(run, names, strict=True)] if len(names) == len(run) else []

    def _partners(self, number: Candidate, printed: str, count: int) -> list[str]:
        """对欧盟、美国…分别进出口x、y: the partners named in the clause before, with the indicator."""
        match = load("observations")["partners"].regex.search(self.text, self.masked.start, number.start)
        names = re.split("、|和|与", match["names"]) if match else []
        known = [f.indicator for f in self.found[-count:]]
        if len(names) != count:
            return []
        share = load("observations")["share"].regex.search(printed)
        if share is not None and len(known) == count:
            return [f"{name}占{share['whole']}比重" for name in known]
        return [f"对{name}{printed or '贸易额'}" for name in names]

    def _alone(self, number: Candidate) -> list[Figure]:
        """The figure of one number, or one for each member of a list that shares it (A、B均居第二)."""
        reading = self._reading(number)
        self.head = reading.start
        names = self._names(number, reading)
        if not names or trivial(self.text, number, names[0], reading) or listed_sum(self.text, number, self.masked.start):
            return []
        if reading.roles & {"spread"} and "、" in names[0] or "及" in names[0] and "spread" in reading.roles:
            members = parts(names[0], len(re.split("、|以及|及|和|与", names[0])))
            return [self._figure(number, reading, name, names[1:]) for name in members]
        return [self._figure(number, reading, names[0], names[1:])]

    def _names(self, number: Candidate, reading: Reading) -> tuple[str, ...]:
        """The indicator and other printed forms of it; empty where nothing says what is measured."""
        printed = self.text[reading.start : reading.end].strip(QUOTES)
        kind = str(number.props["unit_kind"])
        if kind == "percent":
            return self._of_percentage(number, reading, printed)
        if kind == "rank":
            return self._fallback(printed, self._last())
        counted = kind in ("count", "other")
        noun = self._money(number) if kind in ("money", "currency") else noun_after(self.text, number.end)
        listed = printed in metrics() and bool(reading.roles)
        if noun and not listed and (counted or self._follows(number, reading, printed)):
            return self._counted(reading, noun, number)
        if len(printed) >= 2:
            return self._level(printed, reading)
        return self._without_noun(number, reading, noun)

    def _money(self, number: Candidate) -> str:
        match = load("observations")["money_noun"].regex.match(self.text, number.end)
        return match["noun"] if match else ""

    def _follows(self, number: Candidate, reading: Reading, printed: str) -> bool:
        """Whether a measure (23万亩早稻) belongs to the noun behind it: nothing before it says what is measured."""
        own = load("observations")["own_word"].regex.search(self.text, self._floor(number), number.start)
        if self.text[number.end : number.end + 1] == "的" or own is not None and own[0] != "投入":
            return False
        return len(printed) < 2 or not reading.roles & {"level", "growth", "decline", "change", "target"}

    def _of_percentage(self, number: Candidate, reading: Reading, printed: str) -> tuple[str, ...]:
        """A growth, share or difference; without an indicator before it, that of the figure before or of the words after."""
        last = self._last()
        share = load("observations")["share"].regex.search(self.text, clause_start(self.text, number.start, self._floor(number)), reading.end)
        if share is not None and share.end() == reading.end:
            part = self._part(share.start("part"), share.end("part")) or last
            return tuple(dict.fromkeys(n for n in (f"{part}占{share['whole']}比重", part, f"占{share['whole']}") if n))
        yard = load("observations")["compared_with"].regex.search(self.text, reading.end, number.start)
        after = load("observations")["growth_after"].regex.match(self.text, number.end)
        if len(printed) >= 2 or printed and after:
            extra = (printed + yard["yardstick"] if yard else "", printed + after["noun"] if after else "")
            return self._level(printed, reading, *extra)
        if after is not None and not last:
            return (after["noun"],)
        noun = load("observations")["share_noun"].regex.match(self.text, number.end)
        if noun is not None and not reading.roles & {"growth", "decline", "change"}:
            return (noun["noun"],)
        if last and yard is not None:
            return last, last + yard["yardstick"]
        return self._fallback("", last or self._clause_before(number)) if reading.roles or self._near(number) else ()

    def _part(self, start: int, end: int) -> str:
        """The noun phrase of the part in 'part 占 whole', without its subject."""
        if start >= end:
            return ""
        reading = read_before(self.text, start, end, self.starts)
        found = self.text[reading.start : reading.end].strip(QUOTES)
        return found if len(found) >= 2 else ""

    def _level(self, printed: str, reading: Reading, *extra: str) -> tuple[str, ...]:
        """A printed indicator; 增量 and the like are of the figure before."""
        last, verb = self._last(), reading.verb()
        if load("observations")["of_last"].regex.match(printed) and last:
            return last + printed, printed
        share = load("observations")["share_word"].regex.match(reading.words[0]) if reading.words else None
        name = self._qualified(printed, reading) + (share[0] if share else "")
        return tuple(dict.fromkeys(n for n in (name, printed, printed + verb, *extra) if n))

    def _qualified(self, printed: str, reading: Reading) -> str:
        """The indicator with the group it is of (国有控股企业利润总额), or with what was measured of the branch before."""
        floor = clause_start(self.text, reading.start, self.masked.start)
        match = load("observations")["qualifier"].regex.search(self.text, floor, reading.start)
        if match is not None:
            owner = read_before(self.text, floor, match.end("owner"), self.starts)
            self.head = owner.start
            return self.text[owner.start : owner.end].strip(QUOTES) + printed
        sector, last = (load("observations")["sector"].regex.match(n) for n in (printed, self._last()))
        if sector is not None and not sector["rest"] and last is not None and reading.roles & {"growth", "decline"}:
            return printed + last["rest"]
        return printed

    def _counted(self, reading: Reading, noun: str, number: Candidate) -> tuple[str, ...]:
        """The noun counted, with the verb of counting before it and the words behind it as other forms."""
        verb = reading.verb()
        rest = re.compile(r"[^，。；、：！？\n（）]{0,16}").match(self.text, number.end)
        self.noun = noun
        phrase = rest[0].strip(QUOTES) if rest else ""
        first = verb + noun if verb and len(verb) <= 4 and not noun.startswith(verb) else noun
        lead = self.text[self._floor(number) : number.start]
        whole = re.sub(r"[“”、，]|[0-9.]+[多余]?[个家次场项名位]", "", lead + phrase)
        return tuple(dict.fromkeys(n for n in (first, noun, phrase, whole if len(whole) <= 20 else "") if len(n) >= 2))

    def _without_noun(self, number: Candidate, reading: Reading, noun: str) -> tuple[str, ...]:
        """已解决19个, 投资40亿元, 6-8亿元: the verb with the noun counted last, the verb alone, or the indicator before."""
        if self._near(number):
            return self._fallback("", self._last())
        head = self._floor(number)
        own = load("observations")["own_word"].regex.search(self.text, head, number.start)
        verb, last = reading.verb(), self._alike(number)
        if verb and last is not None and (own is None or "count" in roles_of(own[0])):
            return (verb + (self.noun or _without_verb(last.indicator)), verb)
        if own is not None or verb:
            name = own[0] if own is not None else verb
            return tuple(dict.fromkeys(n for n in (name + noun if noun else name, name) if len(n) >= 2))
        if noun:
            return (noun,)
        last_named = last.indicator if last is not None else self._clause_before(number)
        return self._fallback("", last_named) if reading.roles else ()

    def _alike(self, number: Candidate) -> Figure | None:
        """The last figure of the sentence in the same unit, multiples aside."""
        unit = str(number.props["unit"]).lstrip(SCALE)
        return next((f for f in reversed(self.found) if f.unit.lstrip(SCALE) == unit), None)

    def _clause_before(self, number: Candidate) -> str:
        """The listed indicator that the clause before a number ends or begins with (秋粮面积稳中有增，预计超过…)."""
        end = clause_start(self.text, number.start, self.masked.start) - 1
        start = clause_start(self.text, max(end, self.masked.start), self.masked.start)
        hits = list(metrics().longest(self.text[start : max(end, start)]))
        return self.text[start + hits[-1].start : start + hits[-1].end] if hits else ""

    def _near(self, number: Candidate) -> bool:
        """Whether only 、 or a mark of a range stands between a number and the figure before it."""
        return bool(self.found) and LINK.fullmatch(self.text, self.found[-1].end, number.start) is not None

    def _fallback(self, printed: str, last: str) -> tuple[str, ...]:
        name = printed if len(printed) >= 2 else last
        return (name,) if name else ()

    def _last(self) -> str:
        return self.found[-1].indicator if self.found else ""

    def _figure(self, number: Candidate, reading: Reading, name: str, forms: tuple[str, ...]) -> Figure:
        value, unit = float(str(number.props["value"])), str(number.props["unit"])
        roles = self.roles if self._near(number) else reading.roles
        self.roles = roles
        if load("observations")["growth_after"].regex.match(self.text, number.end) and number.props["unit_kind"] == "percent":
            roles = roles | {"growth"}
        if load("periods")["now"].regex.search(self.text, self.masked.start, number.start):
            self.period = None
        self.period = self.calendar.last(self.text, self.masked.start, number.start) or self.period
        aimed = self._aimed(number.start, roles) or self.calendar.ahead(self.period)
        kind = kind_of(roles, unit, str(number.props["unit_kind"]), name, aimed)
        if "decline" in roles and "level" not in roles and kind in ("growth", "target_growth", "change"):
            value = -abs(value)
        other = tuple(sorted({f for f in forms if f and f != name}))
        return Figure(number.start, number.end, min(self.head, reading.start, number.start), value, unit, name, other, kind, self.period)

    def _aimed(self, position: int, roles: frozenset[str]) -> bool:
        """Whether the figure is aimed at: a word of aiming stands nearer before it than one of achievement."""
        aims = [m.end() for m in load("observations")["target"].regex.finditer(self.text, self.masked.start, position)]
        done = [m.end() for m in load("observations")["reached"].regex.finditer(self.text, self.masked.start, position)]
        return "target" in roles or bool(aims) and max(aims) > max(done, default=-1)


def _no_figure(text: str, number: Candidate, floor: int) -> bool:
    """Whether a number counts nothing: a trivial unit, the name of a list (500强), a short quoted name (“3个100”)."""
    unit = str(number.props["unit"])
    if number.props["unit_kind"] == "time":
        return load("observations")["duration"].regex.search(text, floor, number.end + 4) is None
    if number.props["trivial"] == "yes" or load("observations")["no_figure"].regex.match(unit):
        return True
    if load("observations")["idiom"].regex.match(text, number.start):
        return True
    return text[number.start - 1 : number.start] == "“" and "”" in text[number.end : number.end + 6]


def _without_verb(indicator: str) -> str:
    """An indicator without the verb of counting at its head."""
    return load("observations")["count_verb"].regex.sub("", indicator)


def figures(text: str, sentence: Masked, calendar: Calendar, period: str | None) -> Iterator[Figure]:
    """The figures of one sentence in order; `period` holds where the sentence names none."""
    yield from Sentence(text, sentence, calendar, period).read()
