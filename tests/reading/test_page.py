"""Newspaper pages and documents: which text is whose, and which headline."""

from __future__ import annotations

import pytest

from kg.reading import read
from kg.schema import Article, Document


def page(text: str) -> Document:
    return read(text.strip().encode(), "page.txt")


def titles(text: str) -> list[str]:
    return [article.title.text for article in page(text).articles]


def only(text: str) -> Article:
    (article,) = page(text).articles
    return article


BROKEN = """
本报4月12日讯（记者 张三）12日，全省春耕生产现

场推进会在衡水召开，部 署 春 季 田 管 和 备 耕 工

作。副省长李四出席并讲话。

会议指出，要压实责任，抓好田间管理，确保夏

粮丰收。

抓好春季田管
确保夏粮丰收

本报4月12日讯（记者 王五）今天，全省文物保护

工作会议召开，部署文物普查。

全省文物保护工作会议召开
"""


def test_broken_lines_are_joined_and_blanks_within_words_dropped() -> None:
    first, second = page(BROKEN).articles
    assert first.body.text == (
        "12日，全省春耕生产现场推进会在衡水召开，部署春季田管和备耕工作。副省长李四出席并讲话。\n"
        "会议指出，要压实责任，抓好田间管理，确保夏粮丰收。"
    )
    assert second.body.text == "今天，全省文物保护工作会议召开，部署文物普查。"


def test_headlines_after_their_bodies_are_found_by_their_words() -> None:
    assert titles(BROKEN) == ["抓好春季田管 确保夏粮丰收", "全省文物保护工作会议召开"]


def test_headlines_in_a_heap_are_dealt_out() -> None:
    text = """
本报5月8日讯（记者 张三）今天，全省检察长会议在济南召开，部署检察工作。省检察院检察长出席。
本报5月8日讯（记者 李四）今天，全省林长制推进会在泰安召开，部署国土绿化。
加快国土绿化 全省林长制推进会召开
全省检察长会议在济南召开
省检察院部署检察工作
"""
    assert titles(text) == ["全省检察长会议在济南召开 省检察院部署检察工作", "加快国土绿化 全省林长制推进会召开"]


def test_a_headline_inside_a_sentence_does_not_cut_it() -> None:
    text = (
        "本报3月2日讯（记者 张三）今天，会议透露，今年全省规模以上工业增加值增长目标确定，"
        "数字经济规模继续扩大，百亿企业新增一批。去年全省新增国家\n"
        "工业增加值目标确定 力争增长百分之七\n"
        "级专精特新企业一百一十六家，新增省级单项冠军企业一百九十八家，产业集群优势不断增强，"
        "质量效益稳步提升，绿色工厂数量居全国前列。\n"
    )
    article = only(text)
    assert article.title.text == "工业增加值目标确定 力争增长百分之七"
    assert "去年全省新增国家级专精特新企业" in article.body.text


def test_continuations_are_articles_of_their_own() -> None:
    text = (
        "▲ ▲（紧接 1版①）会议强调，要抓好落实，确保完成任务。\n\n▲（上接第一版）王五表示，将加大投入，支持地方发展。（下转3版）"
    )
    first, second = page(text).articles
    assert (first.continuation, first.body.text) == (True, "会议强调，要抓好落实，确保完成任务。")
    assert (second.continuation, second.body.text) == (True, "王五表示，将加大投入，支持地方发展。")


def test_captions_leave_the_article_around_them_whole() -> None:
    text = """
春到龙山
本报记者 张三
龙山县位于群山之中，这里的茶园今年提前开采。
采茶忙
3月5日，龙山县茶农在茶园采茶。
李四 摄
县里请来专家，为茶农讲解技术。
"""
    body, caption = page(text).articles
    assert body.body.text == "龙山县位于群山之中，这里的茶园今年提前开采。\n县里请来专家，为茶农讲解技术。"
    assert (caption.kind, caption.title.text, caption.authors) == ("caption", "采茶忙", ("李四",))


