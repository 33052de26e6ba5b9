"""Spans of a `Doc` as evidence."""

from kg.facts.record import evidence, ref
from kg.nlp.candidate import Candidate
from kg.schema import PERSON, Evidence, Ref
from tests.facts.articles import read

BODY = "王林出席会议。 周晓明主持。\n陈国栋到会。"


def test_the_range_is_that_of_the_source_without_blanks_around() -> None:
    doc = read(BODY, title="全省林业工作会议")
    start, end = doc._.body_start + 7, doc._.body_start + 15
    found = evidence(doc, start, end, "presided", 0.876, ("a", "b", "a"))
    assert found == Evidence("a", start + 1, end - 1, "周晓明主持。", "presided", 0.88, ("a", "b"))


def test_ref() -> None:
    assert ref(Candidate(PERSON, 0, 2, "王林", "name_before_verb")) == Ref("Person", "王林")
