"""CSV with headers for `neo4j-admin database import`: the graph that push loads, for graphs of millions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import networkx as nx

from kg.export.bolt.rows import NodeRow, RelationRow, node_rows, property_names, relation_rows
from kg.export.target import folder
from kg.resources import folder as resources
from kg.schema import EVENT

WORKSPACE = "import"
"""Who put the imported elements there: `kg push --as import` goes on from them."""
SEPARATOR = "\x1f"
"""Between the items of a list: a character that no text has."""
_TYPES = {
    "aliases": "string[]", "authors": "string[]", "roles": "string[]", "articles": "string[]", "sentences": "string[]",
    "steps": "string[]", "span": "long[]", "workspaces": "string[]", "start_on": "date", "continuation": "boolean",
    "confidence": "double", "sources": "long", "count": "long", "checksum": "long",
}  # fmt: skip
_NUMBERS: Mapping[type, str] = {int: "long", float: "double", str: "string"}


def write(graph: nx.MultiDiGraph[str], out: str) -> None:
    """A folder with files of nodes and relations, the constraints, and `import.sh` with the exact command line."""
    with folder(out) as into:
        files = [("nodes", name) for name in _files(into, node_rows(graph), _node)]
        files += [("relationships", name) for name in _files(into, relation_rows(graph), _relation)]
        schema = resources("cypher") / "schema"
        text = "\n".join((schema / name).read_text(encoding="utf-8") for name in ("constraints.cypher", "fulltext.cypher"))
        (into / "schema.cypher").write_text(text, encoding="utf-8")
        (into / "import.sh").write_text(command(files), encoding="utf-8")


def command(files: Iterable[tuple[str, str]]) -> str:
    """The command that imports the files (kind and name), a shell script to be run in their folder."""
    lines = (
        "#!/bin/sh",
        "# With the database stopped: sh import.sh [DATABASE]. After its start: cypher-shell -f schema.cypher.",
        "# `kg push --as import` then brings it up to date whenever the workspace has changed.",
        'cd "$(dirname "$0")" || exit 1',
        'exec "${NEO4J_ADMIN:-neo4j-admin}" database import full "${1:-neo4j}" \\',
        *(f"  --{kind}={name} \\" for kind, name in files),
        "  --overwrite-destination --id-type=string --multiline-fields=true --array-delimiter=U+001F",
    )
    return "\n".join((*lines, ""))


Row = NodeRow | RelationRow


def _files(into: Path, rows: Iterable[Any], cells: Callable[[Any], dict[str, Any]]) -> list[str]:
    """Writes rows of one kind and one type of value into one file each, and returns the files' names."""
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    headers: dict[str, dict[str, str]] = {}
    for row in rows:
        made = cells(row)
        kind = row.label if isinstance(row, NodeRow) else row.type
        value = _NUMBERS.get(type(made.get("value")), "")
        name = f"{kind}.{value}.csv" if value else f"{kind}.csv"
        groups[name].append(made)
        headers[name] = _header(row, value)
    for name, made_rows in sorted(groups.items()):
        with (into / name).open("w", encoding="utf-8", newline="") as file:
            file.write(",".join(headers[name].values()) + "\n")
            file.writelines(",".join(_cell(made.get(column)) for column in headers[name]) + "\n" for made in made_rows)
    return sorted(groups)


def _header(row: Row, value: str) -> dict[str, str]:
    """Column to the header's text, in order."""
    keys = {"id": "id:ID", ":LABEL": ":LABEL"} if isinstance(row, NodeRow) else {
        ":START_ID": ":START_ID", ":END_ID": ":END_ID", ":TYPE": ":TYPE", "id": "id:string"}  # fmt: skip
    own = (*property_names(row.label if isinstance(row, NodeRow) else row.type), "checksum", "workspaces")
    types = _TYPES | ({"value": value} if value else {})
    return keys | {name: f"{name}:{types.get(name, 'string')}" for name in own}


def _node(row: NodeRow) -> dict[str, Any]:
    kind = row.properties.get("kind")
    second = [kind.title()] if row.label == EVENT and kind and kind != "other" else []
    return {**row.properties, "id": row.id, ":LABEL": [row.label, *second], "checksum": row.checksum, "workspaces": [WORKSPACE]}


def _relation(row: RelationRow) -> dict[str, Any]:
    ends = {":START_ID": row.source, ":END_ID": row.target, ":TYPE": row.type, "id": row.id}
    return {**row.properties, **ends, "checksum": row.checksum, "workspaces": [WORKSPACE]}


def _cell(value: Any) -> str:
    """Quoted, for a quoted empty text is a text; what is not stated is an empty field."""
    if value is None:
        return ""
    text = SEPARATOR.join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    return '"' + text.replace('"', '""') + '"'
