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
