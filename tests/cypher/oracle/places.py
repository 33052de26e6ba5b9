"""Places, institutions and what happens there."""

from __future__ import annotations

from collections import defaultdict

import networkx as nx

from tests.cypher.oracle.facts import Facts, Row, span


def events_in_place(f: Facts, place: str, since: str, limit: int) -> list[Row]:
    inside = f.inside(place)
    seats = {(site, site) for site in inside} | {(r.source, r.target) for r in f.of("LOCATED_IN") if r.target in inside}
    found = {(r.source, y, site) for r in f.of("HELD_IN") for site, y in seats if r.target == site and f.since(r.source, since)}
    return [(f.get(e, "start"), f.name(e), f.get(e, "kind"), f.name(y), f.name(site)) for e, y, site in found]


def places_of_person(f: Facts, person: str) -> list[Row]:
    events = f.events_of(person)
    held = defaultdict(set)
    for r in f.of("HELD_IN", "Event", "Place"):
        if r.source in events:
            held[r.target].add(r.source)
    return [
        (f.name(x), len(es), sorted({f.get(e, "kind") for e in es}), span([f.start(e) for e in es])[1])
        for x, es in held.items()
    ]


def institutions_in_place(f: Facts, place: str) -> list[Row]:
    inside = f.inside(place)
    seats = [r for r in f.of("LOCATED_IN") if r.target in inside]
    return list({(f.name(r.target), f.get(r.target, "level"), f.name(r.source), f.get(r.source, "kind")) for r in seats})


def busiest_places(f: Facts, since: str, limit: int) -> list[Row]:
    held = defaultdict(set)
    for r in f.of("HELD_IN", "Event", "Place"):
        if f.since(r.source, since):
            held[r.target].add(r.source)
    return [(f.name(x), f.get(x, "level"), len(es), span([f.start(e) for e in es])[1]) for x, es in held.items()]


def events_of_institution(f: Facts, institution: str) -> list[Row]:
    (body,) = f.named("Institution", institution)
    rows = [(r, r.target) for kind in ("ORGANISED", "ATTENDED") for r in f.of(kind) if r.source == body]
    rows += [(r, r.source) for r in f.of("HELD_IN") if r.target == body]
    return [(f.get(e, "start"), r.stated["type"], f.name(e), f.get(e, "kind"), r.stated["sentence"]) for r, e in rows]


def parts_of_institution(f: Facts, institution: str) -> list[Row]:
    parts = nx.DiGraph((r.target, r.source) for r in f.of("PART_OF", "Institution"))
    (body,) = f.named("Institution", institution)
    far = nx.single_source_shortest_path_length(parts, body, cutoff=5)
    return [(distance, f.name(part), f.get(part, "kind")) for part, distance in far.items() if distance]
