"""Works whose names no list of endings finds: fields known by numbers, short names of regional lines and crossings, and what is
named at length where it is opened (某县国家级某某示范公园开工建设); ships and services named in quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.nlp.candidate import Candidate
from kg.nlp.programme_variants import programme
from kg.patterns import load
from kg.schema import PLACE

DIVISIONS = ("prefecture", "county", "township")


def works(text: str, places: Iterable[Candidate]) -> Iterator[Candidate]:
    """The works that an article names so, at all places where it does."""
    patterns = load("places")
    for match in patterns["numbered_field"].regex.finditer(text):
        yield _work(text, match.start("name"), match.end("name"), "site")
    for match in patterns["short_line"].regex.finditer(text):
        yield from _again(text, match["name"], "site")
    opened = list(patterns["opened_site"].regex.finditer(text))
    starts = {p.start: p for p in places if p.props.get("level") in DIVISIONS} if opened else {}
    for match in opened:
        site = starts.get(match.start("name"))
        if site is not None and site.end <= match.start("suffix") - 4:
            yield from _again(text, match["name"], "zone" if match["suffix"] in ("示范区", "产业园") else "site")


def craft(text: str) -> Iterator[Candidate]:
    """Ships, platforms and machines named in quotes behind their noun (钻井平台“某某一号”), and train and shipping services."""
    for name in dict.fromkeys(match["name"] for match in load("programmes")["craft"].regex.finditer(text)):
        for match in re.finditer(f"“{re.escape(name)}”", text):
            yield programme(text, *match.span(), match[0], "craft", "project", (name,), 0.86)
    for match in load("programmes")["service"].regex.finditer(text):
        yield programme(text, *match.span(), match[0], "service", "project", (f"“{match['name']}”",), 0.86)


def _again(text: str, name: str, level: str) -> Iterator[Candidate]:
    for match in re.finditer(re.escape(name), text):
        yield _work(text, match.start(), match.end(), level)


def _work(text: str, start: int, end: int, level: str) -> Candidate:
    return Candidate(PLACE, start, end, text[start:end], "work_name", 0.86, (), {"level": level})
