"""Plain text."""

from __future__ import annotations

from collections.abc import Iterator

from entente.model import SourceText
from entente.sources.decode import clean, decode
from entente.sources.guard import check_length
from entente.sources.headline import headline
from entente.sources.limits import Limits
from entente.sources.wrapping import unwrap


def read(data: bytes, source: str, limits: Limits) -> Iterator[SourceText]:
    """One document: the whole text."""
    text = unwrap(clean(check_length(decode(data, source), source, limits.text_chars)))
    yield SourceText(text=text, source=source, title=headline(text))
