"""Search: words and phrases, in their context, with filters that combine."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.record.fixtures import Makers

from entente.errors import NotInRecord
from entente.model import Reading, SourceText
from entente.reading import Reader
from entente.record import ActRow, Record
from entente.record.questions.context import around
from entente.record.questions.hits import _stretch
from entente.record.questions.periods import Years
from entente.record.questions.search import _years


def test_a_phrase_is_found_in_its_context(example: Record) -> None:
    """In documents and acts; the words are marked."""
    hits = list(example.search('"grave threat"'))
    assert {h.document.date for h in hits} == {"2006-11-07", "2006-11-08"}
    assert {h.quote[a:b].lower() for h in hits for a, b in h.marks} == {"grave threat"}
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
    assert _years("2006", "2023", Years(1990, 2030)) == [
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
    assert _years("2010-05", "2019", Years(1990, 2030)) == ["qt201"]
    assert _years("1950", None, Years(2010, 2020)) == ["qt201", "qy2020"]
    assert _years(None, "1950", Years(2010, 2020)) == ["qynone"]


def test_the_dates_of_a_long_time_are_kept(example: Record) -> None:
    """By year, by decade, by day."""
    every = {h.document.date for h in example.search("alliance", limit=200)}
    for first, last in (("2000", "2019"), ("2006", "2010"), ("2006-11-08", "2025-01-01")):
        wanted = {d for d in every if d and first <= d <= last + "~"}
        assert {
            h.document.date for h in example.search("alliance", first=first, last=last, limit=200)
        } == wanted


@pytest.mark.parametrize(
    "asked", ["alliance", '"grave threat"', "North Korea talks", "consultation Seoul", "policies"]
)
def test_each_hit_stands_at_its_place(example: Record, asked: str) -> None:
    """The quote to the letter, the words marked in it; acts with their session, documents with theirs."""
    hits = list(example.search(asked, limit=200))
    texts = {h.document.id: example.reading_of(h.document.id).document.text for h in hits}
    sessions = {(a.proof.document, a.proof.fact): a.session for a in _acts(example)}
    assert {bool(h.fact) for h in hits} == {True, False}
    for hit in hits:
        assert texts[hit.document.id][hit.start : hit.end] == hit.quote == hit.quote.strip()
        assert hit.marks and all(0 <= a < b <= len(hit.quote) for a, b in hit.marks)
        assert len(hit.quote) < 420 and not re.search("[\x02\x03]", hit.quote)
        assert hit.session == (sessions[hit.document.id, hit.fact] if hit.fact else hit.document.session)


def _acts(record: Record) -> list[ActRow]:
    with record.extract() as extract:
        return list(extract.acts())


_QUESTIONS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("alliance", {}), ("grave threat", {}), ('"grave threat"', {}), ('"of the alliance"', {}), ("the talks", {}), ("agreed", {}),
    ("Korea", {"limit": 7}), ("Korea", {"limit": 500}), ("nuclear", {"party": "PRK"}), ("alliance", {"force": "agree"}),
    ("Korea", {"what": "document"}), ("consult", {"first": "2006-11-08", "last": "2025-01"}), ("rapidly", {}), ("closely", {}),
)  # fmt: skip


def test_both_databases_give_the_same_hits_in_the_same_order(makers: Makers, tmp_path: Path) -> None:
    """With the same places, marks and weights."""
    with (
        Record(makers.example("sqlite", tmp_path)) as one,
        Record(makers.example("postgresql", tmp_path)) as other,
    ):
        for asked, filters in _QUESTIONS:
            found = list(one.search(asked, **filters))
            assert found == list(other.search(asked, **filters)), (asked, filters)
    assert found


def test_ties_go_by_day_document_and_place(record: Record, reader: Reader) -> None:
    """The newest first; of one day by document, of one document as they stand in it."""
    said = "Japan and Chile agreed to share charts. Japan and Chile agreed to share planes."
    days = {"b": "2020-01-05", "c": "2021-02-06", "a": "2021-02-06"}
    for _ in record.add([_filed(reader, f"{said} So {name}.", day, name) for name, day in days.items()]):
        pass
    hits = list(record.search("agreed share", what="act"))
    assert len({h.score for h in hits}) == 1
    assert [h.document.date for h in hits] == ["2021-02-06"] * 4 + ["2020-01-05"] * 2
    assert [h.document.id for h in hits[:4]] == sorted(h.document.id for h in hits[:4])
    assert [h.start for h in hits[:2]] == sorted(h.start for h in hits[:2])


def test_words_side_by_side_come_first(record: Record, reader: Reader) -> None:
    """As they were asked for; the newer one has them apart."""
    old = _filed(reader, "Japan and Chile agreed to share sea charts with all.", "2020-01-05", "old")
    new = _filed(reader, "Japan and Chile agreed to share charts of the sea now.", "2021-01-05", "new")
    for _ in record.add([old, new]):
        pass
    assert [h.document.source for h in record.search("sea charts", what="act")] == ["old", "new"]


def test_of_more_than_are_weighed_the_newest(
    record: Record, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On both the same, whatever their weight; those of no date last."""
    monkeypatch.setattr("entente.record.questions.search._WEIGHED", 4)
    days = [None, "2019-03-04", "2020-02", "2020", "2021-11-30", "2021-12-01", "2022-01-01"]
    readings = [
        _filed(reader, f"Japan and Chile agreed to share {n} charts.", day, str(n))
        for n, day in enumerate(days)
    ]
    for _ in record.add(readings):
        pass
    assert {h.document.source for h in record.search("charts", what="act", limit=4)} == {"6", "5", "4", "2"}
    assert [h.document.source for h in record.search("charts", what="act", limit=2, last="2020")] == [
        "2",
        "3",
    ]
    assert len(list(record.search("charts", what="act", limit=9))) == 7


