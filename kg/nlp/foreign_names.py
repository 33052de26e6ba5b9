"""Transliterated names: runs of the characters that the tables of transcription use, with or without a point."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon import rows, words
from kg.nlp.gazetteer import Gazetteer
from kg.nlp.name_ends import follow

FOREIGN_DOT = "·•・∙"
NUMBERS = frozenset("一二三四五六七八九十世")
JOINS = "·•・∙-"
HYPHENS = "-‐–"
LONGEST_FOREIGN, LONGEST_PART = 18, 8


@cache
def officials() -> Gazetteer[str]:
    """Well-known office holders with 中国 or 外国."""
    return Gazetteer((row["name"], row["origin"]) for row in rows("officials"))


@cache
def transliterating(pointed: bool = False, last: bool = False) -> frozenset[str]:
    """The characters of transliterated names; `pointed` adds those of names whose parts a point joins, but for the `last` part
    none that is also an ordinary word."""
    found = rows("transliteration_characters")
    return frozenset(
        row["char"]
        for row in found
        if row["position"] != "point" or (pointed and not (last and row["note"] == "also an ordinary word"))
    )


def holder_beside(text: str, start: int, end: int) -> str:
    """The state of the well-known holder whose name stands right behind or right before a run of posts."""
    behind = officials().first(text, end + (text[end : end + 1] == " "))
    if behind is not None:
        return behind.value
    return next((found for size in range(9, 1, -1) if (found := officials().get(text[max(0, start - size) : start]))), "")


def foreign_name(text: str, start: int) -> int | None:
    """The end of a transliterated name that begins at `start`: a run of the characters used for that, ended by a word that
    follows names; None where the run is shorter than two characters."""
    end, allowed = start, transliterating()
    while end < len(text) and end - start < LONGEST_FOREIGN and (text[end] in allowed or text[end] in FOREIGN_DOT):
        end += 1
    stops = [stop for stop in range(end, start + 1, -1) if text[stop - 1] not in FOREIGN_DOT and _whole(text[start:stop])]
    sure = next((stop for stop in stops if follow(text, stop) >= 2), None)
    return sure or next((stop for stop in stops if follow(text, stop) == 1), None)


def _whole(name: str) -> bool:
    """Whether a transliterated string is no word for the side of a state (冈方), begins with no two states (日美利率) and ends
    with no word for what was once (曾)."""
    pair = len(name) < 4 and name[0] in _letters() and name[1] in _letters()
    return (len(name) > 2 or name[-1] != "方") and not pair and name[-1] != "曾"


@cache
def _letters() -> frozenset[str]:
    """The characters that stand for large states, which the news joins in pairs."""
    return frozenset("中美日韩俄英法德欧印澳加乌以巴伊")


@cache
def _japanese() -> Gazetteer[None]:
    return Gazetteer((name, None) for name in words("japanese_surnames"))


def japanese_name(text: str, start: int) -> int | None:
    """The end of a Japanese name that begins with a frequent family name: one to three characters more, before what follows
    names."""
    ends = [hit.end + size for hit in _japanese().at(text, start) for size in (2, 1, 3)]
    fits = [end for end in ends if re.fullmatch(r"[\u4e00-\u9fff]{3,6}", text[start:end]) and follow(text, end)]
    return max(fits, key=lambda end: follow(text, end)) if fits else None


def dotted_name(text: str, point: int, taken: set[int]) -> tuple[int, int] | None:
    """The range of a transliterated name around the point between two of its parts, outside what is taken; None where a side
    is empty."""
    for start in range(max(0, point - LONGEST_PART), point):
        known = next((hit.end for hit in officials().at(text, start) if hit.end > point), None)
        if known is not None:
            return start, known
    start = point
    while start > 0 and point - start < LONGEST_PART and start - 1 not in taken:
        if text[start - 1] not in transliterating(True) and not re.match(r"[\u4e00-\u9fff]-", text[max(0, start - 2) : start]):
            break
        start -= 1
    start += sum(text.startswith(word, max(0, start - 1)) for word in NOT_NAMES) if start else 0
    single = point - start < 2 and start > 0 and start - 1 not in taken and "\u4e00" <= text[start - 1] <= "\u9fff"
    if start >= point or single or text[start - 1 : start] in tuple(FOREIGN_DOT):
        return None
    end = dotted_end(text, start, point, taken)
    return (start, end) if end is not None else None


NOT_NAMES = ("人士", "女士", "博士", "战士", "护士", "学士", "硕士", "院士", "外孙", "长孙", "曾孙")
"""Words whose last character also begins foreign names."""


def dotted_from(text: str, start: int) -> int | None:
    """The end of a name with a point that is known to begin here; one character of its first part may be a rare one."""
    first = re.match(r"[\u4e00-\u9fff]{1,8}(?=[·•・∙][\u4e00-\u9fff])", text[start : start + 10])
    if first is None or sum(char not in transliterating(True) | NUMBERS for char in first[0]) > 1:
        return None
    return dotted_end(text, start, start + first.end(), set())


def dotted_end(text: str, start: int, point: int, taken: set[int]) -> int | None:
    """The end of a name that begins at `start` and has its first point at `point`."""
    end, last = point + 1, _last_point(text, point)
    while end < len(text) and end - start < LONGEST_FOREIGN and end not in taken:
        inside = end > last and text[end + 1 : end + 2] not in transliterating(True, True)
        if text[end] not in JOINS and text[end] not in transliterating(True, inside):
            break
        end += 1
    if end - last < 3:
        return None
    stops = range(end - (text[end - 1] == "曾" and end - last > 3), last + 2, -1)
    return next((stop for stop in stops if follow(text, stop) >= 2), None) or next(
        (stop for stop in stops if follow(text, stop) == 1), stops[0]
    )


def _last_point(text: str, point: int) -> int:
    """The last of the points that join the parts of a name from its first one on."""
    while (more := re.match(r"[\u4e00-\u9fff-]{1,8}([·•・∙])(?=[\u4e00-\u9fff])", text[point + 1 : point + 11])) is not None:
        point += 1 + more.start(1)
    return point


def foreign_run(text: str, start: int) -> int | None:
    """The end of a whole run of transliterating characters of three or more, whatever follows."""
    end, allowed = start, transliterating()
    while end < len(text) and end - start < LONGEST_FOREIGN and (text[end] in allowed or text[end] in FOREIGN_DOT):
        end += 1
    return end if end - start >= 3 and text[end - 1] not in FOREIGN_DOT else None


def rare_name(text: str, start: int) -> int | None:
    """The end of a name of three to eight characters with some that are elsewhere everyday words (亚当斯), where a post abroad
    shows that a name begins and what follows that it ends."""
    end, allowed = start, transliterating(True)
    while end < len(text) and end - start < LONGEST_PART and text[end] in allowed:
        end += 1
    return next((stop for stop in range(end, start + 2, -1) if _whole(text[start:stop]) and follow(text, stop) >= 2), None)


REGNAL = re.compile(r"[一二三四五六七八九十]{1,3}世(?![纪界代])")


def hyphened(text: str, end: int) -> int:
    """The end of a foreign name of which a part ends at `end`, with the parts that hyphens join to it (甲-乙) and the number
    of a monarch (甲十世)."""
    allowed, number = transliterating(), REGNAL.match(text, end)
    if number is not None:
        return number.end()
    while text[end : end + 1] in tuple(HYPHENS):
        after = end + 1
        while after < len(text) and text[after] in allowed:
            after += 1
        if after - end < 3:
            break
        end = after
    return end
