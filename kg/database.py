"""One door to Cypher: a Neo4j by its address, or the embedded engine filled from a workspace."""

from __future__ import annotations

import hashlib
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from kg.engine import Address, Engine, connect, embedded

if TYPE_CHECKING:
    import networkx as nx

FOLDER = "engine"
"""Where in the workspace the embedded engine keeps its files: a cache, safe to delete."""
_SHAPING = ("graph.py", "schema.py", "resolve", "export/bolt")
"""Parts of the package that decide what is in the database, beside the workspace."""


def database(workspace: Path, address: Address | None = None) -> Engine:
    """The Neo4j at the address; without one the embedded engine with the graph of the workspace, loaded again if it changed."""
    if address is not None:
        return connect(address)
    from kg.export.bolt import push

    return embedded(workspace / FOLDER, state(workspace), lambda engine: push(graph(workspace), engine, FOLDER))


def graph(workspace: Path) -> nx.MultiDiGraph[str]:
    """The graph of a workspace."""
    from kg.graph import graph_of
    from kg.workspace import Workspace

    with Workspace.open(workspace) as opened:
        return graph_of(opened.documents())


def state(workspace: Path) -> str:
    """A hash of all the graph depends on: documents, decisions, and the code that makes a graph of them."""
    from kg.workspace import Workspace

    with Workspace.open(workspace) as opened:
        total = hashlib.sha256(f"{opened.revision} {sorted(opened.links().items())}".encode())
    package = Path(__file__).parent
    parts = [path for part in _SHAPING for path in (package / part, *sorted((package / part).rglob("*.py")))]
    for path in (workspace / "decisions.jsonl", *parts):
        if path.is_file():
            total.update(path.read_bytes())
    return total.hexdigest()


def label(workspace: Path) -> str:
    """The name under which a database remembers what came from this workspace: made once, never that of another."""
    from kg.workspace import Workspace

    with Workspace.open(workspace) as opened:
        known = opened.note("name")
        if known is None:
            known = f"{workspace.resolve().stem}-{secrets.token_hex(3)}"
            opened.write_note("name", known)
    return known
