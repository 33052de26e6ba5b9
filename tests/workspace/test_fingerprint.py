"""The fingerprint covers the parts that decide what is found, and only those."""

from __future__ import annotations

from pathlib import Path

from kg.workspace import fingerprint
from kg.workspace.fingerprint import PARTS

PACKAGE = Path(__file__).parents[2] / "kg"


def test_it_is_a_short_hash() -> None:
    assert len(fingerprint()) == 16
    assert int(fingerprint(), 16) >= 0


def test_its_parts_exist() -> None:
    assert [part for part in PARTS if not (PACKAGE / part).exists()] == []
