"""HOLDS: who held which post, from the posts printed at names and from sentences that appoint or remove."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from kg.facts.mask import Masked
from kg.facts.record import evidence, ref
from kg.nlp.candidate import TITLE, Candidate, Position
from kg.patterns import load
from kg.schema import INSTITUTION, PERSON, Fact, Ref


def holdings(doc: Doc, sentences: list[Masked]) -> Iterator[Fact]:
    """One fact for each person, post and status, as each sentence states it."""
    for sentence in sentences:
        for person in sentence.entities(0, len(sentence.spans), PERSON):
            for position in person.positions:
                if position.body:
                    yield _holding(doc, sentence, person, position, person.rule, person.confidence)
        yield from _appointments(doc, sentence)


def _holding(doc: Doc, sentence: Masked, person: Candidate, position: Position, rule: str, confidence: float) -> Fact:
    found = evidence(doc, sentence.start, sentence.end, rule, confidence, position.steps)
    props = {"title": position.title, "status": position.status}
    return Fact("HOLDS", ref(person), Ref(INSTITUTION, str(position.body)), found, props)


def _appointments(doc: Doc, sentence: Masked) -> Iterator[Fact]:
    """任, 担任, 当选 after a name; 不再担任; 任命某某为; 免去某某的 … 职务."""
    runs = [c for c in doc._.settled if c.label == TITLE and sentence.start <= c.start < sentence.end]
    for name, pattern in load("appointments").items():
        for match in pattern.regex.finditer(sentence.text):
            people = sentence.group(match, "who", PERSON)
            first, last = sentence.source(match.start("post"), match.end("post"))
            for run in runs:
                if not (first <= run.start and run.end <= last + 1):
                    continue
                for person in people:
                    yield from _posts(doc, sentence, person, run, name)


def _posts(doc: Doc, sentence: Masked, person: Candidate, run: Candidate, name: str) -> Iterator[Fact]:
    status = {"removed": "former", "relieved": "former", "elected": "elect"}.get(name, "current")
    for position in run.positions:
        if position.body and re.search(r"[\u4e00-\u9fff]", position.title):
            settled = Position(
                position.title, position.body, status if position.status == "current" else position.status, position.steps
            )
            yield _holding(doc, sentence, person, settled, f"appointment_{name}", 0.95)
