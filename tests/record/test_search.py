"""Search: words and phrases, in their context, with filters that combine."""

from __future__ import annotations

import pytest

from entente.errors import NotInRecord
from entente.record import Record


def test_a_phrase_is_found_in_its_context(example: Record) -> None:
    """In documents and acts; the words are marked."""
    hits = list(example.search('"grave threat"'))
    assert {h.document.date for h in hits} == {"2006-11-07", "2006-11-08"}
    assert any("\x02" in h.context for h in hits)
    assert {bool(h.fact) for h in hits} == {True, False}


def test_filters_combine(example: Record) -> None:
    """Force, party, mechanism, dates, kind: all of them must hold."""
    assert {h.force for h in example.search("Pyongyang", force="urge")} == {"urge"}
    assert {h.document.date for h in example.search("alliance", mechanism="SCAP", first="2025")} == {
        "2025-10-10"
    }
    assert {
        h.document.date for h in example.search("consult", what="act", first="2006-11-08", last="2006-12")
    } == {"2006-11-08"}
    assert not list(example.search("alliance", party="JPN", last="2007"))
    assert all(h.fact for h in example.search("talks", what="act"))


def test_a_phrase_may_hold_hyphens_and_points(example: Record) -> None:
    """They part words in the same way on both databases."""
    for asked in ('"Six-Party Talks"', '"six party talks"', '"Ninth U.S.-Republic of Korea"'):
        assert list(example.search(asked)), asked
    assert not list(example.search('"party six-talks"'))


def test_words_are_found_in_their_other_forms(example: Record) -> None:
    """ "threats" finds "threat"."""
    assert list(example.search("threats"))


@pytest.mark.parametrize(
    "asked", ['"', "' OR 1=1 --", "AND OR NOT", "a:b*(", "%_\\", "grave NEAR threat", "\x00talks", '"grave']
)
def test_no_words_are_an_instruction(example: Record, asked: str) -> None:
    """Whatever is asked is looked for, or there is no word in it."""
    try:
        list(example.search(asked))
    except NotInRecord as error:
        assert "no word" in str(error)


def test_a_filter_that_names_nothing_is_said(example: Record) -> None:
    """With a hint at what to do."""
    for filters in ({"party": "Atlantis"}, {"mechanism": "XYZ"}, {"first": "yesterday"}):
        with pytest.raises(NotInRecord):
            list(example.search("alliance", **filters))  # type: ignore[arg-type]
