"""The workspace on disk."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from kg.errors import UseError
from kg.schema import Segment
from kg.workspace import codec
from kg.workspace.record import Found, Stored

VERSION = 1
FILE = "workspace.sqlite"
PATIENCE = 60.0
"""Seconds to wait for another process that writes."""


class WorkspaceError(UseError):
    """A workspace that does not exist, cannot be written, or was made by a newer version."""


class Workspace:
    """A folder with what was read and found; use as a context manager. Every method that writes is one transaction."""

    def __init__(self, folder: Path, connection: sqlite3.Connection) -> None:
        self.folder = folder
        self._connection = connection

    @classmethod
    def open(cls, folder: Path, create: bool = False) -> Self:
        """The workspace in a folder; with `create`, an empty one where there is none."""
        file = folder / FILE
        if not create and not file.is_file():
            raise WorkspaceError(f"There is no workspace {folder}; make one with: kg build PATHS... -w {folder}")
        connection = None
        try:
            folder.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(file, timeout=PATIENCE, isolation_level=None)
            _prepare(connection, folder)
        except (OSError, sqlite3.Error) as error:
            if connection is not None:
                connection.close()
            raise WorkspaceError(f"Cannot use the workspace {folder}: {_reason(error)}; name another folder with -w") from error
        except WorkspaceError:
            if connection is not None:
                connection.close()
            raise
        return cls(folder, connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._connection.close()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction that counts as one change."""
        connection = self._connection
        try:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("UPDATE note SET value = value + 1 WHERE name = 'revision'")
                connection.execute("COMMIT")
            except BaseException:
                connection.execute("ROLLBACK")
                raise
        except sqlite3.Error as error:
            sentence = f"Cannot write to the workspace {self.folder}: {_reason(error)}"
            raise WorkspaceError(f"{sentence}; free or unlock it, or name another with -w") from error

    @property
    def revision(self) -> int:
        """How many changes this workspace has seen; a cache made at the same revision is fresh."""
        return int(self.note("revision") or 0)

    def note(self, name: str) -> str | None:
        """A small text kept by name."""
        row = self._connection.execute("SELECT value FROM note WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    def write_note(self, name: str, value: str) -> None:
        """Keep a small text by name; it is no change of the graph."""
        self._connection.execute("INSERT OR REPLACE INTO note (name, value) VALUES (?, ?)", (name, value))

    def holds(self, sha256: str, fingerprint: str) -> bool:
        """Whether this content was read by the same rules."""
        query = "SELECT 1 FROM document WHERE sha256 = ? AND fingerprint = ?"
        return self._connection.execute(query, (sha256, fingerprint)).fetchone() is not None

    def links(self) -> dict[str, str]:
        """Every address that was read, with the hash of its content."""
        return dict(self._connection.execute("SELECT uri, sha256 FROM source WHERE sha256 IS NOT NULL"))

    def failures(self) -> dict[str, str]:
        """Every address that could not be read, with the reason, sorted."""
        return dict(self._connection.execute("SELECT uri, failure FROM source WHERE failure IS NOT NULL ORDER BY uri"))

    def keep(self, found: Found, fingerprint: str, uris: Iterable[str]) -> None:
        """Store a document under these addresses in place of whatever they had."""
        document = found.document
        text = zlib.compress(document.text.encode("utf-8", "surrogatepass"))
        packed = map(codec.dumps, (document.articles, document.segments, found.account, found.extractions))
        row = (document.sha256, fingerprint, document.media_type, document.encoding, text, *packed)
        with self._writing() as connection:
            connection.execute(f"INSERT OR REPLACE INTO document VALUES ({', '.join('?' * len(row))})", row)
            _point(connection, uris, document.sha256)

    def link(self, sha256: str, uris: Iterable[str]) -> None:
        """State that these addresses have a content which is already kept."""
        with self._writing() as connection:
            _point(connection, uris, sha256)

    def fail(self, uri: str, reason: str) -> None:
        """Record why an address cannot be read; what it had before is retracted. The same again is no change."""
        if self.failures().get(uri) == reason:
            return
        with self._writing() as connection:
            _point(connection, (uri,), None, reason)

    def forget(self, uris: Iterable[str]) -> None:
        """Retract addresses and the documents that no other address has."""
        with self._writing() as connection:
            for uri in uris:
                _point(connection, (uri,), None)
                connection.execute("DELETE FROM source WHERE uri = ?", (uri,))

    def documents(self) -> Iterator[Stored]:
        """Every document, by hash."""
        uris: dict[str, list[str]] = {}
        for uri, sha256 in sorted(self.links().items()):
            uris.setdefault(sha256, []).append(uri)
        query = "SELECT sha256, media_type, encoding, articles, extractions FROM document ORDER BY sha256"
        for sha256, media_type, encoding, articles, extractions in self._connection.execute(query):
            found = codec.articles(articles), codec.extractions(extractions)
            yield Stored(sha256, tuple(uris.get(sha256, ())), media_type, encoding, *found)

    def accounts(self) -> Iterator[tuple[str, Mapping[str, int]]]:
        """Every document's hash with its characters by segment kind."""
        for sha256, account in self._connection.execute("SELECT sha256, account FROM document ORDER BY sha256"):
            yield sha256, json.loads(account)

    def text(self, sha256: str) -> str:
        """The decoded text of a document, into which all ranges point."""
        return zlib.decompress(self._cell("text", sha256)).decode("utf-8", "surrogatepass")

    def segments(self, sha256: str) -> tuple[Segment, ...]:
        """What each range of a document is."""
        return codec.segments(self._cell("segments", sha256))

    def _cell(self, column: str, sha256: str) -> Any:
        row = self._connection.execute(f"SELECT {column} FROM document WHERE sha256 = ?", (sha256,)).fetchone()
        if row is None:
            raise WorkspaceError(f"The workspace {self.folder} has no document {sha256}; kg status lists those it has")
        return row[0]


def _prepare(connection: sqlite3.Connection, folder: Path) -> None:
    """Make the tables in a new file; refuse a format of a later version. WAL lets others read while a build writes."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > VERSION:
        sentence = f"The workspace {folder} was made by a newer kg (format {version}; this one knows {VERSION})"
        raise WorkspaceError(f"{sentence}; update with: pip install -U policy-kg")
    if version == 0:
        tables = files("kg.workspace").joinpath("tables.sql").read_text(encoding="utf-8")
        connection.executescript(f"BEGIN IMMEDIATE; {tables} PRAGMA user_version = {VERSION}; COMMIT;")


def _point(connection: sqlite3.Connection, uris: Iterable[str], sha256: str | None, failure: str | None = None) -> None:
    """Let addresses have this content or this failure, and drop the documents that they leave without an address."""
    for uri in uris:
        before = connection.execute("SELECT sha256 FROM source WHERE uri = ?", (uri,)).fetchone()
        connection.execute("INSERT OR REPLACE INTO source (uri, sha256, failure) VALUES (?, ?, ?)", (uri, sha256, failure))
        if before is not None and before[0] not in (None, sha256):
            left = "NOT EXISTS (SELECT 1 FROM source WHERE source.sha256 = document.sha256)"
            connection.execute(f"DELETE FROM document WHERE sha256 = ? AND {left}", before)


def _reason(error: Exception) -> str:
    return (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
