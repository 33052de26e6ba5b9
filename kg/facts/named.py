"""Events that a sentence names, or takes as known from an earlier page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from kg.facts.draft import Draft
from kg.facts.mask import Masked
from kg.facts.meant import meant, say_more
from kg.facts.projects import named_by_project
from kg.facts.purpose import named_by_purpose
from kg.facts.record import ref
from kg.facts.reported import reported
from kg.facts.story import Story, day, planned
from kg.facts.subjects import principals
from kg.nlp.candidate import DATE, Candidate, article_of, text_of
from kg.nlp.dates import number
from kg.patterns import load
from kg.schema import EVENT, INSTITUTION, PERSON

NAMED_ACTIVITY = re.compile("开放日|纪念|庆祝|表彰")
"""Activities that are events by themselves; others are campaigns."""
TALK_SHOP = re.compile("(?:调研)?座谈")
"""A meeting of which a day may have several: 召开座谈会 tells one more."""
SESSION = re.compile(
    "第[一二三四五六七八九十0-9]+[次场]|预备会|(?:开幕|闭幕)会|全体会议|联组会|小组会|记者会|(?:新闻)?发布会|(?:视频)?大会发言"
)
"""Sessions of a congress, which bear its name."""
JUDGED = re.compile("是[^。；]{0,40}(?:召开|举行|举办)的[^，。；]{0,8}$")
"""Before a noun that only says what kind of meeting another one was (是在关键时期召开的一次重要会议)."""
DEICTIC = re.compile("(?:(?:分别|陆续|相继|普遍|逐级)(?:召开|举行|举办)了?|或者?|这次|此次|本次|这场|本场|该)$")
"""Before a noun that means the meeting already named (专门召开这次座谈会)."""
DISCUSSED = re.compile("的?Ｉ(?:分组|小组|全体)*(?:讨论|审议|会议)")
"""What follows a congress whose delegation meets on a day of its own."""
HELD_ON = re.compile("Ｄ(?:（Ｄ）)?(?:[上下]午|晚上?)?(?:在[^，。；]{1,10})?(?:举行|召开|举办|开幕)的$")
"""Before the name of an event whose day is said with it."""
PRESS, SAID_THERE = (
    re.compile("(?:记者会|发布会|电话会|吹风会|见面会)$"),
    re.compile("上(?:还|再次|也)?(?:表示|说|称|宣布|指出|强调|声称|回应|透露)"),
)
"""A meeting with the press, and what somebody does there."""
LONG = re.compile("第[一二三四五六七八九十0-9]+届(?:会议|大会|联合国大会|联大)$")
"""Sessions of many days, so that the day of a speech is not their first."""
SAME_DAY = re.compile("刚才|同一天|同日|当[天日晚]|(?:[上中下]午|晚上?|凌晨|清晨|傍晚)(?:Ｎ|[0-9]{1,2}[时点])")
"""Words for the day last named, or an hour of it, before an event."""
BEFORE, AFTER = 36, 90
"""Masked characters before and after an event's name in which its sentence says what became of it."""


def known_events(story: Story, sentence: Masked, covered: set[int]) -> Iterator[tuple[int, Draft]]:
    """Events that a sentence takes as known (会谈后, 会上), with their masked positions."""
    yield from _talks_before(story, sentence)
    if not covered:
        yield from _meeting_known(story, sentence)


def event_names(sentence: Masked, covered: set[int]) -> Iterator[tuple[int, Candidate]]:
    """The names of events in a sentence; bare nouns at `covered` positions belong to a happening told there."""
    for index, (_, _, candidate) in enumerate(sentence.spans):
        if candidate is not None and candidate.label == EVENT and not (index in covered and candidate.props.get("generic")):
            yield index, candidate


