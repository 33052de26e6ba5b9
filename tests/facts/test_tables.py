"""Tables: rows under the heads of their columns, with units from the column, the row or the caption."""

import pytest

from kg.facts import extract
from kg.nlp import annotate_article, load
from kg.schema import OBSERVATION, Article, Passage

Row = tuple[str, float, str, str, str | None]


def read(body: str) -> list[Row]:
    """Indicator, value, unit, kind and period of each figure."""
    passage = Passage(body, tuple(range(len(body))))
    found = extract(annotate_article(load(), Article("a", Passage("", ()), passage, region="湖南省", published="2024-03-20")))
    metric = {f.source: f.target.key for f in found.facts if f.type == "OF"}
    about = {f.target.key for f in found.facts if f.type == "ABOUT"}
    assert about <= {"湖南省"}
    stated = [(e.ref, e.properties) for e in found.entities if e.ref.label == OBSERVATION]
    return [(metric[r], float(str(p["value"])), str(p["unit"]), str(p["kind"]), p.get("period")) for r, p in stated]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "表1 2023年主要船舶产量\n产品名称\t单位\t产量\t比上年增长（%）\n渡轮\t万艘\t819.5\t-12.3",
            [("渡轮产量", 819.5, "万艘", "level", "2023"), ("渡轮产量", -12.3, "%", "growth", "2023")],
        ),
        (
            "表2 单位：亿元\n项目\t2022年\t2023年\n其中：造船产值\t12.5\t13",
            [("造船产值", 12.5, "亿元", "level", "2022"), ("造船产值", 13, "亿元", "level", "2023")],
        ),
        (
            "|指标|产值（亿元）|比重（%）|\n|造船|12.5|30|",
            [("造船产值", 12.5, "亿元", "level", None), ("造船产值比重", 30, "%", "share", None)],
        ),
        ("城市\t最低\t最高\n长沙\t12\t18", []),
    ],
)
def test_rows(body: str, expected: list[Row]) -> None:
    assert read(body) == expected


def test_prose_after_a_table_is_read_as_prose() -> None:
    body = "项目\t2022年\t2023年\n造船产值\t12.5\t13\n造船企业达到120家。"
    assert read(body) == [("造船企业", 120, "家", "count", None)]
