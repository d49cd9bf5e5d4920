"""Small documents for the tests of the record."""

from __future__ import annotations

from entente.model import Reading, SourceText
from entente.reading import Reader


def meeting(reader: Reader, day: str, one: str, other: str) -> Reading:
    """Two foreign ministers met on a day."""
    text = f"Foreign Minister {one} and Foreign Minister {other} met in Vienna on {day}. The ministers agreed to hold further talks."
    return reader.read(SourceText(text, source=f"{day}.txt", date=day))
