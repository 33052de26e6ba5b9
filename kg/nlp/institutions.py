"""Institutions: listed bodies, the bodies of a place (湖南省委, 郴州市政府, 省委), names made by a suffix, and groups."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.lexicon import rows
from kg.nlp.candidate import Candidate, article_of, propose, proposed
from kg.nlp.context import Surroundings
from kg.nlp.edges import left_edge, trim
from kg.nlp.gazetteer import Gazetteer, Hit
from kg.nlp.places import COUNTRY, Site, divisions
from kg.patterns import load
from kg.schema import INSTITUTION, PLACE

LEVEL_WORDS = ("自治区", "省", "市", "县", "区", "州", "盟", "旗")
NUMBERED = re.compile(r"第[一二三四五六七八九十0-9]+$")
NOT_BODY = re.compile(r"书记处书记|政府性|政府网|政府工作报告|政府采购|政府类|政府债|委书记会|委员工作|政府投资|政府引导|政府补贴|政府购买")


@cache
def listed() -> Gazetteer[Mapping[str, str]]:
    """National, foreign and other listed bodies by every form."""
    entries: dict[str, Mapping[str, str]] = {}
    for row in rows("institutions"):
        for form in (row["name"], *row["aliases"].split("|")):
            if form and (form == row["name"] or form not in entries):
                entries[form] = row
    return Gazetteer(entries.items())


@cache
def local() -> Gazetteer[Mapping[str, str]]:
    """Bodies that follow the name of a place, or 省, 市, 县, by every form. A leading party group is no body of its own here:
    its posts are posts at the body itself."""
    entries: dict[str, Mapping[str, str]] = {}
    for row, form in _local_forms():
        if "{" not in form and (form == row["body"] or form not in entries):
            entries[form] = row
    return Gazetteer(entries.items())


@cache
def around() -> tuple[tuple[str, str, Mapping[str, str]], ...]:
    """Bodies printed around the name of a place (中共湖南省委员会): what stands before it, after it, and the row."""
    found = {tuple(form.split("{}")): row for row, form in _local_forms() if form.count("{}") == 1 and not form.startswith("{}")}
    return tuple(sorted(((before, after, row) for (before, after), row in found.items()), key=lambda f: -len(f[0] + f[1])))


def _local_forms() -> Iterator[tuple[Mapping[str, str], str]]:
    for row in rows("local_bodies"):
        if not row["body"].endswith("党组"):
            for form in dict.fromkeys((row["body"], *row["aliases"].split("|"), row["full"], row["canonical"])):
                if form:
                    yield row, form


@cache
def _suffixes() -> Gazetteer[Mapping[str, str]]:
    """Endings of two characters or more; bodies that every place has are found with their place only."""
    return Gazetteer((r["suffix"], r) for r in rows("institution_suffixes") if len(r["suffix"]) > 1 and r["suffix"] not in local())


@cache
def groups() -> Gazetteer[None]:
    """Nouns of groups that an owner's name makes an institution."""
    return Gazetteer((row["noun"], None) for row in rows("group_nouns"))


@Language.component("kg_institutions", assigns=["doc._.proposed"])
def annotate_institutions(doc: Doc) -> Doc:
    """Propose institutions under canonical names that carry their place."""
    text, places = doc.text, proposed(doc, PLACE)
    around = Surroundings(text, article_of(doc), places)
    known = [*_from_list(text), *_of_places(text, places), *_of_level_words(text, around)]
    known = [c for c in known if not NOT_BODY.match(text, max(0, c.end - 2))]
    made = list(_by_suffix(text, places, known))
    groups = list(_group(text, [*known, *made], places))
    return propose(doc, [*known, *made, *groups])


def _body(text: str, start: int, end: int, name: str, rule: str, kind: str, aliases: tuple[str, ...] = (), confidence: float = 1.0) -> Candidate:
    printed = text[start:end]
    steps = () if printed == name else (f"{printed} → {name}",)
    return Candidate(INSTITUTION, start, end, name, rule, confidence, tuple(dict.fromkeys(a for a in aliases if a and a != name)), {"kind": kind}, (), steps)


def _from_list(text: str) -> Iterator[Candidate]:
    for hit in listed().longest(text):
        row = hit.value
        yield _body(text, hit.start, hit.end, row["name"], "institution_list", row["kind"], tuple(row["aliases"].split("|"))[:4])


