"""Which body each title of a run is a post of: the printed one, one that the title names, or that of the post before."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.nlp.candidate import Candidate, Position
from kg.nlp.context import LEVELS, Surroundings
from kg.nlp.conveners import convener
from kg.nlp.divisions import COUNTRY, by_name
from kg.nlp.foreign_names import holder_beside, transliterating
from kg.nlp.institutions import listed
from kg.nlp.organs import PLACE_OF, central_abroad, home_state, ministry, ministry_abroad, organ_of, pointed, termless, unlisted
from kg.nlp.post_bodies import Bodies
from kg.nlp.title_shapes import HOUSES, Title
from kg.nlp.unit import Unit
from kg.patterns import load
from kg.schema import INSTITUTION

NATIONAL = ("国务院", "中共中央", "中华人民共和国", "全国人大常委会")
"""Bodies that a bare title of the head names in China, and not after the title of a foreign state (阿联酋副总统兼总理)."""
MARK = re.compile(r"(?:代理|代|临时|署理|[原前])$")
"""Words right before a title that are printed as part of it, beside the status they give the post."""
MINISTER = re.compile(r"部长$")
SLOT = re.compile(r"\{(.)\}")
PARTY = re.compile(r".*?[党共]中央")
SURE = 0.9
BRANCH = re.compile(r"^[\u4e00-\u9fff]{2,4}(?:分局|分院|支队|大队|中队|支行)$")
"""How branches are called that no list knows; they belong to the body named before them."""
LISTED = re.compile(r"[ 　]?[\u4e00-\u9fff·—-]{2,14}(?:夫妇)?[、和与及]")
"""A holder's name between two posts of one list: both may be of one state."""
ELECTED = re.compile(r"[ \u3000]?[\u4e00-\u9fff·]{2,10}?(?:全票|再次)?当选为?")
"""A holder who is elected to another post: at another body than the one he comes from."""
COLLEAGUES = re.compile("(?:常务)?副主席|(?:常务)?副主任|副?秘书长|党组(?:副书记|成员)")
"""Titles of those who sit with the head of an assembly."""
ASSEMBLIES = {"主席": ("政协",), "主任": ("人大常委会",)}
"""Which assembly has heads of that name; the other titles are of both."""
NEXT_CLAUSE = re.compile(r"[^。；！？\n]{0,40}[。；\n]+[ \u3000]*")
"""The end of the clause of one post, right behind which the next one opens a clause."""
BUSINESS = ("company", "university", "hospital", "research")
"""Kinds of titles that are held at a body and not at its party committee."""
GOVERNMENT = ("总理", "副总理", "常务副总理", "第一副总理")
"""Titles that other states have too, so that without a body they mean the Chinese one only where no other state is named."""
ELSEWHERE = re.compile(r"(?![我本该全各])[\u4e00-\u9fff]{3,9}[省市州县区]")
"""A place that no list holds, right before a title of its head: not that of the place around."""
DEPUTY = re.compile("副(?P<noun>[署局部厅])长")
HEAD_OF_CLAUSE = re.compile(r"(?:^|[。；，\n])[ \u3000]*$")
UNKNOWN = re.compile("[\u4e00-\u9fff][院局厅委办校处]$")
"""Words before a title that end as the name of a body does, though none is known that they mean."""
ANYBODY = ("领导人", "首脑", "元首", "国家元首", "最高领导人")
"""Titles of heads that are said of the heads of any state or group."""
RUN_AS_BODY = ("site", "zone", "village", "township")
"""Levels of places that have posts of their own."""


@dataclass(frozen=True, slots=True)
class Before:
    """The post before a title: its body, where it ends, the body that organs named after it belong to, and the last body of
    another state in its run."""

    body: str = ""
    end: int = 0
    root: str = ""
    abroad: str = ""


