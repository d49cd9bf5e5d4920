"""Whom a sentence puts forward for the sentences behind it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        pytest.param("Minister Ana Roe of Peru met Minister Juan Doe of Chile in Lima today. Doe came by sea. He praised the port.", {"CHL"}, id="who opens a sentence"),
        pytest.param("The foreign ministers of Peru, Chile, Fiji and Kenya met in Lima today. The ministers praised the port.", {"PER", "CHL", "FJI", "KEN"}, id="who gathered"),
    ],
)  # fmt: skip
def test_who_is_meant_next(read: Callable[..., Reading], text: str, parties: set[str]) -> None:
    """ "He" is whom the sentence before put forward, also where it is no act; "the ministers" those it gathers."""
    told = read(
        f"LIMA (AP) – {text}", title="Ministers meet in Lima", address="https://www.example-press.com/x"
    )
    assert {actor.party for actor in told.acts[-1].actors} == parties
