"""Who took part in which role."""

import pytest

from tests.facts.articles import facts, participants, roles

OPENING = "4月12日，全省林业工作会议在长沙召开。"
MEETING = "全省林业工作会议"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("省长周晓明出席会议。", {"周晓明": "attended"}),
        ("周晓明省长特别代表、副省长陈国栋出席会议。", {"陈国栋": "attended"}),  # whom an envoy stands for is not there
        ("省长周晓明、副省长陈国栋一同观看。", {"周晓明": "attended", "陈国栋": "attended"}),
        ("省长周晓明出席会议并讲话。", {"周晓明": "attended spoke"}),
        ("省长周晓明主持会议。", {"周晓明": "attended presided"}),
        ("省长周晓明主持会议并讲话。", {"周晓明": "attended presided spoke"}),
        ("会议由省长周晓明主持。", {"周晓明": "attended presided"}),
        ("省长周晓明先后主持3场项目推进会。", {}),
        ("省长周晓明讲话。", {"周晓明": "attended spoke"}),
        ("周晓明强调，要抓好防火。", {"周晓明": "attended spoke"}),
        ("副省长周晓明列席会议。", {"周晓明": "attended"}),
        ("各市州政府和省林业局主要负责人以视频形式在当地列席会议。", {"湖南省林业局": "attended"}),
        ("副省长周晓明作工作报告。", {"周晓明": "attended reported"}),
        ("省林业局局长周晓明汇报有关情况。", {"周晓明": "attended reported"}),
        ("省长周晓明为先进集体代表颁奖。", {"周晓明": "attended awarded"}),
        ("省林业局在会上作典型发言。", {"湖南省林业局": "attended spoke"}),
        ("岳阳市委书记刘建平、湘潭市委书记李文涛先后发言。", {"刘建平": "attended spoke", "李文涛": "attended spoke"}),
        ("省林业局局长陈国栋主持会议，副省长周晓明出席。", {"陈国栋": "attended presided", "周晓明": "attended"}),
        ("省委组织部部长周晓明宣布授权任职决定。", {"周晓明": "attended spoke"}),
        ("副省长周晓明出席并为先进集体颁奖。", {"周晓明": "attended awarded"}),
        ("副省长周晓明传达了全国林业工作会议精神。", {"周晓明": "attended"}),
        ("副省长周晓明代表省政府致辞。", {"周晓明": "attended spoke"}),
        ("副省长周晓明代表省政府作工作报告。", {"周晓明": "attended reported"}),
        ("洞庭湖大学教授周晓明就造林问题进行了讲解。", {"周晓明": "attended reported"}),
        ("洞庭湖大学教授周晓明作了题为《科学造林》的讲座。", {"周晓明": "attended reported"}),
        ("副省长周晓明到会听取意见。", {"周晓明": "attended"}),
        (
            "民建湖南省委会主委周晓明、无党派人士代表陈国栋介绍调研成果。",
            {"周晓明": "attended reported", "陈国栋": "attended reported"},
        ),
        (
            "会上，副省长周晓明、省林业局局长陈国栋作为读书群代表，在长沙主会场作了发言。",
            {"周晓明": "attended spoke", "陈国栋": "attended spoke"},
        ),
        ("会上，护林员周晓明、陈国栋分享了他们的护林故事。", {"周晓明": "attended spoke", "陈国栋": "attended spoke"}),
        ("省林业局局长周晓明在致辞中代表全省林业职工欢迎来宾。", {"周晓明": "attended spoke"}),
        ("省长周晓明出席会议。陈国栋委员建议，深化林权改革。", {"周晓明": "attended", "陈国栋": "attended spoke"}),
        ("省长周晓明宣布全省林业工作会议开始。", {"周晓明": "attended spoke"}),
        ("省农业大学教授周晓明到会听取发言。", {"周晓明": "attended"}),
        ("省政协委员周晓明代表致公党湖南省委会发言说，要造林。", {"周晓明": "attended spoke"}),
        (
            "省林业局局长周晓明就会议议程草案、日程安排和全省林业大会议程草案、日程安排、名单草案等作了汇报。",
            {"周晓明": "attended reported"},
        ),
        ("省长周晓明宣布林区铁路通车。", {"周晓明": "attended spoke"}),
        ("副省长周晓明在长沙主会场出席并讲话。", {"周晓明": "attended spoke"}),
        ("副省长周晓明代表省长陈国栋主持会议。", {"周晓明": "attended presided"}),
        ("省林业局、省水利厅负责同志参与协商交流。", {"湖南省林业局": "attended", "湖南省水利厅": "attended"}),
        ("会议邀请洞庭湖大学教授周晓明作专题辅导报告。", {"周晓明": "attended reported"}),
        ("集团党委书记周晓明代表云峰集团有限公司作了表态发言。", {"周晓明": "attended spoke"}),
        (
            "省长周晓明主持会议，副省长陈国栋安排造林工作，省政协主席刘建平参加会议。",
            {"周晓明": "attended presided", "陈国栋": "attended spoke", "刘建平": "attended"},
        ),
        ("省长周晓明提出具体要求。", {"周晓明": "attended spoke"}),
        ("副省长周晓明出席会议。周晓明对造林工作给予充分肯定。", {"周晓明": "attended spoke"}),
        ("副省长周晓明结合分管工作，联系思想和工作实际，作交流研讨发言。", {"周晓明": "attended spoke"}),
        ("市委书记周晓明讲话。", {"周晓明": "attended spoke"}),
        ("州委副书记周晓明，州委常委出席会议。", {"周晓明": "attended"}),
        ("省人大代表周晓明、陈国栋等与会同志提出询问。", {"周晓明": "attended spoke", "陈国栋": "attended spoke"}),
        ("副省长周晓明、何志强等在线上出席。", {"周晓明": "attended", "何志强": "attended"}),
        ("省委、省政府领导同志周晓明、何志强在主席台就座。", {"周晓明": "attended", "何志强": "attended"}),
        ("副省长周晓明、何志强，分别就有关议题作了说明。", {"周晓明": "attended reported", "何志强": "attended reported"}),
        ("省政府有关部门负责人参加会议。", {}),
        ("省委、省政府有关部门负责人列席会议。", {}),
        ("周晓明提出的倡议得到响应。", {}),
        ("受省政府委托作工作报告。", {}),
        ("会议强调，要抓好防火。", {}),
        ("全省上下要高度重视，抓好落实。", {}),
    ],
)
def test_verbs(sentence: str, expected: dict[str, str]) -> None:
    assert roles(OPENING + sentence) == ({MEETING: expected} if expected else {})


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("省领导刘建平、何志强，省政府秘书长李文涛参加会议。", ["刘建平", "何志强", "李文涛"]),
        ("省政协副主席何志强，省法院院长刘建平，省检察院检察长李文涛参加。", ["何志强", "刘建平", "李文涛"]),
        ("省委副书记周晓明、副省长陈国栋、王林等出席。", ["周晓明", "陈国栋", "王林"]),
        ("出席会议的领导有：副省长刘建平、何志强。", ["刘建平", "何志强"]),
        ("副省长刘建平，省政府党组成员何志强，以及有关专家学者参加会议。", ["刘建平", "何志强"]),
        ("副省长刘建平、省政府秘书长李文涛、省林业局有关负责同志参加会议。", ["刘建平", "李文涛", "湖南省林业局"]),
        ("省领导刘建平、何志强等在主席台前排就座。", ["刘建平", "何志强"]),
        (
            "副省长刘建平，省林业局局长何志强等20多名省市领导、部门代表，以及三一集团董事长李文涛等企业负责人出席会议。",
            ["刘建平", "何志强", "李文涛"],
        ),
        ("列席会议的还有：省政府秘书长李文涛，副省长刘建平。", ["李文涛", "刘建平"]),
        ("省委副书记周晓明、副省长陈国栋，以及来自各地的专家和嘉宾等出席。", ["周晓明", "陈国栋"]),
        ("省委副书记周晓明、副省长陈国栋等领导同志，同300多名代表一起观看演出。", ["周晓明", "陈国栋"]),
        ("副省长陈国栋等政要及各界人士800余人出席会议。", ["陈国栋"]),
        ("副省长周晓明、陈国栋以及来自各地的政要、媒体等各界代表约1500人出席会议。", ["周晓明", "陈国栋"]),
        ("省林业局局长刘建平、三一集团董事长何志强等来自30多个市县的200多位政界、企业界代表参加。", ["刘建平", "何志强"]),
    ],
)
def test_lists(sentence: str, expected: list[str]) -> None:
    assert participants(OPENING + sentence) == dict.fromkeys(expected, "attended")
    assert participants(OPENING + "\n会议强调，要抓好防火。\n" + sentence) == dict.fromkeys(expected, "attended")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("4月12日，省长周晓明在岳阳市调研。\n陈国栋一同调研。", {"周晓明": "attended", "陈国栋": "attended"}),
        (
            "4月12日，省林业局举行新闻发布会。省长周晓明致辞。对于防火，省林业局副局长陈国栋介绍，防火期已经开始。",
            {"周晓明": "attended spoke", "陈国栋": "attended spoke"},
        ),
        ("4月12日，洞庭湖运动会火炬传递在岳阳市举行。第一棒火炬手陈国栋是举重冠军。", {"陈国栋": "attended"}),
        (
            "4月12日，洞庭湖运动会火炬传递在岳阳市举行。举重冠军陈国栋等6名火炬手接力奔跑。",
            {"陈国栋": "attended"},
        ),
    ],
)
def test_those_beside_and_in_turn(body: str, expected: dict[str, str]) -> None:
    found = participants(body)
    assert {who: found.get(who) for who in expected} == expected


