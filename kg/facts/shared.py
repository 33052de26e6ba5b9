"""Bodies of one kind whose noun stands once behind a list of places: 河北省、吉林省、陕西省政府负责同志."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.facts.mask import LETTERS, Masked
from kg.nlp.candidate import Candidate
from kg.nlp.divisions import by_name
from kg.nlp.places import gazetteer
from kg.patterns import load
from kg.schema import INSTITUTION, PLACE

FULL = {"检察院": "人民检察院", "法院": "中级人民法院", "中院": "中级人民法院", "人民政府": "政府", "人大": "人大常委会"}
"""Short forms of bodies behind a list of places, with the form that a canonical name has."""

DELEGATION = "代表团"
"""What several states or provinces send (北京、天津等七个省区市代表团)."""


def with_shared_bodies(sentence: Masked) -> Masked:
    """The sentence with each place of such a list as the body that it stands for."""
    text, spans = sentence.text, list(sentence.spans)
    for match in reversed(list(load("subjects")["shared_body"].regex.finditer(text))):
        body = _body(sentence, match)
        if not body:
            continue
        for index in range(match.start("places"), match.end("places")):
            start, end, place = spans[index]
            if place is None or place.label != PLACE or not (place.props.get("adcode") or _nation(place, body)):
                continue
            step = (f"{place.name} → {place.name}{body}: the noun stands once behind the list",)
            owned = replace(
                place,
                label=INSTITUTION,
                name=place.name + body,
                rule="shared_body",
                aliases=(),
                props={"kind": "group"} if body == DELEGATION else {},
                steps=step,
            )
            spans[index] = (start, end, owned)
            text = text[:index] + LETTERS[INSTITUTION] + text[index + 1 :]
    return replace(sentence, text=text, spans=tuple(spans))


def _nation(place: Candidate, body: str) -> bool:
    """Whether a place is a state that sends a delegation."""
    return body == DELEGATION and place.props.get("level") in ("country", "province")


def _body(sentence: Masked, match: re.Match[str]) -> str:
    """The body's name without its place: what follows the place in the name of the last body, or the noun behind the list."""
    if match["noun2"] or match["noun3"]:
        return DELEGATION if match["noun2"] or "、" in match["places"] or "和" in match["places"] else ""
    if match["team"]:
        team: list[Candidate] = sentence.group(match, "team", INSTITUTION)
        return DELEGATION if team[0].name.endswith(DELEGATION) and team[0].name[: -len(DELEGATION)] in gazetteer() else ""
    if match["noun"]:
        return FULL.get(match["noun"], match["noun"])
    last: list[Candidate] = sentence.group(match, "last", INSTITUTION)
    name = last[0].name
    lengths = (k for k in range(len(name) - 1, 1, -1) if (site := by_name(name[:k])) is not None and site.code)
    return name[next(lengths, len(name)) :]
