"""The words around a number: which indicator it measures and what kind of figure it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from kg.lexicon import rows
from kg.nlp.edges import left_edge
from kg.nlp.gazetteer import Gazetteer
from kg.patterns import load

CLAUSE = "，。；：！？\n,;:（("
LONGEST = 300
"""No clause of the genre is longer; it keeps reading linear on text without punctuation."""

MOVED = frozenset({"level", "growth", "decline", "change"})
YEARED = "0123456789去今明上本当前同每全"
"""Before 年 these make a date of it, which no word such as 年增长 divides."""

REACHING = ("至", "到", "为")
"""Ends of words that lead from one figure to the next."""

GROWING = ("增长", "增速", "通胀", "通货膨胀", "盈利", "利润", "收入", "销售", "价格")
"""Before 预期 these make a noun of it (增长预期), which is the indicator."""

SPENT = ("投入", "投资", "支出", "消费")
"""Behind 总 these make a noun of it (研发总投入)."""

FORECAST = re.compile("预[测期估计]")
AREA = re.compile("段|地区|区域|境内|全域|方面")
"""Behind a name these belong to it."""
MORE = ("多", "少")
"""Behind a yardstick in time these say that the figure is a difference (比上年同期多220个)."""

GROWN = re.compile("(?<=[\u4e00-\u9fff]{2})(?:同比|环比)?(?:增长|下降|上涨|下跌|回落)$")
"""What things counted do, before the rate at which they do it (十种某物增长0.7%)."""

OTHERS = re.compile("多?地区?|[省市](?!场|级|区)|省份|国家(?![级和])")
"""Behind 等 these say of what kind the others are."""

ENDINGS = ("员", "们", "民", "军", "族")
"""Characters that make a longer word of a name before them."""

JOINED = re.compile(r"(?:、|以及|及|和|与)(?:造成|导致|致使)?$")


def shape(name: str) -> re.Pattern[str]:
    """A pattern of figures by name."""
    return load("observations")[name].regex


@dataclass(frozen=True, slots=True)
class Reading:
    """What stands between a clause's beginning and its number: the range `start`..`end` of the indicator (empty where none is
    printed), the words stripped behind it in order, with their roles."""

    start: int
    end: int
    words: tuple[str, ...]
    roles: frozenset[str]

    def verb(self) -> str:
        """The verbs of counting among the stripped words (新增, 改造提升), joined; empty where there is none."""
        return "".join(w for w in self.words if len(w) > 1 and "count" in roles_of(w))


@cache
def metrics() -> Gazetteer[str]:
    """Listed indicators by every form, with the canonical name."""
    entries: dict[str, str] = {}
    for row in rows("metrics"):
        for form in (row["name"], *row["aliases"].split("|")):
            if len(form) > 1 and (form == row["name"] or form not in entries):
                entries[form] = row["name"]
    return Gazetteer(entries.items())


@cache
def _words() -> Mapping[str, tuple[str, ...]]:
    """Words between an indicator and its figure, with their roles."""
    return {row["word"]: tuple(row["role"].split("|")) for row in rows("indicator_words") if row["position"] != "after"}


def roles_of(word: str) -> tuple[str, ...]:
    """The roles of a listed word; none for another."""
    return _words().get(word, ())


@cache
def _longest() -> int:
    return max(map(len, _words()))


def read_before(text: str, floor: int, end: int, starts: Mapping[int, int]) -> Reading:
    """Read the words between `floor` and the number at `end` from right to left. `starts` gives, for the position where a place
    or body begins, its end: it is the subject and no part of the indicator."""
    words: list[str] = []
    forecast = False
    dated = shape("dated_tail")
    while end > floor:
        tail = dated.search(text, max(floor, end - 24), end)
        forecast = forecast or (tail is not None and FORECAST.search(tail[0]) is not None)
        opening = text.rfind("（" if text[end - 1] == "）" else "(", floor, end) if text[end - 1] in "）)" else -1
        if opening > floor:
            end = opening
            continue
        word = "" if tail is not None else _stripped(text, floor, end, starts)
        if tail is None and not word:
            break
        end -= len(word) if tail is None else tail.end() - tail.start()
        more = tail is not None and tail[0][-1] in MORE
        words.insert(0, tail[0][-1] if tail is not None and more else word or text[end : end + 1])
    shared = re.search(r"分别|[均都]|两项|双双", text[end : end + 12]) is not None
    spread = shared or any("spread" in roles_of(w) for w in words)
    start = _indicator_start(text, floor, end, starts, spread)
    roles = frozenset(role for w in words for role in roles_of(w))
    fallen = max((i for i, w in enumerate(words) if "decline" in roles_of(w)), default=-1)
    if fallen >= 0 and not any("level" in roles_of(w) and "approx" not in roles_of(w) for w in words[fallen:]):
        roles -= {"level"}  # 下降近三成 is a fall, 下降至三成 a level
    return Reading(start, end, tuple(words), roles | {"level"} if forecast else roles)


def _stripped(text: str, floor: int, end: int, starts: Mapping[int, int]) -> str:
    """The longest listed word that ends here and belongs to no indicator or name; empty where there is none."""
    for size in range(min(_longest(), end - floor), 0, -1):
        word = text[end - size : end]
        if word[0] == "年" and end - size > floor and text[end - size - 1] in YEARED:
            continue
        cut = any(start < end - size < stop for start, stop in starts.items())
        bare = size == 1 and end - size > floor and not shape("single").match(word)
        noun = word == "预期" and text.endswith(GROWING, floor, end - size)
        noun = noun or (word in SPENT and text.endswith(("总", "研发"), floor, end - size))
        if word in _words() and not noun and not cut and not bare and not _part_of_metric(text, floor, end, size):
            return word
    return ""


def _part_of_metric(text: str, floor: int, end: int, size: int) -> bool:
    """Whether a word such as 占比 or 总投资 belongs to the name of a listed indicator that ends here."""
    return any(text[start:end] in metrics() for start in range(max(floor, end - 24), end - size + 1))


def _indicator_start(text: str, floor: int, end: int, starts: Mapping[int, int], spread: bool) -> int:
    """Where the indicator that ends at `end` begins: a listed one as a whole, else the noun phrase; with `spread` a list."""
    start = _phrase_start(text, floor, end)
    listed = next((s for s in range(max(floor, end - 30), end - 1) if text[s:end] in metrics()), None)
    if listed is not None and (listed < start or listed < left_edge(text, end, 30)):
        start = listed
    spread = spread or re.search("[及和与].*业$", text[start:end]) is not None
    while spread and start > floor and (joint := JOINED.search(text, max(floor, start - 4), start)):
        if joint.start() in starts.values():
            break
        start = _phrase_start(text, floor, joint.start())
    return _without_lead(text, start, end, starts)


def _phrase_start(text: str, floor: int, end: int) -> int:
    """Where a noun phrase begins: 平均 and 人均, 其他 and X中的Y do not end it, nor a 的 or
    a bracket before a bare 数量 or 占比."""
    start = max(floor, left_edge(text, end, 30))
    while start > floor:
        stops = (start, min(end, start + 1))
        tries = (shape("phrase_goes_on").search(text, max(floor, start - 2), stop) for stop in stops)
        inner = next((found for found in tries if found is not None), None)
        if inner is None or inner.start() >= start:
            break
        start = max(floor, left_edge(text, inner.start() + 1, 30)) if inner.start() > floor else floor
    if start - 1 > floor and text[start - 1] == "的" and shape("of_what").match(text, start, end):
        return _phrase_start(text, floor, start - 1)
    if start - 1 > floor and text[start - 1] in "）)" and shape("of_what").match(text, start, end):
        opening = text.rfind("（" if text[start - 1] == "）" else "(", floor, start)
        return _phrase_start(text, floor, opening) if opening > floor else start
    return start


def _without_lead(text: str, start: int, end: int, starts: Mapping[int, int]) -> int:
    """The start behind adverbs, dates, verbs and the subject at the head of the phrase; a name of which one character would be
    left (某队|员) is part of a longer word."""
    lead = shape("lead")
    others = OTHERS.match(text, start, end) if text[start - 1 : start] == "等" else None
    start = others.end() if others is not None and others.end() < end else start
    while start < end and text[start:end] not in metrics():
        stop = starts.get(start, start)
        if text[stop:end] in ENDINGS:
            break
        if not start < stop <= end:
            match = lead.match(text, start, end)
            stop = match.end() if match else start
        if stop == start:
            break
        named = stop == starts.get(start)
        start = stop
        area = AREA.match(text, start, end) if named and text[start:end] not in metrics() else None
        start = area.end() if area is not None and area.end() < end else start
    return start


def noun_after(text: str, end: int) -> str:
    """The noun that a counted figure belongs to, printed after its unit (26个部门), behind what describes it (80个有特色的镇);
    empty where none is."""
    if any(text[end + size - 1 : end + size] in REACHING and MOVED & {*roles_of(text[end : end + size])} for size in (2, 3, 4)):
        return ""
    modifier = shape("noun_modifier").match(text, end)
    match = shape("noun_after").match(text, modifier.end()) if modifier else None
    match = match or shape("noun_after").match(text, end) or shape("short_noun").match(text, end)
    noun = match["noun"].rstrip("的和与及") if match else ""
    measured = shape("measured").match(text, match.start("noun")) if match and noun else None
    if measured is not None and match is not None and measured.end("who") <= match.start("noun") + len(noun):
        return measured["who"]
    if match is not None and text[match.end() : match.end() + 1].isdigit():
        noun = GROWN.sub("", _before_verb(noun))
    noun = noun.removesuffix("上") if noun.endswith(("地上", "路上", "线路上", "海上", "水上")) else noun
    return "" if MOVED & set(roles_of(noun)) or noun.endswith(("到", "至")) else noun


def _before_verb(noun: str) -> str:
    """A noun without the verb of counting and its object behind it, which the next number counts (76个国家|派遣队员3万人)."""
    for start in range(2, len(noun) - 3):
        verb = any("count" in roles_of(noun[start : start + size]) for size in (2, 3, 4))
        if verb and shape("receivers").search(noun, 0, start):
            return noun[:start]
    return noun


def kind_of(roles: frozenset[str], unit: str, unit_kind: str, indicator: str, target: bool) -> str:
    """The kind of an observation from the words around it."""
    if unit_kind == "rank":
        return "rank"
    moved = unit_kind == "points" and roles & {"growth", "decline", "change"} and "level" not in roles
    if moved or unit.endswith(("百分点", "基点")):
        return "target_growth" if target else "change"
    if unit == "倍" and roles & {"growth", "decline", "change"} and "level" not in roles:
        return "target_growth" if target else "growth"
    if unit_kind == "percent":
        if roles & {"growth", "decline"} or indicator.endswith(("增速", "增幅", "增长率", "增长", "增长目标")):
            return "target_growth" if target else "growth"
        if "share" in roles or re.search(r"占比|比重|比例|份额|占.+", indicator):
            return "target" if target else "share"
        return "target" if target else "change" if roles == {"change"} else "level"
    if target:
        return "target"
    return "count" if unit_kind == "count" else "level"


def parts(indicator: str, count: int) -> list[str]:
    """The members of a coordinated indicator, as many as there are figures, each with the head that is printed once
    (进口、出口额 → 进口额, 出口额); none where they do not fit."""
    for joiner in (r"、", r"、|以及|及|和|与"):
        found = [p for p in re.split(joiner, indicator) if p]
        if len(found) == count:
            return [*(_completed(p, found[-1]) for p in found[:-1]), found[-1]]
    return []


def _completed(part: str, last: str) -> str:
    """A member with the head of the last one: what stands there behind the end both share, or a listed indicator."""
    if part in metrics():
        return part
    for size in range(len(part), 0, -1):
        place = last.rfind(part[-size:], 0, len(last) - 1)
        if place >= 0 and len(last) - place - size >= 2:
            return part + last[place + size :]
    head = shape("head").search(last)
    if head is not None and part.endswith(head[0]):
        return part
    heads = (last[i:] for i in range(1, len(last) - 1) if last[i:] in metrics())
    return part + (head[0] if head is not None and head.start() > 0 else next(heads, ""))


def clause_start(text: str, position: int, floor: int) -> int:
    """Where the clause of a number begins: after punctuation or an opening bracket, at most `LONGEST` characters back."""
    start, floor = position, max(floor, position - LONGEST)
    while start > floor and text[start - 1] not in CLAUSE:
        opening = text.rfind("（" if text[start - 1] == "）" else "(", floor, start) if text[start - 1] in "）)" else -1
        start = opening if opening > floor else start - 1
    return start


def clause_end(text: str, start: int, stop: int) -> int:
    """Where the clauses end that a sentence opens with, those that say who speaks or when among them: the second comma."""
    first = text.find("，", start, stop)
    second = text.find("，", first + 1, stop) if first >= 0 else -1
    return second if second >= 0 else stop


def joined_run(text: str, ends: Iterable[tuple[int, int]]) -> int:
    """How many figures at the head of these ranges are joined by 、 or 和 alone."""
    count, last = 0, None
    for start, end in ends:
        if last is not None and not re.fullmatch(r"(?:、|和|与|及|以及|以上|左右|至|到|[—－–~～-])*", text[last:start]):
            break
        count, last = count + 1, end
    return count
