"""The body of a post: what is printed before a title and names the body in another way than by ending right there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.nlp.body_names import groups
from kg.nlp.candidate import Candidate
from kg.nlp.divisions import COUNTRY
from kg.nlp.foreign_bodies import state_of
from kg.nlp.foreign_names import transliterating
from kg.nlp.gazetteer import Hit
from kg.nlp.institutions import listed
from kg.nlp.title_shapes import Title
from kg.patterns import load
from kg.schema import INSTITUTION, PLACE

HOLDS_TITLE = re.compile(r"(?:长|主任|书记|主席|委员|经理|总裁)(?:兼|、)|总统(?!府|委员)|总理(?!府)")
"""A name made by its suffix that holds a post and a conjunction is a run of posts and no body."""
HOLDS_SCHOLAR = re.compile(r"院士(?!专家|工作|联)|教授(?!协)")
"""The team of somebody, printed with his title."""
REACH = 24
"""How many characters a purpose, a duty or an organ between a body and a title may have."""


@dataclass(frozen=True, slots=True)
class Owner:
    """What holds a post: the body, where the words about it begin, and what of them belongs to the title."""

    body: Candidate
    start: int
    title: str = ""


@dataclass(frozen=True, slots=True)
class Bodies:
    """The bodies and places of a text by their ends."""

    ends: Mapping[int, Candidate]
    seats: Mapping[int, Candidate]
    every: list[Candidate]

    @classmethod
    def of(cls, text: str, bodies: list[Candidate], places: list[Candidate]) -> Bodies:
        """The tables of one text. A short name in brackets belongs to the body before it: …抵抗运动（哈马斯）领导人."""
        ends = by_end(bodies)
        for bracket in re.finditer(r"（[\u4e00-\u9fff]{2,10}）", text):
            if bracket.start() in ends:
                ends.setdefault(bracket.end(), ends[bracket.start()])
        return cls(ends, by_end(places), bodies)

    def state(self, end: int) -> Candidate | None:
        """The foreign state whose name ends here."""
        place = self.seats.get(end)
        return place if place is not None and place.props.get("level") == "country" else None

    def zone(self, end: int) -> Candidate | None:
        """The zone or site whose name ends here."""
        place = self.seats.get(end)
        return place if place is not None and place.props.get("level") in ("zone", "site", "natural") else None


def by_end(found: Iterable[Candidate]) -> dict[int, Candidate]:
    """The longest candidate for each end; one made by a suffix alone counts only where it begins with something listed or where
    nothing surer ends there."""
    candidates = list(found)
    starts = {c.start for c in candidates if c.confidence >= 0.9}

    def rank(candidate: Candidate) -> tuple[bool, int]:
        return candidate.confidence >= 0.9 or candidate.start in starts, len(candidate)

    table: dict[int, Candidate] = {}
    for candidate in candidates:
        made = candidate.label == INSTITUTION and candidate.confidence < 0.9 and HOLDS_TITLE.search(candidate.name)
        if made or HOLDS_SCHOLAR.search(candidate.name):
            continue
        if candidate.end not in table or rank(candidate) > rank(table[candidate.end]):
            table[candidate.end] = candidate
    return table


def inspectors(text: str, hit: Hit[Title], bodies: Bodies) -> Owner | None:
    """省纪委监委驻省财政厅纪检监察组组长: the post is at a group that a discipline commission has sent to a body."""
    match = load("titles")["sent_group"].regex.fullmatch(hit.value.title)
    body = bodies.ends.get(hit.start)
    if match is None or body is None:
        return None
    start, name = body.start, body.name
    if text[start - 1 : start] == "驻":
        sender = bodies.ends.get(start - 1)
        start, name = (sender.start, f"{sender.name}驻{name}") if sender is not None else (start - 1, f"驻{name}")
    elif "驻" not in name:
        return None
    step = f"{text[start : hit.start]} → {name}: the group sent there"
    return Owner(made(start, hit.start, name + match["group"], "sent_group", "party", step), start, match["title"])


def owner(text: str, hit: Hit[Title], bodies: Bodies) -> Owner | None:
    """The body of a title that is not printed right before it, and not by the body of another post."""
    for find in (_presidium, _party, _assembly, _ministry, _purpose, _duty, _department, _township, _state_by_letter, _group):
        found = find(text, hit, bodies)
        if found is not None:
            return found
    return None


def made(start: int, end: int, name: str, rule: str, kind: str, step: str, confidence: float = 0.85) -> Candidate:
    """The body of a post, made of the words before its title."""
    return Candidate(INSTITUTION, start, end, name, rule, confidence, (), {"kind": kind}, (), (step,))


def _presidium(text: str, hit: Hit[Title], bodies: Bodies) -> Owner | None:
    """…会议主席团常务主席: the presidium of the congress printed, or of the article's only one where it is just 大会."""
    post = hit.value.title.removeprefix("主席团")
    if post == hit.value.title or not post:
        return None
    shapes = load("titles")
    match = shapes["congress"].regex.search(text, max(0, hit.start - 30), hit.start)
    printed = match["congress"] if match is not None else ""
    whole = set(shapes["whole_congress"].regex.findall(text)) if printed in ("", "大会") else {printed}
    congress = min(whole) if len(whole) == 1 else printed
    if not congress:
        return None
    name, start = congress + "主席团", hit.start - len(printed)
    step = f"{printed}主席团 → {name}: the presidium of the congress"
    return Owner(made(start, hit.start, name, "presidium", "group", step), start, post)


