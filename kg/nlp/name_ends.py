"""What stands right behind a personal name."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon import rows, words
from kg.nlp.gazetteer import Gazetteer

END = re.compile(r"$|[\s、，。；：！？（）()《》“”‘’…—\-,;:/0-9]")


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
