"""Broadcast items in Markdown."""

from kg.reading import read

ITEM = """# 某省主要负责同志职务调整

央视《新闻联播》 20241231

央视网消息（新闻联播）：日前，中共中央决定：
张三同志任某省委书记。
"""
DAY = """# 《新闻联播》 (20230102)

## 新闻摘要

1.国务院召开会议；

## 详细新闻

### 国务院召开会议

<p><strong>央视网消息</strong>（新闻联播）：国务院2日召开会议&nbsp;，研究部署工作。<br></p><p>会议强调&ldquo;稳&rdquo;字当头。</p>

[查看原文](https://example.org/2023/01/02/a.shtml)

### 无文字的一条

### 国内联播快讯

<p><strong>央视网消息</strong>（新闻联播）：<br></p><p><strong>快递业增长</strong></p><p>去年全国快递量增长。</p><p><strong>冷空气来袭</strong></p><p>北方降温。</p>

---

(更新时间戳: 1672664906869)
"""


def test_an_item_has_its_headline_programme_and_day() -> None:
    (article,) = read(ITEM.encode(), "a.md").articles
    assert (article.title.text, article.published, article.source) == ("某省主要负责同志职务调整", "2024-12-31", "央视网")
    assert article.byline.text == "央视网消息（新闻联播）："
    assert article.body.text == "日前，中共中央决定：\n张三同志任某省委书记。"


def test_a_day_is_cut_into_items_and_a_roundup_into_briefs() -> None:
    found = read(DAY.encode(), "day.md").articles
    assert [(article.title.text, article.body.text) for article in found] == [
        ("国务院召开会议", "国务院2日召开会议，研究部署工作。\n会议强调“稳”字当头。"),
        ("快递业增长", "去年全国快递量增长。"),
        ("冷空气来袭", "北方降温。"),
    ]
    assert {article.published for article in found} == {"2023-01-02"}


def test_what_is_no_article_is_accounted_for() -> None:
    document = read(DAY.encode(), "day.md")
    assert not [segment for segment in document.segments if segment.kind == "unassigned"]
    loose = [document.text[part.start : part.end] for part in document.segments if part.kind == "headline" and not part.article]
    assert loose == ["无文字的一条", "国内联播快讯"]
