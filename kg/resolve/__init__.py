"""Who is who: from what each article names to the nodes of the graph, read-only and independent of the order of documents."""

from kg.resolve.resolve import Identities, Identity, resolve

__all__ = ["Identities", "Identity", "resolve"]
