"""The teacher: an encoder that others trained on much text (`encoder.py`), taught the names of the sentences marked by hand.

It reads characters, each with what the rules say of it, and tags them. It is too slow and too large to be shipped; what it
finds in sentences that nobody marked teaches the recogniser."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn
from torch.nn import functional

from kg.nlp.words import NOTHING
from pipelines.encoder import LONGEST, Encoder, Tagger
from pipelines.recogniser import Sentence, figures
from pipelines.spans import LETTERS, Span

CLASS, SEPARATOR, UNKNOWN = 101, 102, 100
"""The encoder's numbers of the marks at a sentence's ends and of unknown characters."""
PLAIN: Mapping[str, str] = {"“": '"', "”": '"', "‘": "'", "’": "'", "—": "-", "…": "."}
"""Signs that the encoder knows by another form."""
TAGS = ("O", *(f"{mark}-{label}" for label in LETTERS.values() for mark in "BIES"))
IGNORED, NEVER = -100, -1e4


@dataclass(frozen=True, slots=True)
class Settings:
    """How the teacher is trained (`[teacher]` in `recipe.toml`)."""

    epochs: int
    batch: int
    rate: float
    new_rate: float
    dropout: float
    silence: float
    smoothing: float
    threads: int
    seed: int
    sure: float
    possible: float


@dataclass(frozen=True, slots=True)
class Encoded:
    """A sentence as numbers, one a character with a mark before and behind; `first` is where its text begins."""

    first: int
    characters: tuple[int, ...]
    kept: tuple[int, ...]
    also: tuple[int, ...]
    tags: tuple[int, ...]


class Teacher:
    """Trained on sentences; says what it finds in others."""

    def __init__(self, start: Encoder, sentences: Sequence[Sentence], settings: Settings) -> None:
        torch.set_num_threads(settings.threads)
        torch.manual_seed(settings.seed)
        self._settings, self._numbers = settings, start.characters
        self._kept = _numbered(w.kept for s in sentences for w in s.words)
        self._also = _numbered(w.also for s in sentences for w in s.words)
        self._tagger = Tagger(start, len(self._kept), len(self._also), len(TAGS), settings.dropout)

    def encoded(self, sentence: Sentence) -> Encoded:
        """The numbers of a sentence; what stands in no word is known to no rule."""
        first, last = sentence.words[0].start, min(sentence.words[-1].end, sentence.words[0].start + LONGEST)
        kept, also = [0] * (last - first), [0] * (last - first)
        for word in sentence.words:
            for position in range(word.start, min(word.end, last)):
                kept[position - first] = self._kept.get(word.kept, 0)
                also[position - first] = self._also.get(word.also, 0)
        characters = (self._number(c) for c in sentence.text[first:last])
        tags = _tags(first, last, sentence.spans)
        return Encoded(first, (CLASS, *characters, SEPARATOR), (0, *kept, 0), (0, *also, 0), (IGNORED, *tags, IGNORED))

    def _number(self, character: str) -> int:
        plain = PLAIN.get(character, character)
        return self._numbers.get(plain, self._numbers.get(plain.lower(), UNKNOWN))

    def train(self, sentences: Sequence[Sentence], report: Callable[[int, float], None]) -> None:
        """Trains on marked sentences; the learning rate falls to nothing at the end. `report` gets each epoch's mean loss."""
        own = self._settings
        cases = [self.encoded(s) for s in sentences]
        steps = own.epochs * math.ceil(len(cases) / own.batch)
        new = [p for name, p in self._tagger.named_parameters() if name.startswith(("kept", "also", "out"))]
        old = [p for name, p in self._tagger.named_parameters() if not name.startswith(("kept", "also", "out"))]
        groups = [{"params": old, "lr": own.rate}, {"params": new, "lr": own.new_rate}]
        optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
        scheduler = torch.optim.lr_scheduler.LambdaLR(
            optimizer, lambda step: min(1.0, 10 * (step + 1) / steps) * max(0.02, 1 - step / steps)
        )
        chooser = random.Random(own.seed)
        for epoch in range(own.epochs):
            self._tagger.train()
            losses = []
            for batch in _batches(cases, own.batch, chooser):
                loss = self._loss(batch)
                optimizer.zero_grad()
                loss.backward()
                nn.utils.clip_grad_norm_(self._tagger.parameters(), 1.0)
                optimizer.step()
                scheduler.step()
                losses.append(float(loss.detach()))
            report(epoch, sum(losses) / len(losses))

    def _loss(self, batch: Sequence[Encoded]) -> Tensor:
        """The loss of a batch; in some sentences the rules are silenced, that the text be read too."""
        characters, kept, also, tags = _tensors(batch)
        silent = torch.rand(len(batch), 1) < self._settings.silence
        scores = self._scores(characters, kept.masked_fill(silent, 0), also.masked_fill(silent, 0))
        return functional.cross_entropy(
            scores.flatten(0, 1), tags.flatten(), ignore_index=IGNORED, label_smoothing=self._settings.smoothing
        )

    def _scores(self, characters: Tensor, kept: Tensor, also: Tensor) -> Tensor:
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores: Tensor = self._tagger(characters, kept, also)
        return scores.float()

    def found(self, sentences: Sequence[Sentence]) -> list[tuple[Sentence, list[tuple[Span, float]]]]:
        """Sentences with the spans found in them, and how sure each is: the least of its characters' shares."""
        self._tagger.eval()
        cases = [self.encoded(s) for s in sentences]
        order = sorted(range(len(cases)), key=lambda i: len(cases[i].characters))
        said: dict[int, list[tuple[Span, float]]] = {}
        with torch.no_grad():
            for start in range(0, len(order), 64):
                numbers = order[start : start + 64]
                characters, kept, also, _ = _tensors([cases[i] for i in numbers])
                shares = self._scores(characters, kept, also).log_softmax(-1)
                for row, number in enumerate(numbers):
                    said[number] = list(_spans(cases[number].first, shares[row, 1 : len(cases[number].characters) - 1]))
        return [(sentence, said[number]) for number, sentence in enumerate(sentences)]

    def taught(self, sentences: Sequence[Sentence]) -> list[Sentence]:
        """Sentences as the teacher marks them: what it is sure of; what it only takes for possible stays open."""
        own = self._settings
        return [
            replace(
                sentence,
                spans=tuple(span for span, share in found if share >= own.sure),
                open=tuple(span for span, share in found if own.possible <= share < own.sure),
            )
            for sentence, found in self.found(sentences)
        ]

    def measured(self, sentences: Sequence[Sentence]) -> Mapping[str, tuple[float, float, float]]:
        """Precision, recall and F1 by label on marked sentences."""
        return figures((sentence, [span for span, _ in found]) for sentence, found in self.found(sentences))


