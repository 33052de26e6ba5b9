"""Works named by numbers, by a character for each end, and at length where they are opened."""

import pytest

from kg.nlp import annotate_article, load
from kg.schema import PLACE, PROGRAMME, Article, Passage


def works(body: str) -> list[str]:
    text = Passage(body, tuple(range(len(body))))
    doc = annotate_article(load(), Article("a", Passage("", ()), text, region="中国"))
    return list(dict.fromkeys(c.name for c in doc._.settled if c.label == PLACE and c.rule == "work_name"))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("我国渤海大气田——渤安18-3气田累计生产天然气超过10亿立方米。", ["渤安18-3气田"]),
        ("日前，重点项目——青花城际铁路首个区间贯通。", ["青花城际铁路"]),
        ("目前，青太过江通道正在加紧建设。从空中看，青太过江通道全长39公里。", ["青太过江通道"]),
        ("今天，浏阳市国家级水土保持与生态文明示范公园全面开工建设。", ["浏阳市国家级水土保持与生态文明示范公园"]),
        ("全国城际铁路里程增长。长江过江通道建设加快。", []),
        ("推进现代农业产业园建设，国家级示范区启用。", []),
    ],
)
def test_works(body: str, expected: list[str]) -> None:
    assert works(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("今天，首座浮式风电平台——“青海湖一号”完成安装，“青海湖一号”将投产。", ["“青海湖一号”"]),
        ("今天，首趟“青滇·沧江线”国际货运班列开行。", ["“青滇·沧江线”国际货运班列"]),
        ("他拨打“一号”热线。", []),
    ],
)
def test_craft_and_services(body: str, expected: list[str]) -> None:
    text = Passage(body, tuple(range(len(body))))
    doc = annotate_article(load(), Article("a", Passage("", ()), text, region="中国"))
    found = (c.name for c in doc._.settled if c.label == PROGRAMME and c.rule in ("craft", "service"))
    assert list(dict.fromkeys(found)) == expected
