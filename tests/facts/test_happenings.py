"""Visits, talks, ceremonies and signings that have no name of their own."""

import pytest

from tests.facts.articles import events, pairs, participants, roles


@pytest.mark.parametrize(
    ("body", "event"),
    [
        ("4月12日至13日，省委书记周晓明在岳阳调研。", "周晓明在岳阳调研 visit 2024-04-12/2024-04-13"),
        ("4月12日，副省长周晓明赴岳阳市调研春耕。", "周晓明赴岳阳市调研 visit 2024-04-12"),
        ("4月12日，省政协副主席何志强率调研组到湘潭市开展专题调研。", "何志强到湘潭市开展专题调研 visit 2024-04-12"),
        ("4月12日，湖南省政协调研组到湘潭市开展专题调研。", "湖南省政协调研组到湘潭市开展专题调研 visit 2024-04-12"),
        ("4月12日，省委书记周晓明在长沙会见法国总统贝尔纳。", "周晓明会见贝尔纳 talks 2024-04-12"),
        ("4月12日，国务院总理周晓明在北京同法国总统贝尔纳举行会谈。", "周晓明同贝尔纳会谈 talks 2024-04-12"),
        ("4月12日，国务院总理周晓明同法国总统贝尔纳通电话。", "周晓明同贝尔纳通电话 talks 2024-04-12"),
        ("国务院总理周晓明4月12日在北京为法国总统贝尔纳举行欢迎仪式。", "欢迎仪式 ceremony 2024-04-12"),
        ("4月12日，省长周晓明与三一集团董事长陈国栋在长沙签署战略合作协议。", "签署战略合作协议 signing 2024-04-12"),
        ("国务院总理周晓明4月12日在北京为法国总统贝尔纳举行了欢迎宴会。", "欢迎宴会 ceremony 2024-04-12"),
        ("4月12日，省长周晓明在长沙与三一集团董事长陈国栋举行工作会谈。", "周晓明同陈国栋工作会谈 talks 2024-04-12"),
        ("4月12日，省长周晓明与三一集团董事长陈国栋一行举行会商。", "周晓明同陈国栋会商 talks 2024-04-12"),
        (
            "应法国总统邀请，国务院总理周晓明，当地时间4月12日上午乘包机抵达巴黎，开始对法国进行正式访问。",
            "周晓明对法国进行正式访问 visit 2024-04-12",
        ),
        (
            "4月12日，国务院总理周晓明在北京同法国总统贝尔纳夫妇共同会见中法两国青年和友好人士代表。",
            "周晓明同贝尔纳共同会见中法两国青年和友好人士代表 talks 2024-04-12",
        ),
        ("4月12日，省长周晓明在长沙以视频方式同法国总统贝尔纳举行会谈。", "周晓明同贝尔纳会谈 talks 2024-04-12"),
        ("4月12日，全国政协主席周晓明参加了港澳地区全国政协委员联组会。", "港澳地区全国政协委员联组会 meeting 2024-04-12"),
        ("日前，副省长周晓明赴岳阳市调研。", "周晓明赴岳阳市调研 visit"),
        ("副省长周晓明4月12日在第六届林业博览会调研。", "周晓明在第六届林业博览会调研 visit 2024-04-12"),
        ("4月12日，国家信访局局长周晓明一行，到我市调研信访工作。", "周晓明到我市调研 visit 2024-04-12"),
        ("4月12日，副省长周晓明莅临天华速递总部考察指导。", "周晓明莅临天华速递总部考察 visit 2024-04-12"),
        ("4月12日，副省长周晓明来到湖南省博物馆，分别参观两个展览。", "周晓明来到湖南省博物馆分别参观 visit 2024-04-12"),
        ("4月12日，副省长周晓明率队到访天华速递总部，", "周晓明到访天华速递总部 visit 2024-04-12"),
        (
            "4月12日，国务院总理周晓明乘专机离开北京，应法国总统邀请，对法国进行国事访问。",
            "周晓明对法国进行国事访问 visit 2024-04-12",
        ),
        ("4月12日，副省长周晓明代表省政府在岳阳市指导抗洪抢险工作。", "周晓明在岳阳市指导抗洪抢险工作 visit 2024-04-12"),
        ("4月12日，省长周晓明在巴黎凡尔赛大学同法国总统贝尔纳举行会谈。", "周晓明同贝尔纳会谈 talks 2024-04-12"),
        ("4月12日，省委书记周晓明来到岳阳市，看望慰问环卫工人。", "周晓明来到岳阳市看望慰问 visit 2024-04-12"),
        ("4月12日，省委书记周晓明看望慰问环卫工人。", "周晓明看望慰问环卫工人 visit 2024-04-12"),
        (
            "4月12日，省委书记周晓明到怀化市沅陵县、辰溪县等地，就春耕生产开展调研。",
            "周晓明到怀化市沅陵县、辰溪县调研 visit 2024-04-12",
        ),
        (
            "4月12日，国务院总理周晓明乘专机抵达巴黎，应法国总统贝尔纳邀请，对法国进行国事访问。",
            "周晓明对法国进行国事访问 visit 2024-04-12",
        ),
        ("4月12日，国务院总理周晓明在结束对法国正式访问后，乘包机回到北京。", "周晓明对法国正式访问 visit"),
        ("4月12日，省长周晓明、副省长陈国栋与三一集团董事长王立诚一行举行座谈。", "周晓明同王立诚座谈 talks 2024-04-12"),
        ("4月12日，省长周晓明会见省劳动模范代表。", "周晓明会见省劳动模范代表 talks 2024-04-12"),
        ("4月12日，省长周晓明为全省劳动模范颁发奖章。", "周晓明为全省劳动模范颁发奖章 ceremony 2024-04-12"),
        ("4月12日，省长周晓明为洞庭湖生态研究院揭牌。", "周晓明为洞庭湖生态研究院揭牌 ceremony 2024-04-12"),
        ("4月12日，位于岳阳的洞庭湖湿地博物馆开馆。", "洞庭湖湿地博物馆开馆 ceremony 2024-04-12"),
        ("由省文旅厅建设的洞庭湖湿地博物馆今天（4月12日）在岳阳开馆。", "洞庭湖湿地博物馆开馆 ceremony 2024-04-12"),
        ("第六届湘江文学奖4月12日在长沙揭晓。", "第六届湘江文学奖颁奖 ceremony 2024-04-12"),
        ("4月12日，法国总统贝尔纳在巴黎宣誓就职。", "贝尔纳宣誓就职 ceremony 2024-04-12"),
        ("4月12日，省委书记周晓明在湘潭市向烈士纪念碑敬献花篮。", "周晓明向烈士纪念碑敬献花篮 ceremony 2024-04-12"),
        ("4月12日，省委书记周晓明参加湖南代表团讨论。", "湖南省代表团讨论 meeting 2024-04-12"),
        ("湖南代表团4月12日下午继续分组审议政府工作报告。", "湖南省代表团分组审议政府工作报告 meeting 2024-04-12"),
        ("4月12日，省政协主席周晓明参加经济界委员小组讨论。", "经济界委员小组讨论 meeting 2024-04-12"),
    ],
)
def test_told_by_a_verb(body: str, event: str) -> None:
    assert events(body) == {event}


