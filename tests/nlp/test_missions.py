"""Missions abroad, the governments of special regions, and parties of other states."""

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
