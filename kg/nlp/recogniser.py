"""The trained recogniser: names that no rule finds, and a second opinion on those that rules doubt.

It reads the rules' proposals as part of its input. What it finds and no rule proposed is added; what a rule proposed and it
does not find is dropped where that rule, standing alone, was mostly wrong on sentences marked by hand (`trust`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from kg.nlp import model
from kg.nlp.candidate import TITLE, Candidate, article_of, propose, proposed, text_of
from kg.nlp.context import Surroundings
from kg.nlp.events import annotate_events
from kg.nlp.gate import SURE, features
from kg.nlp.model import Name
from kg.nlp.people import annotate_people
from kg.nlp.programmes import annotate_programmes
from kg.nlp.recognised import candidates
from kg.nlp.refine import refined
from kg.nlp.settle import ORDER, choose, top
from kg.nlp.titles import annotate_titles
from kg.nlp.words import Hints
from kg.patterns import load
from kg.schema import EVENT, INSTITUTION, PERSON, PLACE, PROGRAMME

FIRST, SECOND = (PLACE, INSTITUTION), (PERSON, PROGRAMME, EVENT)
"""Labels that posts and borders of other names depend on, and those that depend on them."""
SENTENCE = re.compile(r"[^。！？；\n]*(?:[。！？；]+[”’」』）]*|\n|$)")
DROPPED = (PLACE, INSTITUTION, PERSON, PROGRAMME)
UNMARKED = re.compile("(?:军方|警方|当局|军队|政府军)$")
EVEN = 0.5


@Language.component("kg_recogniser", assigns=["doc._.proposed"])
def annotate_names(doc: Doc) -> Doc:
    """Add and drop proposals as the model says; posts and people are read again with the places and bodies so settled."""
    trained = model.load()
    if trained is None:
        return doc
    text = text_of(doc)
    kept = standing(doc)
    ranges = [span for span, shown in questions(doc, kept) if trained.gate is None or trained.gate.opens(shown)]
    found = [name for name in trained.names(text, ranges, hints(doc, kept)) if name.label in (*FIRST, *SECOND)]
    names = refined(text, found, [c for c in proposed(doc, *FIRST) if c.confidence >= SURE])
    doc._.recognised = tuple(names)
    before = len(doc._.proposed)
    _drop(doc, found, ranges, trained.trust)
    if _apply(doc, names, FIRST) or len(doc._.proposed) < before or _people_differ(doc, names):
        doc._.proposed = [c for c in doc._.proposed if c.label not in (*SECOND, TITLE)]
        for again in (annotate_titles, annotate_people, annotate_programmes, annotate_events):
            doc = again(doc)
        _drop(doc, found, ranges, trained.trust)
    _apply(doc, names, SECOND)
    return doc


def standing(doc: Doc) -> list[Candidate]:
    """What would be kept of what the rules have proposed so far, none overlapping."""
    return top(choose(proposed(doc, *ORDER)))


def hints(doc: Doc, kept: Sequence[Candidate]) -> Hints:
    """What the rules have proposed so far: what is `standing`, and the rest."""
    inside = {id(candidate) for candidate in kept}
    rest = (c for c in proposed(doc, *ORDER) if id(c) not in inside)
    return Hints(len(text_of(doc)), kept, [*rest, *proposed(doc, TITLE)])


def questions(doc: Doc, kept: Sequence[Candidate]) -> Iterator[tuple[tuple[int, int], frozenset[str]]]:
    """The ranges of the sentences, with what each shows beside the names that the rules are sure of (of those `standing`)."""
    text = text_of(doc)
    return features(text, kept, list(_sentences(text)))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    for match in SENTENCE.finditer(text):
        start, end = match.start(), match.end()
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if end - start > 3:
            yield start, end


def _drop(doc: Doc, found: Iterable[Name], ranges: Sequence[tuple[int, int]], trust: Mapping[str, float]) -> None:
    """Drop the proposals that the model, which read their sentence, did not find, and that it is believed about: places,
    bodies, people and programmes by their ending, that their rule is not sure of, and mostly wrong with then.

    What a rule expands (省委, 我省) is none of the model's business, nor are authorities that nobody marks (警方), programmes
    that somebody carries out, events and zones: the graph takes them wider than the marks. A name found without the place
    before it stays whole, and so does a programme of which only a part is found."""
    kept, pieces = {(n.start, n.end, n.label) for n in found}, {(n.end, n.label): n.start for n in found}
    programmes = [n for n in found if n.label == PROGRAMME]
    text = text_of(doc)
    seats = {c.start: c.end for c in proposed(doc, PLACE) if c.confidence >= SURE}

    def stays(candidate: Candidate) -> bool:
        piece = pieces.get((candidate.end, candidate.label))
        behind_place = piece is not None and seats.get(candidate.start) == piece
        same = (candidate.start, candidate.end, candidate.label) in kept or (
            candidate.label == PROGRAMME and any(n.start < candidate.end and candidate.start < n.end for n in programmes)
        )
        return same or behind_place or not _doubted(text, candidate, ranges, trust)

    doc._.proposed = [c for c in doc._.proposed or () if stays(c)]


def _doubted(text: str, candidate: Candidate, ranges: Sequence[tuple[int, int]], trust: Mapping[str, float]) -> bool:
    if candidate.confidence >= SURE or candidate.label not in DROPPED or candidate.steps:
        return False
    if candidate.label == PROGRAMME:
        before = text[max(0, candidate.start - 6) : candidate.start]
        if candidate.rule != "programme_suffix" or load("programmes")["carried_out"].regex.search(before):
            return False
    if candidate.props.get("level") == "zone" or UNMARKED.search(candidate.name):
        return False
    if not any(start <= candidate.start and candidate.end <= end for start, end in ranges):
        return False
    return trust.get(f"{candidate.label}|{candidate.rule}", 1.0) < EVEN


def _apply(doc: Doc, names: Sequence[Name], labels: tuple[str, ...]) -> bool:
    """Propose the names of these labels that no rule proposed and none is sure to be something else; whether there were any."""
    before = doc._.proposed or []
    there = {(c.start, c.end, c.label) for c in before}
    sure = {(c.start, c.end) for c in before if c.confidence >= SURE}
    unknown = [
        n for n in names if n.label in labels and (n.start, n.end, n.label) not in there and (n.start, n.end) not in sure
    ]
    new = candidates(doc, unknown, Surroundings(text_of(doc), article_of(doc), proposed(doc, PLACE)))
    propose(doc, new)
    return bool(new)


def _people_differ(doc: Doc, names: Iterable[Name]) -> bool:
    """Whether the model finds people that the rules did not."""
    known = {(c.start, c.end) for c in proposed(doc, PERSON)}
    return any((n.start, n.end) not in known for n in names if n.label == PERSON)
