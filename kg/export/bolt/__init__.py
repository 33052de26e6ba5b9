"""Loading a graph into a database over Bolt: `push(graph, engine, workspace)` writes the difference and nothing else."""

from kg.export.bolt.push import push
from kg.export.bolt.summary import Summary

__all__ = ["Summary", "push"]
