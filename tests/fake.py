"""An extractor for tests of everything behind it: each line of a file states one thing, no language is understood.

2024-03-01 湖南日报 湖南省                 the article: published, source, region (`-` for none); starts a new article
HOLDS 张三 省长 湖南省政府 government current
ATTENDED 张三 全省农业工作会议 2024-03-01 presided,spoke
PLACE 鼓楼区 320106
ALIAS 湖南省政府 湖南省人民政府 government
FIGURE 地区生产总值 5 % 湖南省
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from kg.reading import ReadError
from kg.schema import (
    EVENT,
    INSTITUTION,
    METRIC,
    OBSERVATION,
    PERSON,
    PLACE,
    Article,
    Document,
    Entity,
    Evidence,
    Extraction,
    Fact,
    Mention,
    Passage,
    Ref,
    Segment,
    Value,
    stable_id,
)
from kg.workspace import Found


def extract_fake(source: str, data: bytes | None = None) -> Found:
    """The document at a path, each line taken for what it says."""
    data = Path(source).read_bytes() if data is None else data
    if b"\0" in data:
        raise ReadError(f"{source} is binary")
    text, sha256 = data.decode(), hashlib.sha256(data).hexdigest()
    articles, extractions, segments, at = list[Article](), list[Extraction](), list[Segment](), 0
    for number, block in enumerate(text.split("\n\n")):
        head, *lines = block.split("\n")
        identity = stable_id(sha256, number)
        published, paper, region = (None if word == "-" else word for word in head.split())
        title = Passage(head, tuple(range(at, at + len(head))))
        articles.append(Article(identity, title, Passage("", ()), published=published, source=paper, region=region))
        extractions.append(_extraction(identity, lines, at + len(head) + 1))
        segments.append(Segment("article", at, at + len(block), identity))
        at += len(block) + 2
    document = Document(source, sha256, "text/plain", "utf-8", text, tuple(articles), tuple(segments))
    return Found(document, tuple(extractions), {"article": sum(not c.isspace() for c in text)})


def _extraction(article: str, lines: list[str], at: int) -> Extraction:
    entities: dict[Ref, Entity] = {}
    facts: list[Fact] = []
    unknown: list[tuple[str, str]] = []
    for line in lines:
        kind, *words = line.split() or [""]
        evidence = Evidence(article, at, at + len(line), line, "fake")
        if kind == "UNKNOWN":
            unknown.append(("test", words[0]))
        for item in _read(kind, words, evidence):
            if isinstance(item, Fact):
                facts.append(item)
            else:
                entities[item.ref] = _joined(entities.get(item.ref), item)
        at += len(line) + 1
    return Extraction(article, tuple(entities.values()), tuple(facts), tuple(unknown))


def _read(kind: str, words: list[str], evidence: Evidence) -> Iterator[Entity | Fact]:
    if kind == "HOLDS":
        person, title, body, what, status = words
        yield from (_entity(PERSON, person, evidence), _entity(INSTITUTION, body, evidence, kind=what))
        yield Fact("HOLDS", Ref(PERSON, person), Ref(INSTITUTION, body), evidence, {"title": title, "status": status})
    elif kind == "PERSON":
        yield _entity(PERSON, words[0], evidence)
    elif kind == "ATTENDED":
        person, event, day, roles = words
        start = None if day == "-" else day
        yield from (_entity(PERSON, person, evidence), _entity(EVENT, event, evidence, kind="meeting", start=start))
        yield Fact("ATTENDED", Ref(PERSON, person), Ref(EVENT, event), evidence, {"roles": tuple(sorted(roles.split(",")))})
    elif kind == "PLACE":
        yield _entity(PLACE, words[0], evidence, adcode=None if words[1] == "-" else words[1])
    elif kind == "ALIAS":
        name, alias, what = words
        yield Entity(Ref(INSTITUTION, name), name, (alias,), {"kind": what}, (_mention(name, evidence),))
    elif kind == "FIGURE":
        metric, value, unit, place = words
        key = f"{metric}|{value}{unit}"
        yield _entity(METRIC, metric, evidence)
        yield _entity(PLACE, place, evidence)
        yield Entity(Ref(OBSERVATION, key), key, (), {"value": float(value), "unit": unit}, (_mention(metric, evidence),))
        yield Fact("OF", Ref(OBSERVATION, key), Ref(METRIC, metric), evidence)
        yield Fact("ABOUT", Ref(OBSERVATION, key), Ref(PLACE, place), evidence)


def _entity(label: str, name: str, evidence: Evidence, **properties: Value) -> Entity:
    return Entity(Ref(label, name), name, (), properties, (_mention(name, evidence),))


def _mention(name: str, evidence: Evidence) -> Mention:
    start = evidence.start + evidence.sentence.index(name)
    return Mention(start, start + len(name), name, "fake")


def _joined(before: Entity | None, new: Entity) -> Entity:
    if before is None:
        return new
    properties = {**before.properties, **{k: v for k, v in new.properties.items() if v is not None}}
    return Entity(new.ref, new.name, (*before.aliases, *new.aliases), properties, (*before.mentions, *new.mentions))
