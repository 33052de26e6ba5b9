"""What 省, 市, 县 mean at a point of an article."""

import pytest

from kg.nlp.candidate import proposed
from kg.nlp.context import Surroundings
from kg.schema import PLACE
from tests.facts.articles import article, read


def around(text: str, region: str | None) -> Surroundings:
    return Surroundings(text, article(text, region=region), proposed(read(text, region=region), PLACE))


@pytest.mark.parametrize(
    ("text", "word", "region", "expected"),
    [
        ("省领导出席", "省", "湖南省", "湖南省"),
        ("省领导出席", "省", "岳阳市", "湖南省"),  # a city's paper means the province that holds it
        ("在广东调研期间，省领导出席", "省", "湖南省", "湖南省"),
        ("在广东调研期间，省领导出席", "省", "中国", "广东省"),
        ("在广东省委、省领导", "省", "湖南省", "广东省"),  # the list goes on
        ("广东省委书记周晓明，省长王林，省领导", "省", "湖南省", "广东省"),  # officers of one province
        ("广东省委书记周晓明来湘考察，省领导", "省", "湖南省", "湖南省"),
        ("在长沙调研，市领导陪同", "市", "湖南省", "长沙市"),
        ("到平江县调研，县领导陪同", "县", "湖南省", "平江县"),
        ("到平江县调研，市领导陪同", "市", "湖南省", "岳阳市"),
        ("市领导出席", "市", "岳阳市", "岳阳市"),
        ("市领导出席", "市", "湖南省", None),
        ("省领导出席", "省", None, None),
        ("厅领导出席", "厅", "湖南省", None),
        ("在新疆维吾尔自治区调研，自治区领导出席", "自治区", "湖南省", "新疆维吾尔自治区"),
    ],
)
def test_place(text: str, word: str, region: str | None, expected: str | None) -> None:
    site = around(text, region).place(word, text.index(word + "领导"))
    assert (site and site.name) == expected


@pytest.mark.parametrize(
    ("template", "region", "expected"),
    [
        ("{省}政府", "湖南省", "湖南省政府"),
        ("{自治区}政府", "广西壮族自治区", "广西壮族自治区政府"),
        ("国务院", "湖南省", "国务院"),
        ("{县}政府", "湖南省", None),
    ],
)
def test_fill(template: str, region: str, expected: str | None) -> None:
    assert around("领导出席", region).fill(template, 0, None) == expected


def test_the_place_before_the_title_is_filled_in() -> None:
    text = "广东省长"
    place = next(c for c in proposed(read(text), PLACE) if c.name == "广东省")
    assert around(text, "湖南省").fill("{省}政府", 3, place) == "广东省政府"
