"""Stretches of time, the latest first."""

from __future__ import annotations

import pytest

from entente.record import Record
from entente.record.questions.periods import back_in_time, words_of_years, words_since, years_told


def test_stretches_grow_until_they_are_all_time(example: Record) -> None:
    """Each holds the one before; those up to a date begin before it."""
    with example.reading() as connection:
        told, earlier = (list(back_in_time(connection, last, 0.05)) for last in (None, "2008"))
    assert told[0][-1] == "qy2025" or told[0] == ["qd202510", "qd202511", "qd202512"]
    assert [] == told[-1] == earlier[-1] and all(told[:-1]) and all(earlier[:-1])
    assert (
        "qy2008" in earlier[-2]
        or "qt200" in earlier[-2]
        or any(word.startswith("qd200") for word in earlier[-2])
    )


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2019-11-03", ["qd201911", "qd201912", "qy2020", "qy2021"]),
        ("2019-01-31", ["qy2019", "qy2020", "qy2021"]),
        ("2020", ["qy2020", "qy2021"]),
        ("2020-22", ["qy2020", "qy2021"]),
        ("2021-12", ["qd202112"]),
    ],
)
def test_from_a_month_on(date: str, expected: list[str]) -> None:
    """Seasons, and what is told of no month, stand in January."""
    assert words_since(date, 2021) == expected


def test_whole_decades_are_one_word() -> None:
    """Few words for a long time."""
    assert words_of_years(2008, 2021) == ["qt201", "qy2008", "qy2009", "qy2020", "qy2021"]


def test_the_years_of_a_record(example: Record) -> None:
    """Of the documents with a year."""
    with example.reading() as connection:
        assert years_told(connection) == (2006, 2025)
