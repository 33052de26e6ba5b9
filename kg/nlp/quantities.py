"""Numbers with their units, as printed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.lexicon import rows
from kg.nlp.candidate import QUANTITY, Candidate, propose
from kg.nlp.gazetteer import Gazetteer

NUMBER = re.compile(r"(?<![0-9.〔（(A-Za-z])(?P<sign>负|-)?(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![0-9.〕])")


@cache
def _units() -> Gazetteer[Mapping[str, str]]:
    table: dict[str, Mapping[str, str]] = {}
    for row in rows("units"):
        for scale in ("", "万", "亿", "万亿", "千", "百", "百万", "千万", "十"):
            table.setdefault(scale + row["unit"], row)
    return Gazetteer(table.items())


@Language.component("kg_quantities", assigns=["doc._.proposed"])
def annotate_quantities(doc: Doc) -> Doc:
    """Propose quantities. `props`: `value` (float), `unit` as printed without 多 and 余, `unit_kind`, `trivial`."""
    text = doc.text
    found = []
    for match in NUMBER.finditer(text):
        value = float(match["number"].replace(",", "")) * (-1 if match["sign"] == "负" else 1)
        found.append(_quantity(text, match.start(), match.end(), value))
    return propose(doc, [c for c in found if c is not None])


def _quantity(text: str, start: int, end: int, value: float) -> Candidate | None:
    scale = re.compile(r"[万亿千百]*").match(text, end)
    rough = re.compile(r"([万亿千百]*)(?:多|余)([万亿]*)").match(text, end)
    if rough is not None:
        prefix, rest = rough[1] + rough[2], rough.end()
        hit = next((h for h in _units().at(prefix + text[rest : rest + 8], 0) if len(prefix) < h.end), None)
        if hit is not None:
            unit, stop = (prefix + text[rest : rest + 8])[: hit.end], rest + hit.end - len(prefix)
            return _made(text, start, stop, value, unit, hit.value)
        return None
    hit = next(_units().at(text, end), None)
    if hit is None:
        if scale and scale[0] and scale[0][-1] in "万亿":
            return _made(text, start, scale.end(), value, scale[0], {"kind": "other", "trivial": "no"})
        return None
    return _made(text, start, hit.end, value, text[end : hit.end], hit.value)


def _made(text: str, start: int, stop: int, value: float, unit: str, row: Mapping[str, str]) -> Candidate:
    props = {"value": value, "unit": unit, "unit_kind": row["kind"], "trivial": row["trivial"]}
    return Candidate(QUANTITY, start, stop, text[start:stop], "quantities", 1.0, props=props)
