"""Programmes: what is one, where its name begins and ends, and which forms are one name."""

import pytest
from spacy.tokens import Doc

from kg.nlp import annotate_article, load
from kg.schema import PROGRAMME, Article, Passage


def passage(text: str) -> Passage:
    return Passage(text, tuple(range(len(text))))


def read(body: str, title: str = "", kind: str = "news", region: str = "湖南省") -> Doc:
    return annotate_article(load(), Article("a", passage(title), passage(body), region=region, kind=kind))  # type: ignore[arg-type]


def names(doc: Doc) -> list[str]:
    return list(dict.fromkeys(c.name for c in doc._.settled if c.label == PROGRAMME))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("全省大力实施民宿集群培育工程，扶持一批企业。", ["民宿集群培育工程"]),
        ("省委推动竹产业链提质增效行动取得实效。", ["竹产业链提质增效行动"]),
        ("各地加快推进县域冷链物流补短板工程和老旧灌区改造试点。", ["县域冷链物流补短板工程", "老旧灌区改造试点"]),
        ("该县启动“春笋护航”行动，服务企业。", ["“春笋护航”行动"]),
        ("深入实施“山乡焕彩”特色产业提升工程。", ["“山乡焕彩”特色产业提升工程"]),
        ("聚力抓好12大标志性工程。", ["12大标志性工程"]),
        ("会议审议了渔港条例草案。", ["渔港条例"]),
        ("深入贯彻区域重大战略，抓好科教兴国战略。", ["区域重大战略", "科教兴国战略"]),
        ("各方通过了“某湖宣言”，“春苗计划”已惠及多国。", ["“某湖宣言”", "“春苗计划”"]),
        ("该市推出“算力十八条”，推行“一码通办”。", ["“算力十八条”", "“一码通办”"]),
        ("两国共同举办“丝路旅游年”。", ["“丝路旅游年”"]),
        ("洪方赞赏河流治理倡议，扩大职工权益保障试点。", ["河流治理倡议", "职工权益保障试点"]),
        ("青峰机场三期扩建工程开工，确保浮云江供水工程安全。", ["青峰机场三期扩建工程", "浮云江供水工程"]),
        ("会上发布了《青年营养指数2023》报告和《少年队旗》国家标准。", ["《青年营养指数2023》报告", "《少年队旗》国家标准"]),
        ("我国首批冷链物流联盟建设试点公布。", ["冷链物流联盟建设试点"]),
        ("各方践行海洋科技合作倡议。", ["海洋科技合作倡议"]),
        ("杂志发表文章《走好山乡振兴路》。", ["《走好山乡振兴路》"]),
        ("日报发表评论员文章，题目是《坚定信心持续推动山乡发展行稳致远》。", ["《坚定信心持续推动山乡发展行稳致远》"]),
        ("播发通讯《春风吹绿山乡路——某某工作纪实》。", ["《春风吹绿山乡路——某某工作纪实》"]),
        ("《关于林业工作论述摘编》出版，《山水名录》更新。", ["《关于林业工作论述摘编》", "《山水名录》"]),
        ("会议通过《山海宣言·2024》，发布《林业年度报告（2023）》。", ["《山海宣言》", "《林业年度报告》"]),
        ("党的二十大报告提出造林，代表审议政府工作报告。", ["党的二十大报告", "政府工作报告"]),
        ("《通知》要求加强造林。", ["《通知》"]),
        ("湘鄂±800千伏特高压直流工程送电。", ["湘鄂±800千伏特高压直流工程"]),
        ("新安江流域防洪治理工程开工。", ["新安江流域防洪治理工程"]),
        ("国家重大工程——洞庭湖生态保护和修复工程启动。", ["洞庭湖生态保护和修复工程"]),
        ("两国签署关于恢复航班的联合公报，通过了关于召开大会的决定。", ["关于恢复航班的联合公报", "关于召开大会的决定"]),
        ("各地部署开展重大事故隐患清查整治行动。", ["重大事故隐患清查整治行动"]),
    ],
)
def test_named(sentence: str, expected: list[str]) -> None:
    assert names(read(sentence)) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "要把思想自觉和行动自觉统一起来，以实际行动支持发展。",
        "两国建立全面战略伙伴关系，双方要加强战略互信。",
        "公司计划投资10亿元，集团发展战略清晰。",
        "工程师队伍不断壮大，工程机械产业集群领跑。",
        "城市规划要有前瞻性，各单位要制定工作方案和实施计划。",
        "他把老人当亲人，“一把手”亲自抓，三十年如一日。",
        "“我要干”的思想自觉和行动，“争先”是目标。",
        "“老街坊”面馆的主人说，“一碗面”里有乡愁。",
        "记者在《湘江日报》《美丽乡村》上读到这个故事。",
        "军队在加沙地带展开地面军事行动，停火计划搁浅。",
        "从战略高度规划两国关系，洛河动力公司计划加大产量。",
        "统筹推进数字城市、数字乡村规划和建设，城市副中心重大工程提速。",
        "当地举办“山河记忆”百年纪念活动，大家“欢欢喜喜过大年”。",
        "专家组反复调整封堵方案，“面子工程”要不得，谨防“打白条”。",
        "二期扩建工程完工，大坝填筑工程加紧施工，小型引调水工程开工。",
        "两国元首为关系发展作出长远规划，各自国家发展战略深入对接。",
        "今年，该省今年计划培训百万人，能源领域计划固定资产投资增长。",
        "双方率先试点新办法，多轮打击行动取得成效，搜救行动仍在继续。",
        "标准化是一项复杂系统工程，木器获第九届土木工程奖。",
        "本周播出《手拉手一起走——山乡少年篮球友谊赛》，电影《第二十条》获奖。",
        "甲省一季度计划开工多个项目，铁路今天计划加开列车，军方发动大规模行动。",
        "反对“台独”分裂活动，海上空袭行动造成伤亡，对于这个问题的意见不一。",
        "大型纪录片《坚定信心持续推动乡村发展行稳致远》开播，话剧《山河展望者》上演。",
    ],
)
def test_no_programme(sentence: str) -> None:
    assert names(read(sentence)) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("实施“春笋护航”行动。“春笋护航”开展以来，春笋护航行动惠及百企。", ["“春笋护航”行动"]),
        ("印发《关于支持民宿发展的若干意见》。《若干意见》提出十条措施。", ["《关于支持民宿发展的若干意见》"]),
        ("会议原则通过《甲省“十四五”林业规划（送审稿）》。", ["《甲省“十四五”林业规划》"]),
        ("《若干意见》发布。省里印发《关于支持民宿发展的若干意见》。", ["《关于支持民宿发展的若干意见》"]),
        ("推进“一带一路”建设，用好“一带一路”税收合作机制。", ["“一带一路”", "“一带一路”税收合作机制"]),
        ("实施竹产业倍增计划。全省竹产业倍增计划已见成效。", ["竹产业倍增计划"]),
    ],
)
def test_forms_of_one_name(body: str, expected: list[str]) -> None:
    assert names(read(body)) == expected


