"""Whose 我省 it is."""

import pytest

from kg.reading.regions import of_headline, of_issuer, of_report, of_source, of_text, paper


@pytest.mark.parametrize(
    ("source", "region"),
    [
        ("湖南日报", "湖南省"),
        ("新疆日报", "新疆维吾尔自治区"),
        ("新华社", "中国"),
        ("某网", None),
        (None, None),
        ("人民法院新闻传媒总社", "中国"),
        ("宁波日报", "宁波市"),
        ("安吉县融媒体中心", "安吉县"),
    ],
)
def test_of_source(source: str | None, region: str | None) -> None:
    assert of_source(source) == region


@pytest.mark.parametrize(
    ("names", "region"),
    [
        (["中共湖南省委湖南省人民政府"], "湖南省"),
        (["长沙市人民政府办公厅"], "长沙市"),
        (["教育部办公厅"], "中国"),
        (["会议召开", "国务院办公厅"], "中国"),
        (["财政部税务总局关于政策的公告"], "中国"),
        (["浙江省杭州市萧山区人民政府"], "萧山区"),
        (["会议召开"], None),
    ],
)
def test_of_issuer(names: list[str], region: str | None) -> None:
    assert of_issuer(names) == region


def test_of_text_needs_a_clear_lead() -> None:
    assert of_text("湖南" * 4 + "湖北") == "湖南省"
    assert of_text("湖南" * 4 + "湖北" * 3) is None
    assert of_text("湖南") is None
    assert of_text("长沙市和株洲市的企业") == "湖南省"


def test_a_national_body_that_acts_in_a_headline() -> None:
    assert of_headline(["最高法召开座谈会"]) == "中国"
    assert of_headline(["国务院领导来湘调研"]) is None


def test_the_paper_in_a_page_head_sheds_the_words_before_it() -> None:
    assert (paper("02│要闻河南日报"), paper("星期六宁波日报"), paper("要闻")) == ("河南日报", "宁波日报", None)


@pytest.mark.parametrize(
    ("head", "region"),
    [
        ("某某人民检察院工作报告——2020年1月5日在襄阳市第十七届人民代表大会第五次会议上", "襄阳市"),
        ("政府工作报告2017年1月7日在宜宾市第五届人民代表大会第一次会议上", "宜宾市"),
        ("政府工作报告在全市引发热议", None),
        ("在宜宾市第五届人民代表大会第一次会议上当选", None),
    ],
)
def test_of_report(head: str, region: str | None) -> None:
    assert of_report([head]) == region
