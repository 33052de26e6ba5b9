"""Names, sources and dates in bylines."""

import pytest

from kg.reading.bylines import authors, day, full_date, names, numeral, source
from kg.reading.lines import lines
from kg.reading.marks import Mark, marked


def mark(text: str) -> Mark:
    found = next(iter(marked(list(lines(text)))))
    assert isinstance(found, Mark)
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("湖南日报4月12日讯（全媒体记者 施泉江 通讯员\n黄韧）12日上午", ("施泉江", "黄韧")),
        ("湖南日报 2月 29日讯（全媒体记\n者 刘家璇 通讯员 杨勤煊）2 月 28 日", ("刘家璇", "杨勤煊")),
        ("南方日报讯 （记者/张三 通讯员/李四）4月12日", ("张三", "李四")),
        ("本报讯（记者张三）今天", ("张三",)),
        ("新华社北京4月12日电（记者 张三、李四）国家主席", ("张三", "李四")),
        ("央视网消息（新闻联播）：日前", ()),
        ("红网时刻新闻记者 刘玉先 王义正 长沙报道", ("刘玉先", "王义正")),
        ("新疆日报记者 买买提·艾力", ("买买提·艾力",)),
        ("湖南日报全媒体记者 张三 李四 摄", ("张三", "李四")),
        ("（湖南日报全媒体记者 郭宸 通讯员 邱琳娜 整理）", ("郭宸", "邱琳娜")),
        ("本报评论员", ()),
        ("齐鲁网济南11月12日讯 (记者 张三)据", ("张三",)),
        ("本报北京3月12日讯 记者张三 3月12日，某院", ("张三",)),
        ("本报讯 记者李四海 近日，某部", ("李四海",)),
    ],
)
def test_authors(text: str, found: tuple[str, ...]) -> None:
    assert authors([mark(text)]) == found


def test_letter_spaced_names_and_double_blanks() -> None:
    assert names("记者 张三  通讯员 李四") == ("张三", "李四")


@pytest.mark.parametrize(
    ("text", "stated", "paper"),
    [
        ("湖南日报4月12日讯（记者 张三）今天", (4, 12), "湖南日报"),
        ("本报郑州11月7日电（记者 张三）今天", (11, 7), None),
        ("据新华社北京1月3日电 国务院", (1, 3), "新华社"),
        ("本报讯（记者 张三）今天", None, None),
    ],
)
def test_day_and_source(text: str, stated: tuple[int, int] | None, paper: str | None) -> None:
    found = [mark(text)]
    assert (day(found), source(found)) == (stated, paper)


def test_full_dates() -> None:
    assert full_date([mark("（原载2024年 4月 12日《学习时报》1版）")]) == "2024-04-12"
    assert full_date([mark("二〇二四年四月十二日")]) == "2024-04-12"
    assert numeral("三十一") == 31