def test_quoted_part_is_an_alias() -> None:
    found = [c for c in read("实施“春笋护航”行动。")._.settled if c.label == PROGRAMME]
    assert "“春笋护航”" in found[0].aliases


def test_a_provinces_own_name_needs_the_province() -> None:
    sentence = "大力实施八八战略。"
    assert names(read(sentence, region="浙江省")) == ["“八八战略”"]
    assert names(read(sentence, region="湖南省")) == []


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("甲省人民政府办公厅关于印发甲省竹产业发展行动方案（2025—2027年）的通知", "《甲省竹产业发展行动方案》"),
        ("甲省人民政府关于支持民宿发展的实施意见", "《关于支持民宿发展的实施意见》"),
    ],
)
def test_a_policy_article_is_its_document(title: str, expected: str) -> None:
    assert expected in names(read("各市人民政府：现印发给你们，请认真贯彻执行。", title, "policy"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("湖南省靖州西风电项目全部并网发电。", "靖州西风电项目"),
        ("山东能源昌邑海上风电场投运。", "山东能源昌邑海上风电场"),
        ("湖北应城压气储能电站并网成功。", "应城压气储能电站"),
        ("这是首个核电项目——青澳核电项目。", "青澳核电项目"),
    ],
)
def test_a_plant_is_named_after_its_place(text: str, name: str) -> None:
    assert names(read(text)) == [name]


@pytest.mark.parametrize(
    "text",
    ["广西首个海上风电项目启动。", "江苏海上风电项目开工。", "乡村屋顶光伏项目建成。", "一批新型储能项目投运。"],
)
def test_a_plant_that_is_only_described_has_no_name(text: str) -> None:
    assert names(read(text)) == []
