"""Longest-match look-up of many strings in raw text, in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, compress, count
from operator import add, or_
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """One occurrence: a half-open range and what the word stands for."""

    start: int
    end: int
    value: T


@lru_cache(maxsize=4)
def _pairs(text: str) -> tuple[str, ...]:
    """Every two neighbouring characters of a text; many lists are looked up in one text after the other."""
    return tuple(map(add, text, text[1:]))


class Gazetteer(Generic[T]):
    """Words with a value each. Words of one character are allowed; an empty word is not."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._values: dict[str, T] = {word: value for word, value in entries if word}
        lengths: dict[str, set[int]] = {}
        for word in self._values:
            lengths.setdefault(word[:2], set()).add(len(word))
        self._lengths = {head: sorted(sizes, reverse=True) for head, sizes in lengths.items()}
        self._single = any(len(head) == 1 for head in self._lengths)

    def __contains__(self, word: str) -> bool:
        return word in self._values

    def get(self, word: str) -> T | None:
        """The value of a word, or None."""
        return self._values.get(word)

    def at(self, text: str, start: int) -> Iterator[Hit[T]]:
        """All words that begin at `start`, longest first."""
        for head in (text[start : start + 2], text[start : start + 1]):
            for size in self._lengths.get(head, ()):
                if len(head) == 1 and size > 1:
                    continue
                word = text[start : start + size]
                if len(word) == size and word in self._values:
                    yield Hit(start, start + size, self._values[word])
            if len(head) == 1:
                return

    def first(self, text: str, start: int) -> Hit[T] | None:
        """The longest word that begins at `start`."""
        values = self._values
        for size in self._lengths.get(text[start : start + 2], ()):
            word = text[start : start + size]
            if word in values:
                return Hit(start, start + len(word), values[word])
        single = text[start : start + 1]
        return Hit(start, start + 1, values[single]) if single in values else None

    def longest(self, text: str) -> Iterator[Hit[T]]:
        """Occurrences from left to right, the longest at each place, none overlapping."""
        free = 0
        for position in self._heads(text):
            if position >= free and (hit := self.first(text, position)) is not None:
                yield hit
                free = hit.end

    def every(self, text: str) -> Iterator[Hit[T]]:
        """All occurrences, overlapping ones too."""
        for position in self._heads(text):
            yield from self.at(text, position)

    def _heads(self, text: str) -> Iterator[int]:
        """Where a word may begin, in order: a loop in C over all characters, of which few are left."""
        begins = self._lengths.__contains__
        heads = map(begins, _pairs(text))
        if self._single:
            heads = map(or_, map(begins, text), chain(heads, (False,)))
        return compress(count(), heads)
