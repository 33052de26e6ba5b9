"""Kinds of articles."""

import pytest

from kg.reading import read

SECTIONS = "（一）加强领导。压实责任。\n（二）完善政策。加大投入。\n（三）强化协调。形成合力。\n"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("某省人民政府关于促进发展的若干意见\n▲（上接1版①）\n" + SECTIONS, "policy"),
        ("本报评论员\n让河流更清澈\n我们要久久为功，守护一江碧水。", "opinion"),
        ("▲（紧接1版②）像科学城一样，坚持向原始创新进军，城市的魅力是什么？是吸引力。", "opinion"),
        ("▲（紧接1版②）会议指出，要抓好落实。张三出席会议。", "news"),
        ("全国模范名单\n本报记者 张三\n李四，某厂工人。", "list"),
        ("本报4月2日讯（记者 张三）今天，意见出台。\n" + SECTIONS, "news"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    (article,) = read(text.encode(), "a.txt").articles
    assert article.kind == kind
