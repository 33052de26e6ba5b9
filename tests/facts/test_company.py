"""Who accompanies whom, and to which events."""

from __future__ import annotations

import pytest

from tests.facts.articles import participants, roles

VISIT = "4月12日，省委书记周晓明到岳阳市调研。"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("副省长陈国栋、省委秘书长何志强陪同。", {"陈国栋": "accompanied", "何志强": "accompanied"}),
        ("省领导陈国栋、何志强陪同调研。", {"陈国栋": "accompanied", "何志强": "accompanied"}),
        ("省领导陈国栋参加调研。", {"陈国栋": "attended"}),
        ("市领导陈国栋、何志强及市直有关部门负责人随同考察。", {"陈国栋": "accompanied", "何志强": "accompanied"}),
        ("陪同调研的还有副省长陈国栋、省委秘书长何志强。", {"陈国栋": "accompanied", "何志强": "accompanied"}),
        ("陪同周晓明调研的有：副省长陈国栋，省委秘书长何志强等。", {"陈国栋": "accompanied", "何志强": "accompanied"}),
        ("周晓明同群众一道回顾刘建平带领岳阳人民治水的历程。", {}),  # long ago
    ],
)
def test_company_on_a_visit(sentence: str, expected: dict[str, str]) -> None:
    assert participants(VISIT + sentence) == {"周晓明": "attended", **expected}


def test_in_the_company_of() -> None:
    body = "4月12日，副省长周晓明在省生态环境厅厅长罗毅君陪同下，到衡阳市检查污染治理。"
    assert participants(body) == {"周晓明": "attended", "罗毅君": "accompanied"}


def test_a_host_is_no_company() -> None:
    body = "4月12日，法国总统贝尔纳在巴黎为国务院总理周晓明举行欢迎仪式。贝尔纳陪同周晓明检阅仪仗队。"
    assert participants(body) == {"贝尔纳": "attended hosted", "周晓明": "attended"}


def test_company_on_a_visit_is_not_company_at_its_meeting() -> None:
    body = "4月12日，省委书记周晓明在市委书记陈国栋等陪同下在岳阳市调研，并主持召开全省林业工作座谈会。"
    found = roles(body)
    assert found["周晓明在岳阳市调研"] == {"周晓明": "attended", "陈国栋": "accompanied"}
    assert "陈国栋" not in found["全省林业工作座谈会"]


def test_company_of_guests_met_apart() -> None:
    body = "省委书记周晓明12日在长沙分别会见法国总统贝尔纳和德国总理施密特。副省长陈国栋出席。"
    assert {event: people["陈国栋"] for event, people in roles(body).items()} == {
        "周晓明会见贝尔纳": "attended",
        "周晓明会见施密特": "attended",
    }


def test_company_at_an_inspection_of_the_guard_is_none_at_the_talks() -> None:
    body = "4月12日，国务院总理周晓明在北京同法国总统贝尔纳举行会谈。贝尔纳在周晓明陪同下检阅仪仗队。"
    assert participants(body) == {"周晓明": "attended", "贝尔纳": "attended"}


def test_company_and_stops_belong_to_the_whole_visit() -> None:
    body = "4月10日至12日，省委书记周晓明在岳阳市考察。周晓明11日在华容县考察春耕。副省长陈国栋陪同考察。"
    assert roles(body) == {
        "周晓明在岳阳市考察": {"周晓明": "attended", "陈国栋": "accompanied"},
        "周晓明在华容县考察": {"周晓明": "attended"},
    }
