"""Spans prove what they say, or they are not made."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entente.errors import EvidenceError
from entente.model import Span


def test_a_span_is_the_text_at_its_offsets_without_outer_space() -> None:
    """White space at either end is not part of a quote."""
    text = "They  agreed to meet. "
    span = Span.of(text, 4, len(text))
    assert span == Span(6, 21, "agreed to meet.")
    assert span.stands_in(text)


@pytest.mark.parametrize(("start", "end"), [(3, 3), (-1, 2), (0, 99), (4, 6), (5, 4)])
def test_no_span_is_made_of_nothing(start: int, end: int) -> None:
    """Empty, outside, or only white space: refused."""
    with pytest.raises(EvidenceError):
        Span.of("They  agreed", start, end)


@given(st.text(min_size=1), st.data())
def test_altering_one_character_of_a_quote_makes_it_invalid(text: str, data: st.DataObject) -> None:
    """For any text and any stretch of it."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = text[start:end]
    at = data.draw(st.integers(0, len(quote) - 1))
    other = "x" if quote[at] != "x" else "y"
    assert Span(start, end, quote).stands_in(text)
    assert not Span(start, end, quote[:at] + other + quote[at + 1 :]).stands_in(text)
