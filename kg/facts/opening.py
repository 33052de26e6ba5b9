"""The events that a sentence adds to an article's story."""

from __future__ import annotations

import re

from kg.facts.draft import Draft
from kg.facts.happenings import happenings
from kg.facts.mask import Masked
from kg.facts.named import event_names, known_events, named_event
from kg.facts.seats import around
from kg.facts.story import Story, looks_back
from kg.nlp.candidate import Candidate, article_of, text_of
from kg.nlp.places import by_name

APART = ("共同会见", "大范围", "小范围")
"""What makes talks of the same people talks of their own."""
LAW = re.compile("法案|法律|法令|修正案|令|法[》”]|法$")
"""What heads of state sign by themselves."""
BARE = ("会议", "大会", "会")
"""Nouns that mean the meeting named before them in the same sentence."""


def open_events(story: Story, sentence: Masked, speech: int | None = None) -> list[Draft]:
    """Add the events that a sentence reports to the story, in the order of the text, and give them back; those from the masked
    position `speech` on are what somebody says."""
    told = list(happenings(story, sentence))
    covered = {
        i for start, end, draft in told if draft.kind in ("ceremony", "talks", "signing", "other") for i in range(start, end)
    }
    found: list[tuple[int, Draft | Candidate]] = [(start, draft) for start, _, draft in told]
    found += [*known_events(story, sentence, covered), *event_names(sentence, covered)]
    named, opened = False, list[Draft]()
    for position, item in sorted(found, key=lambda pair: pair[0]):
        draft = item if isinstance(item, Draft) else named_event(story, sentence, position, item)
        if draft is None or (named and draft.generic and draft.name in BARE):
            continue
        named = named or (draft.kind == "meeting" and not draft.generic)
        draft.aside = speech is not None and position >= speech
        if draft.aside and story.lead is not None and _today(story, sentence, draft):
            draft.start = story.lead.start
        headline = sentence.start < story.doc._.body_start
        if headline and draft.kind == "visit":
            _narrowed(story, draft)
        lead = _said_again(story, draft) if headline else None
        opened.append(story.add(lead or _merged(story, draft)))
    return list(dict.fromkeys(opened))


def _narrowed(story: Story, draft: Draft) -> None:
    """Leave out the province that a headline gives for a visit whose cities the body names."""
    told = [target.key for visit in story.drafts if visit.kind == "visit" for kind, target in visit.links if kind == "HELD_IN"]
    for kind, place in list(draft.links):
        site = by_name(place.key) if kind == "HELD_IN" and place.key not in told else None
        if site is not None and site.level == "province" and any(place.key in around(key) for key in told):
            del draft.links[kind, place]


def _today(story: Story, sentence: Masked, draft: Draft) -> bool:
    """Whether the day of what a speech tells is only its 今天, which is the day of the speech and not that of the paper."""
    published = article_of(story.doc).published
    words = text_of(story.doc)[sentence.start : sentence.end]
    return draft.start == published and draft.end is None and re.search("今[天日晚]", words) is not None and "（" not in words


def _said_again(story: Story, draft: Draft) -> Draft | None:
    """The article's event where the headline, which is read last, says it in other words: without a day, of the same kind and
    with the same noun, or of the same people."""
    told = [d for d in story.drafts if d.kind == draft.kind and not d.aside and not d.background]
    lead = told[0] if draft.kind == "talks" and told else story.lead
    if lead is None or draft.start is not None or draft.kind != lead.kind or draft.name in (lead.name, *lead.aliases):
        return None
    if draft.kind == "talks":
        first = next(iter(draft.people), None)
        same = first is not None and first == next(iter(lead.people), None)
    elif draft.kind == "signing":
        same = _decreed(lead, draft)
    else:
        same = draft.kind not in ("visit", "ceremony", "signing") and draft.name[-2:] == lead.name[-2:] and not draft.links
    if len(told) != 1 or not same:
        return None
    if (lead.generic and not draft.generic) or re.search("会见(?:与会|会议|大会)", lead.name):
        lead.called(lead.name)
        lead.name, lead.generic = draft.name, False
    lead.take(draft)
    return lead


