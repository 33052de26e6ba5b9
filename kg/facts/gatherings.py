"""Events that own figures: the fair, games or meeting at which something was counted, or whose guests were."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from kg.facts.clauses import Figure
from kg.facts.draft import Draft
from kg.facts.entities import mention
from kg.facts.heads import words
from kg.facts.mask import Masked
from kg.facts.same_name import EDITION, named_among
from kg.facts.story import Story
from kg.nlp.candidate import Candidate, text_of
from kg.schema import EVENT, INSTITUTION, Entity, Ref

GATHERINGS = ("会", "论坛", "节", "活动")
"""How fairs and meetings end: they own what is signed at them, rather than the signing."""

SHORT = 4
"""Characters of the short name of a fair at most (广交会)."""

CLAUSE = re.compile("[^，。；]{0,18}")
"""What stands behind a number where its own clause may say what was signed or shown (N个数字经济项目完成签约)."""


class Gatherings:
    """The events of an article as owners of figures; the one that a sentence last reported in its paragraph."""

    def __init__(self, doc: Doc, story: Story) -> None:
        self._doc, self._story = doc, story
        self._text: str = text_of(doc)
        self._last: Draft | None = None

    def paragraph(self) -> None:
        """Forget the event reported last: a new paragraph begins."""
        self._last = None

    def see(self, sentence: Masked) -> None:
        """Take note of the event that a sentence reports, if things are counted at events of its kind."""
        self._last = self._reported(sentence, len(sentence.text)) or self._last

    def _reported(self, sentence: Masked, end: int) -> Draft | None:
        """The event that a sentence last reports before a masked position; no meeting that decides."""
        found = None
        for match in words("reported").finditer(sentence.text, 0, end):
            draft = self.draft(sentence.group(match, match.lastgroup or "", EVENT)[0])
            found = draft if draft is not None and words("deciding").search(draft.name) is None else found
        return found

    def fair(self, head: Candidate) -> Ref | None:
        """The fair or games that a name means; those of a year or number that are still to come as well."""
        if words("fair").search(head.name) is None:
            return None
        found = self.draft(head)
        if found is not None:
            return found.ref
        return Ref(EVENT, head.name) if EDITION.search(head.name) and not head.props.get("generic") else None

    def to_come(self, event: Ref) -> Entity:
        """A fair that is no event of the article, with the forms that its name has there."""
        named = [c for c in self._doc._.settled if c.label == EVENT and named_among(c.name, [(event.key,)]) is not None]
        forms = {form for c in named for form in (self._text[c.start : c.end], c.name, *c.aliases)} - {event.key}
        return Entity(event, event.key, tuple(sorted(forms)), {"kind": "other"}, tuple(mention(self._doc, c) for c in named))

    def of(self, sentence: Masked, clause: int, figure: Figure) -> Ref | None:
        """The event whose guests or exhibits a clause without a subject counts."""
        first, end = sentence.index(clause), sentence.index(figure.end - 1) + 1
        guests = words("guests").match(sentence.text, end)
        named = sentence.group(guests, "event", EVENT) if guests is not None else []
        if guests is None and (self._last is None or words("shown").match(sentence.text, first, end) is None):
            return None
        found = self.draft(named[0]) if named else self._reported(sentence, first) or self._last
        return found.ref if found is not None and words("deciding").search(found.name) is None else None

    def draft(self, event: Candidate) -> Draft | None:
        """The event of the article that a name or a bare noun (大赛) means; a short name means the fair of the long one."""
        found = self._story.target(event.name, event)
        if len(found) != 1 or found[0].generic:
            return None
        if event.props.get("generic") and not self._same_kind(event.name, found[0].name):
            return None
        short = re.compile(".*".join(map(re.escape, event.name)))
        fairs = [d for d in self._story.drafts if len(event.name) <= SHORT and words("fair").search(d.name)]
        return next((d for d in fairs if d is not found[0] and short.search(d.name)), found[0])

    def _same_kind(self, noun: str, name: str) -> bool:
        """Whether a bare noun (大赛, 活动) is one for the event of a name, at which things are counted; a meeting that decides
        owns none of the figures that it speaks of."""
        return words("deciding").search(name) is None and (name.endswith(noun[-2:]) or noun.endswith("活动"))

    def _session(self, position: int) -> Ref | None:
        """The congress or conference whose session is named last before a position and is no event of the article."""
        events = [c for c in self._doc._.settled if c.label == EVENT and c.end <= position]
        match = words("session").match(events[-1].name) if events else None
        if match is None:
            return None
        return Ref(INSTITUTION, (match["place"] or "全国") + ("政协" if "政" in match["body"] else "人大"))

    def counted(self, sentence: Masked, clause: int, figure: Figure) -> Ref | None:
        """The event at which something was counted (签约金额, 3次座谈会共邀请)."""
        named = words("event_subject").match(self._text, clause, figure.start)
        if named is not None:
            found = self._story.target(named["noun"], None)
            return found[-1].ref if len(found) == 1 else self._session(clause)
        lead = self._story.lead
        if (
            words("quorum").match(figure.indicator) is not None
            and lead is not None
            and lead.kind == "meeting"
            and not lead.generic
        ):
            return lead.ref
        rest = CLAUSE.match(self._text, figure.end)
        stop = max(figure.end + 8, rest.end() if rest is not None else 0)
        if words("event_figure").search(self._text[clause:stop]) is None:
            return None
        line = self._text.rfind("\n", 0, clause) + 1
        events = [c for c in self._doc._.settled if c.label == EVENT and line <= c.start < figure.start]
        events.reverse()
        for candidate in sorted(events, key=lambda c: not c.name.endswith(GATHERINGS)):
            draft = self._story.named(candidate.name)
            if draft is not None and not candidate.props.get("generic"):
                return draft.ref
        return None
