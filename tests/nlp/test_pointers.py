"""Words that mean a place known from context."""

import pytest

from kg.schema import PLACE
from tests.facts.articles import settled
from tests.nlp.placed import found


@pytest.mark.parametrize(
    ("text", "region", "expected"),
    [
        ("我省经济稳中向好。", "湖南省", ["湖南省"]),
        ("全区各族群众。", "广西壮族自治区", ["广西壮族自治区"]),
        ("全市上下齐心。", "郴州市", ["郴州市"]),
        ("全市上下齐心。", "湖南省", []),
        ("全省上下齐心，我市争先。", "郴州市", ["湖南省", "郴州市"]),
        ("全市上下齐心，该省争先。", "宁远县", ["永州市"]),
        ("推进会在长召开。", "湖南省", ["长沙市"]),
        ("协商会19日在京召开。", "中国", ["北京市"]),
        ("苏里南总统说，苏方愿深化合作。", "中国", ["苏里南"]),
        ("其中方案已定，各方面反响好。", "中国", []),
        ("全国粮食产量达到1.3万亿斤。", "中国", ["中国"]),
        ("打造全国为农服务新亮点。", "湖南省", []),
        ("岳阳、长沙、株洲三地发力，全省一盘棋。", None, ["岳阳市", "长沙市", "株洲市", "湖南省"]),
    ],
)
def test_meant_place(text: str, region: str | None, expected: list[str]) -> None:
    assert found(PLACE, text, region) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("宿州市很大，我市签约。", ["宿州市", "宿州市"]), ("宿州市、合肥市很大，我市签约。", ["宿州市", "合肥市"])],
)
def test_our_city_is_the_only_one_of_a_provincial_page(text: str, expected: list[str]) -> None:
    assert [c.name for c in settled(text, PLACE, region="安徽省", source=None)] == expected
