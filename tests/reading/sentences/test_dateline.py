"""Datelines, and first words that are none."""

from __future__ import annotations

import pytest

from entente.reading.sentences.dateline import find_dateline, place_line


@pytest.mark.parametrize(
    ("line", "place", "behind"),
    [
        ("BEIJING, Oct. 8 (Xinhua) -- The minister", "BEIJING", "The minister"),
        ("ISLAMABAD: The two sides", "ISLAMABAD", "The two sides"),
        ("New Delhi : The sixth round", "New Delhi", "The sixth round"),
        ("ABU DHABI, (WAM - 2nd May, 2021) H.H. Sheikh", "ABU DHABI", "H.H. Sheikh"),
        ("New Delhi [India], March 22 (ANI): Ministers", "New Delhi", "Ministers"),
        ("Tokyo (Jiji Press)—Ministers", "Tokyo", "Ministers"),
        ("Jeddah, May 2, SPA -- The Minister", "Jeddah", "The Minister"),
        ("Baku, May 2, AZERTAC The Minister", "Baku", "The Minister"),
        ("ULAANBAATAR, May 2 (MONTSAME). Minister", "ULAANBAATAR", "Minister"),
        ("SEOUL/TOKYO, May 2 (Yonhap) -- Officials", "SEOUL", "Officials"),
        ("Washington –- Officials", "Washington", "Officials"),
    ],
)
def test_datelines(line: str, place: str, behind: str) -> None:
    """The place, and where the sentence begins."""
    found = find_dateline(line)
    assert found is not None
    assert (found.place, line[found.end :]) == (place, behind)


@pytest.mark.parametrize(
    "line",
    [
        "The United States: a friend",
        "U.S.-Japan talks opened",
        "President Roe met him",
        "Secretary Roe (Texas) met him",
    ],
)
def test_no_datelines(line: str) -> None:
    """A colon, a hyphen or a bracket alone makes none."""
    assert find_dateline(line) is None


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Doha, 09 October 2023", "Doha"),
        ("Windhoek (Namibia), May 6", "Windhoek"),
        ("Windhoek (by our correspondent) May 6", None),
    ],
)
def test_lines_of_place_and_day(line: str, place: str | None) -> None:
    """A line that says only where and when, with the country in brackets or not."""
    assert place_line(line) == place
