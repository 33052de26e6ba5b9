"""Where an event took place and who convened it."""

import pytest

from tests.facts.articles import facts, pairs

MEETING = "全省林业工作会议"


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("全省林业工作会议在长沙召开。", {"长沙市"}),
        ("今天，省政府在岳阳召开全省林业工作会议。", {"岳阳市"}),
        ("全省林业工作会议12日上午在长沙召开。", {"长沙市"}),
        ("全省林业工作会议在北京人民大会堂举行。", {"北京市", "人民大会堂"}),
        ("全省林业工作会议在湖南大学举行。", {"湖南大学"}),
        ("全省林业工作会议在长沙县召开。", {"长沙县"}),
        ("近日，全省林业工作会议召开，要求在岳阳推广经验。", set()),
        ("全省林业工作会议在首都巴黎举行。", {"巴黎"}),
        ("全省林业工作会议当地时间4月12日晚上在法国城市巴黎召开。", {"巴黎"}),
        ("全省林业工作会议在法国首都巴黎举行。", {"巴黎"}),  # the country only says where the city lies
        ("全省林业工作会议在湖南省岳阳市召开。", {"岳阳市"}),
        ("全省林业工作会议召开。", set()),  # 全省 says whose meeting it is, not where
    ],
)
def test_place(body: str, places: set[str]) -> None:
    assert pairs(body, "HELD_IN") == {f"{MEETING} → {place}" for place in places}


@pytest.mark.parametrize(
    ("body", "bodies"),
    [
        ("今天，省政府在长沙召开全省林业工作会议。", {"湖南省政府"}),
        ("省政府和国家林草局在长沙联合召开全省林业工作会议。", {"湖南省政府", "国家林草局"}),
        ("由省林业局主办、岳阳市政府承办的全省林业工作会议在长沙开幕。", {"湖南省林业局", "岳阳市政府"}),
        ("全省林业工作会议12日在长沙召开，由省林业局、岳阳市政府共同主办。", {"湖南省林业局", "岳阳市政府"}),
        ("全省林业工作会议12日在长沙召开。\n本次会议由省林业局主办，主题为“造林”。", {"湖南省林业局"}),
        ("省长周晓明主持召开全省林业工作会议。", set()),
        ("全省林业工作会议在长沙召开。", set()),
    ],
)
def test_conveners(body: str, bodies: set[str]) -> None:
    assert pairs(body, "ORGANISED") == {f"{name} → {MEETING}" for name in bodies}


def test_stops_of_a_visit() -> None:
    body = "省委书记周晓明率湖南省党政代表团赴广东省学习考察。代表团先后来到广州市、深圳市。在深圳，代表团走进中山大学。"
    held = {"广东省", "广州市", "深圳市", "中山大学"}
    assert pairs(body, "HELD_IN") == {f"周晓明赴广东省学习考察 → {place}" for place in held}
    stops = [f for f in facts(body, "HELD_IN") if f.evidence.rule == "visit_stop"]
    assert [any("周晓明赴广东省学习考察" in step for step in f.evidence.steps) for f in stops] == [True] * 3


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("岳阳、株洲、湘潭等地将普法和文化活动相结合，举办了洞庭龙舟大赛。", {"岳阳市", "株洲市", "湘潭市"}),
        ("由岳阳、株洲等地举办的洞庭龙舟大赛落幕。", set()),
        ("曼谷唐人街举办了2024年中秋庆典。", {"曼谷唐人街"}),
    ],
)
def test_where_the_same_is_held(body: str, places: set[str]) -> None:
    assert {pair.split(" → ")[1] for pair in pairs(body, "HELD_IN")} == places


def test_two_meetings_keep_their_places() -> None:
    body = "4月10日，全省林业工作会议在长沙召开。11日，全省水利工作会议在岳阳召开。"
    assert pairs(body, "HELD_IN") == {f"{MEETING} → 长沙市", "全省水利工作会议 → 岳阳市"}


def test_evidence_is_the_sentence_that_says_where() -> None:
    (fact,) = facts("省政府高度重视林业。12日，全省林业工作会议在长沙召开。", "HELD_IN")
    assert fact.evidence.sentence == "12日，全省林业工作会议在长沙召开。"
    assert fact.evidence.steps == ()


