"""Events without a name of their own: visits, talks, ceremonies and signings, told by a verb."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.facts.draft import Draft
from kg.facts.mask import Masked
from kg.facts.record import ref
from kg.facts.seats import SEATS, VENUE_LABELS, innermost
from kg.facts.story import Story, day, planned
from kg.facts.subjects import principals, spouses
from kg.nlp.candidate import Candidate, text_of
from kg.patterns import load
from kg.schema import EVENT, INSTITUTION, PERSON, PLACE

TALKS = re.compile("会谈|会晤|会见|通话|座谈|磋商|对话|会面")


@dataclass(frozen=True, slots=True)
class Telling:
    """One match of a pattern of happenings: who acts, towards whom."""

    story: Story
    sentence: Masked
    pattern: str
    match: re.Match[str]
    who: tuple[Candidate, ...]
    others: tuple[Candidate, ...]

    @property
    def kind(self) -> str:
        """The kind of event, with which the pattern's name begins."""
        return self.pattern.split("_")[0]

    @property
    def actor(self) -> str:
        """The name of the first who acts."""
        return self.who[0].name if self.who else ""

    def printed(self, group: str, until: int | None = None) -> str:
        """The words of a group, without blanks, to its end or to a masked position."""
        first, last = self.sentence.source(self.match.start(group), self.match.end(group) if until is None else until)
        return re.sub(r"\s+", "", text_of(self.story.doc)[first:last]).strip("，。；")

    def group(self, name: str, *labels: str) -> list[Candidate]:
        """The entities of a group of the match."""
        return self.sentence.group(self.match, name, *labels)


def happenings(story: Story, sentence: Masked) -> Iterator[tuple[int, int, Draft]]:
    """Drafts with the masked range that tells each; of two patterns that use one verb the first counts."""
    used: set[int] = set()
    for name, pattern in load("happenings").items():
        for match in pattern.regex.finditer(sentence.text):
            key = "verb" if match.groupdict().get("verb") else "noun"
            span = set(range(match.start(key), match.end(key)))
            late = match.end() - 1 if name.startswith("visit") else match.start()
            if span & used or planned(sentence, match.start()) or planned(sentence, late):
                continue
            drafts = list(_drafts(story, sentence, name, match))
            if drafts:
                used |= span
                yield from ((match.start(), match.end(), draft) for draft in drafts)


def _actors(found: Iterable[Candidate]) -> list[Candidate]:
    """People, and institutions that can go somewhere: delegations, groups and bodies of consultation."""
    return [c for c in found if c.label == PERSON or c.props.get("kind") in ("group", "cppcc", "congress")]


def _drafts(story: Story, sentence: Masked, name: str, match: re.Match[str]) -> Iterator[Draft]:
    """What one match tells: an event, several where guests are met apart, none where it only refers."""
    who = sentence.group(match, "who", PERSON, INSTITUTION)
    if name.startswith("visit"):
        who = _actors(who)
        if not who or not _clause_head(sentence.text, match.start()) or _negated(match[0]):
            return
    if name.startswith("signing") and not who:
        who = principals(story.doc)
    sides = (INSTITUTION, PLACE) if name == "signing_between" else (PERSON,)
    if name == "signing_between":
        who = sentence.group(match, "who", *sides)
    telling = Telling(story, sentence, name, match, tuple(who), tuple(sentence.group(match, "other", *sides)))
    yield from TELL[telling.kind](telling)


def _visit(telling: Telling) -> Iterator[Draft]:
    yield _make(telling, _visit_name(telling), telling.others)


def _talks(telling: Telling) -> Iterator[Draft]:
    guests = "、".join(other.name for other in telling.others)
    if telling.pattern == "talks_group":
        name = f"{telling.actor}会见{telling.printed('guests')[:30]}"
        yield _make(telling, name, telling.group("guests", INSTITUTION)[-1:])
    elif telling.pattern == "talks_meet" and telling.match["apart"]:
        yield from (_make(telling, f"{telling.actor}会见{other.name}", [other]) for other in telling.others)
    elif telling.pattern == "talks_meet":
        yield _make(telling, f"{telling.actor}会见{guests}", telling.others)
    else:
        named = telling.group("verb", EVENT)
        if named and not TALKS.search(named[0].name):
            return
        verb = "会谈" if named else re.sub("举行|进行|开展|了", "", telling.match["verb"]) or "会谈"
        yield _make(telling, f"{telling.actor}同{guests}{verb}", telling.others)


