"""One article: all its facts together."""

import pytest

from kg.schema import Entity, Fact, Ref
from tests.facts.articles import article, events, extraction, pairs, posts, roles

REPORT = (
    "4月12日，全省林业工作会议在长沙召开。省委书记周晓明出席会议并讲话，省长陈国栋主持会议。\n"
    "周晓明强调，要抓好防火。他要求，各地要压实责任。\n"
    "会上，省林业局局长何志强汇报有关情况。省领导刘建平、李文涛参加会议。"
)


def test_a_report() -> None:
    title = "周晓明出席全省林业工作会议"
    assert events(REPORT, title=title) == {"全省林业工作会议 meeting 2024-04-12"}
    assert roles(REPORT, title=title) == {
        "全省林业工作会议": {
            "周晓明": "attended spoke",
            "陈国栋": "attended presided",
            "何志强": "attended reported",
            "刘建平": "attended",
            "李文涛": "attended",
        }
    }
    assert pairs(REPORT, "HELD_IN", title=title) == {"全省林业工作会议 → 长沙市"}
    assert posts(REPORT, title=title) == {"周晓明 书记 湖南省委", "陈国栋 省长 湖南省政府", "何志强 局长 湖南省林业局"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("今天，省政府在长沙召开全省林业工作会议。", {"全省林业工作会议 meeting 2024-04-12"}),
        ("28日，全省林业工作会议在长沙召开。", {"全省林业工作会议 meeting 2024-03-28"}),
        ("去年9月，全省林业工作会议在长沙召开。", {"全省林业工作会议 meeting 2023-09"}),
        ("2月26日至29日，全省林业工作会议在长沙举行。", {"全省林业工作会议 meeting 2024-02-26/2024-02-29"}),
        ("日前，全省林业工作会议在长沙召开。", {"全省林业工作会议 meeting"}),
        ("3月4日至8日，全省林业专题培训班在长沙举办。", {"全省林业专题培训班 training 2024-03-04/2024-03-08"}),
        ("省委常委会召开会议，研究防汛工作。", {"湖南省委常委会会议 meeting"}),  # a bare noun is named by its convener
        ("全省林业工作会议将于5月10日在长沙召开。", set()),
        ("省政府拟于5月召开全省林业工作会议。", set()),
        ("第八届中部农业博览会将在长沙举办。", set()),
        ("要深入学习贯彻全省林业工作会议精神。", set()),
        ("全省林业工作会议以来，造林提速。", set()),
    ],
)
def test_events(body: str, expected: set[str]) -> None:
    assert events(body) == expected


def test_a_year_that_no_one_states() -> None:
    assert events("4月12日，全省林业工作会议在长沙召开。", published="--04-12") == {"全省林业工作会议 meeting --04-12"}


def test_a_meeting_on_a_visit() -> None:
    body = "4月12日，省委书记周晓明到岳阳市调研。调研期间，周晓明主持召开座谈会。"
    assert events(body) == {"周晓明到岳阳市调研 visit 2024-04-12", "座谈会 meeting 2024-04-12"}
    assert pairs(body, "PART_OF") == {"座谈会 → 周晓明到岳阳市调研"}
    assert pairs(body, "HELD_IN") == {"周晓明到岳阳市调研 → 岳阳市", "座谈会 → 岳阳市"}


def test_the_headline_says_no_second_event() -> None:
    body = "4月12日，省委书记周晓明到岳阳市调研。"
    assert events(body, title="周晓明在岳阳调研") == {"周晓明到岳阳市调研 visit 2024-04-12"}


BODIES = [
    REPORT,
    "省委书记周晓明12日在长沙分别会见法国总统贝尔纳和德国驻华大使施密特。副省长陈国栋参加会见。",
    "湖南省政协调研组到湘潭市开展专题调研。调研组指出，要加大保护力度。在岳塘区，调研组走进湘潭大学。",
    "中共中央决定：周晓明同志任湖南省委书记；陈国栋同志不再担任湖南省委书记、常委职务。",
    "今天，省政府召开常务会议，省长周晓明主持。会议审议通过《乡村教师培训办法》。今年一季度，全省粮食产量增长5.2%。",
    "4月12日，省委书记周晓明到岳阳市调研，并主持召开座谈会。他来到君山区，察看春耕。",
]


@pytest.mark.parametrize("body", BODIES)
def test_the_ends_of_every_fact_are_entities(body: str) -> None:
    found = extraction(body, title="全省林业工作会议在长沙召开")
    known = {entity.ref for entity in found.entities}
    assert found.facts
    assert {end for fact in found.facts for end in (fact.source, fact.target)} <= known


@pytest.mark.parametrize("body", BODIES)
def test_a_range_holds_the_names_or_a_step_says_why(body: str) -> None:
    found = extraction(body)
    entities = {entity.ref: entity for entity in found.entities}
    assert [fact for fact in found.facts if not explained(body, fact, entities)] == []


def explained(body: str, fact: Fact, entities: dict[Ref, Entity]) -> bool:
    """Whether each end is named in the range, mentioned in it, or the target of a step."""
    return all(stands(body, fact, entities[end]) for end in (fact.source, fact.target))


def stands(body: str, fact: Fact, entity: Entity) -> bool:
    found = fact.evidence
    words = body[found.start : found.end]
    named = any(name in words for name in (entity.name, *entity.aliases))
    mentioned = any(found.start <= m.start and m.end <= found.end for m in entity.mentions)
    return named or mentioned or any(entity.name in step for step in found.steps)


@pytest.mark.parametrize("body", BODIES)
def test_sentences_are_those_of_the_range(body: str) -> None:
    assert [f for f in extraction(body).facts if f.evidence.sentence != body[f.evidence.start : f.evidence.end]] == []


@pytest.mark.parametrize("body", BODIES)
def test_a_fact_is_told_once_a_sentence_and_rule(body: str) -> None:
    told = [
        (f.type, f.source, f.target, tuple(f.properties.items()), f.evidence.start, f.evidence.rule)
        for f in extraction(body).facts
    ]
    assert len(told) == len(set(told))


def test_an_article_without_words_states_nothing() -> None:
    found = extraction("")
    assert (found.article, found.entities, found.facts) == (article("").id, (), ())