@pytest.mark.parametrize(
    ("body", "event", "places"),
    [
        ("4月12日，数百名法国民众在巴黎举行集会，抗议物价上涨。", "法国民众集会 other 2024-04-12", {"巴黎"}),
        ("4月12日，法国首都巴黎上万民众举行游行示威，要求停火。", "法国首都巴黎民众游行示威 other 2024-04-12", {"巴黎"}),
        ("4月12日，大批法国农民在首都巴黎集会，要求降低油价。", "法国农民集会 other 2024-04-12", {"巴黎"}),
        ("4月12日，德国首都柏林数千名医护人员举行大规模游行。", "德国首都柏林医护人员游行 other 2024-04-12", {"柏林"}),
        ("4月12日，贝尔纳的支持者在巴黎举行抗议活动。", "抗议活动 other 2024-04-12", {"巴黎"}),
        ("4月12日，法国工会成员在巴黎举行罢工抗议高通胀。", None, set()),
        ("这一事件在法国多地引发抗议活动。", None, set()),
    ],
)
def test_rallies(body: str, event: str | None, places: set[str]) -> None:
    assert events(body) == ({event} if event else set())
    assert {pair.split(" → ")[1] for pair in pairs(body, "HELD_IN")} == places


def test_separate_talks_are_two() -> None:
    body = "省委书记周晓明12日在长沙分别会见法国总统贝尔纳和德国驻华大使施密特。"
    assert events(body) == {"周晓明会见贝尔纳 talks 2024-04-12", "周晓明会见施密特 talks 2024-04-12"}
    assert roles(body) == {
        "周晓明会见贝尔纳": {"周晓明": "attended", "贝尔纳": "attended"},
        "周晓明会见施密特": {"周晓明": "attended", "施密特": "attended"},
    }
    assert pairs(body, "HELD_IN") == {"周晓明会见贝尔纳 → 长沙市", "周晓明会见施密特 → 长沙市"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("副省长周晓明率队赴岳阳市督导防汛。", {"周晓明": "attended led"}),
        ("国务院总理周晓明在北京为法国总统贝尔纳举行欢迎仪式。", {"周晓明": "attended hosted", "贝尔纳": "attended"}),
        ("省政府与三一集团在长沙签署战略合作协议。", {"湖南省政府": "attended signed", "三一集团": "attended signed"}),
        ("省长周晓明、副省长陈国栋到岳阳市调研。", {"周晓明": "attended", "陈国栋": "attended"}),
        ("德国总理周晓明与法国总统贝尔纳会谈时说，要合作。", {"周晓明": "attended spoke", "贝尔纳": "attended"}),
        ("4月12日，省长周晓明为全省劳动模范颁发奖章。", {"周晓明": "attended awarded"}),
        ("武警代表周晓明参加湖南代表团讨论。", {"周晓明": "attended", "湖南省代表团": "attended"}),
    ],
)
def test_its_verb_gives_the_roles(body: str, expected: dict[str, str]) -> None:
    assert participants(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("省委书记周晓明到岳阳市、华容县、君山区调研。", {"岳阳市", "华容县", "君山区"}),
        ("省委书记周晓明在长沙会见法国总统贝尔纳。", {"长沙市"}),
        ("法国总统贝尔纳访问中国。", {"中国"}),
        ("法国总统贝尔纳对我国进行国事访问。", {"中国"}),
        ("法国总统贝尔纳访华。", {"中国"}),
    ],
)
def test_places_of_the_verb(body: str, expected: set[str]) -> None:
    (event,) = roles(body)
    assert pairs(body, "HELD_IN") == {f"{event} → {place}" for place in expected}


