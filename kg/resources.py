"""Folders that lie beside the package in the sources and inside it when installed."""

from __future__ import annotations

import os
import tempfile
from functools import lru_cache
from pathlib import Path

FOLDERS = ("cypher", "pipelines")
MODEL = "KG_MODEL"
"""The environment variable that names a model."""


@lru_cache
def folder(name: str) -> Path:
    """The folder `cypher` or `pipelines`: that of the wheel, otherwise that of the working tree."""
    if name not in FOLDERS:
        raise ValueError(f"no folder {name}; there are {', '.join(FOLDERS)}")
    package = Path(__file__).parent
    installed = package / "_data" / name
    return installed if installed.is_dir() else package.parent / name


def model() -> str:
    """The model that the environment names: `none` for the rules alone, a folder made by `pipelines`, or a spaCy package or
    folder whose entities are taken over; empty for the one that comes with the package."""
    return os.environ.get(MODEL, "")


def sample() -> Path:
    """The folder of the shipped sample pages."""
    return Path(__file__).parent / "sample"


def cache(name: str) -> Path:
    """A path for what can be made again: in the user's cache folder, or among temporary files where that is not writable."""
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "policy-kg"
    try:
        home.mkdir(parents=True, exist_ok=True)
        writable = os.access(home, os.W_OK)
    except OSError:
        writable = False
    return (home if writable else Path(tempfile.gettempdir()) / "policy-kg") / name
