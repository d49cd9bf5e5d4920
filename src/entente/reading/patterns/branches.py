"""Long patterns of alternatives, each of which looks before it searches.

`re` tries the branches of `a|b|c` one after the other at each character. Most of them wait for a word that a sentence does
not have: kept apart, each is refused by its guard (`guarded.py`), and hardly any is searched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from entente.reading.patterns.guarded import Guarded, Several


class Branches:
    """The pattern `a|b|c`. No branch may match nothing; groups are those of the branch that matched."""

    def __init__(self, branches: Iterable[str], flags: int = 0) -> None:
        self._branches = [Guarded(branch, flags) for branch in branches]
        self._several = Several(self._branches)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer` of the whole: from left to right, at one place the earlier branch first."""
        found = [
            (match.start(), number, match)
            for number in self._several.possible(text)
            if (match := self._branches[number].search(text))
        ]
        while found:
            _, _, first = min(found)
            yield first
            found = [entry for old in found if (entry := self._behind(first.end(), old, text))]

    def search(self, text: str) -> re.Match[str] | None:
        """As `re.Pattern.search` of the whole."""
        return next(self.finditer(text), None)

    def _behind(
        self, place: int, found: tuple[int, int, re.Match[str]], text: str
    ) -> tuple[int, int, re.Match[str]] | None:
        """What was found, or what its branch finds next where that begins before `place`."""
        start, number, _ = found
        if start >= place:
            return found
        match = self._branches[number].compiled.search(text, place)
        return (match.start(), number, match) if match else None
