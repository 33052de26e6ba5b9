"""Where a name begins, when only its end is known by a suffix."""

from __future__ import annotations

from functools import cache

from kg.lexicon import rows

STOPS = "，。；：、！？…—\n\t ,;:!?（）()《》〈〉【】〔〕[]＂"
OPENING, CLOSING = "“‘", "”’"


@cache
def _borders() -> dict[str, tuple[tuple[str, bool], ...]]:
    """Border words by last character: the word, and whether it also stands inside names."""
    table: dict[str, list[tuple[str, bool]]] = {}
    for row in rows("boundaries"):
        if row["inside"] != "noun":
            table.setdefault(row["word"][-1], []).append((row["word"], row["inside"] == "yes"))
    return {last: tuple(sorted(words, key=lambda w: -len(w[0]))) for last, words in table.items()}


def left_edge(text: str, end: int, limit: int = 30, soft: bool = False, keep: frozenset[int] = frozenset()) -> int:
    """The least start of a name that ends at `end`: after the nearest punctuation or border word to the left.

    A quoted part is passed over whole. With `soft`, words that also stand inside names are borders too. Positions in `keep`
    (characters inside an entity already known) are never split."""
    start, floor, borders = end, max(0, end - limit), _borders()
    while start > floor:
        last = text[start - 1]
        if last in CLOSING:
            if text[start : start + 1] in "和与及、":
                return start
            opening = text.rfind(OPENING[CLOSING.index(last)], floor, start - 1)
            if opening < 0:
                return start
            start = opening
            continue
        if last in STOPS or last in OPENING:
            return start
        if start - 1 not in keep and start < end:
            for word, inside in borders.get(last, ()):
                if (soft or not inside) and text.endswith(word, floor, start) and not _split(keep, start - len(word), start):
                    return start
        start -= 1
    return start


@cache
def _heads() -> tuple[str, ...]:
    """Words that are cut off at the head of a name, longest first."""
    words = (row["word"] for row in rows("boundaries") if row["inside"] == "yes")
    return tuple(sorted(words, key=len, reverse=True))


def trim(text: str, start: int, end: int, keep: frozenset[int] = frozenset()) -> int:
    """The start of a name without the verbs and particles at its head (打造, 推动, 和), as long as two characters remain."""
    moved = True
    while moved:
        moved = False
        for word in _heads():
            if text.startswith(word, start) and start + len(word) <= end and start not in keep:
                start, moved = start + len(word), True
                break
    return start


def _split(keep: frozenset[int], start: int, end: int) -> bool:
    """Whether the range touches a protected character."""
    return any(position in keep for position in range(start, end))
