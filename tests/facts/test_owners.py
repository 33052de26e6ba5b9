"""Owners: whose figure it is, by where its name stands in the sentence, the paragraph and the headline."""

import pytest

from kg.facts import extract
from kg.nlp import annotate_article, load
from kg.schema import OBSERVATION, Article, Passage


def passage(text: str) -> Passage:
    return Passage(text, tuple(range(len(text))))


def owners(body: str, title: str = "", region: str | None = "中国") -> list[str | None]:
    """The owner of each figure in order."""
    article = Article("a", passage(title), passage(body), region=region, published="2024-03-12")
    found = extract(annotate_article(load(), article))
    about = {f.source: f.target.key for f in found.facts if f.type == "ABOUT"}
    return [about.get(e.ref) for e in found.entities if e.ref.label == OBSERVATION]


@pytest.mark.parametrize(
    ("body", "owner"),
    [
        ("德国经济部12日发布报告，将今年法国经济增长预期下调至0.2%。", "法国"),
        ("报告预计日本经济将增长1.2%。", "日本"),
        ("粮农组织预测2024年全球粮食产量增长2.9%。", "世界"),
        ("欧盟统计局公布，欧元区通胀率为2.4%。", "欧元区"),
        ("英国中央银行12日宣布，将基准利率上调至4%。", "英国"),
    ],
)
def test_beside_the_indicator_and_behind_its_source(body: str, owner: str) -> None:
    assert owners(body) == [owner]


@pytest.mark.parametrize(
    "body",
    [
        "中国物流与采购联合会今天（3月12日）公布，船运指数为51.2%。",
        "中国物流与采购联合会今天公布，2月份船运指数回升。其中，货运指数为51.2%。",
        "国家统计局数据显示，造船产量增长5%。",
    ],
)
def test_who_only_says_a_figure_does_not_own_it(body: str) -> None:
    assert owners(body) == ["中国"]


@pytest.mark.parametrize(
    ("body", "owner"),
    [
        ("在湖南省株洲市，湘江防洪治理工程已经开工，总投资25亿元。", "湘江防洪治理工程"),
        ("湘江防洪治理工程全面开工，工程建成后，可改善灌溉面积38万亩。", "湘江防洪治理工程"),
        ("湘江防洪治理工程全面开工。这一项目已建成堤防120公里。", "湘江防洪治理工程"),
        ("全长120公里的平陆运河今天开工。", "平陆运河"),
        ("湖南省最大灌区——湘江防洪治理工程开工，预计总投资25亿元。", "湘江防洪治理工程"),
    ],
)
def test_works(body: str, owner: str) -> None:
    assert owners(body) == [owner]


def test_a_programme_that_is_carried_out_owns_no_figure_of_what_is_done() -> None:
    assert owners("湖南省实施湘江防洪治理工程120项，改造渡口300个。")[-1] == "湖南省"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("云南、贵州造船产量增速均超过5%。", ["云南省", "贵州省"]),
        ("云南、贵州造船产量分别增长5%、6%。", ["云南省", "贵州省"]),
        ("云南、贵州等地造船产量增长5%。", ["中国"]),
        ("湖南株洲、湘潭、岳阳等12个市州造船产量增长5%。", ["湖南省"]),
        ("中国与法国贸易额增长5%。", ["中国"]),
    ],
)
def test_lists_of_places(body: str, expected: list[str]) -> None:
    assert owners(body)[-len(expected) :] == expected


@pytest.mark.parametrize(
    ("body", "owner"),
    [
        ("据以色列媒体报道，冲突已造成黎巴嫩方面超过1200人死亡。", "黎巴嫩"),
        ("巴勒斯坦媒体12日报道称，以军空袭了加沙地带多个地区，造成至少22人死亡。", "加沙"),
        ("官方记录显示至少有10名加沙地带儿童死亡。", "加沙"),
        ("据叙利亚媒体报道，大马士革周边遭以色列空袭，造成两名叙利亚士兵死亡。", "大马士革"),
        ("3月12日，湘江造船有限公司发生火灾事故，造成2人受伤。", "湘江造船有限公司"),
    ],
)
def test_people_struck_belong_to_the_place_that_is_hit(body: str, owner: str) -> None:
    assert owners(body) == [owner]


def test_field_of_a_rank_is_no_owner() -> None:
    body = "株洲经开区蓬勃发展。园区税收增量、产值增量2项指标，在长沙国家级园区中均排名第一。"
    assert set(owners(body, title="株洲经开区加快发展", region="湖南省")) == {"株洲经济开发区"}


def test_a_partner_is_no_owner() -> None:
    assert owners("法国继续为我国最大贸易伙伴，对法国进出口1.56亿元，增长3%。") == ["中国", "中国"]


def test_an_event_owns_what_is_counted_at_it() -> None:
    body = "3月12日，工业和信息化部在北京召开全国造船工作会议，共表彰178个“造船先进集体”。"
    assert owners(body) == ["全国造船工作会议|2024-03-12"]


def test_a_session_of_the_congress() -> None:
    body = "记者12日从十四届全国人大二次会议秘书处了解到，大会秘书处共收到代表议案271件。"
    assert owners(body) == ["全国人大"]


