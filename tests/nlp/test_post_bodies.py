"""The body of a post that is named in another way than by ending right before its title."""

import pytest

from kg.nlp.candidate import TITLE
from tests.facts.articles import settled
from tests.nlp.test_titles import positions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("中国驻泰国大使韩志强", "驻泰国大使 中国"),
        ("法国驻华大使白玉堂", "驻华大使 法国"),
        ("泰国驻昆明总领事颂猜", "总领事 泰国驻昆明总领事馆"),
        ("俄驻美大使别洛夫表示", "驻美大使 俄罗斯"),
        ("日驻德国大使山本明表示", "驻德国大使 日本"),
        ("纽约市市长卡当斯表示", "市长 纽约市政府"),
        ("北约欧洲盟军总司令卡洛夫表示", "总司令 北约欧洲盟军"),
        ("客人会见新党主席周晓明", "主席 新党"),
        ("泰国驻昆明总领事馆总领事颂猜", "总领事 泰国驻昆明总领事馆"),
        ("我国驻日本大使周晓明", "驻日本大使 中国"),
        ("中国常驻联合国副代表周晓明", "常驻联合国副代表 中国"),
        ("俄罗斯常驻联合国第一副代表别洛夫", "常驻联合国第一副代表 俄罗斯"),
        ("波兰内务与行政部长卡明斯基", "部长 波兰内务与行政部"),
        ("波兰国防部长卡明斯基", "部长 波兰国防部"),
        ("法国经济和财政部长贝尔纳", "部长 法国经济和财政部"),
        ("波兰外长卡明斯基", "外长 波兰"),
        ("联合国也门问题特使格伦德", "也门问题特使 联合国"),
        ("联合国秘书长苏丹问题特别代表佩尔特", "秘书长苏丹问题特别代表 联合国"),
        ("联合国人道主义协调员韦恩", "人道主义协调员 联合国"),
        ("联合国负责人道主义事务的副秘书长格里", "副秘书长 联合国"),
        ("伊斯兰抵抗运动（哈马斯）政治局领导人哈尼", "领导人 哈马斯政治局"),
        ("德国联邦议院气候保护和能源委员会主席恩斯特", "主席 德国联邦议院气候保护和能源委员会"),
        ("塔吉克斯坦议会上院议长埃莫马", "议长 塔吉克斯坦议会上院"),
        ("省纪委监委驻省教育厅纪检监察组组长周晓明", "组长 湖南省纪委监委驻省教育厅纪检监察组"),
        ("湘江新区管委会主任周晓明", "主任 湘江新区管委会"),
        ("莫斯科市长索比", "市长 莫斯科市政府"),
        ("埃及青湖未来党主席卡洛夫", "主席 埃及青湖未来党"),
        ("莱索托民主大会领袖卡洛夫", "领袖 莱索托民主大会"),
        ("克罗地亚青湖社会民主者党主席卡洛夫", "主席 克罗地亚青湖社会民主者党"),
        ("祁阳市文明铺镇镇长周晓明", "镇长 文明铺镇政府"),
        ("全国政协十四届一次会议主席团常务主席周晓明", "常务主席 全国政协十四届一次会议主席团"),
        ("中国工会第十八次全国代表大会开幕。大会主席团常务主席周晓明", "常务主席 中国工会第十八次全国代表大会主席团"),
    ],
)
def test_body(text: str, expected: str) -> None:
    assert positions(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("俄总统别洛夫", ["总统 俄罗斯"]),
        ("以色列说，以军发言人哈加里", ["发言人 以色列军队"]),
        ("以军发言人哈加里", ["发言人 以色列军队"]),
        ("厄瓜多尔说，厄前副总统格拉斯", ["前副总统 厄瓜多尔 former"]),
    ],
)
def test_state_by_one_character(text: str, expected: list[str]) -> None:
    assert positions(text) == expected


@pytest.mark.parametrize("text", ["有关部门负责人周晓明", "三位委员周晓明", "建筑公司法定代表人周晓明"])
def test_no_body(text: str) -> None:
    assert [post.split()[1] for post in positions(text)] == ["-"]


def test_an_ambassador_is_nobody_else_of_those_who_meet_a_guest() -> None:
    runs = settled("德国政府代表和中国驻德国大使周晓明到机场迎接", TITLE)
    assert [len(run.positions) for run in runs] == [1, 1]
