"""What an article's own place, body or people stand for: whose figures those are that nothing else owns."""

from __future__ import annotations

from spacy.tokens import Doc

from kg.facts.heads import STANDING, words
from kg.facts.mask import Masked
from kg.facts.record import ref
from kg.nlp.candidate import article_of, text_of
from kg.nlp.places import COUNTRY, by_name, gazetteer
from kg.schema import INSTITUTION, PERSON, PLACE, Ref

DIVISIONS = ("province", "prefecture", "county", "zone", "township")

FIRMS = ("company", "university", "research", "hospital")
"""Bodies whose people speak of their own figures."""


def default_owner(doc: Doc, masked: list[Masked]) -> Ref | None:
    """The first division or zone of the headline, else the paper's region, a firm of the headline, or the country."""
    for sentence in masked:
        for place in sentence.entities(0, len(sentence.spans), PLACE):
            scene = words("elsewhere").search(text_of(doc), max(0, place.start - 7), place.start)
            scene = scene or words("addressed").match(text_of(doc), place.end)
            if place.end <= doc._.body_start and place.props.get("level") in DIVISIONS and scene is None:
                return ref(place)
    region = article_of(doc).region
    countries = [c.name for c in doc._.settled if c.label == PLACE and c.props.get("level") == "country"]
    countries = countries or _seats(doc)
    national = COUNTRY in countries or words("national").search(text_of(doc)) is not None or _from_home(doc)
    if region == COUNTRY and countries and not national:
        return Ref(PLACE, countries[0])
    if region:
        return Ref(PLACE, region)
    bodies = (c for c in doc._.settled if c.label == INSTITUTION and c.end <= doc._.body_start)
    body = next((c for c in bodies if c.props.get("kind") in STANDING), None)
    return ref(body) if body is not None else Ref(PLACE, COUNTRY) if national else None


def speakers(doc: Doc, default: Ref | None) -> dict[str, Ref]:
    """The firm, school or hospital in which a person of the article has a post; in news from abroad the country of the post."""
    firms = {c.name: ref(c) for c in doc._.settled if c.label == INSTITUTION and c.props.get("kind") in FIRMS}
    people = [c for c in doc._.settled if c.label == PERSON]
    posts = [(c.name, p.body) for c in people for p in c.positions if p.body is not None]
    home = by_name(default.key) if default is not None else None
    abroad = home is not None and home.code is None and home.name != COUNTRY
    seats = {name: place for name, body in posts if abroad and (place := seat_of(body)) is not None}
    return {**seats, **{name: firms[body] for name, body in posts if body in firms}}


def _from_home(doc: Doc) -> bool:
    """Whether the first place that an article names lies in China: it tells of somebody who goes abroad from there."""
    first = next((by_name(c.name) for c in doc._.settled if c.label == PLACE), None)
    return first is not None and first.code is not None


def _seats(doc: Doc) -> list[str]:
    """The countries whose bodies or officials an article names that names no country by itself."""
    bodies = [n for c in doc._.settled if c.label == INSTITUTION for n in (c.name, text_of(doc)[c.start : c.end])]
    posts = [p.body for c in doc._.settled if c.label == PERSON for p in c.positions if p.body is not None]
    found = (seat_of(name) for name in (*bodies, *posts))
    return [place.key for place in found if place is not None and (site := by_name(place.key)) and site.level == "country"]


def seat_of(body: str) -> Ref | None:
    """The country or division that the name of a body of state begins with."""
    hit = gazetteer().first(body, 0)
    site = hit.value[0] if hit is not None and len(hit.value) == 1 else None
    return Ref(PLACE, site.name) if site is not None and site.level in ("country", *DIVISIONS[:3]) else None
