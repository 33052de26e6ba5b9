"""Events that a sentence names, or takes as known from an earlier page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.facts.draft import Draft
from kg.facts.mask import Masked
from kg.facts.story import Story, day, planned
from kg.facts.subjects import principals
from kg.nlp.candidate import Candidate
from kg.patterns import load
from kg.schema import EVENT, INSTITUTION, PERSON


def named_events(story: Story, sentence: Masked, covered: set[int]) -> Iterator[tuple[int, Draft]]:
    """Drafts with their masked positions; bare nouns at `covered` positions belong to a happening told there."""
    yield from _talks_before(story, sentence)
    if not covered:
        yield from _meeting_known(story, sentence)
    for index, (_, _, candidate) in enumerate(sentence.spans):
        if candidate is not None and candidate.label == EVENT and not (index in covered and candidate.props.get("generic")):
            draft = _named(story, sentence, index, candidate)
            if draft is not None:
                yield index, draft


def _talks_before(story: Story, sentence: Masked) -> Iterator[tuple[int, Draft]]:
    """会谈后, 会谈前: talks that the text takes as known, of the two whom the article is about."""
    match = load("story")["talks_known"].regex.match(sentence.text)
    if match is None or any(d.kind == "talks" for d in story.drafts):
        return
    both = principals(story.doc)
    if both:
        steps = (f"{match['noun']} → {both[0].name}, {both[1].name}: the two that the article names most",)
        found = story.evidence(sentence, "talks_known", 0.7, steps)
        first, last = sentence.source(match.start("noun"), match.end("noun"))
        draft = Draft("会谈", "talks", found, story.mention(first, last, "talks_known", 0.7), generic=True)
        draft.join(both, ("attended",), found)
        yield 0, draft


def _meeting_known(story: Story, sentence: Masked) -> Iterator[tuple[int, Draft]]:
    """会上, 仪式上: an event that the part of the text before a page break names; kept where the sentence says who took
    part."""
    match = load("story")["meeting_known"].regex.match(sentence.text)
    actors = sentence.entities(0, len(sentence.spans), PERSON, INSTITUTION)
    if match is None or not actors or story.latest("meeting", "ceremony", "signing", "training", "visit") is not None:
        return
    kind = "meeting" if match["noun"] != "仪式" else "signing" if "签" in sentence.text else "ceremony"
    name = {"会": "会议", "仪式": "签约仪式" if kind == "signing" else "仪式"}.get(match["noun"], match["noun"])
    first, last = sentence.source(match.start("noun"), match.end("noun"))
    found = story.evidence(sentence, "meeting_known", 0.7)
    yield 0, Draft(name, kind, found, story.mention(first, last, "meeting_known", 0.7), generic=True)


def _named(story: Story, sentence: Masked, index: int, candidate: Candidate) -> Draft | None:
    """A draft for a named event, or for a bare noun that the sentence reports as held; None for mere references."""
    patterns = load("story")
    before, after = sentence.text[max(0, index - 16) : index], sentence.text[index + 1 : index + 40]
    held = bool(patterns["held_before"].regex.search(before) or patterns["held_after"].regex.match(after))
    during = bool(re.match(r"上|期间|中，|现场", after)) and not candidate.props.get("referred")
    if planned(sentence, index) or re.match("(?:全体)?(?:代表|委员|嘉宾|各国)", after):
        return None
    known = story.named(candidate.name)
    if candidate.props.get("generic"):
        if candidate.name.endswith("活动"):
            return None
        if sentence.start < story.doc._.body_start and story.drafts:
            return None
        opens = _opens(before)
        heads = index < 3 and after.startswith("上") and candidate.name.endswith("座谈会")
        if not (opens or heads) or _means_known(story, candidate.name, opens):
            return None
    elif known is None and (candidate.props.get("referred") or not (held or during)):
        return None
    start, end = (None, None) if after.startswith("的") else day(sentence, index)
    if candidate.props.get("generic") and (start is None or end is not None):
        start, end = _inherited(story)
    rule = "event_named" if not candidate.props.get("generic") else "event_noun"
    draft = Draft(
        candidate.name,
        str(candidate.props["kind"]),
        story.evidence(sentence, rule, candidate.confidence),
        story.mention(candidate.start, candidate.end, rule, candidate.confidence),
        start,
        end,
        generic=bool(candidate.props.get("generic")),
    )
    draft.called(*candidate.aliases)
    draft.background = after.startswith("的")
    visit = story.latest("visit")
    if draft.generic and visit is not None and draft.kind in ("meeting", "talks", "training"):
        draft.parent = visit
    return draft


def _opens(before: str) -> bool:
    """Whether the verb before a bare noun opens an event of its own: 召开, 举行, 参加 a 座谈会."""
    return re.search(r"(?:召开|举行|举办|主持召开|组织召开|参加|出席)(?:了|过)?[^，。；]{0,6}$", before) is not None


def _means_known(story: Story, printed: str, opens: bool) -> bool:
    """Whether a bare noun means an event already drafted (会议 after a named 会议, 上述活动)."""
    noun = re.sub("^(?:本次|此次|这次|该|上述|有关|相关|系列)", "", printed)
    if re.fullmatch("(?:闭幕|开幕)会议?|(?:第[一二三四五六七八九十]+次)?全体会议|联组会|闭幕大会", noun) and story.latest(
        "meeting"
    ):
        return True
    if printed != noun and (story.drafts or printed.startswith(("上述", "该", "有关", "相关"))):
        return True
    tail = re.search(r"座谈会|会谈|论坛|仪式|大会|会议|活动|会$", noun)
    return (
        tail is not None
        and any(d.name.endswith(tail[0]) for d in story.drafts)
        and not (opens and noun.startswith(("座谈", "调研座谈")))
    ) or (noun in ("会议", "大会", "活动", "会") and bool(story.drafts))


def _inherited(story: Story) -> tuple[str | None, str | None]:
    """The day of the visit that a meeting is held on, where the visit is of one day."""
    visit = story.latest("visit")
    return (visit.start, None) if visit is not None and visit.end is None else (None, None)
