"""Observations: stated quantities with their indicator, kind, period and what they are about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc

from kg.facts.mask import Masked
from kg.facts.measure import Reading, clause_floor, kind_of, metrics, noun_after, parts, read_before
from kg.facts.record import evidence, ref
from kg.facts.story import Story
from kg.nlp.candidate import DATE, QUANTITY, Candidate, article_of
from kg.nlp.dates import number
from kg.patterns import load
from kg.schema import INSTITUTION, METRIC, OBSERVATION, PLACE, Entity, Fact, Mention, Ref

BODIES = ("company", "university", "group", "cppcc", "research", "hospital", "other", "association")


@dataclass
class Measured:
    """The metrics and observations of an article with their relations."""

    entities: dict[Ref, Entity] = field(default_factory=dict)
    facts: list[Fact] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number read: its `Doc` range, value and unit, indicator, kind and period."""

    start: int
    end: int
    value: float
    unit: str
    indicator: str
    kind: str
    period: str | None


def observations(doc: Doc, masked: list[Masked], story: Story) -> Measured:
    """Every figure of policy meaning in an article."""
    measured, subject = Measured(), _article_subject(doc, masked)
    for sentence in masked:
        if sentence.start < doc._.body_start:
            continue
        about = subject
        for figure in _figures(doc, sentence):
            about = _about(doc, sentence, figure) or about
            _record(doc, sentence, figure, about, measured)
    return measured


def _article_subject(doc: Doc, masked: list[Masked]) -> Ref | None:
    """What figures without a subject of their own are about: the place or zone of the headline, else the paper's region."""
    for sentence in masked:
        for place in sentence.entities(0, len(sentence.spans), PLACE):
            if sentence.start < doc._.body_start and place.props.get("level") in ("province", "prefecture", "county", "zone"):
                return ref(place)
    region = article_of(doc).region
    named = {c.name for s in masked for c in s.entities(0, len(s.spans), PLACE)}
    return Ref(PLACE, region) if region in named and region else None


def _figures(doc: Doc, sentence: Masked) -> Iterator[Figure]:
    """The figures of one sentence in order; an indicator not said again is that of the figure before."""
    text: str = doc.text
    quantities = [c for c in sentence.entities(0, len(sentence.spans), QUANTITY) if _counts(text, c)]
    period = _period(sentence)
    target = load("observations")["target"].regex
    last = ""
    index = 0
    while index < len(quantities):
        quantity = quantities[index]
        ends = [q.end for q in quantities[:index]]
        floor = max(sentence.start, clause_floor(text, quantity.start, ends))
        reading = read_before(text, floor, quantity.start)
        aimed = target.search(text, sentence.start, quantity.start) is not None or "target" in reading.roles
        run = _run(text, quantities, index) if "分别" in text[floor : quantity.start] else [quantity]
        names = parts(reading.indicator, len(run)) if len(run) > 1 else []
        if names:
            for name, item in zip(names, run, strict=True):
                yield _figure(item, name, reading, aimed, period)
            last, index = names[-1], index + len(run)
            continue
        indicator = _choose(text, quantity, reading, last)
        if indicator:
            shared = parts(indicator, len(re.split("、|及", indicator))) if re.search("[均都]", text[reading.start : quantity.start]) else []
            for name in shared or [indicator]:
                yield _figure(quantity, name, reading, aimed, period)
            last = indicator
        index += 1
    yield from _ranks(text, sentence, period)


def _counts(text: str, quantity: Candidate) -> bool:
    return quantity.props["trivial"] != "yes" and load("observations")["no_figure"].regex.match(str(quantity.props["unit"])) is None


def _run(text: str, quantities: list[Candidate], index: int) -> list[Candidate]:
    """The figures joined by 、 or 和 from an index on."""
    run = [quantities[index]]
    for after in quantities[index + 1 :]:
        if not re.fullmatch(r"(?:、|和|及|以上|左右)+", text[run[-1].end : after.start]):
            break
        run.append(after)
    return run


