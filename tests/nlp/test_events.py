"""Names of events and the bare nouns that stand for them."""

import pytest

from kg.schema import EVENT
from tests.facts.articles import settled


def named(text: str) -> list[str]:
    return [c.name for c in settled(text, EVENT) if not c.props["generic"]]


def generic(text: str) -> list[str]:
    return [c.name for c in settled(text, EVENT) if c.props["generic"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今天，省政府在长沙召开全省林业工作会议。", ["全省林业工作会议"]),
        ("12日，全省林业工作会议在长沙召开。", ["全省林业工作会议"]),
        ("省长周晓明主持召开省政府常务会议。", ["省政府常务会议"]),
        ("出席第三届中部农业博览会开幕式并致辞。", ["第三届中部农业博览会开幕式"]),
        ("由省农业农村厅主办的洞庭渔业博览会开幕。", ["洞庭渔业博览会"]),
        ("4月12日，湖南省第十四届人民代表大会第二次会议在长沙闭幕。", ["湖南省第十四届人民代表大会第二次会议"]),
        ("学校举行“贺中秋 迎国庆 国风文化节”活动，现场热闹。", ["“贺中秋 迎国庆 国风文化节”活动"]),
        ("在长沙举行的“月满天心 中秋诗会”上，嘉宾祝福。", ["“月满天心 中秋诗会”"]),
        ("游客打卡洞庭新春灯会，热闹非凡。", ["洞庭新春灯会"]),
        ("岳阳楼上演新春主题灯光秀。", ["新春主题灯光秀"]),
        ("国际治沙委员会第七届执行理事会今天公布名单。", ["国际治沙委员会第七届执行理事会"]),
        ("全省劳动模范表彰大会在长沙举行。", ["全省劳动模范表彰大会"]),
        ("洞庭高峰论坛在长沙举行。", ["洞庭高峰论坛"]),
        ("2024年全省防汛抗旱工作视频会议召开。", ["2024年全省防汛抗旱工作视频会议"]),  # a year before the name is part of it
        ("首次举办“桃花源里”文化旅游节开幕式。", ["“桃花源里”文化旅游节开幕式"]),
        ("“湘江之夜 大美长沙”文化旅游节在长沙开幕。", ["“湘江之夜 大美长沙”文化旅游节"]),  # a blank inside quotation marks
        ("《洞庭水志》首发式暨湖区水利研讨会在长沙举行。", ["《洞庭水志》首发式暨湖区水利研讨会"]),
        ("开村仪式暨代表团欢迎仪式在长沙举行。", ["开村仪式暨代表团欢迎仪式"]),
        ("省委书记周晓明12日向洞庭湖论坛致贺信。", ["洞庭湖论坛"]),  # what governs the name is no part of it
        ("记者从全省林业工作会议上获悉。", ["全省林业工作会议"]),
        ("省长周晓明接见全省林业工作会议代表。", ["全省林业工作会议"]),
        ("陈云同志诞辰119周年座谈会在长沙举行。", ["陈云同志诞辰119周年座谈会"]),  # a person whom it is about
        ("第二批学习贯彻某思想主题教育指导组培训会议12日在京召开。", ["第二批学习贯彻某思想主题教育指导组培训会议"]),
        ("学习贯彻全国两会精神座谈会12日在长沙召开。", ["学习贯彻全国两会精神座谈会"]),
        ("省军区晋升上校军衔仪式在长沙举行。", ["省军区晋升上校军衔仪式"]),
        ("全省建议提案交办会在长沙召开。", ["全省建议提案交办会"]),  # a noun that no list holds, said to be held
        ("中法体育年在长沙开幕。", ["中法体育年"]),
        ("4月份新闻发布会在长沙举行。", ["4月份新闻发布会"]),
        ("记者在今天（4月12日）开幕的全省林业大会上获悉。", ["全省林业大会"]),
        ("距离全省林业大会开幕还有两天。", ["全省林业大会"]),
        ("在华外资企业座谈会在长沙举行。", ["在华外资企业座谈会"]),
        ("由中企承建的湘江大桥开通仪式在长沙举行。", ["湘江大桥开通仪式"]),
        ("省规划建设委员会12日在长沙召开会议。", []),  # a body that meets
        ("洞庭部队慰问老干部迎新春文艺演出12日在长沙举行。", ["洞庭部队慰问老干部迎新春文艺演出"]),
        ("发射场区组织各单位展开全系统合练。", ["全系统合练"]),  # drills and commemorations are carried out
        ("岳阳县组织开展清明缅怀英烈主题活动。", ["清明缅怀英烈主题活动"]),
        ("各地深入开展主题教育活动。", []),
        ("省应急管理厅组织开展的2024年全省消防比武竞赛在长沙开幕。", ["2024年全省消防比武竞赛"]),
        ("洞庭国际灯光节昨晚（4月11日）启动。", ["洞庭国际灯光节"]),  # said to be opened, without where
        ("大型节目《山水》第二季今晚收官。", []),
        ("图为全省林业推进会现场。", ["全省林业推进会"]),  # a caption
        ("王林、何志强、周晓明作了大会发言。", []),
        ("现场举行了庄严肃穆的迎回仪式。", []),  # what a ceremony was like is no part of its name
    ],
)
def test_named(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("省长周晓明出席会议。", ["会议"]),
        ("当天还举行了座谈会。", ["座谈会"]),
        ("出席签约仪式。", ["签约仪式"]),
        ("上午的会议听取了报告。", ["上午的会议"]),
        ("现场举行了庄严肃穆的迎回仪式。", ["迎回仪式"]),
        ("百余场文旅消费活动同步举办。", ["百余场文旅消费活动"]),  # many at once
        ("剪纸、书法等民俗体验活动吸引了游客。", ["剪纸、书法等民俗体验活动"]),
        ("召开紧急会议。", ["紧急会议"]),  # whose it is must be known from the sentence
        ("参加高峰论坛。", ["高峰论坛"]),
        ("举行开工仪式。", ["开工仪式"]),
        ("出席当天的开园仪式。", ["开园仪式"]),
        ("本届洞庭渔业博览会规模更大。", ["本届洞庭渔业博览会"]),  # points to one named elsewhere
        ("开展形式多样的宣传活动。", ["宣传活动"]),
    ],
)
def test_a_noun_alone_is_generic(text: str, expected: list[str]) -> None:
    assert (named(text), generic(text)) == ([], expected)


