"""Drafts to articles: what the page says about itself is settled once and given to each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from kg.reading import bylines, regions, repeats
from kg.reading.clean import body, headline, join, paragraph
from kg.reading.draft import Cut, Draft
from kg.reading.kinds import kind
from kg.reading.years import year
from kg.schema import Article, Passage, stable_id

PEOPLE = ("byline", "reporter_line", "contributor", "credit", "compiler", "closing_people")


def articles(cut: Cut, text: str, sha256: str) -> tuple[Article, ...]:
    """The articles of a document in page order."""
    source = _commonest(name for draft in cut.drafts if (name := _paper(draft))) or cut.source
    region = regions.of_source(source) or regions.of_text(text)
    stated = cut.date or next((date for draft in cut.drafts if (date := bylines.full_date(draft.marks))), None)
    own = year(text, [day for draft in cut.drafts if (day := bylines.day(draft.marks))], stated)
    known = "\n".join(draft.squeezed() for draft in cut.drafts)
    return tuple(_article(draft, text, sha256, known, source, region, own, cut.date) for draft in cut.drafts)


def _article(
    draft: Draft, text: str, sha256: str, known: str, source: str | None, region: str | None, own: int | None, date: str | None
) -> Article:
    content = repeats.without(body((block.lines for block in draft.blocks), text))
    title = headline(draft.title, known)
    name = bylines.source(draft.marks) or draft.source or source
    return Article(
        id=stable_id("Article", sha256, content.text[:40]),
        title=title,
        body=content,
        byline=_byline(draft, text),
        published=_published(draft, own, date),
        source=name,
        region=(regions.of_source(name) if name != source else None) or region,
        authors=tuple(dict.fromkeys((*bylines.authors(draft.marks), *draft.people))),
        kind=kind(draft, title.text),
        continuation=draft.continuation,
    )


def _paper(draft: Draft) -> str | None:
    """The source of a draft, agencies left out: their reports stand in everybody's pages."""
    name = draft.source or bylines.source(draft.marks)
    return None if name in bylines.AGENCIES else name


def _commonest(names: Iterable[str]) -> str | None:
    ranked = Counter(names).most_common(1)
    return ranked[0][0] if ranked else None


def _byline(draft: Draft, text: str) -> Passage:
    """The marks that name people, papers, days and numbers, one under the other; an editor's note is part of the body."""
    marks = (mark for mark in draft.marks if mark.name not in ("editor_note", "copies"))
    return join((paragraph(mark.lines, title=True) for mark in marks), text)


def _published(draft: Draft, own: int | None, page: str | None) -> str | None:
    """The day of the byline, the date in full that a document or web page states; for a byline without one that of the page."""
    if draft.published or (date := bylines.full_date(draft.marks)) is None:
        date = draft.published
    if date is not None:
        return date
    day = bylines.day(draft.marks)
    if day is None:
        return page if draft.named("byline") else None
    return f"{own}-{day[0]:02d}-{day[1]:02d}" if own else f"--{day[0]:02d}-{day[1]:02d}"


def order(drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts by where their text starts."""
    return sorted(drafts, key=lambda draft: next(draft.lines()).start)
