"""The trained models: which one is used, loaded once and only where it is asked for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from kg import resources
from kg.errors import UseError
from kg.lexicon import rows
from kg.nlp.gate import Gate, stored
from kg.nlp.words import Hints, document, segmenter, words

if TYPE_CHECKING:
    from spacy.language import Language

SHIPPED = Path(__file__).parent / "models"
NONE = "none"
"""What names the rules alone."""
BATCH = 64
GATE = "gate.json"


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """A name that a model finds: half-open range of the text, and one of our labels."""

    start: int
    end: int
    label: str


class Model(Protocol):
    """Finds names in ranges of a text; `hints` is what the rules say of it. `trust` is how often a rule was right where the
    model did not find the same, by `label|rule`, measured when it was trained; empty where nothing was measured. `gate` says
    which sentences are worth its time; None: all."""

    trust: Mapping[str, float]
    gate: Gate | None

    def names(self, text: str, ranges: Sequence[tuple[int, int]], hints: Hints) -> Iterator[Name]:
        """The names in these ranges, in order, none overlapping."""
        ...


def load() -> Model | None:
    """The model to use, None where the rules stand alone; `UseError` where a named one cannot be had."""
    return _load(resources.model())


@cache
def _load(name: str) -> Model | None:
    if name == NONE:
        return None
    folder = Path(name) if name else SHIPPED
    if (folder / "recogniser").is_dir():
        return Trained(folder)
    if not name:
        return None
    return Foreign(name)


class Trained:
    """Our own: a segmenter and a recogniser that reads what the rules say of each word."""

    def __init__(self, folder: Path) -> None:
        self._cutter = segmenter(folder / "segmenter")
        self._nlp = _pipeline(folder / "recogniser")
        self._ner: Any = self._nlp.get_pipe("ner")
        stated = folder / "trust.json"
        self.trust: Mapping[str, float] = json.loads(stated.read_text(encoding="utf-8")) if stated.is_file() else {}
        self.gate = stored(folder / GATE)

    def names(self, text: str, ranges: Sequence[tuple[int, int]], hints: Hints) -> Iterator[Name]:
        """The names in these ranges."""
        cut = [found for start, end in ranges if (found := words(text, start, end, self._cutter, hints))]
        docs = [document(self._nlp.vocab, text, found) for found in cut]
        for doc, found in zip(self._ner.pipe(docs, batch_size=BATCH), cut, strict=True):
            yield from (Name(found[e.start].start, found[e.end - 1].end, e.label_) for e in doc.ents)


def _pipeline(folder: Path) -> Language:
    """The recogniser's pipeline without its tokeniser, which is never used."""
    from spacy import util

    nlp = util.load_model_from_config(util.load_config(folder / "config.cfg"), auto_fill=True)
    vocabulary(nlp)
    return nlp.from_disk(folder, exclude=["tokenizer"])


def vocabulary(nlp: Language) -> None:
    """Chinese words have one telling character at each end: prefixes and suffixes are of one character."""
    from spacy import symbols

    vocab: Any = nlp.vocab
    own = {symbols.IDS["PREFIX"]: lambda word: word[:1], symbols.IDS["SUFFIX"]: lambda word: word[-1:]}
    vocab.lex_attr_getters = {**vocab.lex_attr_getters, **own}


class Foreign:
    """A spaCy pipeline of somebody else's (`zh_core_web_sm`, one with a transformer), its labels mapped to ours by the list
    `model_labels`; it knows nothing of the rules."""

    def __init__(self, name: str) -> None:
        import spacy

        try:
            self._nlp = spacy.load(name)
        except (OSError, ImportError, ValueError) as error:
            raise UseError(
                f"{resources.MODEL}={name} is neither a folder made by pipelines/ nor a spaCy pipeline that is here ({error}); "
                f"unset it for the model that comes with policy-kg, or set it to {NONE} for the rules alone"
            ) from error
        self.trust: Mapping[str, float] = {}
        self.gate: Gate | None = None
        self._labels: Mapping[str, str] = {row["label"]: row["ours"] for row in rows("model_labels")}

    def names(self, text: str, ranges: Sequence[tuple[int, int]], hints: Hints) -> Iterator[Name]:
        """The names in these ranges whose label has one of ours."""
        docs = self._nlp.pipe(text[start:end] for start, end in ranges)
        for (start, _), doc in zip(ranges, docs, strict=True):
            found = ((e.start_char + start, e.end_char + start, self._labels.get(e.label_)) for e in doc.ents)
            yield from (Name(first, last, label) for first, last, label in found if label)
