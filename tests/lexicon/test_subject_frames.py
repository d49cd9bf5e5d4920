"""Which words of a topic decide its subject: the examples of `subject_frames.yaml`."""

from __future__ import annotations

import pytest

from entente.errors import LexiconError
from entente.lexicon import subject_frames as file
from entente.lexicon.named_subjects import subject_of
from entente.lexicon.subjects import subjects


@pytest.mark.parametrize("example", file.examples(), ids=lambda e: e["label"])
def test_the_matter_decides(example: dict[str, str]) -> None:
    """Neither a word of many senses nor a time, a means or a common effort outweighs what the topic is about."""
    assert subject_of(example["label"]) == example["subject"]


def test_weak_terms_are_terms() -> None:
    """A weak term is one of the terms, and every example's subject is one of the list."""
    assert all(one.weak <= set(one.terms) for one in subjects())
    assert {e["subject"] for e in file.examples()} <= {one.code for one in subjects()}


def test_a_missing_list_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file without one of the lists is refused by name."""
    file.subject_frames.cache_clear()
    monkeypatch.setattr(file, "load_file", lambda name: {"times": []})
    with pytest.raises(LexiconError, match="means"):
        file.subject_frames()
    monkeypatch.undo()
    file.subject_frames.cache_clear()
