"""Divisions at the head of names and within texts."""

import pytest

from kg.reading.divisions import leading, province_of, short_leading


@pytest.mark.parametrize(
    ("name", "division"),
    [
        ("浙江省杭州市萧山区人民政府", "萧山区"),
        ("北京市朝阳区人民政府", "朝阳区"),
        ("朝阳区人民政府", None),
        ("红河哈尼族彝族自治州人民政府", "红河哈尼族彝族自治州"),
        ("会议召开", None),
    ],
)
def test_leading_reads_from_above(name: str, division: str | None) -> None:
    assert leading(name) == division


def test_short_forms_of_provinces_go_before_those_of_counties() -> None:
    assert (short_leading("海南日报"), short_leading("苏州新闻网"), short_leading("城市晚报")) == ("海南省", "苏州市", None)


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("连云港市、徐州市和江苏的企业", "江苏省"),
        ("湖北的武汉与湖南的长沙", None),
        ("平塘县、罗甸县、惠水县和贵州，刘长春、刘长春和刘长春", "贵州省"),  # different places against one name
        ("全省各地要落实省委要求，河南各级部门", "河南省"),
        ("全省各地要落实省委要求，河南与山东", None),
        ("州政协召开州级党派座谈会，召开州级会议", None),
        ("吉林的企业，支持吉林发展", "吉林省"),
        ("全国各地", None),
        ("全省各地，省领导李凤岐、孙洪山、汤志平出席会议", None),  # a given name
    ],
)
def test_cities_imply_their_province(text: str, province: str | None) -> None:
    assert province_of(text) == province
