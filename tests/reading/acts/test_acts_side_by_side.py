"""Verbs that share an object or a subject, what is governed by "to", and what only describes somebody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from acts_told import Wanted, acts_told, case
from entente.model import Reading

JOINT = "Joint Statement by Prime Minister Ken Sato of Japan and President Juan Perez of Peru"
BOTH = "JPN+PER"


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        case("an object of two verbs", "The two leaders rejected and reversed the decision to close the port.", (BOTH, "oppose", "the decision to close the port")),
        case("with its preposition", "Both sides welcome and rely on the advice of the ports.", (BOTH, "welcome", "the advice of the ports")),
        case("of two nouns", "They offered support for and assistance with the inquiry.", (BOTH, "support", "the inquiry")),
        case("one of them to come", "They welcomed and will implement the plan.", (BOTH, "welcome", "the plan"), (BOTH, "commit", "implement the plan")),
        case("a present beside will", "Peru will open a school, and hopes to export more grapes to Japan.", ("PER", "commit", "open a school"), ("PER", "expect", "export more grapes to Japan")),
        case("three of them", "Peru will host a fair, welcomes investors, and supports the talks.", ("PER", "commit", "host a fair"), ("PER", "welcome", "investors"), ("PER", "support", "the talks")),
        case("to and to", "Japan remains committed to its friends, and to supporting Peru.", ("JPN", "commit", "its friends, and to supporting Peru")),
        case("looked forward to both", "They looked forward to the visit and affirming the tie.", (BOTH, "expect", "the visit and affirming the tie")),
        case("whom they are told of", "They hailed a pact that has brought together leaders committed to reform.", (BOTH, "welcome", "a pact that has brought together leaders committed to reform")),
        case("yet leaders who decide", "They spoke in Lima in May, at which the two leaders decided to revive the talks.", (BOTH, "agree", "revive the talks")),
        case("a noun of a list", "They will consult on prices, demand forecasts and rail.", (BOTH, "commit", "consult on prices, demand forecasts and rail")),
        case("a verb of a list", "They will share data, map the sea floor and enforce quotas.", (BOTH, "commit", "share data"), (BOTH, "commit", "map the sea floor"), (BOTH, "commit", "enforce quotas")),
        case("shared importance", "The two sides shared the importance of working closely.", (BOTH, "agree", "working closely")),
    ],
)  # fmt: skip
def test_what_verbs_share(read: Callable[..., Reading], sentence: str, wanted: Wanted) -> None:
    """Each act with its own object, and nothing that only goes with another."""
    assert [t for t in acts_told(read(sentence, title=JOINT)) if t[1] != "assert"] == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru is proud to be the largest donor.",
        "Chile is to blame for the war.",
        "Peru thanks no one for the fund that Japan announced in June.",
        "The visit provides an opportunity to affirm the friendship.",
        "Instead of looking forward to peace, Chile faces war.",
        "Chile will benefit from the fund.",
        "To support progress, we continue to train crews.",
    ],
)
def test_what_is_no_act(read: Callable[..., Reading], sentence: str) -> None:
    """What one is, what befalls one, what a thing is called by, what has not been done."""
    told = acts_told(read(sentence, title=JOINT))
    assert [t for t in told if t[1] not in ("assert", "welcome")] == []


def test_pride_in_a_deed_is_the_deed(read: Callable[..., Reading]) -> None:
    """But "proud of" is a feeling."""
    told = acts_told(
        read("We are proud of our work with Chile. We are proud to have announced a fund.", title=JOINT)
    )
    assert told == [(BOTH, "welcome", "our work with Chile"), (BOTH, "announce", "a fund")]


HOME = "https://bidenwhitehouse.archives.gov/briefing-room/x/"
SHEET = "Statement by the National Security Council on Ports"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Nuclear Safety Commission will suspend licences for fuel.", ["USA"]),
        ("The Peruvian Coast Guard will train crews.", ["PER"]),
        ("The International Ports Agency will publish a report.", []),  # of no one state
        ("The Lima Ports Foundation will train crews.", ["Lima Ports Foundation"]),
        ("Mr. Roe led a delegation to Lima. The delegation agreed to follow up on the talks.", ["USA"]),
        (
            "Mr. Roe received a delegation from Peru. The delegation agreed to follow up on the talks.",
            ["PER"],
        ),
    ],
)
def test_bodies_and_delegations_of_a_state(read: Callable[..., Reading], text: str, who: list[str]) -> None:
    """In a government's own paper its bodies and the delegation that its people lead act for it."""
    acts = read(text, title=SHEET, address=HOME).acts
    assert [a.party for act in acts for a in act.actors] == who


@pytest.mark.parametrize(
    ("sentence", "actions"),
    [
        (
            "Peru directed its agencies to rapidly mobilise to assist Chile.",
            ["rapidly mobilise to assist Chile"],
        ),
        ("Peru is committed to and will continue to train crews.", ["continue to train crews"]),
        ("There is no growth without a commitment to promote trade.", []),
    ],
)
def test_whose_promise_it_is(read: Callable[..., Reading], sentence: str, actions: list[str]) -> None:
    assert [c.action for c in read(sentence, title=JOINT).commitments] == actions


def test_what_others_agreed_is_no_promise_of_who_welcomes_it(read: Callable[..., Reading]) -> None:
    reading = read("The United States welcomed their agreement to end the war.", title=SHEET, address=HOME)
    assert reading.acts and not reading.commitments
