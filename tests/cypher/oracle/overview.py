"""The whole graph, its evidence and its sources."""

from __future__ import annotations

from collections import Counter, defaultdict

from tests.cypher.oracle.facts import Facts, Row, span

NAMED = ("Person", "Institution", "Place", "Programme", "Metric", "Event")
SAID = ("HOLDS", "ATTENDED", "ORGANISED", "HELD_IN", "CONCERNS", "ISSUED")


def most_connected(f: Facts, since: str, limit: int) -> list[Row]:
    events = defaultdict(set)
    for r in f.of("ATTENDED", "Person"):
        if f.since(r.target, since):
            events[r.source].add(r.target)
    rows = []
    for p, mine in events.items():
        shared = {e for e in mine if f.attendees(e) - {p}}
        others = {q for e in shared for q in f.attendees(e)} - {p}
        if others:
            rows.append((f.name(p), len(others), len(shared), len({r.target for r in f.of("HOLDS") if r.source == p})))
    return rows


def evidence(f: Facts, one: str, other: str) -> list[Row]:
    rows = []
    for r in f.all:
        if {f.name(r.source), f.name(r.target)} == {one, other}:
            said = r.stated.get("title", "".join(f" {role}" for role in r.stated.get("roles", ())))
            for piece in r.stated.get("evidence", ()):
                article, document = f.node[piece["article"]], f.node[piece["document"]]
                about = article["title"], article["published"], article["source"], document["uri"]
                rows.append((r.stated["type"], said, piece["sentence"], *about))
    return rows


def changed_since(f: Facts, since: str, limit: int) -> list[Row]:
    rows = {
        (r.stated["first_seen"], "post", f.name(r.source), f"{f.name(r.target)} {r.stated['title']}")
        for r in f.of("HOLDS") if r.stated["first_seen"] >= since
    }  # fmt: skip
    rows |= {
        (f.start(e), "event", f.name(e), f.get(e, "kind")) for e in f.node if f.label(e) == "Event" and f.start(e) >= since
    }
    first: dict[str, str] = {}
    for r in f.of("MENTIONED_IN", "Programme"):
        first[r.source] = min(first.get(r.source, "9999"), f.get(r.target, "published"))
    rows |= {(day, "programme", f.name(g), f.get(g, "kind")) for g, day in first.items() if day >= since}
    return list(rows)


def article_contents(f: Facts, words: str, limit: int) -> list[Row]:
    rows = [r for r in f.of("MENTIONED_IN") if words in f.get(r.target, "title") and f.label(r.source) in NAMED]
    return [
        (f.get(r.target, "published"), f.get(r.target, "title"), f.label(r.source), f.name(r.source), r.stated["count"])
        for r in rows
    ]


def mentions_over_time(f: Facts, name: str) -> list[Row]:
    rows = [r for r in f.of("MENTIONED_IN") if f.name(r.source) == name]
    articles, mentions = defaultdict(set), Counter[str]()
    for r in rows:
        month = f.get(r.target, "published")[:7]
        articles[month].add(r.target)
        mentions[month] += r.stated["count"]
    return [(month, len(articles[month]), mentions[month]) for month in articles]


def sentences(f: Facts, words: str, limit: int) -> list[Row]:
    kinds = (*SAID, "LOCATED_IN", "OF", "ABOUT")
    rows = [r for kind in kinds for r in f.of(kind) if words in r.stated["sentence"]]
    return [(r.stated["type"], f.name(r.source), f.name(r.target), r.stated["sentence"]) for r in rows]


def find(f: Facts, words: str, limit: int) -> list[Row]:
    rows = [n for n in f.node.values() if n["label"] in NAMED and any(words in form for form in (n["name"], *n["aliases"]))]
    return [(n["label"], n["name"], n["aliases"] or None) for n in rows]


def sources(f: Facts) -> list[Row]:
    days = defaultdict(list)
    for n in f.node.values():
        if n["label"] == "Article":
            days[n.get("source", "")].append(n.get("published"))
    return [(source, len(published), *span(published)) for source, published in days.items()]


def well_attested(f: Facts, least: int, limit: int) -> list[Row]:
    rows = [r for kind in SAID for r in f.of(kind) if r.stated["sources"] >= least]
    return [(r.stated["type"], f.name(r.source), f.name(r.target), r.stated["sources"], r.stated["sentence"]) for r in rows]


def census(f: Facts) -> list[Row]:
    labels = Counter(n["label"] for n in f.node.values())
    kinds = Counter(n["kind"].title() for n in f.node.values() if n["label"] == "Event" and n.get("kind", "other") != "other")
    return list((labels + kinds).items())


def relation_census(f: Facts) -> list[Row]:
    counts, pairs = Counter(r.stated["type"] for r in f.all), defaultdict(set)
    for r in f.all:
        pairs[r.stated["type"]].add((r.source, r.target))
    return [(kind, count, len(pairs[kind])) for kind, count in counts.items()]
