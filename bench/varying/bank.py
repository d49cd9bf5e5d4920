"""The words that a varied document may have."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

BANK = Path(__file__).with_name("words.yaml")


@cache
def bank() -> dict[str, Any]:
    """The words that may be put in."""
    words: dict[str, Any] = yaml.safe_load(BANK.read_text(encoding="utf-8"))
    return words
