"""From what a person names to single inputs: folders are walked, in order, loops and locked doors survived."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from entente.errors import SourceError
from entente.sources.registry import FORMATS, is_address


def expand(paths: Iterable[str]) -> Iterator[str | SourceError]:
    """Single inputs in the order given; folders recursively in sorted order, hidden and unknown files left out.

    A folder that cannot be read, or that holds nothing to read, comes as a `SourceError` in its place.
    """
    for path in paths:
        if path != "-" and not is_address(path) and _is_dir(path):
            yield from _folder(path)
        else:
            yield path


def holds_many(item: str) -> bool:
    """Whether an input is a file that may hold many documents."""
    return not is_address(item) and FORMATS.get(Path(item).suffix.lower()) == "jsonl"


def count(item: str | SourceError) -> int:
    """About how many documents an input holds, for a person who waits: lines of JSON Lines, else one."""
    if not isinstance(item, str) or not holds_many(item):
        return 1
    try:
        with Path(item).open("rb") as stream:
            return max(1, sum(not line.isspace() for line in stream))
    except (OSError, ValueError):
        return 1


def _folder(folder: str) -> Iterator[str | SourceError]:
    found = False
    for item in _walk(folder):
        found = True
        yield item
    if not found:
        yield SourceError(
            folder, "holds no file that Entente reads", f"it reads {', '.join(sorted(FORMATS))}"
        )


def _walk(folder: str) -> Iterator[str | SourceError]:
    """Depth first with a stack of our own: folders may be nested deeper than Python calls."""
    seen: set[tuple[int, int]] = set()
    stack = [folder]
    while stack:
        path = stack.pop()
        if path != folder and not _is_dir(path):
            yield path
            continue
        try:
            status = os.stat(path)  # noqa: PTH116  (paths stay the strings that were given)
            if (status.st_dev, status.st_ino) in seen:  # a link that leads back
                continue
            seen.add((status.st_dev, status.st_ino))
            names = sorted(os.listdir(path), reverse=True)  # noqa: PTH208
        except OSError as error:
            yield SourceError(path, f"cannot be opened: {error.strerror}", "check its permissions")
            continue
        shown = (name for name in names if not name.startswith(".") and not _is_of_page(name, names))
        inside = (os.path.join(path, name) for name in shown)  # noqa: PTH118
        stack.extend(entry for entry in inside if _is_dir(entry) or _is_wanted(entry))


def _is_of_page(name: str, names: list[str]) -> bool:
    """The folder that a browser saves beside a page, with its pictures and the frames of its advertisements."""
    page = name.removesuffix("_files")
    return page != name and any(f"{page}{suffix}" in names for suffix in (".html", ".htm"))


def _is_dir(path: str) -> bool:
    try:
        return os.path.isdir(path)  # noqa: PTH112  (Path.is_dir raises for names that are too long)
    except ValueError:
        return False


def _is_wanted(path: str) -> bool:
    """Of a known suffix, and no pipe or device, which might never end. Broken links stay, to be reported."""
    if Path(path).suffix.lower() not in FORMATS:
        return False
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116
    except OSError:
        return True
    return stat.S_ISREG(mode)
