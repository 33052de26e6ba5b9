"""Names of programmes told by their shape: quoted words with a noun, and words before 行动, 工程, 计划, 战略."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from kg.lexicon import rows, words
from kg.nlp.candidate import Candidate
from kg.nlp.edges import STOPS
from kg.nlp.programme_variants import PERIOD, programme
from kg.patterns import load
from kg.schema import PLACE

QUOTED = re.compile(r"“([^“”\n。；！？]{2,24})”")
NAME = re.compile(r"[\u4e00-\u9fff+×±A-Za-z0-9—·-]+")
PROVINCES = re.compile("[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔贵滇云藏陕甘青宁新疆]{2,3}(?![省市县区])")
JOINED = re.compile("修复|建设|治理|恢复|改造|利用|保护|提升")
"""How the nouns begin that 和 may join to the word before it (保护和|修复工程)."""
OUTER = STOPS + "“”‘’"
LONGEST, SHORTEST = 24, 4
"""How many characters before the suffix a name may have, and how many it has at least where a body stands before it."""
LEAST = {"方案": 8, "规划": 6, "试点": 6, "工程": 6, "战略": 5}
"""The least length of an unquoted name by its last word; other names have six characters."""


FORMS = (
    ("named_set", "", 0.75),
    ("census", "project", 0.85),
    ("edition", "plan", 0.85),
    ("guiding", "strategy", 0.85),
    ("inspection_round", "campaign", 0.85),
    ("heritage_list", "document", 0.8),
    ("resolution", "document", 0.85),
    ("latin_project", "project", 0.8),
)
"""Patterns that find whole names, with their kind (empty: that of the noun) and how sure they are."""


@cache
def _suffixes() -> Mapping[str, str]:
    """Suffixes that make a programme of the name before them, with the kind; documents have their titles in 《》."""
    strong = (row for row in rows("programme_suffixes") if row["weight"] == "strong" and row["kind"] not in ("document", "law"))
    return {row["suffix"]: row["kind"] for row in strong if len(row["suffix"]) > 1}


@cache
def _suffix() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_suffixes(), key=len, reverse=True)))


def _kind(noun: str) -> str:
    return next((k for s, k in sorted(_suffixes().items(), key=lambda i: -len(i[0])) if noun.endswith(s)), "initiative")


def quoted(text: str) -> Iterator[Candidate]:
    """“智赋万企”行动, “4×4”现代化产业体系, “三个高地”: a quoted name with its noun, or a numbered catchword."""
    patterns = load("programmes")
    for match in QUOTED.finditer(text):
        noun = patterns["noun_after_quote"].regex.match(text, match.end())
        if noun is not None and not patterns["not_between"].regex.search(noun["between"]):
            name = text[match.start() : noun.end()]
            if patterns["occasion"].regex.search(name.replace("”", "")):
                continue
            alone = () if PERIOD.fullmatch(match[1]) else (match[0],)
            yield programme(text, match.start(), noun.end(), name, "quoted_with_noun", _kind(name), alone)
        elif patterns["quoted_name"].regex.fullmatch(match[1]) and _quoted_name(match[1]):
            yield programme(text, match.start(), match.end(), match[0], "quoted_name", _quoted_kind(match[1]), (match[1],), 0.8)
        elif _catchword(text, match):
            yield programme(text, match.start(), match.end(), match[0], "quoted_catchword", "strategy", (match[1],), 0.65)


def _quoted_name(name: str) -> bool:
    """Whether quoted words with the noun of a programme are more than that noun and what any programme may be called."""
    wrong = ("generic_name", "generic_end")
    return name not in words("not_programmes") and not any(load("programmes")[rule].regex.search(name) for rule in wrong)


def _quoted_kind(name: str) -> str:
    """The kind of a quoted name; declarations and papers known by the number of their articles are documents."""
    if name.endswith(("宣言", "条")):
        return "document"
    if name.endswith(("公约", "条约")):
        return "law"
    return "campaign" if name.endswith("年") else "mechanism" if name.endswith("通办") else _kind(name)


def _catchword(text: str, match: re.Match[str]) -> bool:
    """Whether quoted words count a policy's members (三个高地), or do so beside a verb or noun of policy (推行“一窗一网”)."""
    patterns = load("programmes")
    ship = match[1].endswith("号") or text.startswith("号", match.end())
    if ship or match[1] in words("not_programmes"):
        return False
    if patterns["catchword"].regex.fullmatch(match[1]):
        return True
    if not patterns["governed_catchword"].regex.fullmatch(match[1]):
        return False
    before = text[max(0, match.start() - 4) : match.start()]
    return bool(patterns["governs"].regex.search(before) or patterns["governed_noun"].regex.match(text, match.end()))