def test_signed_contributions_are_opinions_with_their_compilers() -> None:
    text = """
“献策陕西”建议摘登
推动县域产业园发展
省社科院 张三
产业园存在布局散、规模小的问题。建议统一规划。
办好村级幸福院
西安市某区民政局 李四
一是多方筹资。二是规范管理，让老人安心。
（陕西日报记者 王五 整理）
"""
    found = page(text)
    assert [(article.title.text, article.kind, article.authors) for article in found.articles] == [
        ("推动县域产业园发展", "opinion", ("张三", "王五")),
        ("办好村级幸福院", "opinion", ("李四", "王五")),
    ]
    assert [found.text[part.start : part.end] for part in found.segments if part.kind == "furniture"] == ["“献策陕西”建议摘登"]


def test_a_signed_article_takes_the_date_of_its_first_print() -> None:
    text = """
我们要坚持稳中求进，把发展质量摆在首位，久久为功。
（原载2023年6月9日《学习时报》1版）
坚持稳中求进 提升发展质量
某省委副书记、省长 张三
"""
    article = only(text)
    assert (article.title.text, article.kind, article.published, article.authors) == (
        "坚持稳中求进 提升发展质量", "opinion", "2023-06-09", ("张三",),
    )  # fmt: skip


def test_an_editors_note_belongs_to_the_article_it_introduces() -> None:
    text = """
同心献良策
编者按
参政议政是民主党派的基本职能。即日起，本报推出“同心献良策”专栏。
本报记者 张三
民革省委会围绕先行区建设开展调研，提出建议。
民革省委会：建设先行区
"""
    article = only(text)
    assert article.body.text.startswith("编者按\n参政议政")
    assert (article.title.text, article.authors) == ("民革省委会：建设先行区", ("张三",))


def test_a_document_has_its_title_number_and_date() -> None:
    text = """
国务院办公厅关于进一步做好某项工作的意见
国办发〔2024〕12号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院同意，现提出以下意见。
一、总体要求
（一）指导思想。坚持以人民为中心。
国务院办公厅
2024年3月20日
（此件公开发布）
"""
    article = only(text)
    assert (article.kind, article.title.text, article.published, article.region) == (
        "policy", "国务院办公厅关于进一步做好某项工作的意见", "2024-03-20", "中国",
    )  # fmt: skip
    assert article.byline.text == "国办发〔2024〕12号\n国务院办公厅\n2024年3月20日"


def test_the_page_head_gives_paper_and_year() -> None:
    text = """
河南日报
2023年11月8日 星期三 第2版 要闻
全省水利建设推进会召开
本报讯（记者 张三）全省水利建设推进会在郑州召开，安排部署水利建设。
领导到洛阳市调研
本报洛阳11月7日电（记者 李四）领导到洛阳市调研文化旅游融合发展工作。
"""
    first, second = page(text).articles
    assert (first.source, first.region, first.published) == ("河南日报", "河南省", "2023-11-08")
    assert (second.source, second.published) == ("河南日报", "2023-11-07")


def test_an_agency_report_in_a_provincial_paper_speaks_for_the_nation() -> None:
    text = """
湖北日报4月3日讯（记者 张三）今天，全省工业经济调度会召开，部署二季度工作。
新华社北京4月3日电（记者 李四）国务院总理3日主持召开国务院常务会议。
"""
    assert [(article.source, article.region) for article in page(text).articles] == [("湖北日报", "湖北省"), ("新华社", "中国")]


@pytest.mark.parametrize(
    ("unit", "joined"),
    [
        ("推动《某地区\n发展规划》落地", "推动《某地区发展规划》落地"),
        ("凝聚发展合力\n——省政协履职尽责", "凝聚发展合力——省政协履职尽责"),
        ("以审判现代化支撑\n和服务强省建设", "以审判现代化支撑和服务强省建设"),
        ("加强队伍建设\n锻造生力军", "加强队伍建设 锻造生力军"),
    ],
)
def test_headline_lines_are_joined_by_a_blank_where_clauses_meet(unit: str, joined: str) -> None:
    body = "本报4月3日讯（记者 张三）今天，有关方面围绕规划落地、发展合力、审判现代化、强省建设、队伍建设作出安排。"
    assert only(f"{unit}\n\n{body}").title.text == joined


