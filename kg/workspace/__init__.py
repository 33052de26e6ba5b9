"""What was read and found, one transaction a document: a folder with a SQLite file that outlives a killed build."""

from kg.workspace.fingerprint import fingerprint
from kg.workspace.record import Found, Stored
from kg.workspace.store import Workspace, WorkspaceError

__all__ = ["Found", "Stored", "Workspace", "WorkspaceError", "fingerprint"]
