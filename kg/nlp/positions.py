"""Which body each title of a run is a post of: the one printed, the one the title names by itself, or that of the post before."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.nlp.candidate import Candidate, Position
from kg.nlp.context import Surroundings
from kg.nlp.divisions import COUNTRY
from kg.nlp.names import officials
from kg.nlp.organs import central_abroad, home_state, ministry, organ_of, pointed, unlisted
from kg.nlp.post_bodies import Bodies
from kg.nlp.unit import Unit
from kg.patterns import load
from kg.schema import INSTITUTION

NATIONAL = ("国务院", "中共中央", "中华人民共和国", "全国人大常委会")
"""Bodies that a bare title of the head names in China, and not after the title of a foreign state (阿联酋副总统兼总理)."""
ACTING = re.compile(r"(代理|代|临时|署理)$")
MINISTER = re.compile(r"部长$")
PARTY = re.compile(r"(?:党|共)(?:中央)?$")
ANYBODY = ("领导人", "首脑", "元首", "国家元首", "最高领导人")
"""Titles of heads that are said of the heads of any state or group."""
RUN_AS_BODY = ("site", "zone", "village", "township")
"""Levels of places that have posts of their own."""


@dataclass(frozen=True, slots=True)
class Before:
    """The post before a title: its body, where it ends, the body that organs named after it belong to, and the last body of
    another state in its run."""

    body: str = ""
    end: int = 0
    root: str = ""
    abroad: str = ""


class Settler:
    """The posts of one text in order."""

    def __init__(self, text: str, around: Surroundings, bodies: Bodies, places: list[Candidate]) -> None:
        self._text = text
        self._around = around
        self._bodies = bodies
        self._states = {c.name for c in places if c.props.get("level") == "country" and c.name != COUNTRY}
        borders = (c for c in (*places, *bodies.every) if c.confidence >= 0.9)
        self._borders = sorted(c.start for c in borders if c.label == INSTITUTION or c.props.get("level") == "country")

    def positions(self, run: list[Unit], before: Before) -> tuple[tuple[Position, ...], Before]:
        """The positions of a run, and what the next run may take its body from."""
        if before.body and not self._reaches(before.end, run[0].start):
            before = Before()
        found: list[Position] = []
        for place, unit in enumerate(run):
            words = self._words(run[place - 1].end if place else before.end, unit, bool(place))
            position, root = self._position(unit, words, before)
            position = self._head(unit, position, (run[0].start, run[-1].end))
            found.append(position)
            if position.body:
                abroad = position.body if home_state(position.body) else before.abroad
                before = Before(root or position.body, unit.end, root or position.body, abroad)
        return tuple(found), before

    def _reaches(self, start: int, end: int) -> bool:
        """Whether a body named before still is the nearest one: the sentence goes on and no other place or body stands between."""
        return re.search(r"[。！？；\n]", self._text[start:end]) is None and not any(
            start <= border < end for border in self._borders
        )

    def _words(self, floor: int, unit: Unit, joined: bool) -> str:
        """What stands between the post before, or the last punctuation, and a title without a body."""
        words = self._text[max(floor, unit.start - 24) : unit.start]
        if joined:
            return re.sub(r"^(?:、|兼任?|，兼|及|和|暨|[ 　])+", "", words)
        borders = [border.end() for border in load("titles")["border"].regex.finditer(words)]
        return words[borders[-1] :] if borders else words

    def _position(self, unit: Unit, words: str, before: Before) -> tuple[Position, str]:
        """The title of a unit with its body settled, and the body that later titles belong to where it is another."""
        if unit.body is not None:
            return self._printed(unit, unit.body, before), ""
        if words and (found := self._by_words(unit, words, before)) is not None:
            return found
        title = unit.title
        state = home_state(before.abroad) if before.abroad and not words else ""
        if state and (title.implies.startswith("{国}") or title.implies in NATIONAL):
            return self._made(unit, state, "the state named before it"), ""
        if title.implies and not (title.implies in NATIONAL and unlisted(words)):
            position = self._implied(unit, None, before)
            if position is not None:
                return position, ""
        if before.body and not words and not title.implies:
            return self._made(unit, before.body, "the nearest body before it"), before.root
        return Position(title.base, None, unit.status), ""

    def _printed(self, unit: Unit, body: Candidate, before: Before) -> Position:
        """The post at the body or the place printed before it."""
        title = unit.title
        if body.label == INSTITUTION:
            abroad = central_abroad(self._text[body.start : body.end], before.abroad) if before.abroad else ""
            if abroad:
                return self._made(unit, abroad, "an organ of the party or state named before it")
            return Position(self._acting(unit), body.name, unit.status, body.steps)
        level = body.props.get("level")
        if body.rule == "state_of_envoy" or (level == "country" and body.name != COUNTRY and not MINISTER.search(title.title)):
            return Position(title.base, body.name, unit.status, (*body.steps, f"{title.title} → {body.name}"))
        if level in RUN_AS_BODY:
            return self._made(unit, body.name, "the place is run as a body")
        if title.implies and (position := self._implied(unit, body, before)) is not None:
            return position
        if title.kind == "foreign":
            return Position(title.base, body.name, unit.status, (f"{title.title} → {body.name}",))
        return Position(title.base, None, unit.status)

    def _by_words(self, unit: Unit, words: str, before: Before) -> tuple[Position, str] | None:
        """The post at an organ, at a body pointed at, or at one that no list holds, which the words before the title name."""
        if (body := pointed(self._text, words, self._bodies.every, unit.start)) is not None:
            return self._made(unit, body.name, "the body last named that the word can mean"), ""
        if before.abroad and (name := central_abroad(words, before.abroad)):
            return self._made(unit, name, "an organ of the party or state named before it"), before.root
        if before.root and (organ := organ_of(before.root, words)) is not None:
            return self._made(unit, organ[0], "an organ of the body before it"), "" if organ[1] else before.root
        if (body := ministry(words, self._bodies.every, unit.start)) is not None:
            return self._made(unit, body.name + words, "a department of the ministry last named"), body.name
        if unlisted(words):
            return self._made(unit, words, "a body by how its name ends"), ""
        return None

    def _implied(self, unit: Unit, body: Candidate | None, before: Before) -> Position | None:
        """The post at the body that the title names by itself."""
        title = unit.title
        template = title.implies.replace("{党委}", before.body) if before.body.endswith("委") else title.implies
        name = self._around.fill(template, unit.start, body)
        return self._made(unit, name, "the title implies the body") if name else None

    def _made(self, unit: Unit, name: str, step: str) -> Position:
        return Position(self._acting(unit), name, unit.status, (f"{unit.title.title} → {name}: {step}",))

    def _acting(self, unit: Unit) -> str:
        """The title with 代 or 代理 before it, as printed: an acting head has a title of its own."""
        title = unit.title.base
        if unit.status != "acting":
            return title
        mark = ACTING.search(self._text, unit.start, unit.title_start)
        return (mark[1] if mark else "") + title

    def _head(self, unit: Unit, position: Position, run: tuple[int, int]) -> Position:
        """A head of state or minister without a state: that of the well-known holder beside him, or the article's only one."""
        title, implied = unit.title, unit.title.implies
        if unit.body is not None or not (implied.startswith("{国}") or implied in NATIONAL):
            return position
        holder = _beside(self._text, *run)
        if holder == COUNTRY:
            return position
        if holder and title.base.endswith("书记"):
            parties = {b.name for b in self._bodies.every if PARTY.search(b.name) and home_state(b.name) == holder}
            return self._made(unit, min(parties), "the party of its well-known holder") if len(parties) == 1 else position
        if holder in self._states:
            return self._made(unit, holder, "the state of its well-known holder")
        if not holder and position.body is None and len(self._states) == 1 and title.title not in ANYBODY:
            return self._made(unit, min(self._states), "the only state of the article")
        return position


def _beside(text: str, start: int, end: int) -> str:
    """The state of the well-known holder whose name stands right behind or right before a run of posts."""
    behind = next(officials().at(text, end + (text[end : end + 1] == " ")), None)
    if behind is not None:
        return behind.value
    return next((found for size in range(9, 1, -1) if (found := officials().get(text[max(0, start - size) : start]))), "")