def test_a_house_that_is_also_a_body_convenes_nothing() -> None:
    body = "12日，省政府在湖南大学召开全省林业工作会议。"
    assert pairs(body, "ORGANISED") == {f"湖南省政府 → {MEETING}"}
    assert pairs(body, "HELD_IN") == {f"{MEETING} → 湖南大学"}


def test_a_stop_is_read_past_a_name_that_nobody_knows() -> None:
    body = "4月12日，省委书记周晓明到岳阳市调研。周晓明先后来到绿野种业、君山区等地，了解春耕情况。"
    assert pairs(body, "HELD_IN") >= {"周晓明到岳阳市调研 → 岳阳市", "周晓明到岳阳市调研 → 君山区"}


def test_what_holds_a_stop_is_no_further_one() -> None:
    body = "4月12日，省委书记周晓明到岳阳市君山区调研。周晓明来到湖南，了解春耕情况。"
    assert pairs(body, "HELD_IN") == {"周晓明到岳阳市君山区调研 → 君山区"}


def test_a_headline_that_names_the_country_adds_no_place() -> None:
    body = "4月12日，洞庭湖论坛在法国巴黎举行。"
    assert pairs(body, "HELD_IN", title="洞庭湖论坛在法国举行") == {"洞庭湖论坛 → 巴黎"}


def test_the_province_of_the_headline_is_no_further_place_of_a_visit() -> None:
    body = "4月10日至12日，国务院副总理周晓明在辽宁大连、沈阳调研。"
    assert pairs(body, "HELD_IN", title="周晓明在辽宁调研") == {
        "周晓明在辽宁大连、沈阳调研 → 大连市",
        "周晓明在辽宁大连、沈阳调研 → 沈阳市",
    }


def test_the_countries_of_a_list_are_places_of_its_visit() -> None:
    body = "4月10日，国务院总理周晓明应邀对法国、德国、意大利三国进行正式访问。"
    visit = "周晓明对法国、德国、意大利三国进行正式访问"
    assert pairs(body, "HELD_IN") == {f"{visit} → {state}" for state in ("法国", "德国", "意大利")}


@pytest.mark.parametrize(
    ("body", "held"),
    [
        ("在岳阳，洞庭花灯会吸引了众多游客。", {"洞庭花灯会 → 岳阳市"}),  # the sentence is set in a place
        ("在湖南岳阳，首届洞庭花灯会热闹非凡。", {"首届洞庭花灯会 → 岳阳市"}),
        ("在岳阳，人们在冰雪那达慕活动中欢度新年。", {"冰雪那达慕活动 → 岳阳市"}),
        ("在岳阳，人们准备迎接洞庭花灯会。", set()),  # told of, not said to take place
        ("在岳阳，洞庭花灯会的筹备工作正在进行。", set()),
        ("近日，岳阳举办了洞庭龙舟大赛。", {"洞庭龙舟大赛 → 岳阳市"}),  # a city that holds a contest
        ("近日，法国首都巴黎举行了首届春节庙会。", {"首届春节庙会 → 巴黎"}),
        (
            "近日，岳阳县、平江县组织开展清明缅怀英烈主题活动。",
            {"清明缅怀英烈主题活动 → 岳阳县", "清明缅怀英烈主题活动 → 平江县"},
        ),
        ("近日，湖南省举办了洞庭龙舟大赛。", set()),  # a province says whose it is
        ("近日，湖南省博物馆举办洞庭书画展。", {"洞庭书画展 → 湖南博物院"}),  # shown in its own house
        ("省长周晓明来到岳阳县，参加全国科普日主场活动。", {"全国科普日主场活动 → 岳阳县"}),  # where one comes to take part
        ("近日，澳门举办洞庭新春巡演活动。", {"洞庭新春巡演活动 → 澳门特别行政区"}),
        ("在法国首都巴黎的新春庙会上，表演精彩纷呈。", {"新春庙会 → 巴黎"}),  # the place is no part of the name
        (
            "洞庭湖论坛、湘江论坛，以及洞庭水利研讨会在长沙举行。",
            {"洞庭湖论坛 → 长沙市", "湘江论坛 → 长沙市", "洞庭水利研讨会 → 长沙市"},
        ),
    ],
)
def test_where_celebrations_are(body: str, held: set[str]) -> None:
    assert pairs(body, "HELD_IN") == held
