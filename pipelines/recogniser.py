"""Trains the recogniser: sentences marked by hand, with what the rules say of every word as part of the input."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from kg.nlp.candidate import text_of
from kg.nlp.words import Word, document, words
from pipelines.archive import Item
from pipelines.spans import LETTERS, Marked, Span, annotated

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.training import Example
    from spacy_pkuseg import pkuseg


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as words, its marked spans, and what the rules keep there under its printed name (span and rule), all counted
    in `text`."""

    text: str
    words: tuple[Word, ...]
    spans: tuple[Span, ...]
    rules: tuple[tuple[Span, str], ...] = ()
    open: tuple[Span, ...] = ()
    """Ranges of which nothing is known."""
    item: str = ""
    first: int = 0
    """The item, and where its text begins in `text`."""

    def marked(self, found: Iterable[Span]) -> Marked:
        """Spans found in it, stand-off."""
        spans = (Span(s.start - self.first, s.end - self.first, s.label) for s in found)
        return Marked(self.item, self.words[0].start - self.first, self.words[-1].end - self.first, tuple(sorted(spans)))


def sentences(item: Item, marked: Iterable[Marked], cutter: pkuseg) -> Iterator[Sentence]:
    """The marked sentences of an item that have words, with the hints that the rules give over the whole item."""
    from kg.nlp.recogniser import hints, standing

    doc = annotated(item)
    text, first, found = text_of(doc), doc._.body_start, hints(doc, standing(doc))
    kept = [(Span(c.start, c.end, c.label), c.rule) for c in doc._.settled if c.label in LETTERS.values() and not c.steps]
    for sentence in marked:
        start, end = sentence.start + first, sentence.end + first
        own = words(text, start, end, cutter, found)
        spans = (Span(s.start + first, s.end + first, s.label) for s in sentence.spans)
        inside = tuple(k for k in kept if start <= k[0].start and k[0].end <= end)
        if own:
            yield Sentence(text, tuple(own), tuple(spans), inside, (), item.name, first)


def example(nlp: Language, sentence: Sentence) -> Example:
    """A sentence to learn from. A span that the words cannot express is left open: its words are neither name nor none."""
    from spacy.training import Example
    from spacy.training.iob_utils import biluo_tags_to_spans

    plain = document(nlp.vocab, sentence.text, sentence.words)
    truth = document(nlp.vocab, sentence.text, sentence.words)
    tags = biluo(sentence)
    truth.set_ents(biluo_tags_to_spans(truth, tags), missing=[truth[i : i + 1] for i, tag in enumerate(tags) if tag == "-"])
    return Example(plain, truth)


def biluo(sentence: Sentence) -> list[str]:
    """A tag a word; `-` for words of spans whose borders lie inside words."""
    starts = {word.start: i for i, word in enumerate(sentence.words)}
    ends = {word.end: i for i, word in enumerate(sentence.words)}
    tags = ["O"] * len(sentence.words)
    for span in sentence.open:
        touched = (i for i, w in enumerate(sentence.words) if w.start < span.end and span.start < w.end)
        for i in touched:
            tags[i] = "-"
    for span in sentence.spans:
        first, last = starts.get(span.start), ends.get(span.end)
        if first is None or last is None:
            touched = (i for i, w in enumerate(sentence.words) if w.start < span.end and span.start < w.end)
            for i in touched:
                tags[i] = "-"
        elif first == last:
            tags[first] = f"U-{span.label}"
        else:
            tags[first : last + 1] = [f"B-{span.label}", *[f"I-{span.label}"] * (last - first - 1), f"L-{span.label}"]
    return tags


def made(config: Path, width: int) -> Language:
    """An untrained pipeline whose layers are this wide."""
    from spacy import util

    from kg.nlp.model import vocabulary

    nlp = util.load_model_from_config(util.load_config(config, {WIDTH: width}, interpolate=True), auto_fill=True)
    vocabulary(nlp)
    return nlp


T = TypeVar("T")
WIDTH = "components.ner.model.tok2vec.embed.width"
Report = Callable[[int, float, float], None]
"""Called with the epoch, its loss, and the score on the held sentences."""


