"""Sentences as letters."""

import pytest

from kg.facts.mask import Masked, sentences
from kg.schema import INSTITUTION, PERSON
from tests.facts.articles import read


def masks(text: str) -> list[Masked]:
    return list(sentences(read(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12日，省长周晓明在长沙出席会议。", ["Ｄ，Ｐ在Ｌ出席Ｅ。"]),  # a person takes the posts before the name
        ("省委常委、省纪委书记王立诚出席。", ["Ｐ出席。"]),
        ("副省长周晓明同志出席；王林主持！", ["Ｐ出席；", "Ｐ主持！"]),
        ("省长周晓明说：“好。”副省长陈国栋出席。", ["Ｐ说：“好。”", "Ｐ出席。"]),
        ("省教育厅印发《乡村教师培训办法》。", ["Ｉ印发Ｇ。"]),
        ("增长5%，ＧＤＰ第一", ["增长Ｎ，GDP第一"]),  # letters of the text are narrowed, those that stay wide are entities
        ("周晓明强调,要抓好落实。", ["Ｐ强调，要抓好落实。"]),
        ("周晓明出席。\n王林主持。", ["Ｐ出席。", "\n", "Ｐ主持。"]),
    ],
)
def test_masked(text: str, expected: list[str]) -> None:
    assert [m.text for m in masks(text)] == expected


def test_an_entity_that_holds_a_full_stop_is_not_cut() -> None:
    (mask,) = masks("省教育厅印发《关于办好乡村学校。幼儿园的意见》。")
    assert mask.text == "Ｉ印发Ｇ。"


def test_sentences_cover_the_text() -> None:
    text = "省长周晓明说：“好。”\n副省长王林出席；何志强主持"
    found = masks(text)
    assert "".join(text[m.start : m.end] for m in found) == text
    assert all(len(m.text) == len(m.spans) for m in found)


def test_a_letter_leads_to_its_candidate_and_range() -> None:
    (mask,) = masks("12日，省长周晓明会见三一集团客人。")
    at = mask.text.index("Ｐ")
    person = mask.entity(at)
    assert person is not None
    assert person.name == "周晓明"
    assert mask.source(at, at + 1) == (4, 9)
    assert mask.index(7) == at
    assert mask.entity(at + 1) is None
    assert [c.name for c in mask.entities(0, len(mask.spans), PERSON, INSTITUTION)] == ["周晓明", "三一集团"]
