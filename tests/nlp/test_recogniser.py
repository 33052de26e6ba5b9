"""How the recogniser's names and the rules' proposals come together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pytest

from kg.nlp import model
from kg.nlp.model import Name
from kg.nlp.words import Hints
from kg.schema import EVENT, INSTITUTION, PERSON, PLACE, PROGRAMME
from tests.facts.articles import posts, read

Says = Callable[..., None]


class Scripted:
    """A model that finds what it is told: label to strings, each wherever it stands."""

    def __init__(self, names: dict[str, tuple[str, ...]], trust: dict[str, float]) -> None:
        self.told, self.trust = names, trust
        self.gate = None

    def names(self, text: str, ranges: Sequence[tuple[int, int]], hints: Hints) -> Iterator[Name]:
        for label, strings in self.told.items():
            for string in strings:
                start = text.find(string)
                while start >= 0:
                    yield Name(start, start + len(string), label)
                    start = text.find(string, start + 1)


@pytest.fixture
def says(monkeypatch: pytest.MonkeyPatch) -> Says:
    """Lets the model find these names, and the rules be trusted so far."""

    def script(trust: dict[str, float] | None = None, **names: str) -> None:
        told = {label: tuple(found.split()) for label, found in names.items()}
        monkeypatch.setattr(model, "load", lambda: Scripted(told, trust or {}))

    return script


def kept(text: str, label: str) -> list[str]:
    return [c.name for c in read(text)._.settled if c.label == label]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        (PLACE, "苍梧驿"),
        (INSTITUTION, "澜沧江畔学社"),
        (PERSON, "尤鹿鸣"),
        (PROGRAMME, "“青禾伴读”"),
        (EVENT, "第三届苍梧花灯展"),
    ],
)
def test_what_no_rule_finds_is_added(says: Says, label: str, name: str) -> None:
    says(**{label: name})
    assert kept(f"大家谈到{name}的往事。", label) == [name]


def test_a_post_is_given_to_a_body_that_only_the_model_finds(says: Says) -> None:
    says(Institution="澜沧江畔学社")
    assert posts("澜沧江畔学社社长周晓明出席活动。") == {"周晓明 社长 澜沧江畔学社"}


def test_a_name_that_only_the_model_finds_gets_the_post_before_it(says: Says) -> None:
    says(Person="么鹿")
    assert posts("省水利厅厅长么鹿今天到会。") == {"么鹿 厅长 湖南省水利厅"}


def test_a_name_cut_short_between_two_names_is_whole_where_the_article_has_it(says: Says) -> None:
    says(Person="鹿鸣")
    assert kept("赵小川尤鹿鸣出席。省水利厅厅长尤鹿鸣讲话。", PERSON) == ["尤鹿鸣", "尤鹿鸣"]


def test_a_doubted_proposal_is_dropped(says: Says) -> None:
    text = "大家来到青石湾码头。"
    says()
    assert kept(text, PLACE) == ["青石湾码头"]
    says(trust={"Place|place_site": 0.2})
    assert kept(text, PLACE) == []


def test_a_trusted_rule_stands_against_the_model(says: Says) -> None:
    says(trust={"Place|place_site": 0.8})
    assert kept("大家来到青石湾码头。", PLACE) == ["青石湾码头"]


def test_programmes_stand_though_the_model_sees_none(says: Says) -> None:
    says(trust={"Programme|programme_suffix": 0.0})
    assert kept("大家实施绿水润田工程。", PROGRAMME) == ["绿水润田工程"]


def test_what_a_rule_expands_is_none_of_the_models_business(says: Says) -> None:
    says(trust={"Institution|body_of_context": 0.0})
    assert kept("省委召开会议。", INSTITUTION) == ["湖南省委"]


def test_what_is_no_name_by_its_shape_is_refused(says: Says) -> None:
    says(Person="现政府", Place="南昌至景德镇", Programme="“青禾", Event="闭幕会议")
    text = "现政府谈到南昌至景德镇一线，“青禾伴读”在闭幕会议上受到欢迎。"
    assert kept(text, PERSON) == []
    assert "南昌至景德镇" not in kept(text, PLACE)
    assert "“青禾" not in kept(text, PROGRAMME)
    assert "闭幕会议" not in [c.name for c in read(text)._.settled if c.rule == "recogniser"]


def test_a_sure_rule_keeps_its_label(says: Says) -> None:
    says(Person="林长制")
    assert kept("全省推行林长制。", PERSON) == []


def test_a_province_before_a_body_stays_apart(says: Says) -> None:
    says(Institution="湖南省株洲市委")
    assert kept("湖南省株洲市委召开会议。", INSTITUTION) == ["株洲市委"]


def test_a_piece_of_two_bodies_is_none(says: Says) -> None:
    says(Institution="教育厅和水利厅")
    assert kept("省教育厅和水利厅召开会议。", INSTITUTION)[0] == "湖南省教育厅"


def test_the_place_that_a_site_begins_with_is_a_mention_too(says: Says) -> None:
    says(Place="株洲市青石片区")
    assert kept("大家来到株洲市青石片区。", PLACE) == ["株洲市青石片区", "株洲市"]


def test_a_programme_of_which_a_part_is_found_stays(says: Says) -> None:
    says(trust={"Programme|programme_suffix": 0.0}, Programme="润田工程")
    assert kept("大家谈到绿水润田工程。", PROGRAMME) == ["绿水润田工程"]


def test_the_ends_of_a_line_are_no_person(says: Says) -> None:
    says(Person="张吉怀")
    assert kept("张吉怀高铁通车。", PERSON) == []


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("苍梧市竹业局党组成员周晓明到访。", "苍梧市竹业局党组", ["苍梧市竹业局"]),
        ("苍梧大学顾问委员会成立，顾问委员会开会。", "顾问委员会", ["苍梧大学顾问委员会", "苍梧大学顾问委员会"]),
        ("芬兰航空公司停飞。", "芬兰航空公司", ["芬兰航空公司"]),
        ("周晓明是苍梧残奥会冠军。", "苍梧残奥会", []),
    ],
)
def test_bodies_found(says: Says, text: str, name: str, expected: list[str]) -> None:
    says(**{INSTITUTION: name})
    assert kept(text, INSTITUTION) == expected


@pytest.mark.parametrize(("text", "expected"), [("在港口东南方向航行的船。", []), ("前往东南、华中的船。", ["东南"])])
def test_a_direction_is_no_region(says: Says, text: str, expected: list[str]) -> None:
    says(Place="东南")
    assert [name for name in kept(text, PLACE) if name.startswith("东南")] == expected


def test_two_bodies_that_a_word_joins_are_two(says: Says) -> None:
    says(Institution="苍梧驿大学与澜沧江畔投资有限公司 苍梧驿和平研究院")
    found = kept("会后，苍梧驿大学与澜沧江畔投资有限公司签约，苍梧驿和平研究院也来了。", INSTITUTION)
    assert found == ["苍梧驿大学", "澜沧江畔投资有限公司", "苍梧驿和平研究院"]
