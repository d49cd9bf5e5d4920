"""Sentences promise what the lexicon says that they promise."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from entente.lexicon.promise_words import counter_examples, examples
from entente.model import Reading

OPENING = "Prime Minister Taro Sato of Japan and President Kim Min-jun of the Republic of Korea met in Tokyo today. "


@pytest.mark.parametrize("example", examples(), ids=lambda e: e["text"])
def test_promises(read: Callable[..., Reading], example: dict[str, Any]) -> None:
    assert [c.action for c in read(OPENING + example["text"]).commitments] == example["actions"]


@pytest.mark.parametrize("sentence", counter_examples())
def test_no_promise(read: Callable[..., Reading], sentence: str) -> None:
    assert not read(OPENING + sentence).commitments
