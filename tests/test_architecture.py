"""The shape of the package: who may import whom, how long modules are, what is documented, what loads."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "kg"
LAYERS = (
    ("errors", "schema"),
    ("resources", "vocabulary", "lexicon", "patterns"),
    ("reading",),
    ("nlp",),
    ("facts",),
    ("workspace",),
    ("extract", "workers"),
    ("build", "resolve"),
    ("graph",),
    ("engine",),
    ("queries",),
    ("export",),
    ("report", "score", "database"),
    ("explore",),
    ("cli",),
    ("__main__",),
)
"""The rooms from the ground up: each imports itself and those below it, never its neighbours."""
LEVEL = {room: level for level, rooms in enumerate(LAYERS) for room in rooms}
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "_data" not in path.parts)
INSIDE = [path for path in MODULES if path != PACKAGE / "__init__.py"]


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(tree: ast.Module) -> Iterator[str]:
    """The rooms that a module imports, at the top or inside functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module is not None and node.module.split(".")[0] == "kg":
            parts = node.module.split(".")
            yield from parts[1:2] if len(parts) > 1 else (alias.name for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name.split(".")[1] for alias in node.names if alias.name.startswith("kg."))


@pytest.mark.parametrize("path", INSIDE, ids=name)
def test_imports_point_down(path: Path) -> None:
    own = room(path)
    assert own in LEVEL, f"{own} has no place in LAYERS"
    used = imports(ast.parse(path.read_text(encoding="utf-8")))
    assert {other for other in used if other != own and LEVEL[other] >= LEVEL[own]} == set()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_module_is_short(path: Path) -> None:
    assert path.read_text(encoding="utf-8").count("\n") <= 300


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_public_names_are_documented(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert list(undocumented(tree)) == []


def undocumented(tree: ast.Module) -> Iterator[str]:
    """The module, public functions, classes and methods without a docstring; those that Python calls need none."""
    if not ast.get_docstring(tree):
        yield "the module"
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            if not ast.get_docstring(node):
                yield node.name
            yield from (f"{node.name}.{f.name}" for f in functions(node) if not ast.get_docstring(f))
    yield from (f.name for f in functions(tree) if not ast.get_docstring(f))


def functions(node: ast.Module | ast.ClassDef) -> Iterator[ast.FunctionDef]:
    yield from (f for f in node.body if isinstance(f, ast.FunctionDef) and not f.name.startswith("_"))


def test_every_entry_point_loads() -> None:
    groups = ("spacy_factories", "console_scripts")
    ours = [point for group in groups for point in entry_points(group=group) if point.value.startswith("kg.")]
    if not ours:
        pytest.skip("the package is not installed here")
    assert all(callable(point.load()) for point in ours)


HEAVY = {"spacy", "neo4j", "networkx", "bs4", "sqlite3", "kg.reading", "kg.nlp"}


def test_help_is_light() -> None:
    code = f"import sys; import kg.cli.app; print(*({HEAVY} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert run.stdout.strip() == ""