def _assembly(text: str, hit: Hit[Title], bodies: Bodies) -> Owner | None:
    """塔吉克斯坦议会上院议长: a body that every state has, right behind the state."""
    found = _before(text, hit, bodies, "every_state")
    if found is None or found[0].label != PLACE or found[0].name == COUNTRY:
        return None
    name = found[0].name + found[1]
    step = f"{text[found[0].start : hit.start]} → {name}: a body of the state before it"
    return Owner(made(found[0].start, hit.start, name, "body_of_state", "congress", step), found[0].start)


def _party(text: str, hit: Hit[Title], bodies: Bodies) -> Owner | None:
    """塞尔维亚前进党主席: a party that no list holds, behind its state; the title may hold the last character of its name."""
    post = hit.value.title.removeprefix("党")
    inside = post != hit.value.title
    if post not in PARTY_HEADS:
        return None
    found = _before(text, hit, bodies, "party_name" if inside else "party_of_state")
    if found is None or found[0].label != PLACE or found[0].name == COUNTRY or found[0].props.get("level") != "country":
        return None
    name = found[0].name + found[1] + "党" * inside
    step = f"{text[found[0].start : hit.end]} → {name}: a party by how its name ends, behind its state"
    body = made(found[0].start, hit.start + inside, name, "party_of_post", "party", step)
    return Owner(body, found[0].start, post if inside else "")


PARTY_HEADS = ("主席", "副主席", "领袖", "副领袖", "领导人", "总书记", "副总书记", "代理主席", "首", "创始人", "秘书长")
"""Titles at the head of a party."""


def _ministry(text: str, hit: Hit[Title], bodies: Bodies) -> Owner | None:
    """波兰内务与行政部长: a ministry of a foreign state that no list holds, the last character shared with the title or not."""
    if not hit.value.base.endswith("部长"):
        return None
    found = _before(text, hit, bodies, "ministry")
    if found is None or found[0].label != PLACE or found[0].name == COUNTRY:
        return None
    state, field = found
    if hit.value.implies:  # 经济和财政部长
        if not field.endswith(("和", "与", "、")):
            return None
        field += hit.value.implies.removeprefix("{国}")
    name = state.name + field.removesuffix("部") + "部"
    step = f"{text[state.start : hit.end]} → {name}: the minister heads the ministry"
    return Owner(made(state.start, hit.start, name, "ministry_of_post", "government", step), state.start)


def _before(text: str, hit: Hit[Title], bodies: Bodies, pattern: str) -> tuple[Candidate, str] | None:
    """The nearest body or state before a title whose distance to it is filled by a shape, with what fills it."""
    shape = load("titles")[pattern].regex
    for end in range(hit.start - 2, max(0, hit.start - REACH), -1):
        body = bodies.ends.get(end) or bodies.state(end) or bodies.zone(end)
        if body is not None and shape.fullmatch(text, end, hit.start):
            return body, text[end : hit.start]
    return None


def _purpose(text: str, hit: Hit[Title], bodies: Bodies) -> Owner | None:
    """联合国也门问题特使: what an envoy is for belongs to his title."""
    found = _before(text, hit, bodies, "purpose") if hit.value.base in ENVOYS else None
    if found is None and hit.value.base in SENT:
        found = _before(text, hit, bodies, "mission")
    return Owner(found[0], found[0].start, found[1] + hit.value.base) if found is not None else None


