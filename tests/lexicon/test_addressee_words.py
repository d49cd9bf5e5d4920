"""The lists of `addressee_words.yaml`; its examples are run in `tests/reading/acts/test_addressee_words.py`."""

from __future__ import annotations

from typing import get_args

import pytest

from entente.errors import LexiconError
from entente.lexicon import addressee_words as file
from entente.model import Force


def test_forces_are_forces() -> None:
    """Every list of forces names forces of the contract only."""
    words = file.addressee_words()
    lists = (words.nobody, words.about, words.to_others, words.given, words.done_by, words.serving)
    assert frozenset().union(*lists, words.to_leads_on, words.alone, words.about_its) <= set(get_args(Force))


def test_a_missing_list_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file without one of the lists is refused by name."""
    file.addressee_words.cache_clear()
    monkeypatch.setattr(file, "load_file", lambda name: {"nobody": []})
    with pytest.raises(LexiconError, match="no_address"):
        file.addressee_words()
    monkeypatch.undo()
    file.addressee_words.cache_clear()
