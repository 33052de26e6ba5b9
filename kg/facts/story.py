"""The events of one article, found sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from spacy.tokens import Doc

from kg.facts.draft import Draft
from kg.facts.entities import mention
from kg.facts.mask import Masked
from kg.facts.record import evidence
from kg.facts.same_name import named_among
from kg.nlp.candidate import DATE, Candidate, article_of, text_of
from kg.nlp.dates import number
from kg.patterns import load
from kg.schema import EVENT, Evidence, Mention

COMMENT = re.compile("致贺[信电]|互致贺电|复信|回信|社论|评论员文章|长篇通讯|署名文章|《求是》|发表[^，。]{0,8}文章")


class Story:
    """The drafts of an article: the main event is the first one its body reports, the current one the last named."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.drafts: list[Draft] = []
        self.current: Draft | None = None
        self.meeting: Draft | None = None
        """The meeting last named: where speeches on a visit belong."""
        self.here: list[Draft] = []
        """The events that the sentence at hand names."""
        self.beside: Draft | None = None
        """The event last named by the sentences before the one at hand in its paragraph."""
        self.paragraph = -1
        """Where the paragraph of the sentence at hand begins."""
        self.lead: Draft | None = None
        """The event of the first sentences or the headline: where speeches belong."""
        self.comments = COMMENT.search(text_of(doc)[: doc._.body_start]) is not None
        """Whether the article reports an editorial or a letter, whose quotations are no speeches at an event."""
        self.last_day: str | None = None
        """The day last named: what 当日 means."""
        self.proposes = False
        """Whether the sentence at hand is among the things that a meeting proposes to do (建议，…审议…；听取…)."""
        self.topic_day: str | None = None
        """The day of what the first sentences say that many did: 代表们今天继续分组讨论."""

    @property
    def main(self) -> Draft | None:
        """The first event reported."""
        return self.drafts[0] if self.drafts else None

    def enter(self, sentence: Masked, opened: list[Draft]) -> None:
        """Take note of the events that the next sentence names."""
        text = text_of(self.doc)
        first = sentence.start + len(text) - sentence.start - len(text[sentence.start :].lstrip())
        paragraph = text.rfind("\n", 0, first)
        before = self.here[-1] if self.here else self.beside
        self.beside = before if paragraph == self.paragraph else None
        self.here, self.paragraph = opened, paragraph

    def evidence(self, sentence: Masked, rule: str, confidence: float, steps: Iterable[str] = ()) -> Evidence:
        """The whole sentence as evidence."""
        return evidence(self.doc, sentence.start, sentence.end, rule, confidence, steps)

    def named(self, name: str) -> Draft | None:
        """The draft that bears a name, or whose name says the same in another way."""
        which = named_among(name, [(draft.name, *draft.aliases) for draft in self.drafts])
        return None if which is None else self.drafts[which]

    def latest(self, *kinds: str) -> Draft | None:
        """The last draft of these kinds; one that only a speech tells of where there is no other."""
        found = [d for d in reversed(self.drafts) if d.kind in kinds]
        return next((d for d in found if not d.aside), found[0] if found else None)

    def sitting(self) -> Draft | None:
        """The talks told by 座谈 that a 座谈会 means, where no meeting was named after them."""
        last = next((d for d in reversed(self.drafts) if d.kind in ("talks", "meeting") and not d.background), None)
        return last if last is not None and last.kind == "talks" and last.name.endswith("座谈") else None

    def add(self, draft: Draft) -> Draft:
        """Take up a draft, or give back the one already there under its name and day."""
        if draft in self.drafts:
            self.current = draft
            return draft
        if draft.kind == "meeting" and not (draft.generic or draft.aside or draft.background):
            self.meeting = self.named(draft.name) or draft
        known = None if draft.generic else self.named(draft.name)
        if known is not None and known.kind != draft.kind and "talks" in (known.kind, draft.kind):
            known = None  # whom somebody met at a congress is not the congress
        if known is not None and (known.start is None or draft.start is None or known.start == draft.start):
            began = known.start or (draft.start if draft.start != known.end else None)  # the day that closes it
            known.start, known.end = began, known.end or draft.end
            known.take(draft)
            known.aside = known.aside and draft.aside
            self.current = known
            return known
        bare = next((d for d in self.drafts if d.generic and draft.name.endswith(d.name) and d.kind == draft.kind), None)
        earlier = draft.evidence.sentence.lstrip().startswith(("此前", "不久前", "前不久"))
        if bare is not None and not earlier and not draft.generic and draft.start in (None, bare.start):
            bare.name, bare.generic = draft.name, False
            bare.end = bare.end or (draft.end if draft.start is None else None)
            bare.take(draft)
            self.current = bare
            return bare
        draft.ordinal = sum(1 for d in self.drafts if d.name == draft.name)
        self.drafts.append(draft)
        self.current = draft if self.current is None or not draft.aside else self.current
        return draft

    def target(self, words: str, event: Candidate | None) -> list[Draft]:
        """The events that the words after a verb mean: a named one, 上述活动, 会见, 会议; without words the current one."""
        if event is not None and not event.props.get("generic"):
            known = self.named(event.name)
            return [known] if known else []
        noun = event.name if event is not None else words
        if re.search("(?:本次|此次|这次|该)(?:活动|大会|会议|论坛)", noun) and self.lead is not None:
            return [self.lead]
        if re.search("会[见谈晤]", noun) and "活动" not in noun:
            talks = [d for d in self.drafts if d.kind == "talks" and not d.aside]
            return talks or self._one()
        if "上述" in noun or re.search(r"有关活动|相关活动|系列活动", noun):
            told = [d for d in self.drafts if not d.background and not d.aside]
            return [d for d in told if d.start or d.end or d.people or d.links] or told or list(self.drafts)
        if noun == "座谈" and self.latest("talks") is not None and self.latest("meeting") is None:
            return [d for d in self.drafts if d.kind == "talks"][-1:]
        if re.search(r"调研|考察|视察|检查|走访|慰问|看望|访问|参观", noun):
            visit = self.latest("visit")
            visit = visit.parent if visit is not None and visit.parent is not None and visit.parent.kind == "visit" else visit
            return [visit] if visit else self._one()
        if re.search("宴会|晚宴|午宴|招待会|酒会", noun):
            dinner = next((d for d in reversed(self.drafts) if re.search("宴|招待会|酒会", d.name)), None)
            return [dinner] if dinner else self._one()
        if re.search(r"座谈|会议|大会|论坛|会$", noun):
            return self._meeting(noun)
        if re.search(r"仪式|典礼", noun):
            ceremony = self.latest("ceremony", "signing")
            return [ceremony] if ceremony else self._one()
        return self._one()

    def _meeting(self, noun: str) -> list[Draft]:
        sitting = self.sitting() if "座谈" in noun else None
        if sitting is not None:
            return [sitting]
        tail = re.search(r"座谈会|论坛|大会|会议|会$", noun)
        told = [d for d in reversed(self.drafts) if d.kind == "meeting" and not d.aside]
        exact = next((d for d in told if tail and d.name.endswith(tail[0])), None)
        if exact is not None and tail is not None and tail[0] == "会议" and told[0].start and exact.start:
            exact = told[0] if told[0].start != exact.start else exact  # a chronicle: the meeting of the day told last
        found = exact or self.latest("meeting", "training") or self.latest("other", "ceremony")
        return [found] if found else self._one()

    def _one(self) -> list[Draft]:
        dinner = self.beside if self.beside is not None and self.beside.kind == "ceremony" and not self.beside.aside else None
        found = (self.here[-1] if self.here else None) or dinner or self.lead or self.current or self.main
        if found is not None and found.kind == "talks":  # guests met apart in one sentence
            return [d for d in self.drafts if d.kind == "talks" and d.evidence == found.evidence]
        return [found] if found else []

    def mention(self, start: int, end: int, rule: str, confidence: float) -> Mention:
        """A mention of an event over a range of the `Doc`."""
        return mention(self.doc, Candidate(EVENT, start, end, text_of(self.doc)[start:end], rule, confidence))


