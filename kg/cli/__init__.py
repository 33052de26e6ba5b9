"""The command line: one module a command, each thin, with its heavy imports inside."""

from kg.cli.app import main

__all__ = ["main"]