class Settler:
    """The posts of one text in order."""

    def __init__(self, text: str, around: Surroundings, bodies: Bodies, places: list[Candidate]) -> None:
        self._text = text
        self._around = around
        self._bodies = bodies
        self.organs: dict[str, str] = {}
        """Bodies by how they end that are organs of the body of the post before them, with their whole names."""
        self._states = {c.name for c in places if c.props.get("level") == "country" and c.name != COUNTRY}
        borders = (c for c in (*places, *bodies.every) if c.confidence >= 0.9)
        self._borders = sorted(c.start for c in borders if c.label == INSTITUTION or c.props.get("level") == "country")

    def positions(self, run: list[Unit], before: Before) -> tuple[tuple[Position, ...], Before]:
        """The positions of a run, and what the next run may take its body from."""
        goes_on = self._reaches(before.end, run[0].start) or self._colleague(before, run[0])
        if not goes_on or ELECTED.fullmatch(self._text, before.end, run[0].title_start):
            before = Before()
        elif not LISTED.fullmatch(self._text, before.end, run[0].start):
            before = replace(before, abroad="")
        holder = holder_beside(self._text, run[0].start, run[-1].end)
        found: list[Position] = []
        for place, unit in enumerate(run):
            words = self._words(run[place - 1].end if place else before.end, unit, bool(place))
            position, root = self._position(unit, words, before, holder)
            position = self._head(unit, position, holder, words)
            if run[0].status == "former" and unit.body is None and unit.status == "current":
                position = replace(position, status="former")
            found.append(position)
            if position.body:
                abroad = position.body if home_state(position.body) else before.abroad
                before = Before(root or position.body, unit.end, root or position.body, abroad)
            elif len(run) > 1 and UNKNOWN.search(words):
                before = Before()  # the words name another body
        return tuple(found), before

    def _reaches(self, start: int, end: int) -> bool:
        """Whether a body named before still is the nearest one: the sentence goes on and names no other one in between."""
        return re.search(r"[。！？；\n]", self._text[start:end]) is None and not any(
            start <= border < end for border in self._borders
        )

    def _colleague(self, before: Before, unit: Unit) -> bool:
        """Whether a title opens the clause after the one that names the body before it, and is one of those of an assembly:
        …政协主席某某主持。副主席某某、某某出席."""
        between = self._text[before.end : unit.start]
        if unit.body is not None or not COLLEAGUES.fullmatch(unit.title.base) or NEXT_CLAUSE.fullmatch(between) is None:
            return False
        kind = ASSEMBLIES.get(unit.title.base[-2:], ("政协", "人大常委会"))
        return before.body.endswith(kind) and not any(before.end <= border < unit.start for border in self._borders)

    def _words(self, floor: int, unit: Unit, joined: bool) -> str:
        """What stands between the post before, or the last punctuation, and a title without a body."""
        words = self._text[max(floor, unit.start - 24) : unit.start]
        if joined:
            return load("titles")["joined"].regex.sub("", words)
        borders = [border.end() for border in load("titles")["border"].regex.finditer(words)]
        if not borders:
            return words
        if words[borders[-1] - 1] in "和与":  # 民族和宗教委员会 is one organ
            wider = words[borders[-2] :] if len(borders) > 1 else ""
            return wider if load("titles")["joint_organ"].regex.fullmatch(wider) else words[borders[-1] :]
        return words[borders[-1] - (words[borders[-1] - 1] in "）》") :]

    def _position(self, unit: Unit, words: str, before: Before, holder: str) -> tuple[Position, str]:
        """The title of a unit with its body settled, and the body that later titles belong to where it is another."""
        if unit.body is not None:
            return self._printed(unit, unit.body, before), ""
        if words and (found := self._by_words(unit, words, before)) is not None:
            return found
        title = unit.title
        if ELSEWHERE.fullmatch(words) and title.implies.startswith("{"):
            return Position(title.base, None, unit.status), ""
        if not words and (state := self._carried(title, before, holder)):
            return self._of_state(unit, state, "the state named before it"), ""
        if title.implies and not (title.implies in NATIONAL and unlisted(words)):
            position = self._implied(unit, None, before)
            if position is not None:
                return position, ""
        if not words and not before.body and (body := self._only_one(unit)) is not None:
            return self._made(unit, body, "the only body of the article that has such a head"), ""
        if not words and not before.body and (body := convener(self._text, title.title, unit.start, self._bodies.every)):
            return self._made(unit, body, "the body that holds the meeting"), ""
        if before.body and not words and not title.implies and not title.title.startswith(("村", "驻村", "社区")):
            holder_body = before.body.removesuffix("党委") if title.kind in BUSINESS else before.body
            return self._made(unit, holder_body, "the nearest body before it"), before.root
        return Position(title.base, None, unit.status), ""

    def _only_one(self, unit: Unit) -> str | None:
        """The ministry or office that a deputy at the head of a clause belongs to (副署长某某参加): the only one
        named before him whose name ends as his title begins."""
        match = DEPUTY.fullmatch(unit.title.title)
        if match is None or not HEAD_OF_CLAUSE.search(self._text[max(0, unit.start - 3) : unit.start]):
            return None
        before = (b for b in self._bodies.every if b.end <= unit.start and b.props.get("kind") == "government")
        names = {b.name for b in before if b.name.endswith(match["noun"])}
        return names.pop() if len(names) == 1 else None

    def _carried(self, title: Title, before: Before, holder: str) -> str:
        """The foreign state of the post before, which a title of a head or minister without a state is at too: from another
        person's post only where no Chinese head can be meant."""
        if holder == COUNTRY or not (title.implies.startswith("{国}") or title.implies in NATIONAL or title.title in HOUSES):
            return ""
        return home_state(before.abroad or (before.body if title.implies not in NATIONAL else ""))

    def _printed(self, unit: Unit, body: Candidate, before: Before) -> Position:
        """The post at the body or the place printed before it."""
        title = unit.title
        if body.label == INSTITUTION:
            abroad = central_abroad(self._text[body.start : body.end], before.abroad) if before.abroad else ""
            if abroad:
                return self._made(unit, abroad, "an organ of the party or state named before it")
            term = load("titles")["term_of"].regex.search(self._text, max(0, body.start - 12), body.start)
            if term is not None and self._text.startswith("中央", body.start):  # 共青团十九届中央书记处
                whole = term["whose"] + self._text[body.start : body.end]
                return self._made(unit, whole, "the centre of the organisation before its term")
            if body.confidence < SURE and (organ := self._whole_organ(body.name, title, before)):
                self.organs[body.name] = organ
                return self._made(unit, organ, "an organ of the body or state before it")
            if body.confidence < SURE and before.root and BRANCH.search(body.name) and body.start == unit.start:
                return self._made(unit, before.root + body.name, "a branch of the body before it")
            return Position(self._title(unit), termless(body.name), unit.status, body.steps)
        level = body.props.get("level")
        if level == "country" and body.name != COUNTRY and (house := HOUSES.get(title.title)):
            base = title.title if house == "议会" else "议长"
            return Position(base, body.name + house, unit.status, (f"{title.title} → {base} of {body.name}{house}",))
        if body.rule == "state_of_envoy" or (level == "country" and body.name != COUNTRY and not MINISTER.search(title.title)):
            return Position(self._title(unit), body.name, unit.status, (*body.steps, f"{title.title} → {body.name}"))
        if level in RUN_AS_BODY:
            return self._made(unit, body.name, "the place is run as a body")
        if title.implies and (position := self._implied(unit, body, before)) is not None:
            return position
        if title.kind == "foreign":
            return Position(self._title(unit), body.name, unit.status, (f"{title.title} → {body.name}",))
        return Position(title.base, None, unit.status)

    def _whole_organ(self, name: str, title: Title, before: Before) -> str:
        """The whole name of a body by how it ends that is an organ of the body or state of the post before; empty elsewhere."""
        if state := home_state(before.abroad or before.root):
            return state + name if load("titles")["every_state"].regex.fullmatch(name) else ""
        organ = organ_of(before.root, name, title.base) if before.root else None
        return organ[0] if organ is not None and organ[1] else ""

    def _by_words(self, unit: Unit, words: str, before: Before) -> tuple[Position, str] | None:
        """The post at an organ, at a body pointed at, or at one that no list holds, which the words before the title name."""
        if (branch := self._branch(words, unit.start)) is not None:
            return self._made(unit, branch, "the local branch of the organisation"), ""
        if (body := pointed(self._text, words, self._bodies.every, unit.start)) is not None:
            return self._made(unit, body.name, "the body last named that the word can mean"), ""
        if before.abroad and (name := central_abroad(words, before.abroad)):
            name += "部" if MINISTER.search(unit.title.base) and not name.endswith("部") else ""
            return self._made(unit, name, "an organ of the party or state named before it"), before.root
        if before.abroad and MINISTER.search(unit.title.title) and (name := ministry_abroad(words, before.abroad)):
            return self._made(unit, name, "a ministry of the state or department of the party named before it"), before.root
        if unit.title.base.endswith("主任委员") and (row := listed().get("全国人大" + words)) is not None:
            return self._made(unit, row["name"], "a committee named without its place is the national congress's"), ""
        if words == "中央委员会" and not before.abroad:
            return self._made(unit, "中共中央", "the committee without its party is that of the party in power"), ""
        if load("titles")["every_state"].regex.fullmatch(words) is not None:
            return self._by_ending(unit, words, before), ""
        if words.startswith("常委会") and (body := pointed(self._text, "常委会", self._bodies.every, unit.start)) is not None:
            before = Before(body.name, root=body.name)
            words = words.removeprefix("常委会")
        if before.root and (organ := organ_of(before.root, words, unit.title.base)) is not None:
            return self._made(unit, organ[0], "an organ of the body before it"), "" if organ[1] else before.root
        if (body := ministry(words, self._bodies.every, unit.start)) is not None:
            return self._made(unit, body.name + words, "a department of the ministry last named"), body.name
        return (self._made(unit, words, "a body by how its name ends"), "") if unlisted(words, unit.title.base) else None

    def _by_ending(self, unit: Unit, words: str, before: Before) -> Position:
        """The post at a body that every state has (国民议会): that of the state before it or of the article's only one."""
        state = home_state(before.abroad or before.body) or (min(self._states) if len(self._states) == 1 else "")
        if not state:
            return Position(unit.title.base, None, unit.status)
        return self._made(unit, state + words, "a body of the only state it can be")

    def _branch(self, words: str, at: int) -> str | None:
        """民建省委, 团市委: the branch of a party or league at the place that the level word means."""
        match = load("titles")["branch"].regex.fullmatch(words)
        if match is None:
            return None
        site = by_name(match["place"]) if match["place"] not in LEVELS else self._around.place(match["place"], at)
        whose = "共青团" if match["whose"].endswith("团") else match["whose"]
        return f"{whose}{site.name}委{'' if whose == '共青团' else '会'}" if site is not None else None

    def _of_state(self, unit: Unit, state: str, step: str) -> Position:
        """The post at a state, or at the ministry or house where the title names that (国防部长, 参议长)."""
        ministry_of = MINISTER.search(unit.title.title) is not None and unit.title.implies.startswith("{国}")
        house = state + HOUSES.get(unit.title.title, "")
        return self._made(unit, unit.title.implies.replace("{国}", state) if ministry_of else house, step)

    def _implied(self, unit: Unit, body: Candidate | None, before: Before) -> Position | None:
        """The post at the body that the title names by itself."""
        title = unit.title
        template = title.implies.replace("{党委}", before.body) if before.body.endswith("委") else title.implies
        name = self._around.fill(template, unit.start, body)
        name = name or (self._beside_committee(template, before) if body is None else None)
        return self._made(unit, name, "the title implies the body") if name else None

    def _beside_committee(self, template: str, before: Before) -> str | None:
        """{镇}政府 of the place whose party committee the post before is at."""
        slot, place = SLOT.search(template), PLACE_OF.sub("", before.body)
        fits = slot is not None and place not in ("", before.body) and place.endswith(slot[1])
        return SLOT.sub(place, template) if fits else None

    def _made(self, unit: Unit, name: str, step: str) -> Position:
        return Position(self._title(unit), name, unit.status, (f"{unit.title.title} → {name}: {step}",))

    def _title(self, unit: Unit) -> str:
        """The title as printed, with 代, 代理, 原 or 前 right before it: who acts for a head has a title of his own."""
        mark = MARK.search(self._text, unit.start, unit.title_start) if unit.status in ("acting", "former") else None
        return (mark[0] if mark else "") + unit.title.base

    def _head(self, unit: Unit, position: Position, holder: str, words: str) -> Position:
        """A head of state or minister without a state: that of the well-known holder beside him, or the article's only one."""
        title, implied = unit.title, unit.title.implies
        if unit.body is not None or not (implied.startswith("{国}") or implied in NATIONAL):
            return position
        if holder == COUNTRY or home_state(str(position.body)) or title.title in ANYBODY:
            return position
        if holder and title.base.endswith("书记"):
            named = (PARTY.match(b.name) for b in self._bodies.every if home_state(b.name) == holder)
            forms = {match[0] for match in named if match is not None}
            parties = {row["name"] if (row := listed().get(form + "委员会")) is not None else form for form in forms}
            return self._made(unit, min(parties), "the party of its well-known holder") if len(parties) == 1 else position
        if holder in self._states:
            return self._of_state(unit, holder, "the state of its well-known holder")
        bare = position.body is None or (self._states and (title.base in GOVERNMENT or implied.startswith("{国}")))
        if holder not in ("", "外国") or not bare:
            return position
        if len(self._states) == 1 and all(char in transliterating() for char in words):
            return self._of_state(unit, min(self._states), "the only state of the article")
        return Position(title.base, None, unit.status)
