"""Railways and motorways by the places that they join."""

import pytest

from kg.nlp import annotate_article, load
from kg.schema import PLACE, Article, Passage


def lines(body: str) -> list[str]:
    text = Passage(body, tuple(range(len(body))))
    doc = annotate_article(load(), Article("a", Passage("", ()), text, region="中国"))
    return list(dict.fromkeys(c.name for c in doc._.settled if c.label == PLACE and c.rule == "route"))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("记者获悉，昌渝高铁今天开通运营。", ["昌渝高铁"]),
        ("山东济广高速建成通车。", ["济广高速"]),
        ("新建湘滇铁路全线铺轨完成。", ["湘滇铁路"]),
        ("银广高速宁夏段的特大桥合龙。", ["银广高速"]),
        ("襄阳至怀化铁路正线全长400公里。", ["襄阳至怀化铁路"]),
        ("襄阳至怀化铁路建成，襄怀高铁设计时速350公里。", ["襄阳至怀化铁路"]),
        ("雄安至怀化高铁开始架梁。", ["雄安至怀化高铁"]),
        ("它与京广、湘滇铁路相连。", ["京广铁路", "湘滇铁路"]),
        ("岳阳市境内的国道135线发生塌方。", ["国道135线"]),
        ("107国道一度中断，G55济广高速恢复通行。", ["107国道", "G55济广高速"]),
    ],
)
def test_lines(body: str, expected: list[str]) -> None:
    assert lines(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "全国铁路发送旅客超1亿人次。",
        "南京铁路部门加开列车。",
        "城际铁路和跨海高铁建设提速。",
        "当地经济高速发展。",
        "川渝铁路局加强值守。",
    ],
)
def test_no_line(body: str) -> None:
    assert lines(body) == []
