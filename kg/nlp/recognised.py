"""Names that the model finds, as proposals like those of the rules: under a canonical name, with a kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from kg.lexicon import rows, words
from kg.nlp.candidate import Candidate, proposed, text_of
from kg.nlp.canonical import body
from kg.nlp.context import Surroundings
from kg.nlp.divisions import city_abroad
from kg.nlp.events import referred
from kg.nlp.institutions import listed
from kg.nlp.model import Name
from kg.nlp.programme_variants import programme
from kg.schema import EVENT, INSTITUTION, PERSON, PLACE, PROGRAMME

RULE, CONFIDENCE = "recogniser", 0.8
MARKS = "“”《》"
PARTY_GROUP, POST = "党组", re.compile("成员|副?书记")
"""The leading party group, whose posts are posts at the body itself."""
GROUPS = "团队组"
"""How the names of groups end that can be met and can act."""


@dataclass(frozen=True, slots=True)
class Article:
    """What names are read with: the article's text, what 省 and 市 mean in it, the states and the bodies that it names."""

    text: str
    around: Surroundings
    states: Collection[str]
    bodies: Collection[str]


def candidates(doc: Doc, names: Collection[Name], around: Surroundings) -> list[Candidate]:
    """A proposal for each name; names that are none by themselves (会议) are passed over."""
    text = text_of(doc)
    named = {c.name for c in proposed(doc, PLACE) if c.props.get("level") == "country"}
    bodies = {c.name for c in proposed(doc, INSTITUTION)} | {text[n.start : n.end] for n in names if n.label == INSTITUTION}
    within = Article(text, around, named, bodies)
    made = (MAKERS[name.label](within, name) for name in names if name.label in MAKERS)
    return [candidate for candidate in made if candidate is not None]


def _person(within: Article, name: Name) -> Candidate | None:
    printed = within.text[name.start : name.end]
    return Candidate(PERSON, name.start, name.end, printed, RULE, CONFIDENCE)


def _place(within: Article, name: Name) -> Candidate | None:
    printed = within.text[name.start : name.end]
    city = city_abroad(printed)
    if city is not None:
        return Candidate(PLACE, name.start, name.end, city.name, RULE, CONFIDENCE, (printed,), city.props())
    props = {"level": _by_ending("place", printed, "site")}
    return Candidate(PLACE, name.start, name.end, printed, RULE, CONFIDENCE, (), props)


def _institution(within: Article, name: Name) -> Candidate | None:
    printed = within.text[name.start : name.end]
    if printed in words("short_bodies") and not within.around.national:
        return None
    if printed.endswith(PARTY_GROUP) and POST.match(within.text, name.end):
        name = Name(name.start, name.end - len(PARTY_GROUP), name.label)
        printed = within.text[name.start : name.end]
    kind = {"kind": _by_ending("institution", printed, "group" if printed[-1] in GROUPS else "other")}
    longer = {n for n in within.bodies if n.endswith(printed) and len(n) > len(printed) + 1}
    if len(longer) == 1 and printed not in listed():
        steps = (f"{printed} → {min(longer)}: the end of a name in this article",)
        return Candidate(INSTITUTION, name.start, name.end, min(longer), RULE, CONFIDENCE, (printed,), kind, (), steps)
    plain = printed.removeprefix("中共") if printed.endswith(PARTY_GROUP) else printed
    found = body(plain, name.start, within.around, within.states)
    props = {"kind": found.kind} if found.kind else kind
    return Candidate(INSTITUTION, name.start, name.end, found.name, RULE, CONFIDENCE, found.aliases, props, (), found.steps)


def _programme(within: Article, name: Name) -> Candidate | None:
    printed = within.text[name.start : name.end]
    quoted = re.search(r"“[^“”]+”", printed)
    aliases = (quoted[0],) if quoted is not None and quoted[0] != printed else ()
    kind = "document" if printed.startswith("《") else _by_ending("programme", printed.strip(MARKS), "project")
    return programme(within.text, name.start, name.end, printed, RULE, kind, aliases, CONFIDENCE)


def _event(within: Article, name: Name) -> Candidate | None:
    printed = within.text[name.start : name.end]
    kind = _by_ending("event", printed, "other")
    props = {"kind": kind, "generic": "", "referred": referred(within.text, name.end), "anchor": RULE}
    return Candidate(EVENT, name.start, name.end, printed, RULE, CONFIDENCE, (), props)


MAKERS: Mapping[str, Callable[[Article, Name], Candidate | None]] = {
    PERSON: _person,
    PLACE: _place,
    INSTITUTION: _institution,
    PROGRAMME: _programme,
    EVENT: _event,
}

ENDINGS = {
    "place": (("site_suffixes", "suffix", "level"),),
    "institution": (("institution_suffixes", "suffix", "kind"), ("group_nouns", "noun", "")),
    "programme": (("programme_suffixes", "suffix", "kind"), ("document_types", "noun", "kind")),
    "event": (("event_nouns", "noun", "kind"),),
}
DIVISIONS = {
    "省": "province", "州": "province", "市": "prefecture", "县": "county", "区": "county",
    "镇": "township", "乡": "township", "村": "village",
}  # fmt: skip
NATURE = "山河江湖海岛洋湾峰峡川溪原漠林谷洲"


@cache
def _endings(what: str) -> Mapping[str, str]:
    table: dict[str, str] = {}
    for name, column, value in ENDINGS[what]:
        for row in rows(name):
            table.setdefault(row[column], row[value] if value else "group")
    return table


def ends_like_a_body(printed: str) -> bool:
    """Whether a name ends in a listed ending of bodies or groups."""
    return any(printed[start:] in _endings("institution") for start in range(1, len(printed)))


def _by_ending(what: str, printed: str, default: str) -> str:
    """The kind that the longest listed ending of a name says; for places also 省, 市, 县, and 山, 河, 湖."""
    table = _endings(what)
    for start in range(len(printed)):
        if (kind := table.get(printed[start:])) is not None:
            return kind
    if what == "place":
        return DIVISIONS.get(printed[-1], "natural" if printed[-1] in NATURE else default)
    return default
