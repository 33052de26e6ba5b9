"""Web pages, as text and as HTML."""

from kg.reading import read

TEXT = """首页 > 政务公开 > 文件
某省人民政府关于印发《某省促进产业发展若干措施》的通知
发布时间：2024-04-15 来源：四川省人民政府办公厅 【字体：大 中 小】
分享到：
打印 关闭
川府发〔2024〕8号
各市（州）人民政府，省政府各部门：
现将措施印发给你们，请认真贯彻执行。
图片
会议在成都召开。（图片来源：四川日报）
责任编辑：张三
相关链接
一图读懂
版权所有：四川省人民政府办公厅
"""
HTML = """<!DOCTYPE html><html><head><title>大会召开 - 某网</title><script>var a = "<p>x</p>";</script></head><body>
<nav><a href="/">首页</a> &gt; <a href="/x">要闻</a></nav><h1>全省大会在贵阳召开</h1>
<div>来源：贵州日报&nbsp;&nbsp;发布时间：2024-05-20 08:30 <span>【字体：大 中 小】</span></div>
<div><p>&emsp;5月19日，全省大会在贵阳召开。书记&ldquo;出席&rdquo;，<b>省长</b>主持。</p><p><a href="/y">相关专题</a></p></div>
<div>责任编辑：张三</div><footer><p>版权所有 某网</p></footer></body></html>"""


def test_a_text_page_keeps_its_text_only() -> None:
    (article,) = read(TEXT.encode(), "page.txt").articles
    assert article.title.text == "某省人民政府关于印发《某省促进产业发展若干措施》的通知"
    assert article.body.text == "各市（州）人民政府，省政府各部门：\n现将措施印发给你们，请认真贯彻执行。\n会议在成都召开。"
    assert (article.kind, article.published, article.source) == ("policy", "2024-04-15", "四川省人民政府办公厅")
    assert (article.region, article.authors) == ("四川省", ("张三",))


def test_html_is_read_with_offsets_into_its_source() -> None:
    document = read(HTML.encode(), "page.html")
    (article,) = document.articles
    assert article.title.text == "全省大会在贵阳召开"
    assert article.body.text == "5月19日，全省大会在贵阳召开。书记“出席”，省长主持。"
    assert (article.published, article.source, article.region) == ("2024-05-20", "贵州日报", "贵州省")
    start, end = article.body.source_range(*((at := article.body.text.index("省长")), at + 2))
    assert document.text[start:end] == "省长"


def test_everything_around_the_text_is_furniture() -> None:
    for data, name in ((TEXT, "page.txt"), (HTML, "page.html")):
        document = read(data.encode(), name)
        assert not [segment for segment in document.segments if segment.kind == "unassigned"]


def test_a_table_of_labels_and_values_is_no_text() -> None:
    text = """返回顶部
某县人民政府工作规则
• 索引号:
6107280000/2024-001005
• 主题分类:
• 发文机构:
县政府网站
• 发文字号:
镇政发〔2024〕7号
• 发文日期:
2024年04月06日 16:40
某县人民政府工作规则
第一章 总则
一、根据有关规定，结合本县实际，制定本规则。
"""
    (article,) = read(text.encode(), "rules.txt").articles
    assert (article.title.text, article.published) == ("某县人民政府工作规则", "2024-04-06")
    assert article.body.text == "第一章 总则\n一、根据有关规定，结合本县实际，制定本规则。"


LINKS = """设为首页|加入收藏|联系我们
当前位置：首页 > 公告 > 信息内容
新闻资讯详情
全省民营企业推进会召开
省领导出席并讲话
2015-07-21 17:36:12 华东商报网
7月15日，全省民营企业推进会在连云港市召开，江苏省领导出席会议并讲话。
图为会议现场。 王 强摄
又讯（记者 李四）会后，与会人员参观了产业园。
上一条：座谈会召开
返回
"""
TABLE = """索 引 号： 000014349/2018-00222   主题分类： 卫生
发文机关： 国务院   成文日期： 2018年12月21日
标　　题： 国务院关于调整某条例有关规定的决定
发文字号： 国发〔2018〕43号   发布日期： 2018年12月29日
主 题 词：

国务院关于调整某条例
有关规定的决定
国发〔2018〕43号
各省、自治区、直辖市人民政府：
国务院决定调整有关规定。
国务院
2018年12月21日
（此件公开发布）
"""
CELLS = """绍兴市人民政府门户网站
索引号
002577514/2024-00123
成文日期
2024-02-18
绍兴市人民政府办公室关于印发行动计划的通知
发布日期：2024-02-21 16:02
各区、县（市）人民政府：
现将行动计划印发给你们。
"""
APPOINTED = """甘肃人大网 >> 公告公报
甘肃省人民代表大会常务委员会任免名单
（2024年3月29日甘肃省第十四届人民代表大会常务委员会第八次会议通过）
发布时间：2024-03-30 10:12　　浏览次数：2311
任命：
李 涛为甘肃省科学技术厅厅长；
欧阳明（女，回族）为甘肃省审计厅厅长
【打印本页】【关闭窗口】
"""


