"""The version of the reader: the package's, and a mark of all that reads.

A lexicon that a diplomat corrected reads otherwise, though the package is the same: its readings must be told from the
earlier ones (docs/data-model.md). So the version ends with a digest, as a local version of PEP 440 does: "0.1.0+3f2a91bc".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from entente.version import VERSION

_PACKAGE = Path(__file__).parents[1]
_READS = ("lexicon", "model", "reading")  # the rooms that have a say in a reading
_MADE = frozenset({"ready", "__pycache__"})  # folders made from the others by builds and by Python
_LETTERS = 8


@cache
def reader_version() -> str:
    """The version of this reader: equal where the same text gives the same reading, byte for byte."""
    return f"{VERSION}+{digest(_PACKAGE / room for room in _READS)}"


def digest(folders: Iterator[Path]) -> str:
    """A mark of all files in these folders, their names and places; what was made from them is left out."""
    marks = sha256()
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and not _MADE.intersection(path.parts):
                content = path.read_bytes()
                marks.update(f"{path.relative_to(folder.parent).as_posix()}\0{len(content)}\0".encode())
                marks.update(content)
    return marks.hexdigest()[:_LETTERS]
