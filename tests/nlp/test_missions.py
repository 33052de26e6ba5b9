"""Missions abroad, the governments of special regions, parties of other states, and names that hang on their owner."""

import pytest

from kg.schema import INSTITUTION
from tests.nlp.placed import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在中国驻希腊大使馆举办的招待会上，来宾合影。", ["中国驻希腊大使馆"]),
        (
            "中国驻老挝、荷兰、智利等国使馆也举办招待会。",
            ["中国驻老挝使馆", "中国驻荷兰使馆", "中国驻智利使馆"],
        ),
        ("我驻老挝使馆提醒游客。", ["中国驻老挝使馆"]),
        ("伊朗驻荷兰使馆重新开放。", ["伊朗驻荷兰使馆"]),
        ("我驻外使馆和驻多国使馆举办活动。", []),
    ],
)
def test_missions(text: str, expected: list[str]) -> None:
    assert found(INSTITUTION, text, "中国") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("澳门举行升旗仪式，特区政府官员观礼。", ["澳门特别行政区政府"]),
        ("澳门和香港参展，随后特区政府设宴。", ["香港特别行政区政府"]),
        ("港澳发展良好，两个特别行政区政府沉着应对。", []),
    ],
)
def test_the_government_of_a_special_region(text: str, expected: list[str]) -> None:
    assert found(INSTITUTION, text, "中国") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("英国举行大选，反对党工党领先，保守党落后。", ["英国工党", "英国保守党"]),
        ("英国和澳大利亚举行大选，工党领先。", []),
        ("美国将举行大选，各民主党派参加，共和党人反对。", ["美国共和党"]),
    ],
)
def test_parties_abroad(text: str, expected: list[str]) -> None:
    assert [name for name in found(INSTITUTION, text, "中国") if name != "工党"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("中国石油大学（北京）克拉玛依校区的毕业生留下。", ["中国石油大学（北京）克拉玛依校区"]),
        ("授予31622部队43分队，新疆军区某陆航旅奔赴一线。", ["31622部队43分队", "新疆军区某陆航旅"]),
        ("充分发挥中德经济顾问委员会等机制作用。", ["中德经济顾问委员会"]),
        ("中国残疾人皮划艇队参赛。", ["中国残疾人皮划艇队"]),
        ("与河北、福建、云南政协开展协商。", ["河北省政协", "福建省政协", "云南省政协"]),
        ("吉林、辽宁代表团举行会议。", ["吉林省代表团", "辽宁省代表团"]),
        ("江西萍乡青禾村党总支召开会议。", ["青禾村党总支"]),
    ],
)
def test_attached_and_shared_names(text: str, expected: list[str]) -> None:
    assert found(INSTITUTION, text, "中国") == expected
