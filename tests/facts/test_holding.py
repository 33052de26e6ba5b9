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
        (
            "国家主席习近平会见泰国总理兼财政部长颂猜。",
            {"习近平 主席 中华人民共和国", "颂猜 总理 泰国", "颂猜 部长 泰国财政部"},
        ),
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
        ("国务院任命周晓明为外交部副部长。", {"周晓明 副部长 外交部"}),
        (
            "任免名单\n周晓明：任省政府副秘书长，免去省教育厅副厅长职务。",
            {"周晓明 副秘书长 湖南省政府", "周晓明 副厅长 湖南省教育厅 former"},
        ),
        (
            "任免名单\n周晓明任省司法厅一级巡视员，免去其省司法厅副厅长职务。",
            {"周晓明 一级巡视员 湖南省司法厅", "周晓明 副厅长 湖南省司法厅 former"},
        ),
        ("会上，陈国栋受聘为湖南大学兼职教授。", {"陈国栋 兼职教授 湖南大学"}),
        ("陈国栋，现任岳阳市教育局局长，拟任市直单位正处级职务。", {"陈国栋 局长 岳阳市教育局"}),
        ("湖南省政府秘书长、办公厅主任周晓明到会。", {"周晓明 秘书长 湖南省政府", "周晓明 主任 湖南省政府办公厅"}),
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
        ("任命：李文涛为省教育厅副厅长（试用期一年）。", {"李文涛 副厅长 湖南省教育厅"}),
        ("会议决定增补周晓明为全国政协委员。", {"周晓明 委员 全国政协"}),
        ("接受陈国栋辞去全国政协委员。", {"陈国栋 委员 全国政协 former"}),
        (
            "任命周晓明为全国政协副秘书长，陈国栋为经济委员会副主任。",
            {"周晓明 副秘书长 全国政协", "陈国栋 副主任 全国政协经济委员会"},
        ),
        (
            "周晓明被任命为岳阳市副市长，并任代市长。",
            {"周晓明 副市长 岳阳市政府", "周晓明 代市长 岳阳市政府 acting"},
        ),
        ("周晓明已任省政府党组成员，陈国栋履新湖南省副省长。", {"周晓明 党组成员 湖南省政府", "陈国栋 副省长 湖南省政府"}),
        (
            "陈国栋，男，汉族，1970年1月生，现任省委办公厅副主任，拟任省直单位正厅级领导职务。",
            {"陈国栋 副主任 湖南省委办公厅"},
        ),
        ("普京任命别洛夫为俄罗斯总理。", {"别洛夫 总理 俄罗斯"}),  # 任命 is no 任
    ],
)
def test_given_and_taken(body: str, expected: set[str]) -> None:
    assert posts(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("周晓明当选湖南省作家协会主席。", {"周晓明 主席 湖南省作协 elect"}),
        ("埃尔多安再次当选土耳其总统。", {"埃尔多安 总统 土耳其 elect"}),
        ("普京宣誓就任俄罗斯总统。", {"普京 总统 俄罗斯"}),
        ("国家主席习近平致电马丁·贝尔，祝贺他当选秘鲁总统。", {"习近平 主席 中华人民共和国", "马丁·贝尔 总统 秘鲁 elect"}),
        (
            "湖南省作家协会选举产生新一届理事会，周晓明当选主席。",  # the body stands at the election
            {"周晓明 主席 湖南省作协 elect"},
        ),
        ("民盟第十三届中央委员会第一次全体会议举行，周晓明当选主席。", {"周晓明 主席 民盟中央 elect"}),
        (
            "世界茶叶联合会选举产生理事会，湖南省作家协会主席周晓明当选为理事长。",  # not at the body he comes from
            {"周晓明 主席 湖南省作协", "周晓明 理事长 世界茶叶联合会 elect"},
        ),
        ("大会选举产生以周晓明为主席的湖南省作家协会主席团。", set()),
        ("有人提名周晓明为湖南省省长。", set()),  # who is proposed holds nothing
    ],
)
def test_elected(body: str, expected: set[str]) -> None:
    assert posts(body, region="中国") == expected


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