def _ceremony(telling: Telling) -> Iterator[Draft]:
    if telling.pattern == "ceremony_farewell":
        yield _make(telling, f"{telling.group('dead', PERSON)[0].name}同志遗体火化", [])
        return
    named = telling.group("noun", EVENT)
    name = named[0].name if named else re.sub("隆重的?|盛大", "", telling.match["noun"])
    if telling.pattern == "ceremony_welcome" and not name.startswith("欢迎"):
        name = "欢迎" + name
    yield _make(telling, name, telling.others)


def _signing(telling: Telling) -> Iterator[Draft]:
    if telling.pattern == "signing_between":
        name = f"{telling.actor}与{telling.others[0].name}{telling.printed('verb', telling.match.end())}"
        yield _make(telling, name, telling.others)
        return
    yield _make(telling, telling.printed("verb", telling.match.end()), telling.others)


TELL = {"visit": _visit, "talks": _talks, "ceremony": _ceremony, "signing": _signing}
"""How each kind of happening is drafted."""


def _clause_head(text: str, start: int) -> bool:
    """Whether a subject stands at the head of a clause, or right after a date."""
    return (
        start == 0
        or text[start - 1] in "，。；：！\n“ Ｄ、由　"
        or re.search(r"(?:由|欢迎|邀请|跟随)$", text[:start]) is not None
    )


def _negated(words: str) -> bool:
    return re.search(r"重要讲话|同来华|同对|指示|精神|以来|强调|指出|要求|期间|时强调|先后在", words) is not None


def _visit_name(telling: Telling) -> str:
    """Who, where and what: 某某赴郴州市调研; what stands between the place and the verb is left out where it is long."""
    match = telling.match
    parts = match.groupdict()
    if not parts.get("where"):
        return telling.actor + telling.printed("verb", match.end())[:30]
    first = "prep" if parts.get("prep") else "where"
    printed = telling.printed(first, match.end())
    if len(printed) > 20:
        places = "、".join(c.name for c in telling.group("where", *VENUE_LABELS)[:3])
        printed = (parts.get("prep") or "在") + places + re.sub("^(?:开展|进行|了)+", "", match["verb"])
    return telling.actor + printed


def _make(telling: Telling, name: str, others: Iterable[Candidate]) -> Draft:
    """A draft with its participants, day and places."""
    story, sentence, match, kind = telling.story, telling.sentence, telling.match, telling.kind
    found = story.evidence(sentence, f"happening_{kind}", 0.85)
    first, last = sentence.source(match.start(), match.end())
    start, end = day(sentence, match.end() - 1)
    draft = Draft(name, kind, found, story.mention(first, last, f"happening_{kind}", 0.85), start, end)
    hosts = ("hosted",) if kind == "ceremony" else ("signed",) if telling.pattern == "signing_between" else ()
    leads = ("led",) if kind == "visit" and _leads(telling) else ()
    draft.join(telling.who, ("attended", *hosts, *leads), found)
    draft.join(others, ("attended", *(hosts if kind == "signing" else ())), found)
    if "夫妇" in match[0]:
        couples = spouses(story.doc)
        draft.join([couples[other.name] for other in others if other.name in couples], ("attended",), found)
    if draft.start is None and (year := re.search(r"(20\d\d)年度", name)):
        draft.start = year[1]
    for group in ("where", "where2", "site"):
        for place in innermost(telling.group(group, *VENUE_LABELS)):
            if place.rule != "country_word" and (place.label == PLACE or place.props.get("kind") in SEATS):
                draft.link("HELD_IN", ref(place), found)
    if kind == "visit":
        whole = re.sub(r"\s+", "", text_of(story.doc)[first:last]).strip("，。；")
        draft.called(whole[:60])
    return draft


def _leads(telling: Telling) -> bool:
    """Whether the visitor leads others: 一行 or 率 after the name."""
    after = telling.sentence.text[telling.match.end("who") :]
    return re.match("(?:等|（[^（）]*）)?(?:一行|率)", after) is not None
