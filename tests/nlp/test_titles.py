"""Runs of posts, each with its body."""

import pytest

from kg.nlp.candidate import TITLE, Position
from kg.nlp.titles import known, with_status
from tests.facts.articles import settled


def positions(text: str, **details: object) -> list[str]:
    """`书记 湖南省委` for each post in order, with the status where it is not the current one, `-` where no body is known."""
    found = (position for run in settled(text, TITLE, **details) for position in run.positions)
    return [" ".join([p.title, p.body or "-", *([p.status] if p.status != "current" else [])]) for p in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("省委常委、省纪委书记、省监委代理主任王立诚", ["常委 湖南省委", "书记 湖南省纪委", "代理主任 湖南省监委 acting"]),
        ("省委常委、省委宣传部部长、副省长周晓明", ["常委 湖南省委", "部长 湖南省委宣传部", "副省长 湖南省政府"]),
        ("省委书记、省人大常委会主任周晓明", ["书记 湖南省委", "主任 湖南省人大常委会"]),
        ("长沙市委副书记、市长陈国栋", ["副书记 长沙市委", "市长 长沙市政府"]),
        ("中共中央政治局委员、国务院副总理周晓明", ["委员 中共中央政治局", "副总理 国务院"]),
        ("省教育厅党组书记、厅长周晓明", ["党组书记 湖南省教育厅", "厅长 湖南省教育厅"]),
        ("湖南大学党委书记周晓明、校长陈国栋", ["党委书记 湖南大学", "校长 湖南大学"]),
        ("泰国总理兼财政部长颂猜", ["总理 泰国", "部长 泰国财政部"]),
        ("省高级人民法院院长周晓明、省人民检察院检察长陈国栋", ["院长 湖南省高级人民法院", "检察长 湖南省人民检察院"]),
    ],
)
def test_a_run_gives_each_title_its_body(text: str, expected: list[str]) -> None:
    assert positions(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("副省长、省公安厅厅长、党委书记周晓明", ["副省长 湖南省政府", "厅长 湖南省公安厅", "党委书记 湖南省公安厅"]),
        ("省委常委、省委秘书长、办公厅主任周晓明", ["常委 湖南省委", "秘书长 湖南省委", "主任 湖南省委办公厅"]),
        ("岳阳市委常委、政法委书记周晓明", ["常委 岳阳市委", "书记 岳阳市委政法委"]),
        ("湖南师范大学校长周晓明。校长陈国栋", ["校长 湖南师范大学", "校长 -"]),  # a new sentence inherits nothing
    ],
)
def test_a_title_without_body_takes_the_one_before_it(text: str, expected: list[str]) -> None:
    assert positions(text) == expected


@pytest.mark.parametrize(
    ("text", "region", "expected"),
    [
        ("省长周晓明", "湖南省", ["省长 湖南省政府"]),
        ("省长周晓明", "广东省", ["省长 广东省政府"]),
        ("市长周晓明", "岳阳市", ["市长 岳阳市政府"]),
        ("市委书记周晓明", "岳阳市", ["书记 岳阳市委"]),
        ("自治区党委书记黄文斌", "广西壮族自治区", ["书记 广西壮族自治区党委"]),
        ("广西壮族自治区党委书记黄文斌", "中国", ["书记 广西壮族自治区党委"]),
        ("广西壮族自治区党委副书记、自治区主席黄文斌", "中国", ["副书记 广西壮族自治区党委", "主席 广西壮族自治区政府"]),
        ("总书记周晓明", "中国", ["总书记 中共中央"]),
        ("省长周晓明", None, ["省长 -"]),
    ],
)
def test_the_papers_region_gives_the_body(text: str, region: str | None, expected: list[str]) -> None:
    assert positions(text, region=region) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("原副省长周晓明", ["原副省长 湖南省政府 former"]),
        ("省政府原副省长周晓明", ["原副省长 湖南省政府 former"]),
        ("时任岳阳市委书记陈国栋", ["书记 岳阳市委 former"]),
        ("美国前国务卿爱德华·史密森", ["前国务卿 美国 former"]),
        ("代省长周晓明", ["代省长 湖南省政府 acting"]),
        ("法国代总统贝尔纳", ["代总统 法国 acting"]),
        ("候任省长周晓明", ["省长 湖南省政府 elect"]),
        ("当选省长周晓明", ["省长 湖南省政府 elect"]),
    ],
)
def test_status(text: str, expected: list[str]) -> None:
    assert positions(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("原省委常委、副省长周晓明", ["常委 湖南省委 former", "副省长 湖南省政府 former"]),  # 原 goes for all that follow
        ("法国现任总统贝尔纳", ["总统 法国"]),
        ("泰国第31任总理颂猜", ["总理 泰国"]),
        (
            "中国共产党的优秀党员，第八届全国政协副主席，湖南省委原书记周晓明同志逝世",
            ["副主席 全国政协 former", "原书记 湖南省委 former"],
        ),
        ("会议由省委书记主持，省政协主席周晓明出席", ["书记 湖南省委", "主席 湖南省政协"]),
    ],
)
def test_status_of_a_run(text: str, expected: list[str]) -> None:
    assert positions(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "省长办公会议研究",
        "处长级干部",
        "院长会议",
        "市长信箱",
        "书记处",
        "总统府前",
        "轮值主席国",
        "领导人民前进",
        "负责人道援助",
        "成员单位",
        "代表工作委员会",
        "客商王子龙",
        "二十大将于明天开幕",
    ],
)
def test_no_post(text: str) -> None:
    assert positions(text) == []


def test_steps_say_how_the_body_was_found() -> None:
    (run,) = settled("省教育厅党组书记、副厅长周晓明", TITLE)
    assert run.positions[1].steps == ("副厅长 → 湖南省教育厅: the nearest body before it",)
    (head,) = settled("省长陈国栋", TITLE)
    assert head.positions[0].steps == ("省长 → 湖南省政府: the title implies the body",)


def test_the_list_of_titles() -> None:
    assert known("省长") == {"kind": "government", "implies": "{省}政府", "base": "省长"}
    assert known("周晓明") is None


def test_with_status() -> None:
    posts = (Position("省长", "湖南省政府"), Position("书记", "湖南省委", "acting"))
    assert [p.status for p in with_status(posts, "former")] == ["former", "former"]
