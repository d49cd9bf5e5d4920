"""Who headed which government when."""

from __future__ import annotations

import pytest

from entente.lexicon.leaders import leaders, party_of_leader


@pytest.mark.parametrize(
    ("name", "office", "year", "party"),
    [
        ("Yoon", "President", 2023, "KOR"),
        ("Kishida", "Prime Minister", 2022, "JPN"),
        ("Xi Jinping", None, 2023, "CHN"),
        ("von der Leyen", "President", 2023, "EU"),
        ("Burns", "Under Secretary", 2006, None),
        ("Lee", "President", 1990, None),
        ("Rutte", "Prime Minister", 2023, "NLD"),
        ("Rutte", "Secretary General", 2025, "NATO"),
        ("Xi", None, 2023, None),
        ("Prodi", "Prime Minister", 2007, "ITA"),
        ("Sánchez", "Prime Minister", 2024, "ESP"),
        ("Sánchez", "President", 2024, "ESP"),
        ("Joseph R. Biden, Jr.", "President", 2022, "USA"),
        ("Jake Sullivan", "National Security Advisor", 2023, "USA"),
        ("Jake Sullivan", "National Security Advisor", 2015, None),
    ],
)
def test_whose_leader(name: str, office: str | None, year: int, party: str | None) -> None:
    """A surname needs its office, and the term must fit the year."""
    assert party_of_leader(name, office, year) == party


def test_terms_are_in_order() -> None:
    """No term ends before it begins."""
    assert all(leader.last is None or leader.first <= leader.last for leader in leaders())


def test_one_head_at_a_time() -> None:
    """Terms of one office in one country share no more than the year in which one follows the other.

    The European Union has two presidents, of the Commission and of the European Council.
    """
    states = [leader for leader in leaders() if leader.party != "EU"]
    for one in states:
        for other in states:
            spelling = bool(one.words & other.words) or (one.first, one.last) == (other.first, other.last)
            if (one.party, one.office) == (other.party, other.office) and not spelling:
                assert one.first >= (other.last or 9999) or other.first >= (one.last or 9999), (one, other)
