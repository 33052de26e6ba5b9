"""Items of the news archive, and the sentences that annotations name by range."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipelines.archive import Item, chosen, items

DAY = """# 《新闻联播》 (20240105)

## 详细新闻

### 明湖市召开防汛会议

<p><strong>央视网消息</strong>（新闻联播）：明湖市今天召开会议。市长强调，要“抓早抓小。”随后调研。</p><p>&nbsp;会议&amp;调研结束。<br>各地响应</p>

[查看原文](https://example.org/1)

### 只有标题



[查看原文](https://example.org/2)

### 第三条

平常的一行。
"""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    (tmp_path / "20240105.md").write_text(DAY, encoding="utf-8")
    (tmp_path / "README.md").write_text("no day", encoding="utf-8")
    return tmp_path


def test_items_are_numbered_as_headed(archive: Path) -> None:
    assert [item.name for item in items(archive)] == ["20240105-01", "20240105-03"]


def test_text_is_paragraphs_without_marks(archive: Path) -> None:
    first = next(items(archive))
    assert first.text.split("\n")[1:] == ["会议&调研结束。", "各地响应"]


def test_sentences_leave_out_the_opening(archive: Path) -> None:
    first = next(items(archive))
    parts = [first.text[start:end] for start, end in first.sentences]
    assert parts == ["明湖市今天召开会议。", "市长强调，要“抓早抓小。”", "随后调研。", "会议&调研结束。", "各地响应"]


def test_chosen_items(archive: Path) -> None:
    assert list(chosen(archive, ["20240105-03", "20240106-01"])) == ["20240105-03"]


def test_an_item_as_a_file_of_its_own() -> None:
    assert Item("20240105", 3, "标题", "正文。").markdown() == "# 标题\n\n央视《新闻联播》 20240105\n\n正文。\n"
