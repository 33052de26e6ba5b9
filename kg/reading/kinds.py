"""What kind of article a draft is."""

from __future__ import annotations

from kg.patterns import load
from kg.reading.draft import Draft
from kg.schema import ArticleKind

PATTERNS = load("reading")
SECTIONS = 3
TALK = 600


def kind(draft: Draft, title: str) -> ArticleKind:
    """By what it was cut as, then the headline and the sections of a document, the signs of a comment, and for an unsigned
    fragment whether it reports: fewer than one reporting word in 600 characters is a comment."""
    if draft.kind is not None and draft.kind != "opinion":
        return draft.kind
    squeezed = title.replace(" ", "")
    if PATTERNS["list_title"].regex.search(squeezed):
        return "list"
    if _policy(draft, squeezed):
        return "policy"
    if draft.kind == "opinion" or _opinion(draft, title):
        return "opinion"
    return "news"


def _policy(draft: Draft, title: str) -> bool:
    if draft.named("document_number", "copies"):
        return True
    if draft.named("byline", "reporter_line"):
        return False
    sections = sum(PATTERNS["section"].regex.match(line.squeezed) is not None for line in draft.lines())
    return sections >= SECTIONS and (PATTERNS["document_title"].regex.search(title) is not None or sections >= 2 * SECTIONS)


def _opinion(draft: Draft, title: str) -> bool:
    signs = PATTERNS["opinion_sign"].regex
    if signs.search(title) or any(signs.search(line.squeezed) for mark in draft.marks for line in mark.lines):
        return True
    if any(mark.name == "contributor" and PATTERNS["post"].regex.search(mark.groups["body"]) for mark in draft.marks):
        return True
    if draft.named("contributor_affiliation"):
        return True
    return draft.continuation and not _reports(draft)


def _reports(draft: Draft) -> bool:
    text = draft.squeezed()
    return sum(1 for _ in PATTERNS["reporting"].regex.finditer(text)) * TALK >= len(text)
