"""What a recogniser proposes, and where on the `Doc` it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from spacy.tokens import Doc

from kg.schema import Article, Passage, Value

TITLE, DATE, QUANTITY = "Title", "Date", "Quantity"
"""Labels of helper spans: a run of posts, a date, a number with its unit. They never become nodes."""


@dataclass(frozen=True, slots=True)
class Position:
    """A post as a text names it: its title, the canonical body or None, its status, and how the body was found."""

    title: str
    body: str | None
    status: str = "current"
    steps: tuple[str, ...] = ()


PASSAGE, PRINTED = "passage", "printed"
"""The key of a `Doc`'s text and its map in `user_data`, from which it is read faster than from an extension."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A proposed span of a `Doc`'s text (character range) with its label, canonical name and the rule that proposes it.
    `aliases` are other names of the same thing; `props` are node properties; `positions` belong to titles and people;
    `steps` say how the words lead to the name."""

    label: str
    start: int
    end: int
    name: str
    rule: str
    confidence: float = 1.0
    aliases: tuple[str, ...] = ()
    props: Mapping[str, Value] = field(default_factory=dict)
    positions: tuple[Position, ...] = ()
    steps: tuple[str, ...] = ()

    def __len__(self) -> int:
        return self.end - self.start


def register() -> None:
    """Declare the extensions of `Doc` that the pipeline fills: `article`, `body_start`, `recognised` (names that the
    model found), `proposed` (all candidates) and `settled` (those kept, in order, none overlapping except institutions inside
    events)."""
    for name, default in (("article", None), ("body_start", 0), ("recognised", ()), ("settled", ())):
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=default)
    if not Doc.has_extension("proposed"):
        Doc.set_extension("proposed", default=None)


def propose(doc: Doc, found: list[Candidate]) -> Doc:
    """Add candidates to those already proposed."""
    doc._.proposed = [*(doc._.proposed or ()), *found]
    return doc


def longest_by_end(found: Iterable[Candidate]) -> dict[int, Candidate]:
    """The longest candidate that ends at each position, the first of equals."""
    table: dict[int, Candidate] = {}
    for candidate in found:
        if candidate.end not in table or len(candidate) > len(table[candidate.end]):
            table[candidate.end] = candidate
    return table


def proposed(doc: Doc, *labels: str) -> list[Candidate]:
    """The candidates of these labels so far, in text order, longer ones first."""
    found = [c for c in doc._.proposed or () if not labels or c.label in labels]
    return sorted(found, key=lambda c: (c.start, -c.end))


def article_of(doc: Doc) -> Article:
    """The article a `Doc` was made from."""
    article: Article = doc._.article
    return article


def passage_of(doc: Doc) -> Passage:
    """The `Doc`'s text with its map to the source."""
    passage: Passage = doc.user_data[PASSAGE]
    return passage


def printed(doc: Doc, start: int, end: int) -> str:
    """The characters of a range as the source prints them: text_of has punctuation that is half-width there in full width."""
    text: str = doc.user_data[PRINTED]
    return text[start:end]


def text_of(doc: Doc) -> str:
    """The `Doc`'s text, which spaCy would join from its tokens at every call."""
    return passage_of(doc).text