FROM_TO = re.compile("Ｄ(?:（Ｄ）)?(?:开始|起)?(?:至|到)Ｄ")
"""Two days between which something takes place."""


def day(sentence: Masked, position: int) -> tuple[str | None, str | None]:
    """The date that a verb at a masked position has: the nearest before it in the sentence that is at least a month, else the
    first after it in the same clause."""
    spans = list(FROM_TO.finditer(sentence.text, 0, position))
    before = [c for c in sentence.entities(0, position, DATE) if _precise(c)]
    ends = sentence.entities(spans[-1].start(), spans[-1].end(), DATE) if spans else []
    if len(ends) > 1 and len(before) > 1 and ends[-1] is before[-1] and _precise(ends[0]):
        return str(ends[0].props["start"]), str(ends[-1].props["start"])
    if before:
        return _ends(before[-1])
    clause = re.compile(r"[^，。；]*").match(sentence.text, position)
    after = sentence.entities(position, clause.end() if clause else position, DATE)
    after = [c for c in after if _precise(c)]
    return _ends(after[0]) if after else (None, None)


def _precise(candidate: Candidate) -> bool:
    return len(str(candidate.props["start"])) >= 7


def _ends(candidate: Candidate) -> tuple[str | None, str | None]:
    start, end = candidate.props["start"], candidate.props.get("end")
    return str(start), str(end) if end else None