def _canonical(site_name: str, row: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    """The canonical name of a place's body and its official full forms."""
    body = row["canonical"] or row["body"]
    if body.startswith("委") and site_name.endswith("自治区"):
        body = "党" + body
    full = _filled(row["full"], site_name) if row["full"] else ""
    party = f"中共{site_name}{body}" if row["kind"] == "party" else ""
    return _filled(body, site_name), (full, party)


def _filled(form: str, site_name: str) -> str:
    """The name of a body with its place: in front, or where the form says."""
    short = re.sub(r"(?:省|市|特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区)$", "", site_name)
    return form.replace("{short}", short).replace("{}", site_name) if "{" in form else site_name + form


def _of_places(text: str, places: list[Candidate]) -> Iterator[Candidate]:
    """The name of a division followed by a body: 湖南省委, 郴州市政府, 湖南师范大学 by suffix elsewhere."""
    for place in places:
        if place.rule not in ("place_list", "region_word") or place.props.get("level") not in ("province", "prefecture", "county", "zone", "township"):
            continue
        site = divisions().get(str(place.props.get("adcode")))
        for hit in local().at(text, place.end):
            printed = text[place.start : place.end]
            if site is None or not _fits(hit, site, printed == site.name):
                continue
            start = place.start - 2 if text.startswith("中共", place.start - 2) and place.start >= 2 else place.start
            name, aliases = _canonical(site.name, hit.value)
            yield _body(text, start, hit.end, name, "body_of_place", hit.value["kind"], aliases)
            break
        for before, after, row in around() if site is not None else ():
            if text.startswith(after, place.end) and text.endswith(before, 0, place.start):
                name, aliases = _canonical(site.name, row)
                yield _body(text, place.start - len(before), place.end + len(after), name, "body_of_place", row["kind"], aliases)
                break


def _fits(hit: Hit[Mapping[str, str]], site: Site, whole: bool) -> bool:
    """Whether a body exists at the level of the place; after a short form only bodies of several characters count."""
    levels = hit.value["levels"].split("|")
    return (site.level in levels or levels == [""]) and (whole or hit.end - hit.start >= 2)


def _of_level_words(text: str, around: Surroundings) -> Iterator[Candidate]:
    """省委, 市政府, 自治区人大常委会: a level word followed by a body, its place known from context."""
    for match in re.finditer("|".join(LEVEL_WORDS), text):
        word = match[0]
        for hit in local().at(text, match.end()):
            if not _stands_free(text, match.start(), word):
                continue
            site = around.place(word, match.start())
            if site is None or not _fits(hit, site, True):
                continue
            name, aliases = _canonical(site.name, hit.value)
            start = match.start()
            for prefix in ("中共", "我", "全", "本"):
                if text.endswith(prefix, 0, start):
                    start -= len(prefix) if prefix == "中共" else 0
            yield _body(text, start, hit.end, name, "body_of_context", hit.value["kind"], aliases, 0.9)
            break


def _stands_free(text: str, start: int, word: str) -> bool:
    """Whether a level word is a word here and not the end of a name (湖南省, 社区, 地区)."""
    before = text[start - 1 : start]
    return not before or not re.match(r"[\u4e00-\u9fff]", before) or before in "在由为与和及对向到按经受据使让给从将把、各原时任是了的任共的该届我全本以会同请代"


def _by_suffix(text: str, places: list[Candidate], known: list[Candidate]) -> Iterator[Candidate]:
    """Companies, universities, institutes and the like: a suffix with a name part to its left; a weak suffix needs a place or a
    body in front."""
    entities = [*places, *known]
    inside = frozenset(p for c in entities for p in range(c.start, c.end))
    starts = {c.start for c in entities}
    countries = {c.start: c for c in places if c.props.get("level") == "country" and c.name != COUNTRY}
    shapes = load("institutions")
    for hit in _suffixes().longest(text):
        weak = hit.value["weight"] == "weak"
        if shapes["goes_on"].regex.match(text, hit.end):
            continue
        start = left_edge(text, hit.start, 24, soft=weak, keep=inside)
        start = trim(text, _skip_lead(text, start, hit.start), hit.start, inside)
        part = text[start : hit.start]
        if len(part) < 2 or shapes["no_part"].regex.search(part) or not shapes["part"].regex.fullmatch(part):
            continue
        if weak and (start not in starts or len(part) > 14):
            continue
        country = countries.get(start)
        aliases: tuple[str, ...] = ()
        if country is not None and hit.value["kind"] in ("company", "media") and hit.start - country.end >= 2:
            aliases, start = (text[start : hit.end],), country.end
        name = text[start : hit.end]
        yield _body(text, start, hit.end, name, "institution_suffix", hit.value["kind"], aliases, 0.7 if weak else 0.8)


def _skip_lead(text: str, start: int, end: int) -> int:
    """Skip a leading numeral with measure word or adverb that belongs to the sentence."""
    lead = re.match(r"(?:[0-9一二三四五六七八九十百多]+(?:家|个|所|名|位|次)|其中|同时|以及|通过|关于|来自|原)", text[start:end])
    return start + lead.end() if lead else start


def _group(text: str, known: list[Candidate], places: list[Candidate]) -> Iterator[Candidate]:
    """Delegations and working groups named by their owner: 省政协调研组, 湖南省党政代表团, 省委第二巡回督导组."""
    owners: dict[int, Candidate] = {}
    for candidate in sorted([*places, *known], key=len):
        owners[candidate.end] = candidate
    for hit in groups().longest(text):
        start = hit.start
        number = NUMBERED.search(text, max(0, start - 6), start)
        start = number.start() if number else start
        owner = owners.get(start)
        if owner is None:
            central = re.search(r"(?:中央|国务院|中央军委)$", text[max(0, start - 4) : start])
            if central is not None and number is not None:
                yield _body(text, start - len(central[0]), hit.end, text[start - len(central[0]) : hit.end], "group_of_owner", "group", (), 0.9)
            continue
        if owner.label == PLACE and owner.rule not in ("place_list",):
            continue
        name = owner.name + text[start : hit.end]
        yield _body(text, owner.start, hit.end, name, "group_of_owner", "group", (text[start : hit.end],) if hit.end - start > 2 else (), 0.9)
