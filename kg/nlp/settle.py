"""The one place where overlapping proposals are decided."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from kg.nlp.candidate import DATE, QUANTITY, TITLE, Candidate, proposed, text_of
from kg.schema import EVENT, INSTITUTION, PERSON, PLACE, PROGRAMME

ORDER = (PERSON, INSTITUTION, EVENT, PROGRAMME, PLACE, DATE, QUANTITY)
NESTED = {EVENT: (INSTITUTION, PROGRAMME, PLACE, PERSON), PLACE: (PROGRAMME,), PROGRAMME: (), INSTITUTION: ()}
"""What stays a mention of its own inside another span: a delegation, a programme or a person inside the name of a meeting, a
programme in the name of its states. An activity that bears a programme's name (“书香进村”活动) is both. A listed place that the
name of a site begins with is a mention too, where only the recogniser knows the site; what one character makes another place of
(苏州|湾, 底特律|市) is none."""
SPEECH = "speech_title"
"""The title of an article or a speech, a sentence that names people and events."""

COUNTED, MEETINGS = ("个", "项", "条", "家"), ("会", "会议", "论坛", "仪式", "典礼", "会谈", "会见", "调研", "培训")
"""Measure words of things counted; ends of events that are counted in other words (3场座谈会)."""


@Language.component("kg_settle", assigns=["doc._.settled", "doc.ents"])
def settle(doc: Doc) -> Doc:
    """Keep the best of overlapping candidates: document titles, then people with an anchor, then the longest; set `doc.ents`
    where the tokens allow it. The losers stay in `doc._.proposed`."""
    chosen = choose(_uncounted(_uncut(proposed(doc, *ORDER)), text_of(doc)))
    doc._.settled = (*chosen, *proposed(doc, TITLE))
    spans = [doc.char_span(c.start, c.end, label=c.label.upper()) for c in chosen if c.label in ORDER[:5]]
    doc.ents = filter_spans([s for s in spans if isinstance(s, Span)])
    return doc


def _uncut(candidates: list[Candidate]) -> list[Candidate]:
    """The candidates without names that begin inside a number with its unit (30多|片历史街区)."""
    inside = {p for c in candidates if c.label == QUANTITY for p in range(c.start + 1, c.end)}
    return [c for c in candidates if c.label in (DATE, QUANTITY) or c.start not in inside]


def _uncounted(candidates: list[Candidate], text: str) -> list[Candidate]:
    """The candidates without activities and signings that are only counted (推出66项活动, 其中10个项目签约)."""
    counts = {c.start for c in candidates if c.label == QUANTITY and c.props["unit"] in COUNTED}
    return [c for c in candidates if c.label != EVENT or not _only_counted(c, text, counts)]


def _only_counted(event: Candidate, text: str, counts: set[int]) -> bool:
    """Whether a name begins with a number, behind two characters at most, and ends in what is no meeting."""
    begins = any(p in counts for p in range(event.start, event.start + 3))
    return begins and not text[event.start : event.end].endswith(MEETINGS)


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
    if (outer.label, candidate.label) == (PLACE, PLACE):
        begins = outer.rule == "recogniser" and candidate.rule == "place_list" and candidate.start == outer.start
        return begins and outer.end - candidate.end > 1
    within = (EVENT, PERSON) if outer.rule == SPEECH else NESTED.get(outer.label, ())
    if candidate.label not in within or candidate.confidence < 0.8:
        return False
    shorter = len(outer) > len(candidate) or (outer.label, candidate.label) == (EVENT, PROGRAMME)
    inside = shorter and outer.start <= candidate.start and candidate.end <= outer.end
    return inside and not any(k.label == candidate.label and k.start < candidate.end and candidate.start < k.end for k in kept)


def _rank(candidate: Candidate) -> tuple[int, int, int, float, int]:
    tier = 2
    if candidate.rule in ("document_title", SPEECH) or candidate.props.get("holds"):
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
