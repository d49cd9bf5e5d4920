"""What is derived from a pattern: the words, or a figure, that every match has in it, and whether capitals matter to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

try:
    from re import _constants as sre  # type: ignore[attr-defined]
    from re import _parser  # type: ignore[attr-defined]
except ImportError:  # another Python: then without guards
    _parser = None

FIGURE = r"\d"  # stands for any digit among the needed strings
EDGE = "\b"  # stands in them where a word begins or ends: "led" is in "called", EDGE + "led" is not
_NO_LETTER = frozenset([""])
_NOTHING = frozenset[str]()
_MOST_WAYS = 36  # of reading a run of letters and small sets of letters ("[Rr]esolution")
_NEEDLESS = frozenset("the and for ing ion ent ter ed in on to of is as at an a be by or it".split())


def needed(pattern: str, flags: int = 0) -> tuple[tuple[str, ...], ...]:
    """Groups of strings: every match of `pattern` contains one of each group, the rarest group first.

    The strings hold no white space, and `EDGE` wherever words begin or end in them. None can be told: no groups.
    """
    if _parser is None or flags & re.ASCII:
        return ()
    try:
        tree = _parser.parse(pattern, flags)
        folds = bool(flags & re.IGNORECASE)
        found = _of_sequence(tree.data, folds) if folds == bool(tree.state.flags & re.IGNORECASE) else []
    except (AttributeError, TypeError, ValueError):  # another Python: then without a guard
        return ()
    groups = {frozenset(map(_unbroken, words)) for words in found}
    kept: list[frozenset[str]] = []
    for group in sorted((g for g in groups if all(g)), key=lambda g: (_frequency(g), sorted(g))):
        if not any(_says(rarer, group) for rarer in kept):
            kept.append(group)
    return tuple(tuple(sorted(group)) for group in kept)


def folds_alike(pattern: str, flags: int = 0) -> bool:
    """Whether re.I finds of `pattern` in a text what is found without it in the text in small letters."""
    if _parser is None or not flags & re.IGNORECASE:
        return False
    try:
        tree = _parser.parse(pattern, flags)
        return tree.state.flags == flags | re.UNICODE and _all_small(tree.data)
    except (AttributeError, TypeError, ValueError):  # another Python: then it is not asked for
        return False


def _all_small(nodes: Iterable[Any]) -> bool:
    """Whether no part of a sequence asks for a capital, or for letters whose capitals are not plain."""
    for op, value in nodes:
        if op in (sre.LITERAL, sre.NOT_LITERAL):
            fits = _is_small(value, value)
        elif op is sre.RANGE:
            fits = _is_small(*value)
        elif op in (sre.IN, sre.BRANCH):
            fits = _all_small(value) if op is sre.IN else all(_all_small(b.data) for b in value[1])
        elif op is sre.SUBPATTERN:
            fits = not value[1] and not value[2] and _all_small(value[3].data)
        elif op in _REPEATS:
            fits = _all_small(value[2].data)
        elif op in (sre.ASSERT, sre.ASSERT_NOT):
            fits = _all_small(value[1].data)
        else:
            fits = op in (sre.AT, sre.ANY, sre.CATEGORY, sre.NEGATE)
        if not fits:
            return False
    return True


def _is_small(first: int, last: int) -> bool:
    """Whether there is no capital between two characters, nor a letter beyond ASCII."""
    return last < ord("A") or ord("Z") < first <= last < 128 or not chr(first).isalpha() and first == last


def _says(group: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a text with one of `group` has one of `other` too."""
    return all(any(short in word for short in other) for word in group)


def _unbroken(words: str) -> str:
    """The longest piece without white space."""
    return max(words.split(), key=len, default="")


def _of_sequence(
    nodes: Sequence[Any], folds: bool, opens: bool = False, closes: bool = False
) -> list[frozenset[str]]:
    """The groups of words that the parts of a sequence need, all of them.

    `opens`, `closes`: no word goes on before the sequence, or behind it.
    """
    groups: list[frozenset[str]] = []
    run = _NO_LETTER
    begins = apart = opens  # whether no word goes on before the run, and before the next part
    for at, (op, value) in enumerate(nodes):
        letters = _letters(op, value, folds)
        if letters and len(run) * len(letters) <= _MOST_WAYS:
            begins = apart if run == _NO_LETTER else begins
            run = frozenset(start + letter for start in run for letter in letters)
            apart = False
            continue
        if run != _NO_LETTER:
            apart = not any(_is_of_words(text[-1]) for text in run)
        if op is sre.BRANCH and run != _NO_LETTER:
            groups.append(_lengthened(run, value[1], folds, begins, ends_at(nodes[at + 1 :], closes)))
        else:
            groups.append(_with_edges(run, begins, ends_at(nodes[at:], closes)))
        run, begins = letters or _NO_LETTER, False
        if not letters:
            groups += _of_node(op, value, folds, apart, ends_at(nodes[at + 1 :], closes))
            apart = ends_at([(op, value)], apart, back=True)
    return [g for g in dict.fromkeys([*groups, _with_edges(run, begins, closes)]) if all(g)]


def _with_edges(run: frozenset[str], begins: bool, ends: bool) -> frozenset[str]:
    return frozenset(_edged_inside(text, begins, ends) for text in run)


def _edged_inside(text: str, begins: bool, ends: bool) -> str:
    found = edged(text)
    found = found if begins else found.removeprefix(EDGE)
    return found if ends else found.removesuffix(EDGE)


def edged(text: str) -> str:
    """The text with `EDGE` wherever a word begins or ends."""
    return _EDGES.sub(EDGE, text)


