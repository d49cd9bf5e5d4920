"""A PostgreSQL cluster of our own for the tests: made when first asked for, gone afterwards. None where it cannot be made."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_HOMES = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


def programs() -> Path | None:
    """The folder of `initdb` and `pg_ctl`."""
    found = shutil.which("initdb")
    return Path(found).parent if found else next((p for p in _HOMES if (p / "initdb").exists()), None)


@contextmanager
def cluster() -> Iterator[str | None]:
    """The address of a server on a socket of its own, without the name of a database; None where there is none."""
    home = programs()
    if home is None:
        yield None
        return
    folder = Path(tempfile.mkdtemp(prefix="entente-pg-", dir="/tmp"))
    as_user = _as_postgres(folder)
    if as_user is None:
        yield None
        return
    data = folder / "data"
    log = folder / "log"
    try:
        subprocess.run([*as_user, home / "initdb", "-D", data, "-A", "trust", "-U", "entente", "-E", "UTF8", "--no-sync"],
                       check=True, capture_output=True)  # fmt: skip
        options = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"
        subprocess.run([*as_user, home / "pg_ctl", "-D", data, "-l", log, "-o", options, "-w", "start"],
                       check=True, capture_output=True)  # fmt: skip
    except (OSError, subprocess.CalledProcessError):
        shutil.rmtree(folder, ignore_errors=True)
        yield None
        return
    try:
        yield f"postgresql://entente@/{{name}}?host={folder}"
    finally:
        subprocess.run(
            [*as_user, home / "pg_ctl", "-D", data, "-m", "immediate", "stop"], capture_output=True
        )
        shutil.rmtree(folder, ignore_errors=True)


def _as_postgres(folder: Path) -> list[str] | None:
    """How to start the server: not as root, which it refuses."""
    if os.getuid() != 0:
        return []
    try:
        shutil.chown(folder, "postgres", "postgres")
    except (LookupError, PermissionError):
        return None
    return ["runuser", "-u", "postgres", "--"] if shutil.which("runuser") else None
