"""Operative verbs: every example of an entry acts with its force, no counter-example does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import get_args

import pytest

from entente.errors import LexiconError
from entente.lexicon.verb_examples import examples_of
from entente.lexicon.verbs import VerbEntry, _entry, verb_lexicon
from entente.model import Force, Reading

OPENING = "Prime Minister Taro Sato of Japan and President Kim Min-jun of the Republic of Korea met in Tokyo today. "


def _each(field: int) -> Iterator[tuple[str, VerbEntry]]:
    seen: dict[str, VerbEntry] = {}
    for senses in verb_lexicon().entries.values():
        for entry in senses:
            for sentence in examples_of(entry)[field]:
                seen.setdefault(sentence, entry)
    yield from seen.items()


def _forces(read: Callable[..., Reading], sentence: str, entry: VerbEntry) -> set[tuple[str, str]]:
    """Verbs and forces; of what only a government's own fact sheet tells, in one."""
    title = "Fact Sheet: Relations with Korea" if entry.own else "Readout"
    reading = read(OPENING + sentence, title=title, address="https://www.mofa.go.jp/x")
    return {(act.verb.split()[0], act.force) for act in reading.acts if act.verb}


@pytest.mark.parametrize(("sentence", "entry"), list(_each(0)))
def test_an_example_acts(read: Callable[..., Reading], sentence: str, entry: VerbEntry) -> None:
    """The sentence is an act of the entry's force, or of that which it has where one party alone does it."""
    assert {entry.force, entry.alone} & {force for _, force in _forces(read, sentence, entry)}


@pytest.mark.parametrize(("sentence", "entry"), list(_each(1)))
def test_a_counter_example_does_not(read: Callable[..., Reading], sentence: str, entry: VerbEntry) -> None:
    """The sentence is no act of this verb and force."""
    assert (entry.verb, entry.force) not in _forces(read, sentence, entry)


def test_every_sense_has_a_force_of_the_contract_and_a_strength() -> None:
    """Strength orders the verbs within a force."""
    forces = {*get_args(Force)}
    for entry in (entry for senses in verb_lexicon().entries.values() for entry in senses):
        assert 1 <= entry.strength <= 5, entry
        assert {entry.force, entry.alone or entry.force, entry.with_will or entry.force} <= forces, entry


def test_every_sense_is_tried() -> None:
    """A rule without an example is not tried; one of the usual verbs has a counter-example too."""
    tried = [(entry, *examples_of(entry)) for senses in verb_lexicon().entries.values() for entry in senses]
    assert [(entry.verb, entry.force) for entry, yes, _ in tried if not yes] == []
    assert sum(bool(no) for _, _, no in tried) >= 200


def test_no_frame_of_a_verb_stands_twice() -> None:
    """Of two senses in one frame the reader could only take the first."""
    frames = Counter(
        (entry.verb, after, noun, entry.needs, entry.manner, entry.qualities, entry.singular)
        for senses in verb_lexicon().entries.values()
        for entry in senses
        for after in entry.after or ("",)
        for noun in entry.nouns or ("",)
    )
    assert [frame for frame, count in frames.items() if count > 1] == []


def test_an_unknown_field_is_refused() -> None:
    """A word misspelt in the file is no silent nothing."""
    with pytest.raises(LexiconError, match="strenght"):
        _entry({"verb": "agree", "force": "agree", "strength": 3, "strenght": 3})
