"""When a name of the graph is a name of the annotation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Any

IGNORED = re.compile(r"[\s“”‘’\"'《》〈〉「」『』【】（）()·•]+")
CONTAINED = 0.8
"""Likeness at least, where one name of three characters or more stands in the other."""


@cache
def plain(text: object) -> str:
    """The text without blanks, quotes and brackets, in one width and case; empty for None."""
    return IGNORED.sub("", unicodedata.normalize("NFKC", str(text or ""))).lower()


def forms(item: Mapping[str, Any]) -> frozenset[str]:
    """Name and aliases, plain."""
    return frozenset(map(plain, (item.get("name"), *(item.get("aliases") or ())))) - {""}


@cache
def likeness(one: str, other: str) -> float:
    """Dice coefficient of the pairs of neighbouring characters, between 0 and 1."""
    one, other = plain(one), plain(other)
    pairs = _pairs(one), _pairs(other)
    dice = 2 * len(pairs[0] & pairs[1]) / (len(pairs[0]) + len(pairs[1]))
    if min(len(one), len(other)) >= 3 and (one in other or other in one):
        return max(dice, CONTAINED)
    return dice


def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[at : at + 2] for at in range(len(text) - 1)) or frozenset({text})
