"""Plain text."""

from __future__ import annotations

from collections.abc import Iterator

from entente.model import SourceText
from entente.sources.decode import clean, decode, unwrap
from entente.sources.limits import Limits


def read(data: bytes, source: str, limits: Limits) -> Iterator[SourceText]:
    """One document: the whole text."""
    yield SourceText(text=unwrap(clean(decode(data, source))), source=source)
