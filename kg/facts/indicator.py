"""The names of what a number measures, from the words before and after it and the figures already read."""

from __future__ import annotations

import re

from kg.facts.clauses import QUOTES, SCALE, Clauses, unquoted
from kg.facts.measure import Reading, clause_start, metrics, noun_after, read_before, roles_of, shape
from kg.nlp.candidate import Candidate

CROWDS = {"人": "人数", "户": "户数", "人次": "人次"}
"""What a number of people that follows a number of things counts (转移19个乡镇20万人)."""

YIELDS = dict.fromkeys(("增产", "减产"), ("产量", "总产", "单产", "亩产")) | dict.fromkeys(("增收", "减收"), ("收入",))
"""Verbs that say how much more of the figure before there is."""

TOWARDS = ("在", "为", "给", "向")
"""Before a phrase that only says where or to whom the verb behind it is done (为志愿者提供种子)."""

WORLDWIDE = ("全球", "全世界")
"""Who is measured, and never what."""

FIRMS = ("公司", "企业", "集团")
"""Who cuts so much of its costs (该公司降低15%的成本)."""

BRACKETS = ("（", "）", "(", ")")
TASKS = ("任务", "目标", "计划", "预算")
MONEY = ("money", "currency")
GOODS = tuple("纱布糖盐酒粮棉油茶煤电钢铁锌铅铜铝纸丝麻烟")
"""Products whose name is one character."""

CONVERTED = re.compile("(?:折[合算]|约合|汇率)[^，。；0-9]{0,8}，?[^，。；0-9]{0,6}$")
"""Before a figure in another currency."""

GENERIC = re.compile(r"(?:中|高|中高|较快|快)?速?增长(?:速度|目标)?|增[速幅]|涨幅")
"""Growth of the indicator named before."""


def names(here: Clauses, number: Candidate, reading: Reading) -> tuple[str, ...]:
    """The indicator and other printed forms of it; empty where nothing says what is measured."""
    printed, kind = _printed(here, reading), str(number.props["unit_kind"])
    if kind == "percent":
        return _of_percentage(here, number, reading, printed)
    if kind == "rank":
        more = here.last() + printed if shape("of_last").match(printed) and here.last() else printed
        return _fallback(more, here.last() or _topic(here, number))
    noun = "" if kind == "points" else _money(here, number) if kind in MONEY else noun_after(here.text, number.end)
    noun = noun or (_shared_noun(here, number) if kind == "count" and len(printed) < 2 else "")
    shaped = _shaped(here, number, reading, noun)
    if shaped:
        return shaped
    reached = here.text.startswith("的", number.end) and len(printed) >= 2 and reading.roles & {"level", "growth", "decline"}
    listed = (printed in metrics() and bool(reading.roles)) or bool(reached)
    if noun and not listed and (kind in ("count", "other") or _follows(here, number, reading, printed)):
        return _counted(here, reading, noun, number)
    if printed in YIELDS and here.last().endswith(YIELDS[printed]):
        return here.last(), printed
    if len(printed) >= 2:
        return _level(here, printed, reading)
    return _without_noun(here, number, reading, noun)


def _printed(here: Clauses, reading: Reading) -> str:
    """The phrase before a number; none where it only says who counts, where or when (工信部门投入, 抗议活动中逮捕)."""
    printed = unquoted(here.text[reading.start : reading.end]).lstrip("、")
    where = here.text[reading.start - 1 : reading.start] in TOWARDS
    circumstance = reading.verb() and (where or any(shape(name).search(printed) for name in ("place_or_time", "agent")))
    when = here.found and shape("only_when").match(printed)
    same = printed in WORLDWIDE or shape("same").match(printed)
    return "" if circumstance or when or same or printed.endswith(("对", "和", "与", "及")) else printed