def test_links_and_the_line_of_the_date_are_no_headline() -> None:
    article, caption, second = read(LINKS.encode(), "page.txt").articles
    assert (article.title.text, article.source) == ("全省民营企业推进会召开 省领导出席并讲话", "华东商报网")
    assert (article.published, article.region) == ("2015-07-21", "江苏省")
    assert (caption.kind, caption.body.text, caption.authors) == ("caption", "图为会议现场。", ("王强",))
    assert (second.title.text, second.published, second.authors) == ("", "2015-07-21", ("李四",))


def test_the_table_of_a_document_is_furniture() -> None:
    (article,) = read(TABLE.encode(), "page.txt").articles
    assert article.title.text == "国务院关于调整某条例 有关规定的决定"
    assert article.body.text == "各省、自治区、直辖市人民政府：\n国务院决定调整有关规定。"
    assert (article.kind, article.published, article.region) == ("policy", "2018-12-29", "中国")


def test_a_table_without_colons_is_furniture() -> None:
    (article,) = read(CELLS.encode(), "page.txt").articles
    assert article.title.text == "绍兴市人民政府办公室关于印发行动计划的通知"
    assert (article.published, article.region) == ("2024-02-21", "绍兴市")
    assert article.body.text.startswith("各区、县（市）人民政府：")


def test_appointments_stay_one_line_each() -> None:
    (article,) = read(APPOINTED.encode(), "page.txt").articles
    assert (article.kind, article.title.text) == ("list", "甘肃省人民代表大会常务委员会任免名单")
    assert article.body.text == "任命：\n李涛为甘肃省科学技术厅厅长；\n欧阳明（女，回族）为甘肃省审计厅厅长"


def test_markdown_is_read_whatever_the_suffix() -> None:
    text = "# 参事室组团考察\n\n**时间**：2012年11月22日 09:48  \n**来源**：[参事室网站](http://a.cn/1)  \n"
    text += "\n**代表团**走访了市政府。\n"
    document = read(text.encode(), "page.txt")
    (article,) = document.articles
    assert (article.title.text, article.published, article.source) == ("参事室组团考察", "2012-11-22", "参事室网站")
    assert article.body.text == "代表团走访了市政府。"
    start, end = article.body.source_range(0, 3)
    assert document.text[start:end] == "代表团"


def test_cells_of_a_row_stay_on_one_line() -> None:
    page = "<html><body><h1>公报</h1><p>全年经济平稳。</p><table><tr><td>粮食</td><td>439亿斤</td></tr></table></body></html>"
    (article,) = read(page.encode(), "page.html").articles
    assert article.body.text == "全年经济平稳。\n粮食 439亿斤"


def test_a_line_with_a_time_of_day_is_no_head_of_a_newspaper_page() -> None:
    page = (
        "省委书记主持召开会议\n\n2017-11-28 16:01   湖北日报\n\n昨日(27日)，省委书记主持召开会议，研究部署工作。\n\n"
        "相关阅读\n\n0条评论\n"
    )
    article = read(page.encode()).articles[0]
    assert (article.published, article.title.text) == ("2017-11-28", "省委书记主持召开会议")
    assert article.body.text.endswith("研究部署工作。")


def test_headlines_with_a_date_under_each_are_articles_of_their_own() -> None:
    text = "4月12日，省人大常委会会议在{}举行第二次全体会议，省人大常委会副主任周晓明主持，陈国栋、王林出席。"
    page = "\n".join(
        [
            "省人大常委会第九次会议举行",
            "2024-04-13 09:21:44",
            text.format("济南"),
            "省人大常委会第十次会议举行",
            "2024-04-14 09:22:48",
            "来源：江西日报",
            text.format("南昌"),
        ]
    )
    found = read(page.encode()).articles
    assert [(a.title.text, a.published, a.region) for a in found] == [
        ("省人大常委会第九次会议举行", "2024-04-13", "山东省"),
        ("省人大常委会第十次会议举行", "2024-04-14", "江西省"),
    ]
    assert ["济南" in a.body.text for a in found] == [True, False]


def test_links_to_other_articles_are_none() -> None:
    text = "4月12日，省人大常委会会议在济南举行第二次全体会议，省人大常委会副主任周晓明主持，陈国栋、王林出席。"
    page = f"省人大常委会第九次会议举行\n2024-04-13 09:21:44\n{text}\n相关新闻\n"
    page += f"省人大常委会第八次会议举行\n2024-03-13 09:21:44\n{text}\n"
    assert len(read(page.encode()).articles) == 1


def test_the_day_over_the_navigation_is_not_that_of_the_page() -> None:
    page = (
        "今天是2024年5月5日 星期日\n首页 > 聚焦区县 > 正文\n某县召开常委扩大会议研究部署当前工作\n"
        "2024-02-28 15:55:22 来源:吕梁新闻网\n近日，某县召开县委常委扩大会议，研究安排当前工作，讨论项目建设等相关事项。\n"
    )
    article = read(page.encode()).articles[0]
    assert (article.published, article.title.text) == ("2024-02-28", "某县召开常委扩大会议研究部署当前工作")
