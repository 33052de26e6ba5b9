"""The frame of a web page: its navigation, what it says about the article, whose site it is, and what follows the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg import lexicon
from kg.patterns import load
from kg.reading.bylines import STRETCHED, names
from kg.reading.lines import Line

PATTERNS = load("reading")
BUTTON, META, TAIL, VALUE = 60, 160, 120, 40
TITLE = ("标题", "名称", "信息名称")
PAGED = re.compile(r"(?<=[\u3400-\u9fff])\d+$")
ADDRESS = re.compile(r"(?:https?://|www\.)[\w./?=&%#:\-]+")
REPRINTED = re.compile(r"[—－\-]+")
TODAY = re.compile("^(?:今天是|今日是|现在是|欢迎您)|[|｜](?:联系|新闻|服务|投诉|举报)?(?:热线|电话)[:：]")
"""The line over a site's navigation that says what day it is, or whom to call."""
TIMED = re.compile(
    r"(?P<year>(?:19|20)\d{2})\s*[-年./]\s*(?P<month>\d{1,2})\s*[-月./]\s*(?P<day>\d{1,2})日?\s*\d{1,2}[:：]\d{2}"
)
CLOCK = re.compile(
    r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?\s*[|｜丨]?\s*(?P<source>[\u3400-\u9fff]{2,12}(?:网|报|社|台|在线|客户端|新闻))(?=\s|$)"
)


@dataclass(frozen=True, slots=True)
class Stated:
    """What the frame says of the article: source, the site's own name, ISO date, and people."""

    source: str | None
    site: str | None
    published: str | None
    people: tuple[str, ...]


def is_meta(line: Line) -> bool:
    """Whether a line states facts about the article: its source, its date, its makers, or a row of a document's table."""
    if line.final or len(line.text) >= META or TODAY.search(line.squeezed):
        return False
    if PATTERNS["web_label"].regex.match(line.squeezed):
        return True
    regex = PATTERNS["web_meta"].regex
    return regex.search(_bare(line)) is not None or regex.search(line.squeezed) is not None


def tells_web(line: Line) -> bool:
    """Whether no newspaper prints such a line: a path to the page, or facts about it with a date in full or a source."""
    if is_path(line):
        return True
    if not is_meta(line):
        return False
    if PATTERNS["web_index"].regex.search(line.squeezed):
        return True
    if PATTERNS["web_label"].regex.match(line.squeezed):
        return False
    labelled = any(mark in line.text for mark in ":：")
    return labelled and any(PATTERNS[name].regex.search(line.spaced) for name in ("web_source", "web_date", "web_day_first"))


def is_path(line: Line) -> bool:
    """Whether a line is the path to the page, a row of links or the name of the site."""
    return len(line.text) < TAIL and any(PATTERNS[name].regex.search(line.spaced) for name in ("web_path", "web_site"))


def is_button(line: Line) -> bool:
    """Whether a line is navigation or a button."""
    return (len(line.text) < BUTTON and PATTERNS["web_top"].regex.search(line.spaced) is not None) or is_path(line)


def in_cells(lines: Sequence[Line]) -> bool:
    """Whether the table at the head of a document is printed one cell a line."""
    cells = sum(PATTERNS["web_label"].regex.match(line.squeezed) is not None for line in lines)
    return cells * 2 > sum(PATTERNS["web_index"].regex.match(line.squeezed) is not None for line in lines)


def is_value(label: Line, line: Line) -> bool:
    """Whether a line is what the label above it announces, in a table printed one cell a line; the title of a document is the
    value of no other label than that."""
    if not PATTERNS["web_label"].regex.match(label.squeezed) or len(line.squeezed) >= VALUE or line.final:
        return False
    return label.squeezed.strip("•·*:：") in TITLE or PATTERNS["document_title"].regex.search(line.squeezed) is None


def is_tail(line: Line) -> bool:
    """Whether a line stands after the text: who made the page, links, what the site disclaims."""
    if PATTERNS["disclaimer"].regex.search(line.squeezed):
        return True
    return len(line.text) < TAIL and PATTERNS["web_tail"].regex.search(line.spaced) is not None


def is_body(line: Line) -> bool:
    """Whether a line holds nothing but the names of public bodies."""
    return all(PATTERNS["web_body"].regex.match(name) for name in line.spaced.split(" "))


def is_signature(line: Line) -> bool:
    """Whether a line holds nothing but names, as writers stand under a headline."""
    words = STRETCHED.sub(r"\1\2", line.spaced).split(" ")
    return all(2 <= len(word) <= 4 and word[0] in lexicon.words("surnames") and names(word) for word in words)


def stated(head: Sequence[Line], tail: Sequence[Line]) -> Stated:
    """Source, date and people from the lines around the text, those above it first."""
    lines = [*head, *tail]
    return Stated(_source(lines), _site(head, tail), _date(lines), tuple(_people(lines)))


def _bare(line: Line) -> str:
    return ADDRESS.sub("", line.spaced).strip()


def _source(lines: Iterable[Line]) -> str | None:
    for line in lines:
        match = PATTERNS["web_source"].regex.search(line.spaced) or CLOCK.search(_bare(line))
        if match:
            return PAGED.sub("", REPRINTED.sub("-", match["source"]))
    return None


def _site(head: Sequence[Line], tail: Sequence[Line]) -> str | None:
    for name, lines in (("web_site", head), ("web_host", tail)):
        for line in lines:
            match = PATTERNS[name].regex.search(line.spaced)
            if match:
                return match["site"]
    return next((line.spaced.split(" ")[0] for line in head if is_body(line)), None)


def _date(lines: Sequence[Line]) -> str | None:
    """The day on which the page was put out, else the first date with a time of day, else the first date."""
    for regex in (PATTERNS["web_issued"].regex, TIMED, PATTERNS["web_day_first"].regex, PATTERNS["web_date"].regex):
        for line in lines:
            match = None if TODAY.search(line.squeezed) else regex.search(line.spaced)
            if match:
                return f"{match['year']}-{int(match['month']):02d}-{int(match['day']):02d}"
    return None


def _people(lines: Iterable[Line]) -> dict[str, None]:
    found: dict[str, None] = {}
    for line in lines:
        for match in PATTERNS["web_people"].regex.finditer(STRETCHED.sub(r"\1\2", line.spaced)):
            found.update(dict.fromkeys(names(match["people"])))
    return found