def _talks_before(story: Story, sentence: Masked) -> Iterator[tuple[int, Draft]]:
    """会谈后, 会谈前: talks that the text takes as known, of the two whom the article is about."""
    match = load("story")["talks_known"].regex.match(sentence.text)
    if match is None or any(d.kind == "talks" for d in story.drafts):
        return
    both = principals(story.doc)
    if both:
        steps = (f"{match['noun']} → {both[0].name}, {both[1].name}: the two that the article names most",)
        found = story.evidence(sentence, "talks_known", 0.7, steps)
        first, last = sentence.source(match.start("noun"), match.end("noun"))
        draft = Draft("会谈", "talks", found, story.mention(first, last, "talks_known", 0.7), generic=True)
        draft.join(both, ("attended",), found)
        yield 0, draft


def _meeting_known(story: Story, sentence: Masked) -> Iterator[tuple[int, Draft]]:
    """会上, 仪式上: an event that the part of the text before a page break names; kept where the sentence says who took
    part."""
    match = load("story")["meeting_known"].regex.match(sentence.text)
    actors = sentence.entities(0, len(sentence.spans), PERSON, INSTITUTION)
    if match is None or not actors or story.latest("meeting", "ceremony", "signing", "training", "visit") is not None:
        return
    kind = "meeting" if match["noun"] != "仪式" else "signing" if "签" in sentence.text else "ceremony"
    name = {"会": "会议", "仪式": "签约仪式" if kind == "signing" else "仪式"}.get(match["noun"], match["noun"])
    first, last = sentence.source(match.start("noun"), match.end("noun"))
    found = story.evidence(sentence, "meeting_known", 0.7)
    yield 0, Draft(name, kind, found, story.mention(first, last, "meeting_known", 0.7), generic=True)


def named_event(story: Story, sentence: Masked, index: int, candidate: Candidate) -> Draft | None:
    """A draft for a named event, or for a bare noun that the sentence reports as held; None for mere references."""
    before, after = sentence.text[max(0, index - BEFORE) : index], sentence.text[index + 1 : index + 1 + AFTER]
    if planned(sentence, index) or load("story")["planned_after"].regex.match(after) or _promised(sentence, index):
        return None
    if load("story")["by_means_of"].regex.search(before) and load("story")["means"].regex.match(after):
        return None
    if candidate.props.get("generic"):
        if not _opens(story, sentence, index, candidate) and not _goes_on(story, candidate, index, after):
            say_more(story, candidate.name)
            return None
    elif story.named(candidate.name) is None and not reported(sentence, before, after, candidate):
        return None
    start, end = _days(story, sentence, index, candidate)
    if _to_come(story, start):
        return None
    if candidate.props.get("generic") and candidate.props["kind"] == "other" and (start is None or "参与" in before):
        return None
    rule = "event_noun" if candidate.props.get("generic") else "event_named"
    draft = Draft(
        candidate.name,
        str(candidate.props["kind"]),
        story.evidence(sentence, rule, candidate.confidence),
        story.mention(candidate.start, candidate.end, rule, candidate.confidence),
        start,
        end,
        generic=bool(candidate.props.get("generic")),
    )
    draft.called(*candidate.aliases)
    whole = named_by_purpose(sentence, index, candidate, text_of(story.doc))
    if whole is not None:
        draft.called(draft.name)
        draft.name, draft.generic = whole, False
    draft.background = _background(before, after)
    _within(story, sentence, index, draft)
    draft.passing = load("story")["in_its_course"].regex.match(after) is not None or _holds_session(sentence, index)
    visit = story.latest("visit")
    visit = visit if visit is None or visit.parent is None else visit.parent
    draft.parent = visit if draft.generic and draft.kind in ("meeting", "talks", "training") else draft.parent
    return draft


def _promised(sentence: Masked, index: int) -> bool:
    """Whether an event is one of several things that somebody says will be done (中方将继续实施某计划，举办某论坛)."""
    return load("story")["promised"].regex.search(sentence.text[:index]) is not None


