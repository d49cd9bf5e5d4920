"""Meetings and visits that a text places are sessions; assemblies, and what it does not place, are references."""

from __future__ import annotations

import pytest
from tests.reading.references.parsed import references_of


@pytest.mark.parametrize(
    "sentence",
    [
        "They recalled the first Summit for Fisheries.",
        "They will hold the second Zenda Forum in Strelsau.",
        "They took part in the LII Summit of Heads of State of the Tidal League.",
        "The 11th Zenda Ministers' Meeting was convened under the chairmanship of Fredonia.",
        "They stressed the success of the Strelsau Conference scheduled in July.",
        "They spoke in advance of the NATO Summit in Vilnius, Lithuania.",
        "They welcomed the “NATO Harbour Pledge Conference” in Rome.",
        "The 9th round of Kenya-Peru Political Consultations was held there.",
        "They backed the upcoming regional conference in Baghdad.",
        "They recalled the trilateral summit at Camp David.",
        "They recalled Minister Horvat's visit to Kenya in September 2022.",
        "The King of Sylvania paid a state visit to Peru from 5 to 7 March 2024.",
        "The Envoy went on a visit to the country on Monday.",
    ],
)
def test_what_the_text_places(sentence: str) -> None:
    """By its count, its town, its month or its day."""
    assert references_of(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("They met on the sidelines of the 79th session of the UN General Assembly in New York.",
         "79th session of the UN General Assembly in New York"),
        ("They met at COP28 in Dubai.", "COP28"),
        ("They discussed the upcoming NATO Summit.", "NATO Summit"),
        ("Britain hosts the G7 this year.", "G7"),
        ("They recalled Minister Horvat's visit to Kenya.", "Minister Horvat's visit to Kenya"),
        ("They launched the Zenda Dialogue on Ports.", "Zenda Dialogue on Ports"),
        ("They condemned the nuclear test on 3 May.", "nuclear test on 3 May"),
    ],
)  # fmt: skip
def test_what_it_only_names(sentence: str, label: str) -> None:
    """Assemblies on whose margins others meet, and meetings without a place in time."""
    assert [r.label for r in references_of(sentence)] == [label]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("They condemned Fredonia's war against Sylvania and Fredonia's illegal aggression.", 1),
        ("They condemned Russia's aggression against Georgia and its war against Ukraine.", 2),
    ],
)
def test_one_war_by_many_names(text: str, labels: int) -> None:
    """War, invasion, aggression and assault of one aggressor are one; against another country it is another."""
    text = text.replace("Fredonia", "Russia").replace("Sylvania", "Ukraine")
    assert len(references_of(text)) == labels
