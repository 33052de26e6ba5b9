"""kg schema."""

from __future__ import annotations


def schema() -> None:
    """Print the vocabulary as Markdown: kinds of nodes, kinds of relations, their properties.

    kg schema > model.md
    """
    import sys

    from kg.vocabulary import markdown

    sys.stdout.write(markdown())
