"""Who is one and who is not: texts in the notation of tests.fake, and the clusters they must give."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import networkx as nx
import pytest

from kg.export.json import node_link
from kg.graph import graph_of
from kg.workspace import Stored
from tests.fake import extract_fake

Make = Callable[..., "nx.MultiDiGraph[str]"]
HUNAN = "2024-03-01 湖南日报 湖南省\n"
HUBEI = "2024-03-01 湖北日报 湖北省\n"
NATION = "2024-03-01 央视 中国\n"


def named(graph: nx.MultiDiGraph[str], label: str, name: str) -> list[str]:
    return [node for node, about in graph.nodes(data=True) if about["label"] == label and about["name"] == name]


@pytest.mark.parametrize(
    ("texts", "people"),
    [
        # The same body, or bodies of one province: a career.
        ((HUNAN + "HOLDS 张三 省长 湖南省政府 government current", HUNAN + "HOLDS 张三 省长 湖南省政府 government current"), 1),
        ((HUNAN + "HOLDS 张三 市长 长沙市政府 government current", HUNAN + "HOLDS 张三 书记 湖南省委 party current"), 1),
        # Bodies of the nation name no place.
        ((NATION + "HOLDS 张三 总理 国务院 government current", NATION + "HOLDS 张三 副书记 中央政法委 party current"), 1),
        # Other provinces, companies, schools: two people until an article joins them.
        ((HUNAN + "HOLDS 张三 省长 湖南省政府 government current", HUBEI + "HOLDS 张三 省长 湖北省政府 government current"), 2),
        ((HUNAN + "HOLDS 张三 省长 湖南省政府 government current", HUNAN + "HOLDS 张三 董事长 湘江集团 company current"), 2),
        ((NATION + "HOLDS 张三 总理 国务院 government current", HUBEI + "HOLDS 张三 县长 岳阳县政府 government current"), 2),
        (
            (
                HUNAN + "HOLDS 张三 省长 湖南省政府 government former\nHOLDS 张三 书记 湖北省委 party current",
                HUNAN + "HOLDS 张三 省长 湖南省政府 government current",
                HUBEI + "HOLDS 张三 书记 湖北省委 party current",
            ),
            1,
        ),
        # A seat in a national assembly is held beside a post anywhere.
        ((HUNAN + "HOLDS 张三 县长 岳阳县政府 government current", NATION + "HOLDS 张三 代表 全国人大 congress current"), 1),
        # Nothing said of a post: the only candidate, or that of the same document, or that of the paper's province.
        ((HUNAN + "HOLDS 张三 省长 湖南省政府 government current", NATION + "PERSON 张三"), 1),
        ((HUNAN + "PERSON 张三", HUBEI + "PERSON 张三"), 1),
        (
            (
                HUNAN + "HOLDS 张三 省长 湖南省政府 government current",
                HUBEI + "HOLDS 张三 省长 湖北省政府 government current",
                HUBEI + "PERSON 张三",
            ),
            2,
        ),
        (
            (
                HUNAN + "HOLDS 张三 省长 湖南省政府 government current",
                HUBEI + "HOLDS 张三 省长 湖北省政府 government current\n\n" + NATION + "PERSON 张三",
            ),
            2,
        ),
        # Several candidates and nothing that says which: apart.
        (
            (
                HUNAN + "HOLDS 张三 省长 湖南省政府 government current",
                HUBEI + "HOLDS 张三 省长 湖北省政府 government current",
                NATION + "PERSON 张三",
            ),
            3,
        ),
        # A district of that name lies in several provinces: it says nothing about the province.
        ((HUNAN + "HOLDS 张三 区长 朝阳区政府 government current", HUBEI + "HOLDS 张三 区长 朝阳区政府 government current"), 1),
    ],
)
def test_people(texts: tuple[str, ...], people: int, graph: Make) -> None:
    assert len(named(graph(*texts), "Person", "张三")) == people


def test_one_character_apart_is_never_one(graph: Make) -> None:
    made = graph(NATION + "HOLDS 李强 总理 国务院 government current\nHOLDS 李克强 总理 国务院 government former")
    assert len([node for node, about in made.nodes(data=True) if about["label"] == "Person"]) == 2


@pytest.mark.parametrize(
    ("texts", "places"),
    [
        ((HUNAN + "PLACE 鼓楼区 320106", HUBEI + "PLACE 鼓楼区 320302"), 2),
        ((HUNAN + "PLACE 鼓楼区 320106", HUBEI + "PLACE 鼓楼区 320106"), 1),
        ((HUNAN + "PLACE 鼓楼区 320106", HUBEI + "PLACE 鼓楼区 -"), 1),
        ((HUNAN + "PLACE 朝阳区 110105", HUBEI + "PLACE 朝阳区 220104", "2024-03-01 吉林日报 吉林省\nPLACE 朝阳区 -"), 2),
    ],
)
def test_places(texts: tuple[str, ...], places: int, graph: Make) -> None:
    made = graph(*texts)
    assert len([node for node, about in made.nodes(data=True) if about["label"] == "Place"]) == places


@pytest.mark.parametrize(
    ("texts", "bodies"),
    [
        # An official full form joins the two names.
        ((HUNAN + "ALIAS 湖南省政府 湖南省人民政府 government", HUNAN + "ALIAS 湖南省人民政府 湖南省人民政府 government"), 1),
        # A form that points into its own article joins nothing.
        ((HUNAN + "ALIAS 湖南省政府 省政府 government", HUBEI + "ALIAS 省政府 省政府 government"), 2),
        # A form of two bodies joins nothing.
        (
            (
                HUNAN + "ALIAS 湖南省发展改革委 发展和改革委员会 government",
                HUBEI + "ALIAS 湖北省发展改革委 发展和改革委员会 government",
                HUBEI + "ALIAS 发展和改革委员会 发展和改革委员会 government",
            ),
            3,
        ),
        # 湖南省委 and 湖北省委 differ in one character.
        ((HUNAN + "ALIAS 湖南省委 省委 party", HUBEI + "ALIAS 湖北省委 省委 party"), 2),
    ],
)
def test_bodies(texts: tuple[str, ...], bodies: int, graph: Make) -> None:
    made = graph(*texts)
    assert len([node for node, about in made.nodes(data=True) if about["label"] == "Institution"]) == bodies


@pytest.mark.parametrize(
    ("first", "second", "events"),
    [
        ("全国社区矫正工作推进会 2024-03-01", "全国社区矫正工作推进会 2024-03-01", 1),
        ("全国社区矫正工作推进会 2024-03-01", "全国社区矫正工作推进会 2025-03-01", 2),
        ("全国社区矫正工作推进会 -", "全国社区矫正工作推进会 -", 2),
        ("全国社区矫正工作推进会 2024-03", "全国社区矫正工作推进会 2024-03", 2),
        ("座谈会 2024-03-01", "座谈会 2024-03-01", 2),
        ("全省教育工作会议 2024-03-01", "全省教育工作会议 2024-03-01", 2),
        ("经济工作会议 2024-03-01", "经济工作会议 2024-03-01", 2),
    ],
)
def test_events_of_two_provinces_papers(first: str, second: str, events: int, graph: Make) -> None:
    made = graph(HUNAN + f"ATTENDED 张三 {first} spoke", HUBEI + f"ATTENDED 李四 {second} spoke")
    assert len([node for node, about in made.nodes(data=True) if about["label"] == "Event"]) == events


def test_events_of_one_province_share_the_short_name(graph: Make) -> None:
    made = graph(*(HUNAN + f"ATTENDED {who} 全省教育工作会议 2024-03-01 spoke" for who in ("张三", "李四")))
    assert len(named(made, "Event", "全省教育工作会议")) == 1


def test_an_unnamed_event_is_one_in_its_document(graph: Make) -> None:
    made = graph(HUNAN + "ATTENDED 张三 座谈会 - spoke\n\n" + HUNAN + "ATTENDED 李四 座谈会 - spoke")
    assert len(named(made, "Event", "座谈会")) == 1


def test_figures_belong_to_their_article(graph: Make) -> None:
    made = graph(HUNAN + "FIGURE 地区生产总值 5 % 湖南省", HUNAN + "FIGURE 地区生产总值 5 % 湖南省\nPERSON 张三")
    labels = [about["label"] for _, about in made.nodes(data=True)]
    assert (labels.count("Observation"), labels.count("Metric"), labels.count("Place")) == (2, 1, 1)


def test_less_confidence_where_the_paper_alone_says_which(graph: Make) -> None:
    made = graph(
        HUNAN + "HOLDS 张三 省长 湖南省政府 government current",
        HUBEI + "HOLDS 张三 省长 湖北省政府 government current",
        HUBEI + "ATTENDED 张三 全国社区矫正工作推进会 2024-03-01 spoke",
    )
    confidences = {
        about["type"]: about["confidence"] for _, _, about in made.edges(data=True) if about["type"] != "MENTIONED_IN"
    }
    assert (confidences["HOLDS"], confidences["ATTENDED"]) == (1.0, 0.8)


def stored(folder: Path, number: int, text: str) -> Stored:
    page = folder / f"{number}.txt"
    page.write_text(text, encoding="utf-8")
    found = extract_fake(str(page))
    return Stored(found.document.sha256, (page.name,), "text/plain", "utf-8", found.document.articles, found.extractions)


def test_ids_do_not_depend_on_the_order(tmp_path: Path) -> None:
    texts = (
        HUNAN + "HOLDS 张三 省长 湖南省政府 government current",
        HUBEI + "HOLDS 张三 省长 湖北省政府 government current",
        NATION + "PERSON 张三",
        HUBEI + "PERSON 张三\nATTENDED 张三 座谈会 2024-03-01 led",
    )
    documents = [stored(tmp_path, number, text) for number, text in enumerate(texts)]
    first, *others = (node_link(graph_of(order)) for order in permutations(documents))
    assert all(other == first for other in others)
