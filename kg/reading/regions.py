"""The region that a document's 我省, 全市 and 省委 refer to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from kg import lexicon
from kg.patterns import load

NATION = "中国"
NATIONAL = load("reading")["national_body"].regex
LEAST, LEAD = 3, 2


@cache
def media() -> Mapping[str, str]:
    """Region by the name or another form of a paper, agency, station or site; empty where the list is not installed."""
    if "media" not in lexicon.names():
        return {}
    return {name: row["region"] for row in lexicon.rows("media") for name in (row["name"], *lexicon.split(row["aliases"]))}


@cache
def provinces() -> Mapping[str, str]:
    """Official name of a province by the forms that texts use."""
    if "divisions" not in lexicon.names():
        return {}
    rows = [row for row in lexicon.rows("divisions") if row["level"] == "province"]
    return {form: row["name"] for row in rows for form in (row["name"], *lexicon.split(row["short"]))}


def of_source(source: str | None) -> str | None:
    """The region of a paper or site: by the list of media, else by the province that its name starts with (`湖南日报`)."""
    if not source:
        return None
    return media().get(source) or next((name for form, name in provinces().items() if source.startswith(form)), None)


def of_issuer(names: Iterable[str]) -> str | None:
    """The region of the first body whose name begins with a division of the country, or is one of the state or the party."""
    for name in names:
        name = name.removeprefix("中共").removeprefix("中国共产党")
        if NATIONAL.match(name):
            return NATION
        for length in range(12, 2, -1):
            if name[:length] in divisions():
                return name[:length]
    return None


@cache
def divisions() -> frozenset[str]:
    """Official names of provinces and prefectures."""
    if "divisions" not in lexicon.names():
        return frozenset()
    return frozenset(row["name"] for row in lexicon.rows("divisions") if row["level"] in ("province", "prefecture"))


def of_text(text: str) -> str | None:
    """The province a text speaks of: named at least three times, and twice as often as the next; else None."""
    counts: Counter[str] = Counter()
    for form, name in provinces().items():
        counts[name] += text.count(form) if form != name else 0
    ranked = counts.most_common(2)
    if len(ranked) == 2 and ranked[0][1] >= max(LEAST, LEAD * ranked[1][1]):
        return ranked[0][0]
    return None
