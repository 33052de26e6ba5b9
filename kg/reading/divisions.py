"""Divisions of the country: which one a name begins with, and which province a text speaks of."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kg import lexicon

LEAST, LEAD = 2, 2
LONGEST = 14
READ = 6000
"""Characters of a text that are enough to see which province it speaks of."""
DIFFERENT = 4
"""How often a province is named at least where what is named often counts no more than twice: one name may be a person's
(某长春)."""
OWN = re.compile(r"[我全]省(?!略)|(?<![\u4e00-\u9fff])省(?:委|政府|人大|政协)")
"""Words of a page that is a province's."""
LEVELS = ("province", "prefecture", "county")


@dataclass(frozen=True, slots=True)
class Division:
    """A division's code, official name, level, the code of the one above, and its short forms."""

    code: str
    name: str
    level: str
    parent: str
    short: tuple[str, ...]


@cache
def _all() -> tuple[Division, ...]:
    """All divisions of the list; none where it is not installed."""
    if "divisions" not in lexicon.names():
        return ()
    return tuple(
        Division(row["code"], row["name"], row["level"], row["parent"], tuple(lexicon.split(row["short"])))
        for row in lexicon.rows("divisions")
    )


@cache
def _named() -> Mapping[str, tuple[Division, ...]]:
    """Divisions by official name; several counties share one."""
    found: dict[str, list[Division]] = defaultdict(list)
    for division in _all():
        found[division.name].append(division)
    return {name: tuple(divisions) for name, divisions in found.items()}


@cache
def _forms() -> Mapping[str, Division]:
    """Divisions by the forms that name one of them only, and nothing else; those of provinces and cities go first."""
    found: dict[str, Division] = {}
    doubtful = set(lexicon.words("ambiguous_places"))
    for division in sorted(_all(), key=lambda division: LEVELS.index(division.level)):
        for form in {division.name, *division.short}:
            if form not in found:
                found[form] = division
            elif found[form].level == division.level:
                doubtful.add(form)
    return {form: division for form, division in found.items() if form not in doubtful or division.level == "province"}


@cache
def _provinces() -> Mapping[str, str]:
    """Names of provinces by the first two digits of the codes below them."""
    return {division.code[:2]: division.name for division in _all() if division.level == "province"}


def leading(name: str) -> str | None:
    """The smallest division that a name begins with, read from above (`浙江省杭州市萧山区人民政府`); a county that shares its
    name needs the city or province before it."""
    found: Division | None = None
    start = 0
    while following := _below(name[start : start + LONGEST], found):
        found, start = following, start + len(following.name)
    return found.name if found else None


def _below(text: str, above: Division | None) -> Division | None:
    for length in range(len(text), 1, -1):
        candidates = _named().get(text[:length], ())
        fitting = [division for division in candidates if above is None or _within(division, above)]
        if len(fitting) == 1:
            return fitting[0]
    return None


def _within(division: Division, above: Division) -> bool:
    size = 2 if above.level == "province" else 4
    return division is not above and division.level != above.level and division.code[:size] == above.code[:size]


def short_leading(name: str) -> str | None:
    """The province or city whose short form a name begins with (`湖南日报`), the county where no other shares that form."""
    for length in range(min(len(name), 8), 1, -1):
        division = _forms().get(name[:length])
        if division is not None:
            return division.name
    return None


def province_of(text: str) -> str | None:
    """The province that a text speaks of: it, its cities and counties are named at least twice, and twice as often as those of
    the next, or so many different ones of them are; once is enough where 省委 and 全省 say that the text is a province's and no
    other is named; else None."""
    named = Counter(_mentions(text[:READ]))
    often: Counter[str] = Counter()
    different: Counter[str] = Counter()
    for division, count in named.items():
        often[_provinces()[division.code[:2]]] += count
        different[_provinces()[division.code[:2]]] += min(count, LEAST)
    own = len(often) == 1 and any(name.endswith("省") for name in often) and OWN.search(text[:READ]) is not None
    return _first(often, LEAST) or _first(different, DIFFERENT) or (min(often) if own else None)


def _first(counts: Counter[str], least: int) -> str | None:
    """What is counted most, where it is so at least as often as asked and much more often than the next."""
    ranked = [*counts.most_common(2), ("", 0), ("", 0)]
    return ranked[0][0] if ranked[0][1] >= max(least, LEAD * ranked[1][1]) else None


def _given(text: str, index: int, form: str) -> bool:
    """Whether a short form is the given name of a person in a list (…、孙洪山、…), family name before it."""
    listed = text[index - 2 : index - 1] in LISTED and text[index + 2 : index + 3] in ENDED
    return listed and index > 1 and len(form) == 2 and text[index - 1] in lexicon.words("surnames")


LISTED, ENDED = frozenset("、，,和导"), frozenset("、，,和等出参列")
"""What stands before and behind a name in a list of persons."""


def _mentions(text: str) -> Iterator[Division]:
    """Divisions named in a text, the longest form at each place."""
    forms, index = _forms(), 0
    lengths = sorted({len(form) for form in forms}, reverse=True)
    starts = {form[:2] for form in forms}
    while index < len(text):
        if text[index : index + 2] in starts:
            form = next((text[index : index + size] for size in lengths if text[index : index + size] in forms), None)
            if form is not None and not (form == "开州" and text[index - 1 : index] == "召") and not _given(text, index, form):
                yield forms[form]
                index += len(form)
                continue
        index += 1
