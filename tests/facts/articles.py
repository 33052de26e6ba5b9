"""Articles from plain text, and what was found in them in the words of the trade."""

from __future__ import annotations

from spacy.tokens import Doc

from kg.facts import extract
from kg.nlp import annotate_article, load
from kg.nlp.candidate import Candidate
from kg.schema import EMPTY, Article, ArticleKind, Extraction, Fact, Passage, Ref

Roles = dict[str, str]
"""Participant to roles, joined by a blank: `{"周晓明": "attended spoke"}`."""


def passage(text: str, offset: int = 0) -> Passage:
    """Text that stands in its source as it is."""
    return Passage(text, tuple(range(offset, offset + len(text)))) if text else EMPTY


def article(
    body: str,
    title: str = "",
    published: str | None = "2024-04-12",
    source: str | None = "湖南日报",
    region: str | None = "湖南省",
    kind: ArticleKind = "news",
    byline: str = "",
) -> Article:
    """An article whose source is its headline, body and byline one below the other."""
    below = len(title) + 1 if title else 0
    end = below + len(body) + 1
    parts = passage(title), passage(body, below), passage(byline, end)
    return Article("a", *parts, published=published, source=source, region=region, kind=kind)


def read(body: str, **details: object) -> Doc:
    """The annotated article."""
    return annotate_article(load(), article(body, **details))  # type: ignore[arg-type]


def settled(body: str, label: str, **details: object) -> list[Candidate]:
    """What the pipeline keeps of one label, in order."""
    return [candidate for candidate in read(body, **details)._.settled if candidate.label == label]


def extraction(body: str, **details: object) -> Extraction:
    """All that the article states."""
    return extract(read(body, **details))


def facts(body: str, kind: str, **details: object) -> list[Fact]:
    """The facts of one type."""
    return [fact for fact in extraction(body, **details).facts if fact.type == kind]


def posts(body: str, **details: object) -> set[str]:
    """Posts as `周晓明 省长 湖南省政府`, with the status where it is not the current one."""
    return {post(fact) for fact in facts(body, "HOLDS", **details)}


def post(fact: Fact) -> str:
    """One post in words."""
    status = str(fact.properties["status"])
    words = (fact.source.key, str(fact.properties["title"]), fact.target.key, "" if status == "current" else status)
    return " ".join(word for word in words if word)


def event_name(ref: Ref) -> str:
    """The name of an event without its day."""
    return ref.key.split("|")[0]


def events(body: str, **details: object) -> set[str]:
    """Events as `全省林业工作会议 meeting 2024-04-12`, with `/` before the last day of those that have one."""
    found = [entity for entity in extraction(body, **details).entities if entity.ref.label == "Event"]
    stated = ((e.name, str(e.properties["kind"]), e.properties.get("start"), e.properties.get("end")) for e in found)
    return {f"{name} {kind} {start or ''}{f'/{end}' if end else ''}".rstrip() for name, kind, start, end in stated}


def roles(body: str, **details: object) -> dict[str, Roles]:
    """Events with those who took part."""
    table: dict[str, Roles] = {}
    for fact in facts(body, "ATTENDED", **details):
        stated = fact.properties["roles"]
        assert isinstance(stated, tuple)
        table.setdefault(event_name(fact.target), {})[fact.source.key] = " ".join(stated)
    return table


def pairs(body: str, kind: str, **details: object) -> set[str]:
    """The facts of one type as `全省林业工作会议 → 长沙市`."""
    return {f"{event_name(fact.source)} → {event_name(fact.target)}" for fact in facts(body, kind, **details)}


def participants(body: str, **details: object) -> Roles:
    """Who took part in the article's only event."""
    (event,) = roles(body, **details).values()
    return event
