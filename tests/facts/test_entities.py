"""Candidates of one name are one entity."""

import pytest

from kg.facts.entities import entities, mention
from kg.schema import INSTITUTION, PERSON, PLACE, Entity, Mention, Ref
from tests.facts.articles import read


def found(text: str, **details: object) -> dict[Ref, Entity]:
    doc = read(text, **details)
    return entities(doc, doc._.settled)


@pytest.mark.parametrize(
    ("text", "ref", "mentions"),
    [
        ("省委召开会议。湖南省委强调，要抓好春耕。", Ref(INSTITUTION, "湖南省委"), ["省委", "湖南省委"]),
        ("周晓明在长沙出席会议。长沙市通报情况。", Ref(PLACE, "长沙市"), ["长沙", "长沙市"]),
        ("省长周晓明强调，要抓好春耕。周晓明主持会议。", Ref(PERSON, "周晓明"), ["周晓明", "周晓明"]),
    ],
)
def test_forms_of_one_name(text: str, ref: Ref, mentions: list[str]) -> None:
    entity = found(text)[ref]
    assert [m.text for m in entity.mentions] == mentions
    assert all(text[m.start : m.end] == m.text for m in entity.mentions)
    assert set(mentions) - {ref.key} <= set(entity.aliases)
    assert ref.key not in entity.aliases


def test_aliases_are_sorted_and_hold_the_official_form() -> None:
    aliases = found("省委召开会议。")[Ref(INSTITUTION, "湖南省委")].aliases
    assert list(aliases) == sorted(aliases)
    assert {"省委", "中共湖南省委"} <= set(aliases)


def test_helpers_and_events_make_no_node_here() -> None:
    assert {ref.label for ref in found("12日，省长周晓明在长沙出席会议，增长5%。")} == {PERSON, PLACE}


def test_properties_of_the_label() -> None:
    nodes = found("省教育厅在长沙市召开会议。")
    assert nodes[Ref(INSTITUTION, "湖南省教育厅")].properties["kind"] == "government"
    assert nodes[Ref(PLACE, "长沙市")].properties == {"level": "prefecture", "adcode": "430100"}


def test_mention_stands_in_the_source() -> None:
    doc = read("周晓明出席。", title="会议召开")
    (person,) = (c for c in doc._.settled if c.label == PERSON)
    assert mention(doc, person) == Mention(5, 8, "周晓明", person.rule, person.confidence)
