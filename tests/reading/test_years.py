"""The year of a byline that has none."""

import pytest

from kg.reading.years import iso, year


@pytest.mark.parametrize(
    ("text", "days", "stated", "found"),
    [
        ("会议", [(4, 12)], "2024-04-13", 2024),
        ("（原载2024年4月12日《学习时报》）", [(4, 12)], None, 2024),
        ("今天，我省召开2024年重污染天气防范应对工作会议，通报2023年情况。", [(1, 12)], None, 2024),
        ("2024年3月，总书记在湖南考察。2013年11月，首次提出。", [(4, 12)], None, 2024),
        ("部署2024年全省检察工作。2023年全省收案增加。", [(2, 29)], None, 2024),
        ("会议总结2023年工作。", [(2, 28)], None, None),
        ("到2025年，力争建成。", [(3, 1)], None, None),
        ("会议部署2025年工作。", [(12, 25)], None, None),
        ("2023年工作会议召开。", [(2, 29)], None, None),
    ],
)
def test_year(text: str, days: list[tuple[int, int]], stated: str | None, found: int | None) -> None:
    assert year(text, days, stated) == found


def test_dates_without_a_year_and_across_new_year() -> None:
    assert iso((4, 5), None, None) == "--04-05"
    assert iso((12, 31), 2024, "2024-01-01") == "2023-12-31"
