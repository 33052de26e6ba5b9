"""When two names in one article name one event."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

NUMERAL = "一二三四五六七八九十百0-9"
TERM = re.compile("第?([一二三四五六七八九十]+)届")
NUMBER = re.compile(f"第?([{NUMERAL}]+)次|([一二三四五六七八九十])中全会")
EDITION = re.compile(f"第[{NUMERAL}]+[次届]|首届|^[0-9]{{4}}年?")
NUMBERED = re.compile(f"(?P<body>[^第]{{2,40}})(?P<session>第[{NUMERAL}]+[次届].{{2,}})")
"""A name with its number and the noun after it."""
BODIES = (
    "委员长会议",
    "主席会议",
    "主席团",
    "预备会议",
    "常务?委",
    "专门委员会",
    "纪委|纪律检查",
    "中央委员会|中全会",
    "执委|执行委员",
    "理事会",
    "人大|人民代表大会",
    "政协|政治协商",
)
"""Bodies whose sessions are numbered, the inner ones first: 政协常委会 holds other sessions than 政协."""
PART = re.compile(
    f"(?:开幕|闭幕|开闭幕)(?:式|会|会议|大会)$|会议第[{NUMERAL}]+次(?:全体)?会议$|主席团(?:常务主席)?(?:第[{NUMERAL}]+次)?(?:全体)?会议$|大会第[{NUMERAL}]+次全体会议$"
)
"""Parts of a congress: how it begins and ends, and its sessions."""
SHORT_FAIR = re.compile("(?:博|贸|交|运|洽|残|旅|展|药|种|农|服|消|进|高|广|链|数)[会]$")
"""Fairs and games whose abbreviation has three characters (服贸会, 进博会)."""

FAIR = re.compile("[\u4e00-\u9fff]{1,3}(?:博|贸|交|运|洽)会")
FULL_FAIR = re.compile("(?:博览|展览|交易|贸易|洽谈|运动)会$")
OWNERS = (("残疾", "残"), ("冬季", "冬"), ("学生", "学|大"), ("青年", "青|学"), ("农民", "农"), ("少数民族", "民"))
"""Whose games they are, by their full name, and the sign that their short name has of it."""


def same(name: str, known: str) -> bool:
    """Whether a name is a known one, or says it in another way: other marks, without the edition or the number, the session in
    short."""
    if bool(PART.search(name)) != bool(PART.search(known)):
        return False
    return any(alike(name, known) for alike in TESTS)


def ends(name: str, known: str) -> bool:
    """Whether one of two names is the other with words before it (林业工作会议 of 全省林业工作会议)."""
    if bool(PART.search(name)) != bool(PART.search(known)):
        return False
    one, other = sorted(map(_normal, (name, known)), key=len)
    enough = len(one) >= 4 or SHORT_FAIR.search(one) is not None
    return enough and len(other) >= 5 and (other.endswith(one) or EDITION.sub("", other).endswith(one))


def named_among(name: str, known: Iterable[tuple[str, ...]]) -> int | None:
    """Which of several events, each with its names, bears a name; the last one where only its ending agrees."""
    events = list(known)
    for alike in (lambda one, other: one == other, same):
        found = next((i for i, names in enumerate(events) if any(alike(name, other) for other in names)), None)
        if found is not None:
            return found
    return next((i for i in range(len(events) - 1, -1, -1) if any(ends(name, other) for other in events[i])), None)


def _normal(name: str) -> str:
    """A name without the marks that one printing has and another has not."""
    plain = re.sub(r"[、，,·\s“”《》—－-]", "", name).replace("首届", "第一届").replace("全体会议", "会议")
    return re.sub("会议$", "会", plain)


def _marks(name: str, known: str) -> bool:
    return _normal(name) == _normal(known)


def _edition(name: str, known: str) -> bool:
    """Equal but for the edition, which one of them leaves out (省政府第42次常务会议, 省政府常务会议)."""
    one, other = (EDITION.sub("", _normal(n)) for n in (name, known))
    return len(one) >= 4 and one == other and (EDITION.search(name) is None or EDITION.search(known) is None)


def _session(name: str, known: str) -> bool:
    """One term, one number and one body (十四届某某常委会第八次会议)."""
    one, other = _key(name), _key(known)
    return one is not None and one == other


def _key(name: str) -> tuple[str, str, str] | None:
    term, number = TERM.search(name), next(reversed(list(NUMBER.finditer(name))), None)
    body = next((b for b in BODIES if re.search(b, name)), None)
    return (term[1], str(number[1] or number[2]), body) if term and number and body else None


def _abbreviated(name: str, known: str) -> bool:
    """One number and noun, and before them a body of which one name has only some characters, in their order (亚信 of
    亚洲…信任…)."""
    pairs = [NUMBERED.fullmatch(_normal(n)) for n in (name, known)]
    one, other = sorted((m for m in pairs if m), key=lambda m: len(m["body"])) if all(pairs) else (None, None)
    if one is None or other is None or one["session"] != other["session"] or len(one["body"]) < 2:
        return False
    rest = iter(other["body"])
    return one["body"][0] == other["body"][0] and all(char in rest for char in one["body"])


def _fair(name: str, known: str) -> bool:
    """A fair or games in short and in full (进博会 of 中国国际进口博览会), of one edition, and both for the same people."""
    short, full = sorted((name, known), key=lambda n: len(EDITION.sub("", _normal(n))))
    one, other = (EDITION.sub("", _normal(n)) for n in (short, full))
    if not FAIR.fullmatch(one) or not FULL_FAIR.search(other):
        return False
    numbers = [{m[0] for m in EDITION.finditer(_normal(n))} for n in (short, full)]
    if all(numbers) and not numbers[0] & numbers[1]:
        return False
    rest = iter(other)
    return all(char in rest for char in one) and all(
        re.search(mark, one) is not None for whose, mark in OWNERS if re.search(whose, other)
    )


TESTS: tuple[Callable[[str, str], bool], ...] = (_marks, _edition, _session, _abbreviated, _fair)
"""The ways in which two names are one, surest first."""
