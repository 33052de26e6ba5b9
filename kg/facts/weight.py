"""Which counts have no weight as figures: the sum of a list, people in a room, what a text counts of itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.measure import Reading, clause_start
from kg.nlp.candidate import Candidate
from kg.patterns import load

FEW, SOME, ROOM = 10, 20, 500
"""Up to these values a count sums up a text's own parts, a list of territories, or people in a room."""

NOUN = re.compile(r"(?:以上|以下|以内)?的?[\u4e00-\u9fff“”]{2,14}")
ONCE = "场次轮期批点步"


def trivial(text: str, number: Candidate, name: str, reading: Reading) -> bool:
    """Whether a count says nothing of policy."""
    if str(number.props["unit_kind"]) not in ("count", "other"):
        return False
    value, unit = float(str(number.props["value"])), str(number.props["unit"])
    noun = re.compile(r"[^，。；、：！？\n]{0,14}").match(text, number.end)
    after = noun[0] if noun else ""
    if unit in ("名", "位", "人", "余名", "余位") and value <= ROOM and load("observations")["people"].regex.match(after):
        return True
    if value <= SOME and (_named(name, "territories") or _named(after, "territories")):
        return True
    if value > FEW:
        return False
    return unit in ONCE or (_named(name, "parts_of_talk") and not reading.verb())


def _named(noun: str, pattern: str) -> bool:
    return load("observations")[pattern].regex.match(noun) is not None


def listed_sum(text: str, number: Candidate, floor: int) -> bool:
    """Whether the number sums up the list before it (甲、乙、丙等15个县): few enough to have been listed."""
    value = float(str(number.props["value"]))
    if value > SOME or str(number.props["unit_kind"]) not in ("count", "other"):
        return False
    start = clause_start(text, number.start, floor)
    words = text[start : number.start]
    return words.endswith("等") or (words.count("、") >= 2 and words.count("、") in (value - 1, value - 2))


def qualifies(text: str, number: Candidate, following: Sequence[Candidate]) -> bool:
    """Whether a number only describes what the next one counts (投资过50亿元项目2个)."""
    if not following or str(following[0].props["unit_kind"]) not in ("count", "other") or following[0].props["trivial"] == "yes":
        return False
    between = text[number.end : following[0].start]
    if NOUN.fullmatch(between) is None or re.search(r"[新增建达有为]$", between):
        return False
    return between.startswith(("以上", "以下")) or text[: number.start].endswith(("过", "超", "超过", "投资", "达"))
