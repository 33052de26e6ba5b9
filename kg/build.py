"""Bring a workspace up to date with files: only what changed is read."""

from __future__ import annotations

import hashlib
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from kg.extract import extract_document
from kg.reading import ReadError, find
from kg.reading.find import fetch
from kg.workers import results, workers
from kg.workspace import Found, Workspace, fingerprint

Extract = Callable[[str, bytes | None], Found]
Progress = Callable[[int, int, str], None]
"""Called with documents done, documents to do, and the address last done."""

STDIN = "-"


@dataclass(slots=True)
class Outcome:
    """What a build did: addresses read, unchanged and retracted; failures with their reasons."""

    read: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    retracted: list[str] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Task:
    """One content to read: its hash, the addresses that have it, and its bytes where they cannot be had twice."""

    sha256: str
    uris: tuple[str, ...]
    data: bytes | None = None


def build(
    workspace: Workspace,
    paths: Sequence[str | Path],
    *,
    prune: bool = False,
    jobs: int | None = None,
    executor: Executor | None = None,
    progress: Progress | None = None,
    extract: Extract = extract_document,
) -> Outcome:
    """Read what is new or changed under these paths into the workspace, a document a transaction; with `prune`, retract what is
    gone from the folders among them. An `executor` takes the place of the `jobs` processes."""
    outcome = Outcome()
    tasks = list(_tasks(workspace, paths, outcome, prune))
    with workers(jobs, len(tasks)) as pool:
        found = results(executor or pool, partial(_work, extract), tasks)
        for done, (task, result) in enumerate(found, 1):
            _store(workspace, task, result, outcome)
            if progress is not None:
                progress(done, len(tasks), task.uris[0])
    return outcome


def _work(extract: Extract, task: Task) -> Found:
    return extract(task.uris[0], task.data)


def _tasks(workspace: Workspace, paths: Iterable[str | Path], outcome: Outcome, prune: bool) -> Iterator[Task]:
    """What must be read; what need not be is linked and what is gone retracted at once."""
    links, rules, todo = workspace.links(), fingerprint(), dict[str, Task]()
    for uri in _sources(workspace, paths, outcome, prune):
        try:
            data = fetch(uri)
        except ReadError as error:
            outcome.failed[uri] = str(error)
            continue
        sha256 = hashlib.sha256(data).hexdigest()
        if workspace.holds(sha256, rules):
            outcome.unchanged.append(uri)
            if links.get(uri) != sha256:
                workspace.link(sha256, [uri])
        else:
            before = todo.get(sha256, Task(sha256, (), data if uri == STDIN else None))
            todo[sha256] = Task(sha256, (*before.uris, uri), before.data)
    yield from todo.values()


def _sources(workspace: Workspace, paths: Iterable[str | Path], outcome: Outcome, prune: bool) -> list[str]:
    """The addresses that the paths mean."""
    known = {*workspace.links(), *workspace.failures()} if prune else set()
    sources: dict[str, None] = {}
    for path in paths:
        here = [str(source) for source in find([path])]
        gone = sorted(uri for uri in known.difference(here) if Path(path).is_dir() and Path(uri).is_relative_to(path))
        if gone:
            workspace.forget(gone)
            outcome.retracted.extend(gone)
        elif not here:
            outcome.failed[str(path)] = f"{path} holds no file that kg reads: check the path"
        sources.update(dict.fromkeys(here))
    return list(sources)


def _store(workspace: Workspace, task: Task, result: Found | Exception, outcome: Outcome) -> None:
    """Keep what was found, or why nothing was."""
    if isinstance(result, Found):
        workspace.keep(result, fingerprint(), task.uris)
        outcome.read.extend(task.uris)
        return
    for uri in task.uris:
        reason = _reason(uri, result)
        workspace.fail(uri, reason)
        outcome.failed[uri] = reason


def _reason(uri: str, error: Exception) -> str:
    if isinstance(error, ReadError):
        return str(error)
    if isinstance(error, BrokenProcessPool):
        return f"{uri} was not read because a worker process ended, perhaps for want of memory: build again with --jobs 1"
    frames = traceback.extract_tb(error.__traceback__)
    where = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{uri} met a fault in kg ({type(error).__name__}{where}: {error}): the other files went through; please report it"
