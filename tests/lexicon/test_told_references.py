"""What is told in small letters: the examples of the lexicon are references, or none, as it says."""

from __future__ import annotations

from typing import Any

import pytest

from entente.lexicon.told_references import examples, points_of_told, told_noun
from entente.model import SourceText
from entente.reading.reader import Reader

_BEFORE = "Joint readout\n\nOn May 2, 2024, Minister Roe met Minister Doe in Nairobi.\n\n"


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


@pytest.mark.parametrize("example", examples(), ids=lambda e: e["text"])
def test_examples_are_read_as_written(example: dict[str, Any], reader: Reader) -> None:
    found = {(r.kind, r.label) for r in reader.read(SourceText(text=_BEFORE + example["text"])).references}
    assert found == ({(example["kind"], example["label"])} if example["kind"] else set())


def test_evidence_is_summed_with_what_counts_together() -> None:
    war = told_noun("wars")
    assert war is not None and war.kind == "event"
    alone = [points_of_told(war, [piece]) - war.points for piece in ("named before", "named behind")]
    assert points_of_told(war, ["named before", "named behind"]) - war.points < sum(alone)


def test_a_word_that_names_no_such_thing_has_no_points() -> None:
    assert told_noun("minister") is None
