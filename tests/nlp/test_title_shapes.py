"""Titles as they are printed."""

import pytest

from kg.nlp.title_shapes import known, printed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("俄罗斯总统新闻秘书佩斯", ["总统新闻秘书"]),
        ("美国国防部副新闻秘书辛格", ["副新闻秘书"]),
        ("联合国秘书长副发言人哈克", ["秘书长副发言人"]),
        ("美国总统国家安全事务助理沙利", ["总统国家安全事务助理"]),
        ("总统代表团到访", ["总统", "代表"]),
        ("联合国秘书长、发言人", ["秘书长", "发言人"]),
        ("沙特阿拉伯王国王储", ["王储"]),
        ("古巴国家主席特使", ["国家主席特使"]),
        ("省委副书记", ["副书记"]),
    ],
)
def test_printed(text: str, expected: list[str]) -> None:
    assert [hit.value.title for hit in printed(text)] == expected


def test_a_made_title_keeps_what_its_core_implies() -> None:
    (hit,) = printed("名誉省长")
    assert (hit.value.title, hit.value.implies) == ("名誉省长", "{省}政府")


def test_known() -> None:
    assert known("新闻秘书") is not None
    assert known("总统新闻秘书长") is None
