"""Which province a name speaks of."""

from __future__ import annotations

from functools import cache

from kg.lexicon import rows, split

NATION = "中国"
LONGEST = 12


def province(name: str) -> str | None:
    """The province of the place that a name begins with (岳阳县政府: 湖南省); empty where several provinces have such a place
    (朝阳区), None where the name begins with no place."""
    forms = _forms()
    for length in range(min(LONGEST, len(name)), 1, -1):
        if name[:length] in forms:
            return forms[name[:length]]
    return None


def province_of_code(adcode: str) -> str:
    """The province of a division by its code; empty where there is none."""
    return _provinces().get(adcode[:2], "")


@cache
def _provinces() -> dict[str, str]:
    """First two digits of a code to the province's name."""
    return {row["code"][:2]: row["name"] for row in rows("divisions") if row["code"].endswith("0000")}


@cache
def _forms() -> dict[str, str]:
    """Every form of a division to its province, empty where several provinces have it. A province owns its own forms."""
    forms: dict[str, str] = {}
    own = {form for row in rows("divisions") if row["level"] == "province" for form in (row["name"], *split(row["short"]))}
    for row in rows("divisions"):
        home = _provinces()[row["code"][:2]]
        for form in (row["name"], *split(row["short"])):
            if form not in own or row["level"] == "province":
                forms[form] = home if forms.get(form, home) == home else ""
    return forms