def _choose(text: str, quantity: Candidate, reading: Reading, last: str) -> str:
    """The indicator of a figure: the one before it, else the noun counted after it, else the one of the figure before."""
    before = reading.indicator.strip("“”的")
    counted = str(quantity.props["unit_kind"]) in ("count", "other", "rank")
    after = noun_after(text, quantity.end) if counted else ""
    if len(before) >= 2 and (before in metrics() or not after):
        return before
    if after:
        return after
    return last if reading.roles & {"growth", "decline", "level", "share", "change"} else ""


def _figure(quantity: Candidate, name: str, reading: Reading, aimed: bool, period: str | None) -> Figure:
    value, unit = float(str(quantity.props["value"])), str(quantity.props["unit"])
    kind = kind_of(reading.roles, unit, str(quantity.props["unit_kind"]), name, aimed)
    if "decline" in reading.roles and "level" not in reading.roles and kind in ("growth", "target_growth", "change"):
        value = -abs(value)
    return Figure(quantity.start, quantity.end, value, unit, name, kind, period)


def _ranks(text: str, sentence: Masked, period: str | None) -> Iterator[Figure]:
    """位居中部地区第一, 居全国第6: the indicator stands before the verb."""
    for match in load("observations")["rank"].regex.finditer(text, sentence.start, sentence.end):
        rank = number(match["number"])
        reading = read_before(text, clause_floor(text, match.start(), ()), match.start())
        if rank is None or len(reading.indicator) < 2:
            continue
        both = re.split("、|及|和", reading.indicator) if "均" in match["verb"] else [reading.indicator]
        for name in both:
            yield Figure(match.start(), match.end(), float(rank), match["unit"] or "位", name, "rank", period)


def _period(sentence: Masked) -> str | None:
    """The first date of a sentence as the period of its figures."""
    for date in sentence.entities(0, len(sentence.spans), DATE):
        start, end = date.props["start"], date.props.get("end")
        return f"{start}/{end}" if end else str(start)
    return None


def _about(doc: Doc, sentence: Masked, figure: Figure) -> Ref | None:
    """The nearest place or body before the figure in its sentence that is not a yardstick."""
    index = sentence.index(figure.start)
    for position in range(index, -1, -1):
        candidate = sentence.spans[position][2]
        if candidate is None or candidate.label not in (PLACE, INSTITUTION):
            continue
        if candidate.label == INSTITUTION and candidate.props.get("kind") not in BODIES:
            continue
        if load("observations")["compared"].regex.search(doc.text[max(0, candidate.start - 6) : candidate.start]):
            continue
        return ref(candidate)
    return None


def _record(doc: Doc, sentence: Masked, figure: Figure, about: Ref | None, measured: Measured) -> None:
    """Add the metric, the observation and its relations."""
    metric = Ref(METRIC, metrics().get(figure.indicator) or figure.indicator)
    count = sum(1 for r in measured.entities if r.label == OBSERVATION)
    key = "|".join([metric.key, about.key if about else "", figure.period or "", f"{figure.value:g}{figure.unit}", str(count)])
    node = Ref(OBSERVATION, key)
    found = evidence(doc, sentence.start, sentence.end, "observation", 0.8)
    clause = clause_floor(doc.text, figure.start, ())
    words = doc.text[max(clause, sentence.start) : figure.end]
    spot = evidence(doc, figure.start, figure.end, "observation", 0.8)
    mention = Mention(spot.start, spot.end, spot.sentence, "observation", 0.8)
    props = {"value": figure.value, "unit": figure.unit, "kind": figure.kind, "period": figure.period, "text": words}
    measured.entities[node] = Entity(node, f"{metric.key} {figure.value:g}{figure.unit}", (), {k: v for k, v in props.items() if v is not None}, (mention,))
    known = measured.entities.get(metric)
    forms = tuple(sorted({*(known.aliases if known else ()), figure.indicator} - {metric.key}))
    measured.entities[metric] = Entity(metric, metric.key, forms, {}, (*(known.mentions if known else ()), mention))
    measured.facts.append(Fact("OF", node, metric, found))
    if about is not None:
        measured.facts.append(Fact("ABOUT", node, about, found))
