"""Places: the divisions of the country, countries, regions, zones, natural features and venues, by list and by shape."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.lexicon import rows
from kg.nlp.candidate import Candidate, article_of, propose
from kg.nlp.edges import left_edge, trim
from kg.nlp.gazetteer import Gazetteer, Hit
from kg.patterns import load
from kg.schema import PLACE

COUNTRY = "中国"


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
    for name, level, parent in (("regions", "region", ""), ("natural", "natural", ""), ("zones", "zone", "place"), ("sites", "site", "place")):
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
    return {
        row["code"]: Site(row["name"], row["level"], row["code"], row["parent"], _split(row["short"])) for row in rows("divisions")
    }


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
    text = doc.text
    listed = _choose(text, list(gazetteer().longest(text)), article_of(doc).region)
    found = [*listed, *_shapes(text, listed), *_pointers(text, listed, article_of(doc).region)]
    return propose(doc, found)


def _choose(text: str, hits: list[Hit[tuple[Site, ...]]], region: str | None) -> list[Candidate]:
    """A listed place for every hit that is sure enough: an ambiguous short form needs a neighbour that is a place."""
    sure = [hit for hit in hits if text[hit.start : hit.end] not in _ambiguous()]
    spans = {hit.end: hit for hit in sure} | {hit.start: hit for hit in sure}
    codes = {holder.code for hit in sure if len(hit.value) == 1 for holder in (hit.value[0], *holders(hit.value[0])) if holder.code}
    home = by_name(region) if region else None
    near = frozenset({home.code, *(h.code for h in holders(home))} if home else ())
    chosen: list[Candidate] = []
    for hit in hits:
        word = text[hit.start : hit.end]
        site = _one(hit.value, codes, near)
        blocked = any(b.end > hit.end for b in _blockers().at(text, hit.start)) or _inside_blocker(text, hit)
        if site is None or blocked:
            continue
        if word in _ambiguous() and not _beside(text, hit, spans):
            continue
        spans[hit.end] = spans[hit.start] = hit
        steps = () if word == site.name else (f"{word} → {site.name}",)
        chosen.append(Candidate(PLACE, hit.start, hit.end, site.name, "place_list", 1.0, (), site.props(), (), steps))
    return chosen


def _inside_blocker(text: str, hit: Hit[tuple[Site, ...]]) -> bool:
    """Whether a longer ordinary word that begins earlier reaches into the hit."""
    return any(b.end > hit.start for back in (1, 2, 3) if hit.start >= back for b in _blockers().at(text, hit.start - back))


def _one(sites: tuple[Site, ...], codes: Iterable[str | None], near: frozenset[str | None]) -> Site | None:
    """The one of several namesakes that the article's other places or the paper's region point to; None in doubt."""
    if len(sites) == 1:
        return sites[0]
    divisions_only = [site for site in sites if site.code] or list(sites)
    for pool in (set(codes), set(near)):
        fit = [site for site in divisions_only if any(holder.code in pool for holder in holders(site))]
        if len(fit) == 1:
            return fit[0]
    exact = {(site.name, site.level) for site in sites}
    if len(exact) == 1:
        first = sites[0]
        return Site(first.name, first.level, None, "", first.aliases)
    ranked = sorted(sites, key=lambda s: ("country", "province", "prefecture", "county").index(s.level) if s.level in ("country", "province", "prefecture", "county") else 9)
    return ranked[0] if ranked[0].level in ("country", "province", "prefecture") else None


def _beside(text: str, hit: Hit[tuple[Site, ...]], spans: dict[int, Hit[tuple[Site, ...]]]) -> bool:
    """Whether a sure place stands right before, or beside in a list joined by 、 or 和."""
    if hit.start in spans and spans[hit.start].end == hit.start:
        return True
    before, after = text[hit.start - 1 : hit.start], text[hit.end : hit.end + 1]
    return (before in "、和与及" and hit.start - 1 in spans and spans[hit.start - 1].end == hit.start - 1) or (
        after in "、" and hit.end + 1 in spans and spans[hit.end + 1].start == hit.end + 1 and before in "、"
    )


def _shapes(text: str, listed: list[Candidate]) -> Iterator[Candidate]:
    """Zones, townships, villages and venues by their suffix, with the name part found to the left."""
    inside = frozenset(position for c in listed for position in range(c.start, c.end))
    for name, pattern in load("places").items():
        level = name.split("_")[0]
        for match in pattern.regex.finditer(text):
            start = left_edge(text, match.start("suffix"), 16, soft=level in ("village", "township"), keep=inside)
            start = trim(text, start, match.start("suffix"), inside)
            length = match.start("suffix") - start
            covering = [c for c in listed if c.start <= start and c.end == match.end()]
            if covering or length < (1 if level == "township" else 2) or not _cjk(text[start : match.end()]):
                continue
            inner = [c for c in listed if c.start == start and c.props.get("level") in ("province", "prefecture", "county")]
            if level in ("township", "village"):
                if inner and inner[-1].end < match.start("suffix"):
                    start = inner[-1].end
                elif length > 4:
                    continue
            yield Candidate(PLACE, start, match.end(), text[start : match.end()], f"place_{name}", 0.8, (), {"level": level})


def _cjk(name: str) -> bool:
    return re.fullmatch(r"[\u4e00-\u9fff“”·A-Z0-9a-z]+", name) is not None


def _pointers(text: str, listed: list[Candidate], region: str | None) -> Iterator[Candidate]:
    """Words that mean a place known from context: 我省, 全国, 苏方, and one-character names after 在, 来, 赴."""
    home = by_name(region) if region else None
    for match in re.finditer(r"我国|全国|中方|新中国|国内", text):
        if text.startswith("全国人", match.start()) or text.startswith(("全国政协", "全国总", "全国妇", "全国工商"), match.start()):
            continue
        yield _pointer(match, Site(COUNTRY, "country"), "country_word", 0.7)
    if home is not None:
        words = {"province": "省", "prefecture": "市州", "county": "县区旗市"}.get(home.level, "")
        if words:
            for match in re.finditer(rf"(?:我|全|本)(?:[{words}]|自治区|区)(?![长委政]|级)|省内", text):
                if ("自治区" in match[0] or match[0].endswith("区")) and not home.name.endswith("区"):
                    continue
                yield _pointer(match, home, "region_word", 0.9)
    yield from _sides(text, listed)
    yield from _abbreviated(text, home)


def _pointer(match: re.Match[str], site: Site, rule: str, confidence: float) -> Candidate:
    step = f"{match[0]} → {site.name}"
    return Candidate(PLACE, match.start(), match.end(), site.name, rule, confidence, (), site.props(), (), (step,))


def _sides(text: str, listed: list[Candidate]) -> Iterator[Candidate]:
    """苏方 for a country named in the article whose name or abbreviation begins with that character."""
    abbreviations = {row["abbreviation"]: row["name"] for row in rows("countries") if row["abbreviation"]}
    named = {c.name for c in listed if c.props.get("level") == "country"}
    for match in re.finditer(r"([\u4e00-\u9fff])方(?!面|针|法|案|式|向|位|便|略|程|阵)", text):
        fits = {name for name in named if name[0] == match[1] or abbreviations.get(match[1]) == name}
        if len(fits) == 1 and match[0] != "中方":
            yield _pointer(match, Site(fits.pop(), "country"), "country_side", 0.8)


def _abbreviated(text: str, home: Site | None) -> Iterator[Candidate]:
    """在京, 来湘, 在长: one character for a province, or for a city in its own province's papers."""
    table = {row["char"]: row["province"] for row in rows("province_abbreviations")}
    cities = {row["char"]: row for row in rows("city_abbreviations")}
    own = province_of(home) or (home.name if home else "") if home else ""
    for match in load("pointers")["abbreviated_place"].regex.finditer(text):
        char = match["char"]
        city = cities.get(char)
        name = city["place"] if city is not None and city["province"] == own else table.get(char)
        site = by_name(name) if name else None
        if site is not None:
            step = f"{char} → {site.name}"
            yield Candidate(PLACE, match.start("char"), match.end("char"), site.name, "place_abbreviation", 0.8, (), site.props(), (), (step,))