def by_suffix(text: str, stops: Iterable[Candidate], places: Iterable[Candidate]) -> Iterator[Candidate]:
    """An unquoted name before 行动, 工程, 计划, 战略 …, bordered on the left by the verb that governs it."""
    ends = {c.end for c in stops if c.confidence >= 0.7}
    sites = {c.start: c for c in sorted(places, key=len)}
    for match in _suffix().finditer(text):
        if _continues(text, match):
            continue
        start = _start(text, match.start(), ends)
        name = text[start : match.end()]
        if _is_name(name, match[0]) and not _only_place(sites.get(start), match.start()):
            short = _without_place(text, sites.get(start), match)
            sure = 0.86 if _is_project(name, sites.get(start)) else 0.75
            yield programme(text, start, match.end(), name, "programme_suffix", _suffixes()[match[0]], short, sure)


def by_form(text: str) -> Iterator[Candidate]:
    """Numbered sets (11大标志性工程), national censuses, and what bears its name by a fixed form."""
    for rule, kind, confidence in FORMS:
        for match in load("programmes")[rule].regex.finditer(text):
            yield programme(text, match.start(), match.end(), match[0], rule, kind or _kind(match[0]), (), confidence)


def _continues(text: str, match: re.Match[str]) -> bool:
    """Whether the word goes on after the suffix (工程师, 战略伙伴) or is a verb (计划投资)."""
    patterns, after = load("programmes"), text[match.end() : match.end() + 8]
    if patterns["goes_on"].regex.match(after):
        return True
    if match[0].endswith("战略"):
        return patterns["strategy_goes_on"].regex.match(after) is not None
    return match[0].endswith("计划") and patterns["plan_goes_on"].regex.match(after) is not None


def _start(text: str, end: int, ends: set[int]) -> int:
    """Where the name that a suffix at `end` completes begins."""
    start, floor = end, max(0, end - LONGEST)
    while start > floor and text[start - 1] not in OUTER and (start not in ends or end - start < SHORTEST):
        start -= 1
    for border in load("programmes")["border"].regex.finditer(text, start, end):
        start = border.end()
    return _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> int:
    head = load("programmes")["head"].regex
    match = head.match(text[start:end])
    while match is not None and 0 < match.end() <= end - start - 2:
        start += match.end()
        match = head.match(text[start:end])
    return start


def _is_name(name: str, suffix: str) -> bool:
    """Whether words before a suffix make a proper name."""
    patterns, part = load("programmes"), name[: -len(suffix)]
    if len(name) < LEAST.get(suffix[-2:], 6) or not part or not NAME.fullmatch(name):
        return False
    if part.endswith("和") and not JOINED.match(suffix):
        return False
    wrong = ("no_name", "generic_name", "generic_end", "built")
    return part not in words("not_programmes") and not any(patterns[rule].regex.search(name) for rule in wrong)


def _only_place(site: Candidate | None, end: int) -> bool:
    return site is not None and site.end >= end


def _is_project(name: str, site: Candidate | None) -> bool:
    """Whether a name is that of something built or restored at a place: it begins with one, or with the characters of two
    provinces."""
    at_place = (site is not None and site.label == PLACE) or PROVINCES.match(name) is not None
    return at_place and load("programmes")["project"].regex.match(name) is not None


def _without_place(text: str, site: Candidate | None, match: re.Match[str]) -> tuple[str, ...]:
    """The name without the place that it begins with."""
    if site is None or site.label != PLACE or match.start() - site.end < 2:
        return ()
    return (text[site.end : match.end()],)
