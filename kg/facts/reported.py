"""Whether a sentence reports a named event or only refers to it."""

from __future__ import annotations

import re

from kg.facts.mask import Masked
from kg.nlp.candidate import Candidate
from kg.patterns import load

CROWD = re.compile(
    "^(?![^，。；]{0,10}(?:推动|推进|共[有计签]|力争|确保|现场|促成|累计|实现|完成|达成)).*?(?:[0-9一二三四五六七八九十百两]+[个项条]|[一首数多]批|第[一二三四五]批)[^，。；]{0,14}(?:签约|开工)$"
)
HEAD = re.compile("(?:^|[，。；：\n]|近日|日前|Ｄ|（Ｄ）)$")
CLOSED = re.compile("[，。；\n ]|$")
"""A name that is a sentence by itself: many projects that are signed or begun, with what stands before and behind it."""
CLAUSE = re.compile("[了着过们为让把被将逛]|^(?:游客|市民|当地|村民|居民|群众|孩子|大家|学生|记者|人)|针对|[吃看][^台]")
"""Signs that what stands before a noun is a sentence about it and no part of its name."""
THERE = re.compile("在(?:出席|参加|列席|主持|主持召开|召集)$")
HELD_ON = re.compile("Ｄ(?:[上下]午)?(?:在[ＬＩ]+)?(?:召开|举行|举办|闭幕|结束)的$")
"""What stands before an earlier event of which the text gives the day."""
SAYS_THERE = re.compile("时(?:发表|强调|指出|表示|要求|说)")
"""What stands around an event in whose course somebody says something (在出席 Ｅ 时强调): it is reported, not referred to."""


def reported(sentence: Masked, before: str, after: str, candidate: Candidate) -> bool:
    """Whether a sentence reports a named event: it was held, or something was said or done at it."""
    patterns = load("story")
    if HELD_ON.search(before):
        return True
    if candidate.props.get("referred") and not (THERE.search(before) and SAYS_THERE.match(after)):
        return False
    if before.endswith("举办") and patterns["good_for"].regex.match(after):
        return False
    return bool(
        (CROWD.search(candidate.name) and HEAD.search(before) and CLOSED.match(after))
        or _set_here(sentence, before, after, candidate)
        or patterns["held_before"].regex.search(before)
        or patterns["held_after"].regex.match(after)
        or patterns["during"].regex.match(after)
        or (patterns["at"].regex.search(before) and patterns["acted_at"].regex.match(after))
        or (patterns["addressed_before"].regex.search(before) and patterns["addressed_after"].regex.match(after))
    )


def _set_here(sentence: Masked, before: str, after: str, candidate: Candidate) -> bool:
    """Whether a sentence that is set in a place at its head tells of an event there: as its subject
    (在某市，花灯会吸引游客), or as that amid which something is done."""
    patterns = load("story")
    if candidate.props["kind"] not in ("other", "ceremony") or patterns["here"].regex.match(sentence.text) is None:
        return False
    if CLAUSE.search(candidate.name):
        return False
    subject = patterns["subject"].regex.search(before) and patterns["goes_on"].regex.match(after)
    return bool(subject or (before.endswith("在") and patterns["amid"].regex.match(after)))
