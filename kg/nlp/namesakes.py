"""Which listed place a form means, and whether it means a place at all: namesakes, ordinary words, lists of counties."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from kg.lexicon import rows
from kg.nlp.candidate import Candidate
from kg.nlp.divisions import Found, Site, by_name, gazetteer, holders
from kg.nlp.gazetteer import Gazetteer, Hit
from kg.nlp.name_ends import follow
from kg.patterns import load
from kg.schema import PLACE

CHINA = "100000"
BEFORE_COUNTY = "有过入自近在赴到来从于向至对由为与和及的是让将给把离抵距经以了县市区省州称路访驻游进往返届日者往沿县"
AFTER_STATE = "防务会家王内际民土总歌旗立都营有庆产企宾事"
UNITS = "县市区州旗省镇乡村人的等，。；、："
FAMILY = re.compile("[·•・](?=[\u4e00-\u9fff]{2,5}[^\u4e00-\u9fff]|[\u4e00-\u9fff]*[尔斯夫娃姆瓦雷蒂茨基维奇])")
"""What follows the name of a place abroad that is somebody's first name."""
RANKS = ("country", "province", "prefecture", "county")


@cache
def _ambiguous() -> frozenset[str]:
    return frozenset(row["name"] for row in rows("ambiguous_places"))


@cache
def _blockers() -> Gazetteer[None]:
    """Strings that look as if they held a place and do not: ordinary words and names of other things."""
    return Gazetteer((row["word"], None) for row in rows("not_places"))


def choose(text: str, hits: list[Found], region: str | None) -> Iterator[Candidate]:
    """A listed place for every hit that is sure enough: an ambiguous form needs a neighbour that is a place. The
    place right before a name says first which of several namesakes is meant (海南昌江)."""
    hits = [_shortened(text, hit) for hit in hits]
    ends = frozenset(hit.end for hit in hits)
    hits = [hit for hit in hits if not _blocked(text, hit, ends)]
    sure = [hit for hit in hits if text[hit.start : hit.end] not in _ambiguous()]
    single = [hit.value[0] for hit in sure if len(hit.value) == 1]
    codes = {holder.code for site in single for holder in (site, *holders(site)) if holder.code}
    home = by_name(region) if region else None
    near = {home.code, *(h.code for h in holders(home))} if home else set()
    supported = _supported(text, hits, codes)
    above: dict[int, str | None] = {}
    for hit in hits:
        word = text[hit.start : hit.end]
        pools: tuple[Collection[str | None], Collection[str | None]]
        pools = ({above[hit.start]}, codes) if hit.start in above else (codes, near)
        site = _one(word, hit.value, *pools) if word not in _ambiguous() or hit.start in supported else None
        if site is not None:
            above[hit.end] = site.code
            yield from _candidates(hit, word, site)


def _shortened(text: str, hit: Found) -> Found:
    """以色列 and no 以色列国 before 防部: the full name of a state whose last character begins the next word; and 柏林 in
    首都柏林."""
    if (
        text[hit.start] == "都"
        and text[hit.start - 1 : hit.start] == "首"
        and (rest := gazetteer().get(text[hit.start + 1 : hit.end]))
    ):
        return Hit(hit.start + 1, hit.end, rest)
    short = text[hit.start : hit.end - 1]
    sites = gazetteer().get(short) if text[hit.end - 1] == "国" and text[hit.end : hit.end + 1] in AFTER_STATE else None
    return Hit(hit.start, hit.end - 1, sites) if sites and text[hit.end : hit.end + 1] else hit


def _candidates(hit: Found, word: str, site: Site) -> Iterator[Candidate]:
    """The place; a hall printed with the building that holds it (人民大会堂金色大厅) is two places side by side."""
    start = hit.start
    if site.level == "site" and site.name == word:
        cut = next((k for k in range(len(word) - 2, 2, -1) if word[:k] in gazetteer() and word[k:] in gazetteer()), 0)
        for outer in (gazetteer().get(word[:cut]) or ())[:1]:
            yield Candidate(PLACE, start, start + cut, outer.name, "place_list", 1.0, (), outer.props())
            start += cut
    steps = () if word == site.name else (f"{word} → {site.name}",)
    yield Candidate(PLACE, start, hit.end, site.name, "place_list", 1.0, (), site.props(), (), steps)


def _blocked(text: str, hit: Found, ends: frozenset[int]) -> bool:
    """Whether a longer ordinary word holds the hit, reaches into it, or the hit is the given name of somebody, or the short
    name of a county in the middle of a word (死于洪灾)."""
    for back in range(min(3, hit.start) + 1):
        reach = _blockers().first(text, hit.start - back)
        if reach is not None and reach.end > (hit.start if back else hit.end):
            return True
    if not any(site.code for site in hit.value) and FAMILY.match(text, hit.end):
        return True
    if hit.end - hit.start != 2 or hit.start == 0:
        return False
    if _named_so(text, hit) or _given(text, hit):
        return True
    listed = text[hit.start - 1] in BEFORE_COUNTY or text.startswith("、", hit.end)
    if all(site.level == "county" for site in hit.value) and not listed:
        return re.match(r"[\u4e00-\u9fff]", text[hit.start - 1]) is not None and hit.start not in ends
    named = not any(site.code for site in hit.value) and text[hit.start - 1] in _surnames()
    whole = text[hit.start - 1 : hit.end]
    return named and text.find(whole, text.find(whole) + 1) >= 0


