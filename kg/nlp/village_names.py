"""Villages and neighbourhoods as their bodies are named after them: without the divisions printed before them."""

from __future__ import annotations

import re

from kg.nlp.divisions import gazetteer

BODY = re.compile(r"(?<=[\u4e00-\u9fff]{2}[村区])(?:党委|党支部|党总支|支部|党支部委员会|党总支部|村委会|居委会)$")
"""The party committee, or the elected one, of a village or neighbourhood by how its name ends."""
TOWNSHIP = re.compile(r"[\u4e00-\u9fff]{1,4}?(?:镇|乡|街道)(?=[\u4e00-\u9fff]{1,6}(?:村|社区)$)")


def village(name: str) -> str:
    """A village without the divisions printed before it (…县…镇山下村)."""
    while (hit := gazetteer().first(name, 0)) is not None and len(name) - hit.end > 2 and name[hit.end] not in "镇乡街":
        name = name[hit.end :]
    township = TOWNSHIP.match(name)
    return name[township.end() :] if township is not None else name


def of_village(printed: str) -> str:
    """The name of a village's body without the divisions before the village; any other name as it is."""
    body = BODY.search(printed)
    whole = printed[: body.start()] if body is not None else ""
    if body is None or not whole.endswith(("村", "社区")):
        return printed
    return village(whole) + body[0]
