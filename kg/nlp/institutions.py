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
from kg.nlp.edges import left_edge
from kg.nlp.gazetteer import Gazetteer, Hit
from kg.nlp.places import Site, divisions
from kg.schema import INSTITUTION, PLACE

LEVEL_WORDS = ("自治区", "省", "市", "县", "区", "州", "盟", "旗")
NUMBERED = re.compile(r"第[一二三四五六七八九十0-9]+$")
NOT_BODY = re.compile(r"书记处书记|政府性|政府网|政府工作报告|政府采购|政府类|政府债|委书记会|政协委员|人大代表|委员工作|政府投资|政府引导|政府补贴|政府购买")


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
    """Bodies that follow the name of a place, or 省, 市, 县, by every form."""
    entries: dict[str, Mapping[str, str]] = {}
    for row in rows("local_bodies"):
        for form in (row["body"], *row["aliases"].split("|"), row["full"], row["canonical"]):
            if form and (form == row["body"] or form not in entries):
                entries[form] = row
    return Gazetteer(entries.items())


@cache
def _suffixes() -> Gazetteer[Mapping[str, str]]:
    return Gazetteer((row["suffix"], row) for row in rows("institution_suffixes"))


@cache
def _groups() -> Gazetteer[None]:
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
    full = site_name + row["full"] if row["full"] else ""
    party = f"中共{site_name}{row['full'] or body}" if row["kind"] == "party" else ""
    return site_name + body, (full, party)


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
    """Companies, universities, institutes and the like: a suffix with a name part to its left."""
    inside = frozenset(p for c in (*places, *known) for p in range(c.start, c.end))
    ends = {c.end: c for c in (*places, *known)}
    countries = {c.end: c for c in places if c.props.get("level") == "country"}
    for hit in _suffixes().longest(text):
        row = hit.value
        if re.match(r"[\u4e00-\u9fff]", text[hit.end : hit.end + 1] or "") and re.match(r"员|长期|化|型|级|性|制(?!药)|式|类|者|生(?!物)|人(?!民)|票|史|业|网|群|地|券|治理|债", text[hit.end :]):
            continue
        start = left_edge(text, hit.start, 24, keep=inside)
        start = _skip_lead(text, start, hit.start)
        part = text[start : hit.start]
        owner = ends.get(hit.start)
        if row["weight"] == "weak" and owner is None and not any(c.start == start for c in (*places, *known)):
            continue
        if len(part) < 2 or "、" in part or not re.fullmatch(r"[\u4e00-\u9fff“”·A-Za-z0-9（）()-]+", part):
            continue
        if row["weight"] == "weak" and len(part) > 16:
            continue
        country = next((c for end, c in countries.items() if c.start == start and end < hit.start), None)
        if country is not None and row["kind"] in ("company", "media") and hit.start - country.end >= 2 and country.name != "中国":
            yield _body(text, country.end, hit.end, text[country.end : hit.end], "institution_suffix", row["kind"], (text[start : hit.end],), 0.85)
            continue
        yield _body(text, start, hit.end, text[start : hit.end], "institution_suffix", row["kind"], (), 0.8 if row["weight"] == "strong" else 0.7)


def _skip_lead(text: str, start: int, end: int) -> int:
    """Skip a leading numeral with measure word or adverb that belongs to the sentence."""
    lead = re.match(r"(?:[0-9一二三四五六七八九十百多]+(?:家|个|所|名|位|次)|其中|同时|以及|通过|关于|来自|原)", text[start:end])
    return start + lead.end() if lead else start


def _group(text: str, known: list[Candidate], places: list[Candidate]) -> Iterator[Candidate]:
    """Delegations and working groups named by their owner: 省政协调研组, 湖南省党政代表团, 省委第二巡回督导组."""
    owners: dict[int, Candidate] = {}
    for candidate in sorted([*places, *known], key=len):
        owners[candidate.end] = candidate
    for hit in _groups().longest(text):
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