def test_a_group_is_led_to_a_place() -> None:
    body = "4月12日，省人大常委会副主任周晓明率省人大常委会执法检查组来永州市开展森林法执法检查。"
    assert participants(body) == {"周晓明": "attended led", "湖南省人大常委会执法检查组": "attended"}


def test_a_delegation_takes_part_with_its_leader() -> None:
    body = "省委书记周晓明率湖南省党政代表团赴广东省学习考察。"
    assert participants(body) == {"周晓明": "attended led", "湖南省党政代表团": "attended"}


def test_a_group_speaks_by_its_noun() -> None:
    body = "湖南省政协调研组到湘潭市开展专题调研，省政协副主席何志强带队。调研组指出，要加大保护力度。"
    assert participants(body) == {"湖南省政协调研组": "attended spoke", "何志强": "attended led"}


def test_a_pronoun_speaks_for_the_last_speaker() -> None:
    body = OPENING + "副省长周晓明主持会议。他强调，要抓好防火。"
    assert participants(body) == {"周晓明": "attended presided spoke"}
    spoke = next(f for f in facts(body, "ATTENDED") if f.evidence.rule == "attendance_spoke")
    assert spoke.evidence.sentence == "他强调，要抓好防火。"
    assert any("周晓明" in step for step in spoke.evidence.steps)
    assert any(MEETING in step for step in spoke.evidence.steps)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "省长周晓明在长沙会见法国总统贝尔纳。贝尔纳表示，愿深化合作。副省长陈国栋参加会见。",
            {"周晓明": "attended", "贝尔纳": "attended spoke", "陈国栋": "attended"},
        ),
        (
            "国务院总理周晓明在北京同法国总统贝尔纳举行会谈。周晓明表示，中法合作基础良好。",
            {"周晓明": "attended spoke", "贝尔纳": "attended"},
        ),
    ],
)
def test_talks(body: str, expected: dict[str, str]) -> None:
    assert participants(body) == expected


