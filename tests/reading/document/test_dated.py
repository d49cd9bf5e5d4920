"""The date that a document gives itself."""

from __future__ import annotations

import pytest

from entente.reading.document.dated import date_line


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Doha, 09 October 2023\n\nThe minister spoke.", "2023-10-09"),
        ("No: 195, 23 August 2016\nThe ministers will meet.", "2016-08-23"),
        ("The ministers met.\n\nNew Delhi\nJuly 07, 2020", "2020-07-07"),
        ("2023-02-04 11:14\n\nThe ministers met.", "2023-02-04"),
        ("OSLO, June 25 (Agency) -- They met on 3 May.", "XXXX-06-25"),
        ("On 3 May 2020 they met.\nIt rained.", None),
        ("May 3\nThey met.", None),
        ("Agreement of 3 May 2020\nThey met.", None),
    ],
)
def test_date_lines(text: str, day: str | None) -> None:
    """A line with a full date and nothing else that is said, at the beginning or the end."""
    assert date_line(text, "") == day