@pytest.mark.parametrize(
    "text",
    [
        "他走进会议室。",
        "印发会议纪要。",
        "大会筹备工作有序推进。",
        "新建会展中心一座。",
        "论坛组委会发布公告。",
        "社会各界积极参与。",
    ],
)
def test_the_noun_goes_on_as_another_word(text: str) -> None:
    assert settled(text, EVENT) == []


@pytest.mark.parametrize(
    ("text", "referred"),
    [
        ("深入贯彻全省林业工作会议精神。", "yes"),
        ("全省林业工作会议以来，造林提速。", "yes"),
        ("党的二十大提出，要造林。", "yes"),
        ("对省十四届人大一次会议审议通过的报告进行分解。", "yes"),
        ("全省林业工作会议在长沙召开。", ""),
    ],
)
def test_referred(text: str, referred: str) -> None:
    assert [c.props["referred"] for c in settled(text, EVENT)] == [referred]


def test_a_blank_parts_the_clauses_of_a_headline() -> None:
    assert [c.name for c in settled("会议召开。", EVENT, title="湖区运动会倒计时 全省火炬传递在长沙举行")][:2] == [
        "湖区运动会",
        "全省火炬传递",
    ]


def test_a_term_before_the_number_of_a_session() -> None:
    assert [c.name for c in settled("省政协举行十届五十二次主席会议。", EVENT)] == ["十届五十二次主席会议"]


def test_a_meeting_that_prepares_another() -> None:
    assert [c.name for c in settled("省林业局召开“湖区论坛”筹备工作谋划会。", EVENT)] == ["“湖区论坛”筹备工作谋划会"]
