"""Patterns that look before they search: a text without any of the words that a match needs is not searched.

Most patterns of the rules wait for a rare word ("resolution", "Hurricane", "accompanied by"). Asking for the word with
`in` costs a fraction of what the search costs. The words are derived from the pattern itself, so a guard can never
disagree with its pattern, and a pattern from which none can be derived is searched as ever.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

MOST = 48  # words of a group; asking for more costs what the search costs
GROUPS = 2  # of which a text must hold one word each; a third seldom says more
_NO_LETTER = frozenset([""])
_FOLDED = str.maketrans({"İ": "i", "ı": "i", "ſ": "s", "K": "k"})  # what re.I takes for ASCII letters


class Guarded:
    """A compiled pattern that asks for words first. For what is written as `re.Pattern`."""

    __slots__ = ("_finditer", "_folds", "_groups", "_search", "compiled")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.compiled = re.compile(pattern, flags)
        self._folds = bool(self.compiled.flags & re.IGNORECASE)
        self._groups = needed(pattern, flags)
        self._finditer = self.compiled.finditer
        self._search = self.compiled.search

    def finditer(self, text: str, *bounds: int) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        return self._finditer(text, *bounds) if self.possible(text) else iter(())

    def search(self, text: str, *bounds: int) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        return self._search(text, *bounds) if self.possible(text) else None

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        """As `re.Pattern.sub`."""
        return self.compiled.sub(by, text) if self.possible(text) else text

    def possible(self, text: str) -> bool:
        """Whether `text` holds what every match needs."""
        if self._folds and self._groups:
            text = text.lower() if text.isascii() else text.translate(_FOLDED).lower()
        for group in self._groups:
            for word in group:  # plain loops: half the time of any() over a generator
                if word in text:
                    break
            else:
                return False
        return True


def needed(pattern: str, flags: int = 0) -> tuple[tuple[str, ...], ...]:
    """Groups of strings: every match of `pattern` contains one of each group. None can be told: no groups."""
    try:
        from re import _parser  # type: ignore[attr-defined]

        tree = _parser.parse(pattern, flags)
        folds = bool((flags | tree.state.flags) & re.IGNORECASE)
        found = _of_sequence(list(tree), folds)
    except (ImportError, AttributeError, TypeError, ValueError):  # another Python: then without a guard
        return ()
    groups = [_shortest(words) for words in sorted(found, key=lambda w: (_frequency(w), sorted(w)))]
    return tuple(g for g in groups if len(g) <= MOST)[:GROUPS]


def _shortest(words: frozenset[str]) -> tuple[str, ...]:
    """Without words that contain another; in a fixed order, the likeliest to stand in a text first."""
    kept = [w for w in words if not any(o != w and o in w for o in words)]
    return tuple(sorted(kept, key=lambda w: (len(w), w)))


def _of_sequence(nodes: Sequence[Any], folds: bool) -> list[frozenset[str]]:
    """The groups of words that the parts of a sequence need, all of them."""
    groups: list[frozenset[str]] = []
    run = _NO_LETTER
    for op, value in nodes:
        letters = _letters(str(op), value, folds)
        if letters and len(run) * len(letters) <= 8:
            run = frozenset(start + letter for start in run for letter in letters)
            continue
        groups.append(run)
        run = letters or _NO_LETTER
        if not letters:
            groups += _of_node(str(op), value, folds)
    return [g for g in dict.fromkeys([*groups, run]) if all(g)]


def _of_node(name: str, value: Any, folds: bool) -> list[frozenset[str]]:
    """What one part of a pattern that is no letter needs."""
    if name == "SUBPATTERN":
        _, added, removed, inner = value
        return [] if added or removed else _of_sequence(list(inner), folds)
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and value[0] > 0:
        return _of_sequence(list(value[2]), folds)
    if name == "ATOMIC_GROUP":
        return _of_sequence(list(value), folds)
    if name == "BRANCH":
        best = [min(_of_sequence(list(b), folds), key=_frequency, default=frozenset[str]()) for b in value[1]]
        return [frozenset().union(*best)] if all(best) else []
    return []


def _letters(name: str, value: Any, folds: bool) -> frozenset[str]:
    """The few characters for which a part stands; empty where it stands for many or for none."""
    if name == "LITERAL":
        codes = [value]
    elif name == "IN" and len(value) <= 3 and all(str(op) == "LITERAL" for op, _ in value):
        codes = [code for _, code in value]
    else:
        return frozenset()
    if folds and any(code > 127 for code in codes):
        return frozenset()
    return frozenset(chr(code).lower() if folds else chr(code) for code in codes)


def _frequency(words: frozenset[str]) -> float:
    """A guess at how often a text holds one of the words."""
    total = 0.0
    for word in words:
        share = 20.0
        for c in word:
            share *= 1 / 12 if c.islower() or c == " " else 1 / 60
        total += min(share, 1)
    return total
