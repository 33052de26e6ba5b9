"""How a sentence leads to a name that it does not print."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from kg.schema import EVENT, INSTITUTION, METRIC, OBSERVATION, PERSON, PLACE, PROGRAMME, Entity, Fact, Ref

REASONS = {
    EVENT: "the event that the article reports",
    PERSON: "the person last spoken of",
    INSTITUTION: "the body that the words before it are about",
    PLACE: "the place that the words before it, or the paper, are about",
    PROGRAMME: "the programme that the words before it are about",
    METRIC: "the indicator of the figure before it",
}


def explained(fact: Fact, nodes: Mapping[Ref, Entity]) -> Fact:
    """The fact with a step for each end that its sentence does not name and that no step yet leads to."""
    evidence = fact.evidence
    plain = _plain(evidence.sentence)
    steps = list(evidence.steps)
    for end in (fact.source, fact.target):
        if end.label == OBSERVATION or end.label not in REASONS or _named(plain, nodes[end]):
            continue
        if not any(nodes[end].name in step for step in steps):
            steps.append(f"{nodes[end].name}: {REASONS[end.label]}")
    return fact if len(steps) == len(evidence.steps) else replace(fact, evidence=replace(evidence, steps=tuple(steps)))


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _named(sentence: str, entity: Entity) -> bool:
    """Whether a sentence holds the entity's name or another form of it."""
    return any(_plain(form) in sentence for form in (entity.name, *entity.aliases) if form)
