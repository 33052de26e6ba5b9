"""Who held which post, and when."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

from tests.cypher.oracle.facts import Facts, Relation, Row

DATES = ("start", "end", "first_seen", "last_seen")


def _dates(r: Relation) -> tuple[Any, ...]:
    return tuple(r.stated.get(name) for name in DATES)


def _begin(r: Relation) -> str:
    return r.stated.get("start") or r.stated.get("first_seen") or ""


def career(f: Facts, person: str) -> list[Row]:
    rows = [r for r in f.of("HOLDS") if f.name(r.source) == person]
    return [(r.stated.get("title"), f.name(r.target), r.stated.get("status"), *_dates(r), r.stated["sentence"]) for r in rows]


def post_holders(f: Facts, institution: str, title: str) -> list[Row]:
    rows = [r for r in f.holders(institution) if title in r.stated.get("title", "")]
    return [(r.stated.get("title"), f.name(r.source), r.stated.get("status"), *_dates(r)) for r in rows]


def in_office(f: Facts, institution: str, on: str) -> list[Row]:
    rows = []
    for r in f.holders(institution):
        former = r.stated.get("status") == "former"
        since = r.stated.get("start") or ("" if former else r.stated.get("first_seen", ""))
        until = r.stated.get("end") or (r.stated.get("first_seen") if former else None)
        begun = since[: len(on)] <= on
        lasting = until is None or until >= on[: len(until)]
        if begun and lasting:
            rows.append((r.stated.get("title"), f.name(r.source), r.stated.get("status"), since, until))
    return rows


def posts_in_place(f: Facts, place: str, title: str) -> list[Row]:
    inside = f.inside(place)
    return list({
        (f.name(seat.target), f.name(seat.source), r.stated.get("title"), f.name(r.source), r.stated.get("status"))
        for seat in f.of("LOCATED_IN") if seat.target in inside
        for r in f.of("HOLDS")
        if r.target == seat.source and r.stated.get("status") != "former" and title in r.stated.get("title", "")
    })  # fmt: skip


def transitions(f: Facts, institution: str, limit: int) -> list[Row]:
    posts = defaultdict(list)
    for r in f.of("HOLDS"):
        posts[r.source].append(r)
    rows = []
    for person, held in posts.items():
        for h in held:
            for k in held:
                ended, began = h.stated.get("end") or h.stated.get("first_seen") or "", _begin(k)
                left = h.stated.get("status") == "former" or "end" in h.stated
                named = institution in f.name(h.target) or institution in f.name(k.target)
                if h.id != k.id and left and k.stated.get("status") != "former" and began >= ended[: len(began)] and named:
                    left_post, entered = (h.stated.get("title"), f.name(h.target)), (k.stated.get("title"), f.name(k.target))
                    rows.append((f.name(person), *left_post, ended, *entered, began))
    return rows


def successions(f: Facts, institution: str) -> list[Row]:
    held = list(f.holders(institution))
    rows = []
    for h in held:
        for k in held:
            between = any(m.stated["title"] == h.stated["title"] and _begin(h) < _begin(m) < _begin(k) for m in held)
            same = h.stated["title"] == k.stated["title"] and h.source != k.source
            if same and _begin(h) < _begin(k) and not between:
                rows.append((h.stated["title"], f.name(h.source), _begin(h), f.name(k.source), _begin(k)))
    return rows


def several_posts(f: Facts, least: int, limit: int) -> list[Row]:
    held = defaultdict(set)
    for r in f.of("HOLDS"):
        if r.stated.get("status") != "former":
            held[r.source].add(f"{f.name(r.target)} {r.stated.get('title', '')}")
    return [(f.name(p), len(posts), sorted(posts)) for p, posts in held.items() if len(posts) >= least]


def conflicting_posts(f: Facts, limit: int) -> list[Row]:
    leading = re.compile(".*(书记|[省市县州区]长|主席|主任|[厅局部]长)")
    held = [
        r for r in f.of("HOLDS")
        if r.stated["status"] == "current" and "副" not in r.stated["title"] and leading.fullmatch(r.stated["title"])
    ]  # fmt: skip
    return [
        (f.name(h.target), h.stated["title"], f.name(h.source), h.stated["last_seen"], f.name(k.source), k.stated["last_seen"])
        for h in held for k in held
        if h.target == k.target and h.stated["title"] == k.stated["title"] and f.name(h.source) < f.name(k.source)
        and h.stated["first_seen"] <= k.stated["last_seen"] and k.stated["first_seen"] <= h.stated["last_seen"]
    ]  # fmt: skip