def test_a_country_known_only_from_its_bodies() -> None:
    assert owners("基准利率上调至4%。", title="英国央行再次加息") == ["英国"]


@pytest.mark.parametrize(
    ("body", "owner"),
    [
        ("今天（3月12日），位于湖南郴州的平陆运河开工建设。建成后可改善灌溉面积38万亩。", "平陆运河"),
        ("国家重点工程——湘江防洪治理工程全面开工。项目总投资25亿元。", "湘江防洪治理工程"),
        ("湘江防洪治理工程全面开工，总投资25亿元。在株洲市，通水后可新增灌溉面积38万亩。", "湘江防洪治理工程"),
        ("造船大省江苏一季度造船完工量增长5%。", "江苏省"),
        ("在全国首个造船示范区江苏，当地推动造船产量超过1500万吨。", "江苏省"),
        ("湖南株洲迎来丰收，省里成立了760多支应急作业队。", "湖南省"),
        ("记者了解到，在湖南省，湘江防洪治理工程正加紧施工。每年可减少洪灾损失3亿元。", "湘江防洪治理工程"),
    ],
)
def test_the_topic_of_the_sentences_before(body: str, owner: str) -> None:
    assert owners(body)[-1] == owner


@pytest.mark.parametrize(
    "body",
    [
        "第六届中国造船博览会在上海开幕。本届博览会首日入场35万人次。",
        "第六届中国造船博览会在上海开幕。来自40个国家的508家企业参展。",
        "记者从第六届中国造船博览会上了解到，本届博览会期间，签订合作项目470个。",
    ],
)
def test_a_fair_owns_what_the_sentences_behind_it_count(body: str) -> None:
    assert str(owners(body)[-1]).startswith("第六届中国造船博览会")


def test_the_work_of_the_headline_owns_what_nothing_else_does() -> None:
    assert owners("去年完成投资80亿元。", title="湘江防洪治理工程进展顺利") == ["湘江防洪治理工程"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("在江苏南通，全国80%以上的船用电缆都产自这里。", ["南通市"]),
        ("湖南、湖北等地造船产量均增长5%。", ["湖南省", "湖北省"]),
        ("国务院召开常务会议。会议指出，要支持造船，新增补贴5000万元。", ["中国"]),
    ],
)
def test_shares_of_a_whole_lists_and_meetings_that_decide(body: str, expected: list[str]) -> None:
    article = Article("a", passage(""), passage(body), region="中国", published="2024-03-12")
    found = extract(annotate_article(load(), article))
    assert [f.target.key for f in found.facts if f.type == "ABOUT"] == expected


@pytest.mark.parametrize(
    ("body", "owner"),
    [
        ("今天（3月12日），湖南省靖州西风电项目135台风电机组全部并网发电。", "靖州西风电项目"),
        ("靖州西风电项目并网发电。\n随着项目的全面投产，每年不仅可减排二氧化碳17万吨。", "靖州西风电项目"),
        ("由企业投资的青峰生态园开园。该生态园占地20万平方米。", "青峰生态园"),
    ],
)
def test_a_work_behind_its_province_and_in_the_next_paragraph(body: str, owner: str) -> None:
    assert owners(body) == [owner]


def test_two_provinces_as_one_region() -> None:
    assert owners("目前川渝两地共建成创新平台36个。") == ["成渝地区"]


def test_how_things_stand_after_an_office_has_acted() -> None:
    body = "商务部等部门确定32个重点推进城市，通过公建民营等方式推动企业进社区，目前已建成3万多个服务网点。"
    assert owners(body)[-1] == "中国"


def test_people_addressed_in_a_headline_are_no_owner() -> None:
    assert owners("一年来，经济总量超过12万亿元。", "致辞代表国务院向全国人民 澳门同胞拜年") == ["中国"]


def test_a_journey_from_home_is_no_news_of_the_first_country_visited() -> None:
    body = "医院船返回浙江舟山。此次任务历时79天，行程1.2万多海里，到访汤加、斐济等国。"
    assert owners(body, "医院船凯旋") == ["中国"]


@pytest.mark.parametrize(
    ("body", "owner"),
    [
        ("正在建设中的青峰大桥位于怀化市沅陵县，全长2546米。", "青峰大桥"),
        ("湘江防洪治理工程进入施工高峰，这是特大型调水工程，从沅江引水，输水总干渠超过664公里。", "湘江防洪治理工程"),
        ("今天，三一集团、中联重科等30家企业入选榜单。", "中国"),
    ],
)
def test_works_under_way_their_sources_and_bodies_that_are_examples(body: str, owner: str) -> None:
    assert owners(body) == [owner]


def test_visitors_own_nothing_of_what_a_text_goes_on_to_count() -> None:
    title = "湖北省党政代表团来赣考察"
    assert owners("代表团走进车间。\n2023年，两省贸易总额达到1860亿元。", title, "江西省") == ["江西省"]
    assert owners("调研组走进青石县。全省粮食产量达到430亿斤。", region="江西省") == ["江西省"]


