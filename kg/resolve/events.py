"""Events: one where name, or an alias, and day agree; otherwise one in each document with the same key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from kg.resolve.key import key, self_standing
from kg.resolve.occurrence import Occurrence
from kg.resolve.sets import Sets
from kg.schema import EVENT, stable_id

DAY = re.compile(r"\d{4}-\d\d-\d\d")
DISTINCT, WIDE = 5, 8
"""Characters from which a name tells its event from the others of a day, at home and anywhere: 会议 and 座谈会 never do,
经济工作会议 and 省委常委会会议 only among papers of one province."""


Where = tuple[str, str]
Dated = tuple[str, str, str]


def event_ids(occurrences: Iterable[Occurrence]) -> Mapping[Where, str]:
    """Document and key of every event to its node id."""
    names: dict[Where, set[Dated]] = {}
    aliases: dict[Where, set[Dated]] = {}
    for occurrence in occurrences:
        if occurrence.ref.label == EVENT:
            where = occurrence.document, occurrence.ref.key
            names.setdefault(where, set()).update(_dated(occurrence, (occurrence.entity.name,)))
            aliases.setdefault(where, set()).update(_dated(occurrence, occurrence.entity.aliases))
    return _identify(names, aliases)


def _dated(occurrence: Occurrence, names: Iterable[str]) -> set[Dated]:
    """The names that are distinct enough, each with the day and how far it carries; none where no day is stated."""
    start = str(occurrence.entity.properties.get("start") or "")
    if not DAY.fullmatch(start):
        return set()
    return {(key(name), start, _reach(name, occurrence)) for name in names if len(key(name)) >= DISTINCT}


def _reach(name: str, occurrence: Occurrence) -> str:
    """Where the name means this event: everywhere (empty), in the papers of its province, or in its document alone."""
    wide = self_standing(name) and len(key(name)) >= WIDE
    return "" if wide else occurrence.home or occurrence.document


def _identify(names: Mapping[Where, set[Dated]], aliases: Mapping[Where, set[Dated]]) -> dict[Where, str]:
    """One id for all that share a dated name, or whose alias is the dated name of another."""
    known = {dated for found in names.values() for dated in found}
    sets: Sets[Dated] = Sets()
    for where, found in names.items():
        if found:
            sets.join(sorted(found | (aliases[where] & known)))
    least = {dated: min(group) for group in sets.groups() for dated in group}
    return {
        where: stable_id(EVENT, *least[min(found)]) if found else stable_id(EVENT, where[1], where[0])
        for where, found in names.items()
    }
