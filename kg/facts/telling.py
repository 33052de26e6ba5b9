"""One match of a pattern of happenings, and the draft that it makes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.facts.draft import Draft
from kg.facts.mask import Masked
from kg.facts.record import ref
from kg.facts.seats import SEATS, VENUE_LABELS, innermost
from kg.facts.story import Story, day
from kg.facts.subjects import spouses
from kg.nlp.candidate import Candidate, text_of
from kg.schema import PLACE

SAID = re.compile("时(?:还|也|再次)?(?:说|称|指出|强调|表示|重申|呼吁|介绍|提出|认为|警告|要求|敦促)")
"""What follows talks in whose course the first who acts speaks."""
SPEAKS = re.compile(
    "(?:还|也|首先|再次|特别|高度|衷心|热烈|诚挚)*(?:说|称|表示|指出|强调|重申|认为|评价|祝贺|感谢|赞赏|转达|提出|介绍|呼吁|欢迎)"
)
"""What follows somebody named behind the talks at which he speaks."""
GIVEN = ("ceremony_for", "ceremony_welcome")
"""Ceremonies that somebody gives."""


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

    def words(self, name: str) -> str:
        """The masked words of a group, empty where it took no part."""
        return self.match.groupdict().get(name) or ""


def make(telling: Telling, name: str, others: Iterable[Candidate]) -> Draft:
    """A draft with its participants, day and places."""
    story, sentence, match, kind = telling.story, telling.sentence, telling.match, telling.kind
    found = story.evidence(sentence, f"happening_{kind}", 0.85)
    first, last = sentence.source(match.start(), match.end())
    start, end = day(sentence, match.end() - 1)
    if (
        start is None
        and (kind != "visit" or telling.pattern in ("visit_comes", "visit_leaves"))
        and re.search("当[天日晚]|同日", sentence.text[max(0, match.start() - 8) : match.end()])
    ):
        start = story.last_day  # a visit on the same day is a stop of the one told
    if kind == "talks" and end is not None:
        start, end = None, None  # the days of the visit on which they were held
    draft = Draft(name, kind, found, story.mention(first, last, f"happening_{kind}", 0.85), start, end)
    hosts = ("hosted",) if telling.pattern in GIVEN else ()
    given = ("awarded",) if telling.pattern == "ceremony_award" else ()
    signs = ("signed",) if telling.pattern in ("signing_between", "signing_decree") or _sign(telling) else ()
    saying = SPEAKS if telling.pattern == "talks_while" else SAID
    at_talks = kind == "talks" and saying.match(sentence.text, match.end())
    says = ("spoke",) if at_talks or "宣讲" in telling.words("verb") or telling.pattern == "meeting_talk" else ()
    leads = ("led",) if kind == "visit" and _leads(telling) else ()
    draft.join(telling.who, ("attended", *hosts, *given, *signs, *leads, *says), found)
    draft.join(others, ("attended", *signs), found)
    if "夫妇" in match[0]:
        couples = spouses(story.doc)
        draft.join([couples[other.name] for other in others if other.name in couples], ("attended",), found)
    if kind == "visit" and draft.start is None and (year := re.search(r"(20\d\d)年度", name)):
        draft.start = year[1]
    for place in _places(telling):
        draft.link("HELD_IN", ref(place), found)
    if kind == "visit":
        whole = re.sub(r"\s+", "", text_of(story.doc)[first:last]).strip("，。；")
        draft.called(whole[:60])
    return draft


def _places(telling: Telling) -> Iterator[Candidate]:
    """The places and buildings of a match."""
    for group in ("where", "where2", "site", "site2"):
        for place in innermost(telling.group(group, *VENUE_LABELS), text_of(telling.story.doc)):
            if _of_a_post(telling, place):
                continue
            if place.rule != "country_word" and (place.label == PLACE or place.props.get("kind") in SEATS):
                yield place


def _of_a_post(telling: Telling, place: Candidate) -> bool:
    """Whether a place only stands before a post (连任中国国家主席之后) or holds the countries meant (非洲三国)."""
    index = telling.sentence.index(place.start)
    after, listed = telling.sentence.text[index + 1 :], telling.sentence.text[index - 1 : index] in ("、", "和")
    meant = not listed and re.match("[一二三四五六七八九十两多各诸]国", after) is not None
    return meant or re.match("(?:国家)?(?:主席|总统|总理|首相|政府|外长)", after) is not None


def _sign(telling: Telling) -> bool:
    """Whether those who act put their own names to a document, and not only watch others do so."""
    heads = re.match("双方|Ｐ.*双方", telling.match[0]) is None
    return telling.pattern == "signing_witnessed" and heads and not telling.words("watch")


def _leads(telling: Telling) -> bool:
    """Whether the visitor leads others: 一行 or 率 after the name."""
    after = telling.sentence.text[telling.match.end("who") :]
    return re.match("(?:等|（[^（）]*）)?(?:一行|率)", after) is not None
