"""People whose post stands behind their name (习近平总书记, 某某常委建议)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.lexicon import words
from kg.nlp.candidate import Candidate, Position
from kg.nlp.names import follow, name_at, officials, surnames
from kg.nlp.organs import home_state
from kg.nlp.people_cues import person
from kg.nlp.places import COUNTRY
from kg.nlp.titles import titles
from kg.patterns import load

STATE = "中华人民共和国"


def names_before(text: str, runs: list[Candidate], taken: set[int], assembly: str) -> Iterator[Candidate]:
    """习近平总书记, 冯德莱恩主席: a name right before a title that needs no body, after punctuation or a known name; any title
    of somebody who speaks (某某常委建议)."""
    speaks = load("people")["speaks"].regex
    for run in runs:
        if text.startswith(("当选", "新当选"), run.start):
            continue
        for size in (4, 3, 2, 5, 6, 7):
            start = run.start - size
            if start < 0 or any(p in taken for p in range(start, run.start)):
                continue
            name = text[start : run.start]
            if name_at(text, start, strict=True, foreign=True) != run.start:
                continue
            opens = start == 0 or text[start - 1] in "，。；：、\n“（" or text[start - 1] in "和与对同向"
            chinese = name_at(text, start, strict=False, foreign=True) is not None and follow(name, size) == 3
            if name in words("officials"):
                yield person(text, start, run.start, "name_before_title", 0.95, _own(name, _posts(text, run)))
                break
            speaker = len(run.positions) == 2 and text.endswith("代表", 0, run.end)  # 某某常委代表民革中央发言
            end, alone = run.end - 2 * speaker, len(run.positions) == 1 + speaker
            whole = name[0] in surnames() and size <= 4 and opens and chinese and alone
            if whole and _names_body(run.positions[0]):
                yield person(text, start, run.start, "name_before_title", 0.9, run.positions[:1])
                break
            if whole and size < 4 and speaks.match(text, end):
                yield person(text, start, run.start, "name_before_title", 0.9, (_member(run.positions[0], assembly),))
                break


ENDS_RUN = re.compile(r"[，。；：的同与和对在于为此将也]|这次|邀请|等国?家?领导|是|表示|出席|亲自")
"""What follows a run of posts that has no other holder behind it."""


def _posts(text: str, run: Candidate) -> tuple[Position, ...]:
    """The posts behind a well-known name: all of the run where no other name follows that may hold the later ones."""
    return run.positions if ENDS_RUN.match(text, run.end) is not None else run.positions[:1]


def _member(position: Position, assembly: str) -> Position:
    """The post printed after the name of somebody who speaks: a member of the article's only political consultative body,
    else of no body known."""
    if position.title in ("常委", "委员") and assembly:
        step = f"{position.title} → {assembly}: the only consultative conference of the article"
        return Position(position.title, assembly, position.status, (step,))
    return Position(position.title, None, position.status)


def _own(name: str, positions: tuple[Position, ...]) -> tuple[Position, ...]:
    """The post printed after a well-known name: a bare 主席 after a Chinese name is the head of state, and a foreign holder's
    post never is at a Chinese body."""
    abroad = officials().get(name) != COUNTRY
    if abroad:
        return tuple(p for p in positions if p.body is None or not p.steps or home_state(p.body))
    return tuple(
        Position(p.title, STATE, p.status, (f"主席 → {STATE}: said of the head of state without a body",))
        if p.title == "主席" and (p.body is None or "nearest" in "".join(p.steps))
        else p
        for p in positions
    )


def _names_body(position: Position) -> bool:
    row = titles().get(position.title)
    return position.body is not None and row is not None and bool(row.implies)