def _within(story: Story, sentence: Masked, index: int, draft: Draft) -> None:
    """Name a session by the congress that holds it (某大会举行第二次全体会议), of which it becomes a part."""
    if named_by_project(story, sentence, index, draft):
        return
    match = load("story")["session_of"].regex.search(sentence.text[:index])
    if match is None or not SESSION.match(draft.name):
        return
    name = sentence.group(match, "whole", EVENT)[0].name
    whole = story.named(name)
    if whole is not None:
        draft.parent = whole
    draft.called(draft.name)
    draft.aliases.append(draft.name)
    draft.name, draft.generic = name + (match["board"] or "") + draft.name, False


def _holds_session(sentence: Masked, index: int) -> bool:
    """Whether an event is only named as the congress that holds a session, of which the day and the rest are said."""
    match = load("story")["holds_session"].regex.match(sentence.text, index)
    session = sentence.entities(match.end() - 1, match.end(), EVENT) if match else []
    return match is not None and bool(session) and _apart(session[0].name, match["board"])


def _apart(session: str, board: str | None) -> bool:
    """Whether a session is told apart from its congress: a numbered one, but not the first, with which the congress begins;
    those of a presidium always are."""
    later = session.startswith("第") and SESSION.match(session) is not None
    return later and (board is not None or re.match("第[一1]次全", session) is None)


def _to_come(story: Story, start: str | None) -> bool:
    """Whether a day lies behind the day of the paper, so that nothing has taken place yet."""
    published = article_of(story.doc).published
    return start is not None and published is not None and len(published) == 10 and start > published[: len(start)]


def _opens(story: Story, sentence: Masked, index: int, candidate: Candidate) -> bool:
    """Whether a bare noun tells an event of its own: one that is held, or one that is attended while none is known that it
    could mean."""
    before, after = sentence.text[max(0, index - BEFORE) : index], sentence.text[index + 1 : index + 1 + AFTER]
    for_what = named_by_purpose(sentence, index, candidate, text_of(story.doc))
    if candidate.name.endswith("活动") and for_what is None and not NAMED_ACTIVITY.search(candidate.name):
        return False
    if sentence.start < story.doc._.body_start and story.drafts:
        return False
    patterns = load("story")
    if JUDGED.search(before) or DEICTIC.search(before):
        return False
    held = bool(patterns["holds"].regex.search(before) or patterns["held_bare"].regex.match(after))
    host = host_of(sentence, index)
    held = held or (
        after.startswith("上") and (host is not None or patterns["at_that_of_a_day"].regex.search(before) is not None)
    )
    held = held or (
        PRESS.search(candidate.name) is not None and SAID_THERE.match(after) is not None and bool(_before(sentence, index))
    )
    heads = index < 3 and after.startswith("上") and candidate.name.endswith("座谈会")
    if not (held or heads or patterns["attends"].regex.search(before)):
        return False
    known = meant(story, candidate.name)
    whole = patterns["session_of"].regex.search(sentence.text[:index])
    if known is None or (whole is not None and _apart(candidate.name, whole["board"])):
        return True
    giver = load("story")["giver_before"].regex.search(before)
    if giver is not None and known.people and not set(map(ref, _givers(sentence, index, giver))) & set(known.people):
        return True
    if held and host is not None and ref(host) not in known.hosts() and (known.hosts() or known.generic):
        return True
    return held and TALK_SHOP.match(candidate.name) is not None and sentence.start >= story.doc._.body_start


def _before(sentence: Masked, index: int) -> list[Candidate]:
    """The people named before the noun in its clause."""
    return sentence.entities(max(sentence.text.rfind(mark, 0, index) for mark in "，。；：") + 1, index, PERSON)


def _givers(sentence: Masked, index: int, giver: re.Match[str]) -> list[Candidate]:
    """The people whom the words before a bare noun name as giving it (某某举行了欢迎仪式)."""
    offset = max(0, index - BEFORE)
    return sentence.entities(offset + giver.start("who"), offset + giver.end("who"), PERSON)


