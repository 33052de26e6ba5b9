"""LOCATED_IN, PART_OF, ISSUED, CONCERNS: relations between named things that a sentence or a name states."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from kg.facts.mask import Masked
from kg.facts.record import evidence, ref
from kg.facts.story import Story
from kg.nlp.candidate import Candidate
from kg.nlp.institutions import listed
from kg.nlp.places import by_name, divisions, holders
from kg.patterns import load
from kg.schema import EVENT, INSTITUTION, PLACE, PROGRAMME, Fact, Ref


def relations(doc: Doc, masked: list[Masked], story: Story) -> Iterator[Fact]:
    """All such relations of one article."""
    present = {ref(c) for s in masked for c in s.entities(0, len(s.spans))}
    for sentence in masked:
        yield from _issued(doc, sentence)
        yield from _concerns(doc, sentence, story)
        for candidate in sentence.entities(0, len(sentence.spans), INSTITUTION, PLACE):
            yield from _containers(doc, sentence, candidate, present)


def _issued(doc: Doc, sentence: Masked) -> Iterator[Fact]:
    """印发, 出台, 发布, 启动 between a body and a programme."""
    for match in load("relations")["issued"].regex.finditer(sentence.text):
        for body in sentence.group(match, "who", INSTITUTION):
            for programme in sentence.group(match, "what", PROGRAMME):
                yield Fact("ISSUED", ref(body), ref(programme), evidence(doc, sentence.start, sentence.end, "issued", 0.85))


def _concerns(doc: Doc, sentence: Masked, story: Story) -> Iterator[Fact]:
    """A programme deliberated at an event, or part of its name."""
    for candidate in sentence.entities(0, len(sentence.spans), EVENT):
        draft = story.named(candidate.name)
        for inner in doc._.settled:
            if draft is not None and inner.label == PROGRAMME and candidate.start <= inner.start and inner.end <= candidate.end:
                yield Fact("CONCERNS", draft.ref, ref(inner), evidence(doc, sentence.start, sentence.end, "programme_in_name", 0.8))
    for match in load("relations")["deliberated"].regex.finditer(sentence.text):
        draft = story.latest("meeting")
        for programme in sentence.group(match, "what", PROGRAMME) if draft is not None else ():
            assert draft is not None
            step = (f"会议 → {draft.name}: the event that the article reports",)
            yield Fact("CONCERNS", draft.ref, ref(programme), evidence(doc, sentence.start, sentence.end, "deliberated", 0.85, step))


def _containers(doc: Doc, sentence: Masked, candidate: Candidate, present: set[Ref]) -> Iterator[Fact]:
    """The place that a body's name carries, its parent body, and the division that holds a division, where the article names both."""
    found = evidence(doc, sentence.start, sentence.end, "in_name", 0.95, (f"{candidate.name}: the name or the list says so",))
    if candidate.label == PLACE:
        site = divisions().get(str(candidate.props.get("adcode"))) if candidate.props.get("adcode") else None
        for holder in holders(site) if site is not None else ():
            if Ref(PLACE, holder.name) in present:
                yield Fact("PART_OF", ref(candidate), Ref(PLACE, holder.name), found)
                break
        return
    for target in present:
        if target.label == PLACE and candidate.name.startswith(target.key) and by_name(target.key) is not None:
            yield Fact("LOCATED_IN", ref(candidate), target, found)
    row = listed().get(candidate.name)
    parent = Ref(INSTITUTION, row["parent"]) if row is not None and row["parent"] else None
    if parent in present and parent is not None:
        yield Fact("PART_OF", ref(candidate), parent, found)


