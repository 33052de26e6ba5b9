"""Places: the divisions of the country, countries, regions, zones, natural features and venues, by list and by shape."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.lexicon import rows
from kg.nlp.candidate import Candidate, article_of, propose
from kg.nlp.gazetteer import Gazetteer, Hit
from kg.patterns import load
from kg.schema import PLACE

COUNTRY = "中国"
CHINA = "100000"
RANKS = ("country", "province", "prefecture", "county")


@dataclass(frozen=True, slots=True)
class Site:
    """One listed place: canonical name, level, code, the code or name of what contains it, other forms."""

    name: str
    level: str
    code: str | None = None
    parent: str = ""
    aliases: tuple[str, ...] = ()

    def props(self) -> dict[str, str | None]:
        """Its node properties."""
        return {"level": self.level, "adcode": self.code}


Found = Hit[tuple[Site, ...]]
"""A listed form in a text with the places it may mean."""


@cache
def gazetteer() -> Gazetteer[tuple[Site, ...]]:
    """Every listed form of a place with the places it may mean."""
    table: dict[str, list[Site]] = {}
    for form, site in _listed():
        known = table.setdefault(form, [])
        if site not in known:
            known.append(site)
    return Gazetteer((form, tuple(sites)) for form, sites in table.items())


@cache
def state_forms(name: str) -> tuple[str, ...]:
    """The full and other forms of a country's name; none for any other name."""
    for row in rows("countries"):
        if name == row["name"]:
            return tuple(sorted({form for form in (row["full"], *_split(row["aliases"])) if form}))
    return ()


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def _listed() -> Iterator[tuple[str, Site]]:
    for site in divisions().values():
        for form in (site.name, *site.aliases):
            yield form, site
    for row in rows("countries"):
        extra = (row["full"], *_split(row["aliases"]))
        yield from _forms(Site(row["name"], "country", None, "", tuple(dict.fromkeys(f for f in extra if f))))
    for row in rows("poetic_names"):
        yield from ((row["word"], site) for site in divisions().values() if site.name == row["place"])
    kinds = (("regions", "region", ""), ("natural", "natural", ""), ("zones", "zone", "place"), ("sites", "site", "place"))
    for name, level, parent in kinds:
        for row in rows(name):
            yield from _forms(Site(row["name"], level, None, row.get(parent, "") if parent else "", _split(row["aliases"])))
    for row in rows("foreign_places"):
        yield from _forms(Site(row["name"], row["level"] or "prefecture", None, row["country"], _split(row["aliases"])))


def _forms(site: Site) -> Iterator[tuple[str, Site]]:
    for form in (site.name, *site.aliases):
        yield form, site


@cache
def divisions() -> dict[str, Site]:
    """Divisions of the country by code."""
    found = (Site(r["name"], r["level"], r["code"], r["parent"], _split(r["short"])) for r in rows("divisions"))
    return {str(site.code): site for site in found}


def province_of(site: Site) -> str:
    """The province a division lies in, by name; empty where it is none."""
    while site.code and site.parent:
        parent = divisions().get(site.parent)
        if parent is None:
            break
        site = parent
    return site.name if site.code else ""


def holders(site: Site) -> Iterator[Site]:
    """The divisions that contain a division, nearest first."""
    while site.code and (parent := divisions().get(site.parent)) is not None:
        yield parent
        site = parent


@cache
def by_name(name: str) -> Site | None:
    """The division of this canonical name, where only one bears it."""
    found = [site for site in gazetteer().get(name) or () if site.name == name]
    return found[0] if len(found) == 1 else None


@cache
def _ambiguous() -> frozenset[str]:
    return frozenset(row["name"] for row in rows("ambiguous_places"))


@cache
def _blockers() -> Gazetteer[None]:
    """Strings that look as if they held a place and do not: ordinary words and names of other things."""
    return Gazetteer((row["word"], None) for row in rows("not_places"))


@Language.component("kg_places", assigns=["doc._.proposed"])
def annotate_places(doc: Doc) -> Doc:
    """Propose places: listed ones, those made by a suffix (经开区, 镇, 村, 广场), and words that point to the paper's own
    region (我省, 全市) or to a country's side (苏方)."""
    from kg.nlp.pointers import pointers
    from kg.nlp.site_shapes import shapes

    text, region = doc.text, article_of(doc).region
    listed = list(choose(text, list(gazetteer().longest(text)), region))
    return propose(doc, [*listed, *shapes(text, listed), *pointers(text, listed, region)])


def choose(text: str, hits: list[Found], region: str | None) -> Iterator[Candidate]:
    """A listed place for every hit that is sure enough: an ambiguous form needs a neighbour that is a place."""
    hits = [hit for hit in hits if not _blocked(text, hit)]
    sure = [hit for hit in hits if text[hit.start : hit.end] not in _ambiguous()]
    single = [hit.value[0] for hit in sure if len(hit.value) == 1]
    codes = {holder.code for site in single for holder in (site, *holders(site)) if holder.code}
    home = by_name(region) if region else None
    near = {home.code, *(h.code for h in holders(home))} if home else set()
    supported = _supported(text, hits, codes)
    for hit in hits:
        word = text[hit.start : hit.end]
        site = _one(hit.value, codes, near) if word not in _ambiguous() or hit.start in supported else None
        if site is not None:
            yield from _candidates(hit, word, site)


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


def _blocked(text: str, hit: Found) -> bool:
    """Whether a longer ordinary word holds the hit, reaches into it, or the hit is the given name of somebody."""
    for back in range(min(3, hit.start) + 1):
        reach = next(_blockers().at(text, hit.start - back), None)
        if reach is not None and reach.end > (hit.start if back else hit.end):
            return True
    named = hit.end - hit.start == 2 and hit.start > 0 and not any(site.code for site in hit.value)
    return named and text[hit.start - 1] in _surnames() and text.count(text[hit.start - 1 : hit.end]) > 1


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row["surname"] for row in rows("surnames") if row["word"] != "yes")


def _one(sites: tuple[Site, ...], codes: Collection[str | None], near: Collection[str | None]) -> Site | None:
    """The one of several namesakes that the article's other places or the paper's region point to; None in doubt."""
    if len(sites) == 1:
        return sites[0]
    divided = [site for site in sites if site.code] or list(sites)
    for pool in (codes, near):
        fit = [site for site in divided if any(holder.code in pool and holder.code != CHINA for holder in holders(site))]
        if len(fit) == 1:
            return fit[0]
    first = sites[0]
    if len({(site.name, site.level) for site in sites}) == 1:
        return Site(first.name, first.level, None, "", first.aliases)
    ranked = sorted(sites, key=lambda s: RANKS.index(s.level) if s.level in RANKS else len(RANKS))
    return ranked[0] if ranked[0].level in RANKS[:3] else None


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
