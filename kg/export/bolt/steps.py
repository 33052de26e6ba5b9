"""The statements a push runs, each with its rows: a step a label, or a relation between two labels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from kg.export.bolt.rows import Edge, Groups, NodeRow, RelationRow, property_names, relation_row
from kg.export.bolt.state import HeldNode, HeldRelation, Key
from kg.export.bolt.write import Row, Step
from kg.queries import statements
from kg.schema import EVENT


def node_steps(nodes: Iterable[NodeRow], before: Mapping[str, HeldNode]) -> list[Step]:
    """The steps that make or rewrite nodes. A property that a node had before and has no more is set to null."""

    def row(node: NodeRow) -> Row:
        properties = _stored(node.label, node.properties, node.id in before)
        # The checksum says that the row is complete: an event's is set with its kind.
        properties["checksum"] = node.checksum if node.label != EVENT else None
        return {"id": node.id, "properties": properties}

    return _steps(nodes, lambda node: (node.label, "load"), row)


def clear_steps(nodes: Iterable[NodeRow], before: Mapping[str, HeldNode]) -> list[Step]:
    """The steps that take the second label from events that were there before."""
    old = [node for node in nodes if node.label == EVENT and node.id in before]
    return _steps(old, lambda _: ("kinds", "clear"), lambda event: {"id": event.id})


def kind_steps(nodes: Iterable[NodeRow]) -> list[Step]:
    """The steps that give events their second label."""
    return _steps(
        [node for node in nodes if node.label == EVENT],
        lambda _: ("kinds", "load"),
        lambda event: {"id": event.id, "kind": event.properties.get("kind"), "checksum": event.checksum},
    )


def relation_steps(relations: Iterable[RelationRow], before: Mapping[Key, HeldRelation]) -> list[Step]:
    """The steps that make or rewrite relations; a property that a relation has no more is set to null."""
    return _steps(
        relations,
        lambda relation: (relation.type, f"load {_ends(relation.labels)}"),
        lambda relation: _relation(relation, relation.key in before),
    )


def new_relation_steps(groups: Groups, create: bool) -> list[Step]:
    """The steps that make all relations of a graph, whose rows are made when they are sent. `create`: none can be there yet."""
    verb = "create" if create else "load"
    return [
        _step(kind, f"{verb} {_ends(ends)}", edges, partial(_new_relation, ends))
        for (kind, ends), edges in sorted(groups.items())
    ]


def retract_steps(gone: Sequence[HeldNode] | Sequence[HeldRelation]) -> list[Step]:
    """The steps that take the workspace's mark from elements, and delete those that have no other."""

    def name(held: HeldNode | HeldRelation) -> tuple[str, str]:
        return (held.label, "retract") if isinstance(held, HeldNode) else (held.type, f"retract {_ends(held.labels)}")

    def row(held: HeldNode | HeldRelation) -> Row:
        return {"id": held.id} | ({} if isinstance(held, HeldNode) else {"source": held.source, "target": held.target})

    return _steps(gone, name, row)


def _steps(items: Iterable[Any], name: Callable[[Any], tuple[str, str]], row: Callable[[Any], Row]) -> list[Step]:
    """A step for every file and statement that `name` gives."""
    groups: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for item in items:
        groups[name(item)].append(item)
    return [_step(file, verb, group, row) for (file, verb), group in sorted(groups.items(), key=lambda pair: pair[0])]


def _step(file: str, verb: str, items: Sequence[Any], row: Callable[[Any], Row]) -> Step:
    """What is created is merged when it is tried again."""
    found = statements(f"load/{file}.cypher")
    return Step(found[verb], items, row, found[verb.replace("create", "load")])


def _new_relation(ends: tuple[str, str], edge: Edge) -> Row:
    return _relation(relation_row(edge, ends), old=False)


def _relation(row: RelationRow, old: bool) -> Row:
    properties = _stored(row.type, row.properties, old)
    properties["checksum"] = row.checksum
    return {"id": row.id, "source": row.source, "target": row.target, "properties": properties}


def _ends(pair: tuple[str, str]) -> str:
    return f"({pair[0]})->({pair[1]})"


def _stored(kind: str, properties: Mapping[str, Any], old: bool) -> Row:
    return {name: properties.get(name) for name in property_names(kind)} if old else dict(properties)
