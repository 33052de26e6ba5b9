"""Posts, as names carry them and decisions give or take them."""

import pytest

from kg.schema import Fact
from tests.facts.articles import facts, posts


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "省委常委、省纪委书记、省监委代理主任王立诚出席会议。",
            {"王立诚 常委 湖南省委", "王立诚 书记 湖南省纪委", "王立诚 代理主任 湖南省监委 acting"},
        ),
        (
            "省人大常委会副主任刘建平、李文涛，省政协副主席何志强参加会议。",
            {"刘建平 副主任 湖南省人大常委会", "李文涛 副主任 湖南省人大常委会", "何志强 副主席 湖南省政协"},
        ),
        (
            "省委书记、省人大常委会主任周晓明，省委副书记、省长陈国栋出席会议。",
            {"周晓明 书记 湖南省委", "周晓明 主任 湖南省人大常委会", "陈国栋 副书记 湖南省委", "陈国栋 省长 湖南省政府"},
        ),
        ("省政府原副省长周晓明到会。", {"周晓明 副省长 湖南省政府 former"}),
        ("代省长周晓明到会。", {"周晓明 代省长 湖南省政府 acting"}),
        ("候任省长周晓明到会。", {"周晓明 省长 湖南省政府 elect"}),
        ("法国总统贝尔纳访问湖南。", {"贝尔纳 总统 法国"}),
        ("国家主席习近平会见泰国总理兼财政部长颂猜。", {"习近平 主席 中华人民共和国", "颂猜 总理 泰国", "颂猜 财政部长 泰国"}),
        ("省领导周晓明参加会议。", set()),  # a word for what he is, no post
        ("村民李桂花告诉记者，收成不错。", set()),
    ],
)
def test_printed_at_the_name(body: str, expected: set[str]) -> None:
    assert posts(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("中共中央决定，周晓明同志任江苏省委书记。", {"周晓明 书记 江苏省委"}),
        ("周晓明不再担任岳阳市委书记职务。", {"周晓明 书记 岳阳市委 former"}),
        (
            "中共中央决定：周晓明同志任湖南省委委员、常委、书记，不再担任贵州省委副书记职务；陈国栋同志不再担任湖南省委书记职务。",
            {
                "周晓明 委员 湖南省委",
                "周晓明 常委 湖南省委",
                "周晓明 书记 湖南省委",
                "周晓明 副书记 贵州省委 former",
                "陈国栋 书记 湖南省委 former",
            },
        ),
        ("任命周晓明为湖南省教育厅厅长。", {"周晓明 厅长 湖南省教育厅"}),
        ("会议决定任命周晓明为湖南省副省长、代省长。", {"周晓明 副省长 湖南省政府", "周晓明 代省长 湖南省政府 acting"}),
        ("任命刘建平、李文涛为省高级人民法院副院长。", {f"{name} 副院长 湖南省高级人民法院" for name in ("刘建平", "李文涛")}),
        ("任命李文涛（女，苗族）为省教育厅厅长。", {"李文涛 厅长 湖南省教育厅"}),
        ("免去陈国栋的湖南省教育厅厅长职务。", {"陈国栋 厅长 湖南省教育厅 former"}),
        (
            "决定免去陈国栋的省水利厅厅长职务，任命何志强为省水利厅厅长。",
            {"陈国栋 厅长 湖南省水利厅 former", "何志强 厅长 湖南省水利厅"},
        ),
        ("接受陈国栋辞去湖南省省长职务的请求。", {"陈国栋 省长 湖南省政府 former"}),
        (
            "任命：\n周晓明为省教育厅厅长；\n免去：\n陈国栋的省教育厅厅长职务。",  # the verb stands once above its list
            {"周晓明 厅长 湖南省教育厅", "陈国栋 厅长 湖南省教育厅 former"},
        ),
    ],
)
def test_given_and_taken(body: str, expected: set[str]) -> None:
    assert posts(body) == expected


def holding(body: str) -> Fact:
    (fact,) = facts(body, "HOLDS")
    return fact


def test_evidence_is_the_sentence_with_the_step_to_an_implied_body() -> None:
    fact = holding("会议在长沙召开。省长周晓明出席。大家鼓掌。")
    assert fact.evidence.sentence == "省长周晓明出席。"
    assert (fact.evidence.start, fact.evidence.end) == (8, 16)
    assert fact.evidence.steps == ("省长 → 湖南省政府: the title implies the body",)


def test_a_body_that_is_printed_needs_no_step() -> None:
    assert holding("湖南省教育厅厅长周晓明出席。").evidence.steps == ()


def test_a_post_inherited_in_a_run_says_from_whom() -> None:
    second = next(f for f in facts("省教育厅党组书记、厅长周晓明出席。", "HOLDS") if f.properties["title"] == "厅长")
    assert "厅长 → 湖南省教育厅: the nearest body before it" in second.evidence.steps
