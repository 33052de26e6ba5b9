"""The news archive, where it lies beside the project."""

from __future__ import annotations

from pathlib import Path

import pytest

ARCHIVE = Path(__file__).parents[3] / "shared" / "corpus"


@pytest.fixture
def corpus() -> Path:
    """The folder of the archive; without it the test is skipped."""
    if not ARCHIVE.is_dir():
        pytest.skip("the news archive does not lie beside the project")
    return ARCHIVE
