"""Who takes part in ceremonies: those who give them, speak, hand over and are handed something."""

from __future__ import annotations

import pytest

from tests.facts.articles import participants, roles


def test_who_wins_takes_part() -> None:
    body = "4月12日，第六届湘江文学奖颁奖典礼在长沙举行。省作协主席周晓明作品受到好评。"
    assert participants(body + "周晓明获得最佳小说奖。副省长陈国栋对获奖表示祝贺。") == {"周晓明": "attended"}


def test_those_in_whose_presence_is_signed() -> None:
    body = "4月12日，在省长周晓明、副省长陈国栋的共同见证下，省政府与三一集团签署战略合作协议。"
    (found,) = roles(body).values()
    assert found["周晓明"] == found["陈国栋"] == "attended"
    assert found["三一集团"] == "attended signed"


def test_speeches_at_a_ceremony_told_late() -> None:
    body = (
        "喜迎丰收之际。小镇也迎来了客人。据悉，小镇很大。副省长周晓明宣布开工，岳阳市委书记陈国栋讲话，市长李文涛主持开工仪式。"
    )
    assert set(participants(body)) == {"周晓明", "陈国栋", "李文涛"}


def test_who_is_handed_something_takes_part() -> None:
    body = "4月12日，全省林业工作表彰仪式在长沙举行。副省长陈国栋宣读了表彰决定。省长周晓明向劳动模范何志强颁发奖章。"
    assert participants(body) == {"陈国栋": "attended reported", "周晓明": "attended awarded", "何志强": "attended"}


def test_who_unveils_takes_part() -> None:
    body = "4月12日，湖南省林草标本馆揭牌仪式在长沙举行。省政协副主席周晓明、省林业局局长刘建平共同揭牌。"
    assert participants(body) == {"周晓明": "attended", "刘建平": "attended"}


def test_a_guest_of_a_dinner_does_not_give_it() -> None:
    body = "4月12日，省长周晓明在巴黎出席法国友好团体联合举行的欢迎宴会。"
    assert participants(body) == {"周晓明": "attended"}


def test_a_bare_verb_means_the_ceremony_of_its_paragraph() -> None:
    body = (
        "4月12日，国家主席周晓明在北京同法国总统贝尔纳举行会谈。\n当晚，周晓明为贝尔纳举行欢迎宴会。"
        "周晓明介绍了情况。副总理何志强参加。"
    )
    assert "何志强" in roles(body)["欢迎宴会"]
    assert "何志强" not in roles(body)["周晓明同贝尔纳会谈"]


@pytest.mark.parametrize(
    "giver",
    ["法国总统贝尔纳和夫人举行的欢送活动", "法国总统贝尔纳组织的欢送活动", "法国总统贝尔纳为各国领导人等贵宾举行的欢迎招待会"],
)
def test_who_gives_what_others_attend(giver: str) -> None:
    body = f"4月12日，国家主席周晓明在巴黎出席{giver}。"
    assert participants(body)["贝尔纳"] == "attended hosted"


def test_reports_at_a_ceremony() -> None:
    body = "4月12日，岳阳市重大项目集中开工仪式在岳阳举行。仪式第一项：副市长周晓明同志介绍本次集中开工项目情况。"
    assert participants(body) == {"周晓明": "attended reported"}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("4月12日，岳阳滨江片区综合开发项目举行开工仪式。", "岳阳滨江片区综合开发项目开工仪式"),
        ("近日，由天华集团承建的云峰高速公路在岳阳举行通车仪式。", "云峰高速公路通车仪式"),
        ("4月12日，云峰集团在长沙举行揭牌仪式。", "揭牌仪式"),
    ],
)
def test_what_a_ceremony_opens_is_part_of_its_name(sentence: str, name: str) -> None:
    (found,) = roles(sentence + "省长周晓明出席仪式。")
    assert found.endswith(name)
