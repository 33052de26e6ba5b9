"""Drafts to articles: what the page says about itself is settled once and given to each of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from kg import lexicon
from kg.patterns import load
from kg.reading import bylines, regions, repeats
from kg.reading.clean import body, headline, join, paragraph
from kg.reading.draft import Cut, Draft
from kg.reading.kinds import kind
from kg.reading.marks import Mark
from kg.reading.punctuation import as_printed
from kg.reading.years import iso, year
from kg.schema import Article, Passage, stable_id

PATTERNS = load("reading")
NAMES_BEHIND = re.compile(r"(?<=[。！？”])\s*[（(](?P<names>[\u3400-\u9fff][\u3400-\u9fff\s、/／:：]{1,30})[）)]\s*$")
MADE_BY = frozenset(("", "作者", "撰稿", "供稿", "文", "图", "图文", "摄影", "摄", "通讯员", "编辑", "审核", "校对", "责编"))
"""Words for what those did who are named behind a text."""
OPENING = 40
"""Characters of the body that tell an article of a document from the others."""
BESIDE = frozenset(("editor_note", "copies"))
"""Marks that are no byline: an editor's note is part of the body, a list of recipients is furniture."""


@dataclass(frozen=True, slots=True)
class _Setting:
    """What holds for all articles of a document: its text and checksum, its paper, region and year, the date in its head."""

    text: str
    sha256: str
    source: str | None
    region: str | None
    year: int | None
    date: str | None


def articles(cut: Cut, text: str, sha256: str) -> tuple[Article, ...]:
    """The articles of a document in page order; ids differ even where two of them open alike."""
    setting = _setting(cut, text, sha256)
    return tuple(_numbered([_article(draft, setting) for draft in cut.drafts], sha256))


def _setting(cut: Cut, text: str, sha256: str) -> _Setting:
    source = _paper(cut.drafts) or cut.source or cut.site
    region = _region(cut, source, text)
    stated = cut.date or next((date for draft in cut.drafts if (date := bylines.full_date(draft.marks))), None)
    days = [day for draft in cut.drafts if (day := bylines.day(draft.marks))]
    return _Setting(text, sha256, source, region, year(text, days, stated), cut.date)


def _region(cut: Cut, source: str | None, text: str) -> str | None:
    """Whose page it is: by its paper or site, the issuers of its documents, a national body that acts, or the text."""
    documents = [draft for draft in cut.drafts if kind(draft, _title(draft)) in ("policy", "list")]
    return (
        regions.of_source(source)
        or regions.of_source(cut.site)
        or regions.of_issuer(_issuers(documents))
        or regions.of_headline(map(_title, cut.drafts))
        or regions.of_report(_head(draft) for draft in cut.drafts[:1])
        or regions.of_host(map(_title, cut.drafts), text)
        or regions.of_text(text)
        or regions.of_issuer(_issuers(cut.drafts))
    )


def _head(draft: Draft) -> str:
    """The title of a draft with the first lines of its text."""
    lines = (line.squeezed for block in draft.blocks[:3] for line in block.lines)
    return " ".join((_title(draft), *islice(lines, 3)))


def _title(draft: Draft) -> str:
    return "".join(line.squeezed for unit in draft.title for line in unit)


def _signed(draft: Draft) -> None:
    """Take the writers in brackets before its first words (（记者张三）昨日，) out of the text of a draft without a byline."""
    first = next((number for number, block in enumerate(draft.blocks) if block.kind == "text"), None)
    if first is None or draft.named("byline"):
        return
    block = draft.blocks[first]
    line = block.lines[0]
    match = PATTERNS["opening_people"].regex.match(line.squeezed)
    if match is None:
        return
    cut = line.raw(match.end())
    head, rest = line.slice(0, cut), line.slice(cut)
    if head is not None and rest is not None:
        draft.marks.append(Mark("byline", (head,), {"people": match["people"]}))
        draft.blocks[first] = replace(block, lines=(rest, *block.lines[1:]))


def _closed(draft: Draft) -> None:
    """Take the names in brackets after the last sentence (…参加会议。（张三 李四）) out of the text of a draft."""
    if not draft.blocks or draft.blocks[-1].kind != "text":
        return
    block = draft.blocks[-1]
    line = block.lines[-1]
    match = NAMES_BEHIND.search(line.text)
    words = [word for word in re.split(r"[\s、/／:：]+", match["names"]) if word not in MADE_BY] if match is not None else []
    if match is None or not words or any(not 2 <= len(word) <= 3 or word[0] not in lexicon.words("surnames") for word in words):
        return
    text, tail = line.slice(0, match.start()), line.slice(match.start())
    if text is not None and tail is not None:
        draft.marks.append(Mark("closing_people", (tail,)))
        draft.blocks[-1] = replace(block, lines=(*block.lines[:-1], text))


def _article(draft: Draft, setting: _Setting) -> Article:
    _signed(draft)
    _closed(draft)
    content = as_printed(repeats.without(body((block.lines for block in draft.blocks), setting.text)), setting.text)
    title = headline(draft.title, draft.squeezed())
    source = bylines.source(draft.marks) or draft.source or setting.source
    return Article(
        id=stable_id("Article", setting.sha256, content.text[:OPENING]),
        title=as_printed(title, setting.text),
        body=content,
        byline=as_printed(_byline(draft, setting.text), setting.text),
        published=_published(draft, setting),
        source=source,
        region=(regions.of_source(source) if source != setting.source else None) or draft.region or setting.region,
        authors=tuple(dict.fromkeys((*bylines.authors(draft.marks), *draft.people))),
        kind=kind(draft, title.text),
        continuation=draft.continuation,
    )


def _numbered(found: Sequence[Article], sha256: str) -> Iterator[Article]:
    seen: Counter[str] = Counter()
    for article in found:
        seen[article.id] += 1
        count = seen[article.id]
        if count == 1:
            yield article
        else:
            yield replace(article, id=stable_id("Article", sha256, article.body.text[:OPENING], count))


def _paper(drafts: Sequence[Draft]) -> str | None:
    """The source named most often, agencies left out: their reports stand in everybody's pages."""
    names = [draft.source or bylines.source(draft.marks) for draft in drafts]
    ranked = Counter(name for name in names if name and name not in bylines.AGENCIES).most_common(1)
    return ranked[0][0] if ranked else None


def _issuers(drafts: Sequence[Draft]) -> Iterator[str]:
    """Who issued the documents among the drafts: the name under the text, else the headline, which begins with it."""
    for draft in drafts:
        yield from (mark.lines[0].squeezed for mark in draft.marks if mark.name == "issuer")
        yield from (unit[0].squeezed for unit in draft.title[:1])


def _byline(draft: Draft, text: str) -> Passage:
    """The marks that name people, papers, days and numbers, one under the other."""
    return join((paragraph(mark.lines, title=True) for mark in draft.marks if mark.name not in BESIDE), text)


def _published(draft: Draft, setting: _Setting) -> str | None:
    """The day of the byline, the date in full that a document or web page states; for a byline without one that of the page."""
    date = draft.published or bylines.full_date(draft.marks)
    if date is not None:
        return date
    day = bylines.day(draft.marks)
    if day is None:
        return setting.date
    return iso(day, setting.year, setting.date)
