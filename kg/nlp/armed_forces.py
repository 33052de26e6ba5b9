"""The armed forces of other states: 俄军, 乌克兰武装部队, 以军方; all that an article calls those of one state is one body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kg.nlp.body_names import candidate
from kg.nlp.candidate import Candidate
from kg.nlp.divisions import COUNTRY
from kg.nlp.foreign_bodies import state_of
from kg.patterns import load

RULE = "forces_of_state"
FORMS = ("国防军", "武装部队", "武装力量", "军队", "军方")
"""What they are called, the form that names them best first; a government's own troops (政府军) are another body."""
FORCES = re.compile(f"(?P<state>.+?)(?P<form>{'|'.join(FORMS)})")
OFTEN = frozenset("美俄乌以")
"""Characters that mean the forces of one state before 军 also where the article does not name the state."""


def armed_forces(text: str, places: list[Candidate]) -> list[Candidate]:
    """The forces that a text names by their state, in full or by its first character."""
    states = {p.end: p for p in places if p.props.get("level") == "country" and p.rule == "place_list" and p.name != COUNTRY}
    return [*_in_full(text, states), *_by_letter(text, places, {p.name for p in states.values()})]


def _in_full(text: str, states: Mapping[int, Candidate]) -> Iterator[Candidate]:
    pattern = load("institutions")["forces"].regex
    for end, state in states.items():
        match = pattern.match(text, end)
        if match is not None:
            yield candidate(text, state.start, match.end(), state.name + match[0], RULE, "military")


def _by_letter(text: str, places: Iterable[Candidate], named: set[str]) -> Iterator[Candidate]:
    inside = {position for p in places for position in range(p.start + 1, p.end)}
    for match in load("institutions")["forces_by_letter"].regex.finditer(text):
        state = state_of(match["state"], named, match["state"] in OFTEN) if match.start() not in inside else ""
        if state:
            form = "军队" if match["form"] == "军" else match["form"]
            yield candidate(text, match.start(), match.end(), state + form, RULE, "military", (match[0],), 0.9)


def one_name(bodies: list[Candidate]) -> list[Candidate]:
    """The bodies, the forces of one state all under the best of the names that the article has for them."""
    parts = {body.name: match for body in bodies if (match := FORCES.fullmatch(body.name)) is not None}
    best: dict[str, str] = {}
    for name in sorted(parts, key=lambda n: FORMS.index(parts[n]["form"])):
        best.setdefault(parts[name]["state"], name)
    return [_renamed(b, best[parts[b.name]["state"]], parts) if b.name in parts else b for b in bodies]


def _renamed(body: Candidate, name: str, parts: Mapping[str, re.Match[str]]) -> Candidate:
    state = parts[name]["state"]
    others = (n for n, match in parts.items() if match["state"] == state and n != name)
    usual = () if name == state + "军队" else (state + "军队",)
    return replace(body, name=name, aliases=tuple(dict.fromkeys((*body.aliases, *others, *usual))))
