"""The region that a document's 我省, 全市 and 省委 refer to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from kg import lexicon
from kg.patterns import load
from kg.reading.divisions import leading, province_of, short_leading

NATION = "中国"
SITE = re.compile("(?:门户)?网站$|官网$")
PATTERNS = load("reading")
GUEST = re.compile("(?:[赴来到在莅访]|莅临|到访)我[省市县区州旗]")
"""What the headline of the host's paper says of a guest, with whose region it may begin."""
PARTY = ("中共", "中国共产党")
PUBLIC = frozenset(("party", "government", "congress", "cppcc", "court", "procuratorate", "military", "media"))


@cache
def media() -> Mapping[str, str]:
    """Region by the name or another form of a paper, agency, station or site; empty where the list is not installed."""
    if "media" not in lexicon.names():
        return {}
    return {name: row["region"] for row in lexicon.rows("media") for name in (row["name"], *lexicon.split(row["aliases"]))}


@cache
def bodies() -> Mapping[str, str]:
    """Place by the name or another form of a public body; empty where the list is not installed."""
    if "institutions" not in lexicon.names():
        return {}
    rows = [row for row in lexicon.rows("institutions") if row["kind"] in PUBLIC and row["place"]]
    return {name: row["place"] for row in rows for name in (row["name"], *lexicon.split(row["aliases"]))}


def of_source(source: str | None) -> str | None:
    """The region of a paper, site or body that publishes: by the lists, as one of the nation, else by the division that its
    name starts with (`湖南日报`)."""
    if not source:
        return None
    source = SITE.sub("", source) or source
    known = media().get(source) or bodies().get(source)
    if known:
        return known
    name = _bare(source)
    if PATTERNS["national_source"].regex.match(name) or PATTERNS["national_body"].regex.match(name):
        return NATION
    return leading(name) or short_leading(name)


def of_issuer(names: Iterable[str]) -> str | None:
    """The region of the first body whose name begins with a division of the country, or is one of the state or the party."""
    for name in map(_bare, names):
        if GUEST.search(name):
            continue
        if PATTERNS["national_body"].regex.match(name):
            return NATION
        found = leading(name) or next((bodies()[name[:size]] for size in range(12, 2, -1) if name[:size] in bodies()), None)
        if found:
            return found
    return None


def of_headline(headlines: Iterable[str]) -> str | None:
    """The nation, where a headline opens with one of its bodies as the one that acts (`最高法召开…座谈会`); the city or county
    that somebody is said to have come to (`某某党政代表团来扶余考察`)."""
    found = list(headlines)
    if any(map(PATTERNS["national_act"].regex.match, found)):
        return NATION
    hosts = (short_leading(match["host"]) for match in map(PATTERNS["guest_at"].regex.search, found) if match is not None)
    return next(filter(None, hosts), None)


def of_report(heads: Iterable[str]) -> str | None:
    """The division to whose congress a body reports, by the head of the page (`工作报告——在某市第五届人民代表大会上`)."""
    for head in heads:
        match = PATTERNS["report_to"].regex.search(head)
        found = leading(match["place"]) if match is not None else None
        if found:
            return found
    return None


def of_host(headlines: Iterable[str], text: str) -> str | None:
    """The province that a text speaks of beside that of the guests whom a headline names first (某省代表团赴我省考察)."""
    for name in filter(GUEST.search, headlines):
        found = leading(_bare(name))
        if found:
            return province_of(text.replace(found, "").replace(found[:-1], ""))
    return None


def of_text(text: str) -> str | None:
    """The province a text speaks of, named or implied by its cities and counties."""
    return province_of(text)


def paper(text: str) -> str | None:
    """The newspaper that the head of a page names, without the words that the print leaves no blank before."""
    for match in PATTERNS["paper"].regex.finditer(text):
        name = match[0]
        starts = (name[index:] for index in range(len(name) - 3))
        return next((start for start in starts if start in media() or short_leading(start)), name)
    return None


def _bare(name: str) -> str:
    for party in PARTY:
        name = name.removeprefix(party)
    return name