SENT = ("特使", "特别代表", "特别协调员", "特别报告员", "高级专员", "协调员", "特别顾问")
ENVOYS = (*SENT, "高级代表", "专员", "高级顾问", "顾问", "代表", "首席代表", "总代表", "副代表", "中东问题特使")
"""Titles whose purpose may be printed before them; those sent for one take any words for it."""


def _duty(text: str, hit: Hit[Title], bodies: Bodies) -> Owner | None:
    """联合国负责人道主义事务的副秘书长: a duty between body and title."""
    found = _before(text, hit, bodies, "duty")
    return Owner(found[0], found[0].start) if found is not None else None


def _department(text: str, hit: Hit[Title], bodies: Bodies) -> Owner | None:
    """…公司抢修班班长, …议院安全委员会主席: an organ of the body printed right before it."""
    found = _before(text, hit, bodies, "organ")
    if found is None or (found[0].label == PLACE and (found[0].props.get("level") == "country" or found[1] not in OF_ZONES)):
        return None
    body, organ = found
    if hit.value.base.endswith(DOCTORS) and body.props.get("kind") == "hospital":
        return Owner(body, body.start, organ + hit.value.base)
    row = listed().get(body.name + organ) or listed().get(body.name + organ + "委员会")
    name = row["name"] if row is not None else body.name + organ
    step = f"{text[body.start : hit.start]} → {name}: an organ of the body before it"
    kind = str(body.props.get("kind", "government"))
    return Owner(made(body.start, hit.start, name, "organ_of_body", kind, step, 0.8), body.start)


DOCTORS = ("医师", "护师", "药师", "技师", "医生", "护士")
"""Posts whose holders are named with their department."""
OF_ZONES = ("管委会", "管理委员会", "党工委", "工委", "管理局", "管理处", "指挥部")
"""Organs that run a zone or a site."""


def _township(text: str, hit: Hit[Title], bodies: Bodies) -> Owner | None:
    """…市文明镇镇长: a township that no list holds, right before its head."""
    if hit.value.implies not in ("{镇}政府", "{乡}政府"):
        return None
    match = load("titles")["township"].regex.search(text, max(0, hit.start - 10), hit.start)
    if match is None or not match["name"].endswith(hit.value.implies[1]):
        return None
    start, name = match.start("name"), match["name"] + "政府"
    step = f"{hit.value.title} → {name}: the title implies the body"
    return Owner(made(start, hit.start, name, "township_of_post", "government", step), start)


def _state_by_letter(text: str, hit: Hit[Title], bodies: Bodies) -> Owner | None:
    """俄总统, 以军总参谋长: the state by its first character, where the article names one that it may be."""
    match = load("titles")["letter"].regex.search(text, max(0, hit.start - 3), hit.start)
    implied = hit.value.implies in STATE_POSTS or hit.value.implies.startswith("{国}")
    if match is None or not (hit.value.kind == "foreign" or implied or match["army"]):
        return None
    start = match.start("state")
    named = {c.name for c in bodies.seats.values() if c.props.get("level") == "country"}
    if all(char in transliterating() for char in text[max(0, start - 2) : start + 1].rjust(3, "，")):
        return None
    state = state_of(match["state"], named, hit.value.kind == "foreign")
    if not state or start in {p for c in bodies.seats.values() for p in range(c.start + 1, c.end)}:
        return None
    step = f"{text[start : hit.end]} → {state}: the state by one character"
    if match["army"]:
        return Owner(made(start, hit.start, state + "军队", "army_of_state", "military", step), start)
    place = Candidate(PLACE, start, start + 1, state, "state_by_letter", 0.85, (), {"level": "country"}, (), (step,))
    return Owner(place, start)


STATE_POSTS = ("国务院",)
"""What a title implies in China that belongs to another state named before it, be it by one character."""


def _group(text: str, hit: Hit[Title], bodies: Bodies) -> Owner | None:
    """督导组副组长: a group noun alone is the only group of the article that ends with it."""
    start = hit.start
    if re.search(r"[\u4e00-\u9fff](?:组|团)$", text[max(0, start - 4) : start]) is None:
        return None
    nouns = [text[begin:start] for begin in range(max(0, start - 4), start - 1)]
    noun = next((n for n in nouns if n in groups()), None)
    names = {b.name for b in bodies.every if b.rule == "group_of_owner" and noun and b.name.endswith(noun)}
    if noun is None or len(names) != 1:
        return None
    name = names.pop()
    step = f"{noun} → {name}: the article's only group of that name"
    body = Candidate(INSTITUTION, start - len(noun), start, name, "group_noun", 0.9, (noun,), {"kind": "group"}, (), (step,))
    return Owner(body, body.start)
