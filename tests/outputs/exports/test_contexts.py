"""Contexts of PLOVER by the terms of the subjects."""

from __future__ import annotations

from entente.outputs.exports.contexts import contexts_of, contexts_of_subjects


def test_in_the_order_of_the_text_and_each_once() -> None:
    """Words are found whole, in any case."""
    assert contexts_of("Human rights, trade and TARIFFS") == ["human_rights", "economic"]
    assert contexts_of("traded barbs") == []


def test_of_terms_that_overlap_the_longest_counts() -> None:
    """ "nuclear energy" is energy, no weapon."""
    assert contexts_of("nuclear energy") == ["natural_resource"]


def test_of_subjects() -> None:
    """What is no subject has no context."""
    assert contexts_of_subjects(["trade", "cyber", None, "no such"]) == ["cyber", "economic"]
