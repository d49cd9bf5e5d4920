"""The number of a session in its consultation."""

from __future__ import annotations

import pytest

from entente.model import SourceText
from entente.reading import Reader
from entente.record.identity.mention import mentions_of


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("met today in Lima for the third in-person Peru-Norway Energy Dialogue", None),
        ("met today in Lima for the first-ever in-person Peru-Norway Energy Dialogue", None),
        ("met today by video for the second virtual Peru-Norway Energy Dialogue", None),
        ("met today in Lima for the third Peru-Norway Energy Dialogue", 3),
        ("met today in person for the first Peru-Norway Energy Dialogue", 1),
    ],
)
def test_a_count_of_some_sessions_is_not_that_of_the_consultation(
    told: str, count: int | None, reader: Reader
) -> None:
    """Where the document counts those in person or by video alone, nobody knows which of all it is."""
    text = f"Foreign Minister Ana Roe of Peru and Foreign Minister Kari Doe of Norway {told}."
    reading = reader.read(
        SourceText(text, source="x.md", title="Peru-Norway Energy Dialogue", date="2031-05-04")
    )
    assert mentions_of(reading, "d")[0].ordinal == count
