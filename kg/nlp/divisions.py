"""The listed places: divisions of the country, countries, regions, zones, natural features and venues, by every form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.lexicon import rows
from kg.nlp.gazetteer import Gazetteer, Hit

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


def city_abroad(printed: str) -> Site | None:
    """The listed city abroad that a name with 市 means (底特律市)."""
    sites = gazetteer().get(printed[:-1]) if printed.endswith("市") else None
    return next((site for site in sites or () if site.level == "prefecture" and not site.code), None)
