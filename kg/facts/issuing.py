"""ISSUED and CONCERNS: who issued a document or started a programme, and what an event was about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from kg.facts.draft import Draft
from kg.facts.mask import Masked
from kg.facts.record import evidence, ref
from kg.facts.story import Story
from kg.nlp.candidate import Candidate, article_of, passage_of, proposed, text_of
from kg.patterns import load
from kg.schema import EVENT, INSTITUTION, PROGRAMME, Fact, Ref


def issuing(doc: Doc, masked: list[Masked], story: Story) -> Iterator[Fact]:
    """All ISSUED and CONCERNS of one article."""
    for sentence in masked:
        yield from _dealt_with(doc, sentence, story)
        yield from _in_name(doc, sentence, story)
    issued = [fact for sentence in masked for fact in _issued(doc, sentence)]
    yield from issued
    if article_of(doc).kind == "policy":
        yield from _signed(doc, masked, {fact.target for fact in issued})


def _issued(doc: Doc, sentence: Masked) -> Iterator[Fact]:
    """A body and what it issued, the verb between them or the body behind (由 Ｉ 发布)."""
    for rule in ("issued", "issued_by", "body_before_title"):
        for match in load("relations")[rule].regex.finditer(sentence.text):
            bodies = sentence.group(match, "who", INSTITUTION)
            programmes = sentence.group(match, "what", PROGRAMME)
            if rule == "body_before_title":
                programmes = [c for c in programmes if c.rule == "document_title"]
            yield from _facts(doc, sentence, [ref(b) for b in bodies], programmes, rule)


def _facts(
    doc: Doc, sentence: Masked, bodies: Iterable[Ref], programmes: Iterable[Candidate], rule: str, steps: tuple[str, ...] = ()
) -> Iterator[Fact]:
    found = evidence(doc, sentence.start, sentence.end, rule, 0.85, steps)
    things = list(programmes)
    for body in bodies:
        for programme in things:
            yield Fact("ISSUED", body, ref(programme), found)


def _dealt_with(doc: Doc, sentence: Masked, story: Story) -> Iterator[Fact]:
    """What a meeting deliberated; what it adopted is issued by the body that held it."""
    patterns, draft = load("relations"), None
    for match in patterns["deliberated"].regex.finditer(sentence.text):
        draft = _event(doc, sentence, match, story)
        if draft is not None:
            yield from _deliberated(doc, sentence, match, draft)
    for match in patterns["deliberated_too"].regex.finditer(sentence.text) if draft is not None else ():
        if draft is not None:
            yield from _deliberated(doc, sentence, match, draft)


def _deliberated(doc: Doc, sentence: Masked, match: re.Match[str], draft: Draft) -> Iterator[Fact]:
    programmes = sentence.group(match, "what", PROGRAMME)
    step = (f"会议 → {draft.name}: the event that the article reports",)
    found = evidence(doc, sentence.start, sentence.end, "deliberated", 0.85, step)
    for programme in programmes:
        yield Fact("CONCERNS", draft.ref, ref(programme), found)
    if "通过" in match["verb"]:
        yield from _facts(doc, sentence, _holders(doc, draft), programmes, "adopted", step)


def _event(doc: Doc, sentence: Masked, match: re.Match[str], story: Story) -> Draft | None:
    """The meeting that a sentence names, or that its 会议 stands for: the last one before it that somebody held or attended."""
    for candidate in sentence.group(match, "event", EVENT):
        if known := story.target("", candidate):
            return known[0]
    _, end = passage_of(doc).source_range(sentence.start, sentence.end)
    told = [d for d in story.drafts if d.kind == "meeting" and d.mention.start < end]
    held = [d for d in told if d.people or d.links]
    return next(reversed(held or told), None)


def _holders(doc: Doc, draft: Draft) -> list[Ref]:
    """The bodies that held an event: those said to have convened it, otherwise the one its name begins with."""
    stated = [target for (kind, target) in draft.links if kind == "ORGANISED" and target.label == INSTITUTION]
    if stated:
        return stated
    known = (c for c in proposed(doc, INSTITUTION) if draft.name.startswith(text_of(doc)[c.start : c.end]))
    longest = max(known, key=len, default=None)
    return [ref(longest)] if longest is not None else []


def _in_name(doc: Doc, sentence: Masked, story: Story) -> Iterator[Fact]:
    """A programme that is part of an event's name."""
    for candidate in sentence.entities(0, len(sentence.spans), EVENT):
        draft = story.named(candidate.name)
        for inner in doc._.settled if draft is not None else ():
            if draft is not None and inner.label == PROGRAMME and candidate.start <= inner.start and inner.end <= candidate.end:
                found = evidence(doc, sentence.start, sentence.end, "programme_in_name", 0.8)
                yield Fact("CONCERNS", draft.ref, ref(inner), found)


def _signed(doc: Doc, masked: list[Masked], known: set[Ref]) -> Iterator[Fact]:
    """The bodies below the text of a policy document issued it, where its headline names none."""
    own = next((c for c in doc._.settled if c.label == PROGRAMME and c.start < doc._.body_start), None)
    if own is None or ref(own) in known:
        return
    below = [s for s in masked if s.start > own.end and load("relations")["signature"].regex.fullmatch(s.text)]
    for sentence in below[-2:]:
        bodies = [ref(b) for b in sentence.entities(0, len(sentence.spans), INSTITUTION)]
        step = (f"{own.name}: the document that the article is",)
        yield from _facts(doc, sentence, bodies, [own], "signature", step)
