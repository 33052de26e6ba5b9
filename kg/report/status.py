"""What a workspace holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from kg.schema import RELATIONS
from kg.workspace import Workspace

KINDS = ("article", "headline", "byline", "furniture", "unassigned")


@dataclass(frozen=True, slots=True)
class Status:
    """Documents with articles and characters by segment kind; facts by type, words not understood by reason and words, and
    failures by address."""

    documents: tuple[Mapping[str, object], ...]
    facts: Mapping[str, int]
    entities: Mapping[str, int]
    unknown: Mapping[tuple[str, str], int]
    failures: Mapping[str, str]


def status(workspace: Workspace) -> Status:
    """The state of a workspace, statements counted as its articles make them, before anything is merged."""
    facts, entities, unknown = Counter(dict.fromkeys(_fact_types(), 0)), Counter[str](), Counter[tuple[str, str]]()
    accounts = dict(workspace.accounts())
    documents = []
    for document in sorted(workspace.documents(), key=lambda document: document.uris):
        for extraction in document.extractions:
            facts.update(fact.type for fact in extraction.facts)
            entities.update(entity.ref.label for entity in extraction.entities)
            unknown.update(extraction.unknown)
        documents.append(_document(", ".join(document.uris), len(document.articles), accounts[document.sha256]))
    return Status(tuple(documents), facts, entities, dict(unknown.most_common()), workspace.failures())


def _fact_types() -> tuple[str, ...]:
    return tuple(relation.type for relation in RELATIONS.values() if relation.fact)


def _document(uri: str, articles: int, account: Mapping[str, int]) -> Mapping[str, object]:
    """One row: where each character belongs, and the share that belongs somewhere."""
    total = sum(account.values())
    share = f"{100 * (1 - account.get('unassigned', 0) / total):.1f} %" if total else ""
    counts = {kind: account.get(kind, 0) for kind in KINDS}
    return {"document": uri, "articles": articles, "characters": total, **counts, "accounted for": share}
