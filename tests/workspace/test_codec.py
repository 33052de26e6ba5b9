"""What goes through JSON comes back the same."""

from __future__ import annotations

import pytest

from kg.schema import Article, Entity, Evidence, Extraction, Fact, Mention, Passage, Ref, Segment
from kg.workspace import codec

PERSON, BODY = Ref("Person", "张三"), Ref("Institution", "湖南省委")
EVIDENCE = Evidence("a1", 3, 9, "省委书记张三", "title", 0.9, ("省委 → 湖南省委: the paper is Hunan's",))
EXTRACTION = Extraction(
    "a1",
    (
        Entity(PERSON, "张三", (), {}, (Mention(7, 9, "张三", "name", 0.8),)),
        Entity(BODY, "湖南省委", ("省委",), {"kind": "party", "value": 7.5, "start": None}, ()),
    ),
    (Fact("HOLDS", PERSON, BODY, EVIDENCE, {"title": "书记", "roles": ("led", "spoke")}),),
    (("title", "首席代表"),),
)


def test_extractions() -> None:
    assert codec.extractions(codec.dumps((EXTRACTION,))) == (EXTRACTION,)


@pytest.mark.parametrize("offsets", [(), (5,), (0, 1, 2), (0, 1, 7, 8, 3), (9, 4, 2)])
def test_articles_keep_their_offsets(offsets: tuple[int, ...]) -> None:
    title = Passage("防汛会议召开"[: len(offsets)], offsets)
    article = Article("a1", title, Passage("", ()), published="--04-12", region="湖南省", authors=("李四",), continuation=True)
    assert codec.articles(codec.dumps((article,))) == (article,)


def test_segments() -> None:
    found = (Segment("headline", 0, 5, "a1"), Segment("furniture", 6, 9))
    assert codec.segments(codec.dumps(found)) == found


def test_runs_make_a_long_body_short() -> None:
    body = Passage("字" * 5000, tuple(range(5000)))
    assert len(codec.dumps(body)) < 5100
