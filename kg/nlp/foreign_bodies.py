"""Bodies of other states: 波兰国防部, 美国务院, 马里兰州政府; without the state before them their names mean Chinese bodies,
but those of parties (共和党), which no Chinese one has."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cache

from kg.lexicon import rows
from kg.nlp.body_names import candidate
from kg.nlp.candidate import Candidate
from kg.nlp.divisions import COUNTRY
from kg.nlp.gazetteer import Gazetteer
from kg.patterns import load

KINDS = {
    ("国务院", "安全委员会"): "government",
    ("会", "院", "杜马"): "congress",
    ("军", "队", "参谋部", "司令部"): "military",
}
"""The kind of a body by the end of its name."""


SERVICES = ("海军", "空军", "陆军", "政府")
"""Bodies whose names follow other characters too often to make a state of one that the article does not name."""


def overridden(text: str, known: Iterable[tuple[Candidate, str]], places: list[Candidate]) -> Iterator[Candidate]:
    """Listed bodies, given with their seats; a Chinese one that stands right behind another state is that state's."""
    states = {p.end: p for p in places if p.props.get("level") == "country" and p.rule == "place_list" and p.name != COUNTRY}
    for body, seat in known:
        state = states.get(body.start) if seat == COUNTRY else None
        if state is None or text[body.start : body.end].startswith(COUNTRY):
            yield body
        else:
            name = state.name + text[body.start : body.end]
            yield candidate(text, state.start, body.end, name, "body_of_state", str(body.props["kind"]))


def of_abbreviated_states(text: str, places: list[Candidate]) -> Iterator[Candidate]:
    """美国务院, 俄国防部: the state by its first character, where the article or the list of states leaves one."""
    named = {p.name for p in places if p.props.get("level") == "country"}
    inside = {position for p in places for position in range(p.start + 1, p.end)}
    for match in load("institutions")["abbreviated_state"].regex.finditer(text):
        state = state_of(match["state"], named, match["body"] not in SERVICES) if match.start() not in inside else ""
        if state:
            name = state + match["body"].replace("军总参谋部", "武装部队总参谋部")
            kind = next((kind for ends, kind in KINDS.items() if match["body"].endswith(ends)), "government")
            yield candidate(text, match.start(), match.end(), name, "body_of_state", kind, (), 0.9)


def ministries(text: str, places: list[Candidate]) -> Iterator[Candidate]:
    """法国经济与公共财政部: a ministry with two subjects or more right behind its state, of which a listed name is the end."""
    states = {p.start: p for p in places if p.props.get("level") == "country"}
    for state in states.values():
        listed = state.rule == "place_list" and state.name != COUNTRY
        match = load("institutions")["ministry_of_state"].regex.match(text, state.end) if listed else None
        if match is not None and not any(match.start() <= p < match.end() for p in states):
            start = match.start("body") if match["post"] else state.start
            yield candidate(text, start, match.end("body"), state.name + match["body"], "ministry_of_state", "government")


@cache
def states_by_letter() -> dict[str, frozenset[str]]:
    """States by the character that stands for them."""
    table: dict[str, set[str]] = {}
    for row in rows("countries"):
        if row["abbreviation"] and row["name"] != COUNTRY:
            table.setdefault(row["abbreviation"], set()).add(row["name"])
    return {char: frozenset(names) for char, names in table.items()}


def state_of(letter: str, named: Collection[str], alone: bool = True) -> str:
    """The state that a character stands for: the only one of those that the article names, else, if the character says so
    `alone`, the only one there is; empty where that is open."""
    states = states_by_letter().get(letter, frozenset())
    fits = states.intersection(named) or (states if alone else frozenset())
    return next(iter(fits)) if len(fits) == 1 else ""


def of_cities(text: str, places: list[Candidate]) -> Iterator[Candidate]:
    """The government or assembly of a city or state abroad (马里兰州政府), which no list of divisions holds, and the services
    of a place abroad that its news go back to (加沙地带卫生部门); Chinese cultural centres and schools abroad."""
    for place in places:
        foreign = place.rule == "place_foreign_city" or (place.rule == "place_list" and place.props.get("adcode") is None)
        service = load("institutions")["service_abroad"].regex.match(text, place.end) if foreign else None
        if service is not None and place.name != COUNTRY and place.props.get("level") in ("country", "region"):
            name = text[place.start : service.end()]
            yield candidate(text, place.start, service.end(), name, "service_abroad", "government", (service["service"],), 0.9)
        chinese = load("institutions")["chinese_abroad"].regex.match(text, place.end) if foreign else None
        if chinese is not None and place.name != COUNTRY:
            name = text[place.start : chinese.end()]
            yield candidate(text, place.start, chinese.end(), name, "chinese_abroad", "other", (), 0.9)
        match = load("institutions")["foreign_body"].regex.match(text, place.end) if foreign else None
        if match is not None and place.props.get("level") in ("province", "prefecture"):
            kind = "congress" if match[0].endswith("议会") else "government"
            yield candidate(text, place.start, match.end(), text[place.start : match.end()], "body_of_place", kind)


@cache
def _parties() -> Gazetteer[frozenset[str]]:
    return Gazetteer((row["form"], frozenset(row["states"].split("|"))) for row in rows("foreign_parties"))


def parties(text: str, places: Iterable[Candidate]) -> Iterator[Candidate]:
    """共和党: a party without its state, that of the only state named in the article which has one of that name."""
    known = [p for p in places if p.props.get("level") == "country"]
    named, ends = {p.name for p in known}, {p.end for p in known}
    opens, goes_on = load("institutions")["party_opens"].regex, load("institutions")["party_goes_on"].regex
    for hit in _parties().longest(text):
        if hit.start in ends or opens.search(text, max(0, hit.start - 4), hit.start) is None or goes_on.match(text, hit.end):
            continue
        fits = hit.value & named
        if len(fits) == 1:
            name, form = min(fits) + text[hit.start : hit.end], text[hit.start : hit.end]
            yield candidate(text, hit.start, hit.end, name, "party_abroad", "party", (form,), 0.9)
