"""Where documents are extracted: in this process, in several, or on a cluster behind the same `Executor`."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from typing import TypeVar

FEW = 8
"""Documents below which starting processes costs more than it saves."""

Task = TypeVar("Task")
Result = TypeVar("Result")


@contextmanager
def workers(jobs: int | None, tasks: int) -> Iterator[Executor | None]:
    """An executor with `jobs` processes (one a core where None), or None where this process does it alone."""
    wanted = min(jobs if jobs is not None else (1 if tasks < FEW else os.cpu_count() or 1), tasks)
    if wanted < 2:
        yield None
        return
    pool = ProcessPoolExecutor(wanted, mp_context=multiprocessing.get_context("spawn"), initializer=_start)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def results(
    executor: Executor | None, work: Callable[[Task], Result], tasks: Iterable[Task]
) -> Iterator[tuple[Task, Result | Exception]]:
    """Every task with its result or what went wrong, as they come."""
    if executor is None:
        for task in tasks:
            yield task, _attempt(work, task)
        return
    futures: dict[Future[Result], Task] = {executor.submit(work, task): task for task in tasks}
    for future in as_completed(futures):
        yield futures[future], _attempt(Future.result, future)


def _attempt(work: Callable[[Task], Result], task: Task) -> Result | Exception:
    try:
        return work(task)
    except Exception as error:  # one document, whatever is wrong with it, never stops the others
        return error


def _start() -> None:
    """A worker leaves Ctrl-C to its parent and ends with it, even where the parent is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=(parent,), daemon=True).start()


def _end_after(parent: multiprocessing.process.BaseProcess) -> None:
    parent.join()
    os._exit(1)
