"""The canonical name of a body as printed."""

import pytest

from kg.nlp.candidate import proposed
from kg.nlp.canonical import Body, body
from kg.nlp.context import Surroundings
from kg.schema import PLACE
from tests.facts.articles import article, read


def named(printed: str, text: str = "", states: tuple[str, ...] = (), region: str | None = "湖南省") -> Body:
    doc = read(text + printed, region=region)
    around = Surroundings(text + printed, article(text + printed, region=region), proposed(doc, PLACE))
    return body(printed, len(text), around, states)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("十三届全国政协", "全国政协"),
        ("第十四届全国人大常委会", "全国人大常委会"),
        ("国家发改委", "国家发展改革委"),
        ("明湖科技集团", "明湖科技集团"),
    ],
)
def test_lists_and_terms(printed: str, name: str) -> None:
    assert named(printed).name == name


def test_a_level_word_takes_its_place_from_the_article() -> None:
    found = named("市招商服务中心", "长沙市召开会议。")
    assert (found.name, found.aliases) == ("长沙市招商服务中心", ("市招商服务中心",))
    assert found.steps == ("市招商服务中心 → 长沙市招商服务中心",)


@pytest.mark.parametrize(
    ("printed", "states", "name"),
    [
        ("乌空军", ("乌克兰",), "乌克兰空军"),
        ("俄黑海舰队", (), "俄罗斯黑海舰队"),
        ("乌空军", ("乌干达", "乌克兰"), "乌空军"),  # two states may be meant
        ("英才画院", ("英国",), "英才画院"),
        ("德国国防部", ("德国",), "德国国防部"),
    ],
)
def test_states_by_their_first_character(printed: str, states: tuple[str, ...], name: str) -> None:
    assert named(printed, states=states).name == name


def test_the_printed_form_stays_an_alias() -> None:
    assert "乌空军" in named("乌空军", states=("乌克兰",)).aliases
