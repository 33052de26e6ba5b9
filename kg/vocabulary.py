"""The vocabulary for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.schema import LABELS, RELATIONS, ROLES, STATUSES


def markdown() -> str:
    """`kg.schema` as Markdown: a table of nodes, a table of relations, the values of roles and statuses."""
    return "\n".join([*_nodes(), "", *_relations(), "", *_values(), ""])


def _nodes() -> Iterator[str]:
    yield "| label | properties beside `id`, `name`, `aliases` | meaning |"
    yield "|---|---|---|"
    for node in LABELS.values():
        yield f"| `{node.label}` | {_code(node.properties)} | {node.meaning} |"
    yield ""
    for node in LABELS.values():
        if node.kinds:
            yield f"- `{node.label}.{'level' if 'level' in node.properties else 'kind'}`: {', '.join(node.kinds)}"


def _relations() -> Iterator[str]:
    yield "| type | from → to | properties beside the evidence | meaning |"
    yield "|---|---|---|---|"
    for relation in RELATIONS.values():
        ends = ", ".join(f"{source} → {target}" for source, target in relation.ends)
        yield f"| `{relation.type}` | {ends} | {_code(relation.properties)} | {relation.meaning} |"


def _values() -> Iterator[str]:
    yield f"- `ATTENDED.roles`: {', '.join(ROLES)}"
    yield f"- `HOLDS.status`: {', '.join(STATUSES)}"
    yield "- evidence of every relation that states a fact: `sentence`, `source`, `confidence`, `sources` (pieces of evidence)"


def _code(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
