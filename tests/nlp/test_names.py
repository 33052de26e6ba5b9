"""Where a name that begins at a position ends."""

import pytest

from kg.nlp.names import chinese_name, follow, foreign_name, minority_name, name_at, vetoed


def cut(text: str, end: int | None) -> str | None:
    return None if end is None else text[:end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周晓明出席会议", "周晓明"),
        ("周晓明强调，要抓好落实", "周晓明"),
        ("王林出席会议", "王林"),
        ("王林等陪同", "王林"),
        ("王林、何志强参加", "王林"),
        ("王林在长沙调研", "王林"),
        ("孙力和李想主持", "孙力"),
        ("程方明指出", "程方明"),  # 方 inside, not after, the name
        ("欧阳文博讲话", "欧阳文博"),
        ("上官云、何志强", "上官云"),
        ("欧阳燕率20余名企业家", "欧阳燕"),
        ("何军和委员共54人出席", "何军"),
        ("何媛和部分企业家", "何媛"),
        ("周晓明", "周晓明"),
        ("周林的", "周林"),
    ],
)
def test_chinese_name_ends_before_what_follows_names(text: str, expected: str) -> None:
    assert cut(text, chinese_name(text, 0, strict=True)) == expected


@pytest.mark.parametrize(
    "text", ["高度重视安全生产", "和平发展", "周到服务", "何以为家", "关于印发", "时代", "江山如画", "李方，", "省长"]
)
def test_words_that_begin_like_a_name(text: str) -> None:
    assert chinese_name(text, 0, strict=True) is None


def test_a_word_that_is_also_a_name_needs_its_post() -> None:
    assert vetoed("高峰", strict=True)
    assert not vetoed("高峰", strict=False)
    assert chinese_name("高峰出席会议", 0, strict=False) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("阿里耶夫出席", "阿里耶夫"),
        ("贝尔纳和夫人", "贝尔纳"),
        ("史密森·格林表示", "史密森·格林"),
        ("爱德华·史密森，", "爱德华·史密森"),
        ("国家利益", None),
    ],
)
def test_transliterated_name(text: str, expected: str | None) -> None:
    assert cut(text, foreign_name(text, 0)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("买买提·阿布都拉出席", "买买提·阿布都拉"),
        ("扎西多吉，", "扎西多吉"),
        ("阿迪力江主持", "阿迪力江"),
        ("巴音朝鲁在长春", "巴音朝鲁"),
        ("周晓明主持", None),
    ],
)
def test_name_of_a_minority(text: str, expected: str | None) -> None:
    assert cut(text, minority_name(text, 0)) == expected


@pytest.mark.parametrize(
    ("text", "foreign", "expected"),
    [
        ("马丁内斯出席", True, "马丁内斯"),
        ("贝尔纳·马丁表示", True, "贝尔纳·马丁"),
        ("周晓明出席", True, "周晓明"),
        ("阿里耶夫出席", False, None),
    ],
)
def test_name_of_any_kind(text: str, foreign: bool, expected: str | None) -> None:
    assert cut(text, name_at(text, 0, strict=True, foreign=foreign)) == expected


@pytest.mark.parametrize(("after", "surety"), [("，", 3), ("", 3), ("主持会议", 2), ("等", 2), ("奔跑", 0)])
def test_follow(after: str, surety: int) -> None:
    assert follow("周晓明" + after, 3) == surety


@pytest.mark.parametrize(("name", "expected"), [("任组长", True), ("任副组", True), ("任仲夷", False), ("任长霞", False)])
def test_an_appointment_is_no_name(name: str, expected: bool) -> None:
    assert vetoed(name, strict=False) is expected
