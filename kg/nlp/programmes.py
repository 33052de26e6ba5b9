"""Programmes: listed ones, documents in 《》, quoted names with or without a noun, and names made by a suffix."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.lexicon import rows, words
from kg.nlp.candidate import Candidate, propose, proposed
from kg.nlp.edges import left_edge, trim
from kg.nlp.gazetteer import Gazetteer
from kg.patterns import load
from kg.schema import INSTITUTION, PLACE, PROGRAMME

LEAD = re.compile(r"(?:[0-9一二三四五六七八九十百]+(?:项|个|批|大)|(?:我|全|本)[省市县国区]|新一轮|一批|系列|国家级|省级|重要|重大|各类|有关|相关|专项(?=工程$)|省(?!级|际|域|委)|市(?!场|域|民))+")


@cache
def listed() -> Gazetteer[Mapping[str, str]]:
    """Known programmes by every form, canonical names first."""
    entries: dict[str, Mapping[str, str]] = {}
    for row in rows("programmes"):
        for form in (row["name"], *row["aliases"].split("|")):
            if len(form) > 1 and (form == row["name"] or form not in entries):
                entries[form] = row
    return Gazetteer(entries.items())


@cache
def _suffixes() -> Mapping[str, str]:
    """Suffixes that make a programme of the name before them, with the kind."""
    return {row["suffix"]: row["kind"] for row in rows("programme_suffixes") if row["weight"] == "strong"}


@cache
def _document_nouns() -> Mapping[str, tuple[str, bool]]:
    return {row["noun"]: (row["kind"], row["programme"] == "yes") for row in rows("document_types")}


@Language.component("kg_programmes", assigns=["doc._.proposed"])
def annotate_programmes(doc: Doc) -> Doc:
    """Propose programmes; two forms of one name in an article get the longer name."""
    text = doc.text
    found = [*_from_list(text), *_documents(text), *_quoted(text)]
    inside = frozenset(p for c in (*proposed(doc, PLACE, INSTITUTION), *found) for p in range(c.start, c.end))
    return propose(doc, [*found, *_by_suffix(text, inside)])


def _programme(text: str, start: int, end: int, name: str, rule: str, kind: str, aliases: tuple[str, ...] = (), confidence: float = 0.9) -> Candidate:
    steps = () if text[start:end] == name else (f"{text[start:end]} → {name}",)
    return Candidate(PROGRAMME, start, end, name, rule, confidence, tuple(a for a in aliases if a and a != name), {"kind": kind}, (), steps)


def _from_list(text: str) -> Iterator[Candidate]:
    for hit in listed().longest(text):
        row = hit.value
        confidence = 0.9 if row["required"] == "yes" else 0.7
        yield _programme(text, hit.start, hit.end, row["name"], "programme_list", row["kind"], tuple(row["aliases"].split("|")), confidence)


def _documents(text: str) -> Iterator[Candidate]:
    """《…》 where the title ends in a noun for a policy document or law; a short title takes the fuller one named before it."""
    full: list[str] = []
    for match in re.finditer(r"《([^《》\n]{2,80})》", text):
        title = re.sub(r"[（(][^（）()]*[）)]$", "", match[1])
        noun = next((n for n in sorted(_document_nouns(), key=len, reverse=True) if title.endswith(n)), None)
        if noun is None or not _document_nouns()[noun][1]:
            continue
        longer = next((f for f in reversed(full) if len(f) > len(title) and f.endswith(title)), None)
        full.append(title)
        name = f"《{longer or title}》"
        aliases = (f"《{title}》",) if longer else (f"《{match[1]}》",)
        yield _programme(text, match.start(), match.end(), name, "document_title", _document_nouns()[noun][0], aliases, 0.95)


def _quoted(text: str) -> Iterator[Candidate]:
    """“智赋万企”行动, “4×4”现代化产业体系, “三个高地”: a quoted name with its noun, or a numbered catchword."""
    patterns = load("programmes")
    for match in re.finditer(r"“([^“”\n。；！？]{2,24})”", text):
        noun = patterns["noun_after_quote"].regex.match(text, match.end())
        if noun is not None:
            kind = next((k for s, k in sorted(_suffixes().items(), key=lambda i: -len(i[0])) if noun[0].endswith(s)), "initiative")
            alias = (match[0],)
            if not (patterns["event_after_quote"].regex.match(text, match.end())):
                yield _programme(text, match.start(), noun.end(), text[match.start() : noun.end()], "quoted_with_noun", kind, alias, 0.9)
            else:
                yield _programme(text, match.start(), noun.end(), text[match.start() : noun.end()], "quoted_with_noun", kind, alias, 0.8)
        elif patterns["catchword"].regex.fullmatch(match[1]):
            yield _programme(text, match.start(), match.end(), match[0], "quoted_catchword", "strategy", (match[1],), 0.6)


def _by_suffix(text: str, inside: frozenset[int]) -> Iterator[Candidate]:
    """An unquoted name before 行动, 工程, 计划, 战略 …, bordered on the left by the verb that governs it."""
    suffixes = _suffixes()
    expression = re.compile("|".join(sorted((s for s in suffixes if len(s) > 1), key=len, reverse=True)))
    generic, after = load("programmes")["generic_name"].regex, load("programmes")["goes_on"].regex
    for match in expression.finditer(text):
        if after.match(text[match.end() : match.end() + 6]):
            continue
        start = left_edge(text, match.start(), 22, keep=inside)
        start = trim(text, start, match.start(), inside)
        lead = LEAD.match(text, start, match.start())
        start = trim(text, lead.end(), match.start(), inside) if lead and lead.end() < match.start() else start
        name = text[start : match.end()]
        part = text[start : match.start()]
        if len(part) < 2 or generic.fullmatch(name) or not re.fullmatch(r"[\u4e00-\u9fff“”+×A-Za-z0-9—-]+", name) or part in words("not_programmes"):
            continue
        if "“" in name and name.count("“") != name.count("”"):
            continue
        yield _programme(text, start, match.end(), name, "programme_suffix", suffixes[match[0]], (), 0.7)
