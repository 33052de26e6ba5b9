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
        ("湖北约有三成企业受益。", []),
        ("财政部门下达资金。", []),
    ],
)
def test_state(text: str, expected: list[str]) -> None:
    assert found(INSTITUTION, text, "中国") == expected
