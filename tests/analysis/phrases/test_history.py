"""The history of a phrase: the same on both databases, first and last right however much there is."""

from __future__ import annotations

import pytest

from entente.analysis.phrases import candidates
from entente.analysis.phrases.history import phrase_history
from entente.errors import NotInRecord
from entente.model import Reading, SourceText
from entente.reading import Reader
from entente.record import Record

_SAID = (
    # date, title, words
    ("2016-03-02", "Joint Statement of Japan and India", "Japan and India affirmed their vision of a calm and lawful Bay-of-Isles."),
    ("2017-03-02", "Joint Statement of Japan and India", "Japan and India affirmed their vision of a calm and lawful Bay-of-Isles. Both welcomed a lawful and calm Bay-of-Isles."),
    ("2018-05-04", "Joint Statement of Japan and Australia", "Japan and Australia underscored a calm, lawful, and prosperous Bay-of-Isles."),
    ("2019-05-04", "Joint Statement of Japan and Australia", "Japan and Australia welcomed trade in calm waters. The lawful heirs left. The Bay-of-Isles was not spoken of."),
    ("2021-06-01", "Statement by the Ministry of Foreign Affairs of India", "India supports a calm and lawful Bay of Isles."),
)  # fmt: skip


@pytest.fixture(scope="module")
def said(reader: Reader) -> tuple[Reading, ...]:
    """Five documents of three parties; one has all the words and not the phrase."""
    return tuple(
        reader.read(SourceText(words, title=title, date=day, source=f"{day}.txt"))
        for day, title, words in _SAID
    )


@pytest.fixture
def filed(record: Record, said: tuple[Reading, ...]) -> Record:
    """A record of them."""
    for _ in record.add(said):
        pass
    return record


def test_first_and_last_use_by_whom_in_which_wordings_over_time(filed: Record) -> None:
    """What a drafter asks; every use with words that stand in its document."""
    found = phrase_history(filed, "a calm and lawful Bay-of-Isles")
    assert found.first and found.last and found.first_near
    assert (found.first.date, found.first.by, found.first.force) == ("2016-03-02", ("JPN", "IND"), "affirm")
    assert (found.last.date, found.documents, found.complete) == ("2021-06-01", 3, True)
    assert found.first_near.date == "2017-03-02"
    wordings = {w.wording: w.differences for w in found.wordings}
    assert wordings == {
        "calm and lawful Bay-of-Isles": "", "lawful and calm Bay-of-Isles": "in another order",
        "calm, lawful, and prosperous Bay-of-Isles": "with prosperous",
    }  # fmt: skip
    assert [(y.year, y.documents, y.near) for y in found.years] == [
        ("2016", 1, 0), ("2017", 1, 0), ("2018", 0, 1), ("2021", 1, 0),
    ]  # fmt: skip
    assert {p.party for p in found.parties} >= {"JPN", "IND", "AUS"}
    for use in found.uses:
        text = filed.reading_of(use.proof.document).document.text
        assert text[use.proof.start : use.proof.start + len(use.proof.quote)] == use.proof.quote


def test_counts_are_of_the_phrase_and_the_same_on_both(
    record: Record, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not of its pairs of words, which stand apart in a text; nor of a word that but one index takes for another of its stem."""
    monkeypatch.setattr(candidates, "FEW", 1)
    monkeypatch.setattr(candidates, "EDGE", 1)
    words = (
        "Japan and India support a calm lawful sea.",
        "Japan and India want calm lawful trade and a lawful sea.",
        "Japan and India want a calm lawful sea.",
        "Japan and India seek calmly a lawful sea.",
    )
    for _ in record.add(
        reader.read(SourceText(w, date=f"2020-0{n}-01", source=f"{n}.txt")) for n, w in enumerate(words, 1)
    ):
        pass
    found = phrase_history(record, "calm lawful sea")
    assert [(y.year, y.documents) for y in found.years] == [("2020", 2)]
    assert phrase_history(record, "calm sea", everything=True).read == 3


def test_filters_narrow(filed: Record) -> None:
    """By party and by dates."""
    assert {u.date for u in phrase_history(filed, "calm and lawful Bay-of-Isles", party="AUS").uses} == {
        "2018-05-04"
    }
    narrow = phrase_history(filed, "calm and lawful Bay-of-Isles", first="2017", last="2018")
    assert [u.date for u in narrow.uses] == ["2017-03-02", "2017-03-02", "2018-05-04"]
    with pytest.raises(NotInRecord):
        phrase_history(filed, "calm", party="Atlantis")


@pytest.mark.parametrize("most", [1, 2, 4])
def test_first_and_last_stay_right_where_there_are_more_than_are_counted(
    filed: Record, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    """The ends of time are asked for by year; what is not counted is said."""
    monkeypatch.setattr(candidates, "MOST", most)
    monkeypatch.setattr(candidates, "FEW", 1)
    monkeypatch.setattr(candidates, "_NEAR_DOCUMENTS", most)
    found = phrase_history(filed, "calm and lawful Bay-of-Isles")
    assert found.first and found.last
    assert (found.first.date, found.last.date) == ("2016-03-02", "2021-06-01")
    assert (found.documents, found.complete) == ((None, False) if most < 3 else (3, False))
    whole = phrase_history(filed, "calm and lawful Bay-of-Isles", everything=True)
    assert whole.complete
    assert len(whole.uses) == 5


def test_of_many_the_ends_are_read_and_some_between(filed: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    """And the chart still counts them all."""
    monkeypatch.setattr(candidates, "EDGE", 1)
    monkeypatch.setattr(candidates, "FEW", 1)
    monkeypatch.setattr(candidates, "_NEAR_DOCUMENTS", 0)
    found = phrase_history(filed, "calm and lawful Bay-of-Isles")
    assert (found.documents, found.complete, found.near_in) == (3, False, "acts")
    assert found.first and found.first.date == "2016-03-02"
    assert [y.year for y in found.years if y.documents] == ["2016", "2017", "2021"]


@pytest.mark.parametrize(
    ("asked", "documents"),
    [('"calm AND lawful', 3), ("calm* OR NEAR(lawful)", 0), ("calm' -- ", 5), ("calm & lawful | !bay", 0), ("calm A lawful", 0), ("calm:B lawful\\", 0)],
)  # fmt: skip
def test_no_phrase_is_an_instruction(filed: Record, asked: str, documents: int) -> None:
    """Operators of either database are only words, or signs between words: so many documents say just these words."""
    assert phrase_history(filed, asked).documents == documents


def test_what_nobody_said(filed: Record) -> None:
    """Is an empty history."""
    found = phrase_history(filed, "quarrelsome neighbours")
    assert (found.documents, found.first, found.uses, found.wordings, found.years) == (0, None, (), (), ())
    assert phrase_history(filed, "as well as").uses == ()


def test_an_empty_record(record: Record) -> None:
    """Has nothing to tell."""
    assert phrase_history(record, "durable peace").uses == ()


def test_the_words_of_the_example(example: Record) -> None:
    """A phrase of 2006, in the joint release and in the press."""
    found = phrase_history(example, "grave threat")
    assert found.first and found.first.date == "2006-11-07"
    assert found.first.session == "scap-2006-11-07"
    assert found.first.level == "sub-ministerial"
