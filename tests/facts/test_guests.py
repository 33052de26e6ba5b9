"""Visitors in third states, bodies on tour, delegations in lists, and what several heads hold or say."""

import pytest

from tests.facts.articles import events, pairs, roles


@pytest.mark.parametrize(
    ("body", "event"),
    [
        ("4月12日，正在法国访问的意大利外长贝蒂尼表示，愿加强森林合作。", "贝蒂尼访问法国 visit"),
        ("意大利总统贝蒂尼是应周晓明的邀请对我国进行国事访问的。", "贝蒂尼对我国进行国事访问 visit"),
        ("意大利总统贝蒂尼12日中断了对法国的访问返回罗马。", "贝蒂尼对法国的访问 visit"),
        ("1973年9月，费城交响乐团首次访华，举行了多场演出。", "费城交响乐团访华 visit 1973-09"),
        ("在12日举行的北约防长会期间，北约秘书长贝蒂尼声称，将增加预算。", "北约防长会 meeting 2024-04-12"),
    ],
)
def test_who_is_on_a_visit(body: str, event: str) -> None:
    assert event in events(body)


def test_guests_to_come_are_on_no_visit() -> None:
    body = "国家主席周晓明将于4月27日出席开幕式。来华出席开幕式并访问的外国领导人有：意大利总统贝蒂尼、法国总理杜邦。"
    assert not any("访华" in event for event in events(body))


def test_a_noun_behind_several_states_makes_several_delegations() -> None:
    body = "4月12日，埃及、希腊和美国代表团在开罗举行森林会议，讨论植树。"
    assert set(roles(body)["森林会议"]) == {"埃及代表团", "希腊代表团", "美国代表团"}


def test_a_meeting_that_heads_hold_together() -> None:
    body = "国务院总理周晓明12日在湖南省长沙市同世界银行行长贝蒂尼、森林基金理事会主席杜邦举行第七次“1+6”圆桌对话会。"
    assert set(roles(body)["第七次“1+6”圆桌对话会"]) == {"周晓明", "贝蒂尼", "杜邦"}


def test_bodies_whose_officers_come_beside_unnamed_guests() -> None:
    body = (
        "4月12日，中国驻法国大使馆举办国庆招待会，世界贸易组织、各国议会联盟等国际组织负责人及代表，各国使节等300余人出席活动。"
    )
    assert {"世界贸易组织", "各国议会联盟"} <= set(next(iter(roles(body).values())))


def test_who_speaks_after_another_act() -> None:
    body = "4月12日，国家主席周晓明在北京会见法国总统贝尔纳。\n贝尔纳深情忆及他同长沙的半世纪情缘，表示法国人民不会忘记。"
    assert "spoke" in roles(body)["周晓明会见贝尔纳"]["贝尔纳"]


def test_who_speaks_during_a_meeting() -> None:
    body = "4月12日，森林组织召开紧急会议。意大利代表贝蒂尼在会议期间表示，愿继续合作。"
    assert any("贝蒂尼" in told for told in roles(body).values())


def test_that_evening_is_the_day_of_the_report() -> None:
    body = (
        "4月12日，国家主席周晓明在人民大会堂同法国总统贝尔纳举行会谈。\n周晓明指出，4月24日，两国将迎来建交30周年。\n"
        "当晚，周晓明在人民大会堂为贝尔纳举行欢迎宴会。"
    )
    assert "欢迎宴会 ceremony 2024-04-12" in events(body)


def test_posts_of_the_government_are_not_the_government() -> None:
    body = "4月12日，国务院举行专题学习。国务院总理周晓明主持学习，国务院副总理和国务委员作交流发言。"
    assert not any("国务院" in told for told in roles(body).values())


def test_places_of_a_stated_visit() -> None:
    assert pairs("4月12日，正在法国访问的意大利外长贝蒂尼表示，愿合作。", "HELD_IN") == {"贝蒂尼访问法国 → 法国"}


def test_officers_who_answer_the_press_one_after_the_other() -> None:
    body = (
        "今天（4月12日），全国两会第二场“部长通道”开启，有关负责人回答了记者提问。\n"
        "对于如何造林，国家林草局局长周晓明表示，要扩大绿地。\n对此，民政部部长何志强介绍，将建设公园。"
    )
    assert set(roles(body)["全国两会第二场“部长通道”"]) == {"周晓明", "何志强"}


def test_a_delegation_that_goes_to_negotiate() -> None:
    body = "4月12日，希腊代表团赴开罗与埃及方面就造林等议题进行磋商。"
    assert "希腊代表团赴开罗 visit 2024-04-12" in events(body)


def test_both_of_an_earlier_clause_attend() -> None:
    body = "意大利总理贝蒂尼和法国总统贝尔纳12日在罗马共同见证集市开张，双方还共同出席了一条输电线路的启动仪式。"
    assert any(set(told) == {"贝蒂尼", "贝尔纳"} for told in roles(body).values())


def test_the_place_whose_hour_is_given() -> None:
    body = "瑞士日内瓦当地时间4月12日，森林公约常委会第62次会议审议通过了中国提交的提案。"
    assert any(pair.endswith("→ 日内瓦") for pair in pairs(body, "HELD_IN"))


def test_a_party_that_meets_a_guest() -> None:
    body = "4月12日，国际原子能机构代表在首尔会见到访的法国外长贝蒂尼时，提出意见。"
    assert "国际原子能机构会见贝蒂尼 talks 2024-04-12" in events(body)


def test_talks_told_in_a_speech_are_not_those_of_the_report() -> None:
    body = (
        "4月12日，国务院总理周晓明在北京同法国总理贝尔纳举行会谈。\n"
        "周晓明表示，国家主席何志强今天同首相先生举行会晤，达成重要共识。"
    )
    assert "何志强" not in roles(body)["周晓明同贝尔纳会谈"]
