"""Programmes, documents and figures."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import Any

from tests.cypher.oracle.facts import Facts, Row, leads, span


def _concerning(f: Facts, programme: str) -> set[str]:
    return {r.source for r in f.of("CONCERNS") if f.name(r.target) == programme}


def programme_pushers(f: Facts, programme: str) -> list[Row]:
    events, leading = defaultdict(set), defaultdict(set)
    about = _concerning(f, programme)
    for r in f.of("ATTENDED", "Person"):
        if r.target in about:
            events[r.source].add(r.target)
            if leads(r.stated["roles"]) or "spoke" in r.stated["roles"]:
                leading[r.source].add(r.target)
    return [(f.name(p), len(es), len(leading[p]), span([f.start(e) for e in es])[1]) for p, es in events.items()]


def programme_timeline(f: Facts, programme: str) -> list[Row]:
    rows = []
    for c in f.of("CONCERNS"):
        if f.name(c.target) == programme:
            places = {f.name(r.target) for r in f.of("HELD_IN", "Event", "Place") if r.source == c.source}
            heads = {f.name(r.source) for r in f.of("ATTENDED", "Person") if r.target == c.source and leads(r.stated["roles"])}
            rows.append((f.get(c.source, "start"), f.name(c.source), sorted(places), sorted(heads), c.stated["sentence"]))
    return rows


def _articles(f: Facts) -> dict[str, list[str]]:
    found = defaultdict(list)
    for r in f.of("MENTIONED_IN", "Programme"):
        if f.get(r.target, "published"):
            found[r.source].append(r.target)
    return {node: sorted(ids, key=lambda a: (f.get(a, "published"), f.get(a, "title"), a)) for node, ids in found.items()}


def first_appearances(f: Facts, since: str, limit: int) -> list[Row]:
    rows = [(f.get(ids[0], "published"), g, f.get(ids[0], "title"), len(ids)) for g, ids in _articles(f).items()]
    return [(first, f.name(g), f.get(g, "kind"), title, count) for first, g, title, count in rows if first >= since]


def issued(f: Facts, institution: str, limit: int) -> list[Row]:
    rows = [r for r in f.of("ISSUED") if institution in f.name(r.source)]
    return [(f.name(r.source), f.name(r.target), f.get(r.target, "kind"), r.stated["sentence"]) for r in rows]


def follow_up(f: Facts, limit: int) -> list[Row]:
    rows = []
    for g, stated in f.node.items():
        if stated["label"] == "Programme" and stated["kind"] in ("document", "law", "plan"):
            events = {r.source for r in f.of("CONCERNS") if r.target == g}
            by = sorted({f.name(r.source) for r in f.of("ISSUED") if r.target == g})
            rows.append((stated["name"], stated["kind"], by, len(events), *span([f.start(e) for e in events])))
    return rows


def _figures(f: Facts) -> list[tuple[str, str, dict[str, Any], str]]:
    """Indicator, subject, observation and its id."""
    metric = {r.source: r.target for r in f.of("OF")}
    return [(metric[r.source], r.target, f.node[r.source], r.source) for r in f.of("ABOUT")]


def indicator_over_time(f: Facts, metric: str, place: str) -> list[Row]:
    rows = [o for m, x, o, _ in _figures(f) if f.name(m) == metric and f.name(x) == place]
    return [tuple(map(o.get, ("period", "kind", "value", "unit", "text"))) for o in rows]


def indicator_across_places(f: Facts, metric: str, period: str) -> list[Row]:
    rows = [
        (x, o) for m, x, o, _ in _figures(f) if f.name(m) == metric and (period == "0000" or o["period"].startswith(period))
    ]
    return [(o["kind"], f.name(x), f.get(x, "level"), o["period"], o["value"], o["unit"]) for x, o in rows]


def targets_and_figures(f: Facts, metric: str) -> list[Row]:
    figures = [(x, o) for m, x, o, _ in _figures(f) if f.name(m) == metric]
    wanted = {"target": ("level", "count"), "target_growth": ("growth",)}
    return [
        (f.name(x), t["period"], t["value"], o["period"], o["value"], o["unit"], float(o["value"]) >= float(t["value"]))
        for x, t in figures for y, o in figures
        if x == y and o["kind"] in wanted.get(t["kind"], ()) and o["period"][:4] == t["period"][:4] and o["unit"] == t["unit"]
    ]  # fmt: skip


def figures_of_place(f: Facts, place: str, limit: int) -> list[Row]:
    rows = [(m, o) for m, x, o, _ in _figures(f) if f.name(x) == place and f.label(x) == "Place"]
    return [(f.name(m), *map(o.get, ("period", "kind", "value", "unit", "text"))) for m, o in rows]


def conflicting_figures(f: Facts, limit: int) -> list[Row]:
    groups = defaultdict(list)
    for m, x, o, _ in _figures(f):
        groups[m, x, o["period"], o["kind"], o["unit"]].append(o)
    rows = []
    for (m, x, period, kind, _), stated in groups.items():
        for a, b in combinations(sorted(stated, key=lambda o: float(o["value"])), 2):
            if a["value"] != b["value"]:
                rows.append((f.name(m), f.name(x), period, kind, a["value"], b["value"], a["text"], b["text"]))
    return rows
