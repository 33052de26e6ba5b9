"""Rules are held to their tables by themselves: what a trained model adds to them is tested where the model is."""

from __future__ import annotations

import pytest

from kg.nlp.model import NONE
from kg.resources import MODEL


@pytest.fixture(autouse=True)
def rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No trained model takes part."""
    monkeypatch.setenv(MODEL, NONE)
