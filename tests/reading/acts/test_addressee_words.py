"""Sentences address whom the lexicon says that they address."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from entente.lexicon.addressee_words import counter_examples, examples
from entente.model import Reading

OPENING = "President Ana Roe of Peru spoke with Prime Minister Ken Sato of Japan today. "
TITLE = "Readout of President Roe's call with Prime Minister Sato of Japan"


@pytest.mark.parametrize("example", examples(), ids=lambda e: e["text"])
def test_addressed(read: Callable[..., Reading], example: dict[str, Any]) -> None:
    """Those whom the last act is directed at, or whose deed it is about."""
    assert list(read(OPENING + example["text"], title=TITLE).acts[-1].addressees) == example["to"]


@pytest.mark.parametrize("sentence", counter_examples())
def test_nobody_addressed(read: Callable[..., Reading], sentence: str) -> None:
    """A party that is only named in the complement."""
    reading = read(OPENING + sentence, title=TITLE)
    assert not reading.acts or not reading.acts[-1].addressees
