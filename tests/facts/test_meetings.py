"""Meetings at home: what is held on a visit, lectures, standing conferences, who takes part in what a visit does."""

import pytest

from tests.facts.articles import events, pairs, participants, roles

VISIT = "4月12日，副省长周晓明到岳阳市调研林业工作"


@pytest.mark.parametrize("link", ["并", "，并", "，还"])
def test_who_inspects_and_then_chairs(link: str) -> None:
    found = roles(f"{VISIT}{link}主持召开座谈会。座谈会上，省林业局、省水利厅负责人发言。")
    assert found["座谈会"]["周晓明"] == "attended presided"
    assert found["座谈会"]["湖南省林业局"] == "attended spoke"


def test_a_meeting_called_on_a_visit_is_no_part_of_its_name() -> None:
    found = roles(f"{VISIT}。当晚，周晓明主持召开会议，研究林业工作。")
    assert found["会议"] == {"周晓明": "attended presided"}
    assert [name for name in found if name != "会议"] == ["周晓明到岳阳市调研"]


@pytest.mark.parametrize("activity", ["看望活动", "慰问活动", "调研活动"])
def test_who_takes_part_in_the_activity_of_a_visit(activity: str) -> None:
    body = f"4月12日，副省长周晓明在岳阳市看望慰问林业工人。陈国栋、何志强参加{activity}。"
    assert participants(body) == dict.fromkeys(("周晓明", "陈国栋", "何志强"), "attended")


def test_a_closing_ceremony_is_meant_by_its_noun() -> None:
    body = "全省林业运动会闭幕式4月12日晚在长沙举行。副省长周晓明出席闭幕式。"
    assert participants(body) == {"周晓明": "attended"}


def test_lectures_are_given_by_those_who_lecture() -> None:
    body = (
        "中央宣讲团成员、副省长周晓明4月12日在岳阳作宣讲报告。\n省林业局局长陈国栋在林业系统作宣讲报告。\n"
        "省委宣讲团成员，省水利厅厅长何志强在湘潭作宣讲报告。"
    )
    assert {name: set(who) for name, who in roles(body).items()} == {
        "周晓明在岳阳市作宣讲报告": {"周晓明"},
        "陈国栋在林业系统作宣讲报告": {"陈国栋"},
        "何志强在湘潭市作宣讲报告": {"何志强"},
    }


def test_a_congress_whose_reporters_are_called_on_is_no_meeting_of_the_caller() -> None:
    body = "4月12日，省政协主席周晓明在长沙看望参加省政协十三届四次会议宣传报道的记者代表。周晓明指出，要讲好故事。"
    assert [name for name, who in roles(body).items() if "周晓明" in who] == ["周晓明在长沙看望"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("4月12日，湘鄂赣口岸工作联席会议在岳阳召开。", {"湘鄂赣口岸工作联席会议 meeting 2024-04-12"}),
        ("省林业局4月12日举办林业政策宣介会。", {"林业政策宣介会 meeting 2024-04-12"}),
        ("4月12日，全省口岸工作联席会议印发通知。", set()),
        ("湖南通过举办专题读书班、召开座谈会等方式，推动学习走深走实。", set()),
        ("2005年8月，时任湖南省委书记的周晓明同志在岳阳专题调研林业工作。", {"周晓明在岳阳专题调研 visit 2005-08"}),
        ("中共湖南省委常务委员会4月12日全天召开会议。", {"湖南省委常委会会议 meeting 2024-04-12"}),
    ],
)
def test_what_was_held(body: str, expected: set[str]) -> None:
    assert events(body) == expected


def test_on_whose_behalf_somebody_comes_is_no_stop() -> None:
    body = "4月12日，副省长周晓明到岳阳市调研。周晓明来到洞庭湖医院，代表省委、省政府看望受伤人员。"
    assert "周晓明到岳阳市调研 → 湖南省政府" not in pairs(body, "HELD_IN")


DELEGATION = "省十四届人大二次会议"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            f"省长周晓明4月12日在参加{DELEGATION}岳阳代表团讨论时强调，要造林。",
            {"岳阳市代表团讨论": {"周晓明", "岳阳市代表团"}},
        ),
        (f"在参加{DELEGATION}岳阳代表团审议时，周晓明强调，要造林。", {"岳阳市代表团审议": {"周晓明", "岳阳市代表团"}}),
        (
            "省长周晓明4月12日分别参加岳阳代表团、湘潭代表团审议。周晓明强调，要造林。",
            {"岳阳市代表团审议": {"周晓明", "岳阳市代表团"}, "湘潭市代表团审议": {"周晓明", "湘潭市代表团"}},
        ),
        ("省长周晓明在参加小组讨论时说，要造林。", {"周晓明参加小组讨论": {"周晓明"}}),
    ],
)
def test_discussions(body: str, expected: dict[str, set[str]]) -> None:
    found = roles(body)
    assert {name: set(found[name]) for name in expected} == expected
    assert all("spoke" in found[name]["周晓明"] for name in expected)
    assert f"{DELEGATION} meeting 2024-04-12" not in events(body)


