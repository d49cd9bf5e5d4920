"""Search: words and phrases, in their context, with filters that combine."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entente.errors import NotInRecord
from entente.record import Record
from entente.record.questions.context import in_context
from entente.record.questions.search import _years


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


def test_a_long_time_is_a_few_words_of_the_index() -> None:
    """Whole decades, and the years left over."""
    assert _years("2006", "2023", (1990, 2030)) == [
        "qt201",
        "qy2006",
        "qy2007",
        "qy2008",
        "qy2009",
        "qy2020",
        "qy2021",
        "qy2022",
        "qy2023",
    ]
    assert _years("2010-05", "2019", (1990, 2030)) == ["qt201"]
    assert _years("1950", None, (2010, 2020)) == ["qt201", "qy2020"]
    assert _years(None, "1950", (2010, 2020)) == ["qynone"]


def test_the_dates_of_a_long_time_are_kept(example: Record) -> None:
    """By year, by decade, by day."""
    every = {h.document.date for h in example.search("alliance", limit=200)}
    for first, last in (("2000", "2019"), ("2006", "2010"), ("2006-11-08", "2025-01-01")):
        wanted = {d for d in every if d and first <= d <= last + "~"}
        assert {
            h.document.date for h in example.search("alliance", first=first, last=last, limit=200)
        } == wanted


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("one \x02two\x03 three", "one \x02two\x03 three"),
        ("x " * 300 + "\x02two\x03 and \x02three\x03", "…\x02two\x03 and \x02three\x03"),
        ("\x02two\x03 " + "x " * 300, "\x02two\x03 x…"),
        ("\x02one\x03 " + "x " * 300 + "\x02two\x03 \x02three\x03", "…\x02two\x03 \x02three\x03"),
        ("nothing", "nothing"),
        ("", ""),
    ],
)
def test_words_in_their_context(marked: str, expected: str) -> None:
    """Where most of them stand together, cut at words, on one line."""
    said = in_context(marked)
    assert said.strip("…x ").replace("\n", " ") == expected.strip("…x ")
    assert said.startswith("…") == expected.startswith("…")
    assert said.endswith("…") == expected.endswith("…")


@given(st.lists(st.sampled_from(["word", "\x02hit\x03", "\n", "x" * 200, "\x02a b\x03"]), max_size=80))
def test_a_context_is_short_and_whole(parts: list[str]) -> None:
    """As many marks closed as opened, whatever the text."""
    said = in_context(" ".join(parts))
    assert said.count("\x02") == said.count("\x03")
    assert len(said) < 420
