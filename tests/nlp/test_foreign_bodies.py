"""A state before a body makes it that state's."""

import pytest

from kg.schema import INSTITUTION
from tests.nlp.placed import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("波兰国防部发表声明。", ["波兰国防部"]),
        ("美国务院发言人说。", ["美国国务院"]),
        ("俄罗斯总统说，俄国防部已通报。", ["俄罗斯国防部"]),
        ("国防部发言人表示。", ["国防部"]),
        ("以色列国防部长到访。", ["以色列国防部"]),
        ("法国经济与公共财政部部长到访。", ["法国经济与公共财政部"]),
        ("德国副总理兼经济和气候保护部长说。", ["德国经济和气候保护部"]),
        ("伊朗军队司令到访。", ["伊朗军队"]),
        ("伊朗军队进驻。", []),
        ("爱尔兰农业、食品与海洋事务部长表示。", ["爱尔兰农业、食品与海洋事务部"]),
        ("俄罗斯外长和伊朗外交部长表示。", ["伊朗外交部"]),
        ("湖北约有三成企业受益。", []),
        ("财政部门下达资金。", []),
    ],
)
def test_state(text: str, expected: list[str]) -> None:
    assert found(INSTITUTION, text, "中国") == expected