def test_a_phrase_with_words_of_grammar_is_found_as_it_stands(record: Record, reader: Reader) -> None:
    """PostgreSQL's index has no "of" and "the"; alone they are nothing to look for."""
    one = _filed(reader, "Japan and Chile agreed to support the state of the union.", "2021-01-05", "one")
    other = _filed(
        reader, "Japan and Chile agreed to state by a union what others see.", "2021-01-06", "other"
    )
    for _ in record.add([one, other]):
        pass
    assert [h.document.source for h in record.search('"state of the union"', what="act")] == ["one"]
    assert [h.quote[a:b] for h in record.search("others", what="act") for a, b in h.marks] == ["others"]
    with pytest.raises(NotInRecord, match="no word"):
        list(record.search("of the"))


def test_an_act_of_several_stretches_is_shown_in_the_one_that_has_most() -> None:
    """With its place in the document, not in the words put together; what lies across two is cut."""
    text, spans = "agreed to … train the pilots", ((10, 19), (40, 56))
    assert _stretch(text, spans, [(0, 6), (12, 17), (22, 28)]) == (
        40,
        "train the pilots",
        ((0, 5), (10, 16)),
        (True, False),
    )
    assert _stretch(text, spans, [(7, 17)]) == (10, "agreed to", ((7, 9),), (False, True))


def test_a_long_text_is_looked_through_to_its_end(record: Record, reader: Reader) -> None:
    """A word that stands only far behind has its place there; in a text of several passages too."""
    text = "\n\n".join([*["Japan and Chile met."] * 7000, "They spoke of albatrosses."])
    for _ in record.add([_filed(reader, text, "2021-01-05", "long")]):
        pass
    hit = next(h for h in record.search("albatross", what="document"))
    assert (
        hit.start > 100_000
        and record.reading_of(hit.document.id).document.text[hit.start : hit.end] == hit.quote
    )


def _filed(reader: Reader, text: str, date: str | None, source: str, title: str | None = None) -> Reading:
    return reader.read(SourceText(text, source=source, title=title, date=date))


@pytest.mark.parametrize(
    ("text", "marks", "expected"),
    [
        ("one two three", ["two"], "one two three"),
        ("x " * 300 + "two and three", ["two", "three"], "two and three"),
        ("two " + "x " * 300, ["two"], "two x"),
        ("one " + "x " * 300 + "two three", ["one", "two", "three"], "two three"),
        ("nothing", [], "nothing"),
        ("", [], ""),
    ],
)
def test_words_in_their_context(text: str, marks: list[str], expected: str) -> None:
    """Where most of them stand together, cut at words."""
    start, end = around(text, [(text.index(m), text.index(m) + len(m)) for m in marks])
    assert text[start:end].strip("x ") == expected.strip("x ")
    assert text[start:end] == text[start:end].strip()


@given(st.lists(st.sampled_from(["word", "HIT", "\n", "x" * 200, "HIT HIT"]), max_size=80))
def test_a_context_is_short_and_cuts_no_word_that_was_found(parts: list[str]) -> None:
    """Whatever the text."""
    text = " ".join(parts)
    places = [m.span() for m in re.finditer("HIT", text)]
    start, end = around(text, places)
    assert 0 <= start <= end <= len(text) and end - start < 420
    assert not places or any(start <= a and b <= end for a, b in places)
