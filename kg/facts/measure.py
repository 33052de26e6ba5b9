"""The words around a number: which indicator it measures and what kind of figure it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from kg.lexicon import rows
from kg.nlp.edges import left_edge
from kg.nlp.gazetteer import Gazetteer
from kg.patterns import load

CLAUSE = "，。；：！？\n,;:"


@dataclass(frozen=True, slots=True)
class Reading:
    """The indicator before a number (empty where none is printed), where it begins, and the roles of the words between."""

    indicator: str
    start: int
    roles: frozenset[str]


@cache
def metrics() -> Gazetteer[str]:
    """Listed indicators by every form, with the canonical name."""
    entries: dict[str, str] = {}
    for row in rows("metrics"):
        for form in (row["name"], *row["aliases"].split("|")):
            if len(form) > 1 and (form == row["name"] or form not in entries):
                entries[form] = row["name"]
    return Gazetteer(entries.items())


@cache
def _words() -> Mapping[str, tuple[str, ...]]:
    """Words between an indicator and its figure, with their roles."""
    return {row["word"]: tuple(row["role"].split("|")) for row in rows("indicator_words") if row["position"] != "after"}


@cache
def _longest() -> int:
    return max(map(len, _words()))


def read_before(text: str, floor: int, end: int) -> Reading:
    """Read the words of the clause between `floor` and the number at `end` from right to left."""
    roles: set[str] = set()
    dated = load("observations")["dated_tail"].regex
    moved = True
    while moved and end > floor:
        moved = False
        tail = dated.search(text, floor, end)
        if tail is not None and tail.end() == end and tail.start() < end:
            end, moved = tail.start(), True
            continue
        for size in range(min(_longest(), end - floor), 0, -1):
            word = text[end - size : end]
            found = _words().get(word)
            if found is not None and not _part_of_metric(text, floor, end, size):
                roles |= set(found)
                end, moved = end - size, True
                break
    start = _indicator_start(text, floor, end)
    return Reading(text[start:end], start, frozenset(roles))


def _part_of_metric(text: str, floor: int, end: int, size: int) -> bool:
    """Whether a word such as 占比 or 总投资 belongs to the name of a listed indicator that ends here."""
    return any(text[start:end] in metrics() for start in range(floor, end - size + 1))


def _indicator_start(text: str, floor: int, end: int) -> int:
    """Where the indicator that ends at `end` begins: a listed one as a whole, else the noun phrase."""
    start = max(floor, left_edge(text, end, 26))
    listed = next((s for s in range(floor, end - 1) if text[s:end] in metrics()), None)
    if listed is not None and listed < start:
        start = listed
    lead = load("observations")["lead"].regex
    while (match := lead.match(text, start, end)) and match.end() > start and match.end() < end and text[start:end] not in metrics():
        start = match.end()
    return start


def noun_after(text: str, end: int) -> str:
    """The noun that a counted figure belongs to, printed after its unit (26个部门); empty where none is."""
    match = load("observations")["noun_after"].regex.match(text, end)
    return match["noun"] if match else ""


def kind_of(roles: frozenset[str], unit: str, unit_kind: str, indicator: str, target: bool) -> str:
    """The kind of an observation from the words around it."""
    if "rank" in roles:
        return "rank"
    if unit.endswith("百分点") or unit.endswith("基点"):
        return "target_growth" if target else "change"
    if unit_kind == "percent":
        if roles & {"growth", "decline"} or indicator.endswith(("增速", "增幅", "增长率", "增长")):
            return "target_growth" if target else "growth"
        if "share" in roles or re.search(r"占比|比重|比例|份额", indicator):
            return "target" if target else "share"
        return "target" if target else "change" if roles == {"change"} else "level"
    if target or "target" in roles:
        return "target"
    if unit_kind in ("count", "other") and "level" not in roles:
        return "count"
    if unit_kind == "count":
        return "count"
    return "level"


def parts(indicator: str, count: int) -> list[str]:
    """The members of a coordinated indicator, as many as there are figures; none where they do not fit."""
    for joiner in (r"、", r"、|以及|及|和|与"):
        found = [p for p in re.split(joiner, indicator) if p]
        if len(found) == count:
            return found
    return []


def clause_floor(text: str, position: int, ends: Iterable[int]) -> int:
    """Where the clause of a number begins: after punctuation, an opening bracket or the number before it."""
    start = position
    while start > 0 and text[start - 1] not in CLAUSE and text[start - 1] not in "（(":
        start -= 1
    return max([start, *(e for e in ends if start < e <= position)])
