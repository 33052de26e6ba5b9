"""What a figure is about: the place, body, programme or event that its sentence or paragraph speaks of."""

from __future__ import annotations

from spacy.tokens import Doc

from kg.facts.clauses import Figure
from kg.facts.defaults import FIRMS, default_owner, seat_of, speakers
from kg.facts.gatherings import Gatherings
from kg.facts.heads import (
    STANDING,
    announcer,
    behind,
    beside,
    carried,
    clauses,
    heads_of,
    is_work,
    members,
    nearest,
    partner,
    pointed,
    subject,
    topic,
    words,
    work,
)
from kg.facts.mask import Masked
from kg.facts.measure import clause_start
from kg.facts.record import ref
from kg.facts.story import Story
from kg.nlp.candidate import text_of
from kg.nlp.places import COUNTRY
from kg.schema import EVENT, INSTITUTION, PLACE, PROGRAMME, Ref

SMALL = ("county", "zone", "township", "village", "site")
"""Places that an earlier clause may speak of without having them at its head."""

OF = ("的", "多的", "余的")
"""Between a measure and the work that it is of (全长5公里的某大桥)."""

WORLD = "世界"

VISITORS = ("代表团", "考察团", "访问团", "参访团", "调研组", "考察组", "督导组", "检查组", "指导组", "宣讲团")
"""Groups that come to see something: what a text goes on to count is not theirs."""


