"""Which of overlapping proposals is kept."""

import pytest

from kg.nlp import annotate_article, load
from kg.nlp.candidate import DATE, QUANTITY, TITLE, Candidate
from kg.nlp.settle import choose, top
from kg.schema import EVENT, INSTITUTION, PERSON, PLACE, PROGRAMME, Article, Passage
from tests.facts.articles import read


def candidate(label: str, start: int, end: int, rule: str = "rule", confidence: float = 1.0, generic: str = "") -> Candidate:
    return Candidate(label, start, end, f"{label} {start}", rule, confidence, props={"generic": generic} if generic else {})


LONG_BODY, PLACE_IN_BODY = candidate(INSTITUTION, 0, 5), candidate(PLACE, 0, 3)
MEETING, BODY_IN_MEETING = candidate(EVENT, 0, 12), candidate(INSTITUTION, 0, 5, confidence=0.9)


@pytest.mark.parametrize(
    ("proposals", "kept"),
    [
        ([PLACE_IN_BODY, LONG_BODY], [LONG_BODY]),  # 湖南省 in 湖南省政府
        ([BODY_IN_MEETING, MEETING], [MEETING, BODY_IN_MEETING]),  # a body in the name of a meeting is named too
        ([MEETING, candidate(PLACE, 0, 3)], [MEETING, candidate(PLACE, 0, 3)]),
        ([MEETING, candidate(DATE, 0, 3)], [MEETING]),
        ([candidate(INSTITUTION, 0, 5, confidence=0.7), MEETING], [MEETING]),  # a doubtful body is not
        ([LONG_BODY, candidate(PERSON, 4, 7, confidence=0.95)], [candidate(PERSON, 4, 7, confidence=0.95)]),  # an anchored name
        ([LONG_BODY, candidate(PERSON, 4, 7, confidence=0.75)], [LONG_BODY]),
        (
            [candidate(PROGRAMME, 0, 4, "document_title"), candidate(PERSON, 1, 4, confidence=0.98)],
            [candidate(PROGRAMME, 0, 4, "document_title")],
        ),
        ([candidate(EVENT, 0, 6, generic="yes"), candidate(PLACE, 0, 2)], [candidate(PLACE, 0, 2)]),  # a bare noun gives way
        ([candidate(DATE, 0, 3), candidate(PLACE, 3, 5)], [candidate(DATE, 0, 3), candidate(PLACE, 3, 5)]),
        ([], []),
    ],
)
def test_choose(proposals: list[Candidate], kept: list[Candidate]) -> None:
    assert choose(proposals) == kept
    assert choose(proposals[::-1]) == kept


def test_top_leaves_out_what_is_nested_and_runs_of_posts() -> None:
    later = candidate(PLACE, 12, 14)
    assert top([MEETING, BODY_IN_MEETING, candidate(TITLE, 12, 14), later]) == [MEETING, later]


def test_losers_stay_proposed() -> None:
    doc = read("湖南省政府召开会议。")
    assert [c.name for c in doc._.settled if c.label == PLACE] == []
    assert "湖南省" in [c.name for c in doc._.proposed if c.label == PLACE]


def test_entities_of_the_doc() -> None:
    doc = read("省长周晓明在长沙出席会议。")
    assert {(e.text, e.label_) for e in doc.ents} == {("周晓明", "PERSON"), ("长沙", "PLACE"), ("会议", "EVENT")}


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("打造730多万亩小麦高产示范区。", ["万亩"]),
        ("划定1200多片历史文化街区。", ["片"]),
        ("推出66项文旅活动。", ["项"]),
    ],
)
def test_no_name_begins_inside_a_number_or_only_counts(text: str, units: list[str]) -> None:
    passage = Passage(text, tuple(range(len(text))))
    doc = annotate_article(load(), Article("a", Passage("", ()), passage))
    assert [c.props["unit"] for c in doc._.settled if c.label == QUANTITY] == units
