"""Look-up of many words in one pass."""

import pytest

from kg.nlp.gazetteer import Gazetteer

WORDS = Gazetteer([("省", 1), ("省长", 2), ("副省长", 3), ("长沙", 4), ("长沙市", 5), ("市长", 6), ("", 7)])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("副省长", ["副省长"]),
        ("省长沙", ["省长"]),  # the word that begins first wins, what it takes is gone
        ("长沙市长", ["长沙市"]),
        ("全省各地", ["省"]),
        ("省", ["省"]),
        ("长", []),
        ("", []),
    ],
)
def test_longest(text: str, expected: list[str]) -> None:
    assert [text[hit.start : hit.end] for hit in WORDS.longest(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("副省长", ["副省长", "省长", "省"]),
        ("长沙市长", ["长沙市", "长沙", "市长"]),
        ("村长", []),
    ],
)
def test_every(text: str, expected: list[str]) -> None:
    assert [text[hit.start : hit.end] for hit in WORDS.every(text)] == expected


def test_words_that_begin_at_a_place_come_longest_first() -> None:
    assert [hit.value for hit in WORDS.at("在长沙市", 1)] == [5, 4]


def test_an_empty_word_is_none() -> None:
    assert "" not in WORDS
    assert (WORDS.get("省长"), WORDS.get("县长")) == (2, None)
