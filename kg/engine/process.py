"""The process that holds the embedded engine's files: `python -m kg.engine FOLDER`.

It serves Bolt on loopback, tells its ports in `run.json`, and ends when no command has been connected to its control port for
a while, or at once when one sends `stop`.
"""

from __future__ import annotations

import json
import os
import secrets
import select
import shutil
import socket
import time
from pathlib import Path
from typing import Any

from kg.engine.lock import locked

DATABASE = "kg"
LINGER = 30.0
HELD = 3
"""Exit code where another process holds the files."""
_SETTINGS = {
    "arcadedb.command.timeout": "60000",
    "arcadedb.opencypher.loadCsv.allowFileUrls": "false",
    "arcadedb.opencypher.loadCsv.allowRemoteUrls": "false",
}


def password(folder: Path) -> str:
    """The engine's password, made at random the first time, in a file only its owner may read."""
    path = folder / "password"
    if not path.exists() or not path.read_text():
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(24))
    return path.read_text()


def free_port() -> int:
    """A port of the loopback interface that nothing listens on."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def start(folder: Path) -> tuple[Any, int]:
    """The running server and its Bolt port; a database that does not open is thrown away, for it is only a cache."""
    import arcadedb  # type: ignore[import-untyped, unused-ignore]

    bolt = free_port()
    config = {
        "host": "127.0.0.1", "http_port": free_port(), "bolt_port": bolt,
        "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
    }  # fmt: skip
    server = arcadedb.create_server(root_path=str(folder), root_password=password(folder), config=config)
    try:
        server.start()
        database = server.create_database(DATABASE)
    except arcadedb.ArcadeDBError:
        if not (folder / "databases").exists():
            raise
        server.stop()
        forget(folder)
        return start(folder)
    for name, value in _SETTINGS.items():
        database.command("sql", f"ALTER DATABASE `{name}` {value}")
    return server, bolt


def forget(folder: Path) -> None:
    """Deletes the cached database, its mark of freshness first."""
    (folder / "fingerprint").unlink(missing_ok=True)
    shutil.rmtree(folder / "databases", ignore_errors=True)


def announce(folder: Path, control: int, bolt: int, nonce: str) -> None:
    """Writes `run.json` in one step, readable by its owner only."""
    draft = folder / "run.json.new"
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        json.dump({"control": control, "bolt": bolt, "pid": os.getpid(), "nonce": nonce}, file)
    draft.replace(folder / "run.json")


def serve(control: socket.socket, nonce: str, folder: Path, linger: float) -> None:
    """Greets every client with `nonce` and returns `linger` seconds after the last has gone, or when one sends `stop`."""
    clients: list[socket.socket] = []
    idle = time.monotonic()
    while folder.exists() and (clients or time.monotonic() - idle < linger):
        for ready in select.select([control, *clients], [], [], 1.0)[0]:
            if ready is control:
                client = control.accept()[0]
                client.sendall(nonce.encode())
                clients.append(client)
            elif (word := _received(ready)) in (b"", b"stop"):
                ready.close()
                clients.remove(ready)
                if word:
                    return
        if clients:
            idle = time.monotonic()


def _received(client: socket.socket) -> bytes:
    try:
        return client.recv(16)
    except OSError:
        return b""


def main(folder: Path, linger: float = LINGER) -> int:
    """Runs until it is not needed; exit code 0, or `HELD` where another process holds the files."""
    try:
        with locked(folder / "lock", wait=False):
            os.chdir(folder)
            (folder / "run.json").unlink(missing_ok=True)  # left by a process that was killed
            server, bolt = start(folder)
            nonce = secrets.token_hex(16)
            with socket.create_server(("127.0.0.1", 0)) as control:
                announce(folder, control.getsockname()[1], bolt, nonce)
                serve(control, nonce, folder, linger)
                (folder / "run.json").unlink(missing_ok=True)
            server.stop()
    except BlockingIOError:
        return HELD
    return 0
