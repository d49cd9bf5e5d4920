"""Guarded patterns find what the plain ones find, and stretches are asked as lists would be."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import entente
import entente.reading
from entente.reading.patterns.branches import Branches
from entente.reading.patterns.guarded import LONGEST_WORD, Guarded, Several
from entente.reading.patterns.needs import needed
from entente.reading.patterns.overlaps import Overlaps


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bUNSCRs?\b", (("\bUNSCR",),)),
        (r"[Rr]esolutions?|RES", (("RES", "Resolution", "resolution"),)),
        (r"(?:May|June) \d+ (?:talks|call)", (("May\b", "June\b"), ("\\d",), ("\bcall", "\btalks"))),
        (r"(?:x|\d+)y?", (("x", "\\d"),)),
        (r"the Security Council (?=met)", (("\bSecurity\b",), ("\bmet",))),
        (r"\b(?:met|meets?) (?:rice|rivers?|r)", (("\bmet\b", "\bmeet"), ("\brice", "\briver", "\br"))),
        (r"\b(?:led|left\s+by|held,?)(?:\s|$)", (("\bled\b", "\bleft\b", "\bheld\b"),)),
        (r"-led(?: the)?", (("-\bled",),)),
        (r"co-led\B|(?:^|x)ally", (("co\b-\bled", "ally"),)),
        (r"(?:the )?\bally\d", (("\bally",), ("\\d",))),
        (r"(?:x|\w+)y?", ()),
        (r"(?:war)*", ()),
        (r"(?i:war)", ()),
    ],
)
def test_what_a_pattern_needs(pattern: str, words: tuple[tuple[str, ...], ...]) -> None:
    found = needed(pattern)
    assert {frozenset(group) for group in found} == {frozenset(group) for group in words}


@pytest.mark.parametrize("text", ["SKIP the tasK", "ſkıp", "Skİp", "skip", "none"])
def test_letters_that_case_folds(text: str) -> None:
    assert bool(Guarded("skip", re.I).search(text)) == bool(re.search("skip", text, re.I))


def _all_guarded() -> list[Guarded]:
    """Those of all modules, and those that were made while a document was read."""
    for module in pkgutil.walk_packages(entente.reading.__path__, "entente.reading."):
        importlib.import_module(module.name)
    gc.unfreeze()  # what a test before this one froze is not listed
    return [value for value in gc.get_objects() if isinstance(value, Guarded)]


def test_no_guard_hides_a_match(examples_text: str) -> None:
    """Over the example record, line by line, and in capitals."""
    entente.read(examples_text)
    patterns = _all_guarded()
    assert len(patterns) > 100
    lines = examples_text.splitlines()
    for guarded in patterns:
        for line in [*lines, *(line.upper() for line in lines[:60])]:
            if not guarded.possible(line):
                assert guarded.compiled.search(line) is None


@given(
    st.lists(st.sampled_from(["war", "War", "1", "٣", "wars,", "\u00a0", " ", "x", "ſ", "İ", "K"])).map(
        "".join
    )
)
def test_no_guard_hides_a_match_in_any_text(text: str) -> None:
    """Also not in very long words, between bounds, or of a guard that came later than the words."""
    for pattern, flags in (
        (r"wars?\b", 0),
        (r"\bwar\b|x\b", re.I),
        (r"(?:^|\s)war,?(?:s|$)", 0),
        (r"war\s\d", re.I),
        (r"K[is]", re.I),
        (r"x1|\d\d", 0),
    ):
        guarded = Guarded(pattern, flags)
        for whole in (text, text + "x" * LONGEST_WORD):
            plain = re.compile(pattern, flags)
            for bounds in ((), (1,), (1, 4)):
                assert guarded.possible(whole, *bounds) or not plain.search(whole, *bounds)


@given(st.lists(st.sampled_from(["met", "Roe", "talks", "with", ".", "held talks", "held"])).map(" ".join))
def test_branches_find_what_one_pattern_finds(text: str) -> None:
    ways = (
        r"\bmet(?: with)?\b",
        r"\b(?:held|met with) (?:\w+ )?talks\b",
        r"\btalks with Roe\b",
        r"^Roe|\bheld\b",
    )
    one, apart = re.compile("|".join(ways), re.I), Branches(ways, re.I)
    assert [m.span() for m in apart.finditer(text)] == [m.span() for m in one.finditer(text)]
    first, plain = apart.search(text), one.search(text)
    assert (first and first.span()) == (plain and plain.span())


_STRETCHES = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)).map(lambda p: (p[0], p[0] + p[1])))


@given(_STRETCHES, st.integers(0, 50), st.integers(1, 9))
def test_overlaps(stretches: list[tuple[int, int]], start: int, length: int) -> None:
    asked = Overlaps(stretches)
    end = start + length
    assert asked.touch(start, end) == any(a < end and start < b for a, b in stretches)
    assert asked.hold(start) == any(a <= start < b for a, b in stretches)


def test_several_patterns_asked_at_once() -> None:
    met, day, sign = Guarded(r"\bmet\b"), Guarded(r"\d+ days?\b"), Guarded(r"[^a-z]\Z")
    assert Several((met, day)).possible("The two sides agreed.") == []
    assert Several((met, day)).possible("The two sides met.") == [0]
    assert Several((met, sign)).possible("The two sides agreed.") == [1]  # what needs no word is always asked
    assert Several((met, sign)).possible("") == [1]
