"""Events that a sentence names: which it reports, whose they are, and their days."""

import pytest

from tests.facts.articles import events, pairs, roles


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("全省林业工作会议4月12日在长沙闭幕。", {"全省林业工作会议 meeting /2024-04-12"}),  # its last day
        (
            "全省林业工作会议今天（4月12日）在长沙开幕，会议将于4月13日结束。",
            {"全省林业工作会议 meeting 2024-04-12/2024-04-13"},
        ),
        ("全省林业工作会议4月12日进入第三天。", {"全省林业工作会议 meeting 2024-04-10"}),
        ("全省运动会4月12日进入开幕后的第二个比赛日。", {"全省运动会 other"}),  # not the second day
        (
            "全省林业工作会议由省林业局与省水利厅共同主办，主题为“绿水青山”，4月12日在长沙开幕。",
            {"全省林业工作会议 meeting 2024-04-12"},
        ),
        (
            "全省林业工作会议期间，4月12日省长周晓明会见法国总统贝尔纳。",
            {"全省林业工作会议 meeting", "周晓明会见贝尔纳 talks 2024-04-12"},
        ),
        ("第12届林博会正在举行。4月12日客商到会。", {"第12届林博会 other"}),
        ("第六届世界林业大会正在法国首都巴黎举行。", {"第六届世界林业大会 meeting"}),
        (
            "湖南省林业代表团4月12日抵达香港。代表团计划与各方会谈，出席洞庭湖论坛。",
            {"湖南省林业代表团抵达香港 visit 2024-04-12"},
        ),
        ("省长周晓明说，上一次全省林业座谈会召开5年来，面貌一新。", set()),
        ("联合国安理会2日就苏丹局势举行公开会。", {"联合国安理会公开会 meeting 2024-04-02"}),
        ("联合国安理会2日就苏丹局势举行紧急磋商。", {"联合国安理会紧急磋商 meeting 2024-04-02"}),
        ("法国外交部发言人贝尔纳4月2日在记者会上表示，法方关切。", {"记者会 meeting 2024-04-02"}),
        ("本报记者4月2日在发布会上获悉，价格下降。", set()),
        ("4月2日，近5000名民众在东京举行集会，要求停止排污。", {"民众集会 other 2024-04-02"}),
        ("与会期间，周晓明总理将应约同法国总统贝尔纳等举行双边会见。", set()),
        ("2023年全省林业工作会议4月12日在长沙召开。", {"2023年全省林业工作会议 meeting"}),
        ("2024年全省林业工作会议2023年12月27日在长沙召开。", {"2024年全省林业工作会议 meeting 2023-12-27"}),
        ("2023年度全省林业总结会议4月12日在长沙召开。", {"2023年度全省林业总结会议 meeting 2024-04-12"}),
        ("全省林业大会圆满完成各项议程，4月12日上午在长沙闭幕。", {"全省林业大会 meeting /2024-04-12"}),
        ("省长周晓明4月12日向洞庭湖论坛发表视频致辞。", {"洞庭湖论坛 meeting 2024-04-12"}),
        (
            "2024洞庭湖论坛以“绿水青山”为年度主题，由省林业局主办，4月12日在长沙开幕。",
            {"2024洞庭湖论坛 meeting 2024-04-12"},
        ),
        (
            "4月12日，国务院总理周晓明在结束出席世界林业论坛、亚洲林业论坛后启程回国。",
            {"世界林业论坛 meeting", "亚洲林业论坛 meeting"},  # the day is that of the way home
        ),
        ("“绿水青山”分论坛以“开放共享”为主题，与会嘉宾展开研讨。", {"“绿水青山”分论坛 meeting"}),
        (
            "4月11日，省长周晓明到岳阳市调研。当天召开全省林业工作会议。",
            {"周晓明到岳阳市调研 visit 2024-04-11", "全省林业工作会议 meeting 2024-04-11"},
        ),
        ("4月12日出版的《湖南日报》发表文章《热烈祝贺全省林业工作会议胜利闭幕》。", {"全省林业工作会议 meeting"}),
        ("周晓明4月12日在联合国人权理事会第54届会议上作共同发言。", {"联合国人权理事会第54届会议 meeting"}),
    ],
)
def test_days(body: str, expected: set[str]) -> None:
    assert events(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "欢迎法方继续参加洞庭湖博览会、湘江文化论坛。",
        "期待全省企业参与洞庭湖博览会。",
        "洞庭湖博览会将于5月举行。",
        "6月举行的洞庭湖论坛将讨论造林。",  # still to come
        "洞庭湖博览会召开在即，全省准备就绪。",
        "中方将继续实施造林计划，举办首届世界林业论坛。",  # promised
        "双方一致同意今年年内举行新一轮战略对话。",
        "全省林业工作会议是在关键时期召开的一次重要会议。",
        "会前草案将提请全省林业大会第二次会议审议。",
        "周晓明主持召开三次全省林业座谈会。",
        "省长周晓明向洞庭湖论坛致贺信。",
        "支持岳阳市办好洞庭湖博览会。",
        "党的二十大报告提出，要造林。",
    ],
)
def test_nothing_is_reported(body: str) -> None:
    assert events(body) == set()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("4月12日，联合国安理会就中东局势举行紧急会议。", "联合国安理会紧急会议"),
        ("4月12日，省政府新闻办举行政策例行吹风会。", "湖南省政府新闻办政策例行吹风会"),
        ("4月12日，省林业局党组召开会议。", "湖南省林业局党组会议"),
        ("省十四届人大二次会议主席团4月12日在长沙举行第四次会议。", "省十四届人大二次会议主席团第四次会议"),
    ],
)
def test_a_noun_is_named_by_who_holds_it(body: str, expected: str) -> None:
    assert [event.rsplit(" ", 2)[0] for event in events(body)] == [expected]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("4月12日，“利剑—2024”演习在洞庭湖举行。", {"“利剑—2024”演习 training 2024-04-12"}),
        (
            "湖南省作家协会第九次全国代表大会、湖南省美术家协会第八次全国代表大会4月12日在长沙开幕。",
            {
                "湖南省作家协会第九次全国代表大会 meeting 2024-04-12",
                "湖南省美术家协会第八次全国代表大会 meeting 2024-04-12",
            },
        ),
    ],
)
def test_names(body: str, expected: set[str]) -> None:
    assert events(body) == expected


