"""Tables in plain text: their rows stay lines, their cells stay apart, and the sentences around them are not joined to them."""

import pytest

from kg.reading import read
from kg.reading.lines import Line
from kg.reading.tables import cells, is_head, is_row

PAGE = """湖南省2023年造船统计公报

2024-03-20

　　2023年，全省造船产值50.9亿元，比上年增长4.6%。造船企业达到120家。

表1  2023年主要船舶产量

产品名称          单位        产量        比上年增长（%）
渡轮              万艘        819.5       -12.3
  其中：电动渡轮  万艘        72.5        18.9

　　年末船员6568人，比上年末减少36人。
"""


def line(text: str) -> Line:
    return Line(text, range(len(text)))


@pytest.mark.parametrize(
    ("text", "row", "head"),
    [
        ("渡轮    万艘    819.5    -12.3", True, False),
        ("渡轮\t819.5\t12.3", True, False),
        ("产品名称    单位    产量    比上年增长（%）", False, True),
        ("张三    李四    王五", False, False),
        ("2024年3月12日    星期二    第3版", False, False),
        ("造船产值50.9亿元。    12    3", False, False),
    ],
)
def test_rows_and_heads(text: str, row: bool, head: bool) -> None:
    assert (is_row(line(text)), is_head(line(text))) == (row, head)


def test_cells() -> None:
    assert cells("其中：电动渡轮   万艘\t72.5") == ["其中：电动渡轮", "万艘", "72.5"]


def test_rows_stay_lines() -> None:
    (article,) = read(PAGE.encode(), "a.txt").articles
    assert article.body.text.split("\n")[-4:] == [
        "产品名称\t单位\t产量\t比上年增长（%）",
        "渡轮\t万艘\t819.5\t-12.3",
        "其中：电动渡轮\t万艘\t72.5\t18.9",
        "年末船员6568人，比上年末减少36人。",
    ]
