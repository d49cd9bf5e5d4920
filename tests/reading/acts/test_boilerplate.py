"""What a paper says of itself and how a meeting went: nobody's act."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from acts_told import Wanted, acts_told, case
from entente.model import Reading

BOTH = "CHL+PER"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        case("released by", "The text of the following statement was released by the Foreign Ministers of Peru and Chile."),
        case("issued on", "The following joint declaration was issued on Friday."),
        case("languages", "This communiqué is also available in Spanish."),
        case("opened by", "The Meeting was opened by Mr. Roe, Mayor of Lima."),
        case("closed by", "The proceedings were closed by the Chair."),
        case("items of a programme", "Order of the day:\n\n• Opening Remarks\n• Working Lunch\n• Closing Session"),
        case("things are opened", "The bridge is open by day.", (BOTH, "assert", "The bridge is open by day")),
        case("gerunds that do act", "We have made progress.\n\n• Opening new ports", (BOTH, "assert", "We have made progress"), (BOTH, "announce", "new ports")),
    ],
)  # fmt: skip
def test_of_the_paper_itself(read: Callable[..., Reading], text: str, wanted: Wanted) -> None:
    """Neither asserted nor announced."""
    assert acts_told(read(text, title="Joint Statement by Peru and Chile")) == wanted


def test_numbered_headings(read: Callable[..., Reading]) -> None:
    """ "1. Opening Remarks" announces nothing."""
    told = "1. Opening Remarks\n\nBoth sides agreed to expand trade.\n\n2. Strengthening Economic Ties\n\nBoth sides condemned the raid."
    reading = read("Japan and Peru met in Lima on 3 May 2024.\n\n" + told, title="Japan-Peru Summit")
    assert [act.force for act in reading.acts] == ["agree", "condemn"]
