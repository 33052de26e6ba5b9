"""Which province, or which country abroad, a name speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg.lexicon import rows, split

NATION = "中国"
LONGEST = 12


@cache
def province(name: str) -> str | None:
    """The province of the place with which a name begins (岳阳县政府: 湖南省) or which it holds in full (民革长沙市委会), else
    the country abroad with which it begins; empty where several provinces have such a place, None where it names none."""
    within = (part for start in range(1, len(name)) for part in _beginnings(name[start:]) if part in _whole())
    found = next((part for part in _beginnings(name) if part in _forms()), None) or next(within, None)
    if found is None:
        return next((_abroad()[part] for part in _beginnings(name) if part in _abroad()), None)
    return _forms()[found]


def _beginnings(name: str) -> Iterator[str]:
    """The first characters of a name as far as a division's name may reach, the longest first."""
    return (name[:length] for length in range(min(LONGEST, len(name)), 1, -1))


def province_of_code(adcode: str) -> str:
    """The province of a division by its code; empty where there is none."""
    return _provinces().get(adcode[:2], "")


@cache
def _provinces() -> dict[str, str]:
    """First two digits of a code to the province's name."""
    return {row["code"][:2]: row["name"] for row in rows("divisions") if row["code"].endswith("0000")}


@cache
def _provincial() -> frozenset[str]:
    """Every form of a province."""
    provinces = (row for row in rows("divisions") if row["level"] == "province")
    return frozenset(form for row in provinces for form in (row["name"], *split(row["short"])))


@cache
def _forms() -> dict[str, str]:
    """Every form of a division to its province, empty where several provinces have it. A province owns its own forms."""
    forms: dict[str, str] = {}
    own = _provincial()
    for row in rows("divisions"):
        home = _provinces()[row["code"][:2]]
        for form in (row["name"], *split(row["short"])):
            if form not in own or row["level"] == "province":
                forms[form] = home if forms.get(form, home) == home else ""
    return forms


@cache
def _whole() -> frozenset[str]:
    """Forms that are a place wherever they stand: every form of a province, official names of three characters or more."""
    return _provincial() | frozenset(row["name"] for row in rows("divisions") if len(row["name"]) > 2)


@cache
def _abroad() -> dict[str, str]:
    """Every form of a country abroad to its name."""
    forms = ((form, row["name"]) for row in rows("countries") for form in (row["name"], row["full"], *split(row["aliases"])))
    return {form: name for form, name in forms if form and name != NATION}
