"""The phrases that name what a number measures."""

import pytest

from kg.facts.clauses import unquoted


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [("▲总投资", "总投资"), ("■占地", "占地"), ("的产值", "产值"), ("“某某码”用户", "“某某码”用户"), ("产值”", "产值")],
)
def test_phrase_without_marks(phrase: str, expected: str) -> None:
    assert unquoted(phrase) == expected
