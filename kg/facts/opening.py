"""The events that a sentence adds to an article's story."""

from __future__ import annotations

from kg.facts.draft import Draft
from kg.facts.happenings import happenings
from kg.facts.mask import Masked
from kg.facts.named import named_events
from kg.facts.story import Story

BARE = ("会议", "大会", "会")
"""Nouns that mean the meeting named before them in the same sentence."""


def open_events(story: Story, sentence: Masked) -> None:
    """Add the events that a sentence reports to the story, in the order of the text."""
    told = list(happenings(story, sentence))
    covered = {i for start, end, draft in told if draft.kind in ("ceremony", "talks", "signing") for i in range(start, end)}
    found = [*((start, draft) for start, _, draft in told), *named_events(story, sentence, covered)]
    named = False
    for _, draft in sorted(found, key=lambda item: item[0]):
        if named and draft.generic and draft.name in BARE:
            continue
        named = named or (draft.kind == "meeting" and not draft.generic)
        story.add(_merged(story, draft))


def _merged(story: Story, draft: Draft) -> Draft:
    """A visit told again: by the same people, and on no other day. Its places and people go to the visit already drafted; a
    stop on
    a day of its own becomes part of it."""
    if draft.kind != "visit":
        return draft
    for known in story.drafts:
        if known.kind != "visit" or not (set(known.people) & set(draft.people)):
            continue
        if draft.start in (None, known.start) or known.start is None:
            known.start, known.end = known.start or draft.start, known.end or draft.end
            known.take(draft)
            return known
        if known.end and known.start <= draft.start <= known.end:
            draft.parent = known
        return draft
    return draft
