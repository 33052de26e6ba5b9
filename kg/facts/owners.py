"""What a figure is about: the place, body, programme or event that its sentence or paragraph speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from kg.facts.clauses import Figure
from kg.facts.mask import Masked
from kg.facts.measure import clause_start, shape
from kg.facts.record import ref
from kg.facts.story import Story
from kg.nlp.candidate import Candidate, article_of, text_of
from kg.nlp.places import COUNTRY
from kg.patterns import load
from kg.schema import EVENT, INSTITUTION, PERSON, PLACE, PROGRAMME, Ref

DIVISIONS = ("province", "prefecture", "county", "zone", "township")
SMALL = ("county", "zone", "township", "village", "site")
"""Places that an earlier clause may speak of without having them at its head."""

FIRMS = ("company", "university", "research", "hospital")
"""Bodies whose people speak of their own figures."""

STANDING = ("company", "university", "group", "research", "hospital", "association")
"""Bodies that stay the subject of a paragraph; an office or committee only rules its own clause."""

GATHERINGS = ("会", "论坛", "节", "活动")
"""How fairs and meetings end: they own what is signed at them, rather than the signing."""


class Owners:
    """Follows the subject of figures through an article: clause, sentence, paragraph, then the article's own place."""

    def __init__(self, doc: Doc, masked: list[Masked], story: Story) -> None:
        self._doc, self._story = doc, story
        self._text: str = text_of(doc)
        self._named = [c for s in masked for c in s.entities(0, len(s.spans), PLACE, INSTITUTION, PROGRAMME)]
        self._default = _default(doc, masked)
        self._employers = _employers(doc)
        self._paragraph: Ref | None = None

    def paragraph(self) -> None:
        """Forget the subject: a new paragraph begins."""
        self._paragraph = None

    def of(self, sentence: Masked, figure: Figure, before: tuple[int, Ref | None] | None) -> Ref | None:
        """Whom a figure is about; `before` is the end and the subject of the figure before it in the sentence."""
        clause = clause_start(self._text, figure.head, sentence.start)
        own = self._head(sentence, clause, figure.start)
        if own is None:
            own = self._event(sentence, clause, figure)
        floor = before[0] if before is not None else sentence.start
        if own is None:
            own = self._nearest(sentence, max(clause, floor), figure.head)
        for start, end in self._clauses(sentence, clause, floor) if own is None else ():
            own = own or self._head(sentence, start, end, offices=False)
        if own is None and before is not None:
            return before[1]
        own = own or self._firm(sentence, figure.start) or self._nearest(sentence, sentence.start, clause, SMALL)
        return own or self._paragraph or self._default

    def see(self, sentence: Masked, last: Ref | None) -> None:
        """Let the subject of a sentence, or of its last figure, hold for the next ones of the paragraph."""
        head = self._subject(sentence, sentence.start, sentence.end)
        if head is not None and (head.label == PLACE or head.props.get("kind") in STANDING):
            self._paragraph = ref(head)
        elif last is not None and last != self._default:
            self._paragraph = last

    def _firm(self, sentence: Masked, position: int) -> Ref | None:
        """The firm of the person who speaks in the sentence before a position."""
        match = load("owners")["speaker"].regex.search(sentence.text, 0, sentence.index(position))
        who = sentence.entity(match.start("who")) if match else None
        return self._employers.get(who.name) if who is not None else None

    def _clauses(self, sentence: Masked, position: int, floor: int) -> Iterator[tuple[int, int]]:
        """The clauses before a position back to `floor`, nearest first."""
        while position > max(sentence.start, floor):
            end = position - 1
            position = clause_start(self._text, end, sentence.start)
            yield position, end

    def _head(self, sentence: Masked, start: int, end: int, offices: bool = True) -> Ref | None:
        """The entity at the head of a clause (ministries only with `offices`), or what 全市 or 公司 there means."""
        subject = self._subject(sentence, start, end)
        if subject is not None and subject.label == EVENT:
            draft = self._story.named(subject.name)
            return draft.ref if draft is not None else None
        if subject is not None:
            office = subject.label == INSTITUTION and load("owners")["office"].regex.search(subject.name)
            return None if office and not offices else ref(subject)
        match = load("owners")["pointing"].regex.match(self._text, start, end)
        return self._pointed(match, start) if match else None

    def _subject(self, sentence: Masked, start: int, end: int) -> Candidate | None:
        first, last = sentence.index(start), sentence.index(end - 1) + 1
        match = load("owners")["subject"].regex.match(sentence.text, first, last)
        if match is None or load("owners")["source"].regex.match(sentence.text, match.end("who")):
            return None
        return sentence.entity(match.end("who") - 1)

    def _pointed(self, match: re.Match[str], position: int) -> Ref | None:
        """The place or body named last before a pointing word that is of its kind."""
        wanted = next((name for name, word in match.groupdict().items() if word and name != "adverb"), "")
        for candidate in reversed([c for c in self._named if c.start < position]):
            level, kind = str(candidate.props.get("level")), str(candidate.props.get("kind"))
            if wanted in (level, kind) or (wanted == "zone" and level == "county"):
                return ref(candidate)
        return None

    def _event(self, sentence: Masked, clause: int, figure: Figure) -> Ref | None:
        """The event at which something was counted (签约金额, 3次座谈会共邀请)."""
        words = self._text[clause : figure.end + 8]
        named = load("owners")["event_subject"].regex.match(self._text, clause, figure.start)
        if named is not None:
            found = self._story.target(named["noun"], None)
            return found[-1].ref if len(found) == 1 else None
        if load("owners")["event_figure"].regex.search(words) is None:
            return None
        line = self._text.rfind("\n", 0, clause) + 1
        events = [c for c in self._doc._.settled if c.label == EVENT and line <= c.start < figure.start]
        events.reverse()
        for candidate in sorted(events, key=lambda c: not c.name.endswith(GATHERINGS)):
            draft = self._story.named(candidate.name)
            if draft is not None and not candidate.props.get("generic"):
                return draft.ref
        return None

    def _nearest(self, sentence: Masked, floor: int, end: int, levels: tuple[str, ...] = ()) -> Ref | None:
        """The nearest place or body in a range that is no yardstick or partner; only places of these levels if any."""
        for candidate in reversed(sentence.entities(sentence.index(floor), sentence.index(end) + 1, PLACE, INSTITUTION)):
            inside = floor <= candidate.start and candidate.end <= end
            kind = candidate.props.get("level" if candidate.label == PLACE else "kind")
            standing = kind in levels if levels else kind in STANDING or (candidate.label == PLACE and kind != "natural")
            before = self._text[max(0, candidate.start - 6) : candidate.start]
            if inside and standing and not shape("compared").search(before):
                return ref(candidate)
        return None


