"""Those whom a sentence names only as the heads of party and government (四省党政主要领导出席), where their posts stand
elsewhere in the article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.facts.draft import Draft
from kg.facts.mask import Masked
from kg.facts.story import Story
from kg.nlp.candidate import Candidate
from kg.patterns import load
from kg.schema import PERSON

HEAD = re.compile(
    "(?P<place>.{2,}?)(?:省|市|州|盟|县|区|自治区|自治州|自治县)?(?:党?委书记|政府(?:省长|市长|州长|盟长|县长|区长|主席))"
)
"""A head of the party's committee or of the government of a place, read on body and title together (湖南省委书记)."""


def chiefs(story: Story, sentence: Masked) -> None:
    """Let the heads of party and government of the places that meet take part in what the sentence reports."""
    for match in load("story")["chiefs"].regex.finditer(sentence.text):
        roles = {"attended", "spoke"} if match["spoke"] else {"attended"}
        for draft in story.here:
            if not (people := list(_heads(story, draft))):
                continue
            steps = (f"{match['who']} → {'、'.join(p.name for p in people)}: the article names their posts",)
            draft.join(people, roles, story.evidence(sentence, "chiefs", 0.75, steps))


def _heads(story: Story, draft: Draft) -> Iterator[Candidate]:
    """One candidate each of the people who head a place in the name of the event."""
    seen: set[str] = set()
    for candidate in story.doc._.settled:
        if candidate.label != PERSON or candidate.name in seen or draft.kind != "meeting":
            continue
        places = (m["place"] for p in candidate.positions if p.body and (m := HEAD.fullmatch(p.body + p.title)))
        if any(place in draft.name for place in places):
            seen.add(candidate.name)
            yield candidate
