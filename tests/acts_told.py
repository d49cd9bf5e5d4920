"""What the tests of acts share: a sentence with the acts that it tells, written as party, force and words."""

from __future__ import annotations

import pytest

from entente.model import Reading

Wanted = list[tuple[str, str, str]]


def acts_told(reading: Reading, begin: int = 0) -> Wanted:
    """The acts whose words stand at `begin` or behind it, several parties as "JPN+PER"."""
    return [
        ("+".join(sorted({a.party for a in act.actors})), act.force, act.content)
        for act in reading.acts
        if act.evidence[0].start >= begin
    ]


def case(name: str, sentence: str, *wanted: tuple[str, str, str]) -> object:
    """A sentence with the answer written in, under a name that says the promise."""
    return pytest.param(sentence, list(wanted), id=name)
