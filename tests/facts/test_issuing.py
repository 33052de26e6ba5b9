"""Who issued what, and what an event was about."""

import pytest
from spacy.tokens import Doc

from kg.facts import extract
from kg.nlp import annotate_article, load
from kg.schema import Article, Fact, Passage


def passage(text: str) -> Passage:
    return Passage(text, tuple(range(len(text))))


def read(body: str, title: str = "", kind: str = "news") -> Doc:
    return annotate_article(load(), Article("a", passage(title), passage(body), region="湖南省", kind=kind))  # type: ignore[arg-type]


def facts(doc: Doc, kind: str) -> list[Fact]:
    return [f for f in extract(doc).facts if f.type == kind]


def pairs(doc: Doc, kind: str) -> set[tuple[str, str]]:
    return {(f.source.key.split("|")[0], f.target.key) for f in facts(doc, kind)}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("近日，教育部印发《民宿管理办法》。", {("教育部", "《民宿管理办法》")}),
        ("教育部、财政部联合发布了《民宿管理办法》。", {("教育部", "《民宿管理办法》"), ("财政部", "《民宿管理办法》")}),
        ("《民宿管理办法》近日由教育部正式发布。", {("教育部", "《民宿管理办法》")}),
        ("根据国务院《民宿管理办法》，各地加强监管。", {("国务院", "《民宿管理办法》")}),
        ("教育部启动“春笋护航”行动。", {("教育部", "“春笋护航”行动")}),
        ("教育部认真落实《民宿管理办法》。", set()),
    ],
)
def test_issued(body: str, expected: set[tuple[str, str]]) -> None:
    assert pairs(read(body), "ISSUED") == expected


def test_a_meeting_adopts_for_its_body() -> None:
    doc = read("3月5日，省政府常务会议在长沙召开。会议审议通过《民宿管理办法》，研究了《渔港条例》。")
    assert {target for _, target in pairs(doc, "CONCERNS")} == {"《民宿管理办法》", "《渔港条例》"}
    assert pairs(doc, "ISSUED") == {("湖南省政府", "《民宿管理办法》")}


def test_evidence_says_what_the_meeting_is() -> None:
    doc = read("3月5日，省政府常务会议在长沙召开。会议审议通过《民宿管理办法》。")
    (found,) = facts(doc, "CONCERNS")
    assert found.evidence.sentence == "会议审议通过《民宿管理办法》。"
    assert found.evidence.steps[0].startswith("会议 → ")


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("湖南省人民政府关于支持民宿发展的实施意见", "各市州人民政府：现提出如下意见。"),
        ("关于支持民宿发展的实施意见", "各地要加大支持。\n湖南省人民政府\n2023年4月5日"),
    ],
)
def test_a_document_is_issued_by_those_who_sign_it(title: str, body: str) -> None:
    assert pairs(read(body, title, "policy"), "ISSUED") == {("湖南省政府", "《关于支持民宿发展的实施意见》")}
