"""Which counts have no weight as figures: the sum of a list, people in a room, what a text counts of itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.measure import Reading, clause_start, shape
from kg.nlp.candidate import Candidate

FEW, SOME, ROOM = 10, 20, 500
"""Up to these values a count sums up a text's own parts, a list of territories, or people in a room."""

LEAD = 40
"""Characters before a number in which it is said what is done with territories."""

SCALED = ("万", "亿", "千", "百")
NOUN = re.compile(r"(?:以上|以下|以内)?的?[\u4e00-\u9fff“”]{2,14}")
MEMBER = re.compile(r"[^，。；：、！？\n0-9]{2,20}之一")
"""Behind the number of a set that something is but one of (国家150项重大工程之一)."""

ONCE = "轮期批点步"
HEAT = ("摄氏度", "℃")
"""Units that are figures only where the words before them speak of a temperature."""

LENGTHS = ("米", "公里", "千米", "公斤", "比", "分", "秒", "环", "厘米")
"""Units of races, weights, scores and records in a report of sport."""


def no_figure(text: str, number: Candidate, floor: int) -> bool:
    """Whether a number counts nothing: a trivial unit, the name of a list (500强), a class of things (7座以下客车, 52公斤级), a
    short quoted name (“3个100”)."""
    unit, end = str(number.props["unit"]), number.end
    if number.props["unit_kind"] == "time":
        return shape("duration").search(text, clause_start(text, number.start, floor), end + 4) is None
    if number.props["trivial"] == "yes" or shape("no_figure").match(unit) or shape("idiom").match(text, number.start):
        return True
    if text[number.start - 1 : number.start] == "兑":
        return True
    if unit in HEAT:
        return re.search("温|降|升|热|冷", text[clause_start(text, number.start, floor) : number.start]) is None
    if shape("class").match(text, number.start) or (unit in LENGTHS and shape("sport").search(text[floor : end + 30])):
        return True
    quoted = text[number.start - 1 : number.start] == "“" and "”" in text[end : end + 6]
    return quoted or text[end : end + 1] == "”"


def trivial(text: str, number: Candidate, name: str, reading: Reading) -> bool:
    """Whether a count says nothing of policy."""
    if str(number.props["unit_kind"]) not in ("count", "other"):
        return False
    value, unit = float(str(number.props["value"])), str(number.props["unit"])
    if MEMBER.match(text, number.end):
        return True
    noun = re.compile(r"[^，。；、：！？\n]{0,14}").match(text, number.end)
    after = noun[0] if noun else ""
    if unit[:1] in SCALED or value > ROOM:
        return False
    if unit in ("名", "位", "人") and _named(after, "people"):
        return shape("sent").search(text, reading.start, number.start) is None
    if value <= SOME and (_named(name, "territories") or _named(after, "territories")):
        lead = text[clause_start(text, number.start, max(0, number.start - LEAD)) : number.start]
        return shape("territory_counts").search(lead + "…" + after) is None
    if value > FEW:
        return False
    if unit in ("场", "次"):
        return value <= FEW // 2
    return unit in ONCE or (_named(name, "parts_of_talk") and not reading.verb())


def _named(noun: str, pattern: str) -> bool:
    return shape(pattern).match(noun) is not None


def listed_sum(text: str, number: Candidate, floor: int) -> bool:
    """Whether the number sums up the list before it (甲、乙、丙等15个县): few enough to have been listed."""
    value = float(str(number.props["value"]))
    if value > SOME or str(number.props["unit_kind"]) not in ("count", "other"):
        return False
    start = clause_start(text, number.start, floor)
    words, own = text[start : number.start], text[number.end : number.end + LEAD]
    listed = words.endswith("等") or (words.count("、") >= 2 and words.count("、") in (value - 1, value - 2))
    return listed and any(_named(own, pattern) for pattern in ("territories", "parts_of_talk", "own_parts"))


def qualifies(text: str, number: Candidate, following: Sequence[Candidate]) -> bool:
    """Whether a number only describes what the next one counts (投资过50亿元项目2个)."""
    counted = following and str(following[0].props["unit_kind"]) in ("count", "other")
    if not counted or following[0].props["trivial"] == "yes":
        return False
    between = text[number.end : following[0].start]
    if NOUN.fullmatch(between) is None or re.search(r"[新增建达有为]$", between):
        return False
    return between.startswith(("以上", "以下")) or text[: number.start].endswith(("过", "超", "超过", "投资", "达"))
