"""Shapes of government pages and chronicles: sessions that passed a document, chambers, lists of leaders, meetings of days."""

from kg.facts import extract
from kg.nlp import annotate, load
from kg.reading import read
from kg.schema import Extraction

CHRONICLE = """四川日报讯
4月1日 省委召开常委会会议，传达学习精神。省委书记方明远主持会议并讲话。
4月8日 全省林业大会在成都召开。省委书记方明远出席会议并讲话，省委副书记、省长李大川主持会议。
"""


def _extracted(text: str) -> Extraction:
    document = read(text.encode(), "page.txt")
    return extract(annotate(load(), document)[0])


def _events(found: Extraction) -> dict[str, str | None]:
    return {str(e.name): e.properties.get("start") for e in found.entities if e.ref.label == "Event"}  # type: ignore[misc]


def _at(found: Extraction, event: str) -> set[str]:
    return {f.source.key for f in found.facts if f.type == "ATTENDED" and f.target.key.startswith(event)}


def test_sessions_that_passed_a_document() -> None:
    text = "《甘泉县河道管理办法》已经2022年5月6日召开的二届县人民政府第12次常务会议通过，现予印发。\n"
    text += "甘泉县人民政府\n2022年5月9日\n"
    assert _events(_extracted(text)) == {"二届县人民政府第12次常务会议": "2022-05-06"}
    text = "《关于审理案件的解释》已于2020年12月23日由最高人民法院审判委员会第1823次会议通过，现予公布。\n"
    text += "最高人民法院\n2020年12月24日\n"
    assert _events(_extracted(text)) == {"最高人民法院审判委员会第1823次会议": "2020-12-23"}


def test_an_earlier_meeting_with_its_day() -> None:
    assert _events(_extracted("河北日报讯 11月13日召开的全省林业大会强调，要抓好落实。\n")) == {"全省林业大会": "--11-13"}


def test_chambers_of_people_from_elsewhere() -> None:
    found = _extracted("海南省贵州商会会长刘文和、上海辽宁商会会长张文明参加座谈会。\n")
    posts = {(f.source.key, f.target.key) for f in found.facts if f.type == "HOLDS"}
    assert posts == {("刘文和", "海南省贵州商会"), ("张文明", "上海辽宁商会")}


def test_leaders_in_a_list_whose_names_look_like_other_words() -> None:
    found = _extracted("河南日报讯 市领导平遂远、王冬雪、尚德山、李国平、张耀明、徐合林、韩跃文等列席会议。\n")
    people = {e.name for e in found.entities if e.ref.label == "Person"}
    assert people == {"平遂远", "王冬雪", "尚德山", "李国平", "张耀明", "徐合林", "韩跃文"}


def test_a_bare_meeting_is_that_of_the_day_told_last() -> None:
    found = _extracted(CHRONICLE)
    assert _at(found, "全省林业大会") == {"方明远", "李大川"}
    assert _at(found, "常委会会议") == {"方明远"}
