"""What a ceremony or a meeting without a name is held for, which names it: 举行仪式，纪念某某逝世98周年."""

from __future__ import annotations

import re

from kg.facts.mask import Masked
from kg.nlp.candidate import Candidate

PURPOSE = re.compile(
    "，(?:隆重|共同|深切)?(?P<why>(?:纪念|悼念|缅怀|庆祝|追思|祭奠)[^，。；、：]{2,36}?(?:周年|Ｎ|先烈|英烈|英雄|遇难者|死难者|(?<!逝)世|诞辰|胜利|成立|建国|独立|节|总统|总理))(?=[，。；\n]|$)"
)
"""Words behind a bare noun that say what is remembered."""
BARE = re.compile(
    "^.*[的之](?=[^的之]{2,8}$)|^.*?等(?:多项|系列)?(?=[^等]{2,6}$)|^(?:隆重|盛大|庄严|多[种项场]|一?系列|各[种类])+"
)
"""Words that only adorn a noun (简短而庄严的仪式)."""


def named_by_purpose(sentence: Masked, index: int, candidate: Candidate, text: str) -> str | None:
    """The name that its purpose gives a bare noun at a masked position; None where no purpose is said."""
    if not candidate.props.get("generic"):
        return None
    match = PURPOSE.match(sentence.text, index + 1)
    if match is None:
        return None
    first, last = sentence.source(match.start("why"), match.end("why"))
    return re.sub(r"\s", "", text[first:last]) + BARE.sub("", candidate.name)
