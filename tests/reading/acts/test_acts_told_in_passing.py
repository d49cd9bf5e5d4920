"""What is said beside an act, what only tells which thing is meant, and where an act begins and ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from acts_told import Wanted, acts_told, case
from entente.model import Reading

CALL = {
    "title": "Readout of President John Roe's Call with President Juan Perez of Peru",
    "address": "https://www.whitehouse.gov/x",
}
MET = "President John Roe spoke with President Juan Perez of Peru. "


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        case("gratitude behind a gerund", "He stressed his interest in deepening the tie, expressing gratitude for the work of the ports.", ("USA", "emphasize", "his interest in deepening the tie"), ("USA", "welcome", "the work of the ports")),
        case("support expressed", "He reaffirmed the alliance, expressing support for the plan.", ("USA", "affirm", "the alliance"), ("USA", "support", "the plan")),
        case("support only shown", "He announced a fund, demonstrating support for the plan.", ("USA", "announce", "a fund, demonstrating support for the plan")),
        case("noting and vowing", "He stressed the value of trade, noting that it had grown and vowing to open the market.", ("USA", "emphasize", "the value of trade"), ("USA", "emphasize", "it had grown"), ("USA", "commit", "open the market")),
        case("noting what one is, and thanking", "He stressed trade, noting that Peru was a partner and expressing gratitude for its ports.", ("USA", "emphasize", "trade"), ("USA", "emphasize", "Peru was a partner"), ("USA", "welcome", "its ports")),
        case("noting that they do both", "He stressed trade, noting that the ports are growing and discussing it.", ("USA", "emphasize", "trade"), ("USA", "emphasize", "the ports are growing and discussing it")),
        case("both of one will", "The President will commend the mission and reaffirm his support for Peru.", ("USA", "commit", "commend the mission"), ("USA", "commit", "reaffirm his support for Peru")),
        case("which weapons", "The army has used the weapons we are providing to great effect."),
        case("together with partners", "Together with our EU partners we are calling on all states to act.", ("USA", "urge", "act")),
        case("on which one builds", "This sets a foundation on which we will build those ties."),
        case("thanks for two things", "He expressed gratitude for the work of the ports and for providing shelter to sailors.", ("USA", "welcome", "the work of the ports and for providing shelter to sailors")),
        case("shared efforts", "He stressed the importance we place on the pact and shared efforts to end it.", ("USA", "emphasize", "the importance we place on the pact and shared efforts to end it")),
        case("shared with him", "I spoke with President Perez and shared with him that aid is on its way.", ("USA", "inform", "aid is on its way")),
        case("articulated", "He articulated the approach and outlined the plan.", ("USA", "inform", "the approach"), ("USA", "inform", "the plan")),
        case("goes on giving", "The United States continues to provide grain to Haiti.", ("USA", "provide", "grain to Haiti")),
        case("what others must", "The Peruvian Government must continue to support the truce."),
        case("what is always so", "Every two years, the Department of Labor publishes a list of goods."),
        case("a list updated", "The Department of Labor updated its list of goods."),
        case("a law sponsored", "He sponsored legislation on clean water."),
        case("launches", "We condemn the North’s unprecedented number of ballistic missile launches this year.", ("USA", "condemn", "the North’s unprecedented number of ballistic missile launches this year")),
        case("a call made", "He made a phone call to President Perez."),
    ],
)  # fmt: skip
def test_own_papers(read: Callable[..., Reading], sentence: str, wanted: Wanted) -> None:
    """Each act with its own words, and no act of a clause that only says which thing is meant."""
    assert acts_told(read(MET + sentence, **CALL)) == wanted


@pytest.mark.parametrize(
    ("sentence", "begins"),
    [
        ("Two years ago our nations pledged to end hunger.", "Two years ago"),
        ("Less than a year later, we are welcoming Peru.", "Less than a year later"),
        ("The United States joins the people of Peru in mourning the dead.", "The United States joins"),
    ],
)
def test_an_act_begins_with_its_clause(read: Callable[..., Reading], sentence: str, begins: str) -> None:
    """With the count before "ago", and with who joins others."""
    assert read(sentence, **CALL).acts[0].evidence[0].quote.startswith(begins)


def test_hope_promises_nothing(read: Callable[..., Reading]) -> None:
    """Whoever is confident that his team will succeed."""
    told = read("We are confident that our teams will find and respect a way. We will send aid.", **CALL)
    assert [c.action for c in told.commitments] == ["send aid"]


JOINT = "Joint Statement by Prime Minister Ken Sato of Japan and President Juan Perez of Peru"
BOTH = "JPN+PER"


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        case("up to the semicolon", "We will send aid to Haiti; the first ship leaves in May.", (BOTH, "commit", "send aid to Haiti")),
        case("a list with semicolons", "We discussed trade; energy; and the climate.", (BOTH, "discuss", "trade; energy; and the climate")),
        case("asserted before a pledge", "NATO will remain the cornerstone of this effort, and our commitment to its treaty is ironclad.", (BOTH, "assert", "NATO will remain the cornerstone of this effort"), (BOTH, "commit", "its treaty")),
        case("they spoke", "The two leaders spoke on 2 May, at the request of the latter, in order to find a way out of it. We thank Chile.", (BOTH, "welcome", "Chile")),
        case("long done", "The committee was established in 2017."),
        case("done now", "A committee was established.", (BOTH, "announce", "A committee")),
    ],
)  # fmt: skip
def test_joint_papers(read: Callable[..., Reading], sentence: str, wanted: Wanted) -> None:
    """What is asserted beside an act, and what only tells of a meeting."""
    assert acts_told(read(sentence, title=JOINT)) == wanted


def test_in_turn(read: Callable[..., Reading]) -> None:
    """ "Roe, in turn, stressed Ann Poe's role": no one says so behind the verb."""
    told = read(
        "LIMA – President Juan Perez of Peru met with President Kim Lee of South Korea. Perez, in turn, stressed Kim Lee's role in the talks.",
        title="Peru and South Korea talk trade",
    )
    assert ("PER", "emphasize", "Kim Lee's role in the talks") in acts_told(told)


def test_whereby_another_does_it(read: Callable[..., Reading]) -> None:
    """The government that is named, and not the one who tells of it."""
    told = read(MET + "He outlined the strategy, whereby the United States is donating grain.", **CALL)
    assert [(a.force, a.actors[0].person) for a in told.acts] == [("inform", "John Roe"), ("provide", None)]
