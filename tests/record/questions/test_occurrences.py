"""Where words stand in a text, whatever database found it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entente.record.questions.occurrences import Sought, beginning, forms, small, stem_of, unaccented


@pytest.mark.parametrize(
    ("asked", "text", "found"),
    [
        ([["threats"]], "A threat, two Threats; threatening", ["threat", "Threats"]),
        ([["policy"]], "policies of the police", ["policies"]),
        ([["grave", "threat"]], "grave threats, a grave, grave-threat. aggrave threat", ["grave threats", "grave-threat"]),
        ([["of", "the", "alliance"]], "realignment of the alliance of an alliance", ["of the alliance"]),
        ([["others"]], "other others", ["others"]),
        ([["lopez"]], "President López and Lópezes", ["López", "Lópezes"]),
        ([["summit"], ["hold"]], "They hold a summit.", ["hold", "summit"]),
        ([["talks"]], "İ talks ß talks", ["talks", "talks"]),
        ([["20"]], "G20 20th 20", ["20"]),
    ],
)  # fmt: skip
def test_words_stand_where_their_stems_do(asked: list[list[str]], text: str, found: list[str]) -> None:
    """In any form and case, as whole words; phrases as they stand."""
    assert [text[a:b] for a, b in Sought(asked).places(text)] == found


def test_all_must_stand_and_are_counted() -> None:
    """And whether they stand side by side."""
    both = Sought([["sea"], ["chart"]])
    assert both.look("the sea") is None
    assert both.look("sea charts, a sea") == ((2, 1), True)
    assert both.look("a chart of the sea") == ((1, 1), False)
    assert Sought([["sea"]]).look("seas") == ((1,), True)


@pytest.mark.parametrize(
    "word", ["countries", "agreed", "planning", "hoping", "skies", "use", "rapidly", "successfully", "x"]
)
def test_forms_of_a_word_begin_alike(word: str) -> None:
    """So that what they begin with finds them all."""
    assert all(f.startswith(beginning(word)) and stem_of(f) == stem_of(word) for f in forms(word))


def test_sqlite_is_asked_for_what_it_takes_for_other_words() -> None:
    """Its stemmer is an older one."""
    assert set(forms("rapid")) >= {"rapid", "rapidly"}
    assert forms("the") == ("the",)


@given(st.text())
def test_each_letter_keeps_its_place(text: str) -> None:
    """In small letters and without accents."""
    assert len(small(text)) == len(text) == len(unaccented(small(text)))
