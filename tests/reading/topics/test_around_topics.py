"""What stands around a topic and is none: how one talked, what was found, what opens or closes a list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

_MET = "Foreign Minister Ana Roe of Peru met Foreign Minister Juan Poe of Chile in Lima on 3 May 2021. "


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "Minister Roe discussed in a phone call with her Kenyan counterpart Eva Doe the truce in Freedonia and the aid.",
            ["the truce in Freedonia", "the aid"],
        ),
        (
            "The ministers discussed with President Luis Moe of Peru ways to boost trade.",
            ["ways to boost trade"],
        ),
        (
            "They discussed not only the border trade between Peru and Chile, but also the truce in Freedonia.",
            ["the border trade between Peru and Chile", "the truce in Freedonia"],
        ),
        (
            "They reviewed the level of trade between the two countries as positive and satisfactory.",
            ["the level of trade between the two countries"],
        ),
        (
            "The state of bilateral trade was discussed, as well as the border regime.",
            ["The state of bilateral trade", "the border regime"],
        ),
        (
            "The dialogue extended to encompass the potential for raising trade, and the border regime.",
            ["the potential for raising trade", "the border regime"],
        ),
        ("Issues discussed included, fisheries; border trade; tourism.", ["fisheries", "border trade", "tourism"]),
        ("They discussed fisheries, the border regime, the railway etc.", ["fisheries", "the border regime", "the railway"]),
        # where they talked with nobody beside is no interlocutor
        ("They discussed talks with the rebels and the aid.", ["talks with the rebels", "the aid"]),
    ],
)  # fmt: skip
def test_the_topics(read: Callable[..., Reading], text: str, labels: list[str]) -> None:
    """Each without what stands around it."""
    assert [t.label for t in read(_MET + text, title="Roe meets Poe").topics] == labels


@pytest.mark.parametrize(
    "circumstance",
    [
        "with Peruvian Foreign Minister Juan Doe on Tuesday",
        "with her Peruvian counterpart Juan Doe in Nairobi",
        "with Peruvian Foreign Minister Juan Doe on the sidelines of the Reef Summit in Lima",
        "in a meeting on the margins of the Reef Summit in Lima",
    ],
)
def test_with_whom_and_where_is_no_topic(read: Callable[..., Reading], circumstance: str) -> None:
    """With whom, when and at which meeting something was discussed: of neither the topic, nor the act, nor the war."""
    reading = read(
        f"Kenyan Foreign Minister Jane Roe discussed mining and the war in Sudan {circumstance}.",
        title="Foreign Minister Roe meets Peruvian counterpart",
    )
    assert [t.label for t in reading.topics] == ["mining", "the war in Sudan"]
    assert [r.label for r in reading.references if r.kind == "event"] == ["war in Sudan"]
    assert "Doe" not in reading.acts[0].content


def test_with_a_country_is_the_topic(read: Callable[..., Reading]) -> None:
    """What is between two is no company: "trade with Chile"."""
    reading = read(
        "Kenyan Foreign Minister Jane Roe met Peruvian Foreign Minister Juan Doe in Lima today. The ministers discussed the ferry and trade with Chile.",
        title="Foreign Minister Roe meets Peruvian counterpart",
    )
    assert [t.label for t in reading.topics] == ["the ferry", "trade with Chile"]
