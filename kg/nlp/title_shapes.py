"""Titles as they are printed: those of the list, with what raises or lowers their rank (副, 常务) and whose they are
(总统新闻秘书, 秘书长发言人)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from kg.lexicon import rows
from kg.nlp.gazetteer import Gazetteer, Hit
from kg.patterns import load


@dataclass(frozen=True, slots=True)
class Title:
    """One row of the list of titles, or a title made of one."""

    title: str
    kind: str
    implies: str
    level: str
    base: str


@cache
def titles() -> Gazetteer[Title]:
    """The list of titles."""
    return Gazetteer((r["title"], Title(r["title"], r["kind"], r["implies"], r["level"], r["base"])) for r in rows("titles"))


def known(title: str) -> Mapping[str, str] | None:
    """The row of a title, None where the list lacks it."""
    row = titles().get(title)
    return None if row is None else {"kind": row.kind, "implies": row.implies, "base": row.base}


def printed(text: str) -> Iterator[Hit[Title]]:
    """Every title of a text in order, none overlapping: a title that serves the holder of another is one with it."""
    serves, end = load("titles")["serves"].regex, 0
    for hit in titles().longest(text):
        if hit.start < end:
            continue
        if text[hit.end : hit.end + 1] in tuple(ACROSS.get(hit.value.title, "")):
            inner = next(titles().at(text, hit.start + 1), None)
            if inner is None:
                continue
            hit = inner
        found = _ranked(text, hit, end)
        head = found.value.base in HEADS or found.value.title in ("国家主席", "国家副主席")
        service = serves.match(text, found.end) if head else None
        if service is not None:
            whole = text[found.start : service.end()]
            found = Hit(found.start, service.end(), Title(whole, "foreign", "", "", whole))
        end = found.end
        yield found


ACROSS = {"科主任": "医中护药技", "国王": "储后子太", "特首": "相都脑府"}
"""Titles that end one word and begin another before these characters (沙特阿拉伯王国王储, 吕特首相, 沙特首都)."""
HEADS = (
    *("总统", "临时总统", "过渡总统", "总理", "首相", "国王", "王储", "埃米尔", "国务卿", "外长", "防长", "财长", "外交大臣"),
    *("议长", "总督", "秘书长", "总干事", "州长", "市长", "最高领袖"),
)
"""Holders of posts who have spokesmen, envoys and advisers of their own."""


def _ranked(text: str, hit: Hit[Title], floor: int) -> Hit[Title]:
    """The title with the words of rank before it that the list does not print with it (副新闻秘书, 常务主席)."""
    rank = load("titles")["rank"].regex.search(text, max(floor, hit.start - 3), hit.start)
    title = hit.value
    if rank is None or title.kind in UNRANKED or title.title.startswith(("副", "常务", "名誉", "领导人", "负责人")):
        return hit
    raised = replace(title, title=rank[0] + title.title, base=rank[0] + title.base)
    return Hit(rank.start(), hit.end, raised)


HOUSES = {"众议长": "众议院", "参议长": "参议院", "议长": "议会", "副议长": "议会"}
"""The house that each speaker presides over, where only the state stands before the title (甲国众议长)."""
UNRANKED = ("military", "hospital", "court")
"""Kinds of titles that are ranks by themselves."""
