"""Lists of participants between whose names nameless groups stand."""

import pytest

from tests.facts.articles import participants, roles

OPENING = "4月12日，全省林业工作会议在长沙召开。"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "副省长周晓明，省委常委，省直机关、市直机关单位主要负责人，天华集团董事长陈国栋等客商代表参加会议。",
            ["周晓明", "陈国栋"],
        ),
        ("副省长周晓明，省政府秘书长陈国栋和代表共54人出席会议。", ["周晓明", "陈国栋"]),
        ("副主席何志强、王林、李文涛，以及机关党组成员，专委会分党组书记、副书记等列席会议。", ["何志强", "王林", "李文涛"]),
        ("天华集团副总经理陈国栋和有关方面负责人；副省长周晓明，省政府秘书长李文涛参加会议。", ["陈国栋", "周晓明", "李文涛"]),
        (
            "副省长周晓明，部分老领导，省林业局、省财政厅和省水利厅负责同志参加会议。",
            ["周晓明", "湖南省林业局", "湖南省财政厅", "湖南省水利厅"],
        ),
        ("副省长周晓明，省林业局有关厅局负责同志、各市州林业局局长参加会议。", ["周晓明"]),
        (
            "副省长周晓明，省林业局、省财政厅等有关部门主要负责同志在市主会场参加会议。",
            ["周晓明", "湖南省林业局", "湖南省财政厅"],
        ),
        (
            "出席会议的主要来宾有：中央政府驻香港联络办副主任周俊明，天华集团董事长陈国栋等。",
            ["周俊明", "陈国栋"],
        ),
        ("副省长周晓明，省委、省政府有关部门负责人，各界代表参加会议。", ["周晓明"]),
        (
            "部党组副书记周晓明，部党组成员、副部长，学习实践活动领导小组成员陈国栋、王林参加会议。",
            ["周晓明", "陈国栋", "王林"],
        ),
        ("副省长周晓明、云峰工业集中区管委会主任陈国栋及相关部门领导参加会议。", ["周晓明", "陈国栋"]),
        ("副省长周晓明，老同志代表，省林业局、省财政厅等单位负责同志参加会议。", ["周晓明", "湖南省林业局", "湖南省财政厅"]),
        (
            "出席会议的省领导还有：副省长周晓明，省林业局局长陈国栋，市领导王林、李文涛等。",
            ["周晓明", "陈国栋", "王林", "李文涛"],
        ),
    ],
)
def test_names_take_part_wherever_groups_stand_between_them(sentence: str, expected: list[str]) -> None:
    assert participants(OPENING + sentence) == dict.fromkeys(expected, "attended")


@pytest.mark.parametrize(
    "sentence",
    ["会议要求副省长周晓明，各市州主要负责同志抓好落实，全体干部参加。", "副省长周晓明到任；有关方面负责人参加会议。"],
)
def test_what_a_verb_governs_is_no_part_of_the_list(sentence: str) -> None:
    assert roles(OPENING + sentence) == {}


def test_unknown_bodies_do_not_cut_a_list() -> None:
    body = "4月12日，林业工作会议召开。"
    body += "省长周晓明，省政协主席陈国栋，省人大常委会副主任王林，省委常委，省人大常委会、省政府党员领导同志参加会议。"
    assert participants(body, region=None, source=None) == dict.fromkeys(("周晓明", "陈国栋", "王林"), "attended")


def test_the_body_whose_leaders_are_named_takes_no_part() -> None:
    body = (
        OPENING
        + "会上，周晓明、陈国栋、何志强等省林业局领导，结合分管工作，分别作了发言。省长周晓明、副省长陈国栋、何志强讲话。"
    )
    assert "湖南省林业局" not in participants(body)


@pytest.mark.parametrize("called", ["陈国栋书记", "陈国栋局长", "陈国栋院长"])
def test_a_post_behind_a_name(called: str) -> None:
    body = f"{OPENING}省林业局局长陈国栋到会。{called}通报了工作安排。"
    assert participants(body)["陈国栋"] == "attended reported"