def _merged(story: Story, draft: Draft) -> Draft:
    """A visit, talks or a delegation's discussion told again: by the same people, and on no other day. Its places and people go
    to the one already drafted; a stop on a day of its own, or shared with a host, becomes part of the visit."""
    if draft.kind == "talks":
        return _same_talks(story, draft)
    if draft.kind == "meeting" and not draft.generic:
        return _same_discussion(story, draft)
    if draft.kind == "signing":
        return _same_decree(story, draft)
    if draft.kind != "visit":
        return draft
    for known in story.drafts:
        if known.kind != "visit" or known.background or draft.background or not known.by & draft.by:
            continue
        if draft.joint:
            draft.parent = known
            return draft
        if known.abroad and draft.abroad and not (known.abroad & draft.abroad):
            continue
        if draft.start is None and looks_back(story, known) and not _near(known, draft):
            continue
        if draft.start is None and _provinces(known) and _provinces(draft) and not _provinces(known) & _provinces(draft):
            continue
        if draft.start in (None, known.start) or known.start is None:
            known.start, known.end = known.start or draft.start, known.end or draft.end
            _within(known, draft)
            known.take(draft)
            return known
        if known.end and known.start <= draft.start <= known.end:
            draft.parent = known
            return draft
    return draft


def _same_decree(story: Story, draft: Draft) -> Draft:
    """A law or decree whose signing a heading in the text says first, without a day, by the same person alone."""
    for known in story.drafts:
        if known.kind == "signing" and known.start is None and draft.start is not None and _decreed(known, draft):
            known.start = draft.start
            known.take(draft)
            return known
    return draft


def _decreed(one: Draft, other: Draft) -> bool:
    """Whether two signings are of a law or decree, by one and the same person."""
    return len(other.people) == 1 and set(one.people) == set(other.people) and LAW.search(one.name + other.name) is not None


def _within(known: Draft, draft: Draft) -> None:
    """Leave out places of a stop that only hold those of the visit."""
    stated = [target.key for kind, target in known.links if kind == "HELD_IN"]
    for kind, place in list(draft.links):
        if kind == "HELD_IN" and any(place.key in around(key) for key in stated):
            del draft.links[kind, place]


def _provinces(visit: Draft) -> set[str]:
    """The provinces that a visit is said to be to (在某省考察时, told after that of another)."""
    sites = [by_name(target.key) for kind, target in visit.links if kind == "HELD_IN"]
    return {site.name for site in sites if site is not None and site.level == "province"}


def _near(known: Draft, draft: Draft) -> bool:
    """Whether two visits are to one place, or one of them lies in the other."""
    one, other = ({target.key for kind, target in d.links if kind == "HELD_IN"} for d in (known, draft))
    if not one or not other:
        return True
    return any(a == b or a in around(b) or b in around(a) for a in one for b in other)


def _same_talks(story: Story, draft: Draft) -> Draft:
    """Talks of the same two that the text comes back to (在会见某某时); guests that both meet are met at no talks."""
    people = set(draft.people)
    for known in story.drafts:
        if any((part in known.name) != (part in draft.name) for part in APART):
            continue
        alike = known.kind == "talks" and len(people) > 1 and (people <= set(known.people) or set(known.people) <= people)
        if alike and len(known.people) > 1 and (draft.start is None or draft.start == known.start):
            for who, part in draft.people.items():
                known.people.setdefault(who, part).roles.update(part.roles)
            for (kind, target), found in draft.links.items():
                known.link(kind, target, found)
            return known
    return draft


def _same_discussion(story: Story, draft: Draft) -> Draft:
    """The discussion of one delegation, which the headline calls by a shorter name."""
    for known in story.drafts:
        shorter, longer = sorted((known.name, draft.name), key=len)
        if draft.evidence.rule == known.evidence.rule == "happening_meeting" and longer.startswith(shorter):
            known.start = known.start or draft.start
            known.take(draft)
            return known
    return draft