def test_a_press_conference_at_a_congress_is_its_own() -> None:
    body = "全省林业大会4月11日在长沙开幕。在今天（4月12日）的首场新闻发布会上，副省长周晓明介绍了有关情况。"
    assert events(body) == {"全省林业大会 meeting 2024-04-11", "新闻发布会 meeting 2024-04-12"}


def test_receptions_of_different_hosts_are_different() -> None:
    body = "4月12日，中国驻法国大使馆举行招待会。中国驻德国大使馆也举行招待会。"
    assert {event.split()[0] for event in events(body)} == {"中国驻法国大使馆招待会", "中国驻德国大使馆招待会"}


def test_a_noun_that_says_more_names_the_ceremony() -> None:
    body = "4月12日，省政协在长沙举行仪式。副省长周晓明出席揭牌仪式。"
    assert events(body) == {"湖南省政协揭牌仪式 ceremony 2024-04-12"}


def test_sessions_bear_their_congress() -> None:
    body = "全省林业大会4月12日在长沙开幕。副省长周晓明出席全省林业大会开幕式并致辞。"
    assert roles(body) == {"全省林业大会开幕式": {"周晓明": "attended spoke"}}


@pytest.mark.parametrize("congress", ["省十四届人大二次会议", "湖南省第十四届人民代表大会第二次会议"])
def test_the_day_is_that_of_the_session(congress: str) -> None:
    body = f"{congress}4月12日在长沙举行第二次全体会议。"
    assert events(body) == {f"{congress} meeting", f"{congress}第二次全体会议 meeting 2024-04-12"}
    body = f"{congress}4月12日在长沙举行第一次全体会议。"
    assert events(body) == {f"{congress} meeting 2024-04-12"}


def test_a_guest_says_nothing_about_the_days() -> None:
    body = "4月12日，国务院总理周晓明在北京会见来华出席洞庭湖论坛的法国总统贝尔纳。"
    assert events(body) == {"周晓明会见贝尔纳 talks 2024-04-12", "洞庭湖论坛 meeting"}
    assert pairs(body, "HELD_IN") == {"周晓明会见贝尔纳 → 北京市"}


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("林业工作会议在长沙召开", {"全省林业工作会议 meeting 2024-04-12"}),
        ("周晓明出席会议并讲话", {"全省林业工作会议 meeting 2024-04-12"}),
    ],
)
def test_a_headline_says_it_again(headline: str, expected: set[str]) -> None:
    assert events("4月12日，全省林业工作会议在长沙召开。", title=headline) == expected


def test_a_headline_names_those_met() -> None:
    body = "4月12日，全省林业工作会议在长沙召开。会前，省长周晓明会见会议代表。"
    assert {event.split()[0] for event in events(body, title="周晓明会见全省林业工作会议代表")} == {
        "全省林业工作会议",
        "周晓明会见全省林业工作会议代表",
    }


def test_what_a_speech_mentions_takes_no_participants() -> None:
    body = "4月12日，全省林业工作会议在长沙召开。省长周晓明说，去年召开的洞庭湖论坛成效显著。副省长陈国栋出席。"
    assert roles(body)["全省林业工作会议"] == {"周晓明": "attended spoke", "陈国栋": "attended"}
    assert "洞庭湖论坛" not in roles(body)


def test_what_is_said_while_attending_reports_the_meeting() -> None:
    body = "省长周晓明4月12日在出席湖南省青年企业家大会时强调，要造林。"
    assert events(body) == {"湖南省青年企业家大会 meeting 2024-04-12"}
    assert roles(body) == {"湖南省青年企业家大会": {"周晓明": "attended spoke"}}
