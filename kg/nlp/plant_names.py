"""Names of power plants and their stores as projects: a place or a name of its own before 风电项目, 储能电站, 光热项目."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.nlp.candidate import Candidate, longest_by_end
from kg.nlp.naming import Name, name_before
from kg.nlp.programme_variants import programme
from kg.patterns import load

LONGEST = 22
"""Characters before the noun in which a name is looked for."""

WIDE = ("country", "province", "region")
"""Levels of places in which there are many plants: their name alone names none, and is no part of the name of one."""

LOCAL = ("county", "township", "village", "natural", "site", "zone")
"""Levels of places that may name a plant by themselves."""

FREE = 4
"""Characters that a name without a place has at most."""

EDGES = "\n，。；：、（）—"
"""Before a name without a place (也是某类项目——某某核电项目)."""


def plants(text: str, places: Iterable[Candidate]) -> Iterator[Candidate]:
    """Plants that the text names (某某西风电项目); those that it only describes (首个海上风电项目) have no name."""
    matches = list(load("programmes")["plant"].regex.finditer(text))
    anchors = longest_by_end(places if matches else ())
    for match in matches:
        start = _start(text, name_before(text, match.start(), anchors, limit=LONGEST), match["transit"] is not None)
        if start is not None:
            above = anchors.get(start)
            longer = (text[above.start : match.end()],) if above is not None else ()
            printed = text[start : match.end()]
            yield programme(text, start, match.end(), _whole(text, printed, match["transit"]), "plant", "project", longer, 0.86)


def _whole(text: str, printed: str, transit: str | None) -> str:
    """A line's name, with the 系统 that a headline leaves out where the article has it."""
    whole = printed.replace(transit, transit + "系统") if transit else printed
    return whole if whole in text else printed


def _start(text: str, name: Name, of_a_city: bool) -> int | None:
    """Where a name begins; none where what stands before the noun names nothing. What a city has but one of is named by it."""
    anchor = name.anchor
    kind = load("programmes")["plant_kind"].regex.match(text, anchor.end if anchor is not None else name.start)
    if name.common or name.quoted or kind is not None:
        return None
    if anchor is None:
        alone = not name.parts and 2 <= name.fresh <= FREE and text[name.start - 1 : name.start] in EDGES
        return name.start if alone else None
    level = anchor.props.get("level")
    if level not in WIDE:
        return anchor.start if name.fresh or of_a_city or level in LOCAL else None
    if name.fresh < 2:
        return None
    return anchor.start if load("programmes")["plant_firm"].regex.match(text, anchor.end) else anchor.end
