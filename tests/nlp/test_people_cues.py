"""Names without a post."""

import pytest

from tests.nlp.test_people import people


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("中国选手周晓明以9秒97的成绩夺冠。", ["周晓明"]),
        ("64岁的村民周晓明由于生病住院。", ["周晓明"]),
        ("种粮大户周晓明今年流转了土地。", ["周晓明"]),
        ("金牌被选手周晓明、李文涛和何志强夺得。", ["周晓明", "李文涛", "何志强"]),
        ("湖南队的周晓明获得冠军。", ["周晓明"]),
        ("“人民英雄”荣誉称号获得者周晓明说。", ["周晓明"]),
        ("村民周晓搬进新居，周晓笑了。", ["周晓"]),
        ("工作人员周某说。", []),
        ("来自镇上的林农周晓明认购了林票。", ["周晓明"]),
        ("访问法国时，受到法方青年代表热烈欢迎。", []),
        ("外出务工人员返岗。", []),
        ("青年成长成才，少年宫全面开放。", []),
        ("21岁的周晓明突破极限，22岁的李文涛戴着眼镜。", ["周晓明", "李文涛"]),
        ("17岁的全小婵和队友夺冠，全小婵说，不怕。", ["全小婵"]),
        ("村民扎西央金说，变化很大。", ["扎西央金"]),
        ("达娃央金是车站的一名职工。十年来，达娃央金见证了发展。", ["达娃央金"]),
        ("青年汉学家萨尔瓦多·卡洛斯在现场朗诵。", ["萨尔瓦多·卡洛斯"]),
        ("93岁的杨老因病逝世。", []),
        ("90多岁的刘爷爷来了，维护妇女儿童权益。", []),
    ],
)
def test_after_a_word(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("纪念周晓明同志诞辰120周年座谈会举行。", ["周晓明"]),
        ("与会者高度评价李桂花女士的工作。", []),  # 评价 opens no name
        ("会见了陈国栋先生。", ["陈国栋"]),
        ("上门为80岁的周晓明老人检查身体。", ["周晓明"]),
        ("全体同志参加。各位老同志出席。", []),
        ("周晓明博士后出站。", []),
    ],
)
def test_before_a_form_of_address(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "大会开幕。孙建国、谭小明、何志强、王林及李文涛等在主席台前排就座。",
            ["孙建国", "谭小明", "何志强", "王林", "李文涛"],
        ),
        ("由张小雨、徐佳佳和杨明亮组成的中国队夺冠。", ["张小雨", "徐佳佳", "杨明亮"]),
        ("由张小雨、徐佳佳、黄张嘉明、杨明亮“四朵金花”组成的中国队夺冠。", ["张小雨", "徐佳佳", "黄张嘉明", "杨明亮"]),
        ("中国组合周晓明/李文涛强势夺冠。", ["周晓明", "李文涛"]),
        ("出席会议的有：周晓明、向东风、何志强。", ["周晓明", "向东风", "何志强"]),  # an everyday word between two others
        ("这里有石梯、石楼，石地、石柱、石头墙。", []),
        ("边斗争、边备战、边建设。", []),
    ],
)
def test_in_a_list(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("其中周晓明以打破纪录的成绩夺得冠军。", ["周晓明"]),
        ("周晓明凭借一部影片获得最佳导演。", ["周晓明"]),
        ("周晓明、达志新被授予终身成就奖。", ["周晓明", "达志新"]),
        ("周晓明同志在参加讨论时说，报告很好。", ["周晓明"]),
        ("此前，周晓明还以破纪录的成绩夺得金牌。", ["周晓明"]),
        ("会见客人。周晓明、李文涛等参加会见。", ["周晓明", "李文涛"]),
        ("吉林将举办美食节。", []),
    ],
)
def test_before_a_verb(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("非洲裔男子泰尔·尼科尔斯遭枪击。", ["泰尔·尼科尔斯"]),
        ("被授予勋章的迪尔玛·罗塞女士很感动。", ["迪尔玛·罗塞"]),
        ("“卡尔·文森”号航母到港。", []),
        ("彼得·彼得森基金会发布报告。", []),
        ("何塞·马蒂大学举行典礼。", []),
    ],
)
def test_with_a_point(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会议决定增补周晓明为委员。", ["周晓明"]),
        ("会议确定周晓明担任发言人。", ["周晓明"]),
        ("大会选举产生以周晓明为主席的主席团。", ["周晓明"]),
        ("习近平致电祝贺博阿凯当选利比里亚总统。", ["习近平", "博阿凯"]),
        ("关于接受向东同志辞去职务的决定。", ["向东"]),
        ("选举和决定任命国家机构组成人员。", []),
    ],
)
def test_in_a_decision(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("授予周晓明、何志强“全国模范教师”称号。", ["周晓明", "何志强"]),
        ("授予李桂花（女）“明湖卫士”称号；授予田林“明湖工匠”称号。", ["李桂花", "田林"]),
        ("决定授予周晓明、何志强等30名同志第九届明湖青年奖章。", ["周晓明", "何志强"]),
        ("授予明湖市“森林城市”称号。", []),
        ("讲述了周晓明、何志强等10名教师以及李桂花、王文涛等10名学生的故事。", ["周晓明", "何志强", "李桂花", "王文涛"]),
        ("学生、教师、民警等50余人参加。", []),
        ("推荐石料、黄沙等10种建材。", []),
    ],
)
def test_in_honours_and_counted_lists(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("小伙周林是这里的主人。", ["周林"]),
        ("中国选手周杰以9秒97夺冠。", ["周杰"]),
        ("日本宇航员古川健负责的项目停止。", ["古川健"]),
        ("宇航员负责的项目停止。", []),
    ],
)
def test_names_of_two_and_japanese_ones_after_a_word(text: str, expected: list[str]) -> None:
    assert people(text) == expected
