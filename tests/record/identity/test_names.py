"""People: spellings and orders meet, contradicting given names do not."""

from __future__ import annotations

import pytest

from entente.record.identity.names import another_person, fits, form_of, groups, judge_names


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("Yu Myung-hwan", "Myung-hwan Yu", "same"),
        ("Yu Myung-hwan", "Yu Myunghwan", "same"),
        ("R. Nicholas Burns", "Nicholas Burns", "same"),
        ("Joseph R. Biden, Jr.", "Joe Biden", "same"),
        ("Volodymyr Zelenskyy", "Volodymyr Zelensky", "same"),
        ("Björn Seibert", "Bjorn Seibert", "same"),
        ("Kishida Fumio", "Fumio Kishida", "same"),
        ("R. Nicholas Burns", "William J. Burns", "different"),
        ("Kim Jong Il", "Kim Jong Un", "different"),
        ("Park Jin", "Park Geun-hye", "different"),
        ("W. Burns", "William Burns", "doubtful"),
        ("Gina M. Roe", "Gina McDoe", "different"),
        ("Gina M. Roe", "Gina Roe", "same"),
        ("R. Nicholas Burns", "Robert Nicholas Burns", "same"),
        ("Salman bin Khalid Al-Roe", "Khalid bin Salman", "different"),
        ("Hamad bin Khalifa", "Khalifa bin Hamad", "different"),
        ("Salman bin Khalid Al-Roe", "Salman bin Khalid", "same"),
        ("Karim Al Roe", "Karim El-Roe", "same"),
    ],
)
def test_two_names(one: str, other: str, answer: str) -> None:
    """In either direction."""
    a, b = form_of(one, "XXX"), form_of(other, "XXX")
    assert judge_names(a, b).answer == judge_names(b, a).answer == answer
    assert judge_names(a, b).reasons or answer == "different"


def test_one_name_in_two_governments_is_not_merged() -> None:
    """A person is asked."""
    assert judge_names(form_of("Kim Min-jun", "KOR"), form_of("Kim Min-jun", "USA")).answer == "doubtful"


def test_of_two_longer_names_the_nearer_one_is_meant() -> None:
    """ "Joe Biden" is "Joseph R. Biden" before it is what a headline made of him."""
    names = [
        form_of(n, "USA")
        for n in ("Joe Biden", "Joseph R. Biden, Jr.", "Joe Biden Condemning Terrorist Attacks")
    ]
    assert [sorted(f.name for f in g) for g in groups(names, {})] == [
        ["Joe Biden Condemning Terrorist Attacks"],
        ["Joe Biden", "Joseph R. Biden, Jr."],
    ]


def test_a_surname_fits_those_who_bear_it() -> None:
    """And nobody of another government."""
    assert fits(form_of("Burns", "USA"), form_of("William J. Burns", "USA"))
    assert not fits(form_of("Burns", "GBR"), form_of("William J. Burns", "USA"))


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("Joe Biden", "Joseph R. Biden, Jr.", False),
        ("Biden", "Joseph R. Biden, Jr.", False),
        ("Antony Blinken", "Tony Blinken", False),
        ("Kamala Harris", "Joseph R. Biden, Jr.", True),
        ("Jake Sullivan", "Antony Blinken", True),
    ],
)
def test_another_person_is_one_of_another_name(one: str, other: str, answer: bool) -> None:
    """Short forms, initials and a surname alone contradict nobody."""
    assert another_person(one, other, "USA") is another_person(other, one, "USA") is answer
