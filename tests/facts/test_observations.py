"""Observations: what a figure measures, of what kind and period it is, and what it is about."""

import pytest

from kg.facts import extract
from kg.nlp import annotate_article, load
from kg.schema import METRIC, OBSERVATION, Article, Extraction, Passage


def passage(text: str) -> Passage:
    return Passage(text, tuple(range(len(text))))


def read(body: str, title: str = "", region: str | None = "湖南省", published: str = "2024-01-12") -> Extraction:
    return extract(annotate_article(load(), Article("a", passage(title), passage(body), region=region, published=published)))


def rows(found: Extraction) -> list[tuple[str, float, str]]:
    """Indicator, value and unit in order."""
    metric = {f.source: f.target.key for f in found.facts if f.type == "OF"}
    return [(metric[e.ref], float(str(e.properties["value"])), str(e.properties["unit"])) for e in stated(found)]


def stated(found: Extraction):  # type: ignore[no-untyped-def]
    return [e for e in found.entities if e.ref.label == OBSERVATION]


def values(found: Extraction, name: str) -> list[object]:
    return [e.properties.get(name) for e in stated(found)]


def about(found: Extraction) -> list[str | None]:
    owner = {f.source: f.target.key for f in found.facts if f.type == "ABOUT"}
    return [owner.get(e.ref) for e in stated(found)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("全省茶叶产量达30万吨，同比增长7%。", [("茶叶产量", 30, "万吨"), ("茶叶产量", 7, "%")]),
        ("工业税收、商业税收分别增长9.1%、6.2%。", [("工业税收", 9.1, "%"), ("商业税收", 6.2, "%")]),
        ("竹笋及油茶产量均居全国第二位。", [("竹笋产量", 2, "位"), ("油茶产量", 2, "位")]),
        ("竹笋占全国总产量的18.2%。", [("竹笋占全国总产量比重", 18.2, "%")]),
        ("造船业占比达26.4%。", [("造船业占比", 26.4, "%")]),
        ("私营企业实现利润总额57亿元，增长4.3%。", [("私营企业利润总额", 57, "亿元"), ("私营企业利润总额", 4.3, "%")]),
        ("造纸业利润增长5%，纺织业增长3%。", [("造纸业利润", 5, "%"), ("纺织业利润", 3, "%")]),
        ("共收集群众意见560条，已办结490条。", [("收集群众意见", 560, "条"), ("办结群众意见", 490, "条")]),
        ("园区完成税收70亿元，实现增量10亿元。", [("税收收入", 70, "亿元"), ("税收增量", 10, "亿元")]),
        ("应收账款平均回收期为70.3天。", [("应收账款平均回收期", 70.3, "天")]),
        ("人均水费达600元，按汇率折算，达到85美元。", [("人均水费", 600, "元"), ("人均水费", 85, "美元")]),
        ("两项改革分别拉动水产业增长2.5个和1.4个百分点。", [("拉动水产业", 2.5, "个百分点"), ("拉动水产业", 1.4, "个百分点")]),
        ("水库补水8亿—12亿立方米。", [("水库补水", 8, "亿立方米"), ("水库补水", 12, "亿立方米")]),
        (
            "平均出库流量由430立方米每秒提高到700立方米每秒。",
            [("平均出库流量", 430, "立方米每秒"), ("平均出库流量", 700, "立方米每秒")],
        ),
        ("数据产量达8.1ZB。", [("数据产量", 8.1, "ZB")]),
        ("竹制品展吸引了3万人次参观。", [("参观人次", 3, "万人次")]),
        ("系列活动共吸引超2万人参与，拉动了消费。", [("参与人数", 2, "万人")]),
        ("茶叶产量连年增加，总体保持在30万吨以上。", [("茶叶产量", 30, "万吨")]),
        ("期货成交量为7.11亿手。", [("期货成交量", 7.11, "亿手")]),
        ("接待游客比上一年增加93%。", [("接待游客", 93, "%")]),
        ("客流比2023年清明假期日均增长53%。", [("客流", 53, "%")]),
        ("运费比钢材、水泥总体运费增速快2.6个百分点。", [("运费", 2.6, "个百分点")]),
        ("卢币汇率一度跌至160卢布兑1美元。", [("卢币汇率", 160, "卢布")]),
        (
            "粗陶增长1.4%，纱增长16.2%，十种有色金属增长0.7%。",
            [("粗陶", 1.4, "%"), ("纱", 16.2, "%"), ("有色金属", 10, "种"), ("有色金属", 0.7, "%")],
        ),
        ("在建渡口861个，比上年同期多220个。", [("在建渡口", 861, "个"), ("在建渡口", 220, "个")]),
        ("渡口事故数、造成木船损失数同比分别下降24%、20%。", [("渡口事故数", -24, "%"), ("造成木船损失数", -20, "%")]),
        ("渡口收费70亿元，同口径下降19.4%。", [("渡口收费", 70, "亿元"), ("渡口收费", -19.4, "%")]),
        ("食用植物油实现产量30吨。", [("食用植物油产量", 30, "吨")]),
        ("处置有害信息1200万条。", [("处置有害信息", 1200, "万条")]),
        ("当地紧急转移安置6.4万人。", [("转移安置", 6.4, "万人")]),
        ("仓储费用按年率计算降幅为2.1%。", [("仓储费用", -2.1, "%")]),
        ("能源产品进口量增加5.4%。", [("能源产品进口量", 5.4, "%")]),
        ("开行货物列车由开通初期的2列增至目前高峰日的20列。", [("开行货物列车", 2, "列"), ("开行货物列车", 20, "列")]),
        ("夏荞总产量352亿斤，增产0.5亿斤。", [("夏荞总产量", 352, "亿斤"), ("夏荞总产量", 0.5, "亿斤")]),
        ("电商企业达6.9万家，数量位居全国首位。", [("电商企业", 6.9, "万家"), ("电商企业数量", 1, "位")]),
        (
            "市民水费70元，农民电费30元，实际增长9.7%和13.4%。",
            [("市民水费", 70, "元"), ("农民电费", 30, "元"), ("市民水费", 9.7, "%"), ("农民电费", 13.4, "%")],
        ),
        ("建成350公里绿道纵贯南北、80个森林组团串联东西。", [("建成绿道", 350, "公里"), ("森林组团", 80, "个")]),
        ("全市60个重点行业用电量比一周前增长11%。", [("重点行业", 60, "个"), ("重点行业用电量", 11, "%")]),
        (
            "种植业，林业和草业，渔业利润分别增长6%、1%、5%。",
            [("种植业利润", 6, "%"), ("林业和草业利润", 1, "%"), ("渔业利润", 5, "%")],
        ),
    ],
)
def test_indicator(sentence: str, expected: list[tuple[str, float, str]]) -> None:
    found = rows(read(sentence))
    assert [(v, u) for _, v, u in found] == [(v, u) for _, v, u in expected]
    assert [name.removeprefix("共") for name, _, _ in found] == [name for name, _, _ in expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("造船产量比2022年增长12%。", [("造船产量", 12, "%")]),
        ("造船能耗相比“十三五”末进一步下降4%。", [("造船能耗", -4, "%")]),
        ("造船增长预期从此前预测的1.0%下调至0.8%。", [("造船增长预期", 1, "%"), ("造船增长预期", 0.8, "%")]),
        ("造船产值下降3.0%，远低于去年秋季报告中所预期的1.3%。", [("造船产值", -3, "%"), ("造船产值", 1.3, "%")]),
        ("船厂以年均3%的钢材消费增速支撑了平均6%的产值增长。", [("钢材消费增速", 3, "%"), ("产值增长", 6, "%")]),
        ("新能源渡轮的数量达到15万艘。", [("新能源渡轮的数量", 15, "万艘")]),
        ("主航道已建成300公里，占比约77%。", [("主航道", 300, "公里"), ("主航道占比", 77, "%")]),
        ("共发布80个具有重要价值的船型。", [("发布船型", 80, "个")]),
        ("传承着十余项珍贵的造船技艺。", [("造船技艺", 10, "项")]),
        ("腾出了近20万吨船用仓容。", [("船用仓容", 20, "万吨")]),
        ("造船利润由上年全年下降转为增长9.1%。", [("造船利润", 9.1, "%")]),
        ("限制措施由最初的93项压减到31项。", [("限制措施", 93, "项"), ("限制措施", 31, "项")]),
        ("贸易伙伴从最初的几十个发展到目前的200多个国家。", [("贸易伙伴", 200, "个")]),
        ("运行时间将从3个小时左右缩短至1小时以内。", [("运行时间", 3, "个小时"), ("运行时间", 1, "小时")]),
        ("226米长的决口合龙。", [("决口长", 226, "米")]),
        ("发出船票6亿张，是平日发票量的1.8倍。", [("发出船票", 6, "亿张"), ("发出船票", 1.8, "倍")]),
        ("造船订单达25万艘，增长约2倍。", [("造船订单", 25, "万艘"), ("造船订单", 2, "倍")]),
        ("单日客运量创下1966万人次的历史新高。", [("单日客运量", 1966, "万人次")]),
        ("造船投资完成年度计划的80%。", [("完成年度计划比例", 80, "%")]),
        ("失业人数进一步上升，达到10万人。", [("失业人数", 10, "万人")]),
        ("船运指数为48.9，比上月下降0.5点。", [("船运指数", 48.9, ""), ("船运指数", -0.5, "点")]),
        ("转移安置190个乡镇20多万人。", [("转移安置乡镇", 190, "个"), ("转移安置人数", 20, "万人")]),
        ("累计向76个国家派遣船员3万人次。", [("国家", 76, "个"), ("派遣船员", 3, "万人次")]),
        ("警方在抗议活动中逮捕了近2900人。", [("逮捕", 2900, "人")]),
        ("所有船厂、码头和91%的船坞开放。", [("船坞", 91, "%")]),
        ("新建渡口300个，占年度任务（400个）的75%。", [("新建渡口", 300, "个"), ("新建渡口", 400, "个")]),
    ],
)
def test_indicator_of_other_shapes(sentence: str, expected: list[tuple[str, float, str]]) -> None:
    assert rows(read(sentence))[: len(expected)] == expected


