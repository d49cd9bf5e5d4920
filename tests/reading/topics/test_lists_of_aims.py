"""Topics that are aims in a list, grounds and means that are none, and openings that lead to no topic."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

OPENING = "Foreign Minister Jane Roe of Canada met Foreign Minister Taro Sato of Japan in Tokyo today. "
TITLE = "Foreign Minister Roe meets Foreign Minister Sato of Japan"


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        pytest.param("They discussed efforts to tackle piracy, address overfishing, and lower freight prices.",
                     ["efforts to tackle piracy", "address overfishing", "lower freight prices"], id="aims"),
        pytest.param("The discussions focused on how to widen trade and open ports, promote and protect reefs, and fund schools.",
                     ["how to widen trade and open ports", "promote and protect reefs", "fund schools"], id="how"),
        pytest.param("They discussed ways to share data, including on storms; increase catches; and coordinate patrols at sea.",
                     ["ways to share data", "storms", "increase catches", "coordinate patrols at sea"], id="semicolons"),
        pytest.param("They discussed efforts to share vaccines, coordination on storms, and ways to boost trade, investment in ports and tourism.",
                     ["efforts to share vaccines", "coordination on storms", "ways to boost trade, investment in ports and tourism"],
                     id="work-together"),
        pytest.param("They discussed reef fishing, the storm in Fiji, and shared efforts to develop a reef fund that helps fishermen.",
                     ["reef fishing", "the storm in Fiji", "shared efforts to develop a reef fund that helps fishermen"], id="shared-efforts"),
        pytest.param("The two ministers met to coordinate responses to piracy, the storms in Fiji, and illegal fishing.",
                     ["responses to piracy", "the storms in Fiji", "illegal fishing"], id="coordinate-responses"),
        pytest.param("In this work, Canada and Japan will pay particular attention to fishing, reefs, and ports.", [], id="work-to-come"),
        pytest.param("About the reef issue, he said that it was grave.", ["the reef issue"], id="about"),
        pytest.param("At the meeting, which marked a jubilee, the flood in Fiji and the state of the ports were discussed.",
                     ["the flood in Fiji", "the state of the ports"], id="told-of-the-meeting"),
        pytest.param("They discussed ways to boost trade and fight crime.", ["ways to boost trade and fight crime"], id="one-aim"),
        pytest.param("They exchanged views on the issues of opening ports, and of training pilots.",
                     ["opening ports", "training pilots"], id="of-and-of"),
        pytest.param("They discussed the need for calm and other regional and global issues.",
                     ["the need for calm", "other regional and global issues"], id="other-issues"),
        pytest.param("The talks also dealt with the forum that unites Fiji, Tonga and Palau.",
                     ["the forum that unites Fiji, Tonga and Palau"], id="grouped-parties"),
        pytest.param("Special attention was paid to carrying out the March 9, 2011 Agreement on Customs.",
                     ["carrying out the March 9, 2011 Agreement on Customs"], id="a-day-in-a-name"),
    ],
)  # fmt: skip
def test_items_of_a_list(read: Callable[..., Reading], sentence: str, wanted: list[str]) -> None:
    """One per item; two verbs under one "to" are one."""
    assert [t.label for t in read(OPENING + sentence, title=TITLE).topics] == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        pytest.param("They discussed widening trade, including through the Reef Forum.", ["widening trade"], id="means"),
        pytest.param("They discussed calm at sea, including through efforts to map reefs.", ["calm at sea", "efforts to map reefs"],
                     id="efforts"),
        pytest.param("They exchanged views on reefs in an all-round and candid manner.", ["reefs"], id="manner"),
        pytest.param("They compared their assessments of the flood in Fiji.", ["the flood in Fiji"], id="compared"),
        pytest.param("A close look was taken at the state of the ports.", ["the state of the ports"], id="a-look"),
        pytest.param("The purpose of the summit was to examine the state of the ports.", ["the state of the ports"], id="purpose"),
        pytest.param("“Turning to the flood in Fiji, both praised the rescuers.", ["the flood in Fiji"], id="quoted-frame"),
        pytest.param("They spoke about the reform of the Forum, which will be held in Rome in May.", ["the reform of the Forum"],
                     id="a-gathering-to-come"),
    ],
)  # fmt: skip
def test_what_opens_and_ends_a_topic(read: Callable[..., Reading], sentence: str, wanted: list[str]) -> None:
    """Means and manner are no part of a topic."""
    assert [t.label for t in read(OPENING + sentence, title=TITLE).topics] == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Minister Roe spoke on May 7 with Premier Ana Lim and leaders from the islands.", id="a-day"),
        pytest.param("They called on parties concerned to stay calm, show restraint, and bear in mind the rules.", id="concerned"),
        pytest.param("The ministers addressed a group of forty managers.", id="audience"),
        pytest.param("The minister addressed the Freedonian diaspora in Lima.", id="diaspora"),
        pytest.param("The full agenda and list of guests is available at the site.", id="available"),
        pytest.param("Our agenda for the oceans is built on our trust in each other.", id="built-on"),
        pytest.param("On the U.S. side, the delegation was headed by Secretary Jim Poe.", id="side"),
        pytest.param("The ministers did not raise any change to the accord.", id="not-raised"),
    ],
)  # fmt: skip
def test_what_is_no_topic(read: Callable[..., Reading], sentence: str) -> None:
    """Days, audiences, sites, what was not raised."""
    assert not read(OPENING + sentence, title=TITLE).topics
