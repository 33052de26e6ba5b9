"""What two heads do together after their talks, visits told with the journey, and talks told in the first person."""

import pytest

from tests.facts.articles import events, roles

TALKS = "当地时间4月12日，国家主席周晓明在巴黎同法国总统贝尔纳举行会谈。\n周晓明指出，双方要扩大林业合作。\n贝尔纳表示赞同。\n"


def test_both_heads_attend_what_two_leaders_attend() -> None:
    body = (
        TALKS + "两国领导人共同出席了林业、教育等领域合作文件文本交换仪式。\n国务委员何志强、外交部部长刘建平等参加上述活动。"
    )
    name = "林业、教育等领域合作文件文本交换仪式"
    assert roles(body)[name] == {"周晓明": "attended", "贝尔纳": "attended", "何志强": "attended", "刘建平": "attended"}


def test_heads_who_have_not_met_attend_nothing() -> None:
    body = "4月12日，周晓明在长沙市会见法国总统贝尔纳。\n两国领导人将共同出席合作文件签字仪式。"
    assert "合作文件签字仪式" not in roles(body)


def test_a_dinner_given_in_the_name_of_another() -> None:
    body = TALKS + "会谈后，周晓明出席了贝尔纳代表国王路德维希举行的欢迎宴会。"
    assert roles(body)["欢迎宴会"]["周晓明"] == "attended"
    assert "hosted" in roles(body)["欢迎宴会"]["贝尔纳"]


ARRIVAL = (
    "应法国总理贝尔纳邀请，国务院总理周晓明当地时间4月12日晚乘包机抵达巴黎，开始对法国进行正式访问。\n"
    "国务委员何志强等陪同人员同机抵达。\n周晓明是在结束对意大利的正式访问后抵达巴黎的。"
)


def test_a_visit_begun_on_arrival_and_the_one_before_it() -> None:
    found = events(ARRIVAL)
    assert "周晓明对法国进行正式访问 visit 2024-04-12" in found
    assert "周晓明对意大利进行正式访问 visit" in found
    assert roles(ARRIVAL)["周晓明对法国进行正式访问"] == {"周晓明": "attended", "何志强": "accompanied"}


FIRST = "4月12日，国家主席周晓明在巴黎会见法国总统贝尔纳。\n周晓明指出，中法友好源远流长。"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("前不久，我在北京会见杜邦总理，就林业合作达成共识。", True),
        ("去年，我同杜邦总理在罗马举行会谈，取得成果。", True),
        ("我同杜邦总理两次会晤，建立了友谊。", False),
        ("我期待在北京会见杜邦总理。", False),
        ("我同杜邦总理举行会谈，很有成果。", False),
    ],
)
def test_talks_that_a_leader_tells_of(said: str, told: bool) -> None:
    body = FIRST + said + "\n法国总理杜邦将访华。"
    assert any("周晓明" in people and "杜邦" in people for people in roles(body).values()) is told


def test_a_grave_visited_is_an_event() -> None:
    body = "4月12日，国家主席周晓明在法国国庆节之际，参谒位于某某省某某郡的中国人民志愿军烈士陵园。"
    assert "周晓明参谒中国人民志愿军烈士陵园 ceremony 2024-04-12" in events(body)


def test_officers_of_two_countries_named_by_office() -> None:
    body = "据报道，法国、意大利两国央行行长近日在巴黎会晤，就结算达成协议。"
    assert "法国、意大利两国央行行长会晤 talks" in events(body)


def test_bodies_whose_heads_speak_beside_delegates() -> None:
    body = "全国林业工作会议4月12日在北京举行。周晓明出席会议并讲话。"
    body += "教育部和中国农业大学主要负责同志，以及毕业生代表在会上发言。"
    assert roles(body)["全国林业工作会议"]["教育部"] == "attended spoke"
    assert roles(body)["全国林业工作会议"]["中国农业大学"] == "attended spoke"


def test_an_officer_who_speaks_after_a_meeting_was_there() -> None:
    body = "欧盟委员会副主席杜邦4月12日在欧盟成员国财长会议后表示，形势仍不确定。"
    assert roles(body)["欧盟成员国财长会议"] == {"杜邦": "attended"}
