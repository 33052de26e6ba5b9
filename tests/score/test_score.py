"""The figures are those of the reference scorer, to the last count, on annotations turned into graphs and then damaged."""

from __future__ import annotations

import importlib.util
import json
import random
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from kg.score import score
from kg.score.gold import Gold, files, read
from kg.score.score import KINDS

SHARED = Path(__file__).parents[3] / "shared"
NAMED = {"Person": "persons", "Institution": "institutions", "Place": "places", "Programme": "programmes"}


@pytest.fixture(scope="module")
def reference() -> ModuleType:
    path = SHARED / "score" / "score.py"
    if not path.is_file():
        pytest.skip("the reference scorer is not beside the repository")
    spec = importlib.util.spec_from_file_location("reference_score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def annotated() -> list[Path]:
    return files([SHARED / "gold", SHARED / "gold" / "news"]) if SHARED.is_dir() else []


class Damaged:
    """A graph made from annotations, in which a seeded part is left out, renamed or invented."""

    def __init__(self, golds: list[Gold], seed: int) -> None:
        self.rng = random.Random(seed)
        self.nodes: list[dict[str, Any]] = []
        self.edges: list[dict[str, Any]] = []
        self.ids: dict[tuple[str, str], str] = {}
        for gold in golds:
            for article in gold.articles:
                self.article(article)
        self.rng.shuffle(self.nodes)
        self.rng.shuffle(self.edges)

    def node(self, label: str, name: str, **properties: Any) -> str:
        if self.rng.random() < 0.1:
            name = name[:-1] or name
        if (label, name) not in self.ids:
            self.ids[label, name] = str(len(self.ids))
            self.nodes.append({"id": self.ids[label, name], "label": label, "name": name, **properties})
        return self.ids[label, name]

    def edge(self, source: str, type_: str, target: str, **properties: Any) -> None:
        for _ in range(self.rng.choice((0, 1, 1, 1, 1, 1, 2))):
            self.edges.append({"source": source, "target": target, "type": type_, **properties})

    def article(self, article: Mapping[str, Any]) -> None:
        for label, list_name in NAMED.items():
            for item in article.get(list_name) or ():
                if self.rng.random() < 0.85:
                    shown = label if self.rng.random() < 0.95 else self.rng.choice(list(NAMED))
                    aliases = [alias for alias in item.get("aliases") or () if self.rng.random() < 0.5]
                    node = self.node(shown, item["name"], aliases=aliases)
                    for post in item.get("positions") or ():
                        self.edge(node, "HOLDS", self.node("Institution", post["institution"] or "某委"), title=post["title"])
        for event in article.get("events") or ():
            self.event(event)
        for metric in article.get("metrics") or ():
            self.figure(metric)

    def event(self, event: dict[str, Any]) -> None:
        start = event.get("start") if self.rng.random() < 0.8 else self.rng.choice((None, "2024-04-11"))
        name = event["name"] if self.rng.random() < 0.7 else event["name"][2:] + "会议"
        node = self.node("Event", name, start=start, end=event.get("end"), aliases=[])
        for who in event.get("participants") or ():
            roles = [role for role in who.get("roles") or () if self.rng.random() < 0.8] + self.rng.choice(([], ["led"]))
            label = "Person" if len(who["name"]) < 4 else "Institution"
            self.edge(self.node(label, who["name"]), "ATTENDED", node, roles=roles)
        part = self.node("Event", f"{name}期间座谈")
        self.edge(part, "PART_OF", node)
        for place in event.get("places") or ():
            self.edge(self.rng.choice((node, node, part)), "HELD_IN", self.node("Place", place))

    def figure(self, metric: dict[str, Any]) -> None:
        value = metric["value"] if self.rng.random() < 0.9 else 4711
        node = str(10**6 + len(self.nodes))
        self.nodes.append(
            {"id": node, "label": "Observation", "value": value, "unit": metric["unit"], "text": metric.get("text")}
        )
        self.edge(node, "OF", self.node("Metric", metric["indicator"]))
        self.edge(node, "ABOUT", self.node("Place", metric.get("about") or "中国"))

    def graph(self) -> dict[str, Any]:
        return {"nodes": self.nodes, "edges": self.edges}


def cases() -> Iterator[tuple[list[Path], int]]:
    known = annotated()
    for seed, path in enumerate(known):
        yield [path], seed
    yield from ((known, seed) for seed in (100, 101, 102) if known)


@pytest.mark.parametrize(("paths", "seed"), list(cases()))
def test_same_figures_as_the_reference(paths: list[Path], seed: int, reference: ModuleType) -> None:
    graph = Damaged([read(path) for path in paths], seed).graph()
    expected = reference.score([json.loads(path.read_text(encoding="utf-8")) for path in paths], graph)
    found = score([read(path) for path in paths], graph)
    assert {kind: (t.found, len(t.wrong), len(t.missed)) for kind, t in found.items()} == {
        kind: (t.tp, t.fp, t.fn) for kind, t in expected.items()
    }
    assert {kind: sorted(found[kind].missed) for kind in KINDS} == {kind: sorted(expected[kind].missed) for kind in KINDS}
    rows = {kind: {"p": round(t.precision, 3), "r": round(t.recall, 3), "f1": round(t.f1, 3)} for kind, t in found.items()}
    assert rows == {kind: {name: t.row()[name] for name in ("p", "r", "f1")} for kind, t in expected.items()}
