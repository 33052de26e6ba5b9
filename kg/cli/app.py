"""All commands, and how mistakes end."""

from __future__ import annotations

import os
import sys

import typer

from kg.cli.build import build
from kg.cli.demo import demo
from kg.cli.export import export
from kg.cli.push import push
from kg.cli.query import query
from kg.cli.schema import schema
from kg.cli.score import score
from kg.cli.serve import serve
from kg.cli.show import show
from kg.cli.status import status
from kg.errors import UseError

COMMANDS = (demo, build, status, show, query, export, push, serve, score, schema)
"""In the order in which `kg --help` lists them."""

HELP = """From messy Chinese policy pages to a graph whose every edge has its sentence.

First steps:

  kg demo                        build the shipped sample and show what is in it

  kg build pages/ report.txt     read your own files into the workspace policy.kg

  kg show 张三                   posts and meetings of a person, each with its sentence

  kg export json -o graph.json   the whole graph as networkx node-link JSON
"""

app = typer.Typer(help=HELP, no_args_is_help=True, add_completion=True, pretty_exceptions_enable=False)
for command in COMMANDS:
    app.command(no_args_is_help=False)(command)


def main() -> None:
    """Run the command line: exit 0 done, 1 done but some inputs failed, 2 wrong use; data on stdout, talk on stderr."""
    try:
        try:
            app()
        finally:
            sys.stdout.flush()
    except UseError as error:
        typer.echo(f"kg: {error}", err=True)
        raise SystemExit(2) from None
    except BrokenPipeError:
        # Whoever read our output has had enough; Python would complain once more while closing stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
