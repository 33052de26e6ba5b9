"""Observations: stated quantities with their indicator, kind, period and what they are about."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from string import ascii_uppercase

from spacy.tokens import Doc

from kg.facts.clauses import Figure
from kg.facts.figures import figures
from kg.facts.mask import Masked
from kg.facts.measure import clause_end, clause_start, metrics, shape
from kg.facts.owners import WORLD, Owners
from kg.facts.periods import Calendar
from kg.facts.record import evidence
from kg.facts.story import Story
from kg.facts.subjects import known_groups, with_groups
from kg.facts.tables import Tables
from kg.nlp.candidate import article_of, printed, text_of
from kg.nlp.places import COUNTRY, by_name, state_forms
from kg.schema import EVENT, METRIC, OBSERVATION, PLACE, Entity, Fact, Mention, Ref, Value

YEAR = re.compile(r"(?<![0-9])(?P<year>20[0-9]{2})年")
DAY = re.compile(r"(?<![0-9])(?P<year>20[0-9]{2})年[0-9]{1,2}月")
OPENING = 60
"""Characters of a text in which it may say its day."""

AIMED = {"level": "target", "share": "target", "count": "target", "growth": "target_growth", "change": "target_growth"}
"""What a figure is that stands among the aims of a plan."""

RULE, CONFIDENCE = "observation", 0.8


@dataclass
class Measured:
    """The metrics and observations of an article with their relations; a figure said twice is one."""

    entities: dict[Ref, Entity] = field(default_factory=dict)
    facts: list[Fact] = field(default_factory=list)


def observations(doc: Doc, masked: list[Masked], story: Story) -> Measured:
    """Every figure of policy meaning in an article."""
    measured, owners = Measured(), Owners(doc, masked, story)
    day = article_of(doc).published or _stated_year(doc)
    whole = _accounted(doc)
    calendar, period = Calendar(day), whole
    tables = Tables(Calendar(day))
    groups, aims = known_groups(doc), Aims()
    for plain in masked:
        if plain.start < doc._.body_start:
            continue
        sentence = with_groups(plain, groups)
        if text_of(doc)[sentence.start - 1 : sentence.start] == "\n":
            owners.paragraph()
            period = whole
        if aims.opened(text_of(doc), sentence.start):
            period = aims.period or period
        row = tables.figures(text_of(doc), sentence)
        if row is not None:
            for figure in row:
                _record(doc, sentence, figure, owners.default, measured)
            continue
        before: tuple[int, Ref | None] | None = None
        for figure in figures(text_of(doc), sentence, calendar, period):
            about = owners.all(sentence, figure, before)
            before, period = (figure.end, about[0]), figure.period
            for owner in about:
                _record(doc, sentence, aims.aimed(figure, calendar), owner, measured)
        if before is None:
            stop = clause_end(text_of(doc), sentence.start, sentence.end)
            period = calendar.last(text_of(doc), sentence.start, stop) or period
        aims.see(period)
        owners.see(sentence, before[1] if before is not None else None)
    told = {draft.ref for draft in story.drafts}
    coming = {f.target for f in measured.facts if f.target.label == EVENT and f.target not in told}
    measured.entities.update((event, owners.events.to_come(event)) for event in sorted(coming, key=str))
    return measured


@dataclass
class Aims:
    """Whether the text stands in the part of a plan that states its aims, and the last period ahead named there."""

    open: bool = False
    period: str | None = None

    def opened(self, text: str, start: int) -> bool:
        """Whether the part is open at a sentence, and a paragraph begins there."""
        if start and text[start - 1] != "\n":
            return False
        if shape("aims_heading").match(text, start) is not None:
            self.open, self.period = True, None
        elif shape("part_heading").match(text, start) is not None:
            self.open = False
        return self.open

    def see(self, period: str | None) -> None:
        """Keep the period that a sentence of the part names for those that name none."""
        if self.open and period is not None:
            self.period = period

    def aimed(self, figure: Figure, calendar: Calendar) -> Figure:
        """A figure of the part as one that is aimed at."""
        kind = AIMED.get(figure.kind)
        past = figure.period is not None and calendar.past(figure.period)
        return replace(figure, kind=kind) if self.open and kind is not None and not past else figure


def _stated_year(doc: Doc) -> str | None:
    """The year of the headline, or of the day with which an undated text begins."""
    text, start = text_of(doc), doc._.body_start
    match = YEAR.search(text, 0, start) or DAY.search(text, start, start + OPENING)
    return match["year"] if match is not None else None


def _accounted(doc: Doc) -> str | None:
    """The year whose accounts an article gives, by its headline (2022年某市国民经济和社会发展统计公报)."""
    match = shape("accounts").search(text_of(doc), 0, doc._.body_start)
    return match["year"] if match is not None else None


def _record(doc: Doc, sentence: Masked, figure: Figure, about: Ref | None, measured: Measured) -> None:
    """Add the metric, the observation and its relations."""
    metric = Ref(METRIC, _canonical(figure.indicator))
    key = "|".join([metric.key, about.key if about else "", figure.period or "", f"{figure.value:g}{figure.unit}"])
    said = measured.entities.get(Ref(OBSERVATION, key))
    if said is not None and said.properties["kind"] != figure.kind:
        key = f"{key}|{figure.kind}"
        said = measured.entities.get(Ref(OBSERVATION, key))
    node, found = Ref(OBSERVATION, key), evidence(doc, sentence.start, sentence.end, RULE, CONFIDENCE)
    spot = evidence(doc, figure.start, figure.end, RULE, CONFIDENCE)
    mention = Mention(spot.start, spot.end, spot.sentence, RULE, CONFIDENCE)
    words = printed(doc, clause_start(text_of(doc), figure.start, sentence.start), figure.end)
    stated: dict[str, Value] = {"value": figure.value, "unit": figure.unit, "kind": figure.kind, "text": words}
    if figure.period is not None:
        stated["period"] = figure.period
    name = f"{metric.key} {figure.value:g}{figure.unit}"
    fresh = said or Entity(node, name, (), stated, ())
    measured.entities[node] = replace(fresh, mentions=(*fresh.mentions, mention))
    measured.entities[metric] = _metric(metric, figure, mention, measured.entities.get(metric))
    measured.facts.append(Fact("OF", node, metric, found))
    if about is not None:
        measured.facts.append(Fact("ABOUT", node, about, found))
        _introduce(doc, about, measured)


def _canonical(indicator: str) -> str:
    """The listed name of an indicator, also of one that is followed by its abbreviation (国内生产总值GDP)."""
    return metrics().get(indicator) or metrics().get(indicator.rstrip(ascii_uppercase)) or indicator


def _metric(metric: Ref, figure: Figure, mention: Mention, known: Entity | None) -> Entity:
    """The indicator with every form printed so far."""
    forms = {*(known.aliases if known else ()), figure.indicator, *figure.forms} - {metric.key}
    return Entity(metric, metric.key, tuple(sorted(forms)), {}, (*(known.mentions if known else ()), mention))


def _introduce(doc: Doc, about: Ref, measured: Measured) -> None:
    """A region that the article implies and nowhere names becomes a node of its own."""
    if about.label != PLACE or any(c.label == PLACE and c.name == about.key for c in doc._.settled):
        return
    site = by_name(about.key)
    level = {COUNTRY: "country", WORLD: "region"}.get(about.key)
    props = site.props() if site is not None else {"level": level}
    forms = ("全球", "全世界") if about.key == WORLD else state_forms(about.key)
    measured.entities[about] = Entity(about, about.key, forms, {k: v for k, v in props.items() if v}, ())
