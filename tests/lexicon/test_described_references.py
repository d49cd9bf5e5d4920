"""Described events, texts and meetings: the examples of the lexicon are found as written, the counter-examples are not."""

from __future__ import annotations

import pytest
from tests.reading.references.parsed import references_of

from entente.lexicon.described_references import counter_examples, described_classes, examples


def _found(sentence: str) -> list[tuple[str, str]]:
    return [(r.kind, r.label) for r in references_of(sentence)]


@pytest.mark.parametrize("example", examples(), ids=lambda e: e["text"])
def test_found_as_written(example: dict[str, str]) -> None:
    assert (example["kind"], example["label"]) in _found(example["text"])


@pytest.mark.parametrize("sentence", counter_examples())
def test_not_found(sentence: str) -> None:
    assert _found(sentence) == []


def test_every_noun_has_a_class_and_each_class_says_what_it_needs() -> None:
    classes = described_classes()
    assert classes["attack"][0].kind == "event"
    assert all(c.known_by for found in classes.values() for c in found)
