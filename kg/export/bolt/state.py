"""What workspaces have put into a database before, as the database tells it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.queries import statements
from kg.schema import LABELS

if TYPE_CHECKING:
    from kg.engine.connection import Engine


Key = tuple[str, str, str]
"""What makes a relation the same one: the id of its source, its own, the id of its target."""


@dataclass(frozen=True, slots=True)
class HeldNode:
    """A node in the database: id, label, checksum of what was pushed."""

    id: str
    label: str
    checksum: str | None


@dataclass(frozen=True, slots=True)
class HeldRelation:
    """A relation in the database: its id and type, the ids and labels of its ends, checksum of what was pushed."""

    id: str
    type: str
    source: str
    target: str
    labels: tuple[str, str]
    checksum: str | None


@dataclass(frozen=True, slots=True)
class State:
    """All of one workspace: nodes by id, relations by source, id and target; and the marks on what others have there too."""

    workspace: str
    nodes: Mapping[str, HeldNode]
    relations: Mapping[Key, HeldRelation]
    others: Mapping[str | Key, tuple[str, ...]]

    def marks(self, element: str | Key) -> list[str]:
        """The workspaces named on a node (by id) or relation (by key) that this workspace holds from now on."""
        others = self.others.get(element)
        return sorted({*others, self.workspace}) if others else [self.workspace]

    def node_checksum(self, identity: str) -> str | None:
        """The checksum under which a node was pushed, None where it was not."""
        return self.nodes[identity].checksum if identity in self.nodes else None

    def relation_checksum(self, key: Key) -> str | None:
        """The checksum under which a relation was pushed, None where it was not."""
        return self.relations[key].checksum if key in self.relations else None


def held(engine: Engine, workspace: str) -> State:
    """Reads the state; one scan of the nodes and one of the relations."""
    ask = statements("load/state.cypher")
    nodes: dict[str, HeldNode] = {}
    relations: dict[Key, HeldRelation] = {}
    others: dict[str | Key, tuple[str, ...]] = {}
    with engine.session() as session:
        for row in session.run(ask["nodes"]):
            if workspace in row["workspaces"]:
                nodes[row["id"]] = HeldNode(row["id"], _label(row["labels"]), row["checksum"])
            if row["workspaces"] != [workspace]:
                others[row["id"]] = tuple(row["workspaces"])
        for row in session.run(ask["relations"]):
            key = row["source"], row["id"], row["target"]
            if workspace in row["workspaces"]:
                ends = _label(row["from"]), _label(row["to"])
                relations[key] = HeldRelation(row["id"], row["type"], row["source"], row["target"], ends, row["checksum"])
            if row["workspaces"] != [workspace]:
                others[key] = tuple(row["workspaces"])
    return State(workspace, nodes, relations, others)


def _label(labels: Iterable[str]) -> str:
    return next(label for label in labels if label in LABELS)
