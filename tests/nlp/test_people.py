"""Who is a person in an article, with the posts printed at the name."""

import pytest

from kg.schema import PERSON
from tests.facts.articles import settled


def people(text: str, **details: object) -> list[str]:
    return list(dict.fromkeys(c.name for c in settled(text, PERSON, **details)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("副省长王林出席会议。", ["王林"]),
        ("副省长欧阳文博、上官云、司马海涛出席会议。", ["欧阳文博", "上官云", "司马海涛"]),
        ("省长周晓明和副省长王林等陪同。", ["周晓明", "王林"]),
        ("副省长周晓明（右二）参加活动。", ["周晓明"]),
        ("省水利厅厅长罗毅君为大家授课。", ["罗毅君"]),
        ("副省长周晓明率队赴广东考察。", ["周晓明"]),
        ("省政府副秘书长易文主持。", ["易文"]),
        ("省委书记高峰出席会议。", ["高峰"]),  # also a word: the post before it decides
        ("副省长周晓明同志出席会议。", ["周晓明"]),
        ("法国总统贝尔纳出席会议。", ["贝尔纳"]),
        ("美国前国务卿爱德华·史密森来访。", ["爱德华·史密森"]),
        ("新疆维吾尔自治区政府主席买买提·阿布都拉出席会议。", ["买买提·阿布都拉"]),
        ("西藏自治区副主席扎西多吉出席会议。", ["扎西多吉"]),
        (
            "副省长王林、黄海明、何志强和秘书长陈国栋出席会议。",
            ["王林", "黄海明", "何志强", "陈国栋"],
        ),  # no sea in a list of names
        ("省长王林致欢迎辞。", ["王林"]),
        ("蒙古国工业部部长道·额尔登出席。", ["道·额尔登"]),
        ("省长周晓明会见马振国一行，并讲话。", ["周晓明", "马振国"]),
        ("省长周晓明会见华为公司一行，并讲话。", ["周晓明"]),
        ("记者见到青年科学家马林时，他正忙着研究。", ["马林"]),
    ],
)
def test_after_a_post(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("王林出席会议。", ["王林"]),
        ("周晓明强调，要抓好落实。", ["周晓明"]),
        ("欧阳文博出席会议并讲话。", ["欧阳文博"]),
        ("会议召开。何志强、王林出席。", ["何志强", "王林"]),
        ("三一集团与中南大学签署协议，周晓明、陈国栋见证签约。", ["周晓明", "陈国栋"]),
    ],
)
def test_before_a_verb_of_people(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("省领导周晓明、陈国栋、何志强参加。", ["周晓明", "陈国栋", "何志强"]),
        ("省领导周晓明、王林、何志强等参加会议。", ["周晓明", "王林", "何志强"]),
        ("会议期间，周晓明、陈国栋、何志强、王林作了大会发言。", ["周晓明", "陈国栋", "何志强", "王林"]),
        (
            "周晓明、陈国栋、何志强、王建军、刘海涛、黄花春等代表分别作了发言。",
            ["周晓明", "陈国栋", "何志强", "王建军", "刘海涛", "黄花春"],
        ),
        ("村民李桂花告诉记者，日子越过越好。", ["李桂花"]),
    ],
)
def test_after_a_word_for_what_somebody_is(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "高峰论坛在长沙举行。",
        "高度重视安全生产，严格落实责任。",
        "方向明确，任务艰巨。",
        "于是，大家积极发言。",
        "马上行动，抓好落实。",
        "和平发展是时代主题。",
        "金融工作会议强调，要防范风险。",
        "周边国家积极参加论坛。",
        "省长办公会议强调，要抓好春耕。",
        "安排部署防汛工作，全面排查隐患。",
        "任务重，时间紧，干部多参加劳动。",
    ],
)
def test_nobody(text: str) -> None:
    assert people(text) == []


def test_a_name_is_found_again_without_its_post() -> None:
    text = "省长周晓明到岳阳市调研。在农户家中，大家告诉周晓明收成不错。"
    assert [(c.start, c.name) for c in settled(text, PERSON)] == [(2, "周晓明"), (text.rindex("周"), "周晓明")]


def test_a_short_name_is_not_found_inside_a_word() -> None:
    text = "副省长王林出席会议。霸王林场长势喜人。"
    assert [c.start for c in settled(text, PERSON)] == [3]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("任命周晓明为省教育厅厅长。", ["周晓明"]),
        ("任命刘建平、李文涛为省高级人民法院副院长。", ["刘建平", "李文涛"]),
        ("免去陈国栋的省教育厅厅长职务。", ["陈国栋"]),
        ("任命：\n周晓明为省教育厅厅长；\n李文涛（女，苗族）为省水利厅厅长。", ["周晓明", "李文涛"]),
    ],
)
def test_in_a_decision_on_posts(text: str, expected: list[str]) -> None:
    assert people(text) == expected


def test_a_well_known_name_is_not_found_inside_another_one() -> None:
    assert people("情报部公布克尔曼恐袭事件调查结果。", region="中国") == []
    assert people("布克尔出席会议，会见布克尔。", region="中国") == ["布克尔"]


def test_names_of_a_list_share_the_post() -> None:
    found = settled("省政协副主席刘建平、李文涛参加会议。", PERSON)
    assert [[(p.title, p.body) for p in c.positions] for c in found] == [[("副主席", "湖南省政协")]] * 2


