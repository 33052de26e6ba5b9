"""The notebooks run from the first cell to the last; their own assertions compare Cypher with networkx."""

from __future__ import annotations

from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_runs(path: Path, embedded_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    why = "needs pip install 'policy-kg[notebooks]'"
    nbformat, nbclient = pytest.importorskip("nbformat", reason=why), pytest.importorskip("nbclient", reason=why)
    for module in ("ipykernel", "pandas", "matplotlib"):
        pytest.importorskip(module, reason=why)
    monkeypatch.setenv("PYTHONPATH", str(FOLDER.parent))
    notebook = nbformat.read(path, as_version=4)
    place = {"metadata": {"path": str(FOLDER)}}
    nbclient.NotebookClient(notebook, timeout=300, kernel_name="python3", resources=place).execute()
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    assert sum("image/png" in output.get("data", {}) for output in outputs) >= 1
    assert sum("text/html" in output.get("data", {}) for output in outputs) >= 3


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_is_stored_with_its_outputs(path: Path) -> None:
    nbformat = pytest.importorskip("nbformat", reason="needs pip install 'policy-kg[notebooks]'")
    cells = [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    assert not any(output.output_type == "error" for cell in cells for output in cell.outputs)
    assert path.stat().st_size < 500_000
