"""Posts: runs of bodies and titles (`省委常委、省纪委书记、省监委代理主任`), each title given its body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.lexicon import rows
from kg.nlp.candidate import TITLE, Candidate, Position, article_of, propose, proposed, text_of
from kg.nlp.context import Surroundings
from kg.nlp.gazetteer import Gazetteer, Hit
from kg.nlp.institutions import groups, local
from kg.nlp.places import state_forms
from kg.schema import INSTITUTION, PLACE

STATUS = re.compile(r"(?:(?P<former>原任?|前任?|时任|曾任)|(?P<acting>代理|代|临时|署理)|(?P<elect>候任|当选|新任))$")
JOINER = re.compile(r"(?:、(?:分管|主持|负责)[^、，。]{2,8}的|、|兼任?|，兼|及|和|暨|[ 　])?$")
BLOCKED = re.compile(
    r"会议|团|级|制|长会|会(?!长)|办公|处(?!长)|岗|负责制|签|信箱|质量奖|论坛|论|述职|直通车|工程|特别代表处|联席"
)
DEPARTMENT = re.compile(r"(?:法庭|审判庭|研究院|研究所|学院|中心|分局|办公室|[司局处])$")
"""How an organ ends that a second post is at (副院长兼知识产权法庭庭长)."""
HOLDS_TITLE = re.compile(r"(?:长|主任|书记|主席|委员|经理|总裁)(?:兼|、)")
"""A name that holds a post and a conjunction is a run of posts and no body."""
MAX_GAP = 12
UNKNOWN_BODY = re.compile(r"、[\u4e00-\u9fff“”]{2,18}")
"""What stands between two titles of one person where the body of the second is known to no list."""
NATIONAL = ("国务院", "中共中央", "中华人民共和国", "全国人大常委会")
"""Bodies that a bare title of the head names in China, and not after the title of a foreign state (阿联酋副总统兼总理)."""


@dataclass(frozen=True, slots=True)
class Title:
    """One row of the list of titles."""

    title: str
    kind: str
    implies: str
    level: str
    base: str


@dataclass(frozen=True, slots=True)
class Unit:
    """One title with the body printed before it, if any."""

    start: int
    end: int
    title: Title
    status: str
    body: Candidate | None


@cache
def titles() -> Gazetteer[Title]:
    """The list of titles."""
    return Gazetteer((r["title"], Title(r["title"], r["kind"], r["implies"], r["level"], r["base"])) for r in rows("titles"))


@Language.component("kg_titles", assigns=["doc._.proposed"])
def annotate_titles(doc: Doc) -> Doc:
    """Propose runs of posts; each carries its positions in order. A title without a stated body takes the body that the title
    names by itself (省长), else that of the title before it."""
    text, places = text_of(doc), proposed(doc, PLACE)
    units = _units(text, proposed(doc, INSTITUTION), places)
    around = Surroundings(text, article_of(doc), places)
    states = [c for c in places if c.props.get("level") == "country"]
    borders = sorted(c.start for c in (*states, *proposed(doc, INSTITUTION)) if c.confidence >= 0.9)
    found, memory = [], None
    for run in _runs(text, units):
        positions: list[Position] = []
        previous = memory if memory and _reaches(text, memory[1], run[0].start, borders) else None
        for unit in run:
            lone = unit.body is None and _after_unknown(text, run, unit)
            position = _position(unit, text, around, None if lone else previous)
            positions.append(position)
            if position.body:
                previous = (position, unit.end)
        memory = previous
        found.append(
            Candidate(
                TITLE, run[0].start, run[-1].end, text[run[0].start : run[-1].end], "titles", 1.0, positions=tuple(positions)
            )
        )
    return propose(doc, found)


def _after_unknown(text: str, run: list[Unit], unit: Unit) -> bool:
    """Whether words stand right before a title that no list knows as a body (…产业链 before 链长)."""
    place = run.index(unit)
    if place:
        return JOINER.fullmatch(text[run[place - 1].end : unit.start]) is None
    start = unit.start
    return (
        re.search(r"[\u4e00-\u9fff]$", text[:start]) is not None
        and re.search(r"[由任和与及兼为是的任职现]$|不再担任$|出席$|[，。、；]$", text[:start]) is None
    )


def _reaches(text: str, start: int, end: int, borders: list[int]) -> bool:
    """Whether a body named before still is the nearest one: the sentence goes on and no other place or body stands between."""
    return re.search(r"[。！？；\n]", text[start:end]) is None and not any(start <= border < end for border in borders)


def _units(text: str, bodies: list[Candidate], places: list[Candidate]) -> list[Unit]:
    """Every title of the text with what is printed before it."""
    ends = _by_end(bodies)
    seats = _by_end(places)
    units: list[Unit] = []
    for whole in titles().longest(text):
        if BLOCKED.match(text, whole.end):
            continue
        hit = _split(text, whole, ends)
        mark = STATUS.search(text, max(0, hit.start - 2), hit.start)
        start, status = hit.start, "current"
        if mark is not None:
            start, status = mark.start(), next(name for name, value in mark.groupdict().items() if value)
        body = (
            ends.get(start)
            or ends.get(hit.start)
            or _of_committee(text, hit.start, units)
            or _of_group(text, hit.start, bodies)
        )
        place = seats.get(start) or (seats.get(start + 1) if hit.value.title[0] in "省市县区州" else None)
        if (
            body is None
            and place is not None
            and (
                place.props.get("level") in ("site", "zone", "village")
                or hit.value.implies
                or hit.value.kind in ("foreign", "generic", "government")
            )
        ):
            body = place
        if body is None and (mark := STATUS.search(text, max(0, start - 2), start)) is not None:
            start = mark.start()
        first = min(start, body.start) if body is not None else start
        if body is not None and (mark := re.search(r"(?:原|时任|曾任|前任)$", text[max(0, first - 2) : first])) is not None:
            first, status = first - len(mark[0]), "former"
        units.append(Unit(first, hit.end, hit.value, status, body))
    return units


def _split(text: str, hit: Hit[Title], ends: dict[int, Candidate]) -> Hit[Title]:
    """The title less what belongs to the body before it: 党委书记 after 广西壮族自治区 is 书记 of its 党委."""
    if hit.start in ends:
        return hit
    for start in range(hit.end - 1, hit.start, -1):
        title = titles().get(text[start : hit.end])
        if title is not None and start in ends and ends[start].start < hit.start:
            return Hit(start, hit.end, title)
    return hit


def _by_end(found: Iterable[Candidate]) -> dict[int, Candidate]:
    """The longest candidate for each end; one made by a suffix alone counts only where it begins with something listed or where
    nothing surer ends there."""
    candidates = list(found)
    starts = {c.start for c in candidates if c.confidence >= 0.9}

    def rank(candidate: Candidate) -> tuple[bool, int]:
        return candidate.confidence >= 0.9 or candidate.start in starts, len(candidate)

    table: dict[int, Candidate] = {}
    for candidate in candidates:
        if candidate.label == INSTITUTION and candidate.confidence < 0.9 and HOLDS_TITLE.search(candidate.name):
            continue
        if candidate.end not in table or rank(candidate) > rank(table[candidate.end]):
            table[candidate.end] = candidate
    return table


def _joined(gap: str, unit: Unit) -> bool:
    """Whether a title goes on with the run before it: after 、 or 兼, also with the name of a body that nothing knows
    between."""
    if len(gap) <= MAX_GAP and JOINER.fullmatch(gap):
        return True
    return unit.body is None and not unit.title.implies and UNKNOWN_BODY.fullmatch(gap) is not None


def _of_committee(text: str, start: int, units: list[Unit]) -> Candidate | None:
    """政法委书记 after 武汉市委常委: an organ named without its place belongs to the committee of the title before it."""
    last = units[-1] if units else None
    if last is None or last.body is None or not re.fullmatch(r"[、兼]?[\u4e00-\u9fff]{2,8}", text[last.end : start]):
        return None
    gap = re.match(r"[、兼]?", text[last.end : start])
    begin = last.end + (gap.end() if gap else 0)
    organ = text[begin:start]
    place = re.sub(r"(?:党?委|政府|人大常委会|政协)$", "", last.body.name)
    for form in ("委" + organ, organ):
        row = local().get(form)
        if row is not None and place != last.body.name:
            name = place + (row["canonical"] or row["body"])
            step = f"{organ} → {name}: an organ of the body before it"
            return Candidate(INSTITUTION, begin, start, name, "organ_of_body", 0.9, (), {"kind": row["kind"]}, (), (step,))
    if text.startswith("兼", last.end) and last.body.label == INSTITUTION and DEPARTMENT.search(organ):
        step = f"{organ} → {last.body.name}{organ}: a department of the body before it"
        props = {"kind": last.body.props.get("kind", "other")}
        return Candidate(INSTITUTION, begin, start, last.body.name + organ, "organ_of_body", 0.8, (organ,), props, (), (step,))
    return None


def _of_group(text: str, start: int, bodies: list[Candidate]) -> Candidate | None:
    """督导组副组长: a group noun alone is the only group of the article that ends with it."""
    match = re.search(r"[\u4e00-\u9fff](?:组|团)$", text[max(0, start - 4) : start])
    if match is None:
        return None
    nouns = [text[begin:start] for begin in range(max(0, start - 4), start - 1)]
    noun = next((n for n in nouns if n in groups()), None)
    names = {b.name for b in bodies if b.rule == "group_of_owner" and noun and b.name.endswith(noun)}
    if noun is None or len(names) != 1:
        return None
    name = names.pop()
    step = f"{noun} → {name}: the article's only group of that name"
    return Candidate(INSTITUTION, start - len(noun), start, name, "group_noun", 0.9, (noun,), {"kind": "group"}, (), (step,))


def _runs(text: str, units: list[Unit]) -> list[list[Unit]]:
    """Titles joined by 、 or 兼, or standing side by side."""
    runs: list[list[Unit]] = []
    for unit in units:
        last = runs[-1][-1] if runs else None
        if last is not None and _joined(text[last.end : unit.start], unit):
            runs[-1].append(unit)
        else:
            runs.append([unit])
    return runs


def _position(unit: Unit, text: str, around: Surroundings, previous: tuple[Position, int] | None) -> Position:
    """The title of a unit with its body settled."""
    title, body = unit.title, unit.body
    if body is not None and body.label == INSTITUTION:
        return Position(_acting(unit, title.base, text), body.name, unit.status, body.steps)
    if body is not None and body.props.get("level") == "country" and body.name != "中国":
        return Position(title.title, body.name, unit.status, (f"{title.title} → {body.name}",))
    if (
        (title.implies.startswith("{国}") or title.implies in NATIONAL)
        and body is None
        and previous is not None
        and state_forms(str(previous[0].body))
    ):
        return Position(
            title.title, previous[0].body, unit.status, (f"{title.title} → {previous[0].body}: the state named before it",)
        )
    if body is not None and body.props.get("level") in ("site", "zone", "village", "township"):
        return Position(title.base, body.name, unit.status, (f"{title.title} → {body.name}: the place is run as a body",))
    if title.implies:
        committee = previous[0].body if previous is not None and str(previous[0].body).endswith("委") else None
        name = around.fill(title.implies.replace("{党委}", committee) if committee else title.implies, unit.start, body)
        if name is not None:
            return Position(
                _acting(unit, title.base, text), name, unit.status, (f"{title.title} → {name}: the title implies the body",)
            )
    if body is not None and title.kind == "foreign":
        return Position(title.base, body.name, unit.status, (f"{title.title} → {body.name}",))
    if previous is not None and not title.implies:
        step = f"{title.title} → {previous[0].body}: the nearest body before it"
        return Position(title.base, previous[0].body, unit.status, (step,))
    return Position(title.base, None, unit.status)


def _acting(unit: Unit, title: str, text: str) -> str:
    """The title with 代 or 代理 before it, as printed: an acting head has a title of its own."""
    if unit.status != "acting":
        return title
    mark = re.search(r"(代理|代|临时|署理)" + re.escape(unit.title.title) + "$", text[unit.start : unit.end])
    return (mark[1] if mark else "") + title


def with_status(positions: Iterable[Position], status: str) -> tuple[Position, ...]:
    """The same posts under another status."""
    return tuple(replace(position, status=status) for position in positions)


def known(title: str) -> Mapping[str, str] | None:
    """The row of a title, None where the list lacks it."""
    row = titles().get(title)
    return None if row is None else {"kind": row.kind, "implies": row.implies, "base": row.base}