def _numbered(names: Iterable[str]) -> dict[str, int]:
    table: dict[str, int] = {}
    for name in names:
        if name != NOTHING:
            table.setdefault(name, len(table) + 1)
    return table


def _tags(first: int, last: int, spans: Iterable[Span]) -> list[int]:
    """The number of each character's tag."""
    tags = ["O"] * (last - first)
    for span in spans:
        size = span.end - span.start
        marks = "S" if size == 1 else "B" + "I" * (size - 2) + "E"
        for offset, mark in enumerate(marks):
            if span.start - first + offset < len(tags):
                tags[span.start - first + offset] = f"{mark}-{span.label}"
    return [TAGS.index(tag) for tag in tags]


def _batches(cases: Sequence[Encoded], size: int, chooser: random.Random) -> list[list[Encoded]]:
    """The cases in batches of like length, in random order."""
    shuffled = chooser.sample(cases, len(cases))
    batches: list[list[Encoded]] = []
    for start in range(0, len(shuffled), 20 * size):
        like = sorted(shuffled[start : start + 20 * size], key=lambda case: len(case.characters))
        batches += (like[i : i + size] for i in range(0, len(like), size))
    chooser.shuffle(batches)
    return batches


def _tensors(batch: Sequence[Encoded]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    longest = max(len(case.characters) for case in batch)

    def padded(rows: Iterable[tuple[int, ...]], filler: int) -> Tensor:
        return torch.tensor([[*row, *[filler] * (longest - len(row))] for row in rows])

    return (
        padded((case.characters for case in batch), 0),
        padded((case.kept for case in batch), 0),
        padded((case.also for case in batch), 0),
        padded((case.tags for case in batch), IGNORED),
    )


def _follows(one: str, other: str) -> bool:
    """Whether a tag may stand behind another."""
    if one[0] in "BI":
        return other[0] in "IE" and other[2:] == one[2:]
    return other[0] in "OBS"


STEPS = torch.tensor([[0.0 if _follows(one, other) else NEVER for other in TAGS] for one in TAGS])
FIRST = torch.tensor([0.0 if tag[0] in "OBS" else NEVER for tag in TAGS])
LAST = torch.tensor([0.0 if tag[0] in "OES" else NEVER for tag in TAGS])


def _spans(first: int, shares: Tensor) -> Iterator[tuple[Span, float]]:
    """The spans of the best row of tags that can follow each other (Viterbi), `shares` being logarithms (length, tags)."""
    if not len(shares):
        return
    best, back = FIRST + shares[0], []
    for row in shares[1:]:
        values, before = (best[:, None] + STEPS).max(0)
        back.append(before.tolist())
        best = values + row
    path = [int((best + LAST).argmax())]
    for before in reversed(back):
        path.append(before[path[-1]])
    path.reverse()
    start = 0
    for position, number in enumerate(path):
        mark = TAGS[number][0]
        if mark in "BS":
            start = position
        if mark in "ES":
            share = min(float(shares[i, path[i]]) for i in range(start, position + 1))
            yield Span(first + start, first + position + 1, TAGS[number][2:]), math.exp(share)
