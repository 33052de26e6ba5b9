"""The one place where overlapping proposals are decided."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from kg.nlp.candidate import DATE, QUANTITY, TITLE, Candidate, proposed
from kg.schema import EVENT, INSTITUTION, PERSON, PLACE, PROGRAMME

ORDER = (PERSON, INSTITUTION, EVENT, PROGRAMME, PLACE, DATE, QUANTITY)
NESTED = {EVENT: (INSTITUTION, PROGRAMME, PLACE, PERSON), PLACE: (PROGRAMME,), PROGRAMME: (), INSTITUTION: ()}
"""What stays a mention of its own inside another span: a delegation, a programme or a person inside the name of a meeting, a
programme in the name of its states. An activity that bears a programme's name (“书香进村”活动) is both."""


@Language.component("kg_settle", assigns=["doc._.settled", "doc.ents"])
def settle(doc: Doc) -> Doc:
    """Keep the best of overlapping candidates: document titles, then people with an anchor, then the longest; set `doc.ents`
    where the tokens allow it. The losers stay in `doc._.proposed`."""
    chosen = choose(proposed(doc, *ORDER))
    doc._.settled = (*chosen, *proposed(doc, TITLE))
    spans = [doc.char_span(c.start, c.end, label=c.label.upper()) for c in chosen if c.label in ORDER[:5]]
    doc.ents = filter_spans([s for s in spans if isinstance(s, Span)])
    return doc


def choose(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates kept, in text order; nested ones follow the span they stand in."""
    kept: list[Candidate] = []
    owner: dict[int, Candidate] = {}
    for candidate in sorted(candidates, key=_rank):
        holders = {id(owner[p]): owner[p] for p in range(candidate.start, candidate.end) if p in owner}
        if not holders:
            owner.update(dict.fromkeys(range(candidate.start, candidate.end), candidate))
            kept.append(candidate)
        elif len(holders) == 1 and _stays(candidate, next(iter(holders.values())), kept):
            kept.append(candidate)
    return sorted(kept, key=lambda c: (c.start, -c.end))


def _stays(candidate: Candidate, outer: Candidate, kept: Iterable[Candidate]) -> bool:
    """Whether a candidate is a mention of its own inside one that was kept."""
    if candidate.label not in NESTED.get(outer.label, ()) or candidate.confidence < 0.8:
        return False
    shorter = len(outer) > len(candidate) or (outer.label, candidate.label) == (EVENT, PROGRAMME)
    inside = shorter and outer.start <= candidate.start and candidate.end <= outer.end
    return inside and not any(k.label == candidate.label and k.start < candidate.end and candidate.start < k.end for k in kept)


def _rank(candidate: Candidate) -> tuple[int, int, int, float, int]:
    tier = 2
    if candidate.rule == "document_title" or candidate.props.get("holds"):
        tier = 0
    elif candidate.label == PERSON and candidate.confidence >= 0.9:
        tier = 1
    elif candidate.confidence < 0.6 or candidate.props.get("generic"):
        tier = 3
    return tier, -len(candidate), ORDER.index(candidate.label), -candidate.confidence, candidate.start


def top(settled: Iterable[Candidate]) -> list[Candidate]:
    """Only the outermost spans, in order, none overlapping; runs of posts are left out."""
    kept: list[Candidate] = []
    for candidate in settled:
        if candidate.label != TITLE and (not kept or candidate.start >= kept[-1].end):
            kept.append(candidate)
    return kept
