"""Dates of an article, read against the day it was published."""

import pytest

from kg.nlp.candidate import DATE
from kg.nlp.dates import Clock, number
from tests.facts.articles import settled


def dates(text: str, published: str | None = "2024-04-12") -> list[str]:
    """The ISO text of each date, `start/end` for spans."""
    found = settled(text, DATE, published=published)
    return ["/".join(str(c.props[key]) for key in ("start", "end") if c.props[key]) for c in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今天，省政府召开会议。", ["2024-04-12"]),
        ("今晚，省政府召开会议。", ["2024-04-12"]),
        ("昨日上午，省政府召开会议。", ["2024-04-11"]),
        ("前天，省政府召开会议。", ["2024-04-10"]),
        ("本月7日，部长会议召开，协议将在本月28日到期。", ["2024-04-07", "2024-04-28"]),
        ("12日，省政府召开会议。", ["2024-04-12"]),
        ("会议12日上午在长沙召开。", ["2024-04-12"]),
        ("28日，省政府召开会议。", ["2024-03-28"]),  # still to come this month, so the month before
        ("4月8日，省政府召开会议。", ["2024-04-08"]),
        ("10月8日，省政府召开会议。", ["2023-10-08"]),  # half a year ahead of the byline
        ("去年9月，省政府召开会议。", ["2023-09"]),
        ("前年，省政府出台办法。", ["2022"]),
        ("明年6月，大桥建成。", ["2025-06"]),
        ("2021年7月1日，大桥通车。", ["2021-07-01"]),
        ("二〇二一年三月，大桥开工。", ["2021-03"]),
        ("2021年，大桥开工。", ["2021"]),
        ("2月26日至29日，省政府办培训班。", ["2024-02-26/2024-02-29"]),
        ("2月26日至3月1日，省政府办培训班。", ["2024-02-26/2024-03-01"]),
        ("10日至11日，会议在长沙召开。", ["2024-04-10/2024-04-11"]),
        ("2023年12月30日至2024年1月2日，大桥封闭。", ["2023-12-30/2024-01-02"]),
        ("2023年3月16日至8月21日，省政府办培训班。", ["2023-03-16/2023-08-21"]),
        ("1—3月份，粮食外销增长。", ["2024-01/2024-03"]),
        ("大桥2019年5月6日开工，8月9日浇筑。", ["2019-05-06", "2023-08-09"]),
    ],
)
def test_read_against_the_byline(text: str, expected: list[str]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("30日，省政府召开会议。", "2024-01-03", ["2023-12-30"]),
        ("12月20日，省政府召开会议。", "2024-01-05", ["2023-12-20"]),
        ("昨天，省政府召开会议。", "2024-03-01", ["2024-02-29"]),
        ("前天，省政府召开会议。", "2024-01-01", ["2023-12-30"]),
        ("4月12日，省政府召开会议。", None, ["--04-12"]),
        ("4月12日，省政府召开会议。", "--04-13", ["--04-12"]),
        ("今天，省政府召开会议。", "--04-12", ["--04-12"]),
        ("12日，省政府召开会议。", "--04-12", ["--04-12"]),
        ("今天，省政府召开会议。", None, []),
        ("12日，省政府召开会议。", None, []),
        ("去年9月，省政府召开会议。", "--04-12", []),
        ("2月26日至29日，省政府办培训班。", None, ["--02-26/--02-29"]),
    ],
)
def test_what_the_byline_lacks_stays_open(text: str, published: str | None, expected: list[str]) -> None:
    assert dates(text, published) == expected


@pytest.mark.parametrize(
    "text",
    [
        "日前，省政府召开会议。",
        "近日，省政府召开会议。",
        "5日内办结，3个月见效。",
        "今天的中国充满活力。",
        "湖南日报12日讯",  # the byline itself
        "13月5日，票据无效。",
        "3年多来，工期缩短。",
    ],
)
def test_no_date(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    ("printed", "value"),
    [("12", 12), ("十二", 12), ("二十", 20), ("三十一", 31), ("十", 10), ("九", 9), ("百", None), ("", None)],
)
def test_number(printed: str, value: int | None) -> None:
    assert number(printed) == value


def test_a_month_without_year_leans_on_the_year_last_named() -> None:
    clock = Clock(None)
    clock.see("2019-05-06")
    assert clock.read("month", {"month": "8"}) == ("2019-08", None)


def test_a_birthday_says_nothing_of_the_year_of_the_report() -> None:
    text = "11月6日，省政府召开会议。周晓明，1971年4月生，出席会议。"
    assert dates(text, published=None) == ["--11-06", "1971-04"]


def test_month_and_day_in_chinese_numerals() -> None:
    assert dates("省长七月十二日出席会议，十月九日回访。", published=None) == ["--07-12", "--10-09"]
