"""Who met whom, where and in which role."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations, pairwise

import networkx as nx

from tests.cypher.oracle.facts import Facts, Row, leads, span


def attendance(f: Facts, since: str, until: str, limit: int) -> list[Row]:
    rows = [
        r
        for r in f.of("ATTENDED", "Person")
        if f.get(r.target, "kind") == "meeting" and f.since(r.target, since) and f.before(r.target, until)
    ]
    return [(f.name(r.source), r.stated["roles"], f.name(r.target), f.get(r.target, "start")) for r in rows]


def events_of_person(f: Facts, person: str) -> list[Row]:
    rows = []
    for r in f.of("ATTENDED", "Person"):
        if f.name(r.source) == person:
            places = sorted(f.name(h.target) for h in f.of("HELD_IN", "Event", "Place") if h.source == r.target)
            event = f.node[r.target]
            rows.append((event.get("start"), event["name"], event["kind"], r.stated["roles"], places, r.stated["sentence"]))
    return rows


def attendees(f: Facts, event: str) -> list[Row]:
    rows = [r for r in f.of("ATTENDED") if f.name(r.target) == event]
    return [
        (f.get(r.target, "start"), f.name(r.source), f.label(r.source), r.stated["roles"], r.stated["sentence"]) for r in rows
    ]


def presided(f: Facts, since: str, limit: int) -> list[Row]:
    events = defaultdict(set)
    for r in f.of("ATTENDED", "Person"):
        if leads(r.stated["roles"]) and f.since(r.target, since):
            events[r.source].add(r.target)
    return [(f.name(p), len(led), *span([f.start(e) for e in led])) for p, led in events.items()]


def presided_by(f: Facts, person: str) -> list[Row]:
    rows = [r for r in f.of("ATTENDED", "Person") if f.name(r.source) == person and leads(r.stated["roles"])]
    return [
        (f.get(r.target, "start"), f.name(r.target), f.get(r.target, "kind"), r.stated["roles"], r.stated["sentence"])
        for r in rows
    ]


def absences(f: Facts, series: str, share: float) -> list[Row]:
    meetings = {
        n
        for n, stated in f.node.items()
        if stated.get("kind") == "meeting" and stated["label"] == "Event" and series in stated["name"]
    }
    there = {m: f.attendees(m) for m in meetings}
    present = Counter(person for people in there.values() for person in people)
    return [
        (f.name(p), count, len(meetings), f.get(m, "start"), f.name(m))
        for p, count in present.items() if share * len(meetings) <= count < len(meetings)
        for m in meetings if p not in there[m]
    ]  # fmt: skip


def roles_by_year(f: Facts, person: str) -> list[Row]:
    found = {
        (f.start(r.target)[:4], role, r.target)
        for r in f.of("ATTENDED", "Person") if f.name(r.source) == person and f.start(r.target) for role in r.stated["roles"]
    }  # fmt: skip
    return [(*key, count) for key, count in Counter((year, role) for year, role, _ in found).items()]


def accompanied_by(f: Facts, person: str) -> list[Row]:
    mine = {
        r.target for r in f.of("ATTENDED", "Person") if f.name(r.source) == person and "accompanied" not in r.stated["roles"]
    }
    events = defaultdict(set)
    for r in f.of("ATTENDED", "Person"):
        if r.target in mine and "accompanied" in r.stated["roles"] and f.name(r.source) != person:
            events[r.source].add(r.target)
    return [(f.name(q), len(together), *span([f.start(e) for e in together])) for q, together in events.items()]


def accompanying_lists(f: Facts, since: str, limit: int) -> list[Row]:
    companions, leaders = defaultdict(set), defaultdict(set)
    for r in f.of("ATTENDED", "Person"):
        if "accompanied" in r.stated["roles"] and f.since(r.target, since):
            companions[r.target].add(f.name(r.source))
        if leads(r.stated["roles"]):
            leaders[r.target].add(f.name(r.source))
    return [(f.get(e, "start"), f.name(e), sorted(leaders[e]), sorted(names)) for e, names in companions.items()]


def _others(f: Facts, person: str) -> dict[str, set[str]]:
    together = defaultdict(set)
    for event in f.events_of(person):
        for other in f.attendees(event):
            if f.name(other) != person:
                together[other].add(event)
    return together


def co_attendance(f: Facts, person: str, limit: int) -> list[Row]:
    return [(f.name(q), len(events), *span([f.start(e) for e in events])) for q, events in _others(f, person).items()]


def co_attendance_pairs(f: Facts, since: str, limit: int) -> list[Row]:
    events = {r.target for r in f.of("ATTENDED", "Person") if f.since(r.target, since)}
    pairs = Counter(tuple(sorted(pair, key=f.name)) for event in events for pair in combinations(sorted(f.attendees(event)), 2))
    return [(f.name(pair[0]), f.name(pair[1]), count) for pair, count in pairs.items()]


def co_attendance_over_time(f: Facts, person: str, other: str, characters: int) -> list[Row]:
    shared = f.events_of(person) & f.events_of(other)
    return list(Counter(f.start(e)[:characters] for e in shared if f.start(e)).items())


def co_attendance_change(f: Facts, person: str, limit: int, **given: str) -> list[Row]:
    rows = []
    for q, events in _others(f, person).items():
        days = [f.start(e) for e in events if f.start(e)]
        before = sum(day < given["from"] for day in days)
        rows.append((f.name(q), before, len(days) - before, len(days) - 2 * before))
    return rows


def common_events(f: Facts, person: str, other: str) -> list[Row]:
    mine, theirs = ([r for r in f.of("ATTENDED", "Person") if f.name(r.source) == name] for name in (person, other))
    return [
        (f.get(a.target, "start"), f.name(a.target), a.stated["roles"], b.stated["roles"])
        for a in mine for b in theirs if a.target == b.target
    ]  # fmt: skip


def paths(f: Facts, person: str, other: str, limit: int) -> list[Row]:
    plain: nx.MultiGraph[str] = nx.MultiGraph()
    for r in [*f.of("ATTENDED"), *f.of("HOLDS")]:
        plain.add_edge(r.source, r.target, kind=r.stated["type"])
    (start,), (end,) = f.named("Person", person), f.named("Person", other)
    found = []
    for path in nx.all_shortest_paths(nx.Graph(plain), start, end):
        chains = [f.name(start)]
        for a, b in pairwise(path):
            chains = [f"{chain} -{stated['kind']}- {f.name(b)}" for chain in chains for stated in plain[a][b].values()]
        found += [(len(path) - 1, chain) for chain in chains]
    return found
