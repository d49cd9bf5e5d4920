"""Who speaks: "we" of a joint paper are those who signed it, not those of whom it speaks."""

from __future__ import annotations

import pytest

import entente


def _actors(title: str, text: str) -> set[tuple[str, ...]]:
    reading = entente.read(text, title=title)
    return {tuple(sorted(actor.party for actor in act.actors)) for act in reading.acts}


@pytest.mark.parametrize(
    ("title", "text", "parties"),
    [
        (
            "Joint Statement by Prime Minister Kishida of Japan and President von der Leyen of the European Commission on Energy",
            "We are committed to the energy security of Ukraine. We will work with Norway on supplies.",
            ("EU", "JPN"),
        ),
        (
            "G7 Foreign Ministers' Statement on Belarus",
            "We, the G7 Foreign Ministers of Canada, France, Germany, Italy, Japan, the United Kingdom and the United States of America, condemn the arrest.",
            ("CAN", "DEU", "FRA", "GBR", "ITA", "JPN", "USA"),
        ),
        (
            "Joint U.S.-Chile Statement on Lithium",
            "We welcome the new mine. We support Peru.",
            ("CHL", "USA"),
        ),
        (
            "Security Council Press Statement on Attack in Kenya",
            "The members of the Security Council condemned the attack in Kenya. They expressed their condolences to the Government of Kenya.",
            ("UN",),
        ),
        (
            "COMMUNIQUÉ OF THE 90TH MEETING OF THE PEACE AND SECURITY COUNCIL",
            "The Peace and Security Council of the African Union, at its 90th meeting held on 5 May 2020, adopted the following decision on Mali:\n\nCouncil,\n\n1. Takes note of the briefing by ECOWAS;\n\n2. Requests the Chairperson to report to it;\n\n3. Decides to remain seized of the matter.",
            ("AU",),
        ),
    ],
)
def test_those_who_sign_act(title: str, text: str, parties: tuple[str, ...]) -> None:
    """And nobody else does."""
    assert _actors(title, text) == {parties}
