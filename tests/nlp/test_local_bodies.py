"""Bodies that every place has, with the place printed or known from context."""

import pytest

from kg.schema import INSTITUTION
from tests.nlp.placed import found


@pytest.mark.parametrize(
    ("text", "region", "expected"),
    [
        ("省委、省政府高度重视。", "湖南省", ["湖南省委", "湖南省政府"]),
        ("中共湖南省委员会决定。", "湖南省", ["湖南省委"]),
        ("省第十四届人大常委会召开会议。", "湖南省", ["湖南省人大常委会"]),
        ("他任广西壮族自治区党委书记。", "中国", ["广西壮族自治区党委"]),
        ("民革湖南省委会调研。", "湖南省", ["民革湖南省委会"]),
        ("听取内蒙古军区汇报。", "中国", ["内蒙古军区"]),
        ("在郴州市调研时，市委书记陪同。", "湖南省", ["郴州市委"]),
        ("郴州市公安局长作报告。", "湖南省", ["郴州市公安局"]),
        ("省环保厅、省国土资源厅和省卫生计生委参加。", "山东省", ["山东省环保厅", "山东省国土资源厅", "山东省卫计委"]),
        ("市教体局、市文广旅局发布。", "湖州市", ["湖州市教育体育局", "湖州市文化广电和旅游局"]),
        ("在京代表出席，驻武汉办事处来函，市委高度重视。", "洛阳市", ["洛阳市委"]),
        ("（省水利厅、交通运输厅、能源局等负责）", "山东省", ["山东省水利厅", "山东省交通运输厅", "山东省能源局"]),
        ("〔省委军民融合办、省水利厅负责〕", "山东省", ["山东省委军民融合办", "山东省水利厅"]),
        ("自觉用省委要求来审视。", "山东省", ["山东省委"]),
        ("成立省低空经济发展工作专班。", "山东省", ["山东省低空经济发展工作专班"]),
    ],
)
def test_canonical_name(text: str, region: str, expected: list[str]) -> None:
    assert found(INSTITUTION, text, region) == expected


@pytest.mark.parametrize(
    "text",
    ["各市政府要落实责任。", "审议省政府工作报告。", "全省法院收案上升。", "市场主体、社区居民参与。", "受市委托开展。"],
)
def test_no_body(text: str) -> None:
    assert found(INSTITUTION, text) == []
