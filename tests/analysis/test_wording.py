"""Words gone, new and the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from entente.analysis.wording import compared


def test_changed_words_are_marked() -> None:
    """On either side only what the other does not have."""
    found = compared(
        "They noted the drought with concern.", "They noted the long drought with grave concern."
    )
    assert found.gone == ()
    assert found.new == ("long", "grave")
    found = compared("We urge all states to act.", "We call on some states to act.")
    assert (found.gone, found.new) == (("urge all",), ("call on some",))


def test_what_is_no_change() -> None:
    """Letter case, kinds of quotes and dashes, blanks."""
    assert compared("The  “open sea”", 'the "open sea"').same
    assert compared("Japan’s ports", "Japan's ports").same


@given(st.text(max_size=200), st.text(max_size=200))
def test_pieces_are_the_wordings(before: str, after: str) -> None:
    """Put together they are what was given, whatever that was."""
    found = compared(before, after)
    assert "".join(p.text for p in found.before) == before
    assert "".join(p.text for p in found.after) == after
    assert compared(before, before).same


def test_long_wordings_are_quick() -> None:
    """A bound keeps two endless wordings from being compared word by word."""
    found = compared("river " * 20000, "stream " * 20000)
    assert not found.same
