"""With which characters the matches of a pattern begin, told to `re` where it does not find that out by itself.

`re` skips what no match can begin with, but derives it only from patterns whose very first part is a character. Most
patterns of the reading begin with `\\b` or look behind: `re` then tries to match at each character of a text.
Characters are the bits of a number: one for each of Latin-1, and one for all others.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

try:
    from re import _compiler, _parser  # type: ignore[attr-defined]
    from re import _constants as sre  # type: ignore[attr-defined]
except ImportError:  # another Python: then nothing is told
    _compiler = None

_LATIN = 256
_OTHERS = 1 << _LATIN  # the bit of all characters beyond
_ALL = (_OTHERS << 1) - 1
_CHARSET = 4  # among the flags of `re`'s code: behind its lengths stands what a match begins with
_INFO = 5  # numbers before that: INFO, how far to skip, flags, least and greatest length


def told_firsts(code: list[int], pattern: str, flags: int) -> list[int]:
    """The code that `re` made of a pattern, with the characters that a match begins with."""
    tree = _parser.parse(pattern, flags)
    flags |= tree.state.flags
    _, skip, own, least, _ = code[:_INFO]
    firsts, empty = _of_sequence(tree.data, tree.state, flags)
    if code[0] != sre.INFO or own or not least or empty or firsts == _ALL:
        return code
    charset = _charset(firsts)
    return [sre.INFO, skip + len(charset), _CHARSET, *code[3:_INFO], *charset, *code[_INFO:]]


def _charset(firsts: int) -> list[int]:
    """As `re` codes a set of characters."""
    words = [firsts >> shift & 0xFFFFFFFF for shift in range(0, _LATIN, 32)]
    others = [sre.RANGE, _LATIN, 0x10FFFF] if firsts & _OTHERS else []
    return [sre.CHARSET, *words, *others, sre.FAILURE]


def _of_sequence(nodes: Sequence[Any], state: Any, flags: int) -> tuple[int, bool]:
    """What may stand first in a sequence, and whether the sequence may be empty."""
    found = 0
    for op, value in nodes:
        firsts, empty = _of_part(op, value, state, flags)
        found |= firsts
        if not empty:
            return found, False
    return found, True


def _of_part(op: Any, value: Any, state: Any, flags: int) -> tuple[int, bool]:
    if op in (sre.AT, sre.ASSERT, sre.ASSERT_NOT):
        return 0, True
    if op in (sre.LITERAL, sre.NOT_LITERAL, sre.IN, sre.ANY):
        return _of_character(op, value, state, flags), False
    if op is sre.BRANCH:
        ways = [_of_sequence(branch.data, state, flags) for branch in value[1]]
        return _union([firsts for firsts, _ in ways]), any(empty for _, empty in ways)
    if op is sre.SUBPATTERN:
        _, added, removed, inner = value
        return _of_sequence(inner.data, state, (flags | added) & ~removed)
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        firsts, empty = _of_sequence(value[2].data, state, flags)
        return firsts, empty or value[0] == 0
    return _ALL, True


def _union(some: list[int]) -> int:
    found = 0
    for firsts in some:
        found |= firsts
    return found


def _of_character(op: Any, value: Any, state: Any, flags: int) -> int:
    """The characters for which a part stands, as `re` itself takes them."""
    part = _parser.SubPattern(state, [(op, value)])
    fits = _compiler.compile(part, flags).match
    latin = sum(1 << code for code in range(_LATIN) if fits(chr(code)))
    only_latin = op is sre.LITERAL and value < _LATIN and not flags & sre.SRE_FLAG_IGNORECASE
    if op is sre.IN and not flags & sre.SRE_FLAG_IGNORECASE:
        only_latin = all(_is_latin(*item) for item in value)
    return latin if only_latin else latin | _OTHERS


def _is_latin(op: Any, value: Any) -> bool:
    return op is sre.LITERAL and value < _LATIN or op is sre.RANGE and value[1] < _LATIN
