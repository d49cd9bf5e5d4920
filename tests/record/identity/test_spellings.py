"""Spellings of one name: the examples of the lexicon, and a candidate in the queue with its reasons."""

from __future__ import annotations

import pytest

from entente.lexicon.spellings import SpellingExample, spellings
from entente.model import SourceText
from entente.reading import Reader
from entente.record import Record
from entente.record.identity.names import form_of, judge_names, name_keys


@pytest.mark.parametrize("example", spellings().examples, ids=lambda e: f"{e.one}, {e.other}")
def test_examples_of_the_lexicon(example: SpellingExample) -> None:
    """In either direction; and those that are of one person are compared at all."""
    a, b = form_of(example.one, example.party), form_of(example.other, example.party)
    assert judge_names(a, b).answer == judge_names(b, a).answer == example.answer
    assert example.answer == "different" or name_keys(a) & name_keys(b)


def test_a_spelling_of_the_family_name_is_asked_about(record: Record, reader: Reader) -> None:
    """With the office that both are told with."""
    for number, name in enumerate(("Yu Myung-hwan", "Yoo Myung-hwan")):
        day = f"2008-05-0{number + 1}"
        text = f"Foreign Minister {name} of the Republic of Korea met Foreign Minister Jane Doe of Peru in Lima on {day}."
        for _ in record.add([reader.read(SourceText(text, source=f"{day}.txt", date=day))]):
            pass
    record.settle()
    assert len(record.people_named("Myung-hwan")) == 2
    (doubt,) = (d for d in record.queue() if d.kind == "person")
    assert doubt.why == (
        "yoo and yu are spellings of one family name", "the same given name", "both foreign minister"
    )  # fmt: skip
