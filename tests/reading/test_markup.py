"""Markup as lines."""

import pytest

from kg.reading.markup import lines


@pytest.mark.parametrize(
    ("text", "markdown", "found"),
    [
        ("<p>甲<b>乙</b></p><p>丙<br>丁</p>", False, [("p", "甲乙"), ("p", "丙"), ("p", "丁")]),
        ("<h1>题</h1><script>if (a < b) {}</script><p><strong>甲</strong></p>", False, [("h1", "题"), ("strong", "甲")]),
        ("<nav><a href='/'>首页</a></nav><p><a>甲</a>乙</p>", False, [("link", "首页"), ("p", "甲乙")]),
        ("<p>甲\n乙</p><!-- 丙 -->", False, [("p", "甲 乙")]),
        ("<p>&nbsp;&ldquo;甲&rdquo;&#20057;&amp;&unknown;</p>", False, [("p", "“甲”乙&&unknown;")]),
        ("<5%，a<b和c", False, [("p", "<5%，a<b和c")]),
        ("### 题\n甲\n乙", True, [("h3", "题"), ("p", "甲"), ("p", "乙")]),
    ],
)
def test_lines(text: str, markdown: bool, found: list[tuple[str, str]]) -> None:
    assert [(line.tag, line.text) for line in lines(text, markdown=markdown)] == found


def test_offsets_point_to_the_source() -> None:
    text = "<p>&emsp;全省<b>会议</b>&mdash;召开</p>"
    (line,) = lines(text, markdown=False)
    assert line.text == "全省会议—召开"
    assert [text[offset] for offset in line.offsets] == list("全省会议&召开")
