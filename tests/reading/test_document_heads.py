"""Heads of documents: letterheads, issuers under a title, documents sent out with a letter, long headlines, guests' regions."""

import pytest

from kg.reading import read

LETTER = """甘泉市人民政府文件

甘政发〔2021〕7号

甘泉市人民政府关于推进山区林业发展的意见

各县（区）人民政府，市政府各部门：

为推进山区林业发展，现提出如下意见。
一、总体要求。坚持生态优先。
甘泉市人民政府
2021年3月2日
"""
SENT_OUT = """各乡镇人民政府，县级各部门：

《甘泉县河道管理办法》已经2022年5月6日县人民政府第12次常务会议通过，现予印发。

甘泉县人民政府
2022年5月9日

甘泉县河道管理办法

第一条 为加强河道管理，制定本办法。
第二条 本办法适用于本县河道。
"""
SIGNED = """甘泉市2022年国民经济和社会发展统计公报
甘泉市统计局
2023年3月20日
初步核算，全年地区生产总值[1]1210亿元，比上年增长3.0%。
"""
LONG = """市领导在甘泉调研林业工作 王新民强调 坚持生态优先绿色发展 推动山区林业高质量发展再上新台阶为全省作出新的更大贡献

5月16日，市委书记王新民到甘泉县调研林业工作。他强调，要坚持生态优先。
"""


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (LETTER, "甘泉市人民政府关于推进山区林业发展的意见"),
        (SENT_OUT, "甘泉县河道管理办法"),
        (SIGNED, "甘泉市2022年国民经济和社会发展统计公报"),
        (LONG, LONG.partition("\n")[0]),
    ],
)
def test_titles_of_documents(text: str, title: str) -> None:
    assert [article.title.text for article in read(text.encode(), "page.txt").articles] == [title]


def test_numbers_of_footnotes_are_left_out() -> None:
    article = read(SIGNED.encode(), "page.txt").articles[0]
    assert article.body.text == "初步核算，全年地区生产总值1210亿元，比上年增长3.0%。"
    assert article.published == "2023-03-20"


def test_a_guest_gives_his_host_no_region() -> None:
    text = (
        "湖北省政协考察团赴我省考察\n5月3日，湖北省政协考察团来我省考察。5日，座谈会在南宁召开，柳州、桂林、广西负责人参加。\n"
    )
    assert read(text.encode(), "page.txt").articles[0].region == "广西壮族自治区"


def test_reporters_in_lenticular_brackets() -> None:
    text = "某会议今日开幕\n本报讯【记者王晓文 董明】3月8日，大会在甘泉剧院开幕。市长张广义作报告。\n"
    assert read(text.encode(), "page.txt").articles[0].authors == ("王晓文", "董明")
