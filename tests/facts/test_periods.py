"""Periods: parts of years, plans and spans against the day of publication."""

import pytest

from kg.facts.periods import Calendar


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        ("2024-01-12", "去年前11个月", "2023-01/2023-11"),
        ("2025-09-15", "8月份", "2025-08"),
        ("2025-09-15", "1—8月份", "2025-01/2025-08"),
        ("2025-10-20", "前三季度", "2025-01/2025-09"),
        ("2024-05-01", "一季度", "2024-01/2024-03"),
        ("2024-01-12", "12月份", "2023-12"),
        ("2024-01-12", "“十五五”时期", "2026/2030"),
        ("2024-01-12", "全年", "2023"),
        ("2024-06-12", "全年", None),
        (None, "2022年，我省经济向好。全年", "2022"),
        (None, "2025—2027年", "2025/2027"),
        (None, "8月份", None),
        ("2024-04-12", "4月12日", None),
        ("2024-04-12", "比2022年", None),
    ],
)
def test_last(published: str | None, text: str, expected: str | None) -> None:
    assert Calendar(published).last(text, 0, len(text)) == expected


def test_ahead_of_the_byline() -> None:
    calendar = Calendar("2024-12-05")
    assert [calendar.ahead(period) for period in ("2027", "2025/2027")] == [True, True]
    assert [calendar.ahead(period) for period in ("2024", "2023-01/2023-06", None)] == [False, False, False]


def test_past_before_the_byline() -> None:
    calendar = Calendar("2024-12-05")
    assert [calendar.past(period) for period in ("2023", "2021/2025", "2024")] == [True, False, False]
    assert not Calendar(None).past("2020")
