"""From spans of a `Doc` to the records of the schema."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc

from kg.nlp.candidate import Candidate, article_of, passage_of, printed, text_of
from kg.schema import Evidence, Ref


def evidence(doc: Doc, start: int, end: int, rule: str, confidence: float, steps: Iterable[str] = ()) -> Evidence:
    """Evidence for a fact read in a `Doc` range: the source range, the words, the rule and how the names were reached."""
    while start < end and text_of(doc)[start].isspace():
        start += 1
    while end > start and text_of(doc)[end - 1].isspace():
        end -= 1
    first, last = passage_of(doc).source_range(start, end)
    return Evidence(
        article_of(doc).id, first, last, printed(doc, start, end), rule, round(confidence, 2), tuple(dict.fromkeys(steps))
    )


def ref(candidate: Candidate) -> Ref:
    """The entity that a candidate names."""
    return Ref(candidate.label, candidate.name)
