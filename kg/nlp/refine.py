"""What the model finds, as names that can stand: cut at blanks, dotted names whole, without what only looks like a name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from kg.nlp.candidate import Candidate
from kg.nlp.institutions import listed
from kg.nlp.model import Name
from kg.nlp.names import follow, looks_like_name, name_at
from kg.nlp.recognised import ends_like_a_body
from kg.patterns import load
from kg.schema import EVENT, INSTITUTION, PERSON, PLACE, PROGRAMME

COMPANY = re.compile("(?:公司|集团)$")
TRADE = re.compile("(?:国家|国际|航空|石油|天然气|电力|能源|铁路|电信|邮政|广播|核电|煤炭|钢铁)+(?:公司|集团)")
"""Words that name a company only behind its state (法国航空公司)."""
BLANK = re.compile(r"\s+")
JOINT = re.compile("[与及、]")
DOT = re.compile(r"[·•‧・-]")
BEFORE = re.compile(r"(?:[\u4e00-\u9fff]{1,6}[·•‧・-])+$")
CREDIT_WINDOW = 40


def refined(text: str, names: Iterable[Name], sure: Iterable[Candidate]) -> list[Name]:
    """The names that can stand. Several sure finds side by side are several, whatever the model says."""
    known = list(sure)
    borders, states = _borders(known), {c.start: c.end for c in known if c.props.get("level") == "country"}
    whole = (part for name in names for part in _parts(text, name, states))
    fits = (name for name in whole if name.end - name.start > 1 and FITS[name.label](text, name))
    return [name for name in fits if not _several(name, borders) and not any(_crosses(name, c) for c in known)]


def _parts(text: str, name: Name, states: Mapping[int, int]) -> Iterator[Name]:
    """The name without what was glued to it: one for each part between blanks, a company without its state; people with all
    that dots join."""
    if name.label == PERSON:
        yield _dotted(text, name)
        return
    start, state = name.start, states.get(name.start, name.start)
    if name.label == INSTITUTION and start < state < name.end - 2 and COMPANY.search(text[state : name.end]):
        start = start if TRADE.fullmatch(text, state, name.end) else state
    for part in BLANK.split(text[start : name.end]):
        start = text.index(part, start)
        if part:
            yield from _bodies(text, Name(start, start + len(part), name.label))
        start += len(part)


def _bodies(text: str, name: Name) -> Iterator[Name]:
    """The bodies that a word joins (某某大学与某某公司), each ending like one; else the name as it is."""
    ends = (m.end() for m in JOINT.finditer(text, name.start + 4, name.end - 4)) if name.label == INSTITUTION else ()
    for second in ends:
        if ends_like_a_body(text[name.start : second - 1]) and ends_like_a_body(text[second : name.end]):
            yield Name(name.start, second - 1, name.label)
            yield Name(second, name.end, name.label)
            return
    yield name


def _dotted(text: str, name: Name) -> Name:
    """A piece of a name that dots join, whole as its shape has it."""
    if not DOT.search(text[max(0, name.start - 1) : name.end + 1]):
        return name
    start = BEFORE.search(text, max(0, name.start - 12), name.start)
    begin = start.start() if start is not None else name.start
    end = name_at(text, begin, strict=False, foreign=True) or name.end
    return Name(begin, max(end, name.end), PERSON)


def _borders(sure: Iterable[Candidate]) -> Mapping[tuple[str, int], int]:
    """The end of the longest sure find of a label that begins at a position."""
    table: dict[tuple[str, int], int] = {}
    for candidate in sure:
        key = candidate.label, candidate.start
        table[key] = max(table.get(key, 0), candidate.end)
    return table


def _crosses(name: Name, sure: Candidate) -> bool:
    """Whether a name begins inside a sure find of its label and ends outside, or the other way round: a piece of two names."""
    overlap = name.label == sure.label and name.start < sure.end and sure.start < name.end
    return overlap and (name.start < sure.start) == (name.end < sure.end) and name.start != sure.start and name.end != sure.end


def _several(name: Name, borders: Mapping[tuple[str, int], int]) -> bool:
    """Whether sure finds of the label, one after the other, fill the name; a place may stand before a body."""
    end = borders.get((name.label, name.start))
    if end is None and name.label == INSTITUTION:
        place = borders.get((PLACE, name.start))
        end = borders.get((name.label, place)) if place is not None else None
        return end == name.end
    if end is None or end >= name.end:
        return False
    while end is not None and end < name.end:
        end = borders.get((name.label, end))
    return end == name.end


def balanced(name: str) -> bool:
    """Whether every quote and bracket of a name is closed in it."""
    return all(name.count(one) == name.count(other) for one, other in ("“”", "《》", "（）"))


def _person(text: str, name: Name) -> bool:
    printed = text[name.start : name.end]
    before = text[max(0, name.start - CREDIT_WINDOW) : name.start].rsplit("。", 1)[-1]
    ends = follow(text, name.end) > 0 or DOT.search(printed) is not None or text.count(printed) > 1
    cut = DOT.search(text[name.end : name.end + 1]) or DOT.search(text[max(0, name.start - 1) : name.start])
    patterns = load("recognised")
    line = any(patterns["line"].regex.match(text, found.end()) for found in re.finditer(re.escape(printed), text))
    other = line or patterns["credit"].regex.search(before) is not None
    return ends and not cut and looks_like_name(printed) and not other


COMPASS = re.compile("[东西][南北]|[东西南北]")


def _place(text: str, name: Name) -> bool:
    printed, patterns = text[name.start : name.end], load("recognised")
    if COMPASS.fullmatch(printed) and patterns["points"].regex.match(text, name.end):
        return False
    return balanced(printed) and patterns["no_place"].regex.search(printed) is None


def _institution(text: str, name: Name) -> bool:
    """A body ends like one, or is a name that says itself again: a company by its short name stands more than once."""
    printed = text[name.start : name.end]
    if not balanced(printed) or load("recognised")["no_body"].regex.search(printed):
        return False
    shaped = printed in listed() or ends_like_a_body(printed) or load("recognised")["body"].regex.search(printed)
    return bool(shaped) or text.count(printed) > 1


def _programme(text: str, name: Name) -> bool:
    printed = text[name.start : name.end]
    return balanced(printed) and load("recognised")["no_programme"].regex.search(printed) is None


def _event(text: str, name: Name) -> bool:
    printed = text[name.start : name.end]
    return balanced(printed) and load("recognised")["no_event"].regex.search(printed) is None


FITS: Mapping[str, Callable[[str, Name], bool]] = {
    PERSON: _person,
    PLACE: _place,
    INSTITUTION: _institution,
    PROGRAMME: _programme,
    EVENT: _event,
}
