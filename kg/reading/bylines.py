"""Bylines: who wrote it, for which paper, on which day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.patterns import load
from kg.reading.lines import BLANK, stretched
from kg.reading.marks import Mark

PATTERNS = load("reading")
ROLE = PATTERNS["people_word"].regex
HAN_DATE = PATTERNS["date_line_han"].regex
PAPER = PATTERNS["paper_before_names"].regex
PLACE = PATTERNS["place_of_report"].regex
SEPARATOR = re.compile(r"[\s、，,/／|丨:：;；（）()●■□◆]+")
NAME = re.compile(r"[\u3400-\u9fff]{2,4}(?:·[\u3400-\u9fff]{1,8})*")
BRACKETS = re.compile(r"[（(【]([^（）()【】]*)[）)】]")
DAY = re.compile(r"(\d{1,2})月(\d{1,2})日")
FULL = re.compile(r"((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日")
BEFORE = re.compile("(?:摄|整理|采写|供图|执笔)")
NUMERALS = {char: number for number, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
STRETCHED = re.compile(r"(?<![\u3400-\u9fff])([\u3400-\u9fff])[ \u3000]+([\u3400-\u9fff])(?![\u3400-\u9fff])")
OWN = frozenset(("本报", "本台", "本刊", "本网"))
AGENCIES = ("新华社", "中新社", "新华网")


def names(text: str) -> tuple[str, ...]:
    """The persons in the text of a byline, in order; words for what they did, papers and places of report left out."""
    text = BLANK.sub("", text) if stretched(text) else text
    text = STRETCHED.sub(r"\1\2", text)
    text = PLACE.sub("", PAPER.sub("", text.strip("（()） ")))
    found: dict[str, None] = {}
    for word in SEPARATOR.split(STRETCHED.sub(r"\1\2", ROLE.sub(" ", text))):
        for name in _split(PAPER.sub("", word)):
            found[name] = None
    return tuple(found)


def _split(word: str) -> Iterator[str]:
    """A name, or two that a lost line break ran together."""
    if NAME.fullmatch(word):
        yield word
    elif re.fullmatch(r"[\u3400-\u9fff]{5,6}", word):
        yield from (word[:3], word[3:])


def authors(marks: Iterable[Mark]) -> tuple[str, ...]:
    """All persons that the marks of an article name as its makers."""
    found: dict[str, None] = {}
    for mark in marks:
        for name in names(_people(mark)):
            found[name] = None
    return tuple(found)


def _people(mark: Mark) -> str:
    """The part of a mark that names persons, with its blanks."""
    text = " ".join(line.text for line in mark.lines)
    if mark.name == "byline":
        if mark.groups.get("people", "").endswith("报道"):
            return mark.groups["people"].removesuffix("报道")
        if mark.groups.get("people", "").startswith(("记者", "本报记者", "全媒体记者", "首席记者", "见习记者")):
            return _kept(mark)[_kept(mark).index("记者") :]
        brackets = BRACKETS.search(_kept(mark)) if "people" in mark.groups else None
        return brackets[1] if brackets and ROLE.search(BLANK.sub("", brackets[1])) else ""
    if mark.name == "contributor":
        return mark.groups["name"]
    if mark.name in ("reporter_line", "credit", "compiler", "closing_people"):
        return _kept(mark) if mark.name != "credit" else text
    return ""


def _kept(mark: Mark) -> str:
    """The text of a mark; a line break inside a role word leaves none of it behind (`全媒体记` + `者`)."""
    text = mark.lines[0].text
    for line in mark.lines[1:]:
        joined = text[-1] + line.text[0]
        text += line.text if joined in ("记者", "通讯", "讯员", "体记", "媒体") else " " + line.text
    return re.sub(r"记\s+者", "记者", re.sub(r"通\s*讯\s*员", "通讯员", text))


def day(marks: Iterable[Mark]) -> tuple[int, int] | None:
    """Month and day that a byline states."""
    for mark in marks:
        match = DAY.search(mark.groups.get("date", "") or mark.groups.get("day", ""))
        if match and mark.name == "byline":
            return int(match[1]), int(match[2])
    return None


def full_date(marks: Iterable[Mark]) -> str | None:
    """The ISO date of a closing date line or of a first print."""
    for mark in marks:
        if mark.name in ("reprint", "date_line", "copies"):
            match = FULL.search("".join(line.squeezed for line in mark.lines))
            if match and mark.name != "copies":
                return f"{match[1]}-{int(match[2]):02d}-{int(match[3]):02d}"
        if mark.name == "date_line_han":
            groups = mark.groups
            return f"{_year(groups['year'])}-{numeral(groups['month']):02d}-{numeral(groups['day']):02d}"
    return None


def _year(text: str) -> str:
    return "".join(str(NUMERALS[char]) for char in text)


def numeral(text: str) -> int:
    """A Chinese numeral up to 99 as a number."""
    tens, ten, ones = text.rpartition("十")
    return (NUMERALS.get(tens, 1) * 10 if ten else 0) + NUMERALS.get(ones, 0)


def source(marks: Sequence[Mark]) -> str | None:
    """The paper, site or agency that a byline names; `本报` names none."""
    for mark in marks:
        if mark.name not in ("byline", "reporter_line"):
            continue
        name = mark.groups.get("source") or mark.groups.get("agency") or mark.groups.get("dispatch")
        if name and name not in OWN:
            return name.removeprefix("据").removesuffix("时刻新闻")
    return None
