"""Records as compact JSON: a dataclass is the list of its fields, in their order."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from itertools import pairwise
from typing import Any

from kg.schema import Article, Entity, Evidence, Extraction, Fact, Mention, Passage, Ref, Segment, Value


def dumps(value: object) -> str:
    """JSON of records, tuples of records, mappings and plain values."""
    return json.dumps(_pack(value), ensure_ascii=False, separators=(",", ":"))


def _pack(value: Any) -> Any:
    if isinstance(value, Passage):
        return [value.text, _runs(value.offsets)]
    if is_dataclass(value):
        return [_pack(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, list | tuple):
        return [_pack(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _pack(item) for key, item in value.items()}
    return value


def _runs(offsets: tuple[int, ...]) -> list[int]:
    """Start and length of each run of consecutive offsets: a body of a thousand characters has a few dozen."""
    cuts = [0, *(place + 1 for place, (a, b) in enumerate(pairwise(offsets)) if b != a + 1), len(offsets)] if offsets else []
    return [number for a, b in pairwise(cuts) for number in (offsets[a], b - a)]


def _passage(packed: list[Any]) -> Passage:
    text, runs = packed
    spans = zip(runs[::2], runs[1::2], strict=True)
    return Passage(text, tuple(at for start, length in spans for at in range(start, start + length)))


def articles(text: str) -> tuple[Article, ...]:
    """Articles from their JSON."""
    return tuple(map(_article, json.loads(text)))


def _article(packed: list[Any]) -> Article:
    identity, title, body, byline, published, source, region, authors, kind, continuation = packed
    passages = _passage(title), _passage(body), _passage(byline)
    return Article(identity, *passages, published, source, region, tuple(authors), kind, continuation)


def segments(text: str) -> tuple[Segment, ...]:
    """Segments from their JSON."""
    return tuple(Segment(*packed) for packed in json.loads(text))


def extractions(text: str) -> tuple[Extraction, ...]:
    """Extractions from their JSON."""
    return tuple(
        Extraction(article, tuple(map(_entity, entities)), tuple(map(_fact, facts)), tuple(map(tuple, unknown)))
        for article, entities, facts, unknown in json.loads(text)
    )


def _entity(packed: list[Any]) -> Entity:
    ref, name, aliases, properties, mentions = packed
    return Entity(Ref(*ref), name, tuple(aliases), _properties(properties), tuple(Mention(*mention) for mention in mentions))


def _fact(packed: list[Any]) -> Fact:
    kind, source, target, (article, start, end, sentence, rule, confidence, steps), properties = packed
    evidence = Evidence(article, start, end, sentence, rule, confidence, tuple(steps))
    return Fact(kind, Ref(*source), Ref(*target), evidence, _properties(properties))


def _properties(packed: dict[str, Any]) -> dict[str, Value]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in packed.items()}
