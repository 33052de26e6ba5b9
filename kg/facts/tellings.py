"""What one match of a pattern of happenings tells: the event's name, who took part, where and when."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from kg.facts.draft import Draft
from kg.facts.rallies import rally
from kg.facts.record import ref
from kg.facts.seats import VENUE_LABELS, around
from kg.facts.signings import signing
from kg.facts.talks import talks
from kg.facts.telling import Telling, make
from kg.nlp.candidate import text_of
from kg.nlp.divisions import COUNTRY
from kg.patterns import load
from kg.schema import EVENT, INSTITUTION, PERSON, PLACE, Ref


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
    if telling.pattern == "meeting_talk":
        yield make(telling, re.sub("为(?:主)?题的?", "", telling.printed("verb")), [])
        return
    if telling.pattern == "meeting_delegations":
        draft = make(telling, "各代表团会议", [])
        draft.start = draft.start or telling.story.topic_day
        yield draft
        return
    if telling.pattern == "meeting_consultation":
        bodies = telling.group("body", INSTITUTION)
        yield make(telling, "、".join(body.name for body in bodies) + telling.words("verb"), bodies)
        return
    what = "" if not telling.words("what") else telling.printed("what")
    for body in telling.group("body", INSTITUTION):
        if body.name.endswith(("代表团", "小组", "代表队")):
            draft = make(telling, body.name + telling.words("verb") + what, [body])
            draft.start = draft.start or telling.story.topic_day
            yield draft


def _visit(telling: Telling) -> Iterator[Draft]:
    if telling.pattern in ("visit_china", "visit_state") or (telling.pattern == "visit_invited" and not telling.words("where")):
        draft = make(telling, f"{telling.actor}访华", telling.others)
        draft.by = frozenset(map(ref, telling.who))
        if telling.pattern in ("visit_state", "visit_invited"):
            draft.start = draft.end = None
        draft.link("HELD_IN", Ref(PLACE, COUNTRY), draft.evidence)
        draft.background = telling.pattern in ("visit_state", "visit_invited")
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
    draft.called(*_with_object(telling))
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
    draft.background = telling.pattern == "visit_being"
    welcomed = telling.pattern in ("visit_being", "visit_invited") or telling.sentence.text[: telling.match.start()].endswith(
        "欢迎"
    )
    if welcomed or re.search("结束(?:了)?(?:对|在)|在结束|中断|缩短", telling.match[0]):
        draft.start = draft.end = None  # the day is that of the ceremony, or that of the way home
    yield draft


BEFORE_IT = re.compile("(?:开始|开幕|举行|召开)前，|(?:会|展)[前后]")
"""What sets a visit to a show at the day of the meeting that goes with it."""


OBJECT = re.compile(
    "[^，。；：ＰＩＬＥＧＤＮ时]{2,14}?(?:群众|官兵|职工|人员|干部|家属|工人|师生|工作|情况)"
    "(?:(?:，Ｐ?|、|和)?(?:检查|指导|督导|调研|看望|慰问|考察)+[^，。；：ＰＩＬＥＧＤＮ时]{2,14}?"
    "(?:群众|官兵|职工|人员|干部|工作|情况))?(?=[，。；\n ]|时|$)"
)
"""Whom or what a visitor calls on or inspects, behind the verb, and what else he does there."""


def _with_object(telling: Telling) -> Iterator[str]:
    """The name of a visit with its object (某某在某地看望慰问受灾群众，检查指导防汛工作)."""
    group = "prep" if telling.words("prep") else "where"
    match = telling.match
    found = OBJECT.match(match.string, match.end()) if telling.pattern == "visit_to" else None
    if found is not None and match.end() - match.start(group) <= 20:
        yield telling.actor + telling.printed(group, found.end())


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
        set_here = load("story")["here"].regex.match(telling.sentence.text) is not None
        if not opened or set_here or draft.start or any(kind == "HELD_IN" for kind, _ in draft.links):
            yield draft
        return
    named = telling.group("noun", EVENT)
    if telling.words("verb") == "饯行":
        yield make(telling, f"{telling.actor}为{telling.others[0].name}饯行", telling.others)
        return
    name = named[0].name if named else re.sub("隆重的?|盛大", "", telling.match["noun"])
    if telling.pattern == "ceremony_welcome" and not name.startswith("欢迎"):
        name = "欢迎" + name
    yield make(telling, name, telling.others)


def _wreath(telling: Telling) -> str:
    if telling.match["verb2"]:
        return telling.actor + re.sub("位于.{2,16}?的", "", telling.printed("verb2", telling.match.end()))
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


TELL: Mapping[str, Callable[[Telling], Iterator[Draft]]] = {
    "other": rally,
    "meeting": _meeting,
    "visit": _visit,
    "talks": talks,
    "ceremony": _ceremony,
    "signing": signing,
}
"""How each kind of happening is drafted."""


def _visit_name(telling: Telling) -> str:
    """Who, where and what: 某某赴郴州市调研; what stands between the place and the verb is left out where it is long."""
    match = telling.match
    if telling.pattern == "visit_comes":
        return telling.actor + telling.printed("verb" if telling.words("verb") else "verb2", match.end()).replace("，", "")[:40]
    if telling.pattern in ("visit_arrived", "visit_arrives", "visit_leaves", "visit_ended", "visit_closing"):
        return f"{telling.actor}对{telling.printed('site')}进行{telling.printed('verb')}"
    if telling.pattern == "visit_being":
        return f"{telling.actor}访问{telling.printed('where')}"
    if telling.pattern == "visit_goes":
        return telling.actor + telling.printed("verb", match.end("where"))
    if telling.pattern in ("visit_came", "visit_while", "visit_over", "visit_saying"):
        places = _printed_places(telling) if telling.group("where", *VENUE_LABELS) else telling.printed("where")
        if telling.pattern in ("visit_came", "visit_saying"):
            return telling.actor + telling.words("verb") + places
        return telling.actor + ("对" if telling.pattern == "visit_over" else "在") + places + telling.words("verb")
    if telling.pattern == "visit_at_show":
        return f"{telling.actor}在{telling.printed('spot', match.end())}"
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
    return telling.actor + re.sub("^在?(?:圆满|顺利|成功)*结束了?(?=对|在)|，", "", printed)