def _lengthened(
    run: frozenset[str], branches: Sequence[Any], folds: bool, begins: bool, ends: bool
) -> frozenset[str]:
    """Letters with those that each branch behind them begins with: "met" and "meet" are "me" and "t" or "et" in a pattern."""
    beginnings = [_beginning(b.data, folds) for b in branches]
    longer = frozenset(
        _edged_inside(start + more, begins, ends and whole)
        for letters, whole in beginnings
        for more in letters
        for start in run
    )
    return longer if len(longer) <= _MOST_WAYS else _with_edges(run, begins, False)


def _beginning(nodes: Sequence[Any], folds: bool) -> tuple[frozenset[str], bool]:
    """The letters with which a sequence begins, in all ways, and whether it has no more."""
    run = _NO_LETTER
    for op, value in nodes:
        letters = _letters(op, value, folds)
        if not letters or len(run) * len(letters) > _MOST_WAYS:
            return run, False
        run = frozenset(start + letter for start in run for letter in letters)
    return run, True


def _of_node(op: Any, value: Any, folds: bool, opens: bool, closes: bool) -> list[frozenset[str]]:
    """What one part of a pattern that is no letter needs."""
    if op is sre.SUBPATTERN:
        _, added, removed, inner = value
        return [] if added or removed else _of_sequence(inner.data, folds, opens, closes)
    if op in _REPEATS and value[0] > 0:
        return _of_sequence(value[2].data, folds, opens, closes and value[1] == 1)
    if op is sre.ATOMIC_GROUP:
        return _of_sequence(value.data, folds, opens, closes)
    if op is sre.ASSERT and value[0] > 0:  # what lies behind may lie behind the place where a search begins
        return _of_sequence(value[1].data, folds, opens)
    if op is sre.BRANCH:
        ways = [_of_sequence(b.data, folds, opens, closes) for b in value[1]]
        best = [min(way, key=_frequency, default=_NOTHING) for way in ways]
        return [_NOTHING.union(*best)] if all(best) else []
    return [frozenset([FIGURE])] if op is sre.IN and all(map(_is_figure, value)) else []


def ends_at(nodes: Sequence[Any], otherwise: bool, *, back: bool = False) -> bool:
    """Whether a word cannot go on into the parts `nodes` (`back`: from them); `otherwise`: where all of them may be empty."""
    for op, value in reversed(nodes) if back else nodes:
        apart = _apart(op, value, back)
        if apart is not None:
            return apart
    return otherwise


def _apart(op: Any, value: Any, back: bool) -> bool | None:
    """As `ends_at` for one part; None where it is no hindrance, but may be empty."""
    if op is sre.AT:
        return value is not sre.AT_NON_BOUNDARY
    if op in (sre.ASSERT, sre.ASSERT_NOT):
        return None
    if op is sre.LITERAL:
        return not _is_of_words(chr(value))
    if op is sre.IN:
        return all(map(_is_between_words, value))
    if op is sre.SUBPATTERN:
        return _apart_all([value[3].data], back)
    if op is sre.BRANCH:
        return _apart_all([b.data for b in value[1]], back)
    if op in _REPEATS:
        inner = _apart_all([value[2].data], back)
        return None if inner and value[0] == 0 else inner
    return False


def _apart_all(ways: Iterable[Sequence[Any]], back: bool) -> bool | None:
    """As `_apart` for several ways of going on."""
    if not all(ends_at(way, True, back=back) for way in ways):
        return False
    return True if all(ends_at(way, False, back=back) for way in ways) else None


def _is_between_words(item: tuple[Any, Any]) -> bool:
    op, value = item
    if op is sre.CATEGORY:
        return value in (sre.CATEGORY_SPACE, sre.CATEGORY_NOT_WORD)
    return op is sre.LITERAL and not _is_of_words(chr(value))


def _is_of_words(character: str) -> bool:
    return character.isalnum() or character == "_"


_EDGES = re.compile(r"\b")


_REPEATS = (
    (sre.MAX_REPEAT, sre.MIN_REPEAT, getattr(sre, "POSSESSIVE_REPEAT", sre.MAX_REPEAT)) if _parser else ()
)


def _is_figure(item: tuple[Any, Any]) -> bool:
    op, value = item
    if op is sre.CATEGORY:
        return value is sre.CATEGORY_DIGIT
    codes = value if op is sre.RANGE else (value,) if op is sre.LITERAL else (0,)
    return all(48 <= code <= 57 for code in codes)


def _letters(op: Any, value: Any, folds: bool) -> frozenset[str]:
    """The few characters for which a part stands; empty where it stands for many or for none."""
    if op is sre.LITERAL:
        return _letter(value, folds)
    if op is sre.IN and len(value) <= 4 and all(op is sre.LITERAL for op, _ in value):
        letters = [_letter(code, folds) for _, code in value]
        return _NOTHING.union(*letters) if all(letters) else _NOTHING
    return _NOTHING


@lru_cache(maxsize=512)
def _letter(code: int, folds: bool) -> frozenset[str]:
    if folds and code > 127:
        return _NOTHING
    return frozenset([chr(code).lower() if folds else chr(code)])


def _frequency(words: frozenset[str]) -> float:
    """A guess at how often a text holds one of the words."""
    total = 0.0
    for words_said in words:
        word = _unbroken(words_said).replace(EDGE, "")
        share = 20.0 / 2 ** words_said.count(EDGE)
        for c in word:
            share *= 1 / 12 if c.islower() else 1 / 60
        total += 0.3 if word == FIGURE else 1 if word in _NEEDLESS else min(share, 1)
    return total
