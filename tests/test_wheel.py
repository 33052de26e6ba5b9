"""What is installed works with the sources away."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built here without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def kg(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command `kg` of an environment that has the wheel, and this environment's other packages."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=False)
    site = next((folder / "lib").glob("python*")) / "site-packages"
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-deps", "--no-index"]
    run = subprocess.run([*pip, "--target", str(site), str(wheel)], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    (site / "others.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return folder / "bin" / "python"


def test_it_holds_data_and_no_tests(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert [name for name in names if name.startswith("tests/")] == []
    for needed in (
        "kg/lexicon/divisions.tsv",
        "kg/patterns/",
        "kg/sample/newspaper-page.txt",
        "kg/workspace/tables.sql",
        "kg/nlp/models/segmenter/weights.npz",
        "kg/nlp/models/recogniser/ner/model",
        "kg/_data/cypher/",
        "kg/_data/pipelines/MODEL_CARD.md",
    ):
        assert any(name.startswith(needed) for name in names), needed


def test_the_demo_runs(kg: Path, tmp_path: Path) -> None:
    code = "import kg, sys; from kg.cli import main; assert 'installed' in kg.__file__, kg.__file__; main()"
    command = [str(kg), "-P", "-c", code, "demo", "-w", str(tmp_path / "demo.kg"), "--format", "csv"]
    run = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, encoding="utf-8")
    assert run.returncode == 0, run.stderr
    assert "全省防汛工作会议" in run.stdout


def test_folders_beside_the_sources_are_found(kg: Path, tmp_path: Path) -> None:
    code = "from kg.resources import folder; print(any(folder('cypher').rglob('*.cypher')), folder('pipelines').is_dir())"
    run = subprocess.run([str(kg), "-P", "-c", code], capture_output=True, text=True, cwd=tmp_path)
    assert run.stdout.split() == ["True", "True"], run.stderr
