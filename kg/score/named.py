"""People, places, institutions and programmes, paired by their names."""

from __future__ import annotations

from collections.abc import Mapping

from kg.score.gold import Item
from kg.score.names import forms, plain
from kg.score.tally import Tally
from kg.score.view import Record, View


def compare(view: View) -> Mapping[str, Tally]:
    """A tally a label; pairs are noted in the view."""
    return {label: _compare(view, label) for label in view.annotated}


def _compare(view: View, label: str) -> Tally:
    wanted, given = view.annotated[label], view.labelled[label]
    pairs = _pair(wanted, given)
    for item, node in pairs:
        view.paired[str(node["id"])] = item
    tally, met = Tally(sum(not item.optional for item, _ in pairs)), {id(item) for item, _ in pairs}
    for item in wanted:
        if id(item) not in met and not item.optional:
            if _given_elsewhere(view, label, item):
                tally.found += 1
            else:
                tally.missed.append(item.name)
    used = {str(node["id"]) for _, node in pairs}
    spare = (node for node in given if node["id"] not in used)
    tally.wrong += [str(node.get("name")) for node in spare if not _wanted_elsewhere(view, label, node)]
    return tally


def _pair(wanted: list[Item], given: list[Record]) -> list[tuple[Item, Record]]:
    """One to one: first where the names are the same, then where any form is."""
    pairs, open_, free = [], list(wanted), list(given)
    for exact in (True, False):
        left = []
        for item in open_:
            node = next((node for node in free if _meets(item, node, exact)), None)
            if node is None:
                left.append(item)
            else:
                pairs.append((item, node))
                free.remove(node)
        open_ = left
    return pairs


def _meets(item: Item, node: Record, exact: bool) -> bool:
    return plain(node.get("name")) == plain(item.name) if exact else bool(forms(node) & item.forms)


def _given_elsewhere(view: View, label: str, item: Item) -> bool:
    """Whether the graph has it under another label that the annotation allows."""
    others = (other for other in view.annotated if other != label and other.lower() in item.kinds)
    return any(forms(node) & item.forms for other in others for node in view.labelled[other])


def _wanted_elsewhere(view: View, label: str, node: Record) -> bool:
    """Whether the annotation has it, under any label, and allows this one."""
    things = (item for items in view.annotated.values() for item in items)
    return any(label.lower() in item.kinds and item.forms & forms(node) for item in things)
