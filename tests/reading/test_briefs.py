"""Roundups, in newspapers and elsewhere."""

import pytest

from kg.reading import read
from kg.reading.briefs import is_roundup
from kg.reading.lines import lines

PAGE = """贵州日报 2024年06月18日 第02版：要闻
全省要闻速览
□本报记者 张三 李四

全省旅游大会在遵义召开
6月17日，全省旅游大会在遵义市召开，省长出席。
铁路建设调度会在毕节召开
本报毕节6月16日电 副省长16日在毕节市主持召开调度会。
"""


@pytest.mark.parametrize(("text", "yes"), [("全省要闻速览", True), ("国内联播快讯", True), ("全省农业农村工作会议召开", False)])
def test_is_roundup(text: str, yes: bool) -> None:
    assert is_roundup([tuple(lines(text))]) is yes


def test_every_headed_brief_is_an_article() -> None:
    first, second = read(PAGE.encode(), "page.txt").articles
    assert (first.title.text, first.published) == ("全省旅游大会在遵义召开", "2024-06-18")
    assert (second.title.text, second.published) == ("铁路建设调度会在毕节召开", "2024-06-16")
    assert first.authors == second.authors == ("张三", "李四")