def test_those_heard_report_and_who_hears_does_not() -> None:
    body = "省委书记周晓明在长沙主持召开洞庭湖保护工作座谈会，听取省水利厅、省生态环境厅汇报。"
    reported = dict.fromkeys(("湖南省水利厅", "湖南省生态环境厅"), "attended reported")
    assert participants(body) == {"周晓明": "attended presided", **reported}


def test_several_events_meant_at_once() -> None:
    body = "4月10日，全省林业工作会议在长沙召开。11日，全省水利工作会议在岳阳召开。副省长周晓明出席上述会议。"
    assert roles(body) == {MEETING: {"周晓明": "attended"}, "全省水利工作会议": {"周晓明": "attended"}}


def test_guests_of_a_forum_attend_it() -> None:
    body = "省长周晓明在长沙会见了来湘参加中非经贸论坛的坦桑尼亚总理姆旺吉。"
    assert roles(body) == {
        "周晓明会见姆旺吉": {"周晓明": "attended", "姆旺吉": "attended"},
        "中非经贸论坛": {"姆旺吉": "attended"},
    }


def test_another_sentence_names_its_event_in_a_step() -> None:
    (fact,) = facts(OPENING + "副省长周晓明讲话。", "ATTENDED")
    assert fact.evidence.sentence == "副省长周晓明讲话。"
    assert any(MEETING in step for step in fact.evidence.steps)


