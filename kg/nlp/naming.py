"""What stands to the left of a suffix: the parts of a name, back to the place, body or word that it begins with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.lexicon import rows
from kg.nlp.candidate import Candidate
from kg.nlp.edges import CLOSING, OPENING, STOPS
from kg.nlp.foreign_names import transliterating
from kg.schema import PLACE

NUMBER = re.compile(r"第[一二三四五六七八九十〇0-9]{1,4}$")
BRACKETS = re.compile(r"[（(]([\u4e00-\u9fff]{2,6})[）)]$")
LONGEST_CHAIN = 48
JOINS = "驻—-－"
PART, HEAD, LEAD, POLICY, COMMON, BREAK = "part", "head", "lead", "policy", "common", "break"


@dataclass(frozen=True, slots=True)
class Name:
    """The left side of a name: where it begins, the place or body it begins with, how many of its characters no list knows,
    how many listed words it holds, the word that needs no place (国家) it begins with, whether its unlisted characters all
    occur in foreign names, whether it begins with a quotation, and whether it holds a word that only describes (国有)."""

    start: int
    anchor: Candidate | None
    fresh: int
    parts: int
    head: str = ""
    foreign: bool = False
    quoted: bool = False
    common: bool = False

    @property
    def bare(self) -> bool:
        """Whether nothing stands between the anchor and the suffix."""
        return not self.fresh and not self.parts


@cache
def _table() -> dict[str, tuple[tuple[str, str], ...]]:
    """Listed words with their role by last character, longest first."""
    roles = {row["word"]: BREAK for row in rows("boundaries") if row["inside"] != "noun"}
    roles.update((row["word"], row["role"]) for row in rows("name_parts"))
    table: dict[str, list[tuple[str, str]]] = {}
    for word, role in roles.items():
        table.setdefault(word[-1], []).append((word, role))
    return {last: tuple(sorted(found, key=lambda w: -len(w[0]))) for last, found in table.items()}


@cache
def _foreign() -> frozenset[str]:
    return transliterating()


def name_before(text: str, end: int, anchors: Mapping[int, Candidate], relaxed: bool = False, limit: int = 28) -> Name:
    """Read a name leftwards from its suffix at `end`. `anchors` are places and bodies by their end; `relaxed` takes the verbs
    of policy (推进, 应对) for parts, as in the names of working groups."""
    position, fresh, parts, floor, head, common = end, 0, 0, max(0, end - limit), "", False
    while position > floor:
        anchor, (word, role) = anchors.get(position), _word(text, position, floor)
        if anchor is not None and (role == BREAK or len(word) <= len(anchor)):
            return Name(_beginning(text, anchor, anchors), anchor, fresh, parts, common=common)
        last = text[position - 1]
        if role == BREAK or (role == POLICY and not relaxed):
            break
        if role:
            position, parts, common = position - len(word), parts + 1, common or role == COMMON
            if role in (HEAD, LEAD):
                head = word
                if position not in anchors:
                    break
            continue
        if last in CLOSING or last in "）)":
            opened = _enclosed(text, position, floor, anchors)
            if opened is None:
                break
            position, fresh = opened, fresh + (2 if last in CLOSING else 0)
            continue
        if last in STOPS or last in OPENING or not _of_name(text, position):
            break
        position, fresh = position - 1, fresh + 1
    own = text[position : position + fresh]
    foreign = bool(own) and all(char in _foreign() for char in own)
    return Name(position, None, fresh, parts, head, foreign, own[:1] in OPENING and bool(own), common)


def _word(text: str, end: int, floor: int) -> tuple[str, str]:
    """The longest listed word that ends here, with its role; a counted noun (第三) is a part."""
    for word, role in _table().get(text[end - 1], ()):
        if text.endswith(word, floor, end):
            return word, role
    number = NUMBER.search(text, max(floor, end - 6), end)
    return (number[0], PART) if number else ("", "")


def _of_name(text: str, position: int) -> bool:
    """Whether the character before `position` may belong to a name: a digit only as a number of the name (2号, 301医院)."""
    last = text[position - 1]
    if last.isdigit() and last.isascii():
        return re.match(r"[0-9]{0,3}(?:号|[中小]学?|医院|研究所|所|厂|团)", text[position : position + 6]) is not None
    return last.isalpha() or last in "·-〇"


def _enclosed(text: str, position: int, floor: int, anchors: Mapping[int, Candidate]) -> int | None:
    """Where a quoted part, or a place in brackets inside a company's name, begins."""
    last = text[position - 1]
    if last in CLOSING:
        if text[position : position + 1] in ("和", "与", "及", "、"):
            return None
        opening = text.rfind(OPENING[CLOSING.index(last)], floor, position - 1)
        return opening if opening >= 0 else None
    inner = BRACKETS.search(text, floor, position)
    place = anchors.get(position - 1)
    return inner.start() if inner is not None and place is not None and place.label == PLACE else None


def _beginning(text: str, anchor: Candidate, anchors: Mapping[int, Candidate]) -> int:
    """Where a chain of places (海南省昌江黎族自治县) or a body posted at another (中国驻伊朗) begins."""
    start, current = anchor.start, anchor
    if anchor.props.get("level") == "region":
        outer = name_before(text, start, anchors, limit=16)
        if outer.anchor is not None and outer.parts and not outer.fresh and outer.anchor.props.get("level") != "region":
            return outer.start
    floor = max(0, anchor.end - LONGEST_CHAIN)
    while start > floor:
        joined = anchors.get(start - 1) if text[start - 1] in JOINS else None
        above = anchors.get(start)
        if joined is not None:
            current = joined
        elif above is not None and current.label == PLACE and above.props.get("level") != "country":
            current = above
        else:
            word, role = _word(text, start, max(0, start - 6))
            return start - len(word) if role == LEAD else start
        start = current.start
    return start
