"""Leaders abroad: arrivals, receptions, talks with several, the press, and what heads sign."""

import pytest

from tests.facts.articles import events, pairs, roles

ARRIVAL = (
    "国务院总理周晓明4月12日上午乘包机离开北京，赴法国出席第五届森林论坛。国务委员何志强等陪同人员同机离京。\n"
    "当地时间12日中午，周晓明乘坐包机抵达巴黎奥利机场。法国政府高级官员和中国驻法国大使刘建平等到机场迎接。"
)


def test_an_arrival_is_a_visit_with_company_and_hosts() -> None:
    assert "周晓明赴法国 visit 2024-04-12" in events(ARRIVAL)
    assert roles(ARRIVAL)["周晓明赴法国"] == {"周晓明": "attended", "何志强": "accompanied", "刘建平": "attended"}


@pytest.mark.parametrize(
    ("body", "event"),
    [
        ("当地时间4月12日下午，国家主席周晓明乘专机抵达法国巴黎，出席第五届森林论坛。", "周晓明抵达法国巴黎 visit 2024-04-12"),
        (
            "4月12日，国家主席周晓明乘专机离开北京，应法国总统贝尔纳邀请，赴巴黎举行第七轮森林磋商。",
            "周晓明赴巴黎 visit 2024-04-12",
        ),
        (
            "4月12日，国家主席周晓明乘专机离开巴黎前往罗马，应意大利总统贝蒂尼邀请开始对意大利进行国事访问。",
            "周晓明对意大利进行国事访问 visit 2024-04-12",
        ),
        (
            "4月12日，国家主席周晓明同法国总统贝尔纳在巴黎爱丽舍宫会谈后共同会见记者。",
            "周晓明同贝尔纳共同会见记者 talks 2024-04-12",
        ),
        ("4月12日，国家主席周晓明在巴黎和里昂分别会见法国总统贝尔纳、总理杜邦。", "周晓明会见杜邦 talks 2024-04-12"),
        (
            "4月12日，国家主席周晓明在巴黎会见法国总统贝尔纳，并与总理杜邦举行会谈。",
            "周晓明同杜邦会谈 talks 2024-04-12",
        ),
        (
            "4月12日，国家主席周晓明在巴黎同法国议长贝尔纳、总理杜邦分别举行会谈。",
            "周晓明同杜邦会谈 talks 2024-04-12",
        ),
        ("4月12日，国家主席周晓明在北京会见来访的法国副总统博喆仁。", "周晓明会见法国副总统博喆仁 talks 2024-04-12"),
        ("4月12日，副总理周晓明同法国总统贝尔纳举行简短会见。", "周晓明同贝尔纳简短会见 talks 2024-04-12"),
        ("4月12日，法国总统贝尔纳在巴黎和平别墅为国家主席周晓明饯行。", "贝尔纳为周晓明饯行 ceremony 2024-04-12"),
        ("4月12日，国家副主席周晓明在京出席中国林业商会年度答谢晚宴。", "中国林业商会年度答谢晚宴 ceremony 2024-04-12"),
        (
            "访法期间，国家副主席周晓明还分别会见了三一集团和中车集团负责人。",
            "周晓明会见三一集团负责人 talks",
        ),
        ("4月12日，国务院总理周晓明在中南海紫光阁应约同法国总理贝尔纳通电话。", "周晓明同贝尔纳通电话 talks 2024-04-12"),
        ("法国总统贝尔纳访华。会见贝尔纳时，国务院总理周晓明表示，愿加强林业合作。", "周晓明会见贝尔纳 talks"),
        (
            "4月12日，国务院总理周晓明同法国总理贝尔纳共同签署森林联合委员会第四次会议纪要。",
            "签署森林联合委员会第四次会议纪要 signing 2024-04-12",
        ),
    ],
)
def test_what_happened(body: str, event: str) -> None:
    assert event in events(body)


def test_talks_in_a_small_and_in_a_large_circle_are_two() -> None:
    body = (
        "4月12日，国家主席周晓明在北京同法国总统贝尔纳举行会谈。\n两国元首先后举行小范围、大范围会谈。\n"
        "会谈后，两国元首共同签署联合声明。\n何志强参加上述活动。"
    )
    assert events(body) == {
        "周晓明同贝尔纳会谈 talks 2024-04-12",
        "周晓明同贝尔纳小范围会谈 talks 2024-04-12",
        "周晓明同贝尔纳大范围会谈 talks 2024-04-12",
        "签署联合声明 signing 2024-04-12",
    }
    assert roles(body)["签署联合声明"] == {"周晓明": "attended signed", "贝尔纳": "attended signed", "何志强": "attended"}


def test_heads_are_those_who_hold_such_a_post() -> None:
    body = (
        "欢迎仪式后，两国总理举行大范围会谈。\n国务院总理周晓明指出，国家主席陈国栋高度重视两国关系。国家主席陈国栋去年访法。\n"
        "法国总理贝尔纳表示，愿加强林业合作。"
    )
    assert "周晓明同贝尔纳大范围会谈 talks" in events(body)


def test_a_minister_signs_no_statement_of_the_heads() -> None:
    body = (
        "外交部长何志强介绍访问情况。何志强说，国家主席周晓明同法国总统贝尔纳会谈。何志强表示，此访成果丰硕。\n"
        "访问期间，两国元首共同签署联合声明。"
    )
    assert roles(body)["签署联合声明"] == {"周晓明": "attended signed", "贝尔纳": "attended signed"}


