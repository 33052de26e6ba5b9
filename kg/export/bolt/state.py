"""What a workspace has put into a database before, as the database tells it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.queries import statements
from kg.schema import LABELS

if TYPE_CHECKING:
    from kg.engine.connection import Engine


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
    """All of one workspace: nodes by id, relations by source, id and target."""

    nodes: Mapping[str, HeldNode]
    relations: Mapping[tuple[str, str, str], HeldRelation]

    def node_checksum(self, identity: str) -> str | None:
        """The checksum under which a node was pushed, None where it was not."""
        return self.nodes[identity].checksum if identity in self.nodes else None

    def relation_checksum(self, key: tuple[str, str, str]) -> str | None:
        """The checksum under which a relation was pushed, None where it was not."""
        return self.relations[key].checksum if key in self.relations else None


def held(engine: Engine, workspace: str) -> State:
    """Reads the state; one scan of the nodes and one of the relations."""
    ask = statements("load/state.cypher")
    with engine.session() as session:
        nodes = {
            row["id"]: HeldNode(row["id"], _label(row["labels"]), row["checksum"])
            for row in session.run(ask["nodes"], workspace=workspace)
        }
        relations = {
            (row["source"], row["id"], row["target"]): HeldRelation(
                row["id"], row["type"], row["source"], row["target"], (_label(row["from"]), _label(row["to"])), row["checksum"]
            )
            for row in session.run(ask["relations"], workspace=workspace)
        }
    return State(nodes, relations)


def _label(labels: Iterable[str]) -> str:
    return next(label for label in labels if label in LABELS)