def _default(doc: Doc, masked: list[Masked]) -> Ref | None:
    """The first division or zone of the headline, else the paper's region, a firm of the headline, or the country."""
    for sentence in masked:
        for place in sentence.entities(0, len(sentence.spans), PLACE):
            scene = load("owners")["elsewhere"].regex.search(text_of(doc), max(0, place.start - 7), place.start)
            if place.end <= doc._.body_start and place.props.get("level") in DIVISIONS and scene is None:
                return ref(place)
    region = article_of(doc).region
    countries = [c.name for c in doc._.settled if c.label == PLACE and c.props.get("level") == "country"]
    national = COUNTRY in countries or load("owners")["national"].regex.search(text_of(doc)) is not None
    if region == COUNTRY and countries and not national:
        return Ref(PLACE, countries[0])
    if region:
        return Ref(PLACE, region)
    bodies = (c for c in doc._.settled if c.label == INSTITUTION and c.end <= doc._.body_start)
    body = next((c for c in bodies if c.props.get("kind") in STANDING), None)
    return ref(body) if body is not None else Ref(PLACE, COUNTRY) if national else None


def _employers(doc: Doc) -> dict[str, Ref]:
    """The firm, school or hospital in which a person of the article has a post."""
    firms = {c.name: ref(c) for c in doc._.settled if c.label == INSTITUTION and c.props.get("kind") in FIRMS}
    people = (c for c in doc._.settled if c.label == PERSON)
    return {c.name: firms[p.body] for c in people for p in c.positions if p.body is not None and p.body in firms}
