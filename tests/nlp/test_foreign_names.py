"""Transliterated names with a point."""

import pytest

from kg.nlp.foreign_names import dotted_from, dotted_name, hyphened, transliterating


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("致电路易斯·马丁·贝尔，祝贺", "路易斯·马丁·贝尔"),
        ("分析人士伊姆兰·哈立德表示", "伊姆兰·哈立德"),
        ("外长会见亚历山大·诺瓦克时", "亚历山大·诺瓦克"),
        ("雪克来提·扎克尔参加会见", "雪克来提·扎克尔"),
        ("约翰-保罗·贝尔纳说", "约翰-保罗·贝尔纳"),
        ("司令安德烈∙贝尔纳的话", "安德烈∙贝尔纳"),
        ("提振信心·权威解读", None),
        ("中国梦·劳动美", None),
        ("清朗·优化营商环境", None),
    ],
)
def test_dotted_name(text: str, expected: str | None) -> None:
    span = dotted_name(text, text.index("∙" if "∙" in text else "·"), set())
    assert (None if span is None else text[slice(*span)]) == expected


def test_what_is_taken_ends_a_name() -> None:
    text = "法国马克·贝尔纳表示"
    assert dotted_name(text, text.index("·"), {0, 1}) == (2, 8)


def test_behind_a_post_the_first_part_may_have_any_characters() -> None:
    assert dotted_from("班哲明·凯瑟克。", 0) == 7
    assert dotted_from("凯瑟克。", 0) is None


def test_some_characters_count_only_beside_a_point() -> None:
    assert "哲" not in transliterating()
    assert "哲" in transliterating(pointed=True)
    assert "立" not in transliterating(pointed=True, last=True)


@pytest.mark.parametrize(("text", "end", "expected"), [("贝尔纳-施密特说", 3, 7), ("贝尔纳-说", 3, 3), ("贝尔纳说", 3, 3)])
def test_parts_joined_by_hyphens(text: str, end: int, expected: int) -> None:
    assert hyphened(text, end) == expected
