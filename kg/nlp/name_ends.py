"""What stands right behind a personal name."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon import rows, words
from kg.nlp.gazetteer import Gazetteer

END = re.compile(r"$|[\s、，。；：！？（）()《》“”‘’…—\-,;:/0-9]")

ATTENDS = re.compile(r"(?:出席|参加|列席|陪同|随同|参会|与会|到会)(?=[，。；、了]|会|活动|座谈|调研|仪式|考察|签约)")
POST = re.compile(
    r"(?<=[和及与])(?:副?(?:秘书长|主席|主任|书记|局长|厅长|部长|院长|校长|市长|省长|县长|区长|州长|检察长|会长|总经理)"
    r"|党组成员|常委)(?=[\u4e00-\u9fff]{2,3}(?:[、，。；]|等|出席|参加|列席|陪同))"
)
"""A post behind 和 and before the name of its holder, in a list of those who took part."""


@cache
def _followers() -> Gazetteer[int]:
    """Words that stand right after a person's name, 2 where the word is long enough to be sure, else 1."""
    verbs = {row["verb"] for row in rows("role_verbs")} | words("name_followers") | words("person_group_words")
    return Gazetteer((word, 2 if len(word) > 1 or word == "等" else 1) for word in verbs)


def follow(text: str, end: int) -> int:
    """How well a name may end here: 3 before punctuation or the end, 2 before a word that follows names, 1 before a
    particle."""
    if END.match(text, end):
        return 3
    if text.startswith("发言人", end):  # a body has a spokesman
        return 0
    return next((hit.value for hit in _followers().at(text, end)), 0)


def attends(text: str, end: int) -> bool:
    """Whether a verb of taking part follows, before which 为 is no word of its own (某大为出席)."""
    return ATTENDS.match(text, end) is not None


def joins_post(text: str, end: int) -> bool:
    """Whether the name ends in the 和 that joins another post with its holder (…、某洋和秘书长某某出席)."""
    return POST.match(text, end) is not None