def test_words_of_a_meeting_only_referred_to_seat_nobody() -> None:
    assert roles("周晓明要求，认真贯彻全省林业工作会议精神。") == {}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("省教育厅、省林业局有关负责人，省水利厅负责人参加会议。", ["湖南省教育厅", "湖南省林业局", "湖南省水利厅"]),
        ("岳阳市、湘潭市、株洲市政府负责同志参加会议。", ["岳阳市政府", "湘潭市政府", "株洲市政府"]),
        ("长沙市、岳阳市中级人民法院负责人参加会议。", ["长沙市中级人民法院", "岳阳市中级人民法院"]),
    ],
)
def test_lists_of_bodies(sentence: str, expected: list[str]) -> None:
    assert participants(OPENING + sentence) == dict.fromkeys(expected, "attended")


@pytest.mark.parametrize(
    "sentence",
    [
        "会议推举周晓明在全省教育大会上作报告。",
        "周晓明所作的报告鼓舞人心。",
        "要学习周晓明在会见代表时的重要讲话。",
        "全省林业工作会议期间，副省长周晓明将会见代表。",
    ],
)
def test_nobody_took_part(sentence: str) -> None:
    assert roles(OPENING + sentence).get(MEETING) is None


def test_who_reports_is_said_behind_what_was_heard() -> None:
    body = OPENING + "会议听取了省林业局局长周晓明作的关于造林工作情况的报告。"
    assert participants(body) == {"周晓明": "attended reported"}


def test_bodies_that_somebody_speaks_for_do_not_come() -> None:
    body = "4月12日，全省林业工作会议在长沙召开。副省长周晓明、市长王林分别代表省委和省政府到会祝贺并讲话。"
    assert set(participants(body)) == {"周晓明", "王林"}


def test_the_chair_of_a_study_session() -> None:
    body = "省委理论学习中心组4月12日举行第三次集体学习。省委书记周晓明在主持学习时强调，要造林。"
    assert participants(body)["周晓明"] == "attended presided spoke"


def test_those_talks_are_not_the_wreath() -> None:
    body = (
        "4月12日，国务院总理周晓明在北京会见法国总统贝尔纳。副省长陈国栋参加上述会见。贝尔纳4月11日向人民英雄纪念碑敬献花圈。"
    )
    assert roles(body)["周晓明会见贝尔纳"] == {"周晓明": "attended", "贝尔纳": "attended", "陈国栋": "attended"}


