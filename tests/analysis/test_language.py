"""Agreed language: joint documents first, the newest first, the exact words, the same on both databases."""

from __future__ import annotations

import pytest

from entente.analysis import language
from entente.analysis.language import Wanted, agreed_language
from entente.errors import NotInRecord
from entente.lexicon.named_subjects import about, named_subjects
from entente.model import Reading, SourceText
from entente.reading import Reader
from entente.record import Record

_MET = "Foreign Minister Kim Min-jun of the Republic of Korea and Foreign Minister Taro Sato of Japan met in {place} on {day}. "
_SAID = (
    ("2018-05-04", "Joint Statement of Japan and the Republic of Korea", "Seoul", "The ministers agreed to expand trade and to lower tariffs. They discussed tariffs on steel."),
    ("2019-05-04", "Joint Statement of Japan and the Republic of Korea", "Tokyo", "The ministers affirmed that tariffs should fall. They condemned piracy."),
    ("2020-05-04", "Readout of the Foreign Ministers' Meeting", "Busan", "Foreign Minister Kim urged Japan to lower tariffs."),
)  # fmt: skip


@pytest.fixture(scope="module")
def said(reader: Reader) -> tuple[Reading, ...]:
    """Two joint documents, and a later one of one side."""
    return tuple(
        reader.read(
            SourceText(_MET.format(place=place, day=day) + words, title=title, date=day, source=f"{day}.txt")
        )
        for day, title, place, words in _SAID
    )


@pytest.fixture
def filed(record: Record, said: tuple[Reading, ...]) -> Record:
    """A record of them."""
    for _ in record.add(said):
        pass
    return record


def _days(found: language.Language) -> list[str | None]:
    return [one.date for one in found.acts]


def test_joint_documents_come_first_and_the_newest_of_them(filed: Record) -> None:
    """What one side said comes after, however new; what was only discussed is no language."""
    found = agreed_language(filed, "tariffs")
    assert _days(found) == ["2019-05-04", "2018-05-04", "2020-05-04"]
    assert [one.joint for one in found.acts] == [True, True, False]
    assert {one.force for one in found.acts} == {"affirm", "agree", "urge"}
    for one in found.acts:
        text = filed.reading_of(one.proof.document).document.text
        assert one.proof.quote in text
        assert one.level == "ministerial"
        assert set(one.parties) == {"KOR", "JPN"}


def test_strictly_by_date_where_asked(filed: Record) -> None:
    """Whoever speaks."""
    assert _days(agreed_language(filed, "tariffs", Wanted(by_date=True))) == [
        "2020-05-04",
        "2019-05-04",
        "2018-05-04",
    ]
    assert _days(agreed_language(filed, "tariffs", Wanted(by_date=True, limit=1))) == ["2020-05-04"]


@pytest.mark.parametrize(
    ("wanted", "days"),
    [
        (Wanted(force="agree"), ["2018-05-04"]),
        (Wanted(force="discuss"), ["2018-05-04"]),
        (Wanted(party="Japan"), ["2019-05-04", "2018-05-04", "2020-05-04"]),
        (Wanted(party="FRA"), []),
        (Wanted(level="leaders"), []),
        (Wanted(first="2019", last="2019"), ["2019-05-04"]),
        (Wanted(limit=1), ["2019-05-04"]),
    ],
)
def test_filters(filed: Record, wanted: Wanted, days: list[str]) -> None:
    """Party under any name, level, force, dates, number."""
    assert _days(agreed_language(filed, "tariffs", wanted)) == days


def test_a_subject_is_found_by_its_terms(filed: Record) -> None:
    """By its code, in any letter case; an act about something else is not."""
    found = agreed_language(filed, "TRADE")
    assert found.subject == "trade"
    assert _days(found) == ["2019-05-04", "2018-05-04", "2020-05-04"]
    assert all("piracy" not in one.words for one in found.acts)


@pytest.mark.parametrize("bound", [1, 2])
def test_of_very_many_the_newest_are_looked_at(
    filed: Record, monkeypatch: pytest.MonkeyPatch, bound: int
) -> None:
    """Some at a time, back to where it says."""
    monkeypatch.setattr(language, "_AT_ONCE", bound)
    assert _days(agreed_language(filed, "tariffs")) == ["2019-05-04", "2018-05-04", "2020-05-04"]
    monkeypatch.setattr(language, "_MOST", 1)
    found = agreed_language(filed, "tariffs")
    assert _days(found) == ["2019-05-04", "2020-05-04"]  # of joint documents one, and of others
    assert found.back_to and found.back_to.startswith("2020")


def test_what_nobody_spoke_of(filed: Record, record: Record) -> None:
    """Is an empty answer; what is no topic is said."""
    assert agreed_language(filed, "beekeeping").acts == ()
    assert agreed_language(filed, "space").acts == ()
    for asked in ("", '"', "word " * 500):
        with pytest.raises(NotInRecord):
            agreed_language(filed, asked)
    agreed_language(filed, 'tariffs" OR NEAR(a b) & | !')
    with pytest.raises(NotInRecord):
        agreed_language(filed, "tariffs", Wanted(party="Atlantis"))


def test_the_same_words_of_a_session_are_one_entry(
    record: Record, said: tuple[Reading, ...], reader: Reader
) -> None:
    """Published twice, they are shown once, with both places."""
    day, title, place, words = _SAID[1]
    text = _MET.format(place=place, day=day) + words
    again = reader.read(SourceText(text + " (Translation)", title=title, date=day, source="other.txt"))
    for _ in record.add([said[1], again]):
        pass
    (one,) = agreed_language(record, "tariffs").acts
    assert len(one.also) == 1
    assert one.also[0].document != one.proof.document


def test_longer_terms_name_a_subject_before_shorter_ones() -> None:
    """A trade union is no trade."""
    assert named_subjects("They welcomed free trade unions.")["labour"] == 2
    assert "labour" in about("the trade unions of both countries")
    assert "trade" not in about("the trade unions of both countries")
    assert "trade" not in about("")
