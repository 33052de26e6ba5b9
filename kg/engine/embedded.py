"""The embedded engine of a workspace: found or started, and loaded again when the workspace has changed."""

from __future__ import annotations

import importlib.util
import json
import os
import platform
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from kg.engine.address import Address
from kg.engine.connection import Engine, connect
from kg.engine.errors import EngineError
from kg.engine.lock import locked
from kg.engine.process import DATABASE, HELD, LINGER, password

BUILT = {("linux", "x86_64"), ("linux", "aarch64"), ("darwin", "arm64"), ("win32", "AMD64")}
"""Platforms for which the engine's package has builds, on Linux with the GNU C library."""
ALPINE = Path("/etc/alpine-release")
PATIENCE = 60.0
"""Seconds to wait for the engine's process to answer."""


def embedded(folder: Path, fingerprint: str, load: Callable[[Engine], object]) -> Engine:
    """The engine in `folder`, holding what this fingerprint names; `load` is called only when it holds something else."""
    engine = open_engine(folder)
    try:
        mark = folder / "fingerprint"
        if not _holds(mark, fingerprint):
            with locked(folder / "load.lock"):
                if not _holds(mark, fingerprint):
                    mark.unlink(missing_ok=True)
                    load(engine)
                    mark.write_text(fingerprint, encoding="utf-8")
    except BaseException:
        engine.close()
        raise
    return engine


def _holds(mark: Path, fingerprint: str) -> bool:
    return mark.exists() and mark.read_text(encoding="utf-8") == fingerprint


def open_engine(folder: Path, linger: float = LINGER) -> Engine:
    """The engine in `folder` as it is, its process started where none runs; `EngineError` where this platform has none."""
    if importlib.util.find_spec("arcadedb") is None:
        raise EngineError(lacking())
    folder = folder.resolve()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    (folder / "log").mkdir(exist_ok=True)
    hold, port = _join(folder, linger)
    try:
        engine = connect(Address(f"bolt://127.0.0.1:{port}", "root", password(folder), DATABASE))
    except BaseException:
        hold.close()
        raise
    return Engine(engine.driver, engine.address, embedded=True, hold=hold)


def lacking() -> str:
    """What to do where the engine is not installed: install it, or on a platform without a build use a Neo4j."""
    neo4j = "give the address of a Neo4j with --uri or NEO4J_URI"
    if (sys.platform, platform.machine()) in BUILT and not ALPINE.exists():
        return f"The embedded engine is not installed: pip install 'policy-kg[embedded]', or {neo4j}."
    return f"The embedded engine has no build for this platform ({sys.platform} {platform.machine()}): {neo4j}."


def _join(folder: Path, linger: float) -> tuple[socket.socket, int]:
    """A connection that keeps the engine's process alive, and its Bolt port."""
    deadline, child = time.monotonic() + PATIENCE, None
    while time.monotonic() < deadline:
        if (found := _greeted(folder)) is not None:
            return found
        if child is None:
            child = _spawn(folder, linger)
        elif child.poll() in (0, HELD):
            child = None  # it ended before we came, or another process is starting or ending: look again
        elif child.poll() is not None:
            raise EngineError(f"The embedded engine does not start; its log is {folder / 'log' / 'engine.log'}.")
        time.sleep(0.05)
    raise EngineError(
        f"The embedded engine has not answered for {PATIENCE:.0f} seconds; its log is {folder / 'log' / 'engine.log'}."
    )


def _greeted(folder: Path) -> tuple[socket.socket, int] | None:
    """The connection, if the process that `run.json` tells of is the one that answers; None for a stale file."""
    try:
        run = json.loads((folder / "run.json").read_text())
        client = socket.create_connection(("127.0.0.1", run["control"]), timeout=2)
    except (OSError, ValueError):
        return None
    try:
        if client.recv(64).decode("ascii", "replace") == run["nonce"]:
            return client, int(run["bolt"])
    except OSError:
        pass
    client.close()
    return None


def _spawn(folder: Path, linger: float) -> subprocess.Popen[bytes]:
    # -P: a file of the user's folder must not stand in for a module of ours.
    command = [sys.executable, "-P", "-m", "kg.engine", str(folder), str(linger)]
    home = str(Path(__file__).parents[2])
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (home, os.environ.get("PYTHONPATH"))))}
    with (folder / "log" / "engine.log").open("wb") as log:
        if sys.platform == "win32":
            flags = subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP
            return subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=environment, creationflags=flags
            )
        return subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=environment, start_new_session=True
        )