def train(
    nlp: Language,
    sets: Sequence[tuple[Sequence[Sentence], float]],
    held: Sequence[Sentence],
    epochs: int,
    seed: int,
    report: Report,
    dropout: float = 0.2,
) -> float:
    """Trains in place and keeps the best epoch by the F1 of all spans of `held`; each set comes with the share of its sentences
    that an epoch takes."""
    from thinc.api import Adam, compounding, fix_random_seed

    fix_random_seed(seed)
    pool = [([example(nlp, s) for s in part], share) for part, share in sets]
    ner: Any = nlp.get_pipe("ner")
    ner.initialize(lambda: [e for part, _ in pool for e in part], nlp=nlp)
    chooser = random.Random(seed)
    optimizer = Adam(0.001, L2=0.01, grad_clip=1.0)
    sizes = compounding(8, 64, 1.002)
    best, kept = -1.0, ner.to_bytes()
    for epoch in range(epochs):
        batch_of = [e for part, share in pool for e in chooser.sample(part, int(share * len(part)))]
        chooser.shuffle(batch_of)
        losses: dict[str, float] = {}
        for batch in batched(batch_of, sizes):
            nlp.update(batch, sgd=optimizer, drop=dropout, losses=losses)
        with ner.model.use_params(optimizer.averages):
            score = figures(found(nlp, held))["micro"][2]
            if score > best:
                best, kept = score, ner.to_bytes()
        report(epoch, losses["ner"], score)
    ner.from_bytes(kept)
    return best


def trust(held: Iterable[tuple[Sentence, Sequence[Span]]], least: int = 5) -> dict[str, float]:
    """By `label|rule`: of the spans that a rule keeps and the recogniser, trained without these sentences, does not find, the
    share that was marked by hand; only for rules with at least `least` such spans. One of each is added to both sides, so that
    few cases say little."""
    counts: dict[str, list[int]] = {}
    for sentence, found in held:
        for span, rule in sentence.rules:
            if span not in found:
                row = counts.setdefault(f"{span.label}|{rule}", [0, 0])
                row[0] += span in sentence.spans
                row[1] += 1
    return {name: round((right + 1) / (cases + 2), 3) for name, (right, cases) in sorted(counts.items()) if cases >= least}


def batched(items: Sequence[T], sizes: Iterable[float]) -> Iterator[list[T]]:
    """The items in order, in batches of these sizes."""
    start = 0
    for size in sizes:
        if start >= len(items):
            return
        yield list(items[start : start + int(size)])
        start += int(size)


def found(nlp: Language, part: Iterable[Sentence]) -> list[tuple[Sentence, list[Span]]]:
    """Sentences with the spans that the recogniser finds in them."""
    ner: Any = nlp.get_pipe("ner")
    kept = list(part)
    docs = ner.pipe([document(nlp.vocab, s.text, s.words) for s in kept], batch_size=128)
    return [(s, list(_spans(s, doc))) for s, doc in zip(kept, docs, strict=True)]


def _spans(sentence: Sentence, doc: Doc) -> Iterator[Span]:
    for entity in doc.ents:
        yield Span(sentence.words[entity.start].start, sentence.words[entity.end - 1].end, entity.label_)


def figures(unseen: Iterable[tuple[Sentence, Sequence[Span]]]) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 of exact spans by label, and over all as `micro`."""
    counts: dict[str, list[int]] = {}
    for sentence, spans in unseen:
        for span in {*spans, *sentence.spans}:
            for name in (span.label, "micro"):
                row = counts.setdefault(name, [0, 0, 0])
                row[0] += span in spans and span in sentence.spans
                row[1] += span in spans
                row[2] += span in sentence.spans
    return {name: _score(*row) for name, row in sorted(counts.items())}


def _score(both: int, found_: int, wanted: int) -> tuple[float, float, float]:
    precision, recall = both / max(found_, 1), both / max(wanted, 1)
    return round(precision, 4), round(recall, 4), round(2 * both / max(found_ + wanted, 1), 4)
