"""HELD_IN, ORGANISED: where an event took place and who convened it."""

from __future__ import annotations

import re

from kg.facts.draft import Draft, Part
from kg.facts.mask import Masked
from kg.facts.record import ref
from kg.facts.seats import SEATS, VENUE_LABELS, around, innermost
from kg.facts.story import Story, looks_back
from kg.nlp.candidate import Candidate, article_of, text_of
from kg.patterns import load
from kg.schema import EVENT, INSTITUTION, PLACE

ENTERED = re.compile(r"(?:来到|走进|前往|到)了?$")
"""Verbs that enter a body: an office is a stop only behind one of them."""

BUILDING = re.compile("(?:国会|议会|会堂|礼堂|大学|学院|总部|中心|会馆|宾馆|酒店)$")
"""Bodies that are houses too: what is held there (在某国国会举行的会议) they need not convene."""

SHOWS = re.compile("(?:博物[馆院]|图书馆|美术馆|展览馆|艺术馆|纪念馆|科技馆|文化馆|陈列馆|档案馆|规划馆|大剧院|音乐厅)$")
"""Bodies that show things in their own house."""

SHOW = re.compile("(?:展览?|[展巡]演|演出|音乐会)[”》]?$")
"""What such a body holds in its house where no other place is said."""

VAGUE = ("country", "region")

SHOWN = ("ceremony", "other", "training")
"""Kinds of events that are where the sentence is set; a meeting may only be told of there."""

CITIES = ("北京市", "天津市", "上海市", "重庆市", "香港特别行政区", "澳门特别行政区")
"""Cities that rank as provinces."""


def locate(story: Story, sentence: Masked, opened: list[Draft]) -> None:
    """Add places and conveners that a sentence states for the events it opens, and the stops of a visit."""
    patterns = load("story")
    venues = list(patterns["venue"].regex.finditer(sentence.text))
    for draft in opened:
        match = _venue_of(sentence, draft, venues, opened)
        if match is not None and draft.kind != "visit" and not draft.background:
            inside = draft.parent is None or match[0].endswith(("召开", "举行", "举办", "主持"))
            labels = VENUE_LABELS if inside else (PLACE,)
            _held(story, sentence, draft, sentence.group(match, "where", *labels))
        elif (dateline := patterns["dateline"].regex.match(sentence.text)) is not None and draft.kind != "visit":
            _held(story, sentence, draft, sentence.group(dateline, "where", *VENUE_LABELS))
        elif draft.kind in SHOWN and not draft.background and not any(kind == "HELD_IN" for kind, _ in draft.links):
            _held(story, sentence, draft, _around(sentence, draft))
    for name in ("host", "hosted_by"):
        for match in patterns[name].regex.finditer(sentence.text):
            convened = _after(sentence, match.end(), opened) or _behind(story, sentence, match, opened)
            if convened is not None and not convened.background:
                bodies = sentence.group(match, "host", INSTITUTION)
                together = len(bodies) > 1 and all(body.name.endswith("代表团") for body in bodies)
                for body in bodies:
                    if sentence.text[match.start() - 1 : match.start()] == "在" and BUILDING.search(body.name):
                        continue
                    convened.links.pop(("HELD_IN", ref(body)), None)
                    found = story.evidence(sentence, "organised", 0.85)
                    convened.link("ORGANISED", ref(body), found)
                    alone = name == "host" and len(bodies) == 1 and not any(kind == "HELD_IN" for kind, _ in convened.links)
                    if alone and SHOWS.search(body.name) and SHOW.search(convened.name):
                        convened.link("HELD_IN", ref(body), found)
                    convened.cell = match.groupdict().get("cell") or convened.cell
                    if body.props.get("kind") == "group" or "赴" in match[0]:
                        there = together or match[0].endswith("开展")
                        convened.join([body], {"attended"} if there else {"hosted"}, found)
    _shared(sentence, opened)
    _stops(story, sentence)


def _around(sentence: Masked, draft: Draft) -> list[Candidate]:
    """Where a sentence is set whose event has no venue of its own: the place at its head (在某市，…花灯会…), or the city
    or site that is said to hold the event."""
    index = _index(sentence, draft)
    if index is None and draft.evidence.rule != "happening_ceremony":
        return []
    index = len(sentence.text) if index is None else index
    patterns = load("story")
    heads = [m for m in patterns["here"].regex.finditer(sentence.text, 0, index) if "。" not in sentence.text[m.end() : index]]
    if heads:
        return sentence.group(heads[-1], "where", *VENUE_LABELS)
    each = [m for m in patterns["many_here"].regex.finditer(sentence.text, 0, index) if index - m.end() <= 8]
    if each:
        return sentence.group(each[-1], "where", PLACE)
    holds = [m for m in patterns["holds_here"].regex.finditer(sentence.text, 0, index) if index - m.end() <= 8]
    places = sentence.group(holds[-1], "where", PLACE) if holds else []
    return places if places and (_small(places[-1])) else []


def _small(place: Candidate) -> bool:
    """Whether a place that holds something is where it is held: no country, region or province, and no
    building project, which celebrates its opening."""
    wide = place.props.get("level") in (*VAGUE, "province") and place.name not in CITIES
    return not wide and not place.name.endswith(("项目", "工程"))


