"""The canonical name of a body as printed: without its term, with its state or place, as the lists have it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache

from kg.lexicon import rows
from kg.nlp.context import LEVELS, Surroundings
from kg.nlp.divisions import gazetteer
from kg.nlp.foreign_bodies import states_by_letter
from kg.nlp.institutions import listed
from kg.nlp.village_names import of_village
from kg.patterns import load

TERM = re.compile(r"(?:中国共产党)?第?[一二三四五六七八九十]{1,3}届")
LEVEL_WORD = re.compile(r"自治区|[省市县区州盟旗](?![省市县区])")


@dataclass(frozen=True, slots=True)
class Body:
    """A body's canonical name, other forms of it, its kind where a list knows it, and the steps from the printed words."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: str = ""
    steps: tuple[str, ...] = ()


def body(printed: str, at: int, around: Surroundings, named: Collection[str]) -> Body:
    """The body that a printed name means at a position; `named` are the states that the article names."""
    plain = TERM.sub("", printed) if len(TERM.sub("", printed)) > 2 else printed
    short = _short().get(plain)
    if short is not None and around.national:
        return Body(short["name"], _others(short["name"], printed), short["kind"], _steps(printed, short["name"]))
    row: Mapping[str, str] | None = listed().get(plain)
    if row is not None:
        forms = tuple(row["aliases"].split("|"))[:4]
        return Body(row["name"], _others(row["name"], printed, *forms), row["kind"], _steps(printed, row["name"]))
    name = _with_place(plain, at, around) or _with_state(plain, named) or of_village(plain)
    return Body(name, _others(name, printed, plain), "", _steps(printed, name))


@cache
def _short() -> Mapping[str, Mapping[str, str]]:
    return {row["form"]: row for row in rows("short_bodies")}


def _with_place(printed: str, at: int, around: Surroundings) -> str | None:
    """市招商局 in a paper of 长沙市: the place that the level word means here."""
    word = LEVEL_WORD.match(printed)
    site = around.place(word[0], at) if word is not None and word[0] in LEVELS else None
    return None if site is None or word is None else site.name + printed[word.end() :]


def _with_state(printed: str, named: Collection[str]) -> str | None:
    """乌空军, 黎真主党: the state by its first character, where the article or the list of states leaves one."""
    if load("institutions")["body_of_abbreviated_state"].regex.fullmatch(printed) is None:
        return None
    if any(printed[:size] in gazetteer() for size in (2, 3, 4)):
        return None
    fits = states_by_letter().get(printed[0], frozenset())
    fits = fits & frozenset(named) or fits
    return next(iter(fits)) + printed[1:] if len(fits) == 1 else None


def _others(name: str, *forms: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for form in forms if form and form != name))


def _steps(printed: str, name: str) -> tuple[str, ...]:
    return () if printed == name else (f"{printed} → {name}",)