def test_paging_of_an_electronic_edition_is_furniture() -> None:
    text = """
第A1版:要闻 4下一版
标题导航
2019年01月09日 星期三
3 上一篇 下一篇 4 放大 缩小 默认
领导来甬召开座谈会

征求对报告的意见建议

本报讯（记者 张三）昨日下午，领导来甬召开座谈会，就报告征求意见建议。

3 上一篇 下一篇 4 放大 缩小 默认
宁波日报
"""
    article = only(text)
    assert (article.title.text, article.published) == ("领导来甬召开座谈会 征求对报告的意见建议", "2019-01-09")
    assert (article.source, article.body.text) == ("宁波日报", "昨日下午，领导来甬召开座谈会，就报告征求意见建议。")


def test_the_head_of_a_printed_page_dates_all_its_articles() -> None:
    text = """
02│要闻                                   河南日报
2024年3月21日 星期四  组版编辑 张 明 王晓燕  电话 65795700
省领导调研
本报讯（记者 赵一 通讯员 李 静）省领导到信阳市调研粮食生产。
▲（上接第一版）会议强调，要抓好落实。
"""
    first, second = page(text).articles
    assert (first.source, first.published, first.authors) == ("河南日报", "2024-03-21", ("赵一", "李静"))
    assert (second.continuation, second.published) == (True, "2024-03-21")


def test_a_second_report_takes_no_headline() -> None:
    text = """
全省秋粮生产现场会召开
本报讯（记者 赵一）8月15日，全省秋粮生产现场会召开。
又讯（记者 孙二）同日，全省农机抢修动员会召开，部署秋粮生产。
"""
    assert titles(text) == ["全省秋粮生产现场会召开", ""]


def test_an_order_has_its_number_and_sections() -> None:
    text = """
中华人民共和国国务院令
第778号
《某条例》已经国务院常务会议通过，现予公布，自2024年6月1日起施行。
总理　李强
2024年4月6日
某条例
第一章　总则
第一条　为了保护环境，制定本条例。
"""
    article = only(text)
    assert (article.kind, article.published, article.region) == ("policy", "2024-04-06", "中国")
    assert article.body.text.endswith("\n某条例\n第一章 总则\n第一条为了保护环境，制定本条例。")


def test_a_page_of_names_is_a_list() -> None:
    article = only(
        """
四川省第十四届人民代表大会第二次会议主席团名单
（2024年1月21日四川省第十四届人民代表大会第二次会议预备会议通过）
丁小强 马 波 王 宁（女） 王雁飞
尹力 邓 勇 田向利（女）
"""
    )
    assert (article.kind, article.region) == ("list", "四川省")
    assert article.body.text == "丁小强 马波 王宁（女） 王雁飞\n尹力 邓勇 田向利（女）"


def test_a_photographers_name_may_be_broken_over_two_lines() -> None:
    text = """
本报讯（记者 张三）9月10日，全
省海洋经济工作会议在湛江召开。
全省海洋经济工作会议召开

9月10日，博贺湾大桥，施工人员
正在施工，预计年底建成。 南方日报记
者 董健 通讯员 黄涛 摄
"""
    report, caption = page(text).articles
    assert (report.title.text, caption.title.text) == ("全省海洋经济工作会议召开", "")
    assert (caption.kind, caption.authors) == ("caption", ("董健", "黄涛"))


def test_writers_in_brackets_before_the_first_words_are_no_text() -> None:
    document = read("市政协召开主席会议\n\n（记者 张三 李四）昨日上午，市政协召开主席会议，研究今年的工作安排。\n".encode())
    article = document.articles[0]
    assert (article.authors, article.body.text) == (("张三", "李四"), "昨日上午，市政协召开主席会议，研究今年的工作安排。")


@pytest.mark.parametrize(
    ("closing", "authors"),
    [
        ("（张三 李海）", ("张三", "李海")),
        ("（作者：王林 摄影：何志强）", ("王林", "何志强")),
        ("（完）", ()),
        ("（试行办法）", ()),
    ],
)
def test_names_in_brackets_behind_the_text_are_its_writers(closing: str, authors: tuple[str, ...]) -> None:
    body = "4月12日，市政协召开主席会议，研究今年的工作安排，听取有关情况的汇报。"
    document = read(f"市政协召开主席会议\n\n{body}{closing}\n".encode())
    article = document.articles[0]
    assert article.authors == authors
    assert not authors or article.body.text == body
