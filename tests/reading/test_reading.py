"""What holds for every document: segments cover it once, passages point into it, bad input gives one sentence."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.reading import ReadError, account, read
from kg.schema import Document

SHARED = Path(__file__).parents[2].parent / "shared"
REAL = [*sorted(SHARED.glob("seeds/*.txt")), *sorted(SHARED.glob("news/*.md")), *sorted(SHARED.glob("corpus/2*.md"))[::60]]
PIECES = (
    "湖南日报4月12日讯（记者 张三）", "▲ ▲（紧接 1版②）", "会议强调，要抓好落实。", "全 省 会 议 召 开", "做大做强产业",
    "李四 摄", "\n", "\n\n", " ", "（下转2版）", "省社科院 王五", "2024年4月12日", "编者按", "<p>", "</p>", "&nbsp;", "&ldquo;",
    "### 标题", "来源：红网 2024-01-02", "，", "——", "\u3000", "x", "本报评论员",
)  # fmt: skip


def invented(seed: int) -> str:
    chance = random.Random(seed)
    return "会" + "".join(chance.choice(PIECES) for _ in range(chance.randrange(1, 60)))


def documents() -> Iterator[tuple[str, Document]]:
    for path in REAL:
        yield path.name, read(path)
    for seed in range(150):
        for suffix in ("txt", "md", "html"):
            yield f"{seed}.{suffix}", read(invented(seed).encode(), f"{seed}.{suffix}")


def test_every_visible_character_belongs_to_one_segment() -> None:
    for name, document in documents():
        visible = [offset for offset, char in enumerate(document.text) if not char.isspace()]
        held = [
            offset
            for segment in document.segments
            for offset in range(segment.start, segment.end)
            if not document.text[offset].isspace()
        ]
        assert held == visible, name
        assert sum(account(document).values()) == len(visible), name


def test_every_character_of_a_passage_stands_at_its_offset() -> None:
    for name, document in documents():
        for article in document.articles:
            assert article.body.text, name
            for passage in (article.title, article.byline, article.body):
                assert len(passage.text) == len(passage.offsets), name
                for char, offset in zip(passage.text, passage.offsets, strict=True):
                    assert char in (document.text[offset], " ", "\n") or document.text[offset] == "&", name


def test_segments_point_to_articles_of_the_document() -> None:
    for name, document in documents():
        ids = [article.id for article in document.articles]
        assert len(set(ids)) == len(ids), name
        assert {segment.article for segment in document.segments} - {None} <= set(ids), name


def test_the_same_bytes_give_the_same_document() -> None:
    data = invented(7).encode()
    assert read(data, "a.txt") == read(data, "a.txt")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"\xef\xbb\xbf \n", "empty"),
        (b"\x00\x01\x02PNG", "not a text file"),
        (b"\xff\xfa\xff" * 40, "neither"),
    ],
)
def test_bad_bytes_give_one_sentence(data: bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said) as caught:
        read(data, "page.txt")
    assert str(caught.value).startswith("page.txt ")
    assert "\n" not in str(caught.value)


def test_missing_file_and_folder_give_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="does not exist"):
        read(tmp_path / "none.txt")
    with pytest.raises(ReadError, match="is a folder"):
        read(tmp_path)