@pytest.mark.parametrize(
    "body",
    [
        "省委书记周晓明将赴岳阳市调研。",
        "省委书记周晓明拟于5月会见法国总统贝尔纳。",
        "要深入学习贯彻周晓明在岳阳考察时的重要讲话精神。",
        "省教育厅在全省开展调研，摸清底数。",  # a body that does not travel
        "周晓明长期关心岳阳发展。",
        "省委书记周晓明向先进工作者颁奖晚宴致贺信。",  # an evening, no award
        "洞庭湖指数基金今天在长沙挂牌。",  # shares
        "双方共同为洞庭湖纪念砖揭幕。",
        "省长周晓明欢迎更多企业来湖南考察。",
        "省长周晓明同意与法国总统贝尔纳在4月底前会面。",
    ],
)
def test_nothing_happened(body: str) -> None:
    assert events(body) == set()


def test_a_visit_told_twice_is_one() -> None:
    body = "4月12日，省委书记周晓明到岳阳市调研。周晓明来到君山区考察春耕。"
    assert events(body) == {"周晓明到岳阳市调研 visit 2024-04-12"}
    assert pairs(body, "HELD_IN") == {"周晓明到岳阳市调研 → 岳阳市", "周晓明到岳阳市调研 → 君山区"}


def test_a_ceremony_of_welcome_dates_no_visit() -> None:
    body = "4月12日，国务院总理周晓明在议会大厦前庭广场举行仪式，欢迎法国总统贝尔纳对我国进行国事访问。"
    assert events(body) == {"欢迎仪式 ceremony 2024-04-12", "贝尔纳对我国进行国事访问 visit"}
    assert roles(body)["欢迎仪式"] == {"周晓明": "attended hosted", "贝尔纳": "attended"}
    assert pairs(body, "HELD_IN") == {"贝尔纳对我国进行国事访问 → 中国"}