def test_a_rate_without_indicator_is_said_of_a_list_before() -> None:
    found = rows(read("运价指数、租金指数分别升至129.8点和130.7点，比去年同期增长近30%。"))
    assert found[2:] == [("运价指数", 30, "%"), ("租金指数", 30, "%")]


def test_figures_shared_out_over_periods() -> None:
    found = read("上半年造船产量增长8%，4月、5月、6月增速分别为6%、7%、9%。")
    assert rows(found)[1:] == [("造船产量", 6, "%"), ("造船产量", 7, "%"), ("造船产量", 9, "%")]
    assert values(found, "period")[1:] == ["2023-04", "2023-05", "2023-06"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("造船产值同比萎缩0.4%。", -0.4),
        ("造船利润暴跌12%。", -12),
        ("造船订单激增30%。", 30),
        ("造船税率下调至5%。", 5),
        ("造船成本下降近30%。", -30),
        ("渡口股价已经下跌了超20%。", -20),
        ("木船出口降低了近6%。", -6),
        ("造船成本下降到近3%。", 3),
    ],
)
def test_falls_are_negative(sentence: str, expected: float) -> None:
    assert values(read(sentence), "value") == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "会议由甲县、乙县、丙县、丁县等4个县的代表参加。",
        "20位政协委员参加会议。",
        "会上提出3点要求。",
        "为期5天的培训班开班。",
        "14亿多中国人民团结奋斗。",
        "紧盯“突破两千亿”的目标。",
        "张三夺得男子70公斤级金牌。",
        "李四获得女子200米单人划艇冠军。",
        "王五3比1战胜对手。",
        "高速公路对7座及7座以下小客车免费。",
        "中外各界约400人参会。",
        "培训班为期5天。",
        "该渡口是国家150项重大改造工程之一。",
    ],
)
def test_counts_without_weight(sentence: str) -> None:
    assert rows(read(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("医院抽调近200名医疗专家下乡。", [(200, "名")]),
        ("全省有14个城市入围百强榜。", [(14, "个")]),
        ("建设工期5年。", [(5, "年")]),
        ("建成5万多个美丽渡口。", [(5, "万个")]),
    ],
)
def test_counts_of_weight(sentence: str, expected: list[tuple[float, str]]) -> None:
    assert [(v, u) for _, v, u in rows(read(sentence))] == expected


