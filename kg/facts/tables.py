"""The figures of a table: a row's label under the heads of its columns, each number with the unit that its column, the row or
the caption gives."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.facts.clauses import Figure
from kg.facts.mask import Masked
from kg.facts.measure import shape
from kg.facts.periods import Calendar

CELL = re.compile(r"[^\t|]+")
NUMBER = re.compile(r"[-－—+]?[0-9][0-9,]*(?:\.[0-9]+)?%?")
UNIT_HEADS = ("单位", "计量单位")
LEAST = 3
MEASURED = ("量", "额", "值", "率", "入", "出", "积", "数", "价", "价格", "投资", "利润", "人口")
"""Ends of a label that says by itself what is measured."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell and its `Doc` range."""

    text: str
    start: int
    end: int


class Tables:
    """Follows the tables of an article line by line: the heads of the columns and the caption hold for the rows below."""

    def __init__(self, calendar: Calendar) -> None:
        self._calendar = calendar
        self._heads: list[Cell] = []
        self._caption: str = ""

    def figures(self, text: str, sentence: Masked) -> list[Figure] | None:
        """The figures of a line that is a row; None where the line is no part of a table."""
        cells = _cells(text, sentence.start, sentence.end)
        if len(cells) < LEAST:
            self._heads, self._caption = [], text[sentence.start : sentence.end]
            return None
        if not any(NUMBER.fullmatch(cell.text) for cell in cells):
            self._heads = cells
            return []
        return self._row(cells) if len(cells) == len(self._heads) else []

    def _row(self, cells: list[Cell]) -> list[Figure]:
        label = shape("row_lead").sub("", cells[0].text)
        own = next((c.text for c, head in zip(cells, self._heads, strict=True) if head.text in UNIT_HEADS), "")
        level = next((name for c, head in self._numbers(cells) if (name := _level(label, head.text))), label)
        found = (self._figure(cell, head.text, label, level, own, cells[0].start) for cell, head in self._numbers(cells))
        return [figure for figure in found if figure is not None]

    def _numbers(self, cells: list[Cell]) -> list[tuple[Cell, Cell]]:
        pairs = zip(cells[1:], self._heads[1:], strict=True)
        return [(cell, head) for cell, head in pairs if NUMBER.fullmatch(cell.text)]

    def _figure(self, cell: Cell, head: str, label: str, level: str, own: str, start: int) -> Figure | None:
        """The figure of one cell; None where nothing gives it a unit."""
        grows, part = shape("column_growth").search(head) is not None, shape("column_share").search(head) is not None
        unit = "%" if grows or part or cell.text.endswith("%") else own or _unit(head) or _unit(self._caption)
        if not unit or len(label) < 2:
            return None
        value = float(cell.text.rstrip("%").replace(",", "").translate(MINUS))
        kind = "growth" if grows else "share" if part else "level"
        period = self._calendar.last(head, 0, len(head)) or self._calendar.last(self._caption, 0, len(self._caption))
        name = level if grows else f"{level}比重" if part else _level(label, head) or label
        return Figure(cell.start, cell.end, start, value, unit, name, (label,) if label != name else (), kind, period)


MINUS = str.maketrans({"－": "-", "—": "-", "+": None})


def _cells(text: str, start: int, end: int) -> list[Cell]:
    found = CELL.finditer(text, start, end) if "\t" in text[start:end] or text.count("|", start, end) >= LEAST else ()
    return [Cell(m[0].strip(), m.start(), m.end()) for m in found if m[0].strip()]


def _level(label: str, head: str) -> str:
    """The label with what the head says is measured (原煤, 产量 → 原煤产量); empty where it says nothing of the kind."""
    match = shape("column_measure").match(head)
    if match is None:
        return ""
    return label if label.endswith(MEASURED) else label + match["noun"]


def _unit(words: str) -> str:
    match = shape("column_unit").search(words)
    return (match["unit"] or match["after"]).replace("％", "%") if match else ""
