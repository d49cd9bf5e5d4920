"""Mediators act beside the sides: "the Co-Chairs" are they, "the Ministers" and "the sides" the others."""

from __future__ import annotations

import pytest

from entente.model import SourceText
from entente.reading import Reader

LEADS = {
    "of a group": "Foreign Minister Ana Roe of Peru and Foreign Minister Juan Doe of Chile met on 2 May 2019 in Lima under the auspices of "
    "the Co-Chairs of the Andes Group, Tom Poe of Norway, Eva Loe of Kenya and Al Koe of Japan. ",
    "in brackets": "Foreign Minister Ana Roe of Peru and Foreign Minister Juan Doe of Chile met on 2 May 2019 in Lima with the Co-Chairs of "
    "the Andes Group (Tom Poe of Norway, Eva Loe of Kenya and Al Koe of Japan). ",
}


def _who(reader: Reader, text: str) -> list[str]:
    source = SourceText(
        title="Joint Statement", text=text, date="2019-05-03", source="m.md", publisher="Andes Group"
    )
    return [" ".join(sorted({a.party for a in act.actors})) for act in reader.read(source).acts if act.verb]


@pytest.mark.parametrize("lead", LEADS.values(), ids=LEADS)
def test_sides_and_mediators(reader: Reader, lead: str) -> None:
    text = lead + (
        "The Ministers agreed to open the border. The Co-Chairs commended the sides for their restraint. They also urged the parties to "
        "stay in touch. The two sides decided to meet again. The Ministers and the Co-Chairs discussed trade. All participants welcomed "
        "the talks."
    )
    both, three = "CHL PER", "JPN KEN NOR"
    everyone = "CHL JPN KEN NOR PER"
    assert _who(reader, text) == [both, three, three, both, everyone, everyone]


def test_co_chairs_who_are_the_two_sides(reader: Reader) -> None:
    """Ministers who chaired a meeting together are no mediators."""
    text = (
        "The talks were held in Lima on 2 May 2019. Minister Ana Roe of Peru and Minister Juan Doe of Chile led them. The Co-Chairs, "
        "Ana Roe of Peru and Juan Doe of Chile, agreed to open the border. The two Ministers welcomed the pact."
    )
    assert _who(reader, text)[-1] == "CHL PER"


MEDIATED = {
    "a minister": "The Foreign Ministers of Peru and Chile met in Nairobi on 2 May 2019 under the mediation of the Kenyan Foreign Minister, "
    "Eva Loe. ",
    "behind the talks": "Foreign Minister Ana Roe of Peru and Foreign Minister Juan Doe of Chile held talks in Nairobi on 2 May 2019, "
    "facilitated by Foreign Minister Eva Loe of Kenya. ",
    "who is mediating": "Peruvian and Chilean delegations met in Nairobi on 2 May 2019, with Kenyan President Eva Loe mediating. ",
    "good offices": "Peru and Chile held talks in Nairobi on 2 May 2019 through the good offices of President Eva Loe of Kenya. ",
}


@pytest.mark.parametrize("lead", MEDIATED.values(), ids=MEDIATED)
def test_one_mediates(reader: Reader, lead: str) -> None:
    text = (
        lead
        + "The two sides agreed to open the border. The parties also reaffirmed the truce. Both delegations thanked Kenya."
    )
    assert _who(reader, text) == ["CHL PER"] * 3


def test_the_mediator_by_that_noun(reader: Reader) -> None:
    text = MEDIATED["a minister"] + "The parties adopted the plan. The Mediator congratulated them on it."
    assert _who(reader, text) == ["CHL PER", "KEN"]


def test_an_organisation_that_holds_the_dialogue_of_two(reader: Reader) -> None:
    text = (
        "EU Special Representative Tom Roe hosted on 2 May 2019 in Brussels a round of the Belgrade-Pristina Dialogue with Director Ana "
        "Doe, representing Kosovo, and Director Eva Poe, representing Serbia. The negotiators agreed to open the border. Both discussed trade. Both "
        "Chief Negotiators welcomed the plan."
    )
    assert _who(reader, text) == ["SRB XKX"] * 3


def test_co_chairs_by_their_organisations(reader: Reader) -> None:
    """Whom one state received."""
    text = (
        "The Co-Chairs of the Andes Talks (AT) – Ana Roe of the European Union, Tom Doe of the OSCE and Eva Poe of the United Nations – "
        "travelled to Tbilisi, where they were received today by Deputy Foreign Minister Levan Loe. The Co-Chairs expressed concern over "
        "the arrests. The Georgian side thanked them for their work."
    )
    assert _who(reader, text) == ["EU OSCE UN", "GEO"]


def test_movements_under_mediation(reader: Reader) -> None:
    text = (
        "Hamas and Fatah delegations met in Nairobi on 2 May 2019, with Kenyan President Eva Loe mediating. The two movements agreed to "
        "hold elections. The parties also thanked Kenya."
    )
    assert _who(reader, text) == ["Fatah Hamas"] * 2


def test_a_long_run_of_capitals_is_read_to_its_end(reader: Reader) -> None:
    """Tried in every way of parting it, it would never be."""
    run = "A" * 90 + "!"
    text = (
        f"The ministers met in Lima under the auspices of the Co-Chairs, Ambassador Ana Roe of Kenya of {run} and "
        f"Ambassador Tom Doe of Peru. We, Ana Roe of {run}, Tom Doe of Peru and Ugo Poe of Chile, condemn the raid."
    )
    assert reader.read(SourceText(text, title="Joint Statement")).acts