def _shared(sentence: Masked, opened: list[Draft]) -> None:
    """Events of one sentence that are joined by 、 share the place of the first (赴某地召开座谈会、招商大会)."""
    placed = [(i, d) for d in opened if (i := _index(sentence, d)) is not None]
    for (first, one), (second, other) in zip(
        sorted(placed, key=lambda p: p[0]), sorted(placed, key=lambda p: p[0])[1:], strict=False
    ):
        between = sentence.text[first + 1 : second]
        if any(mark in between for mark in "ＬＰ。；"):
            continue
        placed_already = any(kind == "HELD_IN" for kind, _ in other.links)
        for (kind, target), found in list(one.links.items()):
            if (kind == "HELD_IN" and not placed_already) or (kind == "ORGANISED" and between in ("、", "和")):
                other.link(kind, target, found)
        if between in ("、", "和", "，召开", "，举行"):
            for who, part in one.people.items():
                mine = other.people.setdefault(who, Part())
                mine.roles |= part.roles & {"hosted", "attended"} if between in ("、", "和") else {"hosted"}
                mine.evidence += part.evidence


def _held(story: Story, sentence: Masked, draft: Draft, places: list[Candidate]) -> None:
    for place in innermost(places, text_of(story.doc)):
        if place.rule == "country_word" or (place.label == INSTITUTION and place.props.get("kind") not in SEATS):
            continue
        draft.link("HELD_IN", ref(place), story.evidence(sentence, "held_in", 0.9))


def _index(sentence: Masked, draft: Draft) -> int | None:
    """The masked index of the event's first mention in a sentence, None where it is not named there."""
    for index, (_, _, candidate) in enumerate(sentence.spans):
        if candidate is not None and candidate.label == EVENT and candidate.name in (draft.name, *draft.aliases):
            return index
    return None


def _venue_of(sentence: Masked, draft: Draft, venues: list[re.Match[str]], opened: list[Draft]) -> re.Match[str] | None:
    """The venue stated for an event: right after its name (Ｅ在Ｌ召开), else the last one before it that no other verb of going
    somewhere takes (在Ｌ调研，并在Ｌ召开Ｅ). An event without a name in the sentence takes the only venue."""
    index = _index(sentence, draft)
    if index is None:
        return venues[0] if len(venues) == 1 and len(opened) == 1 else None
    report = load("story")["held_after"].regex.match(sentence.text[index + 1 :])
    told = index + 1 + report.end() if report else 0
    after = next(
        (m for m in venues if index < m.start() and (m.start() < told or _near(sentence.text[index : m.start()]))), None
    )
    if after is not None:
        return after
    before = [m for m in venues if m.end() <= index + 1 and not re.search(r"调研|考察|视察$", m[0])]
    return before[-1] if before else None


def _near(between: str) -> bool:
    """Whether a venue still belongs to the event named before it."""
    return len(between) <= 10 and "，" not in between


def _after(sentence: Masked, position: int, opened: list[Draft]) -> Draft | None:
    """The opened event named right after a verb that convenes it."""
    ranked = sorted(
        (i, n, d) for n, d in enumerate(opened) if (i := _index(sentence, d)) is not None and -1 <= i - position <= 24
    )
    return ranked[0][2] if ranked else None


THIS = re.compile("[ \\u3000\\n]*(?:[本此该这][次届场个]?|Ｅ|论坛|大会|活动|会议|展会|比赛|仪式)")
"""How a sentence begins that says more of the event told before it."""


def _behind(story: Story, sentence: Masked, match: re.Match[str], opened: list[Draft]) -> Draft | None:
    """The event told before the words for its conveners (…在某市开幕，由某某主办), or that the sentence says more of."""
    if match.re is not load("story")["hosted_by"].regex or sentence.text[match.end() : match.end() + 1] not in ("", *"，。；"):
        return None
    told = [d for d in opened if (i := _index(sentence, d)) is not None and i < match.start()]
    if told:
        return told[-1] if len(told) == 1 else None
    return story.lead if not opened and THIS.match(sentence.text) else None


def _stops(story: Story, sentence: Masked) -> None:
    """Places and bodies that a visit stops at, in the sentences after the one that opens it."""
    told = [d for d in story.here if d.kind == "visit" and d.parent is None and not d.background]
    visit = told[0] if told else story.main if story.main is not None and story.main.kind == "visit" else None
    if visit is not None and not told and looks_back(story, visit):
        return  # one of several visits of the past, each told in its own sentence
    if visit is None or article_of(story.doc).kind != "news":
        return
    if story.latest("talks") is not None and not re.match(r"[ \u3000]*(?:考察|调研|访问|在[^，。]{1,8})?期间，", sentence.text):
        return
    patterns = load("story")
    for name in ("stop_in", "stops"):
        for match in patterns[name].regex.finditer(sentence.text):
            entered = name == "stop_in" or ENTERED.search(sentence.text, match.start(), match.start("where"))
            kinds = SEATS if entered and match["where"].startswith("Ｉ") else SEATS[:7]
            for place in innermost(sentence.group(match, "where", *VENUE_LABELS), text_of(story.doc)):
                if place.label == PLACE and (place.props.get("level") in VAGUE or place.rule == "region_word"):
                    continue
                if any(place.name in around(target.key) for kind, target in visit.links if kind == "HELD_IN"):
                    continue  # what contains a stop is no further one
                if place.rule == "country_word" or (place.label == INSTITUTION and place.props.get("kind") not in kinds):
                    continue
                visit.link(
                    "HELD_IN", ref(place), story.evidence(sentence, "visit_stop", 0.8, (f"{visit.name}: the article's visit",))
                )
