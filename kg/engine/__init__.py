"""Where Cypher runs: `connect(address)` opens a Neo4j, `embedded(folder, ...)` the engine that needs no server."""

from kg.engine.address import Address, stated
from kg.engine.connection import Engine, Table, connect
from kg.engine.embedded import embedded
from kg.engine.errors import EngineError

__all__ = ["Address", "Engine", "EngineError", "Table", "connect", "embedded", "stated"]
