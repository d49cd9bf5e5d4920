"""Topics of repeated aims, of briefings and summonses, of planned meetings, and what one does alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

OPENING = "Foreign Minister Jane Roe of Canada met Foreign Minister Taro Sato of Japan in Tokyo today. "
TITLE = "Foreign Minister Roe meets Foreign Minister Sato of Japan"


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        pytest.param("They discussed efforts to share vaccines in the islands and to cooperate to save the reefs.",
                     ["efforts to share vaccines in the islands", "cooperate to save the reefs"], id="to-and-to"),
        pytest.param("They discussed steps to build trust not just for the fishermen, but across the islands.",
                     ["steps to build trust not just for the fishermen, but across the islands"], id="not-just"),
        pytest.param("They discussed the situation in the Gaza Strip, Libya and Yemen.",
                     ["the situation in the Gaza Strip, Libya and Yemen"], id="regions"),
        pytest.param("Discussions were held, inter alia, on port fees, piracy and the survey of reefs.",
                     ["port fees", "piracy", "the survey of reefs"], id="held-on"),
        pytest.param("The ministers received a briefing from the Panel of Experts on the state of the reefs.",
                     ["the state of the reefs"], id="briefing"),
        pytest.param("She also coordinated on preparations ahead of the Reef Summit.",
                     ["preparations ahead of the Reef Summit"], id="coordinated"),
        pytest.param("She consulted her counterparts on issues of importance to the islands.",
                     ["issues of importance to the islands"], id="consulted"),
        pytest.param("They held formal talks on their disputed frontier on Friday for the first time in nine years.",
                     ["their disputed frontier"], id="first-time"),
        pytest.param("The members of the Council were briefed on the flood in Fiji.", ["the flood in Fiji"], id="briefed"),
        pytest.param("They explored opportunities for cooperation in fisheries, tourism and health.",
                     ["opportunities for cooperation in fisheries", "tourism", "health"], id="opportunities"),
        pytest.param("They talked over the telephone with each other.", [], id="telephone"),
        pytest.param("Minister Roe addressed the Permanent Council.", [], id="council"),
        pytest.param("Canada is exploring all avenues to help the islands.", [], id="in-hand"),
        pytest.param("Canada will review the Japanese request, in accordance with Canadian law.", [], id="alone"),
        pytest.param("They committed to coordinate on ways to save the reefs.", [], id="promised"),
    ],
)  # fmt: skip
def test_what_was_talked_about_and_what_was_not(
    read: Callable[..., Reading], sentence: str, wanted: list[str]
) -> None:
    """Each aim with its own "to" is a topic; those who listen and work in hand are none."""
    assert [t.label for t in read(OPENING + sentence, title=TITLE).topics] == wanted


def test_a_summons_has_its_reason_as_topic(read: Callable[..., Reading]) -> None:
    """ "summoned the Ambassador over ..."."""
    text = (
        "10 May 2021 - Department of Foreign Affairs Spokesperson Ambassador Jane Roe said that Undersecretary Ann Poe summoned the "
        "Chargé d'affaires of the Chinese Embassy in Manila this afternoon over the collision near Reef Island."
    )
    reading = read(
        text, title="Statement of the Spokesperson of the Department of Foreign Affairs of the Philippines"
    )
    assert [t.label for t in reading.topics] == ["the collision near Reef Island"]


def test_topics_of_planned_meetings_where_none_is_reported(read: Callable[..., Reading]) -> None:
    """A briefing announces a meeting: what the sides will discuss there is its topic."""
    text = (
        "Good afternoon. Foreign Minister Jane Roe of Canada will have a meeting with Foreign Minister Taro Sato of Japan this afternoon. "
        "The two sides will discuss the pact on fisheries, and aid to the islands."
    )
    reading = read(text, title="Spokesperson's Press Briefing (May 10, 2021)")
    assert [t.label for t in reading.topics] == ["the pact on fisheries", "aid to the islands"]


def test_a_communique_names_its_topic_behind_its_meeting(read: Callable[..., Reading]) -> None:
    """ "the 93rd meeting ..., held on ..., on the situation in ..."."""
    title = "Communiqué of the 93rd meeting of the Peace and Security Council, held on 22 April 2021, on the situation in Chad"
    text = "The Peace and Security Council of the African Union (AU) held its 93rd meeting on 22 April 2021 in Addis Ababa. The Council welcomes the truce."
    assert [t.label for t in read(text, title=title).topics] == ["the situation in Chad"]
