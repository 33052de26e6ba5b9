"""Which events a sentence reports: those with a name, and visits, talks, ceremonies and signings without one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.facts.draft import Draft
from kg.facts.mask import Masked
from kg.facts.record import ref
from kg.facts.story import Story, day, planned
from kg.facts.subjects import principals, spouses
from kg.nlp.candidate import Candidate
from kg.nlp.places import by_name
from kg.patterns import load
from kg.schema import EVENT, INSTITUTION, PERSON, PLACE

VENUE_LABELS = (PLACE, INSTITUTION)
SEATS = ("company", "university", "research", "hospital", "other", "media", "association", "court", "military", "government")
"""Kinds of institutions that can be a venue."""


def open_events(story: Story, sentence: Masked) -> None:
    """Add the events that a sentence reports to the story, in the order of the text."""
    found: list[tuple[int, Draft]] = [*_talks_before(story, sentence), *_meeting_known(story, sentence)]
    told = list(_unnamed(story, sentence))
    found += [(start, draft) for start, _, draft in told]
    covered = {i for start, end, draft in told if draft.kind in ("ceremony", "talks") for i in range(start, end)}
    for index, (_, _, candidate) in enumerate(sentence.spans):
        if candidate is not None and candidate.label == EVENT and not (index in covered and candidate.props.get("generic")):
            draft = _named(story, sentence, index, candidate)
            if draft is not None:
                found.append((index, draft))
    for _, draft in sorted(found, key=lambda item: item[0]):
        story.add(_merged(story, draft))


def _merged(story: Story, draft: Draft) -> Draft:
    """A visit told again: by the same people, and on no other day. Its places and people go to the visit already drafted; a
    stop on
    a day of its own becomes part of it."""
    if draft.kind != "visit":
        return draft
    for known in story.drafts:
        if known.kind != "visit" or not (set(known.people) & set(draft.people)):
            continue
        if draft.start in (None, known.start) or known.start is None:
            known.start, known.end = known.start or draft.start, known.end or draft.end
            known.take(draft)
            return known
        if known.end and known.start <= draft.start <= known.end:
            draft.parent = known
        return draft
    return draft


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


def _named(story: Story, sentence: Masked, index: int, candidate: Candidate) -> Draft | None:
    """A draft for a named event, or for a bare noun that the sentence reports as held; None for mere references."""
    patterns = load("story")
    before, after = sentence.text[max(0, index - 16) : index], sentence.text[index + 1 : index + 40]
    held = bool(patterns["held_before"].regex.search(before) or patterns["held_after"].regex.match(after))
    during = bool(re.match(r"上|期间|中，|现场", after)) and not candidate.props.get("referred")
    if planned(sentence, index) or re.match("(?:全体)?(?:代表|委员|嘉宾|各国)", after):
        return None
    known = story.named(candidate.name)
    if candidate.props.get("generic"):
        if candidate.name.endswith("活动"):
            return None
        if sentence.start < story.doc._.body_start and story.drafts:
            return None
        opens = _opens(before)
        heads = index < 3 and after.startswith("上") and candidate.name.endswith("座谈会")
        if not (opens or heads) or _means_known(story, candidate.name, opens):
            return None
    elif known is None and (candidate.props.get("referred") or not (held or during)):
        return None
    start, end = (None, None) if after.startswith("的") else day(sentence, index)
    if candidate.props.get("generic") and (start is None or end is not None):
        start, end = _inherited(story)
    rule = "event_named" if not candidate.props.get("generic") else "event_noun"
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
    draft.background = after.startswith("的")
    visit = story.latest("visit")
    if draft.generic and visit is not None and draft.kind in ("meeting", "talks", "training"):
        draft.parent = visit
    return draft


def seat(draft: Draft) -> None:
    """A meeting on a visit whose place is not said is held where the visit is: in the first division that the visit names."""
    if draft.parent is None or any(kind == "HELD_IN" for kind, _ in draft.links):
        return
    found = next((t for kind, t in draft.parent.links if kind == "HELD_IN" and by_name(t.key) is not None), None)
    if found is not None:
        steps = (*draft.evidence.steps, f"{draft.name} → {found.key}: held on {draft.parent.name}")
        draft.link("HELD_IN", found, replace(draft.evidence, rule="held_on_visit", confidence=0.7, steps=steps))


def _opens(before: str) -> bool:
    """Whether the verb before a bare noun opens an event of its own: 召开, 举行, 参加 a 座谈会."""
    return re.search(r"(?:召开|举行|举办|主持召开|组织召开|参加|出席)(?:了|过)?[^，。；]{0,6}$", before) is not None


def _means_known(story: Story, printed: str, opens: bool) -> bool:
    """Whether a bare noun means an event already drafted (会议 after a named 会议, 上述活动)."""
    noun = re.sub("^(?:本次|此次|这次|该|上述|有关|相关|系列)", "", printed)
    if re.fullmatch("(?:闭幕|开幕)会议?|(?:第[一二三四五六七八九十]+次)?全体会议|联组会|闭幕大会", noun) and story.latest(
        "meeting"
    ):
        return True
    if printed != noun and (story.drafts or printed.startswith(("上述", "该", "有关", "相关"))):
        return True
    tail = re.search(r"座谈会|会谈|论坛|仪式|大会|会议|活动|会$", noun)
    return (
        tail is not None
        and any(d.name.endswith(tail[0]) for d in story.drafts)
        and not (opens and noun.startswith(("座谈", "调研座谈")))
    ) or (noun in ("会议", "大会", "活动", "会") and bool(story.drafts))


def _inherited(story: Story) -> tuple[str | None, str | None]:
    """The day of the visit that a meeting is held on, where the visit is of one day."""
    visit = story.latest("visit")
    return (visit.start, None) if visit is not None and visit.end is None else (None, None)


def _unnamed(story: Story, sentence: Masked) -> Iterator[tuple[int, int, Draft]]:
    """Drafts for what the patterns of happenings find."""
    used: set[int] = set()
    for name, pattern in load("happenings").items():
        kind = name.split("_")[0]
        for match in pattern.regex.finditer(sentence.text):
            key = "verb" if match.groupdict().get("verb") else "noun"
            span = set(range(match.start(key), match.end(key)))
            if (
                span & used
                or planned(sentence, match.start())
                or planned(sentence, match.end() - 1 if kind == "visit" else match.start())
            ):
                continue
            drafts = list(_happening(story, sentence, name, kind, match))
            if drafts:
                used |= span
                yield from ((match.start(), match.end(), draft) for draft in drafts)


def _actors(found: Iterable[Candidate]) -> list[Candidate]:
    """People, and institutions that can go somewhere: delegations, groups and bodies of consultation."""
    return [c for c in found if c.label == PERSON or c.props.get("kind") in ("group", "cppcc", "congress")]


def _happening(story: Story, sentence: Masked, name: str, kind: str, match: re.Match[str]) -> Iterator[Draft]:
    who = [c for c in sentence.group(match, "who") if c.label in (PERSON, INSTITUTION)]
    if kind == "visit":
        who = _actors(who)
        if not who or not _clause_head(sentence.text, match.start()) or _negated(match[0]):
            return
    if kind == "signing" and not who:
        who = principals(story.doc)
    others = sentence.group(match, "other", PERSON)
    if name == "ceremony_farewell":
        dead = sentence.group(match, "dead", PERSON)[0]
        yield _make(story, sentence, match, kind, f"{dead.name}同志遗体火化", [], [])
        return
    if name == "talks_group":
        guests = _printed(story, sentence, match.start("guests"), match.end("guests"))
        yield _make(
            story,
            sentence,
            match,
            kind,
            f"{_first(who)}会见{guests[:30]}",
            who,
            sentence.group(match, "guests", INSTITUTION)[-1:],
        )
        return
    if kind == "talks" and name == "talks_meet" and match["apart"] and len(others) > 1:
        for other in others:
            yield _make(story, sentence, match, kind, f"{_first(who)}会见{other.name}", who, [other])
        return
    if kind == "talks":
        verb = "会见" if name == "talks_meet" else re.sub(r"举行|进行|开展|了", "", match["verb"]) or "会谈"
        if "Ｅ" in verb and not re.search(
            "会谈|会晤|会见|通话|座谈|磋商|对话|会面", sentence.entities(match.end() - 1, match.end())[0].name
        ):
            return
        if "Ｅ" in verb:
            verb = "会谈"
        label = (
            f"{_first(who)}{verb}{'、'.join(o.name for o in others)}"
            if name == "talks_meet"
            else f"{_first(who)}同{'、'.join(o.name for o in others)}{verb}"
        )
        yield _make(story, sentence, match, kind, label, who, others)
    elif kind == "ceremony":
        noun = match["noun"]
        named = sentence.group(match, "noun", EVENT)
        label = named[0].name if named else re.sub(r"隆重的?|盛大", "", noun)
        label = "欢迎" + label if name == "ceremony_welcome" and not label.startswith("欢迎") else label
        yield _make(story, sentence, match, kind, label, who, others, hosts=True)
    elif kind == "signing":
        yield _make(story, sentence, match, kind, _printed(story, sentence, match.start("verb"), match.end()), who, others)
    else:
        company = [c for c in sentence.group(match, "other") if c.label == PERSON]
        yield _make(story, sentence, match, kind, _visit_name(story, sentence, match, who), who, company)


def innermost(places: list[Candidate]) -> list[Candidate]:
    """Places without the divisions printed only to say where the next division lies (广西南宁 is 南宁市)."""
    pairs = zip(places, [*places[1:], None], strict=False)
    return [
        p
        for p, after in pairs
        if after is None or p.end != after.start or not (p.props.get("adcode") and after.props.get("adcode"))
    ]


def _first(who: list[Candidate]) -> str:
    return who[0].name if who else ""


def _printed(story: Story, sentence: Masked, start: int, end: int) -> str:
    first, last = sentence.source(start, end)
    return re.sub(r"\s+", "", story.doc.text[first:last]).strip("，。；")


def _clause_head(text: str, start: int) -> bool:
    """Whether a subject stands at the head of a clause, or right after a date."""
    return (
        start == 0
        or text[start - 1] in "，。；：！\n“ Ｄ、由　"
        or re.search(r"(?:由|欢迎|邀请|跟随)$", text[:start]) is not None
    )


def _negated(words: str) -> bool:
    return re.search(r"重要讲话|同来华|同对|指示|精神|以来|强调|指出|要求|期间|时强调|先后在", words) is not None


def _visit_name(story: Story, sentence: Masked, match: re.Match[str], who: list[Candidate]) -> str:
    """Who, where and what: 某某赴郴州市调研; what stands between the place and the verb is left out where it is long."""
    verb = re.sub("^(?:开展|进行|了)+", "", match["verb"])
    if name := match.groupdict().get("where"):
        start = match.start("prep") if "prep" in match.groupdict() else match.start("where") - 1
        printed = _printed(story, sentence, start, match.end())
        if len(printed) > 20:
            places = "、".join(c.name for c in sentence.group(match, "where", *VENUE_LABELS)[:3])
            printed = sentence.text[start : match.start("where")] + places + verb
        return _first(who) + (printed if name else "")
    return _first(who) + _printed(story, sentence, match.start("verb"), match.end())[:30]


def _make(
    story: Story,
    sentence: Masked,
    match: re.Match[str],
    kind: str,
    name: str,
    who: list[Candidate],
    others: list[Candidate],
    hosts: bool = False,
) -> Draft:
    """A draft with its participants, day and places."""
    found = story.evidence(sentence, f"happening_{kind}", 0.85)
    first, last = sentence.source(match.start(), match.end())
    start, end = day(sentence, match.end() - 1)
    draft = Draft(name, kind, found, story.mention(first, last, f"happening_{kind}", 0.85), start, end)
    leads = (
        ("led",) if kind == "visit" and re.match("(?:等|（[^（）]*）)?(?:一行|率)", sentence.text[match.end("who") :]) else ()
    )
    if who:
        draft.join(who, ("attended", "hosted") if hosts else ("attended", *leads), found)
    draft.join(others, ("attended",), found)
    if "夫妇" in match[0]:
        draft.join([s for o in others if (s := spouses(story.doc).get(o.name)) is not None], ("attended",), found)
    if draft.start is None and (year := re.search(r"(20\d\d)年度", name)):
        draft.start = year[1]
    for group in ("where", "where2", "site"):
        for place in innermost(sentence.group(match, group, *VENUE_LABELS)):
            if place.rule != "country_word" and (place.label == PLACE or place.props.get("kind") in SEATS):
                draft.link("HELD_IN", ref(place), found)
    if kind == "visit":
        draft.called(_printed(story, sentence, match.start(), match.end())[:60])
    return draft
