"""What one match of a pattern of happenings tells: the event's name, who took part, where and when."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from kg.facts.draft import Draft
from kg.facts.rallies import rally
from kg.facts.record import ref
from kg.facts.seats import VENUE_LABELS, around
from kg.facts.story import Story
from kg.facts.telling import Telling, make
from kg.nlp.candidate import text_of
from kg.nlp.divisions import COUNTRY
from kg.schema import EVENT, INSTITUTION, PERSON, PLACE, Ref

TALKS = re.compile("会谈|会晤|会见|通话|座谈|磋商|对话|会面|会商|洽谈")


WHOLE_BODY = re.compile("Ｉ(?:一行|代表团|访问团|考察团|参访团|负责人|代表|全体代表|(?:新一届)?领导班子成员|企业家)?$")
"""Guests who are a body, and not somebody who holds a post in it (某议会副议长一行)."""


def _meeting(telling: Telling) -> Iterator[Draft]:
    if telling.pattern == "meeting_lecture":
        where = telling.words("field") or "、".join(c.name for c in telling.group("where", *VENUE_LABELS)[-1:])
        verb = re.sub("^(?:进行|开展|作)了?(?:.{1,3}场)?(?:专题|集中)?(?=宣讲$)", "", telling.printed("verb"))
        yield make(telling, f"{telling.actor}在{where}{verb}", [])
        return
    if telling.pattern == "meeting_circle":
        draft = make(telling, telling.printed("circle", telling.match.end("verb")), [])
        draft.start = draft.start or telling.story.topic_day
        yield draft
        return
    if telling.pattern == "meeting_any_circle":
        draft = make(telling, telling.actor + telling.printed("verb"), [])
        draft.start = draft.start or telling.story.topic_day
        yield draft
        return
    body = telling.group("body", INSTITUTION)[0]
    if not body.name.endswith(("代表团", "小组", "代表队")):
        return
    what = "" if not telling.words("what") else telling.printed("what")
    draft = make(telling, body.name + telling.words("verb") + what, [body])
    draft.start = draft.start or telling.story.topic_day
    yield draft


def _visit(telling: Telling) -> Iterator[Draft]:
    if telling.pattern in ("visit_china", "visit_state"):
        draft = make(telling, f"{telling.actor}访华", telling.others)
        draft.by = frozenset(map(ref, telling.who))
        if telling.pattern == "visit_state":
            draft.start = draft.end = None
        draft.link("HELD_IN", Ref(PLACE, COUNTRY), draft.evidence)
        draft.background = telling.pattern == "visit_state"
        yield draft
        return
    if ("spot" in telling.pattern or telling.pattern == "visit_show") and any(
        d.kind == "visit" and d.by & set(map(ref, telling.who)) for d in telling.story.drafts
    ):
        return  # a stop of the visit told
    lecture = next((d for d in telling.story.drafts if d.evidence.rule == "happening_meeting" and _gives(telling, d)), None)
    if lecture is not None and telling.sentence.start < telling.story.doc._.body_start:
        return  # the headline says the lecture again
    draft = make(telling, _visit_name(telling), telling.others)
    if telling.pattern == "visit_show" and telling.story.lead is not None and BEFORE_IT.search(telling.sentence.text):
        draft.start = draft.start or telling.story.lead.start
    led = [c for c in (*telling.others, *telling.group("mid", INSTITUTION)) if c.props.get("kind") == "group"]
    draft.join(led, ("attended",), draft.evidence)
    draft.by = frozenset(map(ref, (*telling.who, *led)))
    draft.joint = telling.pattern == "visit_together" and bool(draft.links)
    countries = [
        c.name for c in telling.group("where", PLACE) + telling.group("site", PLACE) if c.props.get("level") == "country"
    ]
    cities = [c.name for c in telling.group("where", PLACE) + telling.group("site", PLACE) if not c.props.get("adcode")]
    draft.abroad = (frozenset(countries) | frozenset(name for city in cities for name in around(city))) - {COUNTRY}
    if _to_here(telling):
        draft.link("HELD_IN", Ref(PLACE, COUNTRY), draft.evidence)
    welcomed = telling.sentence.text[: telling.match.start()].endswith("欢迎")
    if welcomed or re.search("结束(?:了)?(?:对|在)|在结束", telling.match[0]):
        draft.start = draft.end = None  # the day is that of the ceremony, or that of the way home
    yield draft


BEFORE_IT = re.compile("(?:开始|开幕|举行|召开)前，|(?:会|展)[前后]")
"""What sets a visit to a show at the day of the meeting that goes with it."""


def _gives(telling: Telling, lecture: Draft) -> bool:
    """Whether a lecture is that of those who are said to lecture."""
    return telling.words("verb").endswith("宣讲") and bool(set(map(ref, telling.who)) & set(lecture.people))


def _printed_places(telling: Telling) -> str:
    """The first places of a match as they are printed (怀化市沅陵县、辰溪县)."""
    places = telling.group("where", *VENUE_LABELS)[:3]
    near = all(other.start - one.end <= 2 for one, other in pairwise(places))
    printed = re.sub(r"\s", "", text_of(telling.story.doc)[places[0].start : places[-1].end])
    return printed if near and len(printed) <= 24 else "、".join(c.name for c in places)


def _to_here(telling: Telling) -> bool:
    """Whether a visit is to the country of the paper (对我国进行国事访问)."""
    places = telling.group("where", PLACE)
    return telling.words("prep") == "对" and len(places) == 1 and places[0].rule == "country_word"


def _talks(telling: Telling) -> Iterator[Draft]:
    guests = "、".join(other.name for other in telling.others)
    if telling.pattern == "talks_joint":
        hosts = [telling.actor, guests] if guests else [c.name for c in telling.who]
        headline = telling.sentence.start < telling.story.doc._.body_start
        if len(hosts) == 1 and headline and any("共同会见" in d.name for d in telling.story.drafts):
            return
        yield make(telling, f"{'同'.join(hosts)}共同会见{telling.printed('guests')}", telling.others)
    elif telling.pattern in ("talks_group", "talks_company"):
        printed = telling.printed("guests")[:30]
        verb = "会见" if telling.pattern == "talks_group" else "同"
        end = "" if telling.pattern == "talks_group" else telling.words("verb")
        guests_named = telling.group("guests", INSTITUTION)[-1:] if WHOLE_BODY.search(telling.words("guests")) else []
        if telling.words("guests").endswith("代表"):  # members of an assembly are not the assembly
            guests_named = [c for c in guests_named if c.props.get("kind") not in ("congress", "cppcc")]
        if telling.words("guests").startswith("客人"):
            guests_named = telling.sentence.entities(0, telling.match.start(), PERSON)
        yield make(telling, f"{telling.actor}{verb}{printed}{end}", guests_named)
    elif telling.pattern == "talks_heads":
        if len(telling.who) == 2:
            for size in re.findall("[大小]范围", telling.words("verb")) or [""]:
                verb = re.sub("[大小]范围|、|和", "", telling.words("verb"))
                draft = make(telling, f"{telling.actor}同{telling.who[1].name}{size}{verb}", [])
                draft.start = draft.start or _day_of(telling.story, draft)
                yield draft
    elif telling.pattern == "talks_while" and telling.words("apart"):
        yield from (make(telling, f"{telling.actor}同{other.name}会谈", [other]) for other in telling.others)
    elif telling.pattern == "talks_meet" and (telling.match["apart"] or telling.words("mid").endswith("分别")):
        for host in telling.who if len(telling.others) == 1 else telling.who[:1]:  # or each host the one guest
            one = replace(telling, who=(host,)) if len(telling.others) == 1 else telling
            yield from (make(one, f"{host.name}会见{other.name}", [other]) for other in telling.others)
    elif telling.pattern == "talks_meet":
        led = telling.group("led", INSTITUTION)
        draft = make(telling, f"{telling.actor}会见{led[0].name if led else guests}", [*telling.others, *led])
        if led:
            draft.called(f"{telling.actor}会见{guests}")
        yield draft
    else:
        named = telling.group("verb", EVENT)
        if named and not TALKS.search(named[0].name):
            return
        said = telling.words("verb") or telling.words("verb2")
        verb = "会谈" if named else re.sub("举行|进行|开展|了", "", said) or "会谈"
        met = verb in ("会见", "接见")
        draft = make(telling, f"{telling.actor}会见{guests}" if met else f"{telling.actor}同{guests}{verb}", telling.others)
        visit = telling.story.latest("visit")
        if draft.start is None and verb == "座谈" and visit is not None and visit.end is None:
            draft.start = visit.start
        yield draft


def _ceremony(telling: Telling) -> Iterator[Draft]:
    if telling.pattern == "ceremony_farewell":
        yield make(telling, f"{telling.group('dead', PERSON)[0].name}同志遗体火化", [])
        return
    if telling.pattern in ("ceremony_award", "ceremony_unveiled") and telling.story.latest("meeting", "ceremony") is not None:
        return
    if telling.pattern in NAMED_BY_VERB:
        name, others = NAMED_BY_VERB[telling.pattern](telling), telling.others
        opened = telling.pattern == "ceremony_opened"
        draft = make(telling, name, [*others, *(telling.group("noun", INSTITUTION) if opened else [])])
        if telling.pattern == "ceremony_started":
            if not BEGUN.search(name):
                return
            draft.kind = "signing" if name.endswith("签约") else draft.kind
            opened = True
        if not opened or draft.start or any(kind == "HELD_IN" for kind, _ in draft.links):
            yield draft
        return
    named = telling.group("noun", EVENT)
    name = named[0].name if named else re.sub("隆重的?|盛大", "", telling.match["noun"])
    if telling.pattern == "ceremony_welcome" and not name.startswith("欢迎"):
        name = "欢迎" + name
    yield make(telling, name, telling.others)


def _wreath(telling: Telling) -> str:
    if telling.match["verb2"]:
        return f"{telling.actor}{telling.printed('verb2', telling.match.end())}"
    return f"{telling.actor}向{telling.printed('site')}{telling.words('verb')}"


def _oath(telling: Telling) -> str:
    return f"{telling.actor}宣誓就职"


def _award(telling: Telling) -> str:
    return f"{telling.actor}{telling.printed('verb')}"


def _prize(telling: Telling) -> str:
    return f"{telling.printed('noun')}颁奖"


def _opened(telling: Telling) -> str:
    """What was opened, without who built it, where it lies and when it was opened."""
    until = telling.match.start("noun") + _before_date(telling)
    name = re.sub(
        "^(?:由.{2,40}?(?:建|办|建设|设立|成立|打造|运营)|位于.{2,16}?)的|^[^“《]{2,16}——", "", telling.printed("noun", until)
    )
    return OPENED_SINCE.sub("", re.sub("在.{2,12}$", "", name)) + telling.words("verb")


def _before_date(telling: Telling) -> int:
    """How many masked signs of what was opened stand before a date that closes it."""
    noun = telling.words("noun")
    found = re.search("(?:Ｄ|（Ｄ）)[^ＩＬ]{0,4}(?:在(?:京|[ＩＬ]+)?)?$", noun)
    return found.start() if found else len(noun)


def _started(telling: Telling) -> str:
    """What was signed or begun."""
    return telling.printed("noun") + re.sub("^完成", "", telling.printed("verb"))


BEGUN = re.compile("(?:签约|开工|复工|动工|竣工|建设)$")
"""How projects begin, at the end of the name of the event."""
OPENED_SINCE = re.compile("(?:正式|也|于|已经|已|重新|在这里|当日|同步|同时|今[天日]|昨[天晚日]|[0-9]{1,2}日|[上下]午|在京)+$")
"""Words about the opening itself behind the name of what was opened."""

NAMED_BY_VERB: Mapping[str, Callable[[Telling], str]] = {
    "ceremony_wreath": _wreath,
    "ceremony_oath": _oath,
    "ceremony_award": _award,
    "ceremony_unveiled": _award,
    "ceremony_prize": _prize,
    "ceremony_opened": _opened,
    "ceremony_started": _started,
}
"""Ceremonies whose name says what was done."""


def _signing(telling: Telling) -> Iterator[Draft]:
    if re.match(r"\s*(?:签约|签字)?仪式上", telling.sentence.text):
        return
    if telling.pattern == "signing_between":
        signed = telling.printed("verb" if telling.words("verb") else "verb2", telling.match.end())
        yield make(telling, f"{telling.actor}与{telling.others[0].name}{signed}", telling.others)
        return
    ceremony = telling.story.latest("signing", "ceremony")
    if ceremony is not None and "签" in ceremony.name and ceremony.evidence.rule != "happening_signing":
        return
    name = re.sub("^签署(?:并发表|了|并|的)*", "签署", telling.printed("verb", telling.match.end()))
    draft = make(telling, name, telling.others)
    if draft.start is None and re.match(r"\s*(?:会谈|会见|会晤)后", telling.sentence.text):
        draft.start = _day_of(telling.story, draft)
    yield draft


def _day_of(story: Story, draft: Draft) -> str | None:
    """The day of the talks told of the same people: when their parts and the signing after them took place."""
    told = (d for d in reversed(story.drafts) if d.kind == "talks" and not d.aside and set(draft.people) <= set(d.people))
    return next((d.start for d in told if d.start and len(d.start) == 10), None)


TELL: Mapping[str, Callable[[Telling], Iterator[Draft]]] = {
    "other": rally,
    "meeting": _meeting,
    "visit": _visit,
    "talks": _talks,
    "ceremony": _ceremony,
    "signing": _signing,
}
"""How each kind of happening is drafted."""


def _visit_name(telling: Telling) -> str:
    """Who, where and what: 某某赴郴州市调研; what stands between the place and the verb is left out where it is long."""
    match = telling.match
    if telling.pattern == "visit_comes":
        return telling.actor + telling.printed("verb" if telling.words("verb") else "verb2", match.end()).replace("，", "")[:40]
    if telling.pattern in ("visit_arrived", "visit_arrives", "visit_leaves"):
        return f"{telling.actor}对{telling.printed('site')}进行{telling.printed('verb')}"
    if telling.pattern in ("visit_came", "visit_while", "visit_over"):
        before = "对" if telling.pattern == "visit_over" else "在"
        places = _printed_places(telling) if telling.group("where", *VENUE_LABELS) else telling.printed("where")
        verb = telling.words("verb")
        return f"{telling.actor}{verb}{places}" if telling.pattern == "visit_came" else f"{telling.actor}{before}{places}{verb}"
    if telling.pattern == "visit_spot":
        return telling.actor + telling.printed("prep", match.end())[:30]
    if not telling.words("where") or telling.pattern == "visit_together":
        names = "和".join(dict.fromkeys(c.name for c in (*telling.who, *telling.others))) if telling.others else telling.actor
        return names + re.sub("了$", "", telling.printed("verb", match.end()))[:30]
    first = "prep" if telling.words("prep") else "where"
    printed = telling.printed(first, match.end())
    if len(printed) > 20:
        places = _printed_places(telling)
        printed = (telling.words("prep") or "在") + places + re.sub("^(?:开展|进行|了)+", "", match["verb"])
    return telling.actor + re.sub("^在?结束了?(?=对|在)|，", "", printed)
