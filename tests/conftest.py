"""Pages in the notation of `tests.fake`, for everything behind the extraction."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import networkx as nx
import pytest

from kg.build import build
from kg.export.json import node_link
from kg.graph import graph_of
from kg.workspace import Workspace
from tests.fake import extract_fake

pytest_plugins = ["tests.databases"]
Pages = Mapping[str, str]
"""File name to text."""


@pytest.fixture
def pages(tmp_path: Path) -> Callable[[Pages], Path]:
    """Writes pages into a folder of the test's own."""

    def write(texts: Pages) -> Path:
        folder = tmp_path / "pages"
        folder.mkdir(exist_ok=True)
        for name, text in texts.items():
            (folder / name).write_text(text, encoding="utf-8")
        return folder

    return write


@pytest.fixture
def graph(tmp_path: Path, pages: Callable[[Pages], Path]) -> Callable[..., nx.MultiDiGraph[str]]:
    """The graph of texts, built through a workspace."""

    def make(*texts: str) -> nx.MultiDiGraph[str]:
        folder = pages({f"{number}.txt": text for number, text in enumerate(texts)})
        with Workspace.open(tmp_path / "graph.kg", create=True) as workspace:
            outcome = build(workspace, [folder], extract=extract_fake)
            assert outcome.failed == {}
            return graph_of(workspace.documents())

    return make


def exported(folder: Path) -> dict[str, list[dict[str, object]]]:
    """The graph of a workspace as records that can be compared."""
    with Workspace.open(folder) as workspace:
        return node_link(graph_of(workspace.documents()))
