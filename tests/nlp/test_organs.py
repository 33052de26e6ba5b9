"""Bodies named by less than their name."""

import pytest

from kg.nlp.organs import central_abroad, home_state, ministry_abroad, organ_of, termless, unlisted


@pytest.mark.parametrize(
    ("body", "state"),
    [
        ("越共中央政治局", "越南"),
        ("法国国民议会", "法国"),
        ("朝鲜劳动党", "朝鲜"),
        ("国务院", ""),
        ("联合国", ""),
        ("湖南省委", ""),
    ],
)
def test_home_state(body: str, state: str) -> None:
    assert home_state(body) == state


@pytest.mark.parametrize(
    ("words", "before", "expected"),
    [
        ("中央理论委员会", "越共中央政治局", "越共中央理论委员会"),
        ("国家监察总署", "老挝人革党中央", "老挝国家监察总署"),
        ("组织部", "越共中央政治局", ""),
        ("中央组织部", "湖南省委", ""),
    ],
)
def test_central_abroad(words: str, before: str, expected: str) -> None:
    assert central_abroad(words, before) == expected


@pytest.mark.parametrize(
    ("words", "before", "expected"),
    [
        ("国际部", "朝鲜劳动党中央政治局", "朝鲜劳动党中央国际部"),
        ("商业", "泰国", "泰国商业部"),
        ("商业", "湖南省政府", ""),
    ],
)
def test_ministry_abroad(words: str, before: str, expected: str) -> None:
    assert ministry_abroad(words, before) == expected


@pytest.mark.parametrize(
    ("root", "words", "title", "expected"),
    [
        ("湖南大学", "医学部", "主任", ("湖南大学医学部", False)),
        ("湖南大学", "组织部", "部长", ("湖南大学党委组织部", False)),
        ("湖南省委", "组织部", "部长", ("湖南省委组织部", True)),
        ("岳阳市政府", "公安局", "局长", ("岳阳市公安局", True)),
        ("鹤城区人民法院", "检察院", "检察长", ("鹤城区人民检察院", True)),
        ("全国政协", "提案委员会", "副主任", ("全国政协提案委员会", True)),
        ("全国政协外事委员会", "提案委员会", "副主任", ("全国政协提案委员会", True)),
        ("三一集团", "抢修班", "班长", ("三一集团抢修班", False)),
        ("三一集团", "抢修班", "总经理", None),  # 班 and the like need a title of their own
        ("三一集团", "中建五局", "总经理", None),
        ("岳阳市委", "省公安厅", "厅长", None),
        ("湖南省党政代表团", "办公室", "主任", None),
        ("湖南长沙山下村党委", "村委会", "主任", ("山下村村委会", True)),
        ("青山镇山下村党支部", "村委会", "主任", ("山下村村委会", True)),
        ("长沙县青山镇山下村党总支", "村民委员会", "副主任", ("山下村村委会", True)),
    ],
)
def test_organ_of(root: str, words: str, title: str, expected: tuple[str, bool] | None) -> None:
    assert organ_of(root, words, title) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("全国政协第九届全国委员会", "全国政协"),
        ("中国共产党第十四届中央书记处", "中共中央书记处"),
        ("全国工商联第十三届执行委员会", "全国工商联第十三届执行委员会"),
        ("湖南省委", "湖南省委"),
    ],
)
def test_termless(name: str, expected: str) -> None:
    assert termless(name) == expected


@pytest.mark.parametrize(
    ("words", "expected"), [("英中协会", True), ("我们党", False), ("控股有限公司", False), ("常委会", False), ("协会", False)]
)
def test_unlisted(words: str, expected: bool) -> None:
    assert unlisted(words) is expected


@pytest.mark.parametrize(
    ("root", "words", "expected"),
    [
        ("福建省文物局", "福建青石馆中心", None),
        ("校纪委办公室", "校党委组织部", None),
        ("青石公司", "抢修班", "青石公司抢修班"),
    ],
)
def test_a_body_beside_another_is_none_of_its_organs(root: str, words: str, expected: str | None) -> None:
    found = organ_of(root, words, "班长" if words.endswith("班") else "行长")
    assert (found[0] if found is not None else None) == expected
