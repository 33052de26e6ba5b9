"""An event while its article is being read."""

import pytest

from kg.facts.draft import Draft
from kg.nlp.candidate import Candidate
from kg.schema import EVENT, INSTITUTION, PERSON, PLACE, Evidence, Fact, Mention, Ref

FOUND = Evidence("a", 0, 9, "周晓明出席会议。", "attended")
LATER = Evidence("a", 9, 18, "周晓明主持会议。", "presided")
PERSON_REF = Ref(PERSON, "周晓明")
SPEAKER = Candidate(PERSON, 0, 3, "周晓明", "name_before_verb")


def draft(name: str = "全省林业工作会议", start: str | None = "2024-04-12", generic: bool = False) -> Draft:
    return Draft(name, "meeting", FOUND, Mention(0, 8, name, "event_noun"), start, generic=generic)


@pytest.mark.parametrize(
    ("event", "key"),
    [
        (draft(), "全省林业工作会议|2024-04-12"),
        (draft(start=None), "全省林业工作会议"),
        (draft("会议", generic=True), "会议|2024-04-12|0"),  # bare nouns are told apart by their order
        (draft("会议", None, generic=True), "会议||0"),
    ],
)
def test_ref(event: Draft, key: str) -> None:
    assert event.ref == Ref(EVENT, key)


def test_roles_add_up_and_keep_each_sentence() -> None:
    event = draft()
    event.join([SPEAKER], {"attended", "spoke"}, FOUND)
    event.join([SPEAKER], {"presided"}, LATER)
    assert list(event.facts()) == [
        Fact("ATTENDED", PERSON_REF, event.ref, found, {"roles": ("attended", "presided", "spoke")}) for found in (FOUND, LATER)
    ]


def test_places_take_no_part() -> None:
    event = draft()
    event.join([Candidate(PLACE, 0, 2, "岳阳市", "divisions")], {"attended"}, FOUND)
    assert event.people == {}


def test_links_point_the_right_way() -> None:
    event, visit = draft(), Draft("周晓明到岳阳市调研", "visit", FOUND, Mention(0, 3, "调研", "visit"))
    event.link("HELD_IN", Ref(PLACE, "长沙市"), FOUND)
    event.link("HELD_IN", Ref(PLACE, "长沙市"), LATER)  # said twice, kept once
    event.link("ORGANISED", Ref(INSTITUTION, "湖南省政府"), FOUND)
    event.parent = visit
    assert [(f.type, f.source, f.target) for f in event.facts()] == [
        ("HELD_IN", event.ref, Ref(PLACE, "长沙市")),
        ("ORGANISED", Ref(INSTITUTION, "湖南省政府"), event.ref),
        ("PART_OF", event.ref, visit.ref),
    ]


def test_take_what_another_telling_says() -> None:
    event, other = draft(), draft("林业会议", None)
    other.join([SPEAKER], {"spoke"}, LATER)
    other.link("HELD_IN", Ref(PLACE, "长沙市"), LATER)
    event.take(other)
    assert event.people[PERSON_REF].roles == {"spoke"}
    assert event.links == {("HELD_IN", Ref(PLACE, "长沙市")): LATER}
    assert event.aliases == ["林业会议"]


def test_a_bare_noun_is_named_by_its_only_convener() -> None:
    event = draft("会议", generic=True)
    event.link("ORGANISED", Ref(INSTITUTION, "湖南省委常委会"), FOUND)
    event.hosted()
    assert (event.name, event.aliases, event.generic) == ("湖南省委常委会会议", ["会议"], False)


@pytest.mark.parametrize("bodies", [[], ["湖南省政府", "商务部"]])
def test_it_stays_bare_without_one(bodies: list[str]) -> None:
    event = draft("会议", generic=True)
    for body in bodies:
        event.link("ORGANISED", Ref(INSTITUTION, body), FOUND)
    event.hosted()
    assert event.name == "会议"


def test_entity() -> None:
    event = draft()
    event.called("林业会议", "全省林业工作会议", "")
    event.called("林业会议")
    entity = event.entity()
    assert (entity.name, entity.aliases) == ("全省林业工作会议", ("林业会议",))
    assert entity.properties == {"kind": "meeting", "start": "2024-04-12"}