def _shaped(here: Clauses, number: Candidate, reading: Reading, noun: str) -> tuple[str, ...]:
    """The names that a shape of its own gives: the side of a thing, a multiple of a yardstick, what grew from one figure to
    the next, people counted behind things; none where the number has none of these shapes."""
    unit, floor = str(number.props["unit"]), here.floor(number)
    side = shape("dimension").match(here.text, number.end) if number.props["unit_kind"] == "length" else None
    if side is not None:
        return side["noun"] + side["side"], side["noun"] + side["side"] + "度", side["noun"]
    if here.text[number.start - 1 : number.start] in BRACKETS and here.text[number.end : number.end + 1] in BRACKETS:
        before = here.phrase(clause_start(here.text, number.start - 1, here.masked.start), number.start - 1)
        return _fallback("" if before.endswith(TASKS) and here.found else before, here.last())
    times = shape("times_of").search(here.text, floor, number.start) if unit == "倍" else None
    if times is not None:
        part = here.phrase(floor, times.start())
        return tuple(n for n in (part or here.last() or here.clause_before(number), part and part + times[0]) if n)
    grown = shape("grown_to").search(here.text, clause_start(here.text, number.start, here.masked.start), number.start)
    if grown is not None and reading.start >= grown.end("what") and not here.found_in(grown.start()):
        return _fallback("", here.phrase(grown.start("what"), grown.end("what")))
    if number.props["unit_kind"] in MONEY:
        worth = shape("worth_lead").search(here.text, floor, number.start)
        loss = shape("loss").match(here.text, number.end) or (worth and shape("worth").match(here.text, number.end))
        if loss:
            return (loss["noun"],)
    crowd = CROWDS.get(unit.lstrip(SCALE), "")
    if crowd and not noun and not reading.words[1:] and here.households(number):
        return ("户数",) if crowd == "户数" else ("人口", "人数")
    drawn = shape("drawn").search(here.text, floor, number.start) if crowd and not noun else None
    drawn_to = shape("drawn_to").match(here.text, number.end) if drawn is not None else None
    if drawn_to is not None:
        return drawn_to["verb"] + crowd, crowd
    verb = here.verb_before(number) if crowd and not noun and not reading.words else ""
    return (verb + crowd, crowd) if verb else ()


def _shared_noun(here: Clauses, number: Candidate) -> str:
    """The noun that the next figure of the list prints for both (311条、1310公里受损道路)."""
    later = here.next(number)
    joined = later is not None and here.text[number.end : later.start] in ("、", "，", "和")
    return noun_after(here.text, later.end) if joined and later is not None else ""


def _money(here: Clauses, number: Candidate) -> str:
    match = shape("money_noun").match(here.text, number.end)
    return match["noun"] if match else ""


def _follows(here: Clauses, number: Candidate, reading: Reading, printed: str) -> bool:
    """Whether a measure (23万亩早稻) belongs to the noun behind it: nothing before it says what is measured, or a verb with 了
    does (腾出了20万吨仓容)."""
    own = shape("own_word").search(here.text, here.floor(number), number.start)
    if own is not None and own[0] != "投入":
        return False
    if here.text[number.end : number.end + 1] == "的":
        return len(printed) < 2 and not here.found
    if reading.words[:1] == ("了",):
        return True
    return len(printed) < 2 or not reading.roles & {"level", "growth", "decline", "change", "target"}


def _of_percentage(here: Clauses, number: Candidate, reading: Reading, printed: str) -> tuple[str, ...]:
    """A growth, share or difference; without an indicator before it, that of the figure before or of the words after."""
    last, behind = here.moved_before(number) or here.last(), _behind(here, number, reading, printed)
    share = _part_of(here, number, reading)
    if share or behind:
        return share or behind
    yard, after = here.yardstick(number), shape("growth_after").match(here.text, number.end)
    if len(printed) >= 2 or (printed and after) or (printed in GOODS and reading.roles & {"growth", "decline"}):
        extra = (printed + yard["yardstick"] if yard else "", printed + after["noun"] if after else "")
        return _level(here, printed, reading, *extra)
    if after is not None and (not last or not GENERIC.fullmatch(after["noun"])):
        return (after["noun"],)
    noun = shape("share_noun").match(here.text, number.end)
    if noun is not None and not reading.roles & {"growth", "decline", "change"}:
        return (noun["noun"].removesuffix("也"),)
    if last and yard is not None:
        return last, last + yard["yardstick"]
    known = last or here.clause_before(number)
    word = next((w for w in reading.words if shape("share_word").fullmatch(w)), "")
    if word and known and not known.endswith(word):
        return known + word, word
    return _fallback("", known) if reading.roles or here.near(number) else ()


def _part_of(here: Clauses, number: Candidate, reading: Reading) -> tuple[str, ...]:
    """How much of a task is done, or what share a part has of a whole; none for another percentage."""
    task = shape("task").search(here.text, here.floor(number), number.start)
    if task is not None:
        return "完成" + task["task"] + "比例", task["task"] + "完成比例"
    share = shape("share").search(here.text, clause_start(here.text, number.start, here.floor(number)), reading.end)
    if share is None or share.end() != reading.end:
        return ()
    part = here.phrase(share.start("part"), share.end("part")) or here.last()
    return tuple(dict.fromkeys(n for n in (f"{part}占{share['whole']}比重", part, f"占{share['whole']}") if n))


