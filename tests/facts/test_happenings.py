"""Visits, talks, ceremonies and signings that have no name of their own."""

import pytest

from tests.facts.articles import events, pairs, participants, roles


@pytest.mark.parametrize(
    ("body", "event"),
    [
        ("4月12日至13日，省委书记周晓明在岳阳调研。", "周晓明在岳阳调研 visit 2024-04-12/2024-04-13"),
        ("4月12日，副省长周晓明赴岳阳市调研春耕。", "周晓明赴岳阳市调研 visit 2024-04-12"),
        ("4月12日，省政协副主席何志强率调研组到湘潭市开展专题调研。", "何志强到湘潭市开展专题调研 visit 2024-04-12"),
        ("4月12日，湖南省政协调研组到湘潭市开展专题调研。", "湖南省政协调研组到湘潭市开展专题调研 visit 2024-04-12"),
        ("4月12日，省委书记周晓明在长沙会见法国总统贝尔纳。", "周晓明会见贝尔纳 talks 2024-04-12"),
        ("4月12日，国务院总理周晓明在北京同法国总统贝尔纳举行会谈。", "周晓明同贝尔纳会谈 talks 2024-04-12"),
        ("4月12日，国务院总理周晓明同法国总统贝尔纳通电话。", "周晓明同贝尔纳通电话 talks 2024-04-12"),
        ("国务院总理周晓明4月12日在北京为法国总统贝尔纳举行欢迎仪式。", "欢迎仪式 ceremony 2024-04-12"),
        ("4月12日，省长周晓明与三一集团董事长陈国栋在长沙签署战略合作协议。", "签署战略合作协议 signing 2024-04-12"),
        ("日前，副省长周晓明赴岳阳市调研。", "周晓明赴岳阳市调研 visit"),
    ],
)
def test_told_by_a_verb(body: str, event: str) -> None:
    assert events(body) == {event}


def test_separate_talks_are_two() -> None:
    body = "省委书记周晓明12日在长沙分别会见法国总统贝尔纳和德国驻华大使施密特。"
    assert events(body) == {"周晓明会见贝尔纳 talks 2024-04-12", "周晓明会见施密特 talks 2024-04-12"}
    assert roles(body) == {
        "周晓明会见贝尔纳": {"周晓明": "attended", "贝尔纳": "attended"},
        "周晓明会见施密特": {"周晓明": "attended", "施密特": "attended"},
    }
    assert pairs(body, "HELD_IN") == {"周晓明会见贝尔纳 → 长沙市", "周晓明会见施密特 → 长沙市"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("副省长周晓明率队赴岳阳市督导防汛。", {"周晓明": "attended led"}),
        ("国务院总理周晓明在北京为法国总统贝尔纳举行欢迎仪式。", {"周晓明": "attended hosted", "贝尔纳": "attended"}),
        ("省政府与三一集团在长沙签署战略合作协议。", {"湖南省政府": "attended signed", "三一集团": "attended signed"}),
        ("省长周晓明、副省长陈国栋到岳阳市调研。", {"周晓明": "attended", "陈国栋": "attended"}),
    ],
)
def test_its_verb_gives_the_roles(body: str, expected: dict[str, str]) -> None:
    assert participants(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("省委书记周晓明到岳阳市、华容县、君山区调研。", {"岳阳市", "华容县", "君山区"}),
        ("省委书记周晓明在长沙会见法国总统贝尔纳。", {"长沙市"}),
        ("法国总统贝尔纳访问中国。", {"中国"}),
    ],
)
def test_places_of_the_verb(body: str, expected: set[str]) -> None:
    (event,) = roles(body)
    assert pairs(body, "HELD_IN") == {f"{event} → {place}" for place in expected}


@pytest.mark.parametrize(
    "body",
    [
        "省委书记周晓明将赴岳阳市调研。",
        "省委书记周晓明拟于5月会见法国总统贝尔纳。",
        "要深入学习贯彻周晓明在岳阳考察时的重要讲话精神。",
        "省教育厅在全省开展调研，摸清底数。",  # a body that does not travel
        "周晓明长期关心岳阳发展。",
    ],
)
def test_nothing_happened(body: str) -> None:
    assert events(body) == set()


def test_a_visit_told_twice_is_one() -> None:
    body = "4月12日，省委书记周晓明到岳阳市调研。周晓明来到君山区考察春耕。"
    assert events(body) == {"周晓明到岳阳市调研 visit 2024-04-12"}
    assert pairs(body, "HELD_IN") == {"周晓明到岳阳市调研 → 岳阳市", "周晓明到岳阳市调研 → 君山区"}