@pytest.mark.parametrize(
    ("sentence", "signed"),
    [
        ("两国总理签署了联合声明。", True),
        ("周晓明和贝尔纳共同见证了双方签署的合作协议。", True),
        ("周晓明高度评价双方签署的合作协议。", False),
        ("省政府与三一集团签署的合作协议落地见效。", False),
    ],
)
def test_signing(sentence: str, signed: bool) -> None:
    body = "4月12日，国务院总理周晓明在北京同法国总统贝尔纳举行会谈。" + sentence
    assert any(" signing" in event for event in events(body)) == signed


def test_the_day_last_named_is_that_of_a_ceremony() -> None:
    body = "4月12日，省委书记周晓明在湘潭市调研。当天上午，周晓明前往湘潭烈士陵园，向烈士纪念碑敬献花篮。"
    assert "周晓明向烈士纪念碑敬献花篮 ceremony 2024-04-12" in events(body)


def test_those_met_hold_no_talks_of_their_own() -> None:
    body = "4月12日，国务院总理周晓明在巴黎会见法国总统贝尔纳、德国总理施密特，同法国总理杜邦会谈。"
    assert "施密特同杜邦会谈" not in {event.split()[0] for event in events(body)}


def test_guests_who_came_for_something_else() -> None:
    body = "4月12日，省长周晓明同列席全省林业工作会议的林农代表座谈交流。座谈会上，周晓明强调，要造林。副省长陈国栋主持座谈会。"
    talks = "周晓明同列席全省林业工作会议的林农代表座谈"
    assert roles(body) == {talks: {"周晓明": "attended spoke", "陈国栋": "attended presided"}}
    assert f"{talks} talks 2024-04-12" in events(body)


def test_talks_on_the_margin_of_a_forum() -> None:
    body = "4月12日，国务院总理周晓明在巴黎出席世界林业论坛期间会见法国总统贝尔纳。"
    assert "周晓明会见贝尔纳 talks 2024-04-12" in events(body)
    assert "周晓明会见贝尔纳 → 巴黎" in pairs(body, "HELD_IN")


def test_both_sides_are_the_visitor_and_the_host() -> None:
    body = "4月12日，国务院总理周晓明对法国进行正式访问。在同法国总统贝尔纳会谈时，双方同意加强合作。"
    assert roles(body)["周晓明同贝尔纳会谈"] == {"周晓明": "attended", "贝尔纳": "attended"}


def test_today_in_a_speech_is_the_day_of_the_speech() -> None:
    body = "4月11日，国务院总理周晓明在巴黎会见法国总统贝尔纳。贝尔纳表示，今天召开的世界林业论坛具有重要意义。"
    assert "世界林业论坛 meeting 2024-04-11" in events(body)


