"""Where the name of an event begins and ends around the noun that it ends with."""

from __future__ import annotations

import re
from collections.abc import Container

from kg.nlp.candidate import DATE, Candidate
from kg.patterns import load
from kg.schema import PERSON

OUTER = "，。；：！？…\n,;:!?【】"
BLANK = " \u3000"
LONGEST = 48
BRIEF = 16
"""The longest name behind a place and 的 that no 在 stands before; more is a clause."""
WITHIN = re.compile("首都|首府|省会|[东西南北中]{1,2}部|市中心|街头|城区")
"""What stands between a place and the one that lies in it."""
QUOTED = re.compile(r"“[^“”]*”|《[^《》]*》")


def name_start(text: str, noun: int, end: int, floor: int, skip: list[Candidate], bodies: Container[int]) -> tuple[int, str]:
    """Where the name of which `text[noun:end]` is the noun begins, and the verb before it (empty where there is none).

    `bodies` are positions inside the names of institutions: 组织 in the name of one is no verb."""
    patterns = load("events")
    clause = clause_start(text, noun, floor)
    anchor = None
    for match in patterns["anchor"].regex.finditer(text, clause, noun):
        if balanced(text[match.end() : noun]) and match.end() - 1 not in bodies:
            anchor = match
    for match in patterns["sets_out"].regex.finditer(text, anchor.end() if anchor else clause, noun):
        if patterns["carried_out"].regex.match(text[match.end() : end]):
            anchor = match
    if anchor is None and noun > clause:
        inner = patterns["in_at"].regex.search(text, clause, noun)
        if inner is not None and patterns["after_in"].regex.match(text, end):
            anchor = inner
    start = anchor.end() if anchor else clause
    if anchor is None or anchor[0] == "在" or text[start : start + 1] in ("在", "向", "从"):
        start = _cut(text, start, noun, skip)
    start = _whole(text, clause, _skip(text, start, noun, skip), end)
    name = text[start:end]
    if len(name) > LONGEST or not balanced(name) or patterns["no_name"].regex.search(QUOTED.sub("", text[start:noun])):
        start = noun
    return start, anchor[0] if anchor else ""


def behind_places(text: str, start: int, end: int, places: list[Candidate]) -> int:
    """Where a name begins behind the places that 的 sets it in (在某国首都某市的新春庙会上, 某省某县的灯会), `start` where
    it is in none."""
    position = start
    while position < end:
        reached = max((c.end for c in places if c.start == position), default=position)
        between = WITHIN.match(text, reached, end) if reached > position else None
        reached = between.end() if between else reached
        if reached == position:
            break
        position = reached
    inside = start < position < end - 3 and text[position] == "的"
    name = inside and (text[start - 1 : start] == "在" or (end - position <= BRIEF and "了" not in text[position:end]))
    return position + 1 if name else start


def _whole(text: str, clause: int, start: int, end: int) -> int:
    """The beginning of the clause where only 学习贯彻 was left out and the sentence says that the meeting was held: the words
    are part of its name (学习贯彻某思想座谈会20日在京召开)."""
    patterns = load("events")
    if patterns["studies"].regex.fullmatch(text, clause, start) and patterns["is_held"].regex.match(text, end):
        return clause
    return start


def clause_start(text: str, end: int, floor: int) -> int:
    """Where the clause that holds `end` begins: after the last outer punctuation that stands in no quotation."""
    position, depth = end, 0
    while position > floor:
        char = text[position - 1]
        if char in "”’》）)":
            depth += 1
        elif char in "“‘《（(":
            if depth == 0:
                return position
            depth -= 1
        elif depth == 0 and (
            char in OUTER
            or (
                char in BLANK
                and _chinese(text[position - 2 : position - 1] + text[position : position + 1])
                and not _in_quotation(text, position, floor)
            )
        ):
            return position
        position -= 1
    return position


def _chinese(around: str) -> bool:
    """Whether the signs on both sides of a blank are Chinese, so that it parts the clauses of a headline."""
    return len(around) == 2 and all("\u4e00" <= char <= "\u9fff" for char in around)


def _in_quotation(text: str, position: int, floor: int) -> bool:
    """Whether a quotation that is still open holds a position, so that a blank is part of a name (“月满天心 中秋诗会”)."""
    start = text.rfind("“", max(floor, position - BRIEF), position)
    return start >= 0 and not any(mark in text[start:position] for mark in "”。；\n")


def balanced(part: str) -> bool:
    """Whether all quotation marks of a part are closed in it."""
    return all(part.count(left) == part.count(right) for left, right in ("“”", "《》", "（）"))


def quoted(text: str, start: int, end: int) -> bool:
    """Whether quotation marks enclose a range."""
    return text[start - 1 : start] == "“" and text[end : end + 1] == "”" and start > 0


def _cut(text: str, start: int, noun: int, skip: list[Candidate]) -> int:
    """Where a name without a verb before it begins at the earliest: behind a day, a person who does not belong to it, or a
    preposition that governs it (向某论坛致贺信)."""
    last = start
    for match in load("events")["governs"].regex.finditer(text, start, noun):
        if balanced(text[match.end() : noun]):
            last = match.end()
    for candidate in skip:
        outside = last < candidate.end <= noun and candidate.start >= start and _stands_outside(text, candidate)
        end = candidate.end + (text[candidate.end : candidate.end + 1] == "）")  # 今天（4月12日）
        if outside and balanced(text[end:noun]):
            last = end
    return last


def _stands_outside(text: str, candidate: Candidate) -> bool:
    """Whether a date or a person before a noun is no part of its name."""
    if candidate.label == DATE:
        return "-" in str(candidate.props["start"]) and not _belongs(text, candidate)
    return not _belongs(text, candidate)


def _skip(text: str, start: int, end: int, skip: list[Candidate]) -> int:
    """Leave out what belongs to the sentence and not to the name: dates, persons, 、, 和, 首次."""
    lead, moved = load("events")["lead"].regex, True
    while moved:
        moved = False
        match = lead.match(text, start, end)
        if match and match.end() > start:
            start, moved = match.end(), True
        for candidate in skip:
            if candidate.start == start and candidate.end <= end and not _belongs(text, candidate):
                start, moved = candidate.end, True
                break
    return start


def _belongs(text: str, candidate: Candidate) -> bool:
    """Whether a date or person right before a name is a part of it: a bare year or a month (2024年防汛工作会议,
    4月份新闻发布会), a person whom the meeting is about (某某同志诞辰座谈会)."""
    if candidate.label == DATE:
        return re.fullmatch(r"\d{4}年|(?:\d{4}年)?\d{1,2}月份", text[candidate.start : candidate.end]) is not None
    return candidate.label == PERSON and load("events")["person_in_name"].regex.match(text, candidate.end) is not None
