"""Stretches of time, the latest first."""

from __future__ import annotations

import pytest

from entente.record import Record
from entente.record.questions.periods import Years, back_in_time, words_of_years, years_told


@pytest.mark.parametrize("years", [Years(1981, 2050, 2023), Years(2020, 2020, 2020), Years(2021, 2020, 2020)])
def test_all_time_is_met_once(years: Years) -> None:
    """Each year in one stretch, newer ones before older ones, and at last all."""
    told = list(back_in_time(years))
    assert told[-1] == [] and all(told[:-1])
    of_years = [word for words in told for word in words if word[:2] in ("qy", "qt")]
    met = [y for y in range(1900, 2100) if f"qy{y}" in of_years or f"qt{y // 10}" in of_years]
    assert met == list(range(years.first, years.last + 1))


def test_whole_decades_are_one_word() -> None:
    """Few words for a long time."""
    assert words_of_years(2008, 2021) == ["qt201", "qy2008", "qy2009", "qy2020", "qy2021"]


def test_the_years_of_a_record(example: Record) -> None:
    """Of the documents with a year."""
    with example.reading() as connection:
        assert years_told(connection)[:2] == (2006, 2025)
