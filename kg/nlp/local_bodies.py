"""The bodies that every place has: 湖南省委, 郴州市政府 by the place before them, 省委 by the place an article is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from kg.lexicon import rows
from kg.nlp.body_names import candidate
from kg.nlp.candidate import Candidate
from kg.nlp.context import Surroundings
from kg.nlp.divisions import Site, divisions
from kg.nlp.gazetteer import Gazetteer, Hit
from kg.patterns import load
from kg.schema import PLACE

Row = Mapping[str, str]
FULL_FORM = re.compile(r"(?:省|市|特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区)$")
TERM = re.compile(r"第?[一二三四五六七八九十]{1,3}届(?=人大|人民代表大会|政协|省委|市委|纪委)")
DEPARTMENTS = ("厅", "局", "委", "办")
"""Ends of the departments of a government, which are named in lists behind one level word."""
AUTONOMOUS = "autonomous"


@cache
def local() -> Gazetteer[Row]:
    """Bodies that follow the name of a place, or 省, 市, 县, by every form."""
    return Gazetteer((form, found[0]) for form, found in _by_form().items())


@cache
def _levelled() -> Gazetteer[tuple[Row, ...]]:
    return Gazetteer((form, tuple(found)) for form, found in _by_form().items())


@cache
def _by_form() -> dict[str, list[Row]]:
    """All rows that a form may mean at one level or another, the row that has it as its name first."""
    entries: dict[str, list[Row]] = {}
    for row, form in _forms():
        if "{" not in form:
            known = entries.setdefault(form, [])
            known.insert(0 if form == row["body"] else len(known), row)
    return entries


@cache
def around() -> Mapping[str, tuple[tuple[str, list[Row]], ...]]:
    """Bodies printed around the name of a place (中共湖南省委员会): by what stands before it, what follows, longest first."""
    table: dict[str, dict[str, list[Row]]] = {}
    for row, form in _forms():
        if form.count("{}") == 1 and not form.startswith("{}"):
            before, after = form.split("{}")
            table.setdefault(before, {}).setdefault(after, []).append(row)
    return {before: tuple(sorted(found.items(), key=lambda f: -len(f[0]))) for before, found in table.items()}


@cache
def _lengths() -> tuple[int, ...]:
    return tuple(sorted({len(before) for before in around()}, reverse=True))


def _forms() -> Iterator[tuple[Row, str]]:
    """Rows with each of their forms. A leading party group is no body of its own: its posts are posts at the body itself."""
    for row in rows("local_bodies"):
        if not row["body"].endswith("党组"):
            for form in dict.fromkeys((row["body"], *row["aliases"].split("|"), row["full"], row["canonical"])):
                if form:
                    yield row, form


def of_places(text: str, places: list[Candidate]) -> Iterator[Candidate]:
    """The name of a division followed by a body, or with a body's name around it."""
    for place in places:
        site = divisions().get(str(place.props.get("adcode"))) if place.rule in ("place_list", "region_word") else None
        if site is None or text.startswith("全", place.start):
            continue
        found = _around(text, place, site) or _after(text, place, site)
        if found is not None:
            yield found


def _after(text: str, place: Candidate, site: Site) -> Candidate | None:
    printed = text[place.start : place.end]
    short = len(printed) > 2 and site.name.endswith("自治" + printed[-1])
    whole = printed == site.name or short
    term = TERM.match(text, place.end)
    again = text[place.end : place.end + 1] == printed[-1] and whole and term is None  # 浏阳市市委
    hits = [*_levelled().at(text, term.end() if term else place.end), *(_levelled().at(text, place.end + 1) if again else ())]
    for hit in hits:
        row = _row(text, hit, site, whole)
        if row is not None:
            start = place.start - 2 if text.startswith("中共", max(0, place.start - 2)) and place.start >= 2 else place.start
            name, aliases = _canonical(site.name, row)
            own = (text[place.start : hit.end],) if short else ()
            return candidate(text, start, hit.end, name, "body_of_place", row["kind"], (*aliases, *own))
    return None