def test_a_post_of_one_holder_is_not_shared() -> None:
    found = settled("中共中央总书记周晓明、陈国栋出席会议。", PERSON, region="中国")
    assert [(c.name, [p.title for p in c.positions]) for c in found] == [("周晓明", ["总书记"]), ("陈国栋", [])]


def test_a_partner_joined_by_a_conjunction_does_not_share_the_post_of_a_head() -> None:
    found = settled("长沙市市长周晓明与陈国栋签署协议，陈国栋致辞。副市长王林和何志强出席。", PERSON)
    assert [(c.name, [p.title for p in c.positions]) for c in found] == [
        ("周晓明", ["市长"]),
        ("陈国栋", []),
        ("陈国栋", []),
        ("王林", ["副市长"]),
        ("何志强", ["副市长"]),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("时任岳阳市委书记的周晓明同志提出要求。", ["周晓明"]),
        ("在会见特使翟明时，他表示赞赏。", ["翟明"]),
        ("美国国务院发言人米勒称，美方关切。", ["米勒"]),
        ("张勇被任命为副县长。", ["张勇"]),
        ("英国怡和公司执行主席班哲明·凯瑟克。", ["班哲明·凯瑟克"]),
        ("村支书于红霞专门邀请主播。", ["于红霞"]),
        ("国王和泰国王室成员出席。", []),
        ("人大代表依法履职，各国领导人热烈祝贺。", []),
        ("总书记成功对韩国进行访问。", []),
        ("中方愿同冈方一道努力。", []),
        ("以习近平新时代中国特色社会主义思想为指导。", []),
        ("法国总统巴纳布提交名单。", ["巴纳布"]),
        ("美国国务院发言人米勒在17日记者会上说。", ["米勒"]),
        ("法国总统拉纳西尔因丑闻辞职。", ["拉纳西尔"]),
        ("他卸任美国总统时将文件带走。", []),
        ("法国总统拉纳西尔祝愿中国繁荣。", ["拉纳西尔"]),
    ],
)
def test_where_the_name_behind_a_post_ends(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全国政协常委会举行会议。郑永明常委提出，要抓好落实。", [("郑永明", "全国政协")]),
        ("全国政协常委会举行会议。黄震常委代表民革中央发言建议，开展试点。", [("黄震", "全国政协")]),
        ("郑永明常委提出，要抓好落实。", [("郑永明", None)]),
        ("三位常委提出，要抓好落实。", []),
    ],
)
def test_before_the_post_of_somebody_who_speaks(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(c.name, c.positions[0].body) for c in settled(text, PERSON, region="中国")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("日本外相上川阳子说，日本财务大臣铃木俊一出席。", ["上川阳子", "铃木俊一"]),
        ("国际奥委会主席格罗西本月1日到访。", ["格罗西"]),
        ("以色列前总理贝内特曾访问中国。", ["贝内特"]),
        ("日美利率差扩大，美国关注。", []),
        ("以色列说，杰哈德发言人称将停火。", []),
        ("中国组合王小明/孙晓红战胜对手。", ["王小明", "孙晓红"]),
    ],
)
def test_names_of_other_countries(text: str, expected: list[str]) -> None:
    assert people(text) == expected


def test_a_post_alone_is_its_only_holder() -> None:
    found = settled("省科技厅厅长陈国栋出席会议。省科技厅厅长介绍，成果不少。", PERSON)
    assert [(c.name, c.rule) for c in found] == [("陈国栋", "name_after_title"), ("陈国栋", "post_alone")]
    assert found[1].steps == ("省科技厅厅长 → 陈国栋: the article's only holder of that post",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("省林业局副局长周晓明、陈大为出席会议。", ["周晓明", "陈大为"]),
        ("省林业局局长陈刚为获奖者颁奖。", ["陈刚"]),
        ("省政协副主席周晓明、何洋和秘书长刘建芳出席会议。", ["周晓明", "何洋", "刘建芳"]),
        ("省林业局局长周永和出席会议。", ["周永和"]),
    ],
)
def test_what_is_the_last_character_of_a_name(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("湖南省林业局周晓明副局长会见了客人。", [("周晓明", "湖南省林业局")]),
        ("陈国栋厅长会见了客人，刘建平副巡视员陪同调研。", [("陈国栋", None), ("刘建平", None)]),
        ("造林司周晓明司长一行到湖南调研。", [("周晓明", None)]),
        ("安委办主任出席会议，全体委员参加会议。", []),
    ],
)
def test_before_the_post_behind_a_body_or_at_the_head_of_a_clause(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(c.name, c.positions[0].body) for c in settled(text, PERSON)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("省检察院检察长陈云龙出席会议。", ["陈云龙"]),
        ("会议选举周晓明为郴州市市长、陈国栋为郴州市检察院检察长。", ["周晓明", "陈国栋"]),
    ],
)
def test_names_that_begin_like_another(text: str, expected: list[str]) -> None:
    assert people(text) == expected


def test_a_name_that_begins_like_a_county_is_no_county() -> None:
    text = "省委组织部部长任泽民主持。任泽民强调，要抓好落实。"
    assert people(text) == ["任泽民"]
    assert settled(text, "Place") == []


def test_a_family_name_that_is_a_preposition_before_what_is_said_at_a_meeting() -> None:
    assert people("省林业局局长于广明在会上作讲话。") == ["于广明"]


def test_all_the_posts_behind_a_well_known_name() -> None:
    people = {c.name: [p.title for p in c.positions] for c in settled("习近平总书记、国家主席的问候温暖人心。", PERSON)}
    assert people["习近平"] == ["总书记", "主席"]
