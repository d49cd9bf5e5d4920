"""Names of consultations, taken apart."""

from __future__ import annotations

import pytest

from entente.record.identity.folding import words
from entente.record.identity.mechanisms.taking_apart import is_a_place, names_persons, take_apart


@pytest.mark.parametrize(
    ("name", "parties", "core"),
    [
        ("Fourth ROK-U.S. Vice Foreign Ministers' Strategic Dialogue", ("KOR", "USA"), {"strategic", "dialogue"}),
        ("Energy Security Dialogue", (), {"energy", "security", "dialogue"}),
        ("Trilateral National Security Advisors' Dialogue", (), {"dialogue"}),
        ("Strategic Dialogue on the Indo-Pacific", (), {"strategic", "dialogue", "indo", "pacific"}),
        ("EU-India Trade and Technology Council", ("EU", "IND"), {"trade", "technology", "council"}),
        ("Steering Committee of the Ports Platform", (), {"port", "platform"}),
        ("Steering Committee on Ports", (), {"port", "steering", "committee"}),
    ],
)  # fmt: skip
def test_parties_and_core(name: str, parties: tuple[str, ...], core: set[str]) -> None:
    apart = take_apart(name)
    assert apart.parties == parties
    assert apart.core == core


def test_what_a_name_has_of_its_own() -> None:
    """Heads and common fields do not tell one dialogue from another."""
    assert take_apart("High-Level Economic Dialogue").specific == frozenset()
    assert take_apart("Desert Locust Forum").specific == {"desert", "locust"}


def test_persons_in_a_name() -> None:
    """A title before a name, not before "Dialogue"."""
    assert names_persons(words("Meeting between President Roe and Prime Minister Doe"))
    assert not names_persons(words("Presidents' Dialogue"))
    assert not names_persons(words("Prime Minister Level Dialogue"))


def test_places() -> None:
    """A place alone; not a place and something else."""
    assert is_a_place(frozenset({"madrid"}))
    assert not is_a_place(frozenset({"madrid", "locust"}))
    assert not is_a_place(frozenset())