def _around(text: str, place: Candidate, site: Site) -> Candidate | None:
    for length in _lengths():
        before = text[max(0, place.start - length) : place.start]
        for after, found in around().get(before, ()):
            row = _at_level(found, site) if text.startswith(after, place.end) and len(before) == length else None
            if row is not None:
                name, aliases = _canonical(site.name, row)
                end = place.end + len(after)
                return candidate(text, place.start - length, end, name, "body_of_place", row["kind"], aliases)
    return None


def of_level_words(text: str, surroundings: Surroundings) -> Iterator[Candidate]:
    """省委, 市政府, 自治区人大常委会: a level word followed by a body, its place known from context."""
    for match in load("institutions")["level_word"].regex.finditer(text):
        term = TERM.match(text, match.end())
        for hit in _levelled().at(text, term.end() if term else match.end()):
            site = surroundings.place(match[0], match.start())
            row = _row(text, hit, site, True) if site is not None else None
            if site is not None and row is not None:
                name, aliases = _canonical(site.name, row)
                start = match.start() - (2 if text.startswith("中共", max(0, match.start() - 2)) and match.start() >= 2 else 0)
                yield candidate(text, start, hit.end, name, "body_of_context", row["kind"], aliases, 0.9)
                yield from _colleagues(text, hit.end, site)
                break


def _colleagues(text: str, end: int, site: Site) -> Iterator[Candidate]:
    """Departments that share the level word of the first (省发展改革委、水利厅、能源局等): those that exist at its level."""
    while text[end : end + 1] == "、":
        found = ((hit, _row(text, hit, site, True)) for hit in _levelled().at(text, end + 1))
        hit, row = next(((h, r) for h, r in found if r is not None), (None, None))
        if hit is None or row is None or not text.endswith(DEPARTMENTS, end + 3, hit.end):
            return
        name, aliases = _canonical(site.name, row)
        yield candidate(text, end + 1, hit.end, name, "body_of_list", row["kind"], aliases, 0.9)
        end = hit.end


def level_words(text: str, surroundings: Surroundings) -> Iterator[Candidate]:
    """The places that 省, 市, 县 mean before a body of theirs (市招商服务中心): anchors of names, no mentions."""
    for match in load("institutions")["level_word"].regex.finditer(text):
        site = surroundings.place(match[0], match.start())
        if site is not None:
            yield Candidate(PLACE, match.start(), match.end(), site.name, "level_word", 0.5, (), site.props())


def _row(text: str, hit: Hit[tuple[Row, ...]], site: Site, whole: bool) -> Row | None:
    """The body of this form that exists at the level of the place; after a short form (湖南 + 省委) only a form of two
    characters or more, and none that goes on as another word."""
    if (not whole and hit.end - hit.start < 2) or load("institutions")["no_body"].regex.match(text, hit.end):
        return None
    return _at_level(hit.value, site)


def _at_level(found: Iterable[Row], site: Site) -> Row | None:
    """The first row for the level of a place; in an autonomous region that of autonomous regions."""
    levels = {site.level, AUTONOMOUS} if site.name.endswith("自治区") else {site.level}
    fits = [row for row in found if not row["levels"] or levels & set(row["levels"].split("|"))]
    return next((row for row in fits if AUTONOMOUS in levels and AUTONOMOUS in row["levels"]), fits[0] if fits else None)


def _canonical(site_name: str, row: Row) -> tuple[str, tuple[str, ...]]:
    """The canonical name of a place's body and its official full forms."""
    body = row["canonical"] or row["body"]
    if body.startswith("委") and site_name.endswith("自治区"):
        body = "党" + body
    full = _filled(row["full"], site_name) if row["full"] else ""
    party = f"中共{site_name}{body}" if row["kind"] == "party" else ""
    return _filled(body, site_name), (full, party)


def _filled(form: str, site_name: str) -> str:
    """The name of a body with its place: in front, or where the form says."""
    return form.replace("{short}", FULL_FORM.sub("", site_name)).replace("{}", site_name) if "{" in form else site_name + form
