"""Policy documents and laws: titles in 《》, drafts of laws named without them, and the document that an article is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from spacy.tokens import Doc

from kg.lexicon import rows, words
from kg.nlp.candidate import Candidate, article_of, text_of
from kg.nlp.programme_variants import programme
from kg.patterns import load

TITLE = re.compile(r"《((?:[^《》\n]|《[^《》\n]*》){2,90})》")
SENTENCE_LONG = 12
"""A title of so many characters that ends in no listed noun is that of a speech, an editorial or a policy paper."""
ARTICLE_LONG = 6
"""The least length of the title of an article, where the words before it say that it is one."""
CONGRATULATES = ("热烈祝贺", "祝贺")
"""An editorial that congratulates a meeting reports it: its title is read as a sentence."""
LONGEST_NOUN = 4
"""A title of so few characters that is but a noun (《意见》, 《若干措施》) names nothing by itself."""
ARTICLE = re.compile("第[一二三四五六七八九十百零]+条")
"""The number of an article of some law, as works of art take it for a title."""

SHOWS = (
    "赛",
    "晚会",
    "音乐会",
    "演唱会",
    "剧",
    "片",
    "展",
    "节",
    "季",
    "之夜",
    "之旅",
    "故事",
    "典故",
    "纪实",
    "专访",
    "访谈",
    "特别节目",
    "直播",
)
"""Ends of titles of programmes on the air, shows and reports."""

MARK = re.compile(r"(?:[（(][^（）()]*[）)]|[·—－-]?(?:19|20)\d\d(?:[-—－](?:20)?\d\d)?年?)+$")
"""What a title has behind its noun: a remark in brackets, a year (《…指数2023》, 《…宣言·2024》)."""


@cache
def nouns() -> Mapping[str, tuple[str, bool]]:
    """Nouns at the end of a title, with the kind and whether such a title names a policy document."""
    return {row["noun"]: (row["kind"], row["programme"] == "yes") for row in rows("document_types")}


@cache
def _longest_first() -> tuple[str, ...]:
    return tuple(sorted(nouns(), key=len, reverse=True))


def documents(doc: Doc) -> Iterator[Candidate]:
    """Titles in 《》, the title of a policy document that the article is, and drafts of laws."""
    text = text_of(doc)
    own = _own_title(doc)
    if own is not None:
        yield own
    yield from _titles(text, [own.name.strip("《》")] if own is not None else [])
    for match in load("programmes")["law_draft"].regex.finditer(text):
        yield programme(text, match.start("law"), match.end(), match["law"], "law_draft", "law", (match[0],), 0.85)
    for match in load("programmes")["untitled"].regex.finditer(text):
        yield programme(text, match.start(), match.end(), match[0], "document_untitled", "document", (), 0.86)


def _titles(text: str, full: list[str]) -> Iterator[Candidate]:
    """《…》 where the title ends in a noun for a policy document or law; a short title takes the fuller one named before it."""
    found = list(TITLE.finditer(text))
    every = [MARK.sub("", match[1]) for match in found]
    for match in found:
        title = MARK.sub("", match[1])
        noun = None if ARTICLE.fullmatch(title) else next((n for n in _longest_first() if title.endswith(n)), None)
        outside = load("programmes")["noun_after_title"].regex.match(text, match.end())
        if outside is not None and (noun is None or not nouns()[noun][1]):
            whole = text[match.start() : outside.end()]
            yield programme(text, match.start(), outside.end(), whole, "document_title", "document", (f"《{title}》",), 0.9)
            continue
        if noun is None or not nouns()[noun][1]:
            if _is_speech(text, match, noun is None):
                yield programme(text, match.start(), match.end(), match[0], "speech_title", "document", (f"《{title}》",))
            continue
        kind = nouns()[noun][0]
        longer = next((f for f in (*reversed(full), *every) if len(f) > len(title) and f.endswith(title)), None)
        if longer is None and len(title) <= LONGEST_NOUN and title in nouns() and title not in words("programmes"):
            yield programme(text, match.start(), match.end(), f"《{title}》", "document_noun", kind, (match[0],), 0.8)
            continue
        full.append(title)
        name = f"《{longer or title}》"
        forms = (f"《{title}》", f"《{match[1]}》", *_short_law(title))
        yield programme(text, match.start(), match.end(), name, "document_title", kind, forms, 0.95)


def _is_speech(text: str, title: re.Match[str], unknown: bool) -> bool:
    """Whether a title that no listed noun makes a document is that of an article, an editorial or a speech: by the words
    before it, or by its length where its noun is `unknown`."""
    if title[1].startswith(CONGRATULATES):
        return False
    before = text[max(0, title.start() - 12) : title.start()]
    if len(title[1]) >= ARTICLE_LONG and load("programmes")["before_article"].regex.search(before):
        return True
    work = load("programmes")["before_work"].regex.search(before[-6:])
    return unknown and len(title[1]) >= SENTENCE_LONG and work is None and not title[1].endswith(SHOWS)


def _short_law(title: str) -> tuple[str, ...]:
    """A law without the state's name (中华人民共和国森林法 → 森林法)."""
    short = title.removeprefix("中华人民共和国")
    return (short,) if short != title and short.endswith("法") else ()


def _own_title(doc: Doc) -> Candidate | None:
    """The document whose text a policy article is, by its headline (…关于印发…的通知, …关于…的意见)."""
    if article_of(doc).kind != "policy":
        return None
    head = text_of(doc)[: doc._.body_start]
    match = load("programmes")["own_title"].regex.search(head)
    if match is None:
        return None
    group = next(name for name, title in match.groupdict().items() if title)
    title = re.sub(r"\s", "", match[group]).strip("《》")
    noun = next((n for n in _longest_first() if MARK.sub("", title).endswith(n)), None)
    if noun is None or not nouns()[noun][1]:
        return None
    name, kind = f"《{MARK.sub('', title)}》", nouns()[noun][0]
    whole = re.sub(r"\s", "", match[0])
    return programme(
        text_of(doc), match.start(group), match.end(group), name, "document_title", kind, (f"《{title}》", title, whole)
    )
