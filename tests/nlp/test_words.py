"""Words for the recogniser: cut at the rules' borders, each with what the rules say of it."""

from __future__ import annotations

from typing import Any

import spacy

from kg.nlp.candidate import Candidate
from kg.nlp.words import NOTHING, Hints, document, words
from kg.schema import INSTITUTION, PLACE

TEXT = "长沙市政府召开会议"


class Cutter:
    """A segmenter that knows two words."""

    def cut(self, text: str) -> list[str]:
        return [part for part in ("长沙市政府召", "开会议") if part in text]


def candidate(label: str, start: int, end: int, rule: str, confidence: float = 1.0) -> Candidate:
    return Candidate(label, start, end, TEXT[start:end], rule, confidence)


def cut(hints: Hints, cutter: Any = None) -> list[tuple[str, str, str]]:
    found = words(TEXT, 0, len(TEXT), cutter or Cutter(), hints)
    return [(TEXT[w.start : w.end], w.kept, w.also) for w in found]


def test_words_are_cut_where_a_rule_saw_a_border() -> None:
    body, place = candidate(INSTITUTION, 0, 5, "body_of_place"), candidate(PLACE, 0, 3, "place_list")
    assert [word for word, _, _ in cut(Hints(len(TEXT), [body], [place]))] == ["长沙市", "政府", "召", "开会议"]


def test_words_carry_what_the_rules_say() -> None:
    body, place = candidate(INSTITUTION, 0, 5, "body_of_place"), candidate(PLACE, 0, 3, "place_list", 0.7)
    assert cut(Hints(len(TEXT), [body], [place]))[:3] == [
        ("长沙市", "Institution|body_of_place|B|+", "Place|place_list|B|-"),
        ("政府", "Institution|body_of_place|I|+", NOTHING),
        ("召", NOTHING, NOTHING),
    ]


def test_the_longest_candidate_speaks_for_a_character() -> None:
    short, long = candidate(PLACE, 0, 2, "a"), candidate(PLACE, 0, 3, "b")
    assert cut(Hints(len(TEXT), [long, short], []))[0][1] == "Place|b|B|+"


def test_blanks_belong_to_no_word() -> None:
    class Blank:
        def cut(self, text: str) -> list[str]:
            return text.split()

    found = words("长沙 市", 0, 4, Blank(), Hints(4, [], []))
    assert [(w.start, w.end) for w in found] == [(0, 2), (3, 4)]


def test_a_document_has_hints_as_tags_and_lemmas() -> None:
    hints = Hints(len(TEXT), [candidate(PLACE, 0, 3, "place_list")], [])
    doc = document(spacy.blank("zh").vocab, TEXT, words(TEXT, 0, len(TEXT), Cutter(), hints))
    assert doc.text == TEXT
    assert (doc[0].tag_, doc[0].lemma_) == ("Place|place_list|B|+", NOTHING)