def test_members_of_a_delegation_speak_one_after_the_other() -> None:
    body = "岳阳代表团4月12日分组审议政府工作报告。\n岳阳市市长周晓明指出，要造林。\n岳阳市委书记陈国栋指出，要治水。"
    assert {who for who, role in participants(body).items() if "spoke" in role} == {"周晓明", "陈国栋"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("2019年5月，省委书记周晓明来到岳阳市，勉励工人们造林。", "周晓明来到岳阳市 visit 2019-05"),
        ("在岳阳市考察时，省委书记周晓明指出，要造林。", "周晓明在岳阳市考察 visit"),
        ("中央第三指导组对岳阳市、湘潭市进行了巡回指导。", "中央第三指导组对岳阳市、湘潭市巡回指导 visit"),
        ("4月12日，省长周晓明参观了林业企业展。", "周晓明参观了林业企业展 visit 2024-04-12"),
        ("省长周晓明宣布开赛，并调研技能人才工作。", "周晓明调研技能人才工作 visit"),
        ("4月12日，省长周晓明率有关部门负责同志赶赴现场指导救援处置工作。", "周晓明赴现场指导救援处置 visit 2024-04-12"),
        ("省长周晓明4月12日看望慰问驻岳阳部队，致以问候。", "周晓明看望慰问驻岳阳部队 visit 2024-04-12"),
        (
            "省十四届人大二次会议首场“代表通道”今天（4月12日）开启，6位代表回答提问。",
            "省十四届人大二次会议首场“代表通道” meeting 2024-04-12",
        ),
        ("【第八届洞庭湖运动会】火炬传递活动今天（4月12日）在岳阳举行。", "火炬传递活动 other 2024-04-12"),
        ("由省文旅厅组织的第十四届全省舞蹈展演正在举办，展现成就。", "第十四届全省舞蹈展演 other"),
        ("4月10日，“湘绣之美”活动岳阳专场在湘潭举行，观众很多。", "“湘绣之美”活动岳阳专场 other 2024-04-10"),
        (
            "洞庭湖论坛主题为“合作共赢”，由省发展改革委、省林业厅、省水利厅和岳阳、湘潭、郴州等市政府共同主办，4月12日在岳阳举行。",
            "洞庭湖论坛 meeting 2024-04-12",
        ),
        (
            "4月11日至12日，中央宣讲团在岳阳市为各界人士进行了三场宣讲。",
            "中央宣讲团在岳阳市宣讲 meeting 2024-04-11/2024-04-12",
        ),
        ("4月12日，岳阳市举行简短的仪式，纪念周晓明先生逝世90周年。", "纪念周晓明先生逝世90周年仪式 ceremony 2024-04-12"),
    ],
)
def test_what_took_place(body: str, expected: str) -> None:
    assert expected in events(body)


def test_visits_of_the_past_are_apart() -> None:
    body = "2019年5月，省委书记周晓明在岳阳市考察。在湘潭市考察时，周晓明指出，要治水。"
    assert events(body) == {"周晓明在岳阳市考察 visit 2019-05", "周晓明在湘潭市考察 visit"}


@pytest.mark.parametrize(
    ("sentence", "who", "expected"),
    [
        ("省长周晓明出席在岳阳市举办的全省林业博览会，并在林业发展论坛致辞。", "林业发展论坛", "attended spoke"),
        ("省长周晓明4月12日在林业发展论坛上讲话的一部分发表。", "林业发展论坛", "attended spoke"),
        ("日前，省长周晓明在岳阳市平江县主持召开林业发展论坛并讲话。", "林业发展论坛", "attended presided spoke"),
    ],
)
def test_who_spoke(sentence: str, who: str, expected: str) -> None:
    assert roles(sentence)[who]["周晓明"] == expected


def test_places_of_later_sentences_are_no_stops_of_a_visit_of_the_past() -> None:
    body = "2019年5月，省委书记周晓明到岳阳市调研。\n在湘潭市，人们走进新居。"
    assert pairs(body, "HELD_IN") == {"周晓明到岳阳市调研 → 岳阳市"}


def test_where_people_come_together_is_where_it_is_held() -> None:
    body = "4月12日，各界人士会聚洞庭湖大学，举行仪式，纪念周晓明先生逝世90周年。"
    assert pairs(body, "HELD_IN") == {"纪念周晓明先生逝世90周年仪式 → 洞庭湖大学"}


@pytest.mark.parametrize(
    ("body", "event"),
    [
        ("今天上午，水利部会商分析台风发展态势及汛情变化。", "水利部会商 meeting 2024-04-12"),
        ("4月12日下午，出席十四届全国人大一次会议的各代表团召开会议，审议了名单草案。", "各代表团会议 meeting 2024-04-12"),
        (
            "《中华人民共和国森林法》已由第十四届全国人民代表大会第二次会议于2024年4月11日修订通过，现予公布。",
            "第十四届全国人民代表大会第二次会议 meeting 2024-04-11",
        ),
    ],
)
def test_what_meets(body: str, event: str) -> None:
    assert event in events(body)


def test_consulting_is_no_meeting_where_it_is_only_asked_for() -> None:
    assert events("水利部要求强化会商研判，做好监测预警。") == set()


def test_a_lecture_after_a_session_is_an_event_of_its_own() -> None:
    body = "4月12日，省政协第七次常委会会议在长沙闭幕。闭幕会后，湖南大学教授何志强应邀作题为“林业前景”的学习讲座。"
    assert [name for name, who in roles(body).items() if "何志强" in who] == ["“林业前景”的学习讲座"]


def test_visits_to_two_provinces_told_afterwards_are_two() -> None:
    body = "周晓明总书记强调，要发展林业。在广西考察时，他重点听取了汇报。在浙江考察时，他专程来到林场。"
    assert events(body) == {"周晓明在广西考察 visit", "周晓明在浙江考察 visit"}