@pytest.mark.parametrize("words", ["并共同", "双方共同"])
def test_host_and_guest_do_something_together(words: str) -> None:
    body = f"4月12日，国务院总理周晓明在北京会见法国总统贝尔纳，{words}主持中法经济论坛第九次会议。"
    chairs = {"周晓明": "attended presided", "贝尔纳": "attended presided"}
    assert roles(body)["中法经济论坛第九次会议"] == chairs
    assert roles(body)["周晓明会见贝尔纳"] == {"周晓明": "attended", "贝尔纳": "attended"}


def test_a_paragraph_of_a_transcript_is_spoken() -> None:
    body = "4月12日，省林业局召开新闻发布会。\n周晓明：女士们、先生们，大家上午好！"
    assert participants(body)["周晓明"] == "attended spoke"


def test_a_session_to_come_is_not_attended() -> None:
    body = "4月12日，省政协主席会议在长沙召开，为召开省政协十三届四次会议作准备。"
    assert not any("四次" in name for name in roles(body))


def test_a_second_host_is_no_guest_of_the_first() -> None:
    body = "国家主席周晓明会见法国总统贝尔纳，国务院总理何志强同贝尔纳总统举行会谈。"
    assert roles(body)["周晓明会见贝尔纳"] == {"周晓明": "attended", "贝尔纳": "attended"}


def test_seats_on_the_platform() -> None:
    body = "4月12日，省政协十三届四次会议在长沙开幕。省政协主席周晓明讲话。省领导刘建平、何志强等在主席台前排就座。"
    assert participants(body) == {"周晓明": "attended spoke", "刘建平": "attended", "何志强": "attended"}


def test_a_guest_chairs_with_the_host() -> None:
    body = "4月12日，世界林业论坛在北京举行，国务院总理周晓明出席并与法国总统贝尔纳共同主持会议。"
    assert participants(body) == {"周晓明": "attended presided", "贝尔纳": "attended presided"}


def test_what_is_done_at_the_meeting_is_not_done_at_the_reception() -> None:
    body = "4月12日，省委书记周晓明会见全省林业工作会议代表。副省长陈国栋参加会见并在下午召开的全省林业工作会议上讲话。"
    found = roles(body + "副省长刘建平参加会见并主持会议。")
    assert found["周晓明会见全省林业工作会议代表"] == dict.fromkeys(("周晓明", "陈国栋", "刘建平"), "attended")
    assert found["全省林业工作会议"] == {"陈国栋": "attended spoke", "刘建平": "attended presided"}


def test_what_a_meeting_proposes_to_hear_is_not_heard() -> None:
    body = OPENING + "会议建议，下次会议审议林业条例草案；听取省林业局关于造林情况的报告。"
    assert roles(body) == {}


def test_a_letter_is_no_speech() -> None:
    body = "4月12日，省长周晓明向世界林业论坛致贺信，祝贺第三届世界林业论坛在长沙召开。周晓明指出，要造林。"
    assert roles(body, title="周晓明向世界林业论坛致贺信") == {}


def test_a_body_whose_officer_is_met_takes_no_part() -> None:
    body = "4月12日，省长周晓明会见法国国民议会副议长一行。"
    assert participants(body) == {"周晓明": "attended"}


def test_this_meeting_is_the_one_named_before() -> None:
    body = "省长周晓明主持召开全省林业发展座谈会。周晓明在调研期间专门召开这次座谈会。座谈会上，副省长何志强发言。"
    assert set(roles(body)) == {"全省林业发展座谈会"}
    assert roles(body)["全省林业发展座谈会"]["何志强"] == "attended spoke"


def test_what_is_highly_praised_is_said() -> None:
    body = "4月12日，省长周晓明在长沙会见法国总统贝尔纳。贝尔纳高度赞赏湖南发展成就，表示愿加强合作。"
    assert participants(body)["贝尔纳"] == "attended spoke"


