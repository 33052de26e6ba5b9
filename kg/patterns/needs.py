"""What a text must contain for an expression to match in it, read off the expression: most patterns need a verb that most
sentences lack, and looking for characters is much cheaper than trying the pattern at every position."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from re import _constants as op  # type: ignore[attr-defined]  # the parser of `re` itself has no public name
from re import _parser  # type: ignore[attr-defined]
from typing import Any

Needs = tuple[frozenset[str], ...]
LARGEST = 80
"""Classes of more characters than this are no use: some of them stand in every sentence."""
KEPT = 4
COMMON = frozenset("，。、的在了和是有年月日一ＰＩＬＤＮＧＥ")


def needs(regex: re.Pattern[str]) -> Needs:
    """Sets of characters of each of which a text must contain one for the expression to match anywhere in it; the most telling
    first, none where nothing can be said."""
    if regex.flags & re.IGNORECASE:
        return ()
    found = sorted(set(_sequence(_parser.parse(regex.pattern, regex.flags))), key=_telling)
    return tuple(found[:KEPT])


def _telling(characters: frozenset[str]) -> tuple[bool, int, str]:
    return not characters.isdisjoint(COMMON), len(characters), "".join(sorted(characters))


def _sequence(items: Iterable[tuple[Any, Any]]) -> list[frozenset[str]]:
    """What the parts of an expression need, one after the other."""
    return [needed for kind, value in items for needed in _part(kind, value)]


def _part(kind: Any, value: Any) -> list[frozenset[str]]:
    if kind is op.LITERAL:
        return [frozenset(chr(value))]
    if kind is op.IN:
        return _class(value)
    if kind is op.BRANCH:
        return _branch([_sequence(alternative) for alternative in value[1]])
    if kind is op.SUBPATTERN:
        return _sequence(value[3])
    if kind is op.ATOMIC_GROUP:
        return _sequence(value)
    if kind is op.ASSERT:
        return _sequence(value[1])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT) and value[0]:
        return _sequence(value[2])
    return []


def _class(items: Sequence[tuple[Any, Any]]) -> list[frozenset[str]]:
    """The characters of a class that lists a few."""
    characters: set[str] = set()
    for kind, value in items:
        if kind is op.LITERAL:
            characters.add(chr(value))
        elif kind is op.RANGE and value[1] - value[0] < LARGEST:
            characters.update(map(chr, range(value[0], value[1] + 1)))
        else:
            return []
    return [frozenset(characters)] if len(characters) <= LARGEST else []


def _branch(alternatives: Sequence[Sequence[frozenset[str]]]) -> list[frozenset[str]]:
    """One set for alternatives of which any may match: the most telling of each together."""
    if not all(alternatives):
        return []
    together = frozenset[str]().union(*(min(needed, key=_telling) for needed in alternatives))
    return [together] if len(together) <= LARGEST else []
