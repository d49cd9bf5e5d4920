"""Words that a line end parted, whole again."""

from __future__ import annotations

import re
from collections.abc import Iterable

_HYPHENATED = re.compile(r"\b[A-Za-z]+(?:-[A-Za-z]+)+\b")
_PARTED = re.compile(r"([A-Za-z]+)-$")
# First parts that keep their hyphen where the line happens to end after them.
_KEEP = frozenset("all anti co counter cross ex far follow half high inter long low multi non post pre pro self semi short so sub vice well".split())  # fmt: skip
_TAIL = 100  # code points; no word is longer


class Mending:
    """Puts lines together; `lines` are those of the whole document, which shows its compounds in mid-line."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._compounds = frozenset(word.lower() for line in lines for word in _HYPHENATED.findall(line))

    def whole(self, lines: Iterable[str]) -> str:
        """Lines as one paragraph."""
        text = ""
        for line in lines:
            text = self.glued(text, line) if text else line
        return text

    def glued(self, text: str, line: str) -> str:
        """Text and its next line in one; a word parted between them is whole again, a compound keeps its hyphen."""
        parted = _PARTED.search(text, max(0, len(text) - _TAIL))
        if not parted or not line[:1].isalpha():
            return f"{text} {line}"
        first, second = parted.group(1), line.split(" ", 1)[0]
        compound = f"{first}-{re.split('[^A-Za-z]', second)[0]}".lower()
        keeps = (
            compound in self._compounds
            or first.lower() in _KEEP
            or not second[0].islower()
            or first.isupper()
        )
        return text + line if keeps else text[:-1] + line
