"""One title of a text with the body printed before it."""

from __future__ import annotations

from dataclasses import dataclass

from kg.nlp.candidate import Candidate
from kg.nlp.title_shapes import Title


@dataclass(frozen=True, slots=True)
class Unit:
    """One title with the body printed before it, if any: `start` is where the words about the post begin, `title_start` where
    the title itself does."""

    start: int
    end: int
    title_start: int
    title: Title
    status: str
    body: Candidate | None