def test_talks_apart_told_by_what_was_said_at_them() -> None:
    body = (
        "国务院总理周晓明访问法国。法国议长杜邦、法国总统贝尔纳表示感谢。\n与杜邦、贝尔纳分别会谈时，周晓明说，愿加强林业合作。"
    )
    assert {"周晓明同杜邦会谈 talks", "周晓明同贝尔纳会谈 talks"} <= events(body)


@pytest.mark.parametrize(
    "sentence",
    [
        "贝尔纳在周晓明陪同下检阅中国人民解放军仪仗队。",
        "随后，周晓明陪同贝尔纳检阅了中国人民解放军仪仗队。",
        "贝尔纳在周晓明陪同下检阅中国人民解放军仪仗队，并观看分列式。",
        "贝尔纳抵达时，周晓明在下车处迎接。",
        "周晓明和贝尔纳受到外交部长何志强的热情迎接。",
    ],
)
def test_who_is_received_at_a_ceremony(sentence: str) -> None:
    body = f"4月12日下午，国家主席周晓明在人民大会堂举行仪式，欢迎法国总统贝尔纳对我国进行国事访问。{sentence}"
    ceremony = roles(body)["欢迎仪式"]
    assert ceremony["周晓明"] == "attended hosted"
    assert "中国人民解放军仪仗队" not in ceremony
    assert ("何志强" in ceremony) == ("何志强" in sentence)


def test_documents_whose_signing_is_watched() -> None:
    body = "4月12日，国务院总理周晓明在北京同法国总理贝尔纳举行会谈。\n会谈后，周晓明和贝尔纳共同见证多项林业合作文件的签署。"
    assert roles(body)["多项林业合作文件的签署"] == {"周晓明": "attended", "贝尔纳": "attended"}
    assert "多项林业合作文件的签署 signing 2024-04-12" in events(body)


@pytest.mark.parametrize(
    "words",
    ["首先向贝尔纳转达诚挚问候，表示愿加强合作。", "请贝尔纳转达诚挚问候。", "首先转达诚挚问候。"],
)
def test_greetings_conveyed_are_said(words: str) -> None:
    body = f"4月12日，国务院总理周晓明在巴黎会见法国总统贝尔纳。\n周晓明{words}"
    assert roles(body)["周晓明会见贝尔纳"] == {"周晓明": "attended spoke", "贝尔纳": "attended"}


def test_who_is_met_is_not_who_then_holds_talks() -> None:
    body = "4月12日，国家主席周晓明访问法国，在巴黎会见总统贝尔纳，与总理杜邦举行会谈。"
    assert "贝尔纳同杜邦会谈" not in roles(body)


def test_what_somebody_wants_to_be_held_is_no_event() -> None:
    assert not events("国家主席周晓明指出，愿推动召开更大规模的国际森林会议。")


def test_what_is_done_during_a_visit_to_come_is_no_event() -> None:
    body = "访问期间，周晓明将会见法国总统贝尔纳，同总理杜邦共同主持第七轮森林磋商并出席第五届森林论坛。"
    assert not roles(body)


def test_the_press_met_with_heads_who_are_not_named() -> None:
    body = "4月12日，国家主席周晓明还同中亚五国元首共同会见了记者。"
    assert pairs(body, "ATTENDED") == {"周晓明 → 周晓明共同会见记者"}


@pytest.mark.parametrize(
    ("body", "event"),
    [
        (
            "法国和意大利高级安全官员4月12日在瑞士南部城市日内瓦举行会谈，会谈将讨论局势。",
            "法国和意大利高级安全官员会谈 talks 2024-04-12",
        ),
        (
            "法国代表团与意大利代表团4月12日就林业问题在日内瓦举行新一轮磋商。",
            "法国代表团与意大利代表团新一轮磋商 talks 2024-04-12",
        ),
        ("法国总统贝尔纳11日在访问意大利期间表示，双方应加强合作。", "贝尔纳访问意大利 visit 2024-04-11"),
        ("法国总统贝尔纳11日抵达意大利首都罗马，并在当天与意大利总统贝蒂尼会晤。", "贝尔纳同贝蒂尼会谈 talks 2024-04-11"),
    ],
)
def test_talks_without_names_and_visits_in_passing(body: str, event: str) -> None:
    assert event in events(body)


def test_talks_that_are_planned_or_of_whole_countries() -> None:
    assert not any("talks" in event for event in events("法国和意大利官员计划4月12日在日内瓦举行会谈。"))
    assert not any("talks" in event for event in events("法国和意大利4月12日举行会谈。"))


LEAVE = "当地时间4月12日下午，在结束对法国进行国事访问即将回国之际，国家主席周晓明和夫人何丽芳同法国总统贝尔纳话别。"


def test_a_visit_by_its_closing_and_the_leave_taken() -> None:
    assert events(LEAVE) == {"周晓明对法国进行国事访问 visit", "周晓明同贝尔纳话别 talks 2024-04-12"}
    assert set(roles(LEAVE)["周晓明同贝尔纳话别"]) == {"周晓明", "何丽芳", "贝尔纳"}


def test_a_visit_ended_on_the_way_home() -> None:
    body = "4月12日上午，国家主席周晓明结束对法国、德国国事访问后乘专机回到北京。"
    assert events(body) == {"周晓明对法国、德国进行国事访问 visit"}
