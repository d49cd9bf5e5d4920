"""Which first line of a plain text is its title."""

from __future__ import annotations

import pytest

from entente.sources.headline import headline
from sources.making import one

BODY = "\n\nThe two ministers met in Strelsau on 4 May 2021. They welcomed the Zenda Accord.\n"


@pytest.mark.parametrize(
    "line",
    [
        "Ruritania and Fredonia hold third round of consultations",
        "Readout of Chancellor Elphberg’s Call with Foreign Secretary Firefly",
        "JOINT STATEMENT OF RURITANIA AND FREDONIA",
        "Joint Statement issued on the occasion of the visit of Minister Firefly – Strelsau, 4 May 2021",
        "Statement by Rudolf Elphberg, Jr.",
        "Will the ministers meet again?",
    ],
)
def test_headlines(line: str) -> None:
    """Short, alone, followed by more; upper case or not, with a date and place at its end or not."""
    assert headline(line + BODY) == line


@pytest.mark.parametrize(
    "line",
    [
        "The two ministers will meet again.",
        "The ministers said:",
        "4 May 2021",
        "Strelsau, 4 May 2021",
        "Strelsau, Ruritania",
        "For Immediate Release",
        "Press Release No. 14",
        "1. The ministers met in Strelsau",
        "Dear Mr. Chancellor and friends",
        "(Unofficial translation by the embassy)",
        "Elphberg",
        "a line of a text " * 20,
    ],
)
def test_no_headlines(line: str) -> None:
    """Sentences, datelines, labels, items of a list, salutations, long lines."""
    assert headline(line + BODY) is None


def test_a_text_of_one_line_has_no_title() -> None:
    """Nothing behind it that it could be the title of; nor where the text goes on without a blank line."""
    assert headline("Ruritania and Fredonia hold consultations") is None
    assert headline("Ruritania and Fredonia hold\nconsultations in Strelsau\n\nThey met.") is None


def test_plain_text_and_markdown_take_it() -> None:
    """What the file itself says of its title stands before it."""
    text = "Ruritania and Fredonia hold consultations" + BODY
    assert one(text.encode(), ".txt").title == "Ruritania and Fredonia hold consultations"
    assert one(text.encode(), ".md").title == "Ruritania and Fredonia hold consultations"
    told = '---\ntitle: "Consultations"\n---\n' + text
    assert one(told.encode(), ".md").title == "Consultations"
