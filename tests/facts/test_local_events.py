"""Fairs, shows, festivals and projects begun at once: what they are called and when they are."""

from __future__ import annotations

import pytest

from tests.facts.articles import events


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("第三届洞庭农产品交易会4月12日在长沙开幕，为期三天。", "第三届洞庭农产品交易会 other 2024-04-12/2024-04-14"),
        ("洞庭湖论坛4月12日在长沙开幕，本届论坛为期3天，嘉宾展开研讨。", "洞庭湖论坛 meeting 2024-04-12/2024-04-14"),
        ("为期三天的洞庭湖论坛4月12日在长沙闭幕。", "洞庭湖论坛 meeting 2024-04-10/2024-04-12"),
        ("从4月12日开始，岳阳市举办为期5天的洞庭龙舟大赛。", "洞庭龙舟大赛 other 2024-04-12/2024-04-16"),
        ("洞庭农产品交易会4月12日在长沙开幕。展会将持续到15日。", "洞庭农产品交易会 other 2024-04-12/2024-04-15"),
        ("洞庭国际灯光节4月12日在岳阳启动。灯光节将持续到5月9日。", "洞庭国际灯光节 other 2024-04-12/2024-05-09"),
        ("洞庭湖论坛4月12日在长沙开幕。双方同意为期三天的停火。", "洞庭湖论坛 meeting 2024-04-12"),
        ("第15届广交会第三期今天（4月12日）开幕。", "第15届广交会第三期 other 2024-04-12"),
        ("第15届广交会二期今天（4月12日）结束。", "第15届广交会二期 other /2024-04-12"),
        ("洞庭烟花汇演12日揭幕，吸引了众多游客。", "洞庭烟花汇演 other 2024-04-12"),
        ("4月12日，岳阳大剧院上演了洞庭新年音乐会。", "洞庭新年音乐会 ceremony 2024-04-12"),
        ("4月12日，岳阳举行了名为“山水之间”的展览。", "名为“山水之间”的展览 other 2024-04-12"),
        ("湖南省第二批重大项目今天（4月12日）集中开工。", "湖南省第二批重大项目集中开工 ceremony 2024-04-12"),
        ("4月12日，湖南10条高速公路集中开工。", "湖南10条高速公路集中开工 ceremony 2024-04-12"),
        ("日前，湖南一批重大文旅项目在岳阳签约，投资可观。", "湖南一批重大文旅项目签约 signing"),
        ("近日，湖南岳阳、湘潭等地131个项目集中签约。", "湖南岳阳、湘潭等地131个项目集中签约 signing"),
    ],
)
def test_events(body: str, expected: str) -> None:
    assert events(body) == {expected}


@pytest.mark.parametrize(
    "body",
    [
        "湖南推动一批重大项目签约。",
        "湖南131个项目开工建设，进展顺利。",
        "双方共有34个重大项目签约。",
        "近日，全省冬修水利工作全部完成。",
        "剪纸、书法等民俗体验活动吸引了游客。",
    ],
)
def test_no_event(body: str) -> None:
    assert events(body) == set()


def test_ceremonies_told_apart() -> None:
    body = "4月12日上午，烈士遗骸交接仪式在长沙举行。上午11时许，岳阳三荷机场举行了迎回仪式。"
    assert events(body) == {"烈士遗骸交接仪式 ceremony 2024-04-12", "迎回仪式 ceremony 2024-04-12"}


def test_an_hour_after_is_the_same_day() -> None:
    body = "4月12日上午，专机抵达长沙。上午11时许，第三届洞庭湖论坛在长沙开幕。"
    assert events(body) == {"第三届洞庭湖论坛 meeting 2024-04-12"}
