"""Who acts as "the participants", and as "we" who were joined by others."""

from __future__ import annotations

from entente.model import Reading, SourceText
from entente.reading import Reader


def _acting(reading: Reading, force: str) -> list[set[str]]:
    return [{a.party for a in act.actors} for act in reading.acts if act.force == force]


def test_participants_act_where_one_government_alone_is_known(reader: Reader) -> None:
    """Those whom it met have no party; it took part itself."""
    text = (
        "National Security Advisor Anna Roe hosted a strategy session today with executives of shipping firms. The participants "
        "discussed the dredging of ports."
    )
    read = reader.read(
        SourceText(
            text,
            title="Readout of Advisor Roe’s Strategy Session",
            publisher="The White House",
            date="2021-05-04",
        )
    )
    assert _acting(read, "discuss") == [{"USA"}]


def test_we_who_were_joined_by_others(reader: Reader) -> None:
    """ "We, the ministers of A and B, meeting in Oslo and joined by C, exchanged ...": all of them speak."""
    text = (
        "We, the Foreign Ministers of Kenya and Peru, meeting in Lima on May 4 and joined by our Chilean colleague, exchanged views on "
        "fisheries. We welcome the opening of the port."
    )
    read = reader.read(SourceText(text, title="Joint Statement", date="2021-05-05"))
    assert _acting(read, "welcome") == [{"KEN", "PER", "CHL"}]
