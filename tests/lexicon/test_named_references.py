"""Capitalised names: the examples of the lexicon hold the evidence that they show, and are references or not as it says."""

from __future__ import annotations

from typing import Any

import pytest

from entente.lexicon.named_references import examples, points_of_name
from entente.reading.references import names as names_module
from entente.reading.references import read_references
from entente.reading.references.name_evidence import Name, kind_of_name, name_evidence


@pytest.mark.parametrize("example", examples(), ids=lambda e: e["text"])
def test_found_where_its_points_suffice(example: dict[str, Any]) -> None:
    text = example["text"]
    found = [r.label for r in read_references(text, [(0, len(text))], "2024-05-02")]
    assert any(example["name"] in label for label in found) == example["reference"]


@pytest.mark.parametrize("example", examples(), ids=lambda e: e["text"])
def test_holds_the_evidence_that_it_shows(example: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    held: set[str] = set()

    def noted(name: Name) -> Any:
        held.update(name_evidence(name))
        return kind_of_name(name)

    monkeypatch.setattr(names_module, "kind_of_name", noted)
    read_references(example["text"], [(0, len(example["text"]))], "2024-05-02")
    assert set(example["shows"]) <= held


def test_evidence_is_summed() -> None:
    assert points_of_name("body", ["word"]) < points_of_name("body", ["word", "acronym"])


def test_a_class_of_nouns_must_be_known() -> None:
    with pytest.raises(KeyError):
        points_of_name("office", [])
