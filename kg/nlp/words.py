"""Words for the trained recogniser: the segmenter's, cut wherever a rule saw a border, each with what the rules say of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from kg.nlp.candidate import Candidate

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab
    from spacy_pkuseg import pkuseg

NOTHING = "-"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: half-open range, what the rules kept there (`kept`), and what else they proposed (`also`)."""

    start: int
    end: int
    kept: str
    also: str


def segmenter(folder: Path) -> pkuseg:
    """The segmenter of a folder. Its weights are stored in single precision, and the decoder takes double; it is given no
    dictionary, for the bundled one merges words by another standard."""
    import numpy
    import spacy_pkuseg

    loaded = spacy_pkuseg.pkuseg(str(folder), user_dict=None)
    loaded.model.w = numpy.ascontiguousarray(loaded.model.w, dtype=numpy.float64)
    return loaded


class Hints:
    """What the rules say of each character of one text: the candidates kept, and beside them the longest other one."""

    def __init__(self, size: int, kept: Iterable[Candidate], others: Iterable[Candidate]) -> None:
        self._kept: list[Candidate | None] = [None] * size
        self._also: list[Candidate | None] = [None] * size
        self._edges: set[int] = set()
        for table, candidates in ((self._kept, kept), (self._also, others)):
            for candidate in sorted(candidates, key=len):
                table[candidate.start : candidate.end] = [candidate] * len(candidate)
                self._edges |= {candidate.start, candidate.end}

    def edges(self, start: int, end: int) -> Iterator[int]:
        """Borders of candidates strictly inside a range, in order."""
        return (position for position in range(start + 1, end) if position in self._edges)

    def word(self, start: int, end: int) -> Word:
        """The word of a range, which no border divides."""
        return Word(start, end, _said(self._kept[start], start), _said(self._also[start], start))


def _said(candidate: Candidate | None, start: int) -> str:
    """The label and rule of a candidate, and whether it begins here."""
    if candidate is None:
        return NOTHING
    return _name(candidate.label, candidate.rule, candidate.start == start, candidate.confidence >= 0.9)


@cache
def _name(label: str, rule: str, begins: bool, sure: bool) -> str:
    return f"{label}|{rule}|{'B' if begins else 'I'}|{'+' if sure else '-'}"


def words(text: str, start: int, end: int, cutter: pkuseg, hints: Hints) -> list[Word]:
    """The words of a range of a text, in order; blanks belong to none."""
    found: list[Word] = []
    position = start
    for word in cutter.cut(text[start:end]):
        first = text.find(word, position, end)
        position = first + len(word)
        borders = [first, *hints.edges(first, position), position]
        found += (hints.word(a, b) for a, b in pairwise(borders))
    return found


def document(vocab: Vocab, text: str, found: Sequence[Word]) -> Doc:
    """The words as a spaCy `Doc`: what the rules kept as tags, what else they proposed as lemmas."""
    from spacy.tokens import Doc

    return Doc(
        vocab,
        words=[text[w.start : w.end] for w in found],
        spaces=[False] * len(found),
        tags=[w.kept for w in found],
        lemmas=[w.also for w in found],
    )
