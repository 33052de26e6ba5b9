"""The events of an article: which words mean which, their days, what is only planned."""

import pytest

from kg.facts.draft import Draft
from kg.facts.mask import sentences
from kg.facts.story import Story, day, planned
from kg.schema import Evidence, Mention
from tests.facts.articles import read

FOUND = Evidence("a", 0, 1, "。", "rule")


def draft(name: str, kind: str = "meeting", start: str | None = None, generic: bool = False) -> Draft:
    return Draft(name, kind, FOUND, Mention(0, 1, name, "rule"), start, generic=generic)


def story(*drafts: Draft) -> Story:
    found = Story(read("会议召开。"))
    for one in drafts:
        found.add(one)
    return found


FORESTRY, WATER = "全省林业工作会议", "全省水利工作会议"


def test_the_first_is_the_main_one_the_last_the_current() -> None:
    found = story(draft(FORESTRY), draft(WATER))
    assert (found.main, found.current) == (found.drafts[0], found.drafts[1])
    assert (story().main, story().current) == (None, None)


def test_a_name_told_again_adds_what_it_states() -> None:
    found = story(draft(FORESTRY), draft(FORESTRY, start="2024-04-12"))
    assert [(d.name, d.start) for d in found.drafts] == [(FORESTRY, "2024-04-12")]


def test_one_name_on_two_days_is_two_events() -> None:
    found = story(draft(FORESTRY, start="2023-04-12"), draft(FORESTRY, start="2024-04-12"))
    assert [d.start for d in found.drafts] == ["2023-04-12", "2024-04-12"]


def test_two_bare_nouns_are_two_events() -> None:
    found = story(draft("座谈会", generic=True), draft("座谈会", generic=True))
    assert [d.ordinal for d in found.drafts] == [0, 1]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (FORESTRY, FORESTRY),
        ("林业工作会议", FORESTRY),
        ("湖南" + FORESTRY, FORESTRY),
        ("林业会议", None),
        ("全省教育工作会议", None),
    ],
)
def test_named(name: str, expected: str | None) -> None:
    found = story(draft(FORESTRY), draft(WATER)).named(name)
    assert (found and found.name) == expected


TALKS, VISIT, OPENING = draft("周晓明会见贝尔纳", "talks"), draft("周晓明到岳阳市调研", "visit"), draft("开幕仪式", "ceremony")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("会见", ["周晓明会见贝尔纳"]),
        ("调研", ["周晓明到岳阳市调研"]),
        ("会议", [FORESTRY]),
        ("仪式", ["开幕仪式"]),
        ("上述活动", ["周晓明会见贝尔纳", FORESTRY, "周晓明到岳阳市调研", "开幕仪式"]),
    ],
)
def test_words_mean_the_event_of_their_kind(words: str, expected: list[str]) -> None:
    found = story(TALKS, draft(FORESTRY), VISIT, OPENING)
    assert [d.name for d in found.target(words, None)] == expected


def test_without_words_the_only_event_is_meant() -> None:
    assert [d.name for d in story(draft(FORESTRY)).target("", None)] == [FORESTRY]
    assert story().target("", None) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("4月12日，全省林业工作会议在长沙召开。", ("2024-04-12", None)),
        ("4月12日至13日，全省林业工作会议在长沙召开。", ("2024-04-12", "2024-04-13")),
        ("全省林业工作会议4月12日在长沙召开。", ("2024-04-12", None)),
        ("去年9月，全省林业工作会议在长沙召开。", ("2023-09", None)),
        ("今年，全省林业工作会议召开。", (None, None)),  # a year is no day
        ("日前，全省林业工作会议召开。", (None, None)),
        ("全省林业工作会议召开，4月13日结束讨论。", (None, None)),  # another clause
    ],
)
def test_day(sentence: str, expected: tuple[str | None, str | None]) -> None:
    (mask,) = sentences(read(sentence))
    assert day(mask, mask.text.index("Ｅ")) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("省政府将于5月召开全省林业工作会议。", True),
        ("省政府拟召开全省林业工作会议。", True),
        ("计划举办全省林业工作会议。", True),
        ("省政府召开全省林业工作会议。", False),
        ("将要点明确，省政府召开会议，研究林业，部署工作，通过全省林业工作会议。", False),  # 将 of another clause
    ],
)
def test_planned(sentence: str, expected: bool) -> None:
    (mask,) = sentences(read(sentence))
    assert planned(mask, mask.text.rindex("Ｅ")) == expected
