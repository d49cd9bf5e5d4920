"""A phrase and its near variants in a text: where, how alike, and what is otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entente.analysis.phrases.asked import LONGEST, parse
from entente.analysis.phrases.matching import NEAR, find_all
from entente.analysis.phrases.words import words_of
from entente.errors import NotInRecord


@pytest.mark.parametrize(
    ("phrase", "text", "found", "told"),
    [
        ("durable peace", "They seek a Durable\u00a0Peace.", "Durable\u00a0Peace", ""),
        ("the durable peace", "They seek durable peace.", "durable peace", ""),
        ("durable peace", "They seek a durable and honest peace.", "durable and honest peace", "with honest"),
        ("durable and honest peace", "a durable, honest peace", "durable, honest peace", "other small words"),
        ("long, durable and honest peace", "a durable and honest peace", "durable and honest peace", "without long"),
        ("durable and honest peace", "an honest and durable peace", "honest and durable peace", "in another order"),
        ("durable peace", "no peace is durable", "peace is durable", "in another order"),
        ("solemn promise", "Promises were kept; solemn promises were not.", "solemn promises", "inflected: promises"),
        ("U.S.-Japan alliance", "the US-Japan alliance", "US-Japan alliance", ""),
        ("women's rights", "the rights of all; women’s rights too", "women’s rights", ""),
        ("in good faith", "They acted in good faith.", "in good faith", ""),
        ("5G networks", "secure 5G networks", "5G networks", ""),
        ("Türkiye's mediation", "TÜRKIYE'S MEDIATION", "TÜRKIYE'S MEDIATION", ""),
    ],
)  # fmt: skip
def test_where_it_stands_and_what_is_otherwise(phrase: str, text: str, found: str, told: str) -> None:
    """The words at the offsets, and the differences in words."""
    (one,) = find_all(parse(phrase), text)
    assert text[one.start : one.end] == found
    assert one.differences == told
    assert one.exact == (not told)
    assert one.likeness >= NEAR


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("durable peace", "What is durable? Peace is."),
        ("durable peace", "durable\npeace"),
        ("durable peace", "a durable settlement that all hope will bring peace"),
        ("durable peace", "peace"),
        ("on record", "They broke all records."),
        ("long, durable and honest peace", "a peace that is not long"),
    ],
)
def test_what_belongs_to_two_thoughts_is_no_use_of_it(phrase: str, text: str) -> None:
    """Nothing across the end of a sentence or line, nothing over a joint, not too little."""
    assert not find_all(parse(phrase), text)


def test_the_exact_words_win_over_a_longer_variant() -> None:
    """And neighbours do not overlap."""
    text = "a durable peace and a durable, honest peace"
    assert [text[f.start : f.end] for f in find_all(parse("durable peace"), text)] == [
        "durable peace",
        "durable, honest peace",
    ]


@pytest.mark.parametrize("asked", ["", "  ", '"', "?!", "…", "\x00"])
def test_what_has_no_word_is_no_phrase(asked: str) -> None:
    """And it is said what to do."""
    with pytest.raises(NotInRecord, match="no word"):
        parse(asked)


def test_a_passage_is_no_phrase() -> None:
    """Five hundred words are too many; the bound itself is not."""
    with pytest.raises(NotInRecord, match="too long"):
        parse("peace " * 500)
    assert len(parse("peace " * LONGEST).words) == LONGEST


_TEXT = st.text(st.sampled_from("ab .,-–\n’é1İ"), max_size=120)


@given(_TEXT, _TEXT)
def test_any_text_has_uses_in_order_and_in_bounds(phrase: str, text: str) -> None:
    """Whatever is asked of whatever text: places that hold words, in order, apart, and always the same."""
    try:
        asked = parse(phrase)
    except NotInRecord:
        return
    found = find_all(asked, text)
    assert found == find_all(asked, text)
    at = 0
    for one in found:
        assert at <= one.start < one.end <= len(text)
        assert words_of(text[one.start : one.end])
        at = one.end


@given(
    st.lists(
        st.sampled_from(["lasting", "honest", "and", "of", "treaty", "Indo-Pacific", "U.S.", "no"]),
        min_size=1,
        max_size=7,
    )
)
def test_a_phrase_is_found_where_it_stands(words: list[str]) -> None:
    """Between any neighbours, word for word."""
    phrase = " ".join(words)
    text = f"Today: {phrase}; tomorrow."
    assert any(one.exact for one in find_all(parse(phrase), text))
