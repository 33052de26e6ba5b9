"""The vocabulary: what may stand in the graph, and the records that cross the borders between packages.

Nothing here reads, guesses or merges. `LABELS` and `RELATIONS` are the graph model as data; everything else is a frozen
dataclass. Offsets are indices into Python strings (code points), ranges are half open.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Value = str | int | float | tuple[str, ...] | None

PERSON, INSTITUTION, PLACE, PROGRAMME, METRIC = "Person", "Institution", "Place", "Programme", "Metric"
OBSERVATION, EVENT, ARTICLE, DOCUMENT = "Observation", "Event", "Article", "Document"

SegmentKind = Literal["article", "headline", "byline", "furniture", "unassigned"]
"""What a character of a document belongs to: an article's body, its headline, its byline, page furniture (page heads, web
boilerplate, repeated passages), or nothing that the reader understood. White space belongs to no segment."""

ArticleKind = Literal["news", "opinion", "policy", "list", "caption"]


@dataclass(frozen=True, slots=True)
class NodeType:
    """One kind of node: label, properties beside `id`, `name` and `aliases`, values of `kind` or `level`, meaning."""

    label: str
    properties: tuple[str, ...]
    kinds: tuple[str, ...]
    meaning: str


@dataclass(frozen=True, slots=True)
class RelationType:
    """One kind of relation: its type, the pairs of labels it may join, its properties beside the evidence, its meaning."""

    type: str
    ends: tuple[tuple[str, str], ...]
    properties: tuple[str, ...]
    meaning: str
    fact: bool = True


ROLES = ("presided", "spoke", "attended", "accompanied", "led", "hosted", "reported", "signed", "awarded")
STATUSES = ("current", "former", "acting", "elect")

LABELS: Mapping[str, NodeType] = {
    node.label: node
    for node in (
        NodeType(PERSON, (), (), "a named individual; never a reporter (those are `Article.authors`)"),
        NodeType(
            INSTITUTION,
            ("kind",),
            (
                "party", "government", "congress", "cppcc", "court", "procuratorate", "military", "company", "university",
                "research", "hospital", "association", "media", "group", "international", "other",
            ),
            "a named body, delegation or working group; its canonical name carries its place",
        ),
        NodeType(
            PLACE,
            ("level", "adcode"),
            ("country", "province", "prefecture", "county", "township", "village", "region", "zone", "site", "natural"),
            "an administrative place, named region, zone, site or natural feature",
        ),
        NodeType(
            PROGRAMME,
            ("kind",),
            ("strategy", "plan", "campaign", "project", "document", "law", "mechanism", "initiative"),
            "what policy names: a strategy, plan, campaign, project, document or law",
        ),
        NodeType(METRIC, (), (), "an indicator, named without its subject"),
        NodeType(
            OBSERVATION,
            ("value", "unit", "kind", "period", "text"),
            ("growth", "level", "share", "rank", "target", "target_growth", "count", "change"),
            "one stated quantity",
        ),
        NodeType(
            EVENT,
            ("kind", "start", "end"),
            ("meeting", "visit", "talks", "ceremony", "signing", "training", "other"),
            "something that took place; `start` and `end` are ISO dates, as precise as stated",
        ),
        NodeType(
            ARTICLE,
            ("title", "source", "published", "authors", "kind", "continuation"),
            ("news", "opinion", "policy", "list", "caption"),
            "one article on one page",
        ),
        NodeType(DOCUMENT, ("uri", "sha256", "media_type", "encoding"), (), "the file it came from"),
    )
}  # fmt: skip

_NAMED = (PERSON, INSTITUTION, PLACE, PROGRAMME, METRIC, OBSERVATION, EVENT)

RELATIONS: Mapping[str, RelationType] = {
    relation.type: relation
    for relation in (
        RelationType(
            "HOLDS", ((PERSON, INSTITUTION),), ("title", "status", "start", "end", "first_seen", "last_seen"),
            "a person holds or held a post",
        ),
        RelationType("ATTENDED", ((PERSON, EVENT), (INSTITUTION, EVENT)), ("roles",), "took part in an event, in these roles"),
        RelationType("ORGANISED", ((INSTITUTION, EVENT),), (), "held or convened an event"),
        RelationType("HELD_IN", ((EVENT, PLACE), (EVENT, INSTITUTION)), (), "where an event took place"),
        RelationType("CONCERNS", ((EVENT, PROGRAMME),), (), "what an event was about"),
        RelationType("ISSUED", ((INSTITUTION, PROGRAMME),), (), "issued a document or started a programme"),
        RelationType("LOCATED_IN", ((INSTITUTION, PLACE),), (), "where a body has its seat or its remit"),
        RelationType(
            "PART_OF", ((PLACE, PLACE), (INSTITUTION, INSTITUTION), (EVENT, EVENT), (ARTICLE, DOCUMENT)), (), "belongs to",
        ),
        RelationType("OF", ((OBSERVATION, METRIC),), (), "what is measured"),
        RelationType(
            "ABOUT", tuple((OBSERVATION, end) for end in (PLACE, INSTITUTION, PROGRAMME, EVENT)), (), "whose figure it is",
        ),
        RelationType(
            "MENTIONED_IN", tuple((label, ARTICLE) for label in _NAMED), ("count",), "stands in an article", fact=False,
        ),
    )
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Passage:
    """Cleaned text with a map back to the source: `offsets[i]` is where character `i` of `text` stands in the document's
    decoded text. Line breaks and blanks inside words are gone; paragraphs are separated by one line feed (whose offset is
    that of the white space it stands for)."""

    text: str
    offsets: tuple[int, ...]

    def source_range(self, start: int, end: int) -> tuple[int, int]:
        """The half-open source range of the non-empty cleaned range `start`..`end`."""
        return self.offsets[start], self.offsets[end - 1] + 1


EMPTY = Passage("", ())


@dataclass(frozen=True, slots=True)
class Segment:
    """A source range of a document and what it is; `article` is the article's id where it belongs to one."""

    kind: SegmentKind
    start: int
    end: int
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article, cut from a page. `body` does not hold the byline. `published` is ISO, or `--MM-DD` where no year is stated.
    `source` is the paper or site (湖南日报) where it is known; `region` is the canonical place whose paper or document this is
    (湖南省, 中国), which 我省, 省委 and 全市 refer to, where that is known."""

    id: str
    title: Passage
    body: Passage
    byline: Passage = EMPTY
    published: str | None = None
    source: str | None = None
    region: str | None = None
    authors: tuple[str, ...] = ()
    kind: ArticleKind = "news"
    continuation: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One file as read: decoded text, its articles in page order, and segments that account for every visible character."""

    uri: str
    sha256: str
    media_type: str
    encoding: str
    text: str
    articles: tuple[Article, ...] = ()
    segments: tuple[Segment, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a fact is read: the article, the range in the document's decoded text, the cleaned sentence, the rule or model
    that found it, its confidence (0 to 1), and the steps of coreference or expansion that lead from words of the range to the
    names joined (`省长 → 湖南省政府: the title implies the body`)."""

    article: str
    start: int
    end: int
    sentence: str
    rule: str
    confidence: float = 1.0
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """Points at an entity of the same article: its label and its key. The key is the canonical name for named kinds,
    and a short text of the fewest stable raw fields for events and observations."""

    label: str
    key: str


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in an article's source where an entity is named: a source range and the words there."""

    start: int
    end: int
    text: str
    rule: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Entity:
    """A node as one article states it: canonical name, the other forms the text uses or official full forms, the properties of
    its `NodeType`, and where it is mentioned (in order)."""

    ref: Ref
    name: str
    aliases: tuple[str, ...] = ()
    properties: Mapping[str, Value] = field(default_factory=dict)
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A relation as one sentence states it. `properties` are those of its `RelationType`; roles are a sorted tuple."""

    type: str
    source: Ref
    target: Ref
    evidence: Evidence
    properties: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one article: entities, facts, and words that look like names, titles or figures but that no rule
    understood (`unknown`: a reason and the words)."""

    article: str
    entities: tuple[Entity, ...] = ()
    facts: tuple[Fact, ...] = ()
    unknown: tuple[tuple[str, str], ...] = ()


def stable_id(*parts: object) -> str:
    """A short id that depends on nothing but the parts: 16 hexadecimal digits of their SHA-256."""
    return hashlib.sha256("\x1f".join("" if part is None else str(part) for part in parts).encode()).hexdigest()[:16]
