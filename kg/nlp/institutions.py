"""Institutions: listed bodies, the bodies of a place (湖南省委, 郴州市政府, 省委), names made by a suffix, and groups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.lexicon import rows
from kg.nlp.armed_forces import armed_forces, one_name
from kg.nlp.body_names import (
    by_owner,
    by_suffix,
    candidate,
    chambers,
    departments,
    groups,
    kind_by_ending,
    unified,
    visited,
)
from kg.nlp.candidate import Candidate, article_of, passage_of, propose, proposed
from kg.nlp.context import Surroundings
from kg.nlp.divisions import COUNTRY
from kg.nlp.foreign_bodies import ministries, of_abbreviated_states, of_cities, overridden, parties
from kg.nlp.gazetteer import Gazetteer, Hit
from kg.nlp.local_bodies import level_words, local, of_level_words, of_places
from kg.nlp.missions import missions, special_governments
from kg.nlp.shared_nouns import shared
from kg.patterns import load
from kg.schema import PLACE

__all__ = ["annotate_institutions", "groups", "listed", "local"]

POINTERS = ("country_word", "region_word", "country_side", "place_abbreviation", "poetic_name")


@cache
def listed() -> Gazetteer[Mapping[str, str]]:
    """National, foreign and other listed bodies by every form."""
    entries: dict[str, Mapping[str, str]] = {}
    for row in rows("institutions"):
        for form in (row["name"], *row["aliases"].split("|")):
            if form and (form == row["name"] or form not in entries):
                entries[form] = row
    return Gazetteer(entries.items())


@Language.component("kg_institutions", assigns=["doc._.proposed"])
def annotate_institutions(doc: Doc) -> Doc:
    """Propose institutions under canonical names that carry their place."""
    text, places = passage_of(doc).text, proposed(doc, PLACE)
    surroundings = Surroundings(text, article_of(doc), places)
    starts = {position for p in places if p.rule == "place_list" for position in range(p.start + 1, p.end)}
    found = ((body, seat) for body, seat in _from_list(text) if body.start not in starts)
    abroad = [*overridden(text, found, places), *of_cities(text, places), *of_abbreviated_states(text, places)]
    abroad += [*ministries(text, places), *armed_forces(text, places), *parties(text, places)]
    abroad += special_governments(text, places)
    abroad += missions(text, [*places, *abroad])
    known = [*abroad, *chambers(text, places), *of_places(text, places), *of_level_words(text, surroundings)]
    words = list(level_words(text, surroundings))
    anchors = _by_end([*(p for p in places if p.rule not in POINTERS), *words, *known])
    made = list(by_suffix(text, anchors))
    inner = departments(text, [*known, *made])
    owned = [*by_owner(text, anchors), *visited(text, anchors), *_shaped(text), *_attached(text, places, [*known, *made])]
    owned += shared(text, places, [*known, *owned])
    return propose(doc, one_name(unified([*known, *made, *inner, *owned])))


def _shaped(text: str) -> Iterator[Candidate]:
    """陆军 and the like in a list with other units, elsewhere they are words; the national conference by its whole name with
    its term before a post; the crew of a spaceship under its fullest name; names in quotes."""
    shapes = load("institutions")
    for match in shapes["service_in_list"].regex.finditer(text):
        yield candidate(text, match.start(), match.end(), match[0], "service_in_list", "military")
    for match in shapes["conference_of_term"].regex.finditer(text):
        yield candidate(text, match.start(), match.end(), "全国政协", "conference_of_term", "cppcc")
    crews = list(shapes["crew"].regex.finditer(text))
    for match in crews:
        name = max((m[0] for m in crews if m[0].split("号")[0] == match[0].split("号")[0]), key=len)
        yield candidate(text, match.start(), match.end(), name, "crew", "group", (match[0],), 0.9)
    for rule, kind in (("bilateral_body", "other"), ("army_unit", "military")):
        for match in shapes[rule].regex.finditer(text):
            yield candidate(text, match.start(), match.end(), match[0], rule, kind, (), 0.9)
    for match in shapes["quoted_body"].regex.finditer(text):
        kind = kind_by_ending(match["name"])
        yield candidate(text, match.start(), match.end(), match[0], "quoted_body", kind, (match["name"],))


def _attached(text: str, places: Iterable[Candidate], bodies: Iterable[Candidate]) -> Iterator[Candidate]:
    """The campus of a university (某大学雄安校区), the team of a state in a sport (中国女子排球队)."""
    campus, team = load("institutions")["campus"].regex, load("institutions")["national_team"].regex
    owners = [(b, campus, "campus", "university") for b in bodies if b.props.get("kind") == "university"]
    states = (p for p in places if p.props.get("level") == "country" and p.rule == "place_list")
    owners += [(state, team, "national_team", "group") for state in states]
    for owner, shape, rule, kind in owners:
        match = shape.match(text, owner.end)
        if match is not None:
            yield candidate(text, owner.start, match.end(), owner.name + match[0], rule, kind, (), 0.95)


def _by_end(found: Iterable[Candidate]) -> dict[int, Candidate]:
    """The longest candidate for each end."""
    table: dict[int, Candidate] = {}
    for candidate_ in found:
        known = table.get(candidate_.end)
        if known is None or len(candidate_) >= len(known):
            table[candidate_.end] = candidate_
    return table


def _from_list(text: str) -> Iterator[tuple[Candidate, str]]:
    """Listed bodies with their seats."""
    for hit in _hits(text):
        row = hit.value
        forms = tuple(row["aliases"].split("|"))[:4]
        ours = row["place"] == COUNTRY and text.endswith(COUNTRY, 0, hit.start)  # 中国外交部, as told abroad, is one name
        start = hit.start - len(COUNTRY) * ours
        yield candidate(text, start, hit.end, row["name"], "institution_list", row["kind"], forms), row["place"]


def _hits(text: str) -> Iterator[Hit[Mapping[str, str]]]:
    """Listed forms that end a word; one that does not gives way to what begins inside it (联合国务院)."""
    goes_on = load("institutions")["listed_goes_on"].regex
    for hit in listed().longest(text):
        if not goes_on.match(text, hit.end):
            yield hit
            continue
        inner = (listed().first(text, start) for start in range(hit.start + 1, hit.end))
        found = next((h for h in inner if h is not None and not goes_on.match(text, h.end)), None)
        if found is not None:
            yield found