def test_a_meeting_called_at_once() -> None:
    body = "4月12日，省林业局局长周晓明立即主持召开局党组会议。"
    assert participants(body) == {"周晓明": "attended presided"}


def test_talks_of_two_heads_named_later() -> None:
    body = (
        "欢迎仪式后，两国元首举行会谈，就双边关系深入交换意见。\n国家主席周晓明指出，中方愿深化合作。\n"
        "法国总统贝尔纳请周晓明转达问候，表示愿同周晓明加强合作。贝尔纳祝贺中国发展。"
    )
    assert participants(body) == {"周晓明": "attended spoke", "贝尔纳": "attended spoke"}


def test_an_event_named_beside_the_one_of_the_sentence_is_another() -> None:
    body = (
        "4月12日，云峰论坛在长沙举行。在4月12日举行的云峰论坛上，何志强作为参加省长周晓明主持召开的全省林业工作会议的代表发言。"
    )
    assert "周晓明" not in roles(body).get("云峰论坛", {})


def test_a_committee_is_held_as_a_meeting() -> None:
    body = "4月12日，市委书记周晓明主持召开市委常委会,市长陈国栋、市委常委刘建平出席会议。"
    (name,) = roles(body, region="岳阳市")
    assert name == "市委常委会"
    assert set(participants(body, region="岳阳市")) == {"周晓明", "陈国栋", "刘建平"}


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("省长周晓明10日在全省林业工作会议一场媒体见面会上表示，要造林。", "媒体见面会"),
        ("去年底召开的全省林业工作会议上，省长周晓明指出，要造林。", "全省林业工作会议"),
    ],
)
def test_what_somebody_said_at_another_meeting(sentence: str, event: str) -> None:
    assert roles(sentence).get(event) == {"周晓明": "attended spoke"}, roles(sentence)


def test_talks_on_the_day_of_the_arrival() -> None:
    told = roles("法国总统贝尔纳4月12日抵达埃及首都开罗，并在当天与埃及总理周晓明会晤。")
    assert {"贝尔纳": "attended", "周晓明": "attended"} in told.values(), told


def test_who_sits_on_the_rostrum_of_a_congress() -> None:
    body = (
        "湖南省第十四届人民代表大会第二次会议4月12日上午在长沙开幕。大会主席团常务主席、执行主席周晓明主持大会。"
        "大会主席团常务主席、执行主席李文涛、王林在主席台执行主席席就座。孙建国、陈立新、何志强和大会主席团成员在主席台就座。"
        "在主席台就座的还有：马建华、王志远、石小平，以及省军区领导刘振华、张建民等。"
    )
    seated = ["李文涛", "王林", "孙建国", "陈立新", "何志强", "马建华", "王志远", "石小平", "刘振华", "张建民"]
    assert participants(body) == {"周晓明": "attended presided", **dict.fromkeys(seated, "attended")}


def test_bodies_that_act_at_a_meeting_take_part() -> None:
    body = "在日前举行的全省林业工作会议上，省林业局公布了首批示范林场名单。"
    assert roles(body)[MEETING] == {"湖南省林业局": "attended"}


def test_the_head_of_the_chairing_state_speaks_at_the_summit() -> None:
    body = "欧洲森林峰会12日在巴黎举行。该组织轮值主席国法国总统贝尔纳表示，合作前景广阔。意大利总统马泰奥表示，愿扩大合作。"
    assert roles(body)["欧洲森林峰会"] == {"贝尔纳": "attended spoke", "马泰奥": "attended spoke"}


def test_who_receives_a_visitor_by_name() -> None:
    body = "法国总统贝尔纳12日抵达罗马，开始对意大利进行国事访问。意大利总统马泰奥在罗马机场迎接贝尔纳到访。"
    assert {"贝尔纳", "马泰奥"} in [set(who) for who in roles(body).values()]
