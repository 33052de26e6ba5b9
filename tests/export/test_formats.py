"""The files of every format, read back by the programs they are for."""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from kg.errors import UseError
from kg.export.bolt.rows import node_rows, relation_rows
from kg.export.formats import writer

Graph = nx.MultiDiGraph


def written(name: str, graph: Graph[str], folder: Path) -> Path:
    out = folder / f"graph.{name}"
    writer(name)(graph, str(out))
    return out


def names(graph: Graph[str]) -> Counter[str]:
    return Counter(stated["name"] for _, stated in graph.nodes(data=True))


def types(graph: Graph[str], key: str = "type") -> Counter[str]:
    return Counter(stated[key] for _, _, stated in graph.edges(data=True))


def test_json_is_the_graph(synthetic_graph: Graph[str], tmp_path: Path) -> None:
    data = json.loads(written("json", synthetic_graph, tmp_path).read_text(encoding="utf-8"))
    graph: Any = nx.node_link_graph(data, edges="edges")
    assert dict(graph.nodes.items()) == dict(synthetic_graph.nodes.items())
    for edge in synthetic_graph.edges(keys=True):
        stated = {name: value for name, value in synthetic_graph.edges[edge].items() if name != "source"}
        assert graph.edges[edge] == stated, "`source` of a JSON edge is the node where it starts"
    assert graph.number_of_edges() == synthetic_graph.number_of_edges()


def test_graphml_is_read_by_networkx(synthetic_graph: Graph[str], tmp_path: Path) -> None:
    out = written("graphml", synthetic_graph, tmp_path)
    graph: Any = nx.read_graphml(out, edge_key_type=str, force_multigraph=True)
    assert (names(graph), types(graph)) == (names(synthetic_graph), types(synthetic_graph))
    relations = {row.key: row for row in relation_rows(synthetic_graph)}
    assert {(source, key, target) for source, target, key in graph.edges(keys=True)} == set(relations)
    roles = {edge[3]["roles"] for edge in graph.edges(keys=True, data=True) if "roles" in edge[3]}
    assert "presided|spoke" in roles
    post = next(row for row in relations.values() if row.type == "HOLDS")
    stated = graph.edges[post.source, post.target, post.id]
    assert (stated["title"], stated["sentence"]) == (post.properties["title"], post.properties["sentence"])


def test_gexf_is_read_by_networkx(synthetic_graph: Graph[str], tmp_path: Path) -> None:
    graph: Any = nx.read_gexf(written("gexf", synthetic_graph, tmp_path))
    assert Counter(stated["label"] for _, stated in graph.nodes(data=True)) == names(synthetic_graph)
    assert types(graph, "relation") == types(synthetic_graph)


def read(out: Path) -> dict[str, list[dict[str, str]]]:
    """File stem to rows."""
    return {path.stem: list(csv.DictReader(path.open(encoding="utf-8-sig", newline=""))) for path in sorted(out.glob("*.csv"))}


def test_csv_has_a_file_a_label_and_a_relation(synthetic_graph: Graph[str], tmp_path: Path) -> None:
    out = written("csv", synthetic_graph, tmp_path)
    files = read(out)
    assert (out / "Person.csv").read_bytes().startswith(b"\xef\xbb\xbf"), "spreadsheets need the mark to show Chinese"
    rows: dict[str, dict[str, str]] = {row["id"]: row for name, found in files.items() if "." not in name for row in found}
    assert Counter(row["name"] for row in rows.values()) == names(synthetic_graph)
    relations = [row for name, found in files.items() if "." in name for row in found]
    assert {(row["source_id"], row["id"], row["target_id"]) for row in relations} == {
        row.key for row in relation_rows(synthetic_graph)
    }
    assert len(relations) == synthetic_graph.number_of_edges()
    assert "presided|spoke" in {row["roles"] for row in files["ATTENDED.Person.Event"]}


def test_parquet_keeps_lists_and_numbers(synthetic_graph: Graph[str], tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="needs pip install 'policy-kg[parquet]'")
    out = written("parquet", synthetic_graph, tmp_path)
    files: dict[str, list[dict[str, Any]]] = {path.stem: parquet.read_table(path).to_pylist() for path in out.glob("*.parquet")}
    nodes = {row["id"]: row for name, found in files.items() if "." not in name for row in found}
    assert set(nodes) == set(synthetic_graph)
    for row in node_rows(synthetic_graph):
        assert {name: value for name, value in nodes[row.id].items() if value is not None} == {"id": row.id, **row.properties}
    assert sum(len(found) for name, found in files.items() if "." in name) == synthetic_graph.number_of_edges()
    assert ["presided", "spoke"] in [row["roles"] for row in files["ATTENDED.Person.Event"]]


def test_parquet_without_pyarrow_is_a_sentence(
    synthetic_graph: Graph[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UseError, match="pip install"):
        written("parquet", synthetic_graph, tmp_path)


def test_unknown_format_is_a_sentence() -> None:
    with pytest.raises(UseError, match="There is no format docx; there are json, graphml"):
        writer("docx")


@pytest.mark.parametrize("name", ["csv", "parquet"])
def test_a_folder_with_other_files_is_left_alone(name: str, synthetic_graph: Graph[str], tmp_path: Path) -> None:
    if name == "parquet":
        pytest.importorskip("pyarrow", reason="needs pip install 'policy-kg[parquet]'")
    (tmp_path / f"graph.{name}").mkdir()
    (tmp_path / f"graph.{name}" / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UseError, match="holds other files"):
        written(name, synthetic_graph, tmp_path)
    assert (tmp_path / f"graph.{name}" / "mine.txt").read_text(encoding="utf-8") == "mine"
