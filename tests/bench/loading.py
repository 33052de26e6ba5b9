"""How fast a graph loads: `python -m tests.bench.loading [--graph graph.json]` prints ratios from one run on one warm server.

Every way loads the same graph into the same empty server: push, a plain UNWIND CREATE of the same rows, the writer of
neo4j-graphrag where it is installed (with APOC in the server), and `neo4j-admin database import` into a server of its own.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import networkx as nx
from neo4j import ManagedTransaction

from kg.engine import Engine, connect
from kg.engine.embedded import open_engine
from kg.export import neo4j_import
from kg.export.bolt import push
from kg.export.bolt.rows import node_rows, relation_rows
from kg.queries import statements
from tests import synthetic
from tests.databases import clear
from tests.neo4j.server import running

BATCH = 5000
ROUNDS = 5
"""Of the two ways compared, in turn; the round of median time is shown."""
Graph = nx.MultiDiGraph
Load = Callable[["Graph[str]", Engine], object]


def plain_create(graph: Graph[str], engine: Engine) -> None:
    """The same rows with `UNWIND ... CREATE`: no difference, no retraction, not to be run twice."""
    nodes: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for node in node_rows(graph):
        nodes[node.label].append({"id": node.id, "properties": {**node.properties, "checksum": node.checksum}})
    relations: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for r in relation_rows(graph):
        stated = {**r.properties, "checksum": r.checksum}
        relations[r.labels[0], r.type, r.labels[1]].append({"id": r.id, "a": r.source, "b": r.target, "properties": stated})
    for label, rows in nodes.items():
        _write(engine, f"UNWIND $rows AS row CREATE (n:{label} {{id: row.id}}) SET n += row.properties", rows)
    for (one, kind, other), rows in relations.items():
        ends = f"MATCH (a:{one} {{id: row.a}}) MATCH (b:{other} {{id: row.b}})"
        _write(engine, f"UNWIND $rows AS row {ends} CREATE (a)-[r:{kind} {{id: row.id}}]->(b) SET r += row.properties", rows)


def _write(engine: Engine, statement: str, rows: list[dict[str, Any]]) -> None:
    with engine.session() as session:
        for start in range(0, len(rows), BATCH):
            session.execute_write(_run, statement, rows[start : start + BATCH])


def _run(transaction: ManagedTransaction, statement: str, rows: list[dict[str, Any]]) -> None:
    transaction.run(statement, rows=rows).consume()


def graphrag(graph: Graph[str], engine: Engine) -> None:
    """neo4j-graphrag's own writer on the same nodes and relations."""
    import asyncio
    from importlib import import_module

    types = import_module("neo4j_graphrag.experimental.components.types")
    writers = import_module("neo4j_graphrag.experimental.components.kg_writer")

    nodes = [types.Neo4jNode(id=n.id, label=n.label, properties=dict(n.properties)) for n in node_rows(graph)]
    relations = [
        types.Neo4jRelationship(
            start_node_id=r.source, end_node_id=r.target, type=r.type, properties={"id": r.id, **r.properties}
        )
        for r in relation_rows(graph)
    ]
    writer = writers.Neo4jWriter(engine.driver, clean_db=False)
    asyncio.run(writer.run(types.Neo4jGraph(nodes=nodes, relationships=relations)))


def timed(graph: Graph[str], engine: Engine, load: Load) -> tuple[float, int, int]:
    """Seconds a load takes into the emptied database, and what is then in it."""
    clear(engine)
    with engine.session() as session:
        for statement in statements("schema/constraints.cypher").values():
            session.run(statement).consume()
        for index in ("names", "sentences") if not engine.embedded else ():
            session.run(f"DROP INDEX {index} IF EXISTS").consume()
    begun = time.perf_counter()
    load(graph, engine)
    seconds = time.perf_counter() - begun
    (nodes,), (relations,) = (
        engine.ask("MATCH (n) RETURN count(n)").rows[0],
        engine.ask("MATCH ()-[r]->() RETURN count(r)").rows[0],
    )
    return seconds, nodes, relations


def measured(graph: Graph[str], folder: Path, plugins: Path | None) -> Iterator[tuple[str, float, int, int]]:
    """A row a way of loading: name, seconds, nodes and relations in the database afterwards."""
    with running(folder / "server", plugins=plugins) as server, connect(server.address) as engine:
        for load in (plain_create, _push, plain_create):
            timed(graph, engine, load)  # warms the server
        taken: dict[str, list[tuple[float, int, int]]] = defaultdict(list)
        for name, load in (("plain UNWIND CREATE", plain_create), ("kg push", _push)) * ROUNDS:
            taken[name].append(timed(graph, engine, load))
        for name, rounds in taken.items():
            yield name, *sorted(rounds)[ROUNDS // 2]
        begun = time.perf_counter()
        push(graph, engine, "bench")
        yield "kg push, nothing new", time.perf_counter() - begun, len(graph), graph.number_of_edges()
        if plugins is not None:
            yield "neo4j-graphrag writer", *timed(graph, engine, graphrag)
    with open_engine(folder / "embedded", linger=1) as engine:
        yield "embedded engine", *timed(graph, engine, _push)
    begun = time.perf_counter()
    neo4j_import.write(graph, str(folder / "import"))
    written = time.perf_counter()
    yield "kg export neo4j-import", written - begun, len(graph), graph.number_of_edges()
    with running(folder / "imported", folder / "import") as server, connect(server.address) as engine:
        counts = engine.ask("MATCH (n) RETURN count(n)").rows[0][0], engine.ask("MATCH ()-[r]->() RETURN count(r)").rows[0][0]
        yield "neo4j-admin import, with its start", server.import_seconds, *counts


def _push(graph: Graph[str], engine: Engine) -> object:
    return push(graph, engine, "bench")


def main() -> None:
    """Prints a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--graph", type=Path, help="what `kg export json` wrote; else a synthetic year")
    parser.add_argument("--plugins", type=Path, help="a folder with APOC's jar files, for neo4j-graphrag")
    given = parser.parse_args()
    graph: Graph[str] = synthetic.graph()
    if given.graph is not None:
        graph = Graph(nx.node_link_graph(json.loads(given.graph.read_text("utf-8")), edges="edges"))
    elements = len(graph) + graph.number_of_edges()
    print(f"{len(graph):,} nodes and {graph.number_of_edges():,} relations\n")
    print("| way | seconds | elements/s | to plain CREATE | nodes | relations |\n|---|--:|--:|--:|--:|--:|")
    base = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for name, seconds, nodes, relations in measured(graph, Path(folder), given.plugins):
            base = seconds if name.startswith("plain") else base
            rate = f"{elements / seconds:,.0f} | {base / seconds:.2f}"
            print(f"| {name} | {seconds:.1f} | {rate} | {nodes:,} | {relations:,} |", flush=True)


if __name__ == "__main__":
    main()
