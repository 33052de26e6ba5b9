"""Ceremonies named by the project that they open."""

from __future__ import annotations

import re

from kg.facts.draft import Draft
from kg.facts.mask import Masked
from kg.facts.story import Story
from kg.nlp.candidate import text_of
from kg.patterns import load

OPENING = re.compile(
    "(?:集中)?(?:开工|奠基|竣工|启动|落成|开通|通车|投产|揭牌|签约|开业|开园|揭幕|封顶|交付|投运|投用|启用|点火|动工|首航|首发|开建)"
    "[^，。；]{0,6}(?:仪式|典礼)"
)
"""Ceremonies that are named by what they open."""


def named_by_project(story: Story, sentence: Masked, index: int, draft: Draft) -> bool:
    """Put the project before the name of a ceremony that is held for it (某工程举行开工仪式); whether there is one."""
    match = load("story")["project_of"].regex.search(sentence.text[:index])
    if match is None or not OPENING.fullmatch(draft.name):
        return False
    first, last = sentence.source(match.start("what"), match.end("what"))
    draft.aliases.append(draft.name)
    draft.name, draft.generic = re.sub(r"\s+", "", text_of(story.doc)[first:last]) + draft.name, False
    return True
