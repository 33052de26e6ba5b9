"""Lines as running text."""

import pytest

from kg.reading.clean import paragraph
from kg.reading.lines import lines


@pytest.mark.parametrize(
    ("text", "title", "clean"),
    [
        ("贯 彻 落 实 党 中 央", False, "贯彻落实党中央"),
        ("2024 年 3 月，第 8 位", False, "2024年3月，第8位"),
        ("全省会议\n\n召开", False, "全省会议召开"),
        ("New York\nTimes", False, "New York Times"),
        ("改革创新 大抓落实", True, "改革创新 大抓落实"),
        ("改 革 创 新 大 抓 落 实", True, "改革创新大抓落实"),
        ("张三 李四 王小五", False, "张三 李四 王小五"),
    ],
)
def test_paragraph(text: str, title: bool, clean: str) -> None:
    passage = paragraph(list(lines(text)), title=title)
    assert passage.text == clean
    assert all(text[offset] == char or text[offset].isspace() for offset, char in zip(passage.offsets, clean, strict=True))
