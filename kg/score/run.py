"""Build what was annotated, score it, and say what changed since the last run."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import UseError
from kg.export.json import node_link
from kg.extract import extract_document
from kg.graph import graph_of
from kg.score.gold import Gold
from kg.score.score import KINDS, score
from kg.score.tally import Tally, total
from kg.workspace import Found, Stored

BESIDE = (".", "../seeds", "../news", "../../seeds", "../../news")
"""Where the sources of an annotation lie, seen from its folder."""

Tallies = Mapping[str, Tally]
Extract = Callable[[str, bytes | None], Found]


@dataclass(frozen=True, slots=True)
class Change:
    """A row in which a run differs from the one before: `gained` (no longer missed or wrong), or else lost; `wrong` where it is
    a false find."""

    document: str
    kind: str
    text: str
    gained: bool
    wrong: bool


def source(gold: Gold, folders: Sequence[Path]) -> Path:
    """The file that was annotated: in one of the folders, else beside the annotation."""
    places = [*folders, *(gold.path.parent / name for name in BESIDE)]
    found = next((place / gold.source for place in places if (place / gold.source).is_file()), None)
    if found is None:
        raise UseError(f"The source {gold.source} of {gold.path} is not beside it; say where it lies with --sources FOLDER")
    return found


def score_alone(golds: Sequence[Gold], folders: Sequence[Path], extract: Extract = extract_document) -> dict[str, Tallies]:
    """Each document built alone; tallies by document."""
    return {gold.source: score([gold], node_link(graph_of([_stored(gold, folders, extract)]))) for gold in golds}


def score_together(golds: Sequence[Gold], folders: Sequence[Path], extract: Extract = extract_document) -> dict[str, Tallies]:
    """One graph of all documents; its tallies under the name `together`."""
    return {"together": score(golds, node_link(graph_of(_stored(gold, folders, extract) for gold in golds)))}


def score_file(golds: Sequence[Gold], path: Path) -> dict[str, Tallies]:
    """An exported graph of all documents; its tallies under its file's name."""
    try:
        return {path.name: score(golds, json.loads(path.read_text(encoding="utf-8")))}
    except OSError as error:
        raise UseError(f"Cannot read {path}: {error.strerror}; make it with: kg export json -o {path}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise UseError(f"{path} is no graph in node-link JSON; make one with: kg export json -o {path}") from error


def _stored(gold: Gold, folders: Sequence[Path], extract: Extract) -> Stored:
    found = extract(str(source(gold, folders)), None)
    document = found.document
    about = document.sha256, (document.uri,), document.media_type, document.encoding
    return Stored(*about, document.articles, found.extractions)


def summed(results: Mapping[str, Tallies]) -> dict[str, Tally]:
    """One tally a kind over all documents."""
    return {kind: total(tallies[kind] for tallies in results.values()) for kind in KINDS}


def dumps(results: Mapping[str, Tallies]) -> str:
    """A run as JSON, to be compared with the next."""
    rows = {name: {kind: [t.missed, t.wrong] for kind, t in tallies.items()} for name, tallies in results.items()}
    return json.dumps(rows, ensure_ascii=False)


def changes(before: str, results: Mapping[str, Tallies]) -> Iterator[Change]:
    """The rows in which the documents of both runs differ."""
    known = json.loads(before)
    for document, tallies in results.items():
        for kind in KINDS if document in known else ():
            now = tallies[kind].missed, tallies[kind].wrong
            for wrong, (old, new) in enumerate(zip(known[document][kind], now, strict=True)):
                for texts, gained in ((Counter(old) - Counter(new), True), (Counter(new) - Counter(old), False)):
                    yield from (Change(document, kind, text, gained, bool(wrong)) for text in sorted(texts.elements()))