def test_qualifying_figure_is_part_of_the_indicator() -> None:
    assert [(v, u) for _, v, u in rows(read("今年新引进投资过50亿元产业项目12个。"))] == [(12, "个")]


@pytest.mark.parametrize(
    ("sentence", "value", "kind"),
    [
        ("造船产量下降3.5%。", -3.5, "growth"),
        ("力争造船产量增长10%。", 10, "target_growth"),
        ("到2027年，全省造船企业达到300家。", 300, "target"),
        ("森林覆盖率比上年提高0.3个百分点。", 0.3, "change"),
        ("造船产量居全国第6。", 6, "rank"),
        ("造船产值达200亿元。", 200, "level"),
        ("造船订单增长1.5倍。", 1.5, "growth"),
        ("新增造船企业116家。", 116, "count"),
    ],
)
def test_kind(sentence: str, value: float, kind: str) -> None:
    found = read(sentence)
    assert (values(found, "value"), values(found, "kind")) == ([value], [kind])


@pytest.mark.parametrize(
    ("sentence", "periods"),
    [
        ("去年前11个月，全省造船产量增长4.6%。", ["2023-01/2023-11"]),
        ("2023年上半年，全省造船产量增长4.6%。", ["2023-01/2023-06"]),
        ("“十四五”期间，全省造船产量增长4.6%。", ["2021/2025"]),
        ("造船产量占全国比重由2019年的18.3%提升到2023年的18.5%。", ["2019", "2023"]),
        ("全省造船产量恢复至2019年同期的80%。", [None]),
        ("去年造船产量增长4%。目前，全省造船企业达到300家。", ["2023", None]),
    ],
)
def test_period(sentence: str, periods: list[str | None]) -> None:
    assert values(read(sentence), "period") == periods


