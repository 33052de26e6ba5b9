"""Which event of an article a bare noun means (会议, 座谈会, 开幕式)."""

from __future__ import annotations

import re

from kg.facts.draft import Draft
from kg.facts.story import Story

POINTS = re.compile("^(?:本次|此次|这次|该|上述|有关|相关|系列|本届|这一|(?:上午|下午)(?:和(?:上午|下午))?的?)")
PARTS = re.compile(
    "(?:闭幕|开幕)(?:会议?|式|大会|典礼)|(?:第[一二三四五六七八九十]+次)?全体会议|全会|联组会议?|小组会议?|分组会议?|(?:闭|开)幕"
)
"""Parts of a congress, a fair or a forum, which the text tells under the event's own participants."""
SIGNING = re.compile("(?:现场)?签[约字署]仪式|签约活动")
BARE = ("会议", "大会", "活动", "仪式")
"""Nouns that say least."""
VAGUE = re.compile(POINTS.pattern + "|^(?:重要|各种|各类|一系列|此类|有的|多场)")
"""Beginnings of nouns that say no more than the noun itself."""
TAIL = re.compile("座谈会|会谈|论坛|仪式|大会|会议|活动|会$|展$|赛$")


OWN_KIND = re.compile(
    "(?:发布|记者|吹风|招待|见面|听证|报告|推介|洽谈|对接|研讨|联欢|茶话|团拜|音乐|演唱|追悼|恳谈|协商|评议|宴|酒)会$"
)
"""Meetings of a kind that no 年会 or 会议 is called by."""

OWN_RITE = re.compile(
    "(?:交接|迎回|安葬|升旗|升国旗|降旗|授旗|揭幕|颁奖|颁授|授勋|授衔|宣誓|入场|点火|收火|熄灭|会旗交接|开村|出征|敬献花篮|献花|默哀|火种采集|火种汇集|送别)仪式"
)
"""Ceremonies that are told apart from one another by their nouns."""


def meant(story: Story, printed: str) -> Draft | None:
    """The known event that a bare noun means (会议 after a named 会议, 上述活动, 开幕式), None where it means none."""
    noun = POINTS.sub("", printed)
    if PARTS.fullmatch(noun):
        part = next((d for d in reversed(story.drafts) if d.name.endswith(noun) and not d.aside), None)
        return part or story.latest("meeting", "other", "training")
    if SIGNING.fullmatch(noun) and story.latest("signing") is not None:
        return story.latest("signing")
    if printed != noun and (story.drafts or printed.startswith(("上述", "该", "有关", "相关"))):
        return story.lead or story.current or story.main
    if noun in ("座谈会", "座谈") and story.sitting() is not None:
        return story.sitting()
    tail = TAIL.search(noun)
    ends = (noun, tail[0]) if tail and not OWN_KIND.search(noun) else (noun,)
    own = OWN_RITE.fullmatch(noun) is not None
    for end in ends:
        same = next(
            (d for d in reversed(story.drafts) if d.name.endswith(end) and not (own and _other_rite(d.name, noun))), None
        )
        if same is not None:
            return same
    if story.main is not None and story.main.kind == "visit" and noun in ("会议", "大会", "会"):
        return story.latest("meeting", "training")  # a visit is no meeting
    return story.main if noun in ("会议", "大会", "活动", "会") else None


def _other_rite(name: str, noun: str) -> bool:
    """Whether a ceremony named before is of another kind than a noun says (交接仪式, 安葬仪式)."""
    return OWN_RITE.search(name) is not None and not name.endswith(noun)


def say_more(story: Story, printed: str) -> None:
    """Name an event that is only a 仪式 or a 会议 by the noun that says more (开馆仪式)."""
    known = meant(story, printed)
    if known is None or known.name not in BARE or PARTS.fullmatch(printed) or VAGUE.match(printed):
        return
    if known.generic and printed.endswith(known.name) and printed != known.name and len(printed) <= 8:
        known.called(known.name)
        known.name = printed
