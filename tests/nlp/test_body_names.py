"""Bodies by suffix and groups by owner: where the name begins, and what is none."""

import pytest

from kg.schema import INSTITUTION
from tests.nlp.placed import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他来到拓云科技公司、沈江集团。", ["拓云科技公司", "沈江集团"]),
        ("记者从长沙海关获悉。", ["长沙海关"]),
        ("在银禾航天（北京）网络技术有限公司调研。", ["银禾航天（北京）网络技术有限公司"]),
        ("由北京大学口腔医院建设。", ["北京大学口腔医院"]),
        ("中国驻埃塞俄比亚大使馆举办活动。", ["中国驻埃塞俄比亚大使馆"]),
        ("牵头单位包括民航山东监管局。", ["民航山东监管局"]),
        ("国际皮划艇协会主席致辞。", ["国际皮划艇协会"]),
        ("她先后来到青禾医疗、云谷生物，察看生产。", ["青禾医疗", "云谷生物"]),
        ("瀚海集团有限公司落户。瀚海集团表示满意。", ["瀚海集团有限公司"]),
    ],
)
def test_suffix(text: str, expected: list[str]) -> None:
    assert found(INSTITUTION, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "走访委员企业，服务上市公司和平台公司。",
        "参政议政是民主党派的职能。",
        "据媒体10日报道。",
        "构建军事指挥中心。",
        "与会者谱写中海关系新篇章。",
        "在全国组织开展检查。",
        "拓展双边合作协议。",
        "“四强”党支部建设。",
        "召开专题协商会。",
        "考察时强调，要发展数字医疗、智能电子等产业。",
    ],
)
def test_no_name(text: str) -> None:
    assert [name for name in found(INSTITUTION, text) if name not in ("中国",)] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("省委第二巡回督导组到访。", ["湖南省委第二巡回督导组"]),
        ("此次湖南省党政代表团成员抵达。", ["湖南省党政代表团"]),
        ("湖南党政代表团28日返回。", ["湖南省党政代表团"]),
        ("省政协调研组走访。", ["湖南省政协调研组"]),
        ("主题教育中央第七指导组参加。", ["中央第七指导组"]),
        ("28日代表团返湘，调研组座谈。", []),
    ],
)
def test_group(text: str, expected: list[str]) -> None:
    assert found(INSTITUTION, text) == expected
