"""Repeated passages: what a faulty scan prints several times in a row."""

from __future__ import annotations

from collections.abc import Iterator

from kg.schema import Passage

SHORTEST = 12
"""Characters that a repeated passage has at least: shorter repeats are rhetoric (`重点企业、重点项目、重点…`)."""


def without(passage: Passage) -> Passage:
    """The passage with one copy of what stands in it several times in a row."""
    cuts = list(_cuts(passage.text))
    if not cuts:
        return passage
    kept = [index for index in range(len(passage.text)) if not any(start <= index < end for start, end in cuts)]
    return Passage("".join(passage.text[index] for index in kept), tuple(passage.offsets[index] for index in kept))


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    """Half-open ranges to leave out: all copies of a run but one, and the mark between them."""
    pieces = {text[index : index + SHORTEST] for index in range(len(text) - SHORTEST + 1)}
    if len(pieces) == len(text) - SHORTEST + 1:  # most texts repeat nothing
        return
    seen: dict[str, int] = {}
    index = 0
    while index + SHORTEST <= len(text):
        piece = text[index : index + SHORTEST]
        earlier = seen.get(piece)
        seen[piece] = index
        if earlier is not None and index - earlier >= SHORTEST and len(set(piece)) > SHORTEST // 2:
            period = index - earlier
            end = _run_end(text, index, period)
            if end - index >= period - 1:
                copies = (end - earlier + 1) // period
                yield earlier, earlier + (copies - 1) * period
                index = end
                seen.clear()
                continue
        index += 1


def _run_end(text: str, index: int, period: int) -> int:
    end = index
    while end < len(text) and text[end] == text[end - period]:
        end += 1
    return end
