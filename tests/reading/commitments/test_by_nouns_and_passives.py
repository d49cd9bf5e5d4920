"""Promises that a noun, a passive or an offer holds, and what only sounds like one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

TITLE = "Joint Statement of Japan and India"


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Japan and India affirmed the decision to open a hotline.", [("JPN+IND", "open a hotline")]),
        ("They expressed the will to work together on rules.", [("JPN+IND", "work together on rules")]),
        ("It was agreed during the meeting that the pacts on trade, ports and fish would be finalized soon.",
         [("JPN+IND", "finalize the pacts on trade, ports and fish soon")]),
        ("Japan will send engineers to India, to restore the dam and to train crews.",
         [("JPN", "send engineers to India, to restore the dam and to train crews")]),
        ("They agreed on organization of trade fairs.", [("JPN+IND", "organize trade fairs")]),
        ("They reaffirmed their will to hold the second cabinet in May.", [("JPN+IND", "hold the second cabinet in May")]),
        ("The leaders announced their governments' commitment to consult with each other.",
         [("JPN+IND", "consult with each other")]),
        ("They discussed trade and the Japanese commitment to help India defend its ports.",
         [("JPN", "help India defend its ports")]),
        ("They discussed reefs and their joint commitment, and that of their envoys, to end piracy.",
         [("JPN+IND", "end piracy")]),
        ("They discussed our joint commitment to end piracy and the great promise of trade.",
         [("JPN+IND", "end piracy")]),
        ("They welcomed plans to open a shipyard.", [("JPN+IND", "open a shipyard")]),
        ("They welcomed Peru's plans to open a shipyard.", []),
        ("They committed to increased partnership on ports.", [("JPN+IND", "increase partnership on ports")]),
        ("They commit to robust information sharing on piracy.", [("JPN+IND", "share information robustly on piracy")]),
        ("They are committed to the Charter and to building on the gains made in Rome.",
         [("JPN+IND", "build on the gains made in Rome")]),
        ("They agreed on the importance of a fair inquiry, and to work together on new rules.",
         [("JPN+IND", "work together on new rules")]),
    ],
)  # fmt: skip
def test_a_noun_holds_the_promise(
    read: Callable[..., Reading], sentence: str, wanted: list[tuple[str, str]]
) -> None:
    """Decisions, commitments of those who talk, participles that say what is done to a noun."""
    assert [("+".join(c.by), c.action) for c in read(sentence, title=TITLE).commitments] == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("They confirmed that the treaty will be carried out in full.", ["carry out the treaty in full"]),
        ("They confirmed that fishing rules will be relaxed.", ["relax fishing rules"]),
        ("Japan agreed that its team would remain in touch with the Indian side.", ["remain in touch with the Indian side"]),
        ("Japan confirmed that its trainers would stay in Goa until May.", ["stay in Goa until May"]),
        ("Japan offered to host the next round in May.", ["host the next round in May"]),
        ("The ministers decided that RIMEX12 will be held in Goa in May.", ["hold RIMEX12 in Goa in May"]),
        ("They will build a dam based on the design of a school in Goa.", ["build a dam based on the design of a school in Goa"]),
        ("They agreed to resume talks when they met in May.", ["resume talks"]),
    ],
)  # fmt: skip
def test_passives_teams_and_offers(read: Callable[..., Reading], sentence: str, wanted: list[str]) -> None:
    """What will be done, by whom one sends, and where the action ends."""
    assert [c.action for c in read(sentence, title=TITLE).commitments] == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Japan and India aim to bolster the forum and widen their training.", id="aim"),
        pytest.param("Japan stands ready to reach deals on aid and other commitments to help Fiji.", id="ready"),
        pytest.param("Japan acknowledged that Fiji has a strong commitment to support its neighbours.", id="another-has"),
        pytest.param("Japan remains committed to the full implementation of the Agenda.", id="disposed"),
        pytest.param("Japan and India agreed on the need to end the war and to resume trade.", id="needed"),
        pytest.param("Japan and India agreed that neighbouring countries should not shelter rebels.", id="neighbouring"),
        pytest.param("Japan and India agreed that implementation of the pact would ease travel.", id="would"),
        pytest.param("Japan offered to take part in it.", id="offer-that-waits"),
        pytest.param("Japan and India support the development of national plans to counter piracy.", id="support"),
        pytest.param("Japan presented a plan of events to mark the anniversary.", id="plan-of-events"),
        pytest.param("Japan stressed that it will remain an island.", id="state"),
        pytest.param("Japan has committed more than $5 billion in aid.", id="so-far"),
    ],
)  # fmt: skip
def test_aims_states_and_what_others_have_are_no_promises(
    read: Callable[..., Reading], sentence: str
) -> None:
    """Best endeavours, readiness, dispositions, another's resolve."""
    assert not read(sentence, title=TITLE).commitments


@pytest.mark.parametrize(
    ("sentence", "actions"),
    [
        ("The ministers reaffirmed their commitment to deeper cooperation in an evolving landscape.", []),
        (
            "The ministers reaffirmed their commitment to continue the dialogue in line with the goal of a prosperous and secure Peru.",
            ["continue the dialogue in line with the goal of a prosperous and secure Peru"],
        ),
        ("The ministers reaffirmed their commitment to deepening trade.", ["deepen trade"]),
    ],
)
def test_what_only_describes_is_no_deed(
    read: Callable[..., Reading], sentence: str, actions: list[str]
) -> None:
    """ "An evolving landscape", "a prosperous and secure Peru": adjectives in the form of verbs."""
    opening = "Foreign Minister Ana Roe of Kenya met Foreign Minister Juan Doe of Peru in Lima today. "
    reading = read(opening + sentence, title="Joint Statement of Kenya and Peru")
    assert [c.action for c in reading.commitments] == actions
