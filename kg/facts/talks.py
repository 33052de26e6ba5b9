"""What one match of a pattern of talks tells: who met whom, one after the other or together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from kg.facts.draft import Draft
from kg.facts.story import Story
from kg.facts.telling import Telling, make
from kg.nlp.candidate import Candidate
from kg.schema import EVENT, INSTITUTION, PERSON

TALKS = re.compile("会谈|会晤|会见|通话|座谈|磋商|对话|会面|会商|洽谈")

ROUND_TABLE = re.compile("圆桌|对话会$")
"""Meetings of many that have their own name, whoever is named beside the host."""

WHOLE_BODY = re.compile("Ｉ(?:一行|代表团|访问团|考察团|参访团|负责人|代表|全体代表|(?:新一届)?领导班子成员|企业家)?$")
"""Guests who are a body, and not somebody who holds a post in it (某议会副议长一行)."""


def talks(telling: Telling) -> Iterator[Draft]:
    """The drafts of talks that one match makes: one with all who take part, or one for each guest who is met apart."""
    yield from BY_PATTERN.get(telling.pattern, _together)(telling)


def _joint(telling: Telling) -> Iterator[Draft]:
    hosts = [telling.actor, _guests(telling)] if telling.others else [c.name for c in telling.who]
    if len(hosts) == 1 and _in_headline(telling) and any("共同会见" in d.name for d in telling.story.drafts):
        return
    yield make(telling, f"{'同'.join(hosts)}共同会见{telling.printed('guests')}", telling.others)


def _group(telling: Telling) -> Iterator[Draft]:
    if _apart(telling):
        bodies = telling.group("guests", INSTITUTION)
        yield from (make(telling, f"{telling.actor}会见{body.name}{_whom(telling)}", [body]) for body in bodies)
        return
    yield make(telling, f"{telling.actor}会见{telling.printed('guests')[:30]}", _received(telling))


def _company(telling: Telling) -> Iterator[Draft]:
    yield make(telling, f"{telling.actor}同{telling.printed('guests')[:30]}{telling.words('verb')}", _received(telling))


def _received(telling: Telling) -> list[Candidate]:
    """Those who take part as guests without a name of their own: their body, or the people named before."""
    if telling.words("guests").startswith("客人"):
        return telling.sentence.entities(0, telling.match.start(), PERSON)
    named = telling.group("guests", INSTITUTION)[-1:] if WHOLE_BODY.search(telling.words("guests")) else []
    if telling.words("guests").endswith("代表"):  # members of an assembly are not the assembly
        return [c for c in named if c.props.get("kind") not in ("congress", "cppcc")]
    return named


def _guest(telling: Telling) -> Iterator[Draft]:
    printed = re.sub("^(?:来华|来访|到访|应邀|正在|出席|参加).{0,40}的", "", telling.printed("guests"))
    if not _in_headline(telling):  # a headline tells posts without names
        yield make(telling, f"{telling.actor}会见{printed}", [])


def _sides(telling: Telling) -> Iterator[Draft]:
    if _in_headline(telling):  # a headline says them again in short
        return
    said = telling.printed("verb" if telling.words("verb") else "verb2")
    noun = re.search(f"(?:{TALKS.pattern})$", said)
    verb = said if telling.pattern == "talks_sides" else noun[0] if noun else ""
    if verb:
        yield make(telling, telling.printed("sides") + verb, _delegations(telling))


def _heads(telling: Telling) -> Iterator[Draft]:
    if len(telling.who) != 2:
        return
    verb = re.sub("[大小]范围|、|和", "", telling.words("verb"))
    for size in re.findall("[大小]范围", telling.words("verb")) or [""]:
        draft = make(telling, f"{telling.actor}同{telling.who[1].name}{size}{verb}", [])
        draft.start = draft.start or day_of(telling.story, draft)
        yield draft


def _meet(telling: Telling) -> Iterator[Draft]:
    if telling.match["apart"] or telling.words("mid").endswith("分别"):
        for host in telling.who if len(telling.others) == 1 else telling.who[:1]:  # or each host the one guest
            one = replace(telling, who=(host,)) if len(telling.others) == 1 else telling
            yield from (make(one, f"{host.name}会见{other.name}", [other]) for other in telling.others)
        return
    led = telling.group("led", INSTITUTION)
    draft = make(telling, f"{telling.actor}会见{led[0].name if led else _guests(telling)}", [*telling.others, *led])
    if led:
        draft.called(f"{telling.actor}会见{_guests(telling)}")
    yield draft


def _together(telling: Telling) -> Iterator[Draft]:
    """Talks of those who act with the others, or with each of them where the sentence says 分别."""
    if len(telling.others) > 1 and "分别" in telling.match[0]:
        said = telling.words("verb2") or telling.words("verb")
        verb = re.sub("举行|进行|开展|了", "", said) if "Ｅ" not in said else "会谈"
        yield from (make(telling, f"{telling.actor}同{other.name}{verb or '会谈'}", [other]) for other in telling.others)
        return
    named = telling.group("verb", EVENT)
    if named and (not TALKS.search(named[0].name) or ROUND_TABLE.search(named[0].name) or _last_of_many(telling)):
        return
    said = telling.words("verb") or telling.words("verb2")
    verb = "会谈" if named else re.sub("举行|进行|开展|了", "", said) or "会谈"
    guests = _guests(telling)
    met = verb in ("会见", "接见")
    draft = make(telling, f"{telling.actor}会见{guests}" if met else f"{telling.actor}同{guests}{verb}", telling.others)
    visit = telling.story.latest("visit")
    if draft.start is None and verb == "座谈" and visit is not None and visit.end is None:
        draft.start = visit.start
    yield draft


BY_PATTERN: Mapping[str, Callable[[Telling], Iterator[Draft]]] = {
    "talks_joint": _joint,
    "talks_group": _group,
    "talks_company": _company,
    "talks_guest": _guest,
    "talks_sides": _sides,
    "talks_officers": _sides,
    "talks_heads": _heads,
    "talks_meet": _meet,
}
"""What each pattern of talks tells; the others tell talks of two sides together."""


def _guests(telling: Telling) -> str:
    return "、".join(other.name for other in telling.others)


def _in_headline(telling: Telling) -> bool:
    body: int = telling.story.doc._.body_start
    return telling.sentence.start < body


def _delegations(telling: Telling) -> list[Candidate]:
    """The delegations among the sides of talks."""
    return [c for c in telling.group("sides", INSTITUTION) if c.props.get("kind") == "group"]


def _apart(telling: Telling) -> bool:
    """Whether the guests are officers of several bodies who are met one after the other (分别会见甲公司和乙公司负责人)."""
    apart = re.search("分别|先后", telling.match.string[telling.match.start() : telling.match.start("verb")]) is not None
    return apart and re.fullmatch("了?Ｉ(?:(?:、|和)Ｉ)+[^ＩＬ]{0,10}", telling.words("guests")) is not None


def _whom(telling: Telling) -> str:
    """The noun that stands once behind the bodies whose people are met (负责人)."""
    return telling.words("guests").rpartition("Ｉ")[2]


def _last_of_many(telling: Telling) -> bool:
    """Whether talks with a name of their own are the last of several things done (开始访问某国，并同某人举行某年度会晤)."""
    named = telling.group("verb", EVENT)
    return "并" in telling.match[0] and not named[0].props.get("generic")


def day_of(story: Story, draft: Draft) -> str | None:
    """The day of the talks told of the same people: when their parts and the signing after them took place."""
    told = (d for d in reversed(story.drafts) if d.kind == "talks" and not d.aside and set(draft.people) <= set(d.people))
    return next((d.start for d in told if d.start and len(d.start) == 10), None)
