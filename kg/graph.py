"""From documents and identities to the property graph; the only place that makes nodes and edges."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

import networkx as nx

from kg.resolve import Identities, resolve
from kg.schema import ARTICLE, DOCUMENT, Article, Entity, Fact, Value, stable_id
from kg.workspace import Stored

DAY = re.compile(r"\d{4}-\d\d-\d\d")
Attributes = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact as one article states it, with the nodes it joins and how sure their identities are."""

    fact: Fact
    source: str
    target: str
    article: Article
    document: Stored
    certainty: float

    @property
    def id(self) -> str:
        """The same for every statement of the same fact: a post is one by its title and, where stated, its start."""
        stated = self.fact.properties
        ends = self.fact.type, self.source, self.target
        if self.fact.type != "HOLDS":
            return stable_id(*ends)
        return stable_id(*ends, stated.get("title"), *([stated["start"], stated.get("status")] if stated.get("start") else []))


def graph_of(documents: Iterable[Stored]) -> nx.MultiDiGraph[str]:
    """The graph of these documents, whatever their order."""
    known = sorted(documents, key=lambda document: document.sha256)
    return build(known, resolve(known))


def build(documents: Iterable[Stored], identities: Identities) -> nx.MultiDiGraph[str]:
    """Nodes with name, aliases and properties; edges by fact id with their evidence, best first; mentions and origins."""
    documents = list(documents)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for document in documents:
        _add_origin(graph, document)
    for node, entities in sorted(_entities(documents, identities).items()):
        graph.add_node(node, **_node(entities))
    for statements in _facts(documents, identities):
        first = statements[0]
        graph.add_edge(first.source, first.target, key=first.id, **_edge(statements))
    for (node, article), count in sorted(_mentions(documents, identities).items()):
        graph.add_edge(node, article, key=stable_id("MENTIONED_IN", node, article), type="MENTIONED_IN", count=count)
    return graph


def document_id(sha256: str) -> str:
    """The node of a document: its content, wherever it lies."""
    return stable_id(DOCUMENT, sha256)


def _add_origin(graph: nx.MultiDiGraph[str], document: Stored) -> None:
    """A document, its articles, and which belongs to which."""
    uri, *others = document.uris or (document.sha256,)
    node, name = document_id(document.sha256), PurePosixPath(uri).name
    about = {"uri": uri, "sha256": document.sha256, "media_type": document.media_type, "encoding": document.encoding}
    graph.add_node(node, label=DOCUMENT, name=name, aliases=others, **about)
    for article in document.articles:
        graph.add_node(article.id, **_article(article))
        key = stable_id("PART_OF", article.id, node)
        flat = {"evidence": [], "sentence": "", "source": article.source or uri, "confidence": 1.0, "sources": 1}
        graph.add_edge(article.id, node, key=key, type="PART_OF", **flat)


def _article(article: Article) -> Attributes:
    title = article.title.text or None
    stated = {"title": title, "source": article.source, "published": article.published, "kind": article.kind}
    attributes: Attributes = {name: value for name, value in stated.items() if value is not None}
    name = title or f"{article.body.text}…"
    return {"label": ARTICLE, "name": name, "aliases": [], **attributes, "authors": list(article.authors),
            "continuation": article.continuation}  # fmt: skip


def _entities(documents: Iterable[Stored], identities: Identities) -> Mapping[str, list[Entity]]:
    """All that articles say of each node."""
    found: dict[str, list[Entity]] = defaultdict(list)
    for document in documents:
        for extraction in document.extractions:
            for entity in extraction.entities:
                found[identities[extraction.article, entity.ref].id].append(entity)
    return found


def _node(entities: list[Entity]) -> Attributes:
    """The name most often used, all other forms, and of each property the value most often stated."""
    name = _usual(entity.name for entity in entities)
    aliases = {form for entity in entities for form in (entity.name, *entity.aliases)} - {name}
    stated = sorted({property for entity in entities for property in entity.properties})
    properties = {property: _usual(entity.properties.get(property) for entity in entities) for property in stated}
    return {"label": entities[0].ref.label, "name": name, "aliases": sorted(aliases), **_plain(properties)}


