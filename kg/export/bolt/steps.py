"""The statements a push runs, each with its rows: a step a label, or a relation between two labels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from kg.export.bolt.rows import NodeRow, RelationRow, labels, property_names, relation_row
from kg.export.bolt.state import HeldNode, HeldRelation, State
from kg.export.bolt.write import Row, Step
from kg.queries import statements
from kg.schema import EVENT

if TYPE_CHECKING:
    import networkx as nx


def node_steps(nodes: Iterable[NodeRow], before: State) -> list[Step]:
    """The steps that make or rewrite nodes. A property that a node had before and has no more is set to null."""

    def row(node: NodeRow) -> Row:
        # The checksum says that the row is complete: an event's is set with its kind.
        own: Row = {"workspaces": before.marks(node.id)}
        if node.label != EVENT:
            own["checksum"] = node.checksum
        return {"id": node.id, "properties": _stored(node.label, node.properties, node.id in before.nodes) | own}

    return _steps(nodes, lambda node: (node.label, "load"), row)


def kind_steps(nodes: Iterable[NodeRow], before: State) -> list[Step]:
    """The steps that give events their second label; an event that was there before loses its old one first."""
    events = [node for node in nodes if node.label == EVENT]
    old = [node for node in events if node.id in before.nodes]
    return [
        *_steps(old, lambda _: ("kinds", "clear"), lambda event: {"id": event.id}),
        *_steps(events, lambda _: ("kinds", "load"),
                lambda event: {"id": event.id, "kind": event.properties.get("kind"), "checksum": event.checksum}),
    ]  # fmt: skip


def relation_steps(relations: Iterable[RelationRow], before: State) -> list[Step]:
    """The steps that make or rewrite relations; a property that a relation has no more is set to null."""
    return _steps(
        relations, lambda relation: (relation.type, f"load {_ends(relation.labels)}"), lambda row: _relation(row, before)
    )


def new_relation_steps(graph: nx.MultiDiGraph[str], before: State, create: bool) -> list[Step]:
    """The steps that make all relations of a graph, whose rows are made when they are sent. `create`: none can be there yet."""

    label, verb = labels(graph), "create" if create else "load"
    return _steps(
        graph.edges(keys=True, data=True),
        lambda edge: (edge[3]["type"], f"{verb} {_ends((label[edge[0]], label[edge[1]]))}"),
        lambda edge: _relation(relation_row(edge, label), before),
    )


def retract_steps(gone: Sequence[HeldNode] | Sequence[HeldRelation]) -> list[Step]:
    """The steps that take the workspace's mark from elements, and delete those that have no other."""

    def name(held: HeldNode | HeldRelation) -> tuple[str, str]:
        return (held.label, "retract") if isinstance(held, HeldNode) else (held.type, f"retract {_ends(held.labels)}")

    def row(held: HeldNode | HeldRelation) -> Row:
        return {"id": held.id} | ({} if isinstance(held, HeldNode) else {"source": held.source, "target": held.target})

    return _steps(gone, name, row)


def _steps(items: Iterable[Any], name: Callable[[Any], tuple[str, str]], row: Callable[[Any], Row]) -> list[Step]:
    """A step for every file and statement that `name` gives; what is created is merged when it is tried again."""
    groups: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for item in items:
        groups[name(item)].append(item)
    return [
        Step(
            statements(f"load/{file}.cypher")[verb],
            group,
            row,
            statements(f"load/{file}.cypher")[verb.replace("create", "load")],
        )
        for (file, verb), group in sorted(groups.items(), key=lambda pair: pair[0])
    ]


def _relation(row: RelationRow, before: State) -> Row:
    own = {"workspaces": before.marks(row.key), "checksum": row.checksum}
    properties = _stored(row.type, row.properties, row.key in before.relations) | own
    return {"id": row.id, "source": row.source, "target": row.target, "properties": properties}


@cache
def _ends(pair: tuple[str, str]) -> str:
    return f"({pair[0]})->({pair[1]})"


def _stored(kind: str, properties: Any, old: bool) -> Row:
    return {name: properties.get(name) for name in property_names(kind)} if old else dict(properties)
