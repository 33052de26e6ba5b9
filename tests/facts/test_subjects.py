"""Who a sentence speaks of without saying it again."""

import pytest
from spacy.tokens import Doc

from kg.facts.mask import Masked, sentences
from kg.facts.subjects import (
    known_groups,
    last_speaker,
    principals,
    speech_from,
    spouses,
    with_groups,
    with_pronoun,
    with_subjects,
    with_titles,
)
from kg.nlp.candidate import Candidate
from tests.facts.articles import read


def masks(text: str) -> tuple[Doc, list[Masked]]:
    doc = read(text)
    return doc, list(sentences(doc))


def speaker(text: str) -> Candidate | None:
    found = None
    for sentence in masks(text)[1]:
        found = last_speaker(sentence, found)
    return found


GROUP = "湖南省政协调研组到湘潭市调研。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (GROUP + "调研组指出，要加大力度。", "湖南省政协调研组"),
        (GROUP + "湖南省人大调研组到岳阳市调研。调研组指出，要加大力度。", "湖南省人大调研组"),  # the one last named
        ("调研组指出，要加大力度。" + GROUP, "湖南省政协调研组"),  # the only one, named later
    ],
)
def test_a_bare_group_noun(text: str, expected: str) -> None:
    doc, found = masks(text)
    groups = known_groups(doc)
    sentence = next(mask for mask in found if mask.text.startswith("调研组"))
    named = with_groups(sentence, groups)
    assert named.text == "Ｉ指出，要加大力度。"
    member = named.entity(0)
    assert member is not None
    assert member.name == expected
    assert member.steps == (f"调研组 → {expected}: the group of that name last named",)


def test_a_group_noun_of_no_known_group_stays_a_word() -> None:
    doc, (mask,) = masks("调研组指出，要加大力度。")
    assert with_groups(mask, known_groups(doc)) == mask


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周晓明出席会议。", "周晓明"),
        ("周晓明出席会议。王林主持会议。", "王林"),
        ("周晓明、王林出席会议。", None),  # two share the clause
        ("要抓好落实。", None),
    ],
)
def test_last_speaker(text: str, expected: str | None) -> None:
    found = speaker(text)
    assert (found and found.name) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("他强调，要抓好落实。", "Ｐ强调，要抓好落实。"),
        ("她来到长沙市。", "Ｐ来到Ｌ。"),
        ("他们强调，要抓好落实。", "他们强调，要抓好落实。"),
        ("其他工作正常。", "其他工作正常。"),
    ],
)
def test_pronoun(sentence: str, expected: str) -> None:
    known = speaker("周晓明出席会议。")
    (mask,) = masks(sentence)[1]
    assert with_pronoun(mask, known).text == expected
    assert with_pronoun(mask, None) == mask


def test_a_pronoun_says_whom_it_means() -> None:
    (mask,) = masks("他强调，要抓好落实。")[1]
    meant = with_pronoun(mask, speaker("省长周晓明出席会议。")).entity(0)
    assert meant is not None
    assert (meant.name, meant.positions) == ("周晓明", ())
    assert meant.steps == ("他 → 周晓明: the person last spoken of",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("省长周晓明到长沙市调研，并主持召开座谈会。", "Ｐ到Ｌ调研，Ｐ并主持召开Ｅ。"),
        ("省长周晓明、副省长王林到长沙市调研，听取汇报。", "Ｐ、Ｐ到Ｌ调研，Ｐ、Ｐ听取汇报。"),
        ("省长周晓明到长沙市调研，副省长王林参加。", "Ｐ到Ｌ调研，Ｐ参加。"),
        ("省教育厅印发办法，召开会议。", "Ｉ印发办法，召开Ｅ。"),  # a body that is no group is not put in
        ("湖南省政协调研组到湘潭市，走访企业。", "Ｉ到Ｌ，Ｉ走访企业。"),
    ],
)
def test_with_subjects(text: str, expected: str) -> None:
    (mask,) = masks(text)[1]
    found = with_subjects(mask)
    assert found.text == expected
    assert len(found.spans) == len(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("国家主席周晓明出席会议。周主席强调，要合作。", "Ｐ强调，要合作。"),
        ("中共中央总书记、国家主席周晓明出席会议。总书记强调，要合作。", "Ｐ强调，要合作。"),
        ("国家主席周晓明出席会议。王主席强调，要合作。", "王主席强调，要合作。"),
        ("国家主席周晓明、省政协主席周文涛出席会议。周主席强调，要合作。", "周主席强调，要合作。"),  # two of that name and post
    ],
)
def test_with_titles(text: str, expected: str) -> None:
    doc, found = masks(text)
    assert with_titles(found[-1], doc).text == expected


@pytest.mark.parametrize(
    ("text", "speaking", "expected"),
    [
        ("周晓明出席全省林业工作会议。", False, (None, False)),
        ("去年召开了洞庭湖论坛。", True, (0, True)),
    ],
)
def test_speech_goes_on(text: str, speaking: bool, expected: tuple[int | None, bool]) -> None:
    mask = masks(text)[1][0]
    assert speech_from(mask, speaking) == expected


def test_speech_ends_with_its_paragraph() -> None:
    said, end, _ = masks("去年召开了洞庭湖论坛。\n王林主持会议。")[1]
    assert speech_from(said, speaking=True)[1]
    assert not speech_from(end, speaking=True)[1]


def test_speech_begins_behind_its_verb() -> None:
    (mask,) = masks("省长周晓明说，去年召开了洞庭湖论坛。")[1]
    position, goes_on = speech_from(mask, speaking=False)
    assert position is not None
    assert mask.text[:position].startswith("Ｐ说")
    assert goes_on


def test_spouses_and_principals() -> None:
    text = "国务院总理周晓明和夫人李文涛在北京会见法国总统贝尔纳。李文涛陪同参观。周晓明表示，欢迎来访。贝尔纳表示，感谢款待。"
    doc = read(text, region="中国")
    assert {one: other.name for one, other in spouses(doc).items()} == {"周晓明": "李文涛"}
    assert [c.name for c in principals(doc)] == ["周晓明", "贝尔纳"]
    assert principals(read("周晓明出席会议。")) == []
