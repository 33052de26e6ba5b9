"""Figures: the quantity alone, and the quantity with its indicator and what it is about."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from kg.schema import OBSERVATION
from kg.score.gold import Gold, Record, records
from kg.score.names import likeness, plain
from kg.score.tally import Tally
from kg.score.view import View

KIND_WORDS = re.compile("(目标|排名|增速|总数|数量)$")
"""Ends of an indicator that say what kind of figure it is; the kind is annotated apart."""
INDICATOR, SUBJECT = 0.5, 0.8
"""Likeness from which an indicator, and a subject, is the one annotated."""


def compare(golds: Sequence[Gold], view: View) -> Mapping[str, Tally]:
    """Annotated and given figures of the same number and unit, paired by the likeness of their indicators."""
    wanted, given = records(golds, "metrics"), view.labelled[OBSERVATION]
    ends = {type_: _ends(view, type_) for type_ in ("OF", "ABOUT")}
    pairs = _pair(wanted, given, ends["OF"], view)
    values, full = Tally(), Tally()
    for number, record in enumerate(wanted):
        if record.get("optional"):
            continue
        text = f"{record['about']}|{record['indicator']}={record['value']}{record['unit']}"
        if number not in pairs:
            values.missed.append(text)
            full.missed.append(text)
            continue
        values.found += 1
        other, alike = pairs[number]
        if alike >= INDICATOR and _subject(record, ends["ABOUT"][given[other]["id"]], view):
            full.found += 1
        else:
            full.missed.append(text)
            full.wrong.append(f"{text} (indicator {alike:.2f})")
    used = {other for other, _ in pairs.values()}
    spare = [f"{node.get('value')}{node.get('unit')} {node.get('text')}" for j, node in enumerate(given) if j not in used]
    values.wrong += spare
    full.wrong += spare
    return {"Observation.value": values, "Observation": full}


def _ends(view: View, type_: str) -> dict[str, list[str]]:
    """The known nodes to which the edges of a type lead, by their start."""
    found: dict[str, list[str]] = defaultdict(list)
    for edge in view.edges[type_]:
        if edge["target"] in view.nodes:
            found[edge["source"]].append(edge["target"])
    return found


def _pair(
    wanted: Sequence[Record], given: Sequence[Record], indicators: Mapping[str, list[str]], view: View
) -> dict[int, tuple[int, float]]:
    """One to one, the likest indicators first; each annotated number with the given one and the likeness."""
    candidates = sorted(
        (
            (_indicator(record, [view.nodes[end] for end in indicators[node["id"]]]), not record.get("optional"), number, other)
            for number, record in enumerate(wanted)
            for other, node in enumerate(given)
            if _same_quantity(record, node)
        ),
        reverse=True,
    )
    pairs: dict[int, tuple[int, float]] = {}
    used: set[int] = set()
    for alike, _, number, other in candidates:
        if number not in pairs and other not in used:
            pairs[number] = other, alike
            used.add(other)
    return pairs


def _same_quantity(record: Record, node: Record) -> bool:
    if plain(record.get("unit")) != plain(node.get("unit")):
        return False
    try:
        wanted, stated = float(record["value"]), float(node.get("value"))  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return plain(record["value"]) == plain(node.get("value"))
    return abs(wanted - stated) < 1e-6 * max(1.0, abs(wanted))


def _indicator(record: Record, metrics: Sequence[Record]) -> float:
    """How like the indicator's names are to those annotated."""
    wanted = [record["indicator"], *(record.get("aliases") or ())]
    stated = [name for metric in metrics for name in (metric.get("name"), *(metric.get("aliases") or ()))]
    return max((likeness(_bare(a), _bare(b)) for a in wanted for b in stated), default=0.0)


def _bare(indicator: object) -> str:
    name = plain(indicator)
    return KIND_WORDS.sub("", name) or name


def _subject(record: Record, nodes: Sequence[str], view: View) -> bool:
    """Whether the figure is about what was annotated, or nothing was."""
    if not record.get("about"):
        return True
    wanted = [record["about"], *(record.get("about_also") or ())]
    return any(view.term(a) & view.names(node) or likeness(a, view.name(node)) >= SUBJECT for a in wanted for node in nodes)
