"""When two names are one event's."""

import pytest

from kg.facts.same_name import ends, named_among, same


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("“湘江之夜”文化旅游节", "湘江之夜文化旅游节"),
        ("首届洞庭湖论坛", "第一届洞庭湖论坛"),
        ("省政府第42次常务会议", "省政府常务会议"),
        ("十二届省政协常委会第八次会议", "省政协十二届八次常委会会议"),
        ("省十四届人大二次会议", "湖南省第十四届人民代表大会第二次会议"),
        ("林业工作会", "林业工作会议"),
        ("湘企联第六届会员代表大会", "湘潭企业家联谊会第六届会员代表大会"),
        ("第五届中博会", "第五届中部农业博览会"),  # a fair in short
        ("洞交会", "第五届洞庭农产品交易会"),
        ("民运会", "第八届全省少数民族传统体育运动会"),
    ],
)
def test_same(name: str, known: str) -> None:
    assert same(name, known)
    assert same(known, name)


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("洞庭湖论坛开幕式", "洞庭湖论坛"),  # a part is an event of its own
        ("省政府第42次常务会议", "省政府第43次常务会议"),
        ("十二届省政协常委会第八次会议", "十二届省政协第八次会议"),  # the board holds other sessions than the whole
        ("省十四届人大二次会议第二次全体会议", "省十四届人大二次会议"),  # a session of the congress
        ("省十四届人大二次会议主席团第二次会议", "省十四届人大二次会议主席团第三次会议"),
        ("全省林业工作会议", "全省水利工作会议"),
        ("省作协第六届会员代表大会", "省美协第六届会员代表大会"),
        ("第四届中博会", "第五届中部农业博览会"),
        ("亚运会", "第四届亚洲残疾人运动会"),  # games of others
        ("奥运会", "第二十四届冬季奥林匹克运动会"),
    ],
)
def test_not_same(name: str, known: str) -> None:
    assert not same(name, known)
    assert not same(known, name)


@pytest.mark.parametrize(
    ("name", "known", "expected"),
    [
        ("林业工作会议", "全省林业工作会议", True),
        ("渔博会", "第三届洞庭渔博会", True),  # the abbreviation of a fair
        ("主席团会议", "省十四届人大二次会议主席团第四次会议", True),
        ("论坛", "洞庭湖论坛", False),  # says too little
        ("水利工作会议", "全省林业工作会议", False),
    ],
)
def test_ends(name: str, known: str, expected: bool) -> None:
    assert ends(name, known) == expected


def test_the_surest_of_several_is_meant() -> None:
    known = [("全省林业工作会议",), ("林业工作会议", "林业会"), ("全省水利工作会议",)]
    assert named_among("林业会", known) == 1
    assert named_among("林业工作会", known) == 1
    assert named_among("水利工作会议", known) == 2
    assert named_among("教育工作会议", known) is None
