"""Cities in names, names that begin with "New", and wars told by one of their sides."""

from __future__ import annotations

import pytest
from tests.reading.references.parsed import references_of


@pytest.mark.parametrize(
    ("sentence", "label", "parties"),
    [
        pytest.param("They recalled the Paris Reef Agreement.", "Paris Reef Agreement", (), id="city"),
        pytest.param("They recalled the Paris-Rome Reef Treaty.", "Paris-Rome Reef Treaty", ("FRA", "ITA"), id="pair"),
        pytest.param("They recalled the Kenya-Peru Reef Treaty.", "Kenya-Peru Reef Treaty", ("KEN", "PER"), id="countries"),
        pytest.param("They endorsed the New Delhi Reef Accord.", "New Delhi Reef Accord", (), id="new-in-the-name"),
    ],
)  # fmt: skip
def test_a_city_is_where_it_was_made(sentence: str, label: str, parties: tuple[str, ...]) -> None:
    """A pair of capitals names two governments, a city alone a place."""
    assert [(r.label, tuple(r.parties)) for r in references_of(sentence)] == [(label, parties)]


@pytest.mark.parametrize(
    ("sentence", "labels"),
    [
        pytest.param("They condemned Russia's brutal war. They discussed the invasion of Ukraine.", ["Russia's brutal war"],
                     id="one-war"),
        pytest.param("They condemned Kenya's brutal war. They discussed the invasion of Peru.",
                     ["Kenya's brutal war", "invasion of Peru"], id="two-wars"),
    ],
)  # fmt: skip
def test_a_war_told_by_one_side(sentence: str, labels: list[str]) -> None:
    """Whose war it is that is waged in Ukraine the lexicon says; of others only their words."""
    assert [r.label for r in references_of(sentence)] == labels