def _usual(values: Iterable[Value]) -> Value:
    """The most frequent value that is stated; of several the least by its text."""
    counts = Counter(value for value in values if value is not None)
    return min(counts, key=lambda value: (-counts[value], str(value)), default=None)


def _plain(properties: Mapping[str, Value]) -> Attributes:
    """Without what is not stated, tuples as lists."""
    stated = {name: value for name, value in properties.items() if value is not None}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in stated.items()}


def _facts(documents: Iterable[Stored], identities: Identities) -> Iterator[list[Statement]]:
    """The statements of each fact, facts by id; a relation of a thing to itself is none."""
    found: dict[str, list[Statement]] = defaultdict(list)
    for document in documents:
        articles = {article.id: article for article in document.articles}
        for extraction in document.extractions:
            for fact in extraction.facts:
                source, target = (identities[extraction.article, ref] for ref in (fact.source, fact.target))
                if source.id != target.id:
                    certainty = source.confidence * target.confidence
                    article = articles[extraction.article]
                    statement = Statement(fact, source.id, target.id, article, document, certainty)
                    found[statement.id].append(statement)
    yield from (found[key] for key in sorted(found))


def _edge(statements: list[Statement]) -> Attributes:
    """The properties of a relation and its evidence; those of the best evidence flat, so that an edge reads at a glance."""
    ranked = sorted(statements, key=_rank)
    pieces = [_evidence(statement) for statement in ranked]
    evidence = [piece for place, piece in enumerate(pieces) if piece not in pieces[:place]]
    best = ranked[0]
    flat = {"sentence": evidence[0]["sentence"], "source": best.article.source or best.document.uris[0]}
    return {"type": best.fact.type, **_properties(ranked), **flat, "confidence": evidence[0]["confidence"],
            "sources": len(evidence), "evidence": evidence}  # fmt: skip


def _rank(statement: Statement) -> tuple[Any, ...]:
    evidence = statement.fact.evidence
    place = statement.document.sha256, evidence.article, evidence.start, evidence.end, evidence.rule
    stated = sorted(map(str, statement.fact.properties.items()))
    return (-evidence.confidence * statement.certainty, statement.article.published or "", *place, stated)


def _evidence(statement: Statement) -> Attributes:
    evidence = statement.fact.evidence
    return {
        "article": evidence.article, "document": document_id(statement.document.sha256), "start": evidence.start,
        "end": evidence.end, "sentence": evidence.sentence, "rule": evidence.rule,
        "confidence": round(evidence.confidence * statement.certainty, 3), "steps": list(evidence.steps),
    }  # fmt: skip


def _properties(ranked: list[Statement]) -> Attributes:
    """Of all statements together: every role; of a post the status last stated and the days on which it was seen."""
    names = sorted({name for statement in ranked for name in statement.fact.properties})
    usual = {name: _usual(statement.fact.properties.get(name) for statement in ranked) for name in names}
    kind = ranked[0].fact.type
    if kind == "ATTENDED":
        roles = {role for statement in ranked for role in _listed(statement.fact.properties.get("roles"))}
        usual["roles"] = tuple(sorted(roles))
    if kind == "HOLDS":
        usual |= _seen(ranked)
    return _plain(usual)


def _listed(value: Value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()


def _seen(ranked: list[Statement]) -> dict[str, Value]:
    """Status by the latest dated statement; first and last day on which the post was stated as held, else as given up."""
    dated = [s for s in ranked if DAY.fullmatch(s.article.published or "")]
    held = [s for s in dated if s.fact.properties.get("status") != "former"] or dated
    days = sorted(s.article.published or "" for s in held)
    latest = max((s.article.published or "" for s in dated), default="")
    status = _usual(s.fact.properties.get("status") for s in ranked if (s.article.published or "") == latest or not dated)
    return {"status": status, "first_seen": days[0] if days else None, "last_seen": days[-1] if days else None}


def _mentions(documents: Iterable[Stored], identities: Identities) -> Mapping[tuple[str, str], int]:
    """How often each node is mentioned in each article."""
    counts: Counter[tuple[str, str]] = Counter()
    for document in documents:
        for extraction in document.extractions:
            for entity in extraction.entities:
                node = identities[extraction.article, entity.ref].id
                counts[node, extraction.article] += len(entity.mentions)
    return +counts
