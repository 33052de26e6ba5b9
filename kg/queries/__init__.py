"""Cypher as files: statements by name, and the library of questions with their parameters."""

from kg.queries.ask import asked
from kg.queries.library import Parameter, Query, library, named
from kg.queries.statements import statements

__all__ = ["Parameter", "Query", "asked", "library", "named", "statements"]
