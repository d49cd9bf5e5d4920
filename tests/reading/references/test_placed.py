"""Meetings and visits that a text places are sessions; assemblies, and what it does not place, are references."""

from __future__ import annotations

import pytest
from tests.reading.references.parsed import references_of

from entente.reading.references import read_references


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


def test_whose_chair_acts() -> None:
    """The body of a chair is no reference; one whose chairmanship somebody takes is."""
    assert references_of("The Co-Chairs of the Zenda Contact Group on Harbours urged calm.") == ()
    taken = references_of("They welcomed its chairmanship of the Zenda Contact Group on Harbours.")
    assert [r.label for r in taken] == ["Zenda Contact Group on Harbours"]


def test_an_own_name_with_its_party() -> None:
    """A longer name of the session's own mechanism that only adds whose it is; not another party's."""
    sentence = "They praised the OIC Contact Group on Zenda Harbours."
    assert read_references(sentence, [(0, len(sentence))], None, {"Contact Group on Zenda Harbours"}) == ()
    other = "They praised the Kenya-Peru Strategic Dialogue."
    assert read_references(other, [(0, len(other))], None, {"Strategic Dialogue"})
