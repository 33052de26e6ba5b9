"""Every fact stands in its source: the range holds the names it joins, or a step says how its words lead to them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from kg.extract import extract_document
from kg.resources import sample
from kg.schema import LABELS, RELATIONS, ROLES, STATUSES, Entity, Extraction, Fact, Ref
from kg.workspace import Found

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
PAGES = [*(path for path in sorted(sample().iterdir()) if path.suffix), *sorted(SEEDS.glob("*.txt"))]


@cache
def found(path: Path) -> Found:
    return extract_document(str(path))


@pytest.fixture(params=PAGES, ids=lambda path: path.name)
def page(request: pytest.FixtureRequest) -> Found:
    return found(request.param)


def facts(page: Found) -> Iterator[tuple[dict[Ref, Entity], Fact]]:
    for extraction in page.extractions:
        entities = {entity.ref: entity for entity in extraction.entities}
        yield from ((entities, fact) for fact in extraction.facts)


def named(text: str, fact: Fact, entity: Entity) -> bool:
    """Whether the range of the fact holds a mention of the entity, or one of its names, blanks aside."""
    start, end = fact.evidence.start, fact.evidence.end
    if any(start <= mention.start and mention.end <= end for mention in entity.mentions):
        return True
    words = "".join(text[start:end].split())
    return any("".join(name.split()) in words for name in (entity.name, *entity.aliases))


def test_every_fact_is_named_in_its_range_or_says_by_which_step(page: Found) -> None:
    text = page.document.text
    unexplained = [
        f"{fact.type} {entity.name}: {fact.evidence.sentence}"
        for entities, fact in facts(page)
        for entity in (entities[fact.source], entities[fact.target])
        if not named(text, fact, entity) and not fact.evidence.steps
    ]
    assert unexplained == []


def test_every_range_lies_in_its_article(page: Found) -> None:
    bounds: dict[str | None, list[int]] = {}
    for segment in page.document.segments:
        if segment.article is not None:
            bounds.setdefault(segment.article, []).extend((segment.start, segment.end))
    astray = [
        fact.evidence
        for _, fact in facts(page)
        if not min(bounds[fact.evidence.article])
        <= fact.evidence.start
        < fact.evidence.end
        <= max(bounds[fact.evidence.article])
    ]
    assert astray == []


def stands_in(words: str, text: str) -> bool:
    """Whether the characters of the words, blanks aside, stand in the text in this order: cleaning only leaves out."""
    rest = iter(text)
    return all(character in rest for character in words if not character.isspace())


def test_sentences_are_those_of_the_source(page: Found) -> None:
    text = page.document.text
    ranges = ((fact.evidence, text[fact.evidence.start : fact.evidence.end]) for _, fact in facts(page))
    assert [evidence for evidence, words in ranges if not stands_in(evidence.sentence, words)] == []


def test_mentions_are_those_of_the_source(page: Found) -> None:
    text = page.document.text
    entities = (entity for extraction in page.extractions for entity in extraction.entities)
    mentions = ((mention, text[mention.start : mention.end]) for entity in entities for mention in entity.mentions)
    assert [mention for mention, words in mentions if not stands_in(mention.text, words)] == []


def problems(extraction: Extraction) -> Iterator[str]:
    """What is outside the vocabulary."""
    labels = {entity.ref: entity.ref.label for entity in extraction.entities}
    for entity in extraction.entities:
        kind = LABELS[entity.ref.label]
        value = entity.properties.get("level" if "level" in kind.properties else "kind")
        if not entity.properties.keys() <= set(kind.properties) or (value is not None and value not in kind.kinds):
            yield f"{entity.ref} {dict(entity.properties)}"
    for fact in extraction.facts:
        relation = RELATIONS[fact.type]
        if (labels.get(fact.source), labels.get(fact.target)) not in relation.ends:
            yield f"{fact.type} {fact.source} {fact.target}"
        stated = fact.properties
        roles = stated.get("roles") or ()
        if not isinstance(roles, tuple) or not set(roles) <= set(ROLES) or stated.get("status", "current") not in STATUSES:
            yield f"{fact.type} {dict(stated)}"


def test_only_the_vocabulary_is_used(page: Found) -> None:
    assert [problem for extraction in page.extractions for problem in problems(extraction)] == []


def test_articles_and_extractions_go_together(page: Found) -> None:
    assert [article.id for article in page.document.articles] == [extraction.article for extraction in page.extractions]
