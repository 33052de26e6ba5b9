"""What is to be identified: one entity of one article, with what its article says of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.resolve.key import key
from kg.resolve.region import NATION, province, province_of_code
from kg.schema import INSTITUTION, PERSON, PLACE, Article, Entity, Extraction, Ref
from kg.workspace import Stored

OFFICIAL = frozenset({"party", "government", "congress", "cppcc", "court", "procuratorate", "military", "group"})
"""Kinds of bodies between whose posts in one province, or in the capital, a career leads."""

MEMBERS = frozenset({"代表", "委员", "常委", "候补委员"})
"""Seats in national assemblies and committees, which people of every province hold beside their posts: no context."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An entity in its article. `anchors` are what two occurrences of one name must share to be one thing; `regions` are the
    provinces among them, `home` the province of the paper."""

    document: str
    article: str
    ref: Ref
    entity: Entity
    anchors: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    home: str | None = None

    @property
    def place(self) -> tuple[str, Ref]:
        """Where it stands: unique in a workspace."""
        return self.article, self.ref

    @property
    def key(self) -> str:
        """Its name, however it is quoted."""
        return key(self.entity.name)


def occurrences(documents: Iterable[Stored]) -> Iterator[Occurrence]:
    """Every entity of every article."""
    for document in documents:
        articles = {article.id: article for article in document.articles}
        for extraction in document.extractions:
            yield from _of_article(document.sha256, articles[extraction.article], extraction)


def _of_article(document: str, article: Article, extraction: Extraction) -> Iterator[Occurrence]:
    home = (province(article.region) or article.region) if article.region else None
    posts = _posts(extraction)
    for entity in extraction.entities:
        anchors, regions = _context(entity, posts.get(entity.ref, ()))
        yield Occurrence(document, article.id, entity.ref, entity, anchors, regions, home)


def _posts(extraction: Extraction) -> Mapping[Ref, tuple[Entity, ...]]:
    """The bodies in which each person of an article holds or held a post; a seat among many is none."""
    bodies = {entity.ref: entity for entity in extraction.entities if entity.ref.label == INSTITUTION}
    found: dict[Ref, tuple[Entity, ...]] = {}
    for fact in extraction.facts:
        body = bodies.get(fact.target)
        if fact.type == "HOLDS" and body and not (fact.properties.get("title") in MEMBERS and _jurisdiction(body) == NATION):
            found[fact.source] = (*found.get(fact.source, ()), body)
    return found


def _context(entity: Entity, bodies: tuple[Entity, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """Anchors and regions: of a person the bodies of its posts and their provinces, of a division its code and its province."""
    if entity.ref.label == PERSON:
        regions = frozenset(region for body in bodies if (region := _jurisdiction(body)))
        return regions | {f"={key(body.name)}" for body in bodies}, regions
    if entity.ref.label == PLACE and (code := entity.properties.get("adcode")):
        return frozenset({str(code)}), frozenset({province_of_code(str(code))} - {""})
    return frozenset(), frozenset()


def _jurisdiction(body: Entity) -> str:
    """The province of an official body, the nation for one that names no place; empty for companies, schools and the like, and
    where the place named lies in several provinces."""
    if body.properties.get("kind") not in OFFICIAL:
        return ""
    named = province(body.name)
    return NATION if named is None else named
