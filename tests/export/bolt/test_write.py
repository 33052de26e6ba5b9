"""Batches on their way: in turns, a few at once, none after an error."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

import pytest

from kg.engine import Engine
from kg.export.bolt.write import BATCH, CONNECTIONS, Batch, Counters, Step, Writer, uncollected

COUNTED = SimpleNamespace(nodes_created=1, nodes_deleted=0, relationships_created=2, relationships_deleted=0)


class Transaction:
    """Takes down what is run."""

    def __init__(self) -> None:
        self.ran: list[str] = []

    def run(self, statement: str, **_: object) -> Any:
        self.ran.append(statement)
        return SimpleNamespace(consume=lambda: SimpleNamespace(counters=COUNTED))


class Session:
    """Runs a batch, after `before`."""

    def __init__(self, before: Callable[[], None]) -> None:
        self.before = before

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_: object) -> None: ...

    def execute_write(self, work: Callable[[Any], object]) -> object:
        self.before()
        return work(Transaction())


def writer(before: Callable[[], None], report: Callable[[int, int], None] = lambda done, total: None) -> Writer:
    engine = SimpleNamespace(embedded=False, session=lambda: Session(before))
    return Writer(cast(Engine, engine), "test", 4 * BATCH, report)


def step(count: int) -> Step:
    return Step("create", range(count), lambda number: {"id": number}, "merge")


def test_what_is_tried_again_is_merged() -> None:
    transaction = Transaction()
    batch = Batch(step(1), [{"id": 1}], "test")
    for _ in range(3):
        batch(cast(Any, transaction))
    assert transaction.ran == ["create", "merge", "merge"]


def test_counted_and_reported() -> None:
    seen: list[tuple[int, int]] = []
    done = writer(lambda: None, lambda *rows: seen.append(rows)).write([step(BATCH + 1), step(2 * BATCH)])
    assert done == Counters(nodes_created=4, relationships_created=8)
    assert len(seen) == 4
    assert seen[-1] == (3 * BATCH + 1, 4 * BATCH)


def test_several_are_on_their_way_at_once() -> None:
    meet = threading.Barrier(CONNECTIONS, timeout=10)
    writer(lambda: cast(None, meet.wait())).write([step(CONNECTIONS * BATCH)])


def test_none_is_begun_after_an_error() -> None:
    begun: list[int] = []

    def refuse() -> None:
        begun.append(1)
        raise OSError("no more room")

    with pytest.raises(OSError, match="no more room"):
        writer(refuse).write([step(100 * BATCH)])
    assert len(begun) <= 2 * (CONNECTIONS + 1)


@pytest.mark.parametrize("enabled", [True, False])
def test_the_collector_is_left_as_it_was(enabled: bool) -> None:
    try:
        if not enabled:
            gc.disable()
        with uncollected():
            assert not gc.isenabled()
        assert gc.isenabled() == enabled
    finally:
        gc.enable()
