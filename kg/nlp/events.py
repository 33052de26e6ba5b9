"""Events that have a name: meetings, ceremonies, fairs, found by the noun they end in and the verb or preposition before
them."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import replace
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.lexicon import rows
from kg.nlp.candidate import DATE, TITLE, Candidate, propose, proposed, text_of
from kg.nlp.event_names import behind_places, name_start, quoted
from kg.nlp.gazetteer import Gazetteer, Hit
from kg.patterns import load
from kg.schema import EVENT, INSTITUTION, PERSON, PLACE

BESIDE = re.compile(r"(?:代表|委员|人大代表|政协委员)?|暨[^，。；、“”\n]{0,12}|——")
"""What stands between two parts of one name (某次会议代表建议交办会, 某会议暨学习研讨班)."""

OF_ANOTHER = re.compile(
    ".*(?:(?:发布|签约|推介|倒计时|对接|招商)活动|(?:签约|颁奖|发布|授牌|捐赠)(?:仪式|典礼)|发布会|推介会|说明会|对接会|招待会|[晚酒]会|签约)"
)
"""Ends of the name of an event that is about the event named right before it, or a part of it."""
SEVERAL = re.compile("(?:[两二三四五六七八九十多数几]|[2-9]|[0-9]{2,})(?:次|场)$")
"""A number before the name of what took place more than once (三次某某座谈会)."""
IN_TOWN = re.compile("在(?:首都|首府)?$")
"""What stands before a town in which something is done."""
ORGANISERS = ("组委会", "筹委会", "执委会")
"""Bodies named by the event that they prepare."""
CONGRESS = re.compile("[会盟协联][^，。]{0,4}第[一二三四五六七八九十0-9]+次全国代表大会$")
"""The end of the name of a national congress with its body."""
SESSION = "session"
"""The weight of a session that bears the name of its board, which is a body as well."""
WEAK = ("会", "会议", "活动", "仪式", "典礼", "论坛", "大赛", "展", "展览", "演出", "汇演", "庆典")
"""Ends of weak nouns that name an event where enough stands before them."""
SHAPES = (
    ("held_shape", "meeting"),
    ("body_session", "meeting"),
    ("season_shape", "other"),
    ("quoted_shape", "other"),
    ("channel", "meeting"),
)
"""Patterns for the ends of names that no list of nouns can hold, with the kind of event."""


@cache
def nouns() -> Gazetteer[Mapping[str, str]]:
    """Nouns that end the name of an event. Visits and talks are told by verbs, and so are weak nouns that are verbs too
    (开工)."""
    return Gazetteer((row["noun"], row) for row in rows("event_nouns") if _names_events(row))


def _names_events(row: Mapping[str, str]) -> bool:
    if row["kind"] in ("visit", "talks") or len(row["noun"]) == 1:
        return False
    if row["noun"].endswith(("常委会", "代表大会", "理事会", "董事会", "开会", "组委会", "委员会", "分组讨论", "分组审议")):
        return row["noun"] == "公开会"
    if row["noun"] in ("会展", "问政"):
        return False
    return row["weight"] == "strong" or row["noun"].endswith(WEAK)


@cache
def listed() -> Gazetteer[Mapping[str, str]]:
    """Recurring and historic events by every form."""
    return Gazetteer((form, row) for row in rows("events") for form in (row["name"], *row["aliases"].split("|")) if form)


@Language.component("kg_events", assigns=["doc._.proposed"])
def annotate_events(doc: Doc) -> Doc:
    """Propose named events. `props` hold the kind; `generic` says that the noun stands alone (会议), `referred` that the
    text only
    refers to it (会议精神), `anchor` the word before it."""
    text = text_of(doc)
    people = {c.start for c in proposed(doc, PERSON)}
    skip = [*proposed(doc, DATE, PERSON), *(run for run in proposed(doc, TITLE) if run.end in people)]
    bodies = {p for c in proposed(doc, INSTITUTION) for p in range(c.start + 1, c.end)}
    places = list(proposed(doc, PLACE))
    towns = {c.end: c.start for c in places}
    found: list[Candidate] = []
    for hit in _noun_hits(text):
        if hit.end - 1 in bodies and hit.value["weight"] != SESSION:
            continue
        if hit.value["weight"] == "weak" and IN_TOWN.search(text, max(0, towns.get(hit.start, 0) - 4), towns.get(hit.start, 0)):
            found.append(_alone(text, hit))
            continue
        candidate = _named(text, hit, skip, found[-1].end if found else 0, bodies, places)
        if candidate is not None:
            found.append(candidate)
    taken = {p for c in found for p in range(c.start, c.end)}
    for known in listed().longest(text):
        if known.start not in taken and not text.startswith(ORGANISERS, known.end):
            found.append(_listed(text, known))
    return propose(doc, _joined(text, found))


def _noun_hits(text: str) -> list[Hit[Mapping[str, str]]]:
    """Listed nouns, and what the sentence says was held or opened somewhere (交办会在长召开, 文化年在京开幕)."""
    hits = [_longer(text, hit) for hit in nouns().longest(text)]
    taken = {p for hit in hits for p in range(hit.start, hit.end)}
    for name, kind in SHAPES:
        shape: Mapping[str, str] = {"kind": kind, "weight": SESSION if name == "body_session" else "strong"}
        for match in load("events")[name].regex.finditer(text):
            if name in ("body_session", "channel"):  # outranks the body, and the noun that ends as it does (联席会议)
                hits = [hit for hit in hits if hit.end != match.end()]
            elif match.end() - 1 in taken:
                continue
            hits.append(Hit(match.start(), match.end(), shape))
    return sorted(hits, key=lambda hit: hit.start)


def _longer(text: str, hit: Hit[Mapping[str, str]]) -> Hit[Mapping[str, str]]:
    """A noun with the 会 or 仪式 that follows it (开工动员会 where only 开工动员 is listed), or with the 议 that makes its
    会 a 会议."""
    more = load("events")["noun_goes_on"].regex.match(text, hit.end)
    if more is not None and more[0].endswith("期"):
        return Hit(hit.start, more.end(), hit.value)
    if more is None or (more[0] != "议" and hit.value["noun"].endswith(("会", "会议", "仪式", "活动", "论坛"))):
        return hit
    kind = "ceremony" if more[0] == "仪式" else "other" if more[0] == "活动" else "meeting"
    return Hit(hit.start, more.end(), {**hit.value, "kind": kind, "weight": "strong"})


def _joined(text: str, found: list[Candidate]) -> list[Candidate]:
    """Two names side by side are one: 某某论坛2025年年会."""
    ordered: list[Candidate] = []
    for candidate in sorted(found, key=lambda c: c.start):
        last = ordered[-1] if ordered else None
        between = text[last.end : candidate.start] if last is not None else ""
        if (
            last is not None
            and last.end <= candidate.start
            and BESIDE.fullmatch(between)
            and (between.startswith("暨") or not last.props.get("generic") or (not between and candidate.name.startswith("第")))
            and not (not between and _whole(last.name) and _whole(candidate.name))
        ):
            ordered[-1] = replace(
                candidate,
                start=last.start,
                name=text[last.start : candidate.end],
                aliases=(last.name,) if _is_part(last, between, candidate) else (),
                props={
                    **candidate.props,
                    "generic": "",
                    "holds": last.props.get("holds") or candidate.props.get("holds") or "",
                },
            )
        else:
            ordered.append(candidate)
    return ordered


def _is_part(last: Candidate, between: str, candidate: Candidate) -> bool:
    """Whether the first of two joined names names the event by itself (某某论坛 of 某某论坛2025年年会), and not what the
    event belongs to (某某博览会 of 某某博览会新闻发布活动)."""
    return not last.props.get("referred") and (bool(between) or OF_ANOTHER.fullmatch(candidate.name) is None)


def _whole(name: str) -> bool:
    """Whether a name holds the number of a congress after the body that holds it, so that two side by side are two."""
    return CONGRESS.search(name) is not None


def _listed(text: str, hit: Hit[Mapping[str, str]]) -> Candidate:
    row = hit.value
    props = {"kind": row["kind"], "generic": "", "referred": referred(text, hit.end), "anchor": "listed"}
    return Candidate(EVENT, hit.start, hit.end, row["name"], "event_list", 0.8, (text[hit.start : hit.end],), props)


def referred(text: str, end: int) -> str:
    """`yes` where the words behind a name only refer to it (…会议精神), else the empty string."""
    return "yes" if load("events")["referred"].regex.match(text, end) else ""


def _named(
    text: str,
    hit: Hit[Mapping[str, str]],
    skip: list[Candidate],
    floor: int,
    bodies: Container[int],
    places: list[Candidate],
) -> Candidate | None:
    """The event whose name ends with the noun, None where the noun is part of another word or goes on (会议室)."""
    patterns = load("events")
    if patterns["continues"].regex.match(text, hit.end):
        return None
    if text.startswith("”筹备", hit.end):  # …研讨会”筹备工作谋划会
        return None
    start, anchor = name_start(text, hit.start, hit.end, floor, skip, bodies)
    start = behind_places(text, start, hit.end, places)
    if text[start - 1 : start] == "《" and text[hit.end : hit.end + 1] == "》":
        return None
    name = text[start : hit.end]
    generic = "yes" if patterns["generic"].regex.fullmatch(name) or patterns["deictic"].regex.match(name) else ""
    if SEVERAL.search(text, max(0, start - 4), start):
        generic = "yes"
    if start == hit.start and (hit.value["weight"] == "weak" or _bare(name, hit.value["kind"])):
        generic = "yes"
    props = {
        "kind": hit.value["kind"],
        "generic": generic,
        "referred": referred(text, hit.end),
        "anchor": anchor,
        "holds": "yes" if _holds(name, start, hit, skip) else "",
    }
    if not quoted(text, start, hit.end):
        return Candidate(EVENT, start, hit.end, name, "event_noun", 0.6 if generic else 0.85, (), props)
    first, _ = name_start(text, start - 1, hit.end + 1, floor, skip, bodies)
    return Candidate(EVENT, first, hit.end + 1, text[first : hit.end + 1], "event_noun", 0.85, (name,), props)


def _alone(text: str, hit: Hit[Mapping[str, str]]) -> Candidate:
    """A noun that is a verb too, right behind the town where it is done (在首都巴黎集会)."""
    props = {"kind": hit.value["kind"], "generic": "yes", "referred": referred(text, hit.end), "anchor": "", "holds": ""}
    return Candidate(EVENT, hit.start, hit.end, text[hit.start : hit.end], "event_noun", 0.6, (), props)


def _bare(name: str, kind: str) -> bool:
    """Whether a noun alone names no event: abbreviations of fairs and meetings of a body that it names do."""
    return len(name) <= 3 if kind == "other" else kind in ("meeting", "ceremony", "training") and not name.startswith("国务院")


def _holds(name: str, start: int, hit: Hit[Mapping[str, str]], skip: list[Candidate]) -> bool:
    """Whether a name holds a document, a person or a board, which by themselves would outrank it."""
    people = any(start <= c.start < hit.start for c in skip if c.label == PERSON)
    return "《" in name or people or hit.value["weight"] == SESSION
