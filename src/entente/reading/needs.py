"""What every match of a pattern has in it, derived from the pattern: words, and whether there is a figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

FIGURE = r"\d"  # stands for any digit among the needed strings
_NO_LETTER = frozenset([""])
_MOST_WAYS = 36  # of reading a run of letters and small sets of letters ("[Rr]esolution")
_NEEDLESS = frozenset("the and for ing ion ent ter ed in on to of is as at an a be by or it".split())


def needed(pattern: str, flags: int = 0) -> tuple[tuple[str, ...], ...]:
    """Groups of strings: every match of `pattern` contains one of each group, the rarest group first.

    The strings hold no white space. None can be told: no groups.
    """
    try:
        from re import _parser  # type: ignore[attr-defined]

        tree = _parser.parse(pattern, flags)
        folds = bool(flags & re.IGNORECASE)
        found = _of_sequence(list(tree), folds) if folds == bool(tree.state.flags & re.IGNORECASE) else []
    except (ImportError, AttributeError, TypeError, ValueError):  # another Python: then without a guard
        return ()
    groups = {frozenset(map(_unbroken, words)) for words in found}
    kept = sorted((g for g in groups if all(g)), key=lambda g: (_frequency(g), sorted(g)))
    return tuple(tuple(sorted(group)) for group in kept)


def _unbroken(words: str) -> str:
    """The longest piece without white space."""
    return max(words.split(), key=len, default="")


def _of_sequence(nodes: Sequence[Any], folds: bool) -> list[frozenset[str]]:
    """The groups of words that the parts of a sequence need, all of them."""
    groups: list[frozenset[str]] = []
    run = _NO_LETTER
    for op, value in nodes:
        letters = _letters(str(op), value, folds)
        if letters and len(run) * len(letters) <= _MOST_WAYS:
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
    if name == "ASSERT" and value[0] > 0:  # what lies behind may lie behind the place where a search begins
        return _of_sequence(list(value[1]), folds)
    if name == "BRANCH":
        best = [min(_of_sequence(list(b), folds), key=_frequency, default=frozenset[str]()) for b in value[1]]
        return [frozenset().union(*best)] if all(best) else []
    return [frozenset([FIGURE])] if name == "IN" and all(map(_is_figure, value)) else []


def _is_figure(item: tuple[Any, Any]) -> bool:
    op, value = str(item[0]), item[1]
    if op == "CATEGORY":
        return str(value) == "CATEGORY_DIGIT"
    codes = value if op == "RANGE" else (value,) if op == "LITERAL" else (0,)
    return all(48 <= code <= 57 for code in codes)


def _letters(name: str, value: Any, folds: bool) -> frozenset[str]:
    """The few characters for which a part stands; empty where it stands for many or for none."""
    if name == "LITERAL":
        codes = [value]
    elif name == "IN" and len(value) <= 4 and all(str(op) == "LITERAL" for op, _ in value):
        codes = [code for _, code in value]
    else:
        return frozenset()
    if folds and any(code > 127 for code in codes):
        return frozenset()
    return frozenset(chr(code).lower() if folds else chr(code) for code in codes)


def _frequency(words: frozenset[str]) -> float:
    """A guess at how often a text holds one of the words."""
    total = 0.0
    for words_said in words:
        word = _unbroken(words_said)
        share = 20.0
        for c in word:
            share *= 1 / 12 if c.islower() else 1 / 60
        total += 0.3 if word == FIGURE else 1 if word in _NEEDLESS else min(share, 1)
    return total
