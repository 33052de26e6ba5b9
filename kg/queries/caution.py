"""What the embedded engine gets wrong without a word, so that the user gets one."""

from __future__ import annotations

import re

_CLAUSE = re.compile(r"\b(OPTIONAL\s+MATCH|MATCH|UNWIND|WITH|RETURN|WHERE|CALL|UNION)\b", re.IGNORECASE)
_RELATION = re.compile(r"-\[\s*(\w+)\s*[:*\]]")
_MAP = re.compile(r"\{[^{}]*\}")


def caution(statement: str) -> str | None:
    """A warning where a MATCH takes a value from a relation of an earlier MATCH with no WITH between: the embedded engine
    then may not see the relation and find nothing (found with arcadedb 26.11.1.dev2)."""
    relations: set[str] = set()
    pieces = _CLAUSE.split(statement)
    for keyword, text in zip(pieces[1::2], pieces[2::2], strict=False):
        clause = keyword.upper().split()[-1]
        if clause in ("WITH", "UNION"):
            relations.clear()
        elif clause == "UNWIND" and (made := re.search(r"\bAS\s+(\w+)", text, re.IGNORECASE)) and _uses(text, relations):
            relations.add(made[1])
        elif clause == "MATCH":
            maps = " ".join(_MAP.findall(text))
            if name := _uses(maps, relations | set(_RELATION.findall(text))):
                return (
                    f"The embedded engine may find nothing here, for a MATCH uses {name} of another: put the value into a WITH "
                    "between them, like WITH *, r.article AS id MATCH (x:Article {id: id})."
                )
            relations |= set(_RELATION.findall(text))
    return None


def _uses(text: str, names: set[str]) -> str | None:
    """The first of the names that stands as a value in the text."""
    return next((name for name in sorted(names) if re.search(rf"(?<![\w.$]){name}\b(?!\s*:)", text)), None)