def test_a_period_named_without_a_figure_holds_for_the_paragraph() -> None:
    assert values(read("2023年，全省生产形势向好。茶叶产量达30万吨。\n竹笋产量达9万吨。"), "period") == ["2023", None]
    assert values(read("他指出，今年以来，形势向好。茶叶产量达30万吨。"), "period") == [None]


def test_the_year_of_an_undated_text() -> None:
    undated = {"region": "湖南省", "published": None}
    assert values(read("上半年，茶叶产量达30万吨。", "我省发布2025年经济情况", **undated), "period") == ["2025-01/2025-06"]  # type: ignore[arg-type]
    assert values(read("2022年8月3日，记者获悉，上半年茶叶产量达30万吨。", **undated), "period") == ["2022-01/2022-06"]  # type: ignore[arg-type]
    assert values(read("上半年，茶叶产量达30万吨。", **undated), "period") == [None]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("body", "owner"),
    [
        ("湖南造船产量居全国第6。", "湖南省"),
        ("造船产量增长4%。", "湖南省"),
        ("株洲市造船产量增长4%，高于全国0.3个百分点。", "株洲市"),
        ("株洲市造船业兴旺。全市造船产量增长4%。", "株洲市"),
        ("湖南省统计局数据显示，株洲市造船产量增长4%。", "株洲市"),
    ],
)
def test_about(body: str, owner: str) -> None:
    assert set(about(read(body))) == {owner}


def test_about_the_country_where_its_paper_names_no_other() -> None:
    found = read("1—8月份，固定资产投资同比增长0.5%。", region="中国", published="2025-09-15")
    assert about(found) == ["中国"]
    assert [e.properties for e in found.entities if e.name == "中国"] == [{"level": "country"}]


def test_a_place_where_somebody_speaks_owns_no_figure() -> None:
    assert about(read("造船产量增长4%。", title="某某在株洲调研时强调")) == ["湖南省"]


def test_printed_form_is_an_alias() -> None:
    found = read("全省完成税收70亿元。")
    assert [(e.name, e.aliases) for e in found.entities if e.ref.label == METRIC] == [("税收收入", ("税收",))]


