"""The events to which those belong who come with a visitor or receive him, and who carries a torch."""

from __future__ import annotations

import re

from kg.facts.draft import Draft
from kg.facts.story import Story


def relay(story: Story) -> list[Draft]:
    """The relay in which a torch is carried, else the ceremony that it is carried to."""
    told = [*story.drafts, *reversed(story.here)]
    carried = next((d for d in reversed(told) if re.search("火炬|圣火", d.name)), None)
    found = carried or (story.lead if story.lead is not None and story.lead.kind == "ceremony" else None)
    return [found] if found is not None else []


VISITING = ("flew", "greeted", "received_by", "reviewed")
"""Acts around the coming of a visitor."""


def on_arrival(story: Story, name: str, match: re.Match[str]) -> list[Draft]:
    """Where those belong who come with a visitor, or receive him: to the visit where he lands, else to the event that the
    article reports; a guard of honour is inspected at a ceremony of welcome."""
    visit = story.latest("visit")
    if name == "reviewed":
        return [d for d in reversed(story.drafts) if d.kind == "ceremony" and re.search("欢迎|迎宾", d.name)][:1]
    landing = name == "flew" or re.search("机场|舷梯|[专包]机|抵达[ＬＩ]", match.string[: match.end()]) is not None
    found = (visit if landing else None) or story.lead or story.latest("ceremony")
    return [found] if found is not None and (name != "flew" or found.kind == "visit") else []
