"""Which names are other names of one thing: 湖南省人民政府 is 湖南省政府 where an article says so and none says otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.resolve.key import key, self_standing
from kg.resolve.occurrence import Occurrence
from kg.resolve.sets import Sets
from kg.schema import INSTITUTION, PROGRAMME

JOINED = (INSTITUTION, PROGRAMME)
"""Labels whose official full names are joined to the short ones; people and places are left to their homonyms' rules."""


def roots(occurrences: Iterable[Occurrence], label: str) -> Mapping[str, str]:
    """Every name of this label to the name that stands for it. An alias joins two names where it is written exactly like the
    other, means the same everywhere, and belongs to one thing only."""
    names, owners = _claims(occurrences, label)
    shown = {alias: next(iter(of)) for alias, of in owners.items() if alias in names and len(of) == 1}
    sets: Sets[str] = Sets()
    for name in sorted(names):
        sets.join([name, shown.get(name, name)])
    return {name: root for group in sets.groups() for root in [_root(group, shown)] for name in group}


def _claims(occurrences: Iterable[Occurrence], label: str) -> tuple[set[str], dict[str, set[str]]]:
    """All names of a label, and the names that claim each alias."""
    names: set[str] = set()
    owners: dict[str, set[str]] = {}
    for occurrence in occurrences:
        if occurrence.ref.label == label:
            names.add(occurrence.key)
            for alias in occurrence.entity.aliases:
                if self_standing(alias) and key(alias) != occurrence.key:
                    owners.setdefault(key(alias), set()).add(occurrence.key)
    return names, owners


def _root(group: list[str], shown: Mapping[str, str]) -> str:
    """The name that is nobody's alias; the least of all where each is another's."""
    return min([name for name in group if name not in shown] or group)
