"""From what a person names to single inputs: folders are walked, in order, loops and locked doors survived."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from entente.errors import SourceError
from entente.sources.registry import FORMATS


def expand(paths: Iterable[str]) -> Iterator[str | SourceError]:
    """Each input once, folders recursively in sorted order, hidden files left out.

    A folder that cannot be read comes as a `SourceError` in its place.
    """
    for path in paths:
        if path != "-" and not path.lower().startswith(("http://", "https://")) and Path(path).is_dir():
            yield from _folder(Path(path))
        else:
            yield path


def _folder(folder: Path) -> Iterator[str | SourceError]:
    seen: set[tuple[int, int]] = set()
    found = False
    for item in _walk(folder, seen):
        found = True
        yield item
    if not found:
        yield SourceError(
            str(folder), "holds no file that Entente reads", f"it reads {', '.join(sorted(FORMATS))}"
        )


def _walk(folder: Path, seen: set[tuple[int, int]]) -> Iterator[str | SourceError]:
    try:
        status = folder.stat()
        if (status.st_dev, status.st_ino) in seen:  # a link that leads back
            return
        seen.add((status.st_dev, status.st_ino))
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield SourceError(str(folder), f"cannot be opened: {error.strerror}", "check its permissions")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if _is_dir(entry):
            yield from _walk(Path(entry.path), seen)
        elif Path(entry.name).suffix.lower() in FORMATS:
            yield entry.path


def _is_dir(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
