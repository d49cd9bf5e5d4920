"""Sentences with the answer written in: who acts, with what force, on what; and sentences that hold no act."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

JOINT = "Joint Statement of Japan and the Republic of Korea"
OPENING = "Prime Minister Taro Sato of Japan and President Kim Min-jun of the Republic of Korea met in Tokyo today. "


def _acts(reading: Reading) -> list[tuple[str, str, str]]:
    return [("+".join(sorted({a.party for a in act.actors})), act.force, act.content) for act in reading.acts]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Both sides reaffirmed their commitment to the treaty.", [("JPN+KOR", "affirm", "their commitment to the treaty")]),
        ("The two leaders condemned the launch and urged North Korea to return to dialogue.", [("JPN+KOR", "condemn", "the launch"), ("JPN+KOR", "urge", "return to dialogue")]),
        ("They discussed trade.", [("JPN+KOR", "discuss", "trade")]),
        ("Prime Minister Sato thanked President Kim for his hospitality.", [("JPN", "welcome", "his hospitality")]),
        ("The initiative was welcomed by both sides.", [("JPN+KOR", "welcome", "The initiative")]),
        ("The two sides expressed deep concern about the situation in Myanmar.", [("JPN+KOR", "concern", "the situation in Myanmar")]),
        ("They agreed to hold regular meetings, noting that dialogue matters.", [("JPN+KOR", "agree", "hold regular meetings"), ("JPN+KOR", "emphasize", "dialogue matters")]),
        ("We will establish a working group on energy.", [("JPN+KOR", "commit", "establish a working group on energy")]),
        ("Both sides remain committed to expanding trade.", [("JPN+KOR", "commit", "expanding trade")]),
        ("They agreed that the test is a threat, and that sanctions must be carried out.", [("JPN+KOR", "agree", "the test is a threat"), ("JPN+KOR", "agree", "sanctions must be carried out")]),
    ],
)  # fmt: skip
def test_acts(read: Callable[..., Reading], sentence: str, wanted: list[tuple[str, str, str]]) -> None:
    """Force by the finite operative verb, or by the noun of a light verb; the complement as content."""
    assert _acts(read(OPENING + sentence, title=JOINT)) == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        "The delegations included senior officials.",
        "The talks were held in a friendly atmosphere at the guest house.",
    ],
)
def test_occasions_are_not_acts(read: Callable[..., Reading], sentence: str) -> None:
    """That people met is a session, not an act."""
    reading = read(OPENING + sentence, title="Readout of the Meeting", address="https://www.mofa.go.jp/x")
    assert _acts(reading) == []


def test_what_is_affirmed_is_content_not_an_act(read: Callable[..., Reading]) -> None:
    """Verbs inside the content of an act are not acts."""
    reading = read(
        OPENING + "Prime Minister Sato emphasized that Japan condemns the attack and supports dialogue.",
        title="Readout",
    )
    assert [(a.force, a.actors[0].person) for a in reading.acts] == [("emphasize", "Taro Sato")]


def test_a_title_stands_for_its_holder(read: Callable[..., Reading]) -> None:
    """ "The President" is the president of the cast; "he" is who was named last."""
    reading = read(
        OPENING + "The President welcomed the visit. He stressed the value of trade.", title="Readout"
    )
    assert [a.actors[0].person for a in reading.acts] == ["Kim Min-jun", "Kim Min-jun"]


def test_attribution_at_the_end(read: Callable[..., Reading]) -> None:
    """The source is named, and its words are not content."""
    reading = read(
        OPENING + "Both sides agreed to cooperate on energy, according to the statement.", title="Readout"
    )
    act = reading.acts[0]
    assert (act.content, act.attributed_to) == ("cooperate on energy", "the statement")


def test_a_plain_assertion_only_in_a_joint_document(read: Callable[..., Reading]) -> None:
    """The same sentence is an act of both in a joint text and background in one's own."""
    sentence = "The alliance remains the cornerstone of peace in the region."
    assert [a.force for a in read(OPENING + sentence, title=JOINT).acts] == ["assert"]
    assert read(OPENING + sentence, title="Readout of the Meeting").acts == ()
