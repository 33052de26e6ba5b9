"""Places by their shape: zones, venues, towns, villages, stops of a visit, cities abroad."""

import pytest

from kg.schema import INSTITUTION, PLACE
from tests.nlp.placed import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("调研组先后走进宜章经开区、桂阳高新区等产业园区。", ["宜章经开区", "桂阳高新区"]),
        ("代表团考察江欣苑社区。", ["江欣苑社区"]),
        ("通道侗族自治县双江镇长安堡村光伏发电基地，", ["通道侗族自治县", "双江镇", "长安堡村"]),
        ("来到汝城县文明镇沙洲村，", ["汝城县", "文明镇", "沙洲村"]),
        ("扩建中的常宁市湘南纺织产业基地。", ["常宁市", "湘南纺织产业基地"]),
        ("汽车驶过徐汇滨江西岸。", ["徐汇滨江"]),
        ("参观石门沟2号水库。", ["石门沟2号水库"]),
        ("走进“幸福食堂”看望老人。", ["“幸福食堂”"]),
        ("曼谷唐人街张灯结彩。", ["曼谷唐人街"]),
        ("位于宜章县的青禾新村，迎来游客。", ["宜章县", "青禾新村"]),
        ("工地在宜章县朱各口镇东侧。", ["宜章县", "朱各口镇"]),
        ("参观了宝鸡陶瓷器博物院。", ["宝鸡陶瓷器博物院"]),
        ("美国得克萨斯州图德市一辆卡车起火。", ["美国", "得克萨斯州", "图德市"]),
        ("旅客在郴州西站换乘，郴州西站智能闸机开通。", ["郴州西站"]),
        ("底特律市工厂停工，底特律降雪。", ["底特律"]),
        ("郴州青禾商圈客流增加，百亿级商圈、重点商圈亮灯。", ["郴州青禾商圈"]),
        ("设备在海南昌江吊装。", ["海南省", "昌江黎族自治县"]),
        ("宁波市镇海区白石村的果园。", ["宁波市", "镇海区", "白石村"]),
        ("库布齐沙漠起风，海南长臂猿过河，万里绿色长城。", ["库布其沙漠"]),
    ],
)
def test_named(text: str, expected: list[str]) -> None:
    assert found(PLACE, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "打造先行区，抬高先行区能级。",
        "高水平建设产业园区和示范区。",
        "露天广场和主题公园人流如织。",
        "600多家A级旅游景区恢复开放。",
        "市民走进博物馆参观。",
        "推动城乡、区域协调发展。",
        "建设高楼大厦。",
        "当地建设移民新村，守护山村。",
        "截至北京时间16时，隆重庆祝丰收。",
    ],
)
def test_no_name(text: str) -> None:
    assert found(PLACE, text) == []


def test_stops_of_a_visit() -> None:
    text = "代表团考察了青禾生物、天工散裂中子源、云谷终端总部、长沙市智慧城市运行中心等10个点。"
    assert found(PLACE, text) == ["天工散裂中子源", "云谷终端总部", "长沙市智慧城市运行中心"]
    assert found(INSTITUTION, text) == ["青禾生物"]


def test_two_counted_firms_are_stops() -> None:
    assert found(INSTITUTION, "代表团考察青禾铝业、云谷快递两家企业，拜访客商。") == ["青禾铝业", "云谷快递"]


def test_city_abroad_again() -> None:
    text = "代表团走访瑞典韦克舍市政府。在访问韦克舍市当天，代表团座谈。"
    assert found(PLACE, text) == ["瑞典", "韦克舍市"]
    assert found(INSTITUTION, text) == ["韦克舍市政府"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在重庆青石口古镇，游人如织。", ["青石口古镇"]),
        ("在陕西西安青石口景区，游人如织。", ["青石口景区"]),
        ("在安徽池州国家湿地公园，候鸟归来。", ["池州国家湿地公园"]),
        ("重庆江北机场启用新航站楼。", ["重庆江北机场"]),
        ("列车从昆明南站开出，抵达长春站。", ["昆明南站", "长春站"]),
        ("广州白云站正式启用。", ["广州白云站"]),
        ("乌什县亚曼苏柯尔克孜族乡境内道路畅通。", ["亚曼苏柯尔克孜族乡"]),
        ("新建的青石口变电站投运。", ["青石口变电站"]),
    ],
)
def test_own_name(text: str, expected: list[str]) -> None:
    assert set(expected) <= set(found(PLACE, text))
    assert not [name for name in found(PLACE, text) if name not in expected and any(name.endswith(own) for own in expected)]


@pytest.mark.parametrize("text", ["他们站在长沙站稳脚跟。", "水利部提前调度水库腾库迎汛。", "拥有支线机场的小城市。"])
def test_verbs_end_a_name(text: str) -> None:
    assert not [name for name in found(PLACE, text) if name.endswith(("站", "水库", "机场"))]