@pytest.mark.parametrize(
    ("body", "owner"),
    [
        ("今天，第九届青峰文明论坛在山东曲阜开幕。来自多国的1500多位专家学者参加论坛。", "第九届青峰文明论坛"),
        ("今天，第九届青峰文明论坛在山东曲阜开幕。共设置21个展区。", "第九届青峰文明论坛"),
        ("昨晚，第三届青峰音乐节在广州开幕，来自香港、澳门的1000余名青年共聚一堂。", "第三届青峰音乐节"),
        ("今天，第九届青峰文明论坛在山东曲阜开幕。救灾一线，600名战士参加抢险。", "中国"),
    ],
)
def test_guests_and_exhibits_are_those_of_the_event_that_the_paragraph_reports(body: str, owner: str) -> None:
    assert owners(body)[-1].split("|")[0] == owner  # type: ignore[union-attr]


def test_games_that_are_still_to_come_own_what_a_text_counts_of_them() -> None:
    body = "第三届青峰运动会将于5日在湖南长沙开幕。截至目前，49个场馆全部通过验收。"
    assert owners(body) == ["第三届青峰运动会"]


@pytest.mark.parametrize(
    ("body", "owner"),
    [
        ("2022年1月至11月，“青网2022”行动共追回外逃人员840人。", "“青网2022”行动"),
        ("市场监管总局3月开展制止餐饮浪费专项行动以来，检查餐饮经营者200万家。", "制止餐饮浪费专项行动"),
        ("农业农村部启动制止餐饮浪费专项行动，中央财政下拨资金16亿元。", "中国"),
        ("《青峰市防汛工作规划》收录文章78篇。", "《青峰市防汛工作规划》"),
    ],
)
def test_campaigns_and_documents_own_what_is_counted_of_them(body: str, owner: str) -> None:
    assert owners(body) == [owner]


@pytest.mark.parametrize(
    ("body", "owner"),
    [
        ("今天，重庆发布3条河流的洪水黄色预警。", "重庆市"),
        ("京津冀地区实现外贸进出口4.12万亿元，规模占同期全国外贸的12%。", "京津冀"),
        ("今年以来，衢州市已完成亿元以上项目签约79个。", "衢州市"),
        ("报道称，持续高温可能会给意大利农业造成60亿欧元的损失。", "意大利"),
        ("梅州市茶山路段发生塌方灾害。截至2日15时，灾害已造成48人死亡。", "梅州市"),
        ("据埃及媒体报道，200辆卡车运往加沙地带，装载粮食30万吨。", "埃及"),
    ],
)
def test_what_a_place_issues_is_its_own_and_yardsticks_and_ends_own_nothing(body: str, owner: str) -> None:
    assert owners(body)[-1] == owner


@pytest.mark.parametrize(
    ("body", "owner"),
    [
        ("在湖南大青山深处的石溪村，好山好水好生态，今年已为村集体增收30万元。", "石溪村"),
        ("在老区平江县，石山村的民宿正在施工。如今，石山村从山区变成景区，村民人均年收入达到3万元。", "石山村"),
        ("在湘北水乡柳溪村，音乐节吸引游客，仅今年就带动门票收入500万元。", "柳溪村"),
    ],
)
def test_the_village_in_which_a_story_is_set(body: str, owner: str) -> None:
    assert owners(body) == [owner]


def test_places_that_a_number_sums_up() -> None:
    body = "湖南、湖北、江西三省的高速公路流量同比增幅均超过20%。"
    assert owners(body) == ["湖南省", "湖北省", "江西省"]


def test_who_was_at_the_meeting() -> None:
    body = "湖南省第十四届人民代表大会第二次会议12日开幕。会议应出席代表760人，出席742人，缺席18人。"
    assert {str(owner).split("|")[0] for owner in owners(body, region="湖南省")} == {"湖南省第十四届人民代表大会第二次会议"}


@pytest.mark.parametrize(
    ("body", "owned"),
    [
        ("兰新高铁投产运营。国家铁路共发送货物25亿吨，其中集装箱4亿吨。", ["中国", "中国"]),
        ("株洲市新建厂房。前5个月，中央企业完成投资1.7万亿元。", ["中国"]),
        ("我国珍稀物种数量回升。海南长臂猿野外种群由不到10只增长到40只。攀枝花苏铁增加到30万株。", ["中国"] * 3),
        ("湖南省水文监测中心预计7月初湘江可能发生超过警戒线水位1.8米左右的洪水。", ["湘江"]),
        ("特别是甘肃、青海两省的高速公路流量同比增幅均超过20%。", ["甘肃省", "青海省"]),
        ("当地最大医院湘雅医院停电。该医院11日燃料耗尽以来，已有至少32人死亡。", ["中南大学湘雅医院"]),
        (
            "在日前举行的第五届数字湖南建设峰会上，国家数据局公布了调查结果，42个数字经济项目完成对接签约。",
            ["第五届数字湖南建设峰会"],
        ),
    ],
)
def test_words_that_say_whose(body: str, owned: list[str]) -> None:
    assert owners(body) == owned
