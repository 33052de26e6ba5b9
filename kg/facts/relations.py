"""LOCATED_IN, PART_OF, ISSUED, CONCERNS: relations between named things that a sentence or a name states."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from kg.facts.issuing import issuing
from kg.facts.mask import Masked
from kg.facts.record import evidence, ref
from kg.facts.story import Story
from kg.nlp.candidate import Candidate
from kg.nlp.institutions import listed
from kg.nlp.places import by_name, divisions, holders
from kg.schema import INSTITUTION, PLACE, Fact, Ref


def relations(doc: Doc, masked: list[Masked], story: Story) -> Iterator[Fact]:
    """All such relations of one article."""
    present = {ref(c) for s in masked for c in s.entities(0, len(s.spans))}
    yield from issuing(doc, masked, story)
    for sentence in masked:
        for candidate in sentence.entities(0, len(sentence.spans), INSTITUTION, PLACE):
            yield from _containers(doc, sentence, candidate, present)


def _containers(doc: Doc, sentence: Masked, candidate: Candidate, present: set[Ref]) -> Iterator[Fact]:
    """The place that a body's name carries, its parent body, the division above a division, where the article names both."""
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
