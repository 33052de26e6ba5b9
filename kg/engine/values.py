"""Values of the driver as plain Python and as text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


def plain(value: Any) -> Any:
    """The value as JSON knows it: dates as ISO text, nodes and relations as their properties, paths as lists of these."""
    from neo4j.graph import Node, Path, Relationship

    if isinstance(value, Node):
        return {"labels": sorted(value.labels), **{name: plain(item) for name, item in value.items()}}
    if isinstance(value, Relationship):
        return {"type": value.type, **{name: plain(item) for name, item in value.items()}}
    if isinstance(value, Path):
        return [plain(part) for part in steps(value)]
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value.iso_format() if hasattr(value, "iso_format") else value


def readable(value: Any) -> Any:
    """The value for a cell of a table: a node as its name, a relation as its type, a path as both in turn."""
    from neo4j.graph import Node, Path, Relationship

    if isinstance(value, Node):
        return f"({value.get('name') or value.get('text') or value.get('id') or ''})"
    if isinstance(value, Relationship):
        return f"-[{value.get('title') or value.type}]-"
    if isinstance(value, Path):
        return "".join(readable(part) for part in steps(value))
    if isinstance(value, list | tuple):
        return [readable(item) for item in value]
    return plain(value)


def steps(path: Any) -> Iterable[Any]:
    """Nodes and relations of a path in turn."""
    for node, relation in zip(path.nodes, path.relationships, strict=False):
        yield from (node, relation)
    yield path.nodes[-1]