def test_a_guest_addressed_by_his_post() -> None:
    body = "4月12日，国务院总理周晓明在北京同法国总统贝尔纳会谈。周晓明表示，国家主席陈国栋昨天（4月11日）同总统先生举行会晤。"
    assert roles(body)["陈国栋同贝尔纳会谈"] == {"陈国栋": "attended", "贝尔纳": "attended"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "4月12日，国务院总理周晓明乘包机抵达法国首都巴黎，将出席世界林业论坛并正式访问法国。",
            {"周晓明对法国进行正式访问 visit 2024-04-12"},
        ),
        (
            "4月12日，正在法国访问的国务院总理周晓明到巴黎大学考察。",
            {"周晓明到巴黎大学考察 visit 2024-04-12"},
        ),
        (
            "4月12日，国务院总理周晓明会见应中国政府邀请访华的法国总统贝尔纳。",
            {"周晓明会见贝尔纳 talks 2024-04-12", "贝尔纳访华 visit"},
        ),
        (
            "4月12日，全省林业论坛在长沙开幕。开幕式后，省长周晓明与法国总统贝尔纳举行会见。",
            {"全省林业论坛 meeting 2024-04-12", "周晓明会见贝尔纳 talks"},
        ),
        (
            "4月12日，省林业局召开会议。此前，省长周晓明主持召开全省林业专题会议。",
            {"湖南省林业局会议 meeting 2024-04-12", "全省林业专题会议 meeting"},
        ),
    ],
)
def test_what_happened(body: str, expected: set[str]) -> None:
    assert events(body) == expected


def test_visits_to_two_countries_are_two() -> None:
    body = "4月12日，国务院总理周晓明访问巴黎。去年底，周晓明访问德国。"
    assert pairs(body, "HELD_IN") == {"周晓明访问巴黎 → 巴黎", "周晓明访问德国 → 德国"}


def test_each_host_meets_the_guest() -> None:
    body = "4月12日，省委书记周晓明、省长刘建平分别会见来湘访问的法国总统贝尔纳。"
    assert roles(body) == {
        "周晓明会见贝尔纳": {"周晓明": "attended", "贝尔纳": "attended"},
        "刘建平会见贝尔纳": {"刘建平": "attended", "贝尔纳": "attended"},
    }


def test_a_spouse_whom_no_rule_knows_gives_the_dinner_too() -> None:
    body = "当天（4月12日）中午，法国总统贝尔纳和塔玛拉在巴黎为国务院总理周晓明举行了欢迎宴会。"
    assert roles(body) == {"欢迎宴会": {"贝尔纳": "attended hosted", "周晓明": "attended"}}


def test_couples_give_a_dinner_together() -> None:
    body = "4月12日，法国总统贝尔纳夫妇和德国总理施密特夫妇联袂为国务院总理周晓明夫妇举行欢迎宴会。"
    assert participants(body) == {"贝尔纳": "attended hosted", "施密特": "attended hosted", "周晓明": "attended"}


def test_members_of_an_assembly_are_not_the_assembly() -> None:
    body = "4月12日，省人大常委会主任周晓明同列席全省林业工作会议的省人大代表座谈。"
    assert participants(body) == {"周晓明": "attended"}


def test_the_press_met_after_talks_is_an_event_of_its_own() -> None:
    body = "4月12日，国务院总理周晓明在北京同法国总统贝尔纳举行会谈。会谈后，两国领导人共同会见记者。"
    assert events(body) == {"周晓明同贝尔纳会谈 talks 2024-04-12", "周晓明同贝尔纳共同会见记者 talks"}


def test_a_guest_received_in_a_hotel_of_the_town() -> None:
    body = "4月12日，省委书记周晓明在此间的湘江宾馆亲切会见了到访的法国总统贝尔纳。"
    assert participants(body) == {"周晓明": "attended", "贝尔纳": "attended"}
