"""Whose 我省 it is."""

import pytest

from kg.reading.regions import of_issuer, of_source, of_text


@pytest.mark.parametrize(
    ("source", "region"),
    [("湖南日报", "湖南省"), ("新疆日报", "新疆维吾尔自治区"), ("新华社", "中国"), ("某网", None), (None, None)],
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
