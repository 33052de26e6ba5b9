"""Which events a sentence reports: those with a name, and visits, talks, ceremonies and signings without one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.facts.draft import Draft
from kg.facts.mask import Masked
from kg.facts.record import ref
from kg.facts.story import Story, day, planned
from kg.nlp.candidate import Candidate
from kg.patterns import load
from kg.schema import EVENT, INSTITUTION, PERSON, PLACE

VENUE_LABELS = (PLACE, INSTITUTION)


def open_events(story: Story, sentence: Masked) -> None:
    """Add the events that a sentence reports to the story, named ones first where they come first."""
    found: list[tuple[int, Draft]] = []
    for index, (_, _, candidate) in enumerate(sentence.spans):
        if candidate is not None and candidate.label == EVENT:
            draft = _named(story, sentence, index, candidate)
            if draft is not None:
                found.append((index, draft))
    found += _unnamed(story, sentence)
    for _, draft in sorted(found, key=lambda item: item[0]):
        story.add(draft)


def _named(story: Story, sentence: Masked, index: int, candidate: Candidate) -> Draft | None:
    """A draft for a named event, or for a bare noun that the sentence reports as held; None for mere references."""
    patterns = load("story")
    before, after = sentence.text[max(0, index - 16) : index], sentence.text[index + 1 : index + 40]
    held = bool(patterns["held_before"].regex.search(before) or patterns["held_after"].regex.match(after))
    during = bool(re.match(r"上|期间|中，|现场", after)) and not candidate.props.get("referred")
    if planned(sentence, index):
        return None
    known = story.named(candidate.name)
    if candidate.props.get("generic"):
        if not held or _means_known(story, candidate.name) or not _opens(before):
            return None
    elif known is None and (candidate.props.get("referred") or not (held or during)):
        return None
    start, end = day(sentence, index)
    if candidate.props.get("generic") and start is None:
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
    visit = story.latest("visit")
    if draft.generic and visit is not None:
        draft.parent = visit
    return draft


def _opens(before: str) -> bool:
    """Whether the verb before a bare noun opens an event of its own: 召开, 举行, 参加 a 座谈会."""
    return re.search(r"(?:召开|举行|举办|主持召开|组织召开|参加|出席)(?:了|过)?[^，。；]{0,6}$", before) is not None


def _means_known(story: Story, noun: str) -> bool:
    """Whether a bare noun means an event already drafted (会议 after a named 会议)."""
    tail = re.search(r"座谈会|会谈|论坛|仪式|大会|会议|活动|会$", noun)
    return tail is not None and any(d.name.endswith(tail[0]) for d in story.drafts) and not noun.startswith(("座谈", "调研座谈")) or (
        noun in ("会议", "大会", "活动", "会") and bool(story.drafts)
    )


def _inherited(story: Story) -> tuple[str | None, str | None]:
    """The day of the visit that a meeting is held on, where the visit is of one day."""
    visit = story.latest("visit")
    return (visit.start, None) if visit is not None and visit.end is None else (None, None)


def _unnamed(story: Story, sentence: Masked) -> Iterator[tuple[int, Draft]]:
    """Drafts for what the patterns of happenings find."""
    used: set[int] = set()
    for name, pattern in load("happenings").items():
        kind = name.split("_")[0]
        for match in pattern.regex.finditer(sentence.text):
            span = set(range(match.start("verb") if "verb" in match.groupdict() and match["verb"] else match.start("noun"), match.end()))
            if span & used or planned(sentence, match.start()) or planned(sentence, match.end() - 1 if kind == "visit" else match.start()):
                continue
            drafts = list(_happening(story, sentence, name, kind, match))
            if drafts:
                used |= span
                yield from ((match.start(), draft) for draft in drafts)


def _actors(found: Iterable[Candidate]) -> list[Candidate]:
    """People, and institutions that can go somewhere: delegations, groups and bodies of consultation."""
    return [c for c in found if c.label == PERSON or c.props.get("kind") in ("group", "cppcc", "congress")]


def _happening(story: Story, sentence: Masked, name: str, kind: str, match: re.Match[str]) -> Iterator[Draft]:
    who = [c for c in sentence.group(match, "who") if c.label in (PERSON, INSTITUTION)]
    if kind == "visit":
        who = _actors(who)
        if not who or not _clause_head(sentence.text, match.start()) or _negated(match[0]):
            return
    others = sentence.group(match, "other", PERSON)
    if kind == "talks" and name == "talks_meet" and match["apart"] and len(others) > 1:
        for other in others:
            yield _make(story, sentence, match, kind, f"{_first(who)}会见{other.name}", who, [other])
        return
    if kind == "talks":
        verb = "会见" if name == "talks_meet" else re.sub(r"举行|进行|开展|了", "", match["verb"]) or "会谈"
        if "Ｅ" in verb:
            verb = "会谈"
        label = f"{_first(who)}{verb}{'、'.join(o.name for o in others)}" if name == "talks_meet" else f"{_first(who)}同{'、'.join(o.name for o in others)}{verb}"
        yield _make(story, sentence, match, kind, label, who, others)
    elif kind == "ceremony":
        noun = match["noun"]
        label = sentence.entities(match.end() - 1, match.end())[0].name if "Ｅ" in noun else re.sub(r"隆重的?|盛大", "", noun)
        yield _make(story, sentence, match, kind, label, who, others, hosts=True)
    elif kind == "signing":
        yield _make(story, sentence, match, kind, _printed(story, sentence, match.start("verb"), match.end()), who, others)
    else:
        yield _make(story, sentence, match, kind, _visit_name(story, sentence, match, who), who, [])


def _first(who: list[Candidate]) -> str:
    return who[0].name if who else ""


def _printed(story: Story, sentence: Masked, start: int, end: int) -> str:
    first, last = sentence.source(start, end)
    return re.sub(r"\s+", "", story.doc.text[first:last]).strip("，。；")


def _clause_head(text: str, start: int) -> bool:
    """Whether a subject stands at the head of a clause, or right after a date."""
    return start == 0 or text[start - 1] in "，。；：！\n“ Ｄ、由" or re.search(r"(?:由|[组邀]织|跟随)$", text[:start]) is not None


def _negated(words: str) -> bool:
    return re.search(r"重要讲话|指示|精神|以来|强调|指出|要求|期间|时强调|先后在", words) is not None


def _visit_name(story: Story, sentence: Masked, match: re.Match[str], who: list[Candidate]) -> str:
    """Who, where and what, as printed, without the posts and the date: 某某一行来湖南调研."""
    start = match.start("where") - 1 if "where" in match.groupdict() and match["where"] else match.start("verb")
    start = max(start, match.end("who"))
    return _first(who) + _printed(story, sentence, start, match.end())[:40]


def _make(
    story: Story, sentence: Masked, match: re.Match[str], kind: str, name: str, who: list[Candidate], others: list[Candidate], hosts: bool = False
) -> Draft:
    """A draft with its participants, day and places."""
    found = story.evidence(sentence, f"happening_{kind}", 0.85)
    first, last = sentence.source(match.start(), match.end())
    start, end = day(sentence, match.end() - 1)
    draft = Draft(name, kind, found, story.mention(first, last, f"happening_{kind}", 0.85), start, end)
    draft.join(who, ("attended", "hosted") if hosts else ("attended",), found)
    draft.join(others, ("attended",), found)
    for group in ("where", "where2", "site"):
        for place in sentence.group(match, group, *VENUE_LABELS):
            draft.link("HELD_IN", ref(place), found)
    return draft