def _behind(here: Clauses, number: Candidate, reading: Reading, printed: str) -> tuple[str, ...]:
    """What a percentage is printed before with 的 (3%的能源增速, 91%的博物馆); none where something before it is measured."""
    if not here.text.startswith("的", number.end) or (printed in metrics() and printed not in FIRMS):
        return ()
    after = shape("growth_after").match(here.text, number.end)
    if after is not None and not GENERIC.fullmatch(after["noun"]):
        return (after["noun"],)
    noun = shape("share_noun").match(here.text, number.end)
    roles = reading.roles - {"approx"}
    moved = roles <= {"growth", "decline", "change"} and (len(printed) < 2 or printed.endswith(FIRMS))
    return (noun["noun"].removesuffix("也"),) if noun is not None and (not roles or moved) else ()


def _level(here: Clauses, printed: str, reading: Reading, *extra: str) -> tuple[str, ...]:
    """A printed indicator; 增量 and the like are of the figure before."""
    last, verb = here.last(), reading.verb()
    if shape("of_last").match(printed) and last.endswith(printed):
        return (last,)
    if shape("of_last").match(printed) and last:
        return last + printed, printed
    share = shape("share_word").search(here.text, reading.end, reading.end + sum(map(len, reading.words)))
    name = _qualified(here, printed, reading) + (here.text[reading.end : share.end()] if share else "")
    return tuple(dict.fromkeys(n for n in (name, printed, printed + verb, *extra) if n))


def _qualified(here: Clauses, printed: str, reading: Reading) -> str:
    """The indicator with the group it is of (国有控股企业利润总额), or with what was measured of the branch before."""
    floor = clause_start(here.text, reading.start, here.masked.start)
    match = shape("qualifier").search(here.text, floor, reading.start)
    if match is not None:
        owner = read_before(here.text, floor, match.end("owner"), here.starts)
        here.head = owner.start
        return here.text[owner.start : owner.end].strip(QUOTES) + printed
    sector, last = (shape("sector").match(n) for n in (printed, here.last()))
    if sector is not None and not sector["rest"] and last is not None and reading.roles & {"growth", "decline"}:
        return printed + last["rest"]
    return printed


def _counted(here: Clauses, reading: Reading, noun: str, number: Candidate) -> tuple[str, ...]:
    """The noun counted, with the verb of counting before it and the words behind it as other forms."""
    verb = reading.verb()
    rest = re.compile(r"[^，。；、：！？\n（）0-9]{0,16}").match(here.text, number.end)
    here.noun = noun
    phrase = rest[0].strip(QUOTES) if rest else ""
    first = verb + noun if verb and len(verb) <= 4 and not noun.startswith(verb) else noun
    lead = here.text[here.floor(number) : number.start]
    whole = re.sub(r"[“”、，]|[0-9.]+[多余]?[个家次场项名位]", "", lead + phrase)
    return tuple(dict.fromkeys(n for n in (first, noun, phrase, whole if len(whole) <= 20 else "") if len(n) >= 2 or n == noun))


def _without_noun(here: Clauses, number: Candidate, reading: Reading, noun: str) -> tuple[str, ...]:
    """已解决19个, 投资40亿元, 6-8亿元: the verb with the noun counted last, the verb alone, or the indicator before."""
    if here.near(number):
        return _fallback("", here.last())
    head = here.floor(number)
    own = shape("own_word").search(here.text, head, number.start)
    verb, last = reading.verb(), here.alike(number)
    if last is None and here.found and str(number.props["unit"]) == "倍":
        last = here.found[-1]
    if verb and last is not None and (own is None or "count" in roles_of(own[0])):
        crowd = CROWDS.get(str(number.props["unit"]).lstrip(SCALE))
        return (verb + (crowd or here.noun or _without_verb(last.indicator)), verb)
    if own is not None or verb:
        name = own[0] if own is not None and not verb.endswith(own[0]) else verb
        return tuple(dict.fromkeys(n for n in (name + noun if noun else name, name) if len(n) >= 2))
    if noun:
        return (noun,)
    converted = number.props["unit_kind"] in MONEY and CONVERTED.search(here.text[here.masked.start : number.start]) is not None
    last_named = last.indicator if last is not None else (converted and here.last()) or here.clause_before(number)
    return _fallback("", last_named) if reading.roles else ()


def _topic(here: Clauses, number: Candidate) -> str:
    """The noun phrase that the clause before a rank ends with (税收、产值2项指标，均排名第一)."""
    end = clause_start(here.text, number.start, here.masked.start) - 1
    start = clause_start(here.text, max(end, here.masked.start), here.masked.start)
    match = shape("topic").search(here.text, start, max(end, start))
    return match[0] if match else ""


def _fallback(printed: str, last: str) -> tuple[str, ...]:
    name = printed if len(printed) >= 2 else last
    return (name,) if name else ()


def _without_verb(indicator: str) -> str:
    """An indicator without the verb of counting at its head."""
    return shape("count_verb").sub("", indicator)
