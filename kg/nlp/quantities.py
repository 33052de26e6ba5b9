"""Numbers with their units as printed, ranks (第六位), and shares in words (两成, 百分之三十)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.lexicon import rows
from kg.nlp.candidate import QUANTITY, Candidate, propose, text_of
from kg.nlp.gazetteer import Gazetteer
from kg.patterns import load
from kg.schema import Value

SCALES = ("", "万", "亿", "万亿", "千", "百", "百万", "千万", "十")
DIGITS = dict(zip("〇零一二两三四五六七八九", (0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
POWERS = {"十": 10, "百": 100, "千": 1000}
PRINTED = str.maketrans({",": None, " ": None, "．": "."})
"""Marks inside a number as printed; a blank is what is left of a line broken inside it."""

PLAIN = {"kind": "other", "trivial": "no"}
POINT = {"kind": "points", "trivial": "no"}
RANK = {"kind": "rank", "trivial": "no"}
RANKED = ("位", "名")
"""Units of a rank after 前 (居全国前10位)."""

HOURS = 24
"""A whole number of 点 up to this is an hour of the day."""

JOINED = re.compile(
    r"（(?:套|份|处|次|架|组|座|部|个|户|家|项|件|台)）|/(?:套|组|份|次|批|小时|分钟|秒|天|日|月|年|人|户|亩|公顷|公里|平方米|立方米|吨|千瓦时|度|升)"
)
"""Behind a unit: a second one that may stand for it, or what it is measured by (台（套）, 吨/小时)."""

SHARED = re.compile(r"[、和与至到—－–~～-]+(?:\d+(?:\.\d+)?[、和与至到—－–~～-]+)*(?P<last>\d+(?:\.\d+)?)")
POINTS = re.compile(
    r"个(?:[、和与及至到—－–~～-]+\d+(?:\.\d+)?个?)*?[、和与及至到—－–~～-]+\d+(?:\.\d+)?(?P<unit>个(?:百分点|基点))"
)
"""The unit that a list of differences prints in full but once (2.5个和1.4个百分点)."""

RANGE = re.compile(r"(?P<scale>[万亿千百]+)[—－–~～至到-]+\d+(?:\.\d+)?(?P=scale)(?=[^万亿千百多余])")
"""A range whose first number has the multiple but not the unit (8亿—12亿立方米)."""


@cache
def _units() -> Gazetteer[Mapping[str, str]]:
    table: dict[str, Mapping[str, str]] = {}
    for row in rows("units"):
        for scale in SCALES:
            table.setdefault(scale + row["unit"], row)
    return Gazetteer(table.items())


@Language.component("kg_quantities", assigns=["doc._.proposed"])
def annotate_quantities(doc: Doc) -> Doc:
    """Propose quantities. `props`: `value` (float), `unit` as printed without 多 and 余, `unit_kind`, `trivial`."""
    text = text_of(doc)
    compound = list(_compounds(text))
    inside = {position for number in compound for position in range(number.start, number.end)}
    plain = (number for number in (*_numbers(text), *_in_words(text)) if number.start not in inside)
    return propose(doc, [*compound, *plain, *_ranks(text)])


def _compounds(text: str) -> Iterator[Candidate]:
    """Numbers printed in two parts, counted in the smaller unit (6亿1163.2万人次, 3小时39分)."""
    for match in load("quantities")["compound"].regex.finditer(text):
        big = float(match["big"])
        if match["minutes"]:
            name = "分钟" if text.startswith("分钟", match.end()) else "分"
            length = (match.end() + len(name), name, {"kind": "time", "trivial": "no"})
            yield _made(text, match.start(), length, 60 * big + float(match["minutes"]))
            continue
        unit = _unit(text, match.end())
        if unit is not None and unit[2] is not PLAIN:
            yield _made(text, match.start(), unit, 10000 * big + float(match["small"] or match["ones"]))


def _numbers(text: str) -> Iterator[Candidate]:
    """Arabic numbers; the first of 0.2和0.4个百分点 or 6-8亿元 takes the unit that is printed once."""
    for match in load("quantities")["number"].regex.finditer(text):
        value = float(match["number"].translate(PRINTED)) * (-1 if match["sign"] else 1)
        unit = _points(text, match) or _first_unit(text, match.end()) or _unit(text, match.end())
        unit = unit or _shared_unit(text, match.end()) or _bare(text, match)
        if unit is not None:
            ranked = unit[1] in RANKED and text[match.start() - 1 : match.start()] == "前"
            yield _made(text, match.start(), (unit[0], unit[1], RANK) if ranked else unit, value)


def _points(text: str, number: re.Match[str]) -> tuple[int, str, Mapping[str, str]] | None:
    """The points of an index: 点 in a sentence that has named one, where it is no hour of the day."""
    if "." not in number[0] and abs(float(number["number"].translate(PRINTED))) <= HOURS:
        return None
    patterns, start = load("quantities"), max(0, number.start() - 80)
    more = SHARED.match(text, number.end())
    mark = patterns["points"].regex.match(text, more.end() if more else number.end())
    if mark is None or patterns["indexed"].regex.search(text[start : number.start()]) is None:
        return None
    return (number.end() if more else mark.end()), "点", POINT


def _bare(text: str, number: re.Match[str]) -> tuple[int, str, Mapping[str, str]] | None:
    """No unit: the value of an index (采购经理指数为48.9，)."""
    patterns, end = load("quantities"), number.end()
    before = patterns["bare_index"].regex.search(text[max(0, number.start() - 30) : number.start()])
    return (end, "", POINT) if before and patterns["bare_end"].regex.match(text, end) else None


def _first_unit(text: str, end: int) -> tuple[int, str, Mapping[str, str]] | None:
    """The whole unit of a number that prints but the first part of it, as the last of its list or range does not."""
    points, scale = POINTS.match(text, end), RANGE.match(text, end)
    if points is not None:
        return end + 1, points["unit"], _units().get(points["unit"]) or POINT
    unit = _unit(text, scale.end() - len(scale["scale"])) if scale is not None else None
    return (scale.end("scale"), unit[1], unit[2]) if scale is not None and unit is not None and unit[2] is not PLAIN else None


def _shared_unit(text: str, end: int) -> tuple[int, str, Mapping[str, str]] | None:
    """The unit printed behind the last number of a range or list; the first number ends where its digits do."""
    more = SHARED.match(text, end)
    unit = _unit(text, more.end()) if more else None
    return (end, unit[1], unit[2]) if unit is not None else None


def _in_words(text: str) -> Iterator[Candidate]:
    """Numbers of at least two characters in Chinese numerals, 两成, 百分之三十, 翻一番."""
    for match in load("quantities")["word_number"].regex.finditer(text):
        value, unit = _value(match["number"]), _unit(text, match.end())
        if value is not None and unit is not None and unit[2] is not PLAIN:
            yield _made(text, match.start(), unit, value)
    for name, unit_name, kind in (
        ("tenths", "成", "percent"),
        ("hundredths", "%", "percent"),
        ("doubled", "番", "other"),
        ("times", "倍", "other"),
    ):
        for match in load("quantities")[name].regex.finditer(text):
            value = _value(match["number"])
            if value is not None:
                value += 0.5 if match.groupdict().get("half") else 0.0
                yield _made(text, match.start(), (match.end(), unit_name, {"kind": kind, "trivial": "no"}), value)
    yield from _shares(text)
    for match in load("quantities")["nth"].regex.finditer(text):
        unit = _unit(text, match.end())
        if unit is not None:
            yield _made(text, match.start(), unit, float(match["number"]))
    for name in ("casualties", "bare_scale"):
        for match in load("quantities")[name].regex.finditer(text):
            digits, unit = next((group for group in match.groups() if group), ""), _unit(text, match.end())
            if unit is not None and unit[2] is not PLAIN:
                yield _made(text, match.start(), unit, (_value(digits) or 1.0) if digits else 1.0)


def _shares(text: str) -> Iterator[Candidate]:
    """Fractions in words (四分之三, 一半), written as percentages."""
    row = {"kind": "percent", "trivial": "no"}
    for match in load("quantities")["fraction"].regex.finditer(text):
        whole, part = _value(match["whole"]), _value(match["part"])
        if whole and part and part < whole:
            yield _made(text, match.start(), (match.end(), "%", row), round(100 * part / whole, 1))
    for match in load("quantities")["half"].regex.finditer(text):
        yield _made(text, match.start(), (match.end(), "%", row), 50.0)


def _ranks(text: str) -> Iterator[Candidate]:
    """第六位, 首位: only after a verb of ranking or the field in which the rank is held."""
    for match in load("quantities")["rank"].regex.finditer(text):
        value = _value(match["number"]) if match["number"] else 1.0
        if value is not None:
            yield _made(text, match.start("rank"), (match.end("rank"), match["unit"] or "位", RANK), value)


def _unit(text: str, end: int) -> tuple[int, str, Mapping[str, str]] | None:
    """The unit at a position: where it ends, as printed without 多 and 余, and its row."""
    inside = load("quantities")["rough_inside"].regex.match(text, end)
    row = _units().get("个" + inside["unit"]) if inside else None
    if inside is not None and row is not None:
        return inside.end(), "个" + inside["unit"], row
    rough = load("quantities")["rough"].regex.match(text, end)
    prefix = (rough[1] + rough[2]) if rough else ""
    rest = rough.end() if rough else end
    window = prefix + text[rest : rest + 9]
    hit = next((h for h in _units().at(window, 0) if not rough or len(prefix) < h.end), None)
    if hit is not None and not load("quantities")["not_unit"].regex.match(window, hit.end - 1):
        stop = rest + hit.end - len(prefix)
        more = JOINED.match(text, stop)
        return (more.end() if more else stop), window[: hit.end] + (more[0] if more else ""), hit.value
    scale = load("quantities")["scale"].regex.match(window)
    return (rest + scale.end() - len(prefix), scale[0], PLAIN) if scale else None


def _value(words: str) -> float | None:
    """A number in digits or Chinese numerals below ten thousand (一百二十, 两千); None where it is none."""
    if re.fullmatch(r"\d+(?:\.\d+)?", words):
        return float(words)
    total, digit = 0.0, None
    for char in words.partition("点")[0]:
        if char in POWERS:
            total, digit = total + (1 if digit is None else digit) * POWERS[char], None
        elif char in DIGITS:
            digit = DIGITS[char] if digit is None else digit * 10 + DIGITS[char]
        else:
            return None
    tail = "".join(str(DIGITS.get(char, "")) for char in words.partition("点")[2])
    return total + (digit or 0) + (float(f"0.{tail}") if tail else 0.0)


def _made(text: str, start: int, unit: tuple[int, str, Mapping[str, str]], value: float) -> Candidate:
    stop, name, row = unit
    props: dict[str, Value] = {"value": value, "unit": name, "unit_kind": row["kind"], "trivial": row["trivial"]}
    return Candidate(QUANTITY, start, stop, text[start:stop], "quantities", 1.0, props=props)
