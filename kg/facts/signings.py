"""What one match of a pattern of signings tells: the document's name, who signed, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.facts.draft import Draft
from kg.facts.talks import day_of
from kg.facts.telling import Telling, make
from kg.nlp.candidate import Candidate
from kg.schema import INSTITUTION

EXCHANGED = re.compile("交换|互换")
"""Verbs for handing over what has been signed, which is no signing of one's own."""


def signing(telling: Telling) -> Iterator[Draft]:
    """The draft of the signing that one match tells; none where a ceremony of signing is told already."""
    if re.match(r"\s*(?:签约|签字)?仪式上", telling.sentence.text):
        return
    if telling.pattern == "signing_between":
        signed = telling.printed("verb" if telling.words("verb") else "verb2", telling.match.end())
        draft = make(telling, f"{telling.actor}与{telling.others[0].name}{signed}", telling.others)
        yield _unsigned(draft) if EXCHANGED.match(telling.words("verb")) else draft
        return
    if telling.pattern == "signing_decree":
        yield make(telling, telling.actor + telling.printed("verb", telling.match.end()).replace("签署了", "签署"), [])
        return
    ceremony = telling.story.latest("signing", "ceremony")
    if ceremony is not None and "签" in ceremony.name and ceremony.evidence.rule != "happening_signing":
        return
    if telling.pattern == "signing_states":
        yield from _of_states(telling)
        return
    if telling.pattern == "signing_watched":
        draft = make(telling, telling.printed("verb"), telling.others)
        draft.start = draft.start or day_of(telling.story, draft)
        yield draft
        return
    name = re.sub("^签署(?:并发表|了|并|的)*", "签署", telling.printed("verb", telling.match.end()))
    draft = make(telling, name, telling.others)
    draft.join(_parties(telling), ("attended", "signed"), draft.evidence)
    after_talks = telling.pattern == "signing_seen" or re.match(r"\s*(?:会谈|会见|会晤)后", telling.sentence.text)
    if draft.start is None and after_talks:
        draft.start = day_of(telling.story, draft)
    yield draft


def _of_states(telling: Telling) -> Iterator[Draft]:
    """What states or provinces sign, which a headline only says again."""
    if telling.sentence.start < telling.story.doc._.body_start:
        return
    verb = telling.printed("verb", telling.match.end())
    draft = make(telling, telling.printed("sides") + re.sub("(?<=^[签互交缔订][署订换结立])了", "", verb), [])
    roles = ("attended",) if EXCHANGED.match(verb) else ("attended", "signed")
    if not re.search("[长臣]$|代表|官员", telling.words("sides")):
        draft.join(telling.group("sides", INSTITUTION), roles, draft.evidence)
    yield draft


def _parties(telling: Telling) -> list[Candidate]:
    """The bodies between which a document is signed while others watch (见证签署某大学与某公司合作协议)."""
    return [c for group in ("parties", "parties2") for c in telling.group(group, INSTITUTION)]


def _unsigned(draft: Draft) -> Draft:
    """A draft whose participants have signed nothing."""
    for part in draft.people.values():
        part.roles.discard("signed")
    return draft
