"""Diplomats: the state that an ambassador stands for, the embassy or consulate that other posts abroad are at."""

from __future__ import annotations

import re

from kg.nlp.candidate import Candidate
from kg.nlp.divisions import COUNTRY
from kg.nlp.foreign_bodies import state_of
from kg.nlp.foreign_names import transliterating
from kg.nlp.gazetteer import Hit
from kg.nlp.post_bodies import Bodies, Owner, made
from kg.nlp.title_shapes import Title
from kg.patterns import load
from kg.schema import PLACE

DIPLOMATS = "大使 公使 公使衔参赞 参赞 公参 商务参赞 文化参赞 科技参赞 武官 国防武官 代办 临时代办 一秘 一等秘书 二等秘书"
EMBASSIES = {**dict.fromkeys(DIPLOMATS.split(), "大使馆"), **dict.fromkeys(("总领事", "领事", "名誉领事"), "总领事馆")}
"""Where diplomats are posted."""
HEAD = "大使"
SENDERS = frozenset("美日韩朝俄英法德")
"""Characters that mean a state before 驻 even where the article names none; the others are everyday words (以驻…)."""
NO_LETTER = "中东西南北亚欧非在与和各两我全本该外多常"
"""Characters before the state by its letter that make another word of it, as in 中俄."""

LISTED = re.compile(r"驻[\u4e00-\u9fff]{1,8}(?:大使|总领事|代表)[\u4e00-\u9fff·]{2,8}[、和及与]$")


def embassy(text: str, hit: Hit[Title], bodies: Bodies) -> Owner | None:
    """中国驻泰国总领事: a post at an embassy or consulate; 驻泰国大使 and 常驻联合国代表 stand for the state itself."""
    match = _sent(text, hit)
    if match is None:
        return None
    state = bodies.state(match.start())
    own = text[: match.start()].endswith(("我", "我国"))
    seat, title = bodies.seats.get(match.end("where")), match["title"]
    where = seat.name if seat is not None and seat.start == match.start("where") else _state(match["where"])
    home, start = (state.name, state.start) if state is not None else (COUNTRY if own else "", match.start() - 1)
    if not home and text[match.start() - 1 : match.start()] in tuple("、和及与"):
        home, start = _colleague(text, match.start(), bodies), match.start()
    home = home or _sender(text, match.start() - 1, bodies)
    if not home:
        return None
    noun = EMBASSIES.get(title.removeprefix("副"))
    of_state = noun is None or not where
    if of_state or title == HEAD:
        body = bodies.ends.get(match.end("where"))
        if of_state and (body is None or body.start != match.start("where")):
            return None
        step = f"{text[start : hit.end]} → {home}: the state is represented there"
        place = Candidate(PLACE, start, match.start(), home, "state_of_envoy", 0.9, (), {"level": "country"}, (), (step,))
        return Owner(place, start, text[match.start() : hit.end])
    name = f"{home}驻{match['where'] if match['where'] == '华' else where.removesuffix('市')}{noun}"
    step = f"{text[start : hit.end]} → {name}: the post is at an embassy or consulate"
    return Owner(made(start, hit.start, name, "embassy_of_post", "government", step), start, title)


def _sent(text: str, hit: Hit[Title]) -> re.Match[str] | None:
    """驻, the place and the title of somebody who is sent there."""
    return load("titles")["posted"].regex.search(text, max(0, hit.start - 12), hit.end)


def posted(text: str, hit: Hit[Title]) -> bool:
    """Whether a title is that of a diplomat printed with the place he is sent to, which does not hold his post."""
    match = _sent(text, hit)
    if match is None or match["where"].endswith("馆"):
        return False
    return match["title"].removeprefix("副") in EMBASSIES


def _colleague(text: str, end: int, bodies: Bodies) -> str:
    """The state of the ambassador named right before in one list: 中国驻某国大使某某和驻东盟大使."""
    match = LISTED.search(text, max(0, end - 24), end)
    state = bodies.state(match.start()) if match is not None else None
    return state.name if state is not None else ""


def _sender(text: str, at: int, bodies: Bodies) -> str:
    """The state whose letter stands right before 驻: the one the article names, or the one that the letter always means."""
    if at < 0 or text[at - 1 : at] in tuple(NO_LETTER):
        return ""
    if all(char in transliterating() for char in text[max(0, at - 2) : at + 1].rjust(3, "，")):
        return ""
    places = [c for c in bodies.seats.values() if c.props.get("level") == "country"]
    if any(c.start < at < c.end for c in bodies.seats.values()):
        return ""
    return state_of(text[at], {c.name for c in places}, text[at] in SENDERS)


def _state(letter: str) -> str:
    """The only state that a character stands for, empty where there are several."""
    return COUNTRY if letter == "华" else state_of(letter, ())