def _named_so(text: str, hit: Found) -> bool:
    """Whether the short name of a county begins the name of somebody who acts, each time that the text has it (任泽民强调)."""
    whole = text[hit.start : hit.end + 1]
    if text[hit.start] not in _families() or whole[-1] in UNITS or any(site.level != "county" for site in hit.value):
        return False
    ends = [match.end() for match in re.finditer(re.escape(whole), text)]
    return len(ends) > 1 and len(whole) == 3 and all(follow(text, end) >= 2 for end in ends)


def _given(text: str, hit: Found) -> bool:
    """Whether the short name of a county is the given name of somebody in a list of persons, family name before it
    (…、孙洪山、…)."""
    inside = text[hit.start - 2 : hit.start - 1] in ("、", "和") and text[hit.end : hit.end + 1] in tuple("、和等出参列，")
    return inside and text[hit.start - 1] in _families() and all(site.level == "county" for site in hit.value)


@cache
def _families() -> frozenset[str]:
    return frozenset(row["surname"] for row in rows("surnames"))


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row["surname"] for row in rows("surnames") if row["word"] != "yes")


def _one(word: str, sites: tuple[Site, ...], codes: Collection[str | None], near: Collection[str | None]) -> Site | None:
    """The one of several namesakes that the article's other places or the paper's region point to; None in doubt."""
    if len(sites) == 1:
        return sites[0]
    ranked = sorted(sites, key=lambda s: RANKS.index(s.level) if s.level in RANKS else len(RANKS))
    if ranked[0].level in RANKS[:2] and ranked[1].level not in RANKS[:2] and all(site.name != word for site in sites[1:]):
        return ranked[0]
    divided = [site for site in sites if site.code] or list(sites)
    city = ranked[0].level == "prefecture" and all(site.name != word for site in sites)
    for pool in (codes, near):
        fit = [site for site in divided if _fits(site, pool, city)]
        if len(fit) == 1:
            return fit[0]
    first = sites[0]
    if len({(site.name, site.level) for site in sites}) == 1:
        return Site(first.name, first.level, None, "", first.aliases)
    return ranked[0] if ranked[0].level in RANKS[:3] else None


def _fits(site: Site, pool: Collection[str | None], city: bool) -> bool:
    """Whether a place lies in one of these divisions; a district with the short name of a `city` (西安) right in one."""
    near = [site.parent] if city and site.level == "county" else [holder.code for holder in holders(site)]
    return any(code in pool and code != CHINA for code in near)


OWN_BODY = re.compile("[县市区旗](?:委|政府|长|政协|人大)")
"""The body or head of a county, right behind its name with the word for its level said again (道县县委)."""


def _supported(text: str, hits: list[Found], codes: Collection[str | None]) -> set[int]:
    """Starts of hits of ambiguous forms that their neighbours make places."""
    found: set[int] = set()
    for run in _lists(text, hits):
        unsure = [hit for hit in run if text[hit.start : hit.end] in _ambiguous()]
        counted = load("places")["list_of_counties"].regex.match(text, run[-1].end) is not None
        if len(run) - len(unsure) >= (1 if len(run) < 4 or counted else len(run) // 3) or (counted and len(run) > 2):
            found.update(hit.start for hit in unsure)
    ends = {hit.end: hit for hit in hits}
    for hit in hits:
        above = ends.get(hit.start)
        here = text[hit.end - 1] in "县市区州旗" or _after_motion(text, hit)
        if OWN_BODY.match(text, hit.end) and text[hit.end - 1] == text[hit.end : hit.end + 1]:
            found.add(hit.start)
        if (above is not None and _holds(above.value, hit.value)) or (here and _lies_in(hit, codes)):
            found.add(hit.start)
    return found


def _lies_in(hit: Found, codes: Collection[str | None]) -> bool:
    """Whether a place of the hit lies in a division that the article names."""
    return any(holder.code in codes and holder.code != CHINA for site in hit.value for holder in holders(site))


def _after_motion(text: str, hit: Found) -> bool:
    """在, 赴 or 到 before the hit and what is done there after it."""
    here = load("places")["place_here"].regex
    return text[hit.start - 1 : hit.start] in ("在", "赴", "到") and here.match(text, hit.end) is not None


def _lists(text: str, hits: list[Found]) -> Iterator[list[Found]]:
    """Runs of divisions joined by 、 or 和, two or more."""
    run: list[Found] = []
    for hit in hits:
        if not any(site.code for site in hit.value):
            continue
        if run and text[run[-1].end : hit.start] in ("、", "和", "与", "及"):
            run.append(hit)
            continue
        if len(run) > 1:
            yield run
        run = [hit]
    if len(run) > 1:
        yield run


def _holds(above: tuple[Site, ...], sites: tuple[Site, ...]) -> bool:
    """Whether one of the first places contains one of the others."""
    codes = {site.code for site in above if site.code}
    return any(holder.code in codes for site in sites for holder in holders(site))
