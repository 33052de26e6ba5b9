"""Folders that lie beside the package in the sources and inside it when installed."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDERS = ("cypher", "pipelines")


@cache
def folder(name: str) -> Path:
    """The folder `cypher` or `pipelines`: that of the wheel, otherwise that of the working tree."""
    if name not in FOLDERS:
        raise ValueError(f"no folder {name}; there are {', '.join(FOLDERS)}")
    package = Path(__file__).parent
    installed = package / "_data" / name
    return installed if installed.is_dir() else package.parent / name


def sample() -> Path:
    """The folder of the shipped sample pages."""
    return Path(__file__).parent / "sample"