def _goes_on(story: Story, candidate: Candidate, index: int, after: str) -> bool:
    """Whether a bare 会议 goes on from an earlier page, which alone names it (会议强调 at the head of a continuation)."""
    says = re.match("强调|指出|要求|审议|听取|研究|决定|认为|还", after)
    return (
        article_of(story.doc).continuation and not story.drafts and index < 2 and candidate.name == "会议" and says is not None
    )


def host_of(sentence: Masked, index: int) -> Candidate | None:
    """The only body that the words right before an event's name say to hold it (某某大使馆举行的招待会)."""
    match = load("story")["host_before"].regex.search(sentence.text[:index])
    bodies = sentence.group(match, "host", INSTITUTION) if match else []
    return bodies[0] if len(bodies) == 1 else None


def _days(story: Story, sentence: Masked, index: int, candidate: Candidate) -> tuple[str | None, str | None]:
    """First and last day of an event: none where the text names it only to say why somebody is there, or says what was done in
    its course; only the last where it is said to have ended."""
    before, after = sentence.text[max(0, index - BEFORE) : index], sentence.text[index + 1 : index + 1 + AFTER]
    patterns = load("story")
    if (
        re.search("(?:在|是)结束[^。；]*$", before)
        or _background(before, after)
        or (patterns["in_its_course"].regex.match(after) and not HELD_ON.search(before))
        or _holds_session(sentence, index)
        or DISCUSSED.match(after)
    ):
        return None, None
    if before.count("《") > before.count("》") or (LONG.search(candidate.name) and after.startswith("上")):
        return None, None  # the day an article is printed, or one of many days
    start, end = _stated(story, sentence, index, after)
    own = re.search(r"(?:19|20)\d\d(?!\d|年度)", candidate.name)
    if own is not None and start is not None and not _of_year(start, int(own[0])):
        return None, None  # the name says another year
    if candidate.props.get("generic") and (start is None or end is not None):
        return _inherited(story)
    if patterns["ended"].regex.match(after):
        return (start, end) if end is not None else (None, start)
    return start, end


def _of_year(start: str, year: int) -> bool:
    """Whether a day fits the year in a name: that year, the weeks before it in which it is planned, or those after it in which
    it is reviewed (2024年全国林业工作会议 in December 2023)."""
    near = {f"{year - 1}-11", f"{year - 1}-12", f"{year + 1}-01", f"{year + 1}-02"}
    return start.startswith(str(year)) or start[:7] in near


def _stated(story: Story, sentence: Masked, index: int, after: str) -> tuple[str | None, str | None]:
    """The day that the sentence states, in the words that report the event also where they go over several clauses; 当日 is the
    day last named, and 进入第三天 counts from the first."""
    counted = load("story")["nth_day"].regex.match(after)
    start, end = day(sentence, index)
    if counted is not None and start is not None and len(start) == 10:
        return (date.fromisoformat(start) - timedelta(days=(number(counted["n"]) or 1) - 1)).isoformat(), None
    if start is None and SAME_DAY.search(sentence.text[max(0, index - 24) : index]):
        return story.last_day, None
    report = load("story")["held_after"].regex.match(after)
    if start is None and report is not None:
        inside = [c for c in sentence.entities(index, index + 1 + report.end(), DATE) if len(str(c.props["start"])) >= 7]
        if inside:
            return str(inside[0].props["start"]), str(inside[0].props["end"]) if inside[0].props.get("end") else None
        if re.search("当[天日晚]|同日", report[0]):
            return story.last_day, None
    return start, end


def _background(before: str, after: str) -> bool:
    """Whether an event is named only to say why a guest is in the country (来华出席某论坛的某某)."""
    guest = load("story")["as_guest"].regex
    return after.startswith("的") or guest.search(before + "Ｅ" + after) is not None


def _inherited(story: Story) -> tuple[str | None, str | None]:
    """The day of the visit that a meeting is held on, where the visit is of one day."""
    visit = story.latest("visit")
    return (visit.start, None) if visit is not None and visit.end is None and visit.parent is None else (None, None)
