"""Several meetings told in one breath, days that are told from their first or last, and the time of other meetings."""

from __future__ import annotations

import pytest

import entente
from entente.model import Reading
from entente.reading.sessions.others import placed

MET = "Foreign Ministers Ana Roe of Peru and Juan Doe of Chile met in Lima on 16 June 2031. "


def _read(text: str, title: str = "Roe and Doe meet", date: str = "2031-06-16") -> Reading:
    return entente.read(text, title=title, date=date)


def _others(reading: Reading) -> list[tuple[str, str | None, str | None]]:
    return [(s.status, s.date, s.place) for s in reading.sessions if s is not reading.main_session]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "They had last met on 3 March and 5 May in Santiago.",
            [("held", "2031-03-03", "Santiago"), ("held", "2031-05-05", "Santiago")],
        ),
        (
            "They recalled the meetings held on 3 March and 5 May in Santiago.",
            [("held", "2031-03-03", "Santiago"), ("held", "2031-05-05", "Santiago")],
        ),
        ("They had last met on 3 March and 4 March in Santiago.", [("held", "2031-03-03", "Santiago")]),
        ("They had last met on 3 and 5 March in Santiago.", [("held", "2031-03-03", "Santiago")]),
    ],
)  # fmt: skip
def test_days_apart_are_of_several_meetings(sentence: str, wanted: list[tuple[str, str, str]]) -> None:
    """Days that follow on each other are one meeting's."""
    assert _others(_read(MET + sentence)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The 44th and 45th Andean Summits were held in Lima on 9 May 2031.", [(44, "2031-05-09"), (45, "2031-05-09")]),
        (
            "The third and fourth sessions of the Peru-Chile Joint Commission were held in Lima on 3 March and 5 May 2031, respectively.",
            [(3, "2031-03-03"), (4, "2031-05-05")],
        ),
        ("The third session of the Peru-Chile Joint Commission was held in Lima on 3 March 2031.", [(3, "2031-03-03")]),
    ],
)  # fmt: skip
def test_counted_together(text: str, wanted: list[tuple[int, str]]) -> None:
    """Each count is a session."""
    assert [(s.ordinal, s.date) for s in _read(text, "Summits in Lima").sessions] == wanted


def test_a_row_has_its_name_in_the_singular() -> None:
    reading = _read("The 44th and 45th Andean Summits were held in Lima on 9 May 2031.", "Summits in Lima")
    assert {s.mechanism.name for s in reading.sessions if s.mechanism} == {"Andean Summit"}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The foreign ministers of Peru and Chile concluded their two-day meeting in Lima on 12 June 2031.", ("2031-06-11", "2031-06-12")),
        ("The foreign ministers of Peru and Chile opened a three-day dialogue in Lima on 10 June 2031.", ("2031-06-10", "2031-06-12")),
        ("The three-day talks of Peru and Chile in Lima ended on 12 June 2031.", ("2031-06-10", "2031-06-12")),
        ("The two-day meeting of the foreign ministers of Peru and Chile was held in Lima on 12 June 2031.", ("2031-06-12", None)),
    ],
)  # fmt: skip
def test_days_told_from_the_first_or_the_last(text: str, days: tuple[str, str | None]) -> None:
    main = _read(text).main_session
    assert main is not None
    assert (main.date, main.end_date) == days


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "Following their last meeting in January, the ministers are scheduled to hold another session in Oslo, this August 2031.",
            [("held", "2031-01", None), ("planned", "2031-08", "Oslo")],
        ),
        (
            "Following their previous meeting in May, they are expected to hold another meeting in Santiago in September.",
            [("held", "2031-05", None), ("planned", "2031-09", "Santiago")],
        ),
        ("They laid the groundwork for the Andean Leaders' Summit in October.", [("planned", "2031-10", None)]),
        (
            "The meetings built trust and accumulated outcomes for the Andean Leaders' Summit in October.",
            [("planned", "2031-10", None)],
        ),
        ("They reviewed the outcomes of the Andean Leaders' Summit in October.", [("held", "2030-10", None)]),
        ("They had met in Santiago last week.", [("held", "2031-06", "Santiago")]),
    ],
)  # fmt: skip
def test_the_time_of_another_meeting(sentence: str, wanted: list[tuple[str, str, str | None]]) -> None:
    """The last one and the next one apart; what is prepared lies ahead."""
    assert _others(_read(MET + sentence)) == wanted


def test_another_weeks_meeting_is_not_of_the_reported_day_and_place() -> None:
    sentence = "The meeting followed the dialogue that took place among Roe, Doe and Brazilian Foreign Minister Rui Poe on the sidelines of regional meetings in Malaysia last week."
    other = _read(MET + sentence).sessions[1]
    assert (other.date, other.place, other.country) == ("2031-06", None, "MYS")


def test_a_compilation_has_sessions_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """A survey of history is cut short, each paper of a compilation by itself."""
    monkeypatch.setattr(placed, "MOST", 2)
    monkeypatch.setattr(placed, "STRETCH", 400)
    towns = ("Oslo", "Cairo", "Rome", "Quito", "Nairobi", "Vienna", "Lisbon", "Madrid")
    text = MET + " ".join(
        f"They recalled their first meeting on 3 May 20{n + 10} in {town}." for n, town in enumerate(towns)
    )
    found = [s.place for s in _read(text).sessions[1:]]
    assert 2 < len(found) < len(towns)
    assert found[-1] in towns[-3:]
