"""A Neo4j of the tests' own: downloaded once with Maven, started on loopback, thrown away afterwards."""

from __future__ import annotations

import os
import re
import secrets
import shlex
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kg.engine import Address
from kg.engine.process import free_port

POM = Path(__file__).with_name("pom.xml")
LIBRARY = Path.home() / ".cache" / "policy-kg" / "neo4j-5.26.30"
OPENS = [f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")]
CONF = """server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{bolt}
server.http.listen_address=127.0.0.1:{http}
server.memory.heap.max_size=1g
server.memory.pagecache.size=256m
server.directories.import={home}/import
dbms.usage_report.enabled=false
"""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: where it listens, the address of its Browser, its home folder, and how long its import took."""

    address: Address
    browser: str
    home: Path
    import_seconds: float = 0.0


def lacking() -> str | None:
    """What this machine lacks to start a server, None where it has all."""
    if shutil.which("mvn") is None or shutil.which("java") is None:
        return "needs Java 17 and Maven, or NEO4J_URI"
    said = subprocess.run(["java", "-version"], capture_output=True, text=True).stderr
    version = re.search(r'version "(\d+)', said)
    return None if version and int(version[1]) >= 17 else "needs Java 17 or newer, or NEO4J_URI"


def library() -> Path:
    """The folder of jar files, filled the first time."""
    if not (LIBRARY / ".complete").exists():
        copy = ["dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={LIBRARY}"]
        subprocess.run(["mvn", "-q", "-B", "-f", str(POM), *copy], check=True, stdin=subprocess.DEVNULL)
        (LIBRARY / ".complete").touch()
    return LIBRARY


@contextmanager
def running(home: Path, imported: Path | None = None, plugins: Path | None = None) -> Iterator[Server]:
    """A server on empty files, or on what the import script in the folder `imported` makes; `plugins` are jar files."""
    bolt, http, password = free_port(), free_port(), secrets.token_urlsafe(12)
    for name in ("conf", "import", "plugins"):
        (home / name).mkdir(parents=True)
    conf = CONF.format(bolt=bolt, http=http, home=home)
    if plugins is not None:
        shutil.copytree(plugins, home / "plugins", dirs_exist_ok=True)
        conf += "dbms.security.procedures.unrestricted=apoc.*\n"
    (home / "conf" / "neo4j.conf").write_text(conf)
    path = os.pathsep.join([f"{library()}/*", *([f"{plugins}/*"] if plugins else [])])
    java = ["java", *OPENS, "-cp", path]
    admin = [*java, "org.neo4j.cli.AdminTool"]
    environment = {**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    _run([*admin, "dbms", "set-initial-password", password], environment)
    begun = time.monotonic()
    if imported is not None:
        script = ["sh", str(imported / "import.sh")]
        _run(script, {**environment, "NEO4J_ADMIN": _admin_script(home, admin)})
    seconds = time.monotonic() - begun
    with (home / "out.log").open("wb") as log:
        entry = ["org.neo4j.server.CommunityEntryPoint", f"--home-dir={home}", f"--config-dir={home / 'conf'}"]
        child = subprocess.Popen([*java[:1], "-Xmx1g", *java[1:], *entry], env=environment, stdout=log, stderr=log)
    address = Address(f"bolt://127.0.0.1:{bolt}", "neo4j", password)
    try:
        _await(home / "logs" / "neo4j.log", child)
        yield Server(address, f"http://127.0.0.1:{http}/browser/", home, seconds)
    finally:
        child.kill()
        child.wait()


def _admin_script(home: Path, admin: list[str]) -> str:
    """What stands in for `neo4j-admin` on the path of an installed server."""
    script = home / "neo4j-admin"
    script.write_text("#!/bin/sh\nexec " + shlex.join(admin) + ' "$@"\n')
    script.chmod(0o755)
    return str(script)


def _run(command: list[str], environment: Mapping[str, str]) -> None:
    done = subprocess.run(command, env=environment, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]


def _await(log: Path, child: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        if log.exists() and " Started." in log.read_text(encoding="utf-8", errors="replace"):
            return
        assert child.poll() is None, "the server ended: see out.log"
        time.sleep(0.3)
    raise AssertionError("the server did not start in 120 s")
