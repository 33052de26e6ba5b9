"""Listed places: namesakes, ordinary words that hold a place, short names of counties, halls."""

import pytest

from kg.schema import PLACE
from tests.nlp.placed import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("有石门、桑植、龙山、通道、城步、江华、江永等15个省际边界县。", 7),
        ("项目覆盖沅陵、通道、会同等县市。", 3),
    ],
)
def test_list_of_counties(text: str, expected: int) -> None:
    assert len(found(PLACE, text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "拓宽绿色通道，安化解纠纷。",
        "两千人死于洪灾。",
        "湖区承东启西、连南接北。",
        "运动员完成入关手续，胜利通关。",
        "努力锻造钢铁长城。",
        "我们要坚持和平发展。",
        "汉学家萨尔瓦多·罗西尼，朗诵古诗。",
    ],
)
def test_ordinary_words(text: str) -> None:
    assert found(PLACE, text) == []


@pytest.mark.parametrize(
    ("text", "region", "expected"),
    [
        ("在天津考察时，他来到和平区一处街道。", None, ["天津市", "和平区"]),
        ("天津和河北两地协同。", None, ["天津市", "河北省"]),
        ("种子浸润于三湘大地的每一寸泥土。", "湖南省", ["湖南省"]),
        ("他在人民大会堂金色大厅设宴。", None, ["人民大会堂", "人民大会堂金色大厅"]),
        ("德国首都柏林和爱尔兰首都都柏林下雨。", None, ["德国", "柏林", "爱尔兰", "都柏林"]),
        ("湘江、资江、沅水、涟水治理。", "湖南省", ["湘江", "资江", "沅江"]),
    ],
)
def test_meant_place(text: str, region: str | None, expected: list[str]) -> None:
    assert found(PLACE, text, region) == expected


def test_given_name_is_no_mountain() -> None:
    assert found(PLACE, "董事长魏华山致辞，魏华山（左一）介绍情况。") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("道县县长助理与会，道县县城很美。", ["道县"]),
        ("某某街道县级干部出席。", []),
        ("省领导李凤岐、孙洪山、汤志平出席会议。", []),
    ],
)
def test_bodies_of_a_county_and_given_names(text: str, expected: list[str]) -> None:
    assert [name for name in found(PLACE, text) if name != "湖南省"] == expected
