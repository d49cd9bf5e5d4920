"""Who only helped others to meet is no party; who came besides is one, and speaks with the others unless he came for a part."""

from __future__ import annotations

import pytest

from entente.model import SourceText
from entente.reading import Reader

MET: dict[str, tuple[str, str]] = {
    "observers and a facilitator": (
        "Delegations of Armenia and Azerbaijan concluded their third round of talks in Doha on 1 April 2033. Norway and Chad attended as "
        "observers, and the Special Envoy of the African Union, Ana Roe, took part as facilitator. The parties agreed to meet again.",
        "ARM AZE",
    ),
    "in whose presence others met": (
        "Delegations of Armenia and Azerbaijan met in Geneva on 1 April 2033 in the presence of the Special Representative of the OSCE, "
        "Mr. Paul Roe. The two sides agreed to exchange maps.",
        "ARM AZE",
    ),
    "observers from": (
        "The ministers of foreign affairs of Peru, Chile and Bolivia met in Lima on 1 April 2033. Observers from Kenya were present. "
        "They discussed trade.",
        "BOL CHL PER",
    ),
    "a third state that takes part": (
        "The Joint Committee between Estonia and Georgia met in Tallinn on 1 April 2033, with Ukraine taking part under the Agreement of "
        "2004. The Committee reviewed the plan.",
        "EST GEO UKR",
    ),
    "officers who also took part": (
        "President Ana Roe of Kenya met President Tom Doe of Malawi in Nairobi on 1 April 2033. The Prime Ministers of Rwanda and Uganda "
        "also took part in the summit. They discussed trade.",
        "KEN MWI RWA UGA",
    ),
    "who is no party: joined in support": (
        "President Ana Roe of Kenya met President Tom Doe of Malawi in Nairobi on 1 April 2033. They were joined in support by Peru.",
        "KEN MWI",
    ),
}


def _read(reader: Reader, text: str, title: str = "Meeting held", publisher: str = "Entente Press") -> object:
    return reader.read(
        SourceText(title=title, text=text, date="2033-04-02", publisher=publisher, source="h.md")
    )


@pytest.mark.parametrize(("text", "parties"), MET.values(), ids=MET)
def test_who_met(reader: Reader, text: str, parties: str) -> None:
    (main,) = [s for s in _read(reader, text).sessions if s.main]  # type: ignore[attr-defined]
    assert " ".join(sorted(main.parties)) == parties


def test_who_came_for_a_part_speaks_for_himself(reader: Reader) -> None:
    text = (
        "The Prime Ministers of the Visegrad Group met in Budapest on 1 April 2033. They were joined for the second session by the Prime "
        "Minister of Moldova, Ana Roe. The Prime Ministers agreed to build a railway. Prime Minister Roe thanked the Group."
    )
    acts = _read(reader, text, "Joint Declaration", "Government of Hungary").acts  # type: ignore[attr-defined]
    agreed = next(a for a in acts if a.verb == "agree")
    assert {a.party for a in agreed.actors} == {"CZE", "HUN", "POL", "SVK"}
