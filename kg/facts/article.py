"""One article: its sentences go by once, each kind of fact takes what it reads."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Doc

from kg.facts.attendance import attend
from kg.facts.chiefs import chiefs
from kg.facts.draft import Draft
from kg.facts.entities import entities
from kg.facts.explain import explained
from kg.facts.holding import holdings
from kg.facts.lists import whole_lists, with_lists
from kg.facts.mask import Masked, sentences
from kg.facts.observations import observations
from kg.facts.opening import open_events
from kg.facts.relations import relations
from kg.facts.seats import seat
from kg.facts.shared import with_shared_bodies
from kg.facts.story import Story, end_of_lead, last_day, topic_day
from kg.facts.subjects import (
    known_groups,
    last_speaker,
    speech_from,
    with_first_person,
    with_groups,
    with_pronoun,
    with_subjects,
    with_titles,
)
from kg.facts.unknown import unknown
from kg.facts.venues import locate
from kg.nlp.candidate import article_of, text_of
from kg.nlp.places import COUNTRY, state_forms
from kg.schema import EVENT, INSTITUTION, PLACE, Entity, Extraction, Fact, Ref

PROPOSES = re.compile("建议，|议程(?:还)?(?:有|包括|是|为)：")
"""What opens a list of what a later meeting is to do."""
LEAD = 3
"""Sentences from the beginning of the body in which the event of the article is told."""


def extract_article(doc: Doc) -> Extraction:
    """Entities, facts and unknown words of one article; every fact's ends are among its entities."""
    masked = list(whole_lists(sentences(doc)))
    story = _story(doc, masked)
    nodes = entities(doc, doc._.settled)
    measured = observations(doc, masked, story)
    facts = [*holdings(doc, masked), *_events(story), *relations(doc, masked, story), *measured.facts]
    nodes.update({draft.ref: draft.entity() for draft in story.drafts})
    nodes.update(measured.entities)
    for fact in facts:
        for end in (fact.source, fact.target):
            if end not in nodes and end.label == INSTITUTION:
                nodes[end] = Entity(end, end.key, state_forms(end.key), {"kind": _kind(end)}, ())
            elif end not in nodes and end == Ref(PLACE, COUNTRY):
                nodes[end] = Entity(end, end.key, state_forms(end.key), {"level": "country"}, ())
    complete = tuple(explained(f, nodes) for f in facts if f.source in nodes and f.target in nodes)
    return Extraction(article_of(doc).id, tuple(nodes.values()), _unique(complete), tuple(dict.fromkeys(unknown(doc))))


def _story(doc: Doc, masked: list[Masked]) -> Story:
    """Read the body first, then the headline, which says again what the body reports."""
    story = Story(doc)
    groups = known_groups(doc)
    body = [s for s in masked if s.start >= doc._.body_start]
    head = [s for s in masked if s.start < doc._.body_start]
    headline, speaker, speaking = text_of(doc)[: doc._.body_start], None, False
    going_on = False
    for number, plain in enumerate((*body, *head)):
        called = with_titles(with_shared_bodies(plain), doc)
        meant = with_pronoun(with_groups(with_first_person(called, speaker, doc, story.drafts), groups), speaker)
        sentence = with_subjects(with_lists(meant))
        speaker = last_speaker(sentence, speaker)
        story.topic_day = story.topic_day or (topic_day(sentence) if number < LEAD else None)
        speech, speaking = speech_from(sentence, speaking)
        opened = open_events(story, sentence, speech) or _reopened(story, sentence)
        if story.lead is None and (first := _leading(story)) and (number < LEAD or _in_headline(first, headline)):
            story.lead = first
        story.enter(sentence, opened)
        story.proposes = PROPOSES.search(sentence.text) is not None or (story.proposes and going_on)
        going_on = sentence.text.endswith("；")
        attend(story, sentence)
        chiefs(story, sentence)
        locate(story, sentence, opened)
        story.last_day = last_day(story, sentence, speech) or story.last_day
        end_of_lead(story, sentence)
    story.drafts = [d for d in story.drafts if d is story.lead or not d.empty()]
    for draft in story.drafts:
        seat(draft)
        draft.hosted()
    return story


def _leading(story: Story) -> Draft | None:
    """The first event reported for its own sake: not why a guest is there, nor what somebody's speech or a date refers to."""
    own = (d for d in story.drafts if not d.background and not d.aside and not d.passing)
    return next(own, story.drafts[0] if story.drafts else None)


def _in_headline(draft: Draft, headline: str) -> bool:
    return any(name and name in headline for name in (draft.name, *draft.aliases))


def _reopened(story: Story, sentence: Masked) -> list[Draft]:
    """Events drafted earlier that a sentence names again."""
    events = (c for _, _, c in sentence.spans if c is not None and c.label == EVENT)
    named = (c.name for c in events if not c.props.get("generic") and not c.props.get("referred"))
    found = (story.named(name) for name in named)
    return [d for d in dict.fromkeys(found) if d is not None]


def _events(story: Story) -> Iterable[Fact]:
    for draft in story.drafts:
        yield from draft.facts()


ENDINGS = (
    ("法院", "court"),
    ("法庭", "court"),
    ("检察院", "procuratorate"),
    ("大学", "university"),
    ("学院", "university"),
    ("研究院", "research"),
    ("研究所", "research"),
    ("医院", "hospital"),
    ("政协", "cppcc"),
    ("人大常委会", "congress"),
    ("公司", "company"),
    ("集团", "company"),
    ("委", "party"),
    ("中共中央", "party"),
)
"""Kinds of bodies that are known only through a title, by how their names end; others are government."""


def _kind(body: Ref) -> str:
    return next((kind for ending, kind in ENDINGS if body.key.endswith(ending)), "government")


def _unique(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Each fact once an article and sentence."""
    seen: dict[tuple[object, ...], Fact] = {}
    for fact in facts:
        key = (
            fact.type,
            fact.source,
            fact.target,
            tuple(sorted(fact.properties.items())),
            fact.evidence.start,
            fact.evidence.rule,
        )
        seen.setdefault(key, replace(fact))
    return tuple(seen.values())
