"""What can go wrong with a database, each as one sentence that says what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from kg.errors import UseError


class EngineError(UseError):
    """A database that cannot be used as asked; the text is one sentence for the user."""


ONLY_READS = "Questions only read: this one writes, and nothing of it was kept."
_READ_ONLY = ("ForbiddenOnReadOnlyDatabase", "WriteOnReadOnlyAccessDatabase", "ReadOnly")
_FULL = ("space left", "disk full", "not enough space", "nospaceleft")


@contextmanager
def plainly(uri: str) -> Iterator[None]:
    """Turns the driver's errors into `EngineError`."""
    from neo4j.exceptions import DriverError, Neo4jError

    try:
        yield
    except (Neo4jError, DriverError, OSError, ValueError) as error:
        raise EngineError(sentence(error, uri)) from error


def sentence(error: Exception, uri: str) -> str:
    """The sentence for an error of the driver or the server at `uri`."""
    from neo4j.exceptions import AuthError, ConfigurationError, Neo4jError, ServiceUnavailable, SessionExpired

    code, text = getattr(error, "code", None) or "", str(getattr(error, "message", None) or error)
    if any(word in text.casefold() for word in _FULL):
        return (
            f"The disk of the database at {uri} is full: make room and run the same command again, it goes on where it stopped."
        )
    if isinstance(error, AuthError) or code.startswith("Neo.ClientError.Security.Unauthorized"):
        return f"{uri} refuses this user and password: set NEO4J_USERNAME and NEO4J_PASSWORD."
    if code.endswith("Statement.AccessMode"):
        return ONLY_READS
    if any(word in code for word in _READ_ONLY) or "read only" in text.casefold() or "read-only" in text.casefold():
        return (
            f"The database at {uri} only lets this user read: use a user that may write, or a database that is not read-only."
        )
    if code.endswith("Security.Forbidden"):
        return f"The database at {uri} does not allow that: {first_line(text)}"
    if code.endswith("DatabaseNotFound"):
        return f"{uri} has no such database: set NEO4J_DATABASE to one that exists (most have one named neo4j)."
    if code.endswith(("TransactionTimedOut", "TransactionTimedOutClientConfiguration")):
        return "The question took longer than its time limit: start it from a named node, or raise --time-limit."
    if isinstance(error, ServiceUnavailable | SessionExpired | OSError):
        return f"No Neo4j answers at {uri}: check the address and the port (bolt://host:7687) and that the server runs."
    if isinstance(error, Neo4jError):
        return first_line(text)
    if isinstance(error, ConfigurationError | ValueError):
        return f"{uri} is not the address of a Neo4j (bolt://host:7687, neo4j+s://host): {first_line(text)}"
    return f"{uri}: {first_line(text)}"


def first_line(text: str) -> str:
    """The first line of a message, shortened to 300 characters."""
    return (text.strip().splitlines() or [""])[0][:300]
