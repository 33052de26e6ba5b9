"""What recognisers propose, and how it is kept on the `Doc`."""

from spacy.tokens import Doc

from kg.nlp import load
from kg.nlp.candidate import Candidate, propose, proposed, register
from kg.schema import INSTITUTION, PLACE


def blank(text: str) -> Doc:
    register()
    return load().make_doc(text)


def test_length_is_in_characters() -> None:
    assert len(Candidate(PLACE, 3, 6, "长沙市", "divisions")) == 3


def test_proposals_add_up_in_text_order_longer_first() -> None:
    doc = blank("湖南省政府在长沙")
    propose(doc, [Candidate(PLACE, 6, 8, "长沙市", "a"), Candidate(PLACE, 0, 3, "湖南省", "a")])
    propose(doc, [Candidate(INSTITUTION, 0, 5, "湖南省政府", "b")])
    assert [c.name for c in proposed(doc)] == ["湖南省政府", "湖南省", "长沙市"]
    assert [c.name for c in proposed(doc, PLACE)] == ["湖南省", "长沙市"]


def test_a_fresh_doc_holds_nothing_of_another() -> None:
    propose(blank("长沙"), [Candidate(PLACE, 0, 2, "长沙市", "a")])
    assert proposed(blank("长沙")) == []
