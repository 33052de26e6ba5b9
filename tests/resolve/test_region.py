"""Which province a body's name speaks of."""

from __future__ import annotations

import pytest

from kg.resolve.region import province, province_of_code


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("湖南省委", "湖南省"),
        ("湖南省政府", "湖南省"),
        ("长沙市政府", "湖南省"),
        ("岳阳县人大常委会", "湖南省"),
        ("北京市委", "北京市"),
        ("广西壮族自治区党委", "广西壮族自治区"),
        ("广西区党委", "广西壮族自治区"),
        ("民革湖南省委会", "湖南省"),
        ("国家税务总局长沙市税务局", "湖南省"),
        ("中国共产党湖南省委员会", "湖南省"),
        ("朝阳区政府", ""),
        ("苏里南政府", "苏里南"),
        ("国务院", None),
        ("中共中央", None),
        ("全国人大常委会", None),
        ("中央军委", None),
        ("教育部", None),
    ],
)
def test_province_of_a_body(name: str, expected: str | None) -> None:
    assert province(name) == expected


@pytest.mark.parametrize(("code", "expected"), [("430100", "湖南省"), ("430000", "湖南省"), ("990000", "")])
def test_province_of_a_code(code: str, expected: str) -> None:
    assert province_of_code(code) == expected