def test_text_is_the_clause() -> None:
    assert values(read("据介绍，全省造船产量增长4%，居全国前列。"), "text") == ["全省造船产量增长4%"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "今年1—4月，造船、修船、海工和配套支出，分别同比增长6.9%、8.7%、9.1%和10.3%。",
            [("造船支出", 6.9, "%"), ("修船支出", 8.7, "%"), ("海工支出", 9.1, "%"), ("配套支出", 10.3, "%")],
        ),
        ("船用钢材消费份额创下新高，达到39%。", [("船用钢材消费份额", 39, "%")]),
        ("造船订单同比增长了一倍还多。", [("造船订单", 1, "倍")]),
        ("干旱造成60亿元的损失。", [("损失", 60, "亿元")]),
        ("内河船税增长4.1%，进口船税收在贸易回升带动下，增长6.6%。", [("内河船税", 4.1, "%"), ("进口船税收", 6.6, "%")]),
        ("通行2000列、运送货物21万标箱。", [("通行", 2000, "列"), ("运送货物", 21, "万标箱")]),
        ("有10万多亩船坞存在积水困难。", [("船坞", 10, "万亩")]),
        ("企业降低15%的运输成本。", [("运输成本", -15, "%")]),
        ("钢材日产量达1378万吨，一周内提高了76%。", [("钢材日产量", 1378, "万吨"), ("钢材日产量", 76, "%")]),
        ("造船债务首次超过30万亿元。", [("造船债务", 30, "万亿元")]),
    ],
)
def test_indicators_named_around_the_clause(sentence: str, expected: list[tuple[str, float, str]]) -> None:
    assert rows(read(sentence)) == expected


@pytest.mark.parametrize(
    ("body", "kinds", "periods"),
    [
        (
            "一、发展目标。到2027年，建成制造强市。\n结构更优。高技术产业增加值占规模以上工业增加值比重超过30%。\n二、主要任务。新建车站30座。",
            ["target", "count"],
            ["2027", None],
        ),
        ("对生产总值增长5%以上、粮食产量500亿斤等年度预期目标完成情况进行督导。", ["target_growth", "target"], [None, None]),
        ("全省实现地区生产总值增长5%、粮食产量500亿斤等预期目标已全部完成。", ["growth", "level"], [None, None]),
    ],
)
def test_aims_of_a_plan(body: str, kinds: list[str], periods: list[str | None]) -> None:
    found = read(body, published="2024-06-12")
    assert values(found, "kind") == kinds
    assert values(found, "period") == periods


def test_the_accounts_of_a_year() -> None:
    found = read(
        "一、综合\n年末全市常住人口321.5万人。\n农民工总量75万人。", title="2022年岳阳市统计公报", published="2023-03-12"
    )
    assert rows(found) == [("常住人口", 321.5, "万人"), ("农民工总量", 75, "万人")]
    assert values(found, "period") == ["2022", "2022"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("管道的年输气能力也由此提高至90亿立方米。", [("年输气能力", 90, "亿立方米")]),
        ("全村有120户500人。", [("户数", 120, "户"), ("人口", 500, "人")]),
        ("该市完成21条、130公里受损公路修复。", [("受损公路修复", 21, "条"), ("受损公路修复", 130, "公里")]),
        ("通胀率依然高达9.1%。", [("通胀率", 9.1, "%")]),
        ("毕业生帮扶就业率不低于80%。", [("毕业生帮扶就业率", 80, "%")]),
        ("户用分布式光伏累计装机容量达2亿千瓦。", [("户用分布式光伏累计装机容量", 2, "亿千瓦")]),
        ("将公布价值6亿美元的新一轮军事支持。", [("新一轮军事支持", 6, "亿美元")]),
        ("最高气温达到41摄氏度。", [("最高气温", 41, "摄氏度")]),
        ("这种方法降低了制氢成本30%。", [("制氢成本", -30, "%")]),
        ("该线路运输时间缩短了5天。", [("线路运输时间", -5, "天")]),
        ("营业收入由二季度下降3%转为三季度增长4%。", [("营业收入", -3, "%"), ("营业收入", 4, "%")]),
        ("共有50多种不同型号的追踪器。", [("追踪器", 50, "种")]),
        ("全国铁路、公路、水路、民航发送旅客总量1.2亿人次。", [("发送旅客总量", 1.2, "亿人次")]),
    ],
)
def test_wording_of_indicators(sentence: str, expected: list[tuple[str, float, str]]) -> None:
    assert rows(read(sentence)) == expected
