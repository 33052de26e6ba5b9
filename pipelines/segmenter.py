"""Trains the segmenter: treebank words, and news cut by a dictionary with the names in it forced to be words."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from kg.schema import PERSON, PLACE
from pipelines.archive import Item
from pipelines.spans import Span

WHOLE = (PERSON, PLACE)
"""Labels whose spans are one word; of the others only the borders are forced."""


def treebank(path: Path) -> Iterator[list[str]]:
    """The sentences of an IOB2 file as words."""
    words: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip():
            if words:
                yield words
            words = []
        elif not line.startswith("#"):
            words.append(line.split("\t")[1])
    if words:
        yield words


def cut(text: str, spans: Iterable[Span]) -> list[str]:
    """The words of a text by the dictionary, with borders at the spans given (ranges in the text)."""
    import jieba

    words: list[str] = []
    position = 0
    for span in sorted(spans):
        if span.start < position:
            continue
        words += jieba.lcut(text[position : span.start])
        inside = text[span.start : span.end]
        words += [inside] if span.label in WHOLE else jieba.lcut(inside)
        position = span.end
    words += jieba.lcut(text[position:])
    return [word for word in words if word.strip()]


def lines(item: Item, ranges: Iterable[tuple[int, int]], spans: Sequence[Span]) -> Iterator[list[str]]:
    """The words of sentences of an item."""
    for start, end in ranges:
        own = [Span(s.start - start, s.end - start, s.label) for s in spans if start <= s.start and s.end <= end]
        yield cut(item.text[start:end], own)


def train(sentences: Iterable[Sequence[str]], held: Iterable[Sequence[str]], folder: Path, iterations: int, trim: int) -> None:
    """Trains on sentences of words into a folder (`features.msgpack`, `weights.npz`); `held` is only measured on.

    Features seen `trim` times or less are dropped. The library draws from `random`: seeded here, two runs are identical."""
    import spacy_pkuseg
    from spacy_pkuseg.config import config

    folder.mkdir(parents=True, exist_ok=True)
    texts = [folder / "train.txt", folder / "held.txt"]
    for path, part in zip(texts, (sentences, held), strict=True):
        path.write_text("".join(" ".join(words) + "\n" for words in part), encoding="utf-8")
    config.featureTrim = trim
    random.seed(0)
    spacy_pkuseg.train(*map(str, texts), str(folder), train_iter=iterations)
    for path in texts:
        path.unlink()
    shrink(folder / "weights.npz")


def shrink(path: Path) -> None:
    """Stores the weights in single precision and compressed: half the size, the same words."""
    with np.load(path) as stored:
        arrays = {name: stored[name] for name in stored.files}
    small = {name: array.astype(np.float32) if array.dtype == np.float64 else array for name, array in arrays.items()}
    np.savez_compressed(path, **small)
