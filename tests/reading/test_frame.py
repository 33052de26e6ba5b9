"""What the lines around the text of a web page say."""

import pytest

from kg.reading.frame import Stated, is_meta, is_path, is_signature, is_tail, stated
from kg.reading.lines import Line, lines


def line(text: str) -> Line:
    (found,) = lines(text)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "索 引 号： 000014349/2018-00222",
        "http://www.a.com.cn  2011年10月25日21:58  某某网",
        "2024-05-27",
        "2024 03/05 21:33:21",
        "05.03.2024  21:33",
    ],
)
def test_facts_about_the_article(text: str) -> None:
    assert is_meta(line(text))


@pytest.mark.parametrize("text", ["2024年5月27日，会议召开", "会议时间安排如下，请按要求参加。", "全省会议召开"])
def test_text_is_no_fact_about_the_article(text: str) -> None:
    assert not is_meta(line(text))


def test_paths_tails_and_signatures() -> None:
    assert is_path(line("云南人大网  >  权威发布  >  人事任免"))
    assert not is_path(line("增长率大于5个百分点"))
    assert is_tail(line("凡本网注明来源的作品，未经授权不得转载。"))
    assert not is_tail(line("返回岗位的干部表示。"))
    assert is_signature(line("王 强 李建国"))
    assert not is_signature(line("春耕时节"))


def test_the_day_of_publication_goes_before_other_dates() -> None:
    head = [line("发文机关：国务院  成文日期：2018年12月21日"), line("发布日期：2018年12月29日")]
    foot = [line("责任编辑：张 强"), line("主办单位：国家统计局  京ICP备05034670号-2")]
    assert stated(head, foot) == Stated(None, "国家统计局", "2018-12-29", ("张强",))


def test_the_site_after_the_time_is_the_source() -> None:
    assert stated([line("2015-07-21 17:36:12 华东五金网")], []).source == "华东五金网"
    assert stated([line("2024年03月05日05:59 | 来源：人民网－人民日报222")], []).source == "人民网-人民日报"


def test_a_date_with_the_day_first() -> None:
    assert stated([line("05.03.2024  21:33")], []).published == "2024-03-05"
