"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path


def why_not(path: Path) -> str | None:
    """Why no file can be written there, or None. It never takes the place of a folder or a device."""
    target = path.resolve()
    if target.is_dir():
        return "is a folder"
    if target.exists() and not target.is_file():
        return "is no file"
    if not target.parent.is_dir():
        return "is in a folder that does not exist"
    return None if os.access(target.parent, os.W_OK) else "is in a folder that may not be written"


def write(path: Path, parts: Iterable[str]) -> None:
    """Write a text part by part beside the old file, then put it in its place in one step.

    Raises `OSError` where that fails, and whatever `parts` raises; the old file is then as it was.
    """
    _put(path, (part.encode("utf-8", "replace") for part in parts))


def write_bytes(path: Path, made: bytes) -> None:
    """Write bytes the same way. Raises `OSError` where that fails; the old file is then as it was."""
    _put(path, [made])


def _put(path: Path, parts: Iterable[bytes]) -> None:
    target = path.resolve()
    mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
    beside = None
    try:
        with tempfile.NamedTemporaryFile(dir=target.parent, delete=False, suffix=".part") as stream:
            beside = Path(stream.name)
            stream.writelines(parts)
        beside.chmod(mode)
        os.replace(beside, target)  # noqa: PTH105  (one atomic step)
    except BaseException:
        if beside is not None:
            beside.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)  # it can only be asked for by setting it
    os.umask(mask)
    return mask
