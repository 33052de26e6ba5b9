"""Words that look like part of a fact and were not understood, for a person to look at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from kg.nlp.candidate import Candidate, text_of
from kg.schema import PERSON, PROGRAMME

TITLE_MARKS = re.compile(r"《([^《》\n]{4,60})》")


def unknown(doc: Doc) -> Iterator[tuple[str, str]]:
    """A reason and the words: posts without a body, and titles in 《》 of no known kind."""
    settled: tuple[Candidate, ...] = doc._.settled
    for person in settled:
        if person.label == PERSON and person.positions and all(position.body is None for position in person.positions):
            yield "a post without a body", f"{person.positions[-1].title}{person.name}"
    named = [range(c.start, c.end) for c in settled if c.label == PROGRAMME]
    for match in TITLE_MARKS.finditer(text_of(doc)):
        if not any(match.start() in span for span in named):
            yield "a title of no known kind", match[0]
