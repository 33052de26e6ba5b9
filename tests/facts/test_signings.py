"""Signings: by states and provinces, between bodies, by exchange, of decrees, and those that somebody only watches."""

import pytest

from tests.facts.articles import events, roles


@pytest.mark.parametrize(
    ("body", "event"),
    [
        (
            "4月12日，法国、意大利和希腊三国农业部长在罗马签署了森林保护谅解备忘录。",
            "法国、意大利和希腊三国农业部长签署森林保护谅解备忘录 signing 2024-04-12",
        ),
        ("4月12日，法国与意大利签署《森林协定》，计划共同造林。", "法国与意大利签署《森林协定》 signing 2024-04-12"),
        ("湖南省、江西省签署协议，将共同治理河流。", "湖南省、江西省签署协议 signing"),
        ("4月12日，湖南大学与湘潭大学在长沙交换合作备忘录。", "湖南大学与湘潭大学交换合作备忘录 signing 2024-04-12"),
        ("国务院总理周晓明日前签署国务院令，公布《森林条例》。", "周晓明签署国务院令，公布《森林条例》 signing"),
        ("4月12日，国家主席周晓明签署了第九十号主席令。", "周晓明签署第九十号主席令 signing 2024-04-12"),
        ("法国总统贝尔纳12日签署了一项旨在保护渔业的法案。", "贝尔纳签署一项旨在保护渔业的法案 signing 2024-04-12"),
        ("法国总统贝尔纳12日签署法令，将延长禁渔期。", "贝尔纳签署法令 signing 2024-04-12"),
        (
            "法国总统贝尔纳12日签署了《渔业法》和《森林法》的修正案。",
            "贝尔纳签署《渔业法》和《森林法》的修正案 signing 2024-04-12",
        ),
    ],
)
def test_what_is_signed(body: str, event: str) -> None:
    assert event in events(body)


@pytest.mark.parametrize(
    "body",
    [
        "希腊是首个同法国签署森林合作文件的国家。",
        "会议提出，推动法国与意大利签署森林协定。",
        "4月12日，湖南大学与湘潭大学交换意见。",
        "国家主席周晓明将同法国总统贝尔纳会谈，并见证签署合作文件。",
    ],
)
def test_what_is_no_signing(body: str) -> None:
    assert not any(" signing" in event for event in events(body))


def test_what_is_exchanged_has_been_signed_before() -> None:
    body = "4月12日，湖南大学与湘潭大学在长沙交换合作备忘录。"
    assert roles(body)["湖南大学与湘潭大学交换合作备忘录"] == {"湖南大学": "attended", "湘潭大学": "attended"}


def test_bodies_whose_signing_is_watched_sign() -> None:
    body = "4月12日，国务院总理周晓明会见了法国总统贝尔纳，并见证签署湖南大学与湘潭大学有关合作协议。"
    told = roles(body)["签署湖南大学与湘潭大学有关合作协议"]
    assert told["周晓明"] == "attended"
    assert "signed" in told["湖南大学"]


def test_a_law_is_signed_once() -> None:
    body = "贝尔纳签署法律修正案 法国不再扩大捕捞\n法国总统贝尔纳12日签署了《渔业法》的修正案。"
    assert [event for event in events(body) if " signing" in event] == ["贝尔纳签署法律修正案 signing 2024-04-12"]


def test_the_headline_says_a_decree_again() -> None:
    body = "国务院总理周晓明日前签署国务院令，公布《森林条例》。"
    told = events(body, title="周晓明签署国务院令 公布《森林条例》")
    assert [event for event in told if " signing" in event] == ["周晓明签署国务院令，公布《森林条例》 signing"]
