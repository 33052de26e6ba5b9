"""Words that mean a place known from context: 我省, 全国, 苏方, and one-character names after 在, 来, 赴."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from kg.lexicon import rows
from kg.nlp.candidate import Candidate
from kg.nlp.divisions import COUNTRY, Site, by_name, divisions, holders, province_of
from kg.patterns import load
from kg.schema import PLACE

LEVEL_WORDS = {"province": "省", "prefecture": "市州", "county": "县区旗市"}


def pointers(text: str, listed: list[Candidate], region: str | None) -> Iterator[Candidate]:
    """Pointing words with the place that the article's own region, or its places, give them."""
    home = by_name(region) if region else _shared(listed)
    patterns = load("pointers")
    for match in patterns["country_word"].regex.finditer(text):
        yield _pointer(match, Site(COUNTRY, "country"), "country_word", 0.7)
    if home is not None:
        for match in patterns["region_word"].regex.finditer(text):
            own = home if match["word"] in _words(home) else _above(match, home) or _of_us(match, home, listed)
            if own is not None:
                yield _pointer(match, own, "region_word", 0.9)
    yield from _sides(text, listed)
    yield from _abbreviated(text, home)


def _above(match: re.Match[str], home: Site) -> Site | None:
    """What 我省, 全省 means on the page of a city, and 全市 on that of a county: the division of that level that holds it."""
    if not match[0].startswith(("我", "全")):
        return None
    return next((site for site in holders(home) if site.name != COUNTRY and match["word"] in _words(site)), None)


def _of_us(match: re.Match[str], home: Site, listed: list[Candidate]) -> Site | None:
    """What 我市 or 我县 means on a page of which only the province is known: the only division of that level that it names."""
    if home.level != "province" or not match[0].startswith("我"):
        return None
    sites = [divisions()[str(c.props["adcode"])] for c in listed if c.props.get("adcode")]
    fits = {site.name: site for site in sites if site.level != "province" and site.name.endswith(match["word"])}
    return next(iter(fits.values())) if len(fits) == 1 else None


def _shared(listed: list[Candidate]) -> Site | None:
    """The province of an article that names no paper: the one in which more than two thirds of its places lie."""
    found = [province_of(divisions()[str(c.props["adcode"])]) for c in listed if c.props.get("adcode")]
    for name, count in Counter(filter(None, found)).most_common(1):
        return by_name(name) if 3 * count > 2 * len(found) and count > 2 else None
    return None


def _words(home: Site) -> tuple[str, ...]:
    """The level words that mean a division: 省 and 自治区, 市 or 州, 县 or 区; those that its name ends with."""
    if home.name.endswith("自治区"):
        return ("自治区", "区")
    return tuple(word for word in LEVEL_WORDS.get(home.level, "") if home.name.endswith(word)) or tuple(
        word for word in "省市" if home.level == "province" and home.name.endswith(word)
    )


def _pointer(match: re.Match[str], site: Site, rule: str, confidence: float) -> Candidate:
    step = f"{match[0]} → {site.name}"
    return Candidate(PLACE, match.start(), match.end(), site.name, rule, confidence, (), site.props(), (), (step,))


@cache
def _abbreviations() -> Mapping[str, str]:
    return {row["abbreviation"]: row["name"] for row in rows("countries") if row["abbreviation"]}


def _sides(text: str, listed: list[Candidate]) -> Iterator[Candidate]:
    """苏方 for a country named in the article whose name or abbreviation begins with that character."""
    named = {c.name for c in listed if c.props.get("level") == "country" and c.name != COUNTRY}
    heads: dict[str, set[str]] = {}
    for name in named:
        for char in {name[0], *(short for short, full in _abbreviations().items() if full == name)}:
            heads.setdefault(char, set()).add(name)
    for match in load("pointers")["country_side"].regex.finditer(text) if heads else ():
        fits = heads.get(match["char"], set())
        if len(fits) == 1:
            yield _pointer(match, Site(next(iter(fits)), "country"), "country_side", 0.8)


@cache
def _provinces() -> Mapping[str, str]:
    return {row["char"]: row["province"] for row in rows("province_abbreviations")}


@cache
def _cities() -> Mapping[str, tuple[str, str]]:
    return {row["char"]: (row["place"], row["province"]) for row in rows("city_abbreviations")}


def _abbreviated(text: str, home: Site | None) -> Iterator[Candidate]:
    """在京, 来湘, 在长: one character for a province, or for a city in its own province's papers."""
    own = "" if home is None else next((h.name for h in (home, *holders(home)) if h.level == "province"), "")
    for match in load("pointers")["abbreviated_place"].regex.finditer(text):
        char = match["char"]
        city, province = _cities().get(char, ("", ""))
        name = city if city and province == own else _provinces().get(char)
        site = by_name(name) if name else None
        if site is not None:
            start, end, steps = match.start("char"), match.end("char"), (f"{char} → {site.name}",)
            yield Candidate(PLACE, start, end, site.name, "place_abbreviation", 0.8, (), site.props(), (), steps)
