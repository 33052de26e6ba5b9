"""Quantities: numbers with the unit as printed, ranks, shares in words, and numbers that are none."""

import pytest

from kg.nlp import annotate_article, load
from kg.nlp.candidate import proposed
from kg.schema import Article, Passage


def quantities(text: str) -> list[tuple[float, str]]:
    doc = annotate_article(load(), Article("a", Passage("", ()), Passage(text, tuple(range(len(text))))))
    found = (c.props for c in proposed(doc, "Quantity") if c.props["trivial"] == "no")
    return [(float(str(props["value"])), str(props["unit"])) for props in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("完成投资56.8亿元。", [(56.8, "亿元")]),
        ("集中梳理1600多种场景。", [(1600, "种")]),
        ("新增就业20余万人次。", [(20, "万人次")]),
        ("共有1,234家企业。", [(1234, "家")]),
        ("增长-2.1%。", [(-2.1, "%")]),
        ("推进30万人口以上县城建设。", [(30, "万")]),
        ("经济总量迈上6万亿新台阶。", [(6, "万亿")]),
        ("新建农田3 00万亩。", [(300, "万亩")]),
        ("造船产值达2.3万亿元人民币。", [(2.3, "万亿元人民币")]),
        ("投入农机47万多台（套）。", [(47, "万台（套）")]),
        ("接卸铁矿石1060吨/小时。", [(1060, "吨/小时")]),
        ("算力总规模超过14万标准机架。", [(14, "万标准机架")]),
        ("增发3万亿国债。", [(3, "万亿")]),
        ("车程由4个多小时缩短。", [(4, "个小时")]),
        ("受访者达80多位。", [(80, "位")]),
    ],
)
def test_unit_as_printed(text: str, expected: list[tuple[float, str]]) -> None:
    assert quantities(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("分别回落0.2和0.4个百分点。", [(0.2, "个百分点"), (0.4, "个百分点")]),
        ("可上交税收6-8亿元。", [(6, "亿元"), (8, "亿元")]),
    ],
)
def test_shared_unit(text: str, expected: list[tuple[float, str]]) -> None:
    assert quantities(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("茶叶产量居全国第6。", [(6, "位")]),
        ("茶叶产量排全省第8位。", [(8, "位")]),
        ("竹产业规模保持西部第一位。", [(1, "位")]),
        ("船舶订单居世界首位。", [(1, "位")]),
        ("渔业总量全国第二。", [(2, "位")]),
    ],
)
def test_rank_is_one_quantity(text: str, expected: list[tuple[float, str]]) -> None:
    assert quantities(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("占比超过六成。", [(6, "成")]),
        ("增长百分之五点五。", [(5.5, "%")]),
        ("到2030年规模翻一番。", [(1, "番")]),
        ("走访一百二十三家企业。", [(123, "家")]),
    ],
)
def test_in_words(text: str, expected: list[tuple[float, str]]) -> None:
    assert quantities(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("船运指数为113.9点，较上月回升0.7点。", [(113.9, "点"), (0.7, "点")]),
        ("运价指数、租金指数分别升至129.8点和130.7点。", [(129.8, "点"), (130.7, "点")]),
        ("船东信心指数为-26.5点。", [(-26.5, "点")]),
        ("船东信心指数从上月的51.4下降至49.4，低于预期。", [(51.4, ""), (49.4, "")]),
        ("下午3点，船运指数发布。", []),
        ("会议从8点开到11点。", []),
    ],
)
def test_points_of_an_index(text: str, expected: list[tuple[float, str]]) -> None:
    assert quantities(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("占全省的四分之三。", [(75, "%")]),
        ("约三分之一的船厂停工。", [(33.3, "%")]),
        ("占比超过一半。", [(50, "%")]),
        ("近七成企业看好市场。", [(7, "成")]),
        ("提高两个百分点。", [(2, "个百分点")]),
        ("惠及三万户。", [(3, "万户")]),
        ("拉动近万亿美元投资。", [(1, "万亿美元")]),
        ("减租超百亿元。", [(100, "亿元")]),
        ("造成两人死亡。", [(2, "人")]),
    ],
)
def test_shares_scales_and_casualties_in_words(text: str, expected: list[tuple[float, str]]) -> None:
    assert quantities(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "女篮进入四分之一决赛。",
        "把宜居安居放在首位。",
        "两人表示赞同。",
        "上万人参观。",
        "完成立项。",
        "第十四届全国人大代表。",
        "公布第三批名单。",
        "把安全摆在第一位。",
        "培育百亿企业。",
        "拨打12345热线。",
        "沿G60走廊。",
        "〔2024〕15号",
    ],
)
def test_no_quantity(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("港口发送旅客2亿350.5万人次。", [(20350.5, "万人次")]),
        ("景区接待3万5000人。", [(35000, "人")]),
        ("全程用时2小时25分。", [(145, "分")]),
        ("第8001列班列驶出车站。", [(8001, "列")]),
        ("第200万辆汽车下线。", [(200, "万辆")]),
        ("超七成受访者表示满意。", [(7, "成")]),
        ("降水偏少三至五成。", [(3, "成"), (5, "成")]),
        ("近百辆展车亮相。", [(100, "辆")]),
        ("百余名选手参赛。", [(100, "名")]),
        ("气温降至零下20℃。", [(-20, "℃")]),
        ("馆藏文物超过20万件/套。", [(20, "万件/套")]),
    ],
)
def test_two_parts_large_ordinals_and_rough_numbers(text: str, expected: list[tuple[float, str]]) -> None:
    assert quantities(text) == expected
