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
