"""Sentences in which every entity is one letter, so that the shapes of facts are short patterns.

Ｐ person (with the posts printed at the name), Ｉ institution, Ｌ place, Ｇ programme, Ｅ event, Ｄ date, Ｎ quantity.
Full-width Latin letters of the text itself become half-width ones, so that a letter always is an entity."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from kg.nlp.candidate import DATE, QUANTITY, TITLE, Candidate, text_of
from kg.nlp.settle import top
from kg.schema import EVENT, INSTITUTION, PERSON, PLACE, PROGRAMME

LETTERS = {PERSON: "Ｐ", INSTITUTION: "Ｉ", PLACE: "Ｌ", PROGRAMME: "Ｇ", EVENT: "Ｅ", DATE: "Ｄ", QUANTITY: "Ｎ"}
SENTENCE = re.compile(r"[^。！？；\n]*(?:[。！？；\n][”’」』]*|$)")
NARROW = {ord(wide): wide_code for wide, wide_code in ((chr(0xFF21 + i), chr(0x41 + i)) for i in range(26))}
WIDE = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
AFTER_NAME = re.compile(r"同志|先生|女士|博士|院士|教授")


@dataclass(frozen=True, slots=True)
class Masked:
    """A sentence of a `Doc`: its character range, the masked text, and for each masked character the range it stands for and
    its candidate, if it is a letter; `ordered` where those ranges follow each other as they are printed."""

    start: int
    end: int
    text: str
    spans: tuple[tuple[int, int, Candidate | None], ...]
    ordered: bool = True

    def entity(self, index: int) -> Candidate | None:
        """The candidate behind a masked character."""
        return self.spans[index][2]

    def entities(self, start: int, end: int, *labels: str) -> list[Candidate]:
        """The candidates behind a masked range, of these labels if any are given."""
        found = [c for _, _, c in self.spans[max(start, 0) : max(end, 0)] if c is not None]
        return [c for c in found if c.label in labels] if labels else found

    def names(self, *labels: str) -> bool:
        """Whether it holds a candidate of one of these labels."""
        return any(LETTERS[label] in self.text for label in labels)

    def group(self, match: re.Match[str], name: str, *labels: str) -> list[Candidate]:
        """The candidates in a named group of a match on the masked text; none where the group took no part."""
        if name not in match.re.groupindex or match.start(name) < 0:
            return []
        return self.entities(match.start(name), match.end(name), *labels)

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The `Doc` range of a masked range that is not empty."""
        return self.spans[start][0], self.spans[end - 1][1]

    def index(self, position: int) -> int:
        """The masked index of a `Doc` position inside the sentence."""
        if self.ordered:
            at = bisect_right(self.spans, position, key=_first) - 1
            return at if at >= 0 and position < self.spans[at][1] else 0
        fits = (i for i in range(len(self.spans) - 1, -1, -1) if self.spans[i][0] <= position < self.spans[i][1])
        return next(fits, 0)


def _first(span: tuple[int, int, Candidate | None]) -> int:
    return span[0]


def sentences(doc: Doc) -> Iterator[Masked]:
    """The masked sentences of a `Doc` in order; an entity that holds sentence punctuation is not cut."""
    text = text_of(doc)
    parts = list(_widened(text, top(doc._.settled), [c for c in doc._.settled if c.label == TITLE]))
    inside = {p for start, end, _ in parts for p in range(start, end - 1)}
    start = 0
    for match in SENTENCE.finditer(text):
        if match.end() == match.start() or (match.end() - 1 in inside and match.end() < len(text)):
            continue
        yield _mask(text, start, match.end(), [p for p in parts if start <= p[0] < match.end()])
        start = match.end()


def _widened(text: str, found: Iterable[Candidate], runs: list[Candidate]) -> Iterator[tuple[int, int, Candidate]]:
    """Entities with the range they take in the mask: a person takes the posts before and after the name."""
    before = {run.end: run for run in runs}
    after = {run.start: run for run in runs}
    entities = list(found)
    people = [c for c in entities if c.label == PERSON]
    taken: list[tuple[int, int]] = []
    for person in people:
        start, end = person.start, person.end
        run = before.get(start) or next(
            (before[start - k] for k in (1, 2) if start - k in before and not text[start - k : start].strip()), None
        )
        if run is not None:
            deputised = text.startswith("代表", run.start) and any(other.end == run.start for other in people)
            start = run.start + (2 if deputised else 0)
        tail = after.get(end)
        if tail is not None and person.rule == "name_before_title" and text[tail.start : tail.end] != "代表":
            end = tail.end - (2 if _speaks_for(text, tail) else 0)
        honorific = AFTER_NAME.match(text, end)
        if honorific:
            end = honorific.end()
        taken.append((start, end))
        yield start, end, person
    for candidate in entities:
        if candidate.label != PERSON and not any(s < candidate.end and candidate.start < e for s, e in taken):
            yield candidate.start, candidate.end, candidate


def _speaks_for(text: str, title: Candidate) -> bool:
    """Whether the 代表 that ends a post is the verb (某某委员代表某某界发言)."""
    return (
        text[title.start : title.end].endswith("代表")
        and re.match("[^，。；：、\\s]{2,16}(?:发言|致辞|讲话|作)", text[title.end :]) is not None
    )


def _plain(text: str, index: int) -> str:
    """A character for the patterns: full-width punctuation of prose, half-width Latin letters."""
    char = text[index]
    if char in WIDE and not (text[index - 1 : index].isdigit() and text[index + 1 : index + 2].isdigit()):
        return WIDE[char]
    return char.translate(NARROW)


def _mask(text: str, start: int, end: int, parts: list[tuple[int, int, Candidate]]) -> Masked:
    spans: list[tuple[int, int, Candidate | None]] = []
    letters: list[str] = []
    position = start
    for first, last, candidate in sorted(parts, key=lambda p: p[0]):
        for index in range(position, first):
            spans.append((index, index + 1, None))
            letters.append(_plain(text, index))
        spans.append((first, last, candidate))
        letters.append(LETTERS[candidate.label])
        position = max(position, last)
    for index in range(position, end):
        spans.append((index, index + 1, None))
        letters.append(_plain(text, index))
    return Masked(start, end, "".join(letters), tuple(spans))
