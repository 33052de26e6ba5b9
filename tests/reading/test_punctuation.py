"""Half-width punctuation of Chinese text: full-width where it is read, as printed where it is shown."""

import pytest

from kg.nlp import annotate, load
from kg.nlp.candidate import text_of
from kg.reading import read
from kg.reading.punctuation import wide


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("会议强调,要抓好落实;会议决定:", "会议强调，要抓好落实；会议决定："),
        ("今天(9月24日)在江州闭会", "今天（9月24日）在江州闭会"),
        ("(江州日报记者)", "（江州日报记者）"),
        ("增长3.5%,其中", "增长3.5%，其中"),
        ("产值1,250亿元", "产值1,250亿元"),
        ("时间:2024-01-02 10:45:30", "时间：2024-01-02 10:45:30"),
        ("来源:https://www.example.cn/a,b:8080", "来源：https://www.example.cn/a,b:8080"),
        ('实施"百村示范"工程', "实施“百村示范”工程"),
        ("f(x), g(y); h", "f(x), g(y); h"),
        ("会议强调，要抓好落实。", "会议强调，要抓好落实。"),
    ],
)
def test_marks_beside_chinese_are_full_width(printed: str, expected: str) -> None:
    assert wide(printed) == expected


def test_what_is_printed_stays_as_printed() -> None:
    text = "江州日报讯(记者 王五)3月4日,市委书记李民生主持召开会议,副市长张大山(女)参加。\n"
    article = read(text.encode(), "page.txt").articles[0]
    doc = annotate(load(), read(text.encode(), "page.txt"))[0]
    assert "会议,副市长张大山(女)参加" in article.body.text
    assert "会议，副市长张大山（女）参加" in text_of(doc)
    assert article.authors == ("王五",)
