"""Names of events and the bare nouns that stand for them."""

import pytest

from kg.schema import EVENT
from tests.facts.articles import settled


def named(text: str) -> list[str]:
    return [c.name for c in settled(text, EVENT) if not c.props["generic"]]


def generic(text: str) -> list[str]:
    return [c.name for c in settled(text, EVENT) if c.props["generic"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今天，省政府在长沙召开全省林业工作会议。", ["全省林业工作会议"]),
        ("12日，全省林业工作会议在长沙召开。", ["全省林业工作会议"]),
        ("省长周晓明主持召开省政府常务会议。", ["省政府常务会议"]),
        ("出席第三届中部农业博览会开幕式并致辞。", ["第三届中部农业博览会开幕式"]),
        ("由省农业农村厅主办的洞庭渔业博览会开幕。", ["洞庭渔业博览会"]),
        ("4月12日，湖南省第十四届人民代表大会第二次会议在长沙闭幕。", ["湖南省第十四届人民代表大会第二次会议"]),
        ("全省劳动模范表彰大会在长沙举行。", ["全省劳动模范表彰大会"]),
        ("洞庭高峰论坛在长沙举行。", ["洞庭高峰论坛"]),
        ("2024年全省防汛抗旱工作视频会议召开。", ["2024年全省防汛抗旱工作视频会议"]),  # a year before the name is part of it
        ("首次举办“桃花源里”文化旅游节开幕式。", ["“桃花源里”文化旅游节开幕式"]),
    ],
)
def test_named(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("省长周晓明出席会议。", ["会议"]),
        ("当天还举行了座谈会。", ["座谈会"]),
        ("出席签约仪式。", ["签约仪式"]),
        ("上午的会议听取了报告。", ["上午的会议"]),
    ],
)
def test_a_noun_alone_is_generic(text: str, expected: list[str]) -> None:
    assert (named(text), generic(text)) == ([], expected)


@pytest.mark.parametrize(
    "text",
    [
        "他走进会议室。",
        "印发会议纪要。",
        "大会筹备工作有序推进。",
        "新建会展中心一座。",
        "论坛组委会发布公告。",
        "社会各界积极参与。",
    ],
)
def test_the_noun_goes_on_as_another_word(text: str) -> None:
    assert settled(text, EVENT) == []


@pytest.mark.parametrize(
    ("text", "referred"),
    [
        ("深入贯彻全省林业工作会议精神。", "yes"),
        ("全省林业工作会议以来，造林提速。", "yes"),
        ("全省林业工作会议在长沙召开。", ""),
    ],
)
def test_referred(text: str, referred: str) -> None:
    assert [c.props["referred"] for c in settled(text, EVENT)] == [referred]
