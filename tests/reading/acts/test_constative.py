"""Clauses that hold the verb of an act but only describe."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

PAPER = {"title": "Fact Sheet on Ports", "address": "https://www.whitehouse.gov/x"}


@pytest.mark.parametrize(
    ("describes", "acts"),
    [
        ("Every two years, the Department of Labor publishes a list of goods.", "The Department of Labor will publish a list of goods."),
        ("The Commission was established in 2007.", "We establish a Commission."),
        ("We are exploring ways to help the ports.", "We agree to explore ways to help the ports."),
        ("We made a phone call to President Perez of Peru.", "We made a call to end the war in Sudan."),
    ],
)  # fmt: skip
def test_what_describes_is_no_act(read: Callable[..., Reading], describes: str, acts: str) -> None:
    """What is always so, long done, under way or a mere meeting; the same said anew is an act."""
    assert read(describes, **PAPER).acts == ()
    assert read(acts, **PAPER).acts
