"""Passages that a scan repeats."""

import pytest

from kg.reading.repeats import without
from kg.schema import Passage

CLAUSE = "督导组正副组长带队列席、全程参与领导班子"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (f"首先紧盯少数，{CLAUSE}、{CLAUSE}、{CLAUSE}、{CLAUSE}。", f"首先紧盯少数，{CLAUSE}。"),
        (f"{CLAUSE}{CLAUSE}后", f"{CLAUSE}后"),
        ("重点企业、重点项目、重点技术、重点产品", "重点企业、重点项目、重点技术、重点产品"),
        ("推进现代化产业体系建设，加快现代化产业体系建设，完善现代化产业体系建设。", None),
        ("——————————————————————————————", None),
    ],
)
def test_one_copy_is_kept(text: str, kept: str | None) -> None:
    passage = without(Passage(text, tuple(range(len(text)))))
    assert passage.text == (text if kept is None else kept)
    assert all(text[offset] == char for offset, char in zip(passage.offsets, passage.text, strict=True))