class Owners:
    """Follows the subject of figures through an article: clause, sentence, paragraph, then the article's own place."""

    def __init__(self, doc: Doc, masked: list[Masked], story: Story) -> None:
        self._doc, self.events = doc, Gatherings(doc, story)
        self._text: str = text_of(doc)
        self._named = [c for s in masked for c in s.entities(0, len(s.spans), PLACE, INSTITUTION, PROGRAMME)]
        self.default = self._headline(masked) or default_owner(doc, masked)
        """Whom the article's own place or body makes the subject."""

        works = [c for c in self._named if c.end <= doc._.body_start and is_work(c)]
        self._titled = works if len({c.name for c in works}) == 1 else []
        built = [c for c in self._named if c.label == PROGRAMME and c.props.get("kind") == "project"]
        other = any(c.label == PLACE and is_work(c) for c in self._named)  # what else 项目 or 建成后 may speak of
        self._only = built if len({c.name for c in built}) == 1 and not other else []
        self._speakers = speakers(doc, self.default)
        self._paragraph: Ref | None = None
        self._struck: Ref | None = None
        """The place of the last disaster or attack: its victims are counted there."""

    def _headline(self, masked: list[Masked]) -> Ref | None:
        """The work, zone, firm or fair that the headline is about."""
        for sentence in masked:
            head = topic(sentence, self._text) if sentence.end <= self._doc._.body_start + 1 else None
            if head is not None and head.label == EVENT:
                return self.events.fair(head)
            if head is not None and (is_work(head) or head.props.get("kind") in STANDING):
                return ref(head) if not head.name.endswith(VISITORS) else None
        return None

    def paragraph(self) -> None:
        """Forget the subject: a new paragraph begins."""
        self._paragraph = None
        self.events.paragraph()

    def all(self, sentence: Masked, figure: Figure, before: tuple[int, Ref | None] | None) -> list[Ref | None]:
        """Whom a figure is about: one, or each place of a list that it is said of; `before` is the end and the subject of
        the figure before it in the sentence."""
        found = members(sentence, clause_start(self._text, figure.head, sentence.start), figure)
        place, count = figure.place
        if count == len(found) and count > 1:
            return [ref(found[place])]
        if count == 1 and len(found) > 1 and figure.each:
            return [ref(c) for c in found]
        return [self.of(sentence, figure, before)]

    def of(self, sentence: Masked, figure: Figure, before: tuple[int, Ref | None] | None) -> Ref | None:
        """Whom a figure is about: never the partner of a trade that it measures (甲国是最大贸易伙伴，对甲国进出口…)."""
        found, other = self._found(sentence, figure, before), partner(sentence, figure)
        if found is None or other is None or found != ref(other):
            return found
        return self._paragraph if self._paragraph not in (None, found) else self.default

    def _found(self, sentence: Masked, figure: Figure, before: tuple[int, Ref | None] | None) -> Ref | None:
        clause = clause_start(self._text, figure.head, sentence.start)
        floor = before[0] if before is not None else sentence.start
        own = self._own(sentence, figure, clause, floor) or self.events.of(sentence, clause, figure)
        for start, end in clauses(self._text, sentence, clause, floor) if own is None else ():
            own = own or self._before(sentence, figure, start, end)
        if own is None and before is not None:
            stands = before[1] is not None and _rules(before[1]) and words("as_things_stand").match(self._text, clause)
            return before[1] if not stands else self._paragraph or self.default
        whose = behind(sentence, figure) if own is None else None
        own = own or (ref(whose) if whose is not None else None)
        own = own or self._speaker(sentence, figure.start) or self._announcer(sentence)
        struck = self._struck if own is None and words("victims").search(figure.indicator) is not None else None
        far = nearest(sentence, self._text, sentence.start, clause, SMALL) if own is None else None
        return own or (ref(far) if far is not None else self._paragraph or struck or self.default)

    def see(self, sentence: Masked, last: Ref | None) -> None:
        """Let the subject of a sentence, or of its last figure, hold for the next ones of the paragraph."""
        head = topic(sentence, self._text)
        self.events.see(sentence)
        strikes = words("strikes").search(sentence.text)
        if strikes is not None:
            scene = nearest(sentence, self._text, sentence.start, sentence.source(0, strikes.end())[1], struck=True)
            self._struck = ref(scene) if scene is not None else self._struck
        if head is not None and head.label == EVENT:
            self._paragraph = self.events.fair(head) or self._paragraph
        elif head is not None and head.name.endswith(VISITORS):
            pass
        elif head is not None and (head.label == PLACE or head.props.get("kind") in (*STANDING, "project")):
            self._paragraph = ref(head)
        elif last is not None and last != self.default and not _rules(last):
            self._paragraph = last

    def _own(self, sentence: Masked, figure: Figure, clause: int, floor: int) -> Ref | None:
        """Whom the figure's own clause names: beside the indicator, at its head, as an event, near the number or behind it."""
        if words("world").match(figure.indicator):
            return Ref(PLACE, WORLD)
        measured = behind(sentence, figure)
        if measured is not None and self._text.startswith(OF, figure.end):
            return ref(measured)
        head = self._head(sentence, clause, figure.start) or self._forecast(sentence, clause, figure)
        next_to = beside(sentence, max(clause, floor), figure)
        keeps = head is not None and (self._stands(head) or head.label == PROGRAMME)
        if next_to is not None and not (keeps and next_to.label == PLACE):
            return ref(next_to)
        own = head or self.events.counted(sentence, clause, figure)
        if own is not None:
            return own
        struck = words("victims").search(figure.indicator) is not None
        near = nearest(sentence, self._text, max(clause, floor), figure.head, struck=struck)
        if near is None and figure.kind != "rank":
            near = nearest(sentence, self._text, max(clause, floor), figure.start)
            near = near or (behind(sentence, figure) if not struck else None)
        return ref(near) if near is not None else None

    def _before(self, sentence: Masked, figure: Figure, start: int, end: int) -> Ref | None:
        """Whom an earlier clause names at its head; the event that it reports; for people struck, the place it is about."""
        first, last = sentence.index(start), sentence.index(end - 1) + 1
        if words("victims").search(figure.indicator):
            said = words("said").search(sentence.text, first, last)
            near = nearest(sentence, self._text, start, end, struck=True) if said is None else None
            scene = near is not None and (near.label == PLACE or near.props.get("kind") in STANDING)
            meant = words("pointing").match(self._text, start, end) if near is None else None
            hospital = meant is not None and meant["hospital"] is not None
            return ref(near) if near is not None and scene else self._head(sentence, start, end) if hospital else None
        own = self._head(sentence, start, end, offices=False)
        campaign = carried(sentence, start, end) if own is None else None
        if own is not None or campaign is not None:
            return own or (ref(campaign) if campaign is not None else None)
        held = words("held").search(sentence.text, first, last) or words("scene").search(sentence.text, first, last)
        if held is not None and words("at_event").match(sentence.text, min(last + 1, len(sentence.text))):
            events = sentence.entities(held.start(), held.end(), EVENT)
            draft = self.events.draft(events[-1]) if events else None
            return draft.ref if draft is not None else None
        return None

    def _forecast(self, sentence: Masked, start: int, figure: Figure) -> Ref | None:
        """The river, lake or region for which the office at the head of a clause forecasts the figure."""
        match = words("forecast").match(sentence.text, sentence.index(start), sentence.index(figure.start))
        found = sentence.entity(match.start("who")) if match is not None else None
        return ref(found) if found is not None else None

    def _stands(self, owner: Ref) -> bool:
        """Whether an owner is a firm or the like, which keeps its figures where a market is named beside them."""
        return any(c.name == owner.key and c.props.get("kind") in STANDING for c in self._named)

    def _speaker(self, sentence: Masked, position: int) -> Ref | None:
        """The firm or the country of the person who speaks in the sentence before a position."""
        match = words("speaker").search(sentence.text, 0, sentence.index(position))
        who = sentence.entity(match.start("who")) if match else None
        return self._speakers.get(who.name) if who is not None else None

    def _announcer(self, sentence: Masked) -> Ref | None:
        """The firm that announces a figure, or the country abroad whose state does."""
        who = announcer(sentence)
        if who is None or who.label == PLACE:
            return ref(who) if who is not None and who.props.get("level") == "country" else None
        if who.props.get("kind") in FIRMS:
            return ref(who)
        seat = seat_of(who.name) or seat_of(self._text[who.start : who.end])
        return seat if seat is not None and seat.key != COUNTRY else None

    def _head(self, sentence: Masked, start: int, end: int, offices: bool = True) -> Ref | None:
        """The entity at the head of a clause (ministries only with `offices`), or what 全市 or 公司 there means."""
        found = subject(sentence, start, end)
        if found is not None and found.label == EVENT:
            draft = self.events.draft(found)
            whose = self.events.fair(found) or seat_of(self._text[found.start : found.end])
            return draft.ref if draft is not None else whose
        if found is not None:
            return None if _rules(ref(found)) and not offices else ref(found)
        if words("nation").match(self._text, start, end) is not None:
            return Ref(PLACE, COUNTRY)
        match = words("pointing").match(self._text, start, end)
        if match is None:
            return None
        line = self._text.rfind("\n", 0, start) if match["project"] or match["built"] or match["local"] else -1
        named = [c for c in self._named if line < c.start and c.end <= start]
        if not match["work"] and not match["built"]:
            return pointed(match, named)
        held = [c for c in self._named if self._paragraph is not None and c.name == self._paragraph.key][:1]
        held = held if any(map(is_work, held)) else self._titled or self._only
        return work(match["noun"] or "", [*heads_of(sentence, start), *held], named)


def _rules(body: Ref) -> bool:
    """Whether a body is an office, whose figures are those of what it rules."""
    return body.label == INSTITUTION and words("office").search(body.key) is not None