def planned(sentence: Masked, position: int) -> bool:
    """Whether what stands at a masked position is only planned (将于, 拟, 筹备)."""
    return load("story")["planned"].regex.search(sentence.text[max(0, position - 14) : position]) is not None


def looks_back(story: Story, known: Draft) -> bool:
    """Whether a visit is one of the past, as in an article that tells several: on no day of the ten before the paper."""
    published = article_of(story.doc).published
    if known.start is None or published is None or len(published) != 10:
        return False
    recent = date.fromisoformat(published) - timedelta(days=10)
    return known.start < recent.isoformat()[: len(known.start)]


def topic_day(sentence: Masked) -> str | None:
    """The day of what a sentence says that many did: 代表们今天继续分组讨论."""
    return next(iter(_days(sentence)), None) if re.search("讨论|审议", sentence.text) else None


def last_day(story: Story, sentence: Masked, speech: int | None) -> str | None:
    """The day that a sentence names last, as far as the report itself speaks and the day has come."""
    published = article_of(story.doc).published or ""
    return next((d for d in reversed(_days(sentence, speech)) if len(published) != 10 or d <= published), None)


def _days(sentence: Masked, until: int | None = None) -> list[str]:
    found = (str(c.props["start"]) for c in sentence.entities(0, len(sentence.spans) if until is None else until, DATE))
    return [day for day in found if len(day) == 10]


def end_of_lead(story: Story, sentence: Masked) -> None:
    """The last day of the article's event where a sentence says when it will end, or how many days it takes."""
    lead = story.lead
    if lead is None or lead.kind not in ("meeting", "other", "training") or lead.name.endswith(("式", "典礼")):
        return
    match = load("story")["will_end"].regex.search(sentence.text)
    if match is not None and lead.start and not lead.end:
        last = str(sentence.group(match, "day", DATE)[0].props["start"])
        if len(last) == len(lead.start) == 10 and last <= lead.start:  # a day of this month that lies ahead
            last = lead.start[:8] + last[8:]
        lead.end = last if len(last) >= 7 and last > lead.start else None
    length = _days_long(sentence, lead)
    if length and lead.start and not lead.end and len(lead.start) == 10:
        lead.end = _later(lead.start, length - 1)
    elif length and lead.end and not lead.start and len(lead.end) == 10:
        lead.start = _later(lead.end, 1 - length)


LONGEST = 60
"""More days than a meeting, a fair or games take."""


def _days_long(sentence: Masked, lead: Draft) -> int | None:
    """How many days a sentence says that an event takes (为期三天)."""
    match = load("story")["lasts"].regex.search(sentence.text)
    if match is None:
        return None
    of = sentence.group(match, "of", EVENT) or sentence.group(match, "of2", EVENT)
    if of and (of[0].props.get("generic") or of[0].name not in (lead.name, *lead.aliases)):
        return None
    words = "".join(text for text in re.findall("[0-9一二三四五六七八九十两]+", _words(sentence, match)))
    days = number(words.replace("两", "二"))
    return days if days and 1 < days <= LONGEST else None


def _words(sentence: Masked, match: re.Match[str]) -> str:
    """The number of days as it is printed."""
    group = next(name for name in ("n", "n2", "n3") if match[name])
    if match[group] != "Ｎ":
        return match[group]
    counted = sentence.entities(match.start(group), match.end(group))[0]
    return counted.name if re.fullmatch("[0-9]{1,2}天", counted.name) else ""


def _later(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
