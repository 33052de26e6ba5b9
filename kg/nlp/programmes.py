"""Programmes of an article: listed ones, documents in 《》, quoted names, and names made by a suffix."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.lexicon import rows, split
from kg.nlp.candidate import DATE, Candidate, article_of, propose, proposed, text_of
from kg.nlp.documents import documents
from kg.nlp.gazetteer import Gazetteer
from kg.nlp.plant_names import plants
from kg.nlp.programme_names import by_form, by_suffix, quoted
from kg.nlp.programme_variants import programme, unified
from kg.nlp.work_names import craft
from kg.patterns import load
from kg.schema import INSTITUTION, PERSON, PLACE

SHORT = 3
"""Unquoted forms up to this length are everyday words as often as names (三保, 六权)."""


@cache
def listed() -> Gazetteer[Mapping[str, str]]:
    """Known programmes by every form, canonical names first; policy phrases only in the forms that carry quotes."""
    entries: dict[str, Mapping[str, str]] = {}
    for row in rows("programmes"):
        for form in (row["name"], *split(row["aliases"])):
            if form not in entries and _stands_alone(form, row):
                entries[form] = row
    return Gazetteer(entries.items())


def _stands_alone(form: str, row: Mapping[str, str]) -> bool:
    """Whether a form names the programme wherever it is printed."""
    if row["required"] != "yes":
        return "“" in form
    return "“" in form or len(form) > SHORT or row["kind"] == "law" or form.endswith("制")


@Language.component("kg_programmes", assigns=["doc._.proposed"])
def annotate_programmes(doc: Doc) -> Doc:
    """Propose programmes; forms of one name in an article get one name."""
    text = text_of(doc)
    stops, places = proposed(doc, PERSON, INSTITUTION, DATE), proposed(doc, PLACE)
    found = [
        *_from_list(text, article_of(doc).region, places),
        *documents(doc),
        *quoted(text),
        *by_form(text),
        *plants(text, places),
        *craft(text),
    ]
    return propose(doc, unified([*found, *by_suffix(text, stops, places)]))


def _from_list(text: str, region: str | None, places: Iterable[Candidate]) -> Iterator[Candidate]:
    """Listed names, with the place before them as one more form; a province's own names only in a text from or about it."""
    before = {place.end: place.start for place in places}
    other = load("programmes")["listed_goes_on"].regex
    at_home = (hit for hit in listed().longest(text) if _at_home(split(hit.value["place"]), text, region))
    hits = [hit for hit in at_home if not other.match(text, hit.end)]
    named = {hit.value["name"] for hit in hits if text[hit.start : hit.end] not in split(hit.value["loose"])}
    for hit in hits:
        row = hit.value
        if row["name"] in named:
            confidence = 0.9 if row["required"] == "yes" else 0.7
            local = (text[before[hit.start] : hit.end],) if hit.start in before else ()
            forms = (*split(row["aliases"]), *local)
            yield programme(text, hit.start, hit.end, row["name"], "programme_list", row["kind"], forms, confidence)


def _at_home(places: Iterable[str], text: str, region: str | None) -> bool:
    return any(place in ("中国", region) or place[:2] in text for place in places)
