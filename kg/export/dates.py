"""Partial ISO dates as calendar days."""

from __future__ import annotations

import re
from datetime import date

_PRECISION = {1: "year", 2: "month", 3: "day"}


def first_day(stated: str | None) -> tuple[date, str] | None:
    """The first possible day of `2024`, `2024-05` or `2024-05-01` and its precision; None for anything else."""
    if not stated or not re.fullmatch(r"\d{4}(-\d{2}){0,2}", stated):
        return None
    parts = [int(part) for part in stated.split("-")]
    try:
        return date(*[*parts, 1, 1][:3]), _PRECISION[len(parts)]
    except ValueError:
        return None
