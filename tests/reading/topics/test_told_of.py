"""Topics of clauses that place them in talks, and of meetings to come."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

OPENING = "Foreign Minister Jane Roe of Canada met Foreign Minister Taro Sato of Japan in Tokyo today. "
TITLE = "Foreign Minister Roe meets Foreign Minister Sato of Japan"


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        pytest.param(
            "Reefs, air links and the limits of the shelf received most of the attention at the talks.",
            ["Reefs", "air links", "the limits of the shelf"],
            id="received the attention",
        ),
        pytest.param(
            "The war in Libya overshadowed the meeting.", ["The war in Libya"], id="overshadowed the meeting"
        ),
        pytest.param(
            "Reefs occupied a central place in the talks.", ["Reefs"], id="held a place in the talks"
        ),
        pytest.param("Migration figured prominently in the talks.", ["Migration"], id="figured in the talks"),
        pytest.param(
            "At the centre of the talks stood the crisis in Sudan and the return of refugees.",
            ["the crisis in Sudan", "the return of refugees"],
            id="the place first",
        ),
        pytest.param(
            "High on the agenda of the meeting was the price of grain.",
            ["the price of grain"],
            id="rank first",
        ),
        pytest.param(
            "Also raised were the detention of journalists and the status of prisoners.",
            ["the detention of journalists", "the status of prisoners"],
            id="participle first",
        ),
        pytest.param(
            "The visas of pilots were among the issues raised.",
            ["The visas of pilots"],
            id="among the issues raised",
        ),
        pytest.param(
            "The main subject of the conversation was the war in Sudan.",
            ["the war in Sudan"],
            id="the subject was",
        ),
        pytest.param("Much of the agenda was taken up by reefs.", ["reefs"], id="the agenda was taken up by"),
        pytest.param(
            "The two ministers discussed a number of issues (the price of grain, elections in Libya and aid to Gaza).",
            ["the price of grain", "elections in Libya", "aid to Gaza"],
            id="issues in brackets",
        ),
        pytest.param(
            "The talks revolved around three themes: debt relief, reefs and the repair of ports.",
            ["debt relief", "reefs", "the repair of ports"],
            id="issues behind a colon",
        ),
        pytest.param(
            "The two sides analysed the state of the world, with particular attention to the price of grain.",
            ["the state of the world", "the price of grain"],
            id="with particular attention to",
        ),
        pytest.param(
            "Moreover, other aspects of the talks were considered, including the price of grain.",
            ["other aspects of the talks", "the price of grain"],
            id="passive with a list",
        ),
        pytest.param(
            "Discussions took place with regard to the price of grain.",
            ["the price of grain"],
            id="discussions took place",
        ),
        pytest.param(
            "They touched on reefs and the price of grain, and a joint appeal to the sailors was adopted.",
            ["reefs", "the price of grain"],
            id="a clause of its own",
        ),
        pytest.param(
            "They held comprehensive talks on political, security, economic and cultural ties.",
            ["political, security, economic and cultural ties"],
            id="adjectives of one noun",
        ),
        pytest.param(
            "They discussed recent events in Chad, Mali and Niger.",
            ["recent events in Chad, Mali and Niger"],
            id="states of one list",
        ),
        pytest.param(
            "They were glad to meet in person and to talk about the price of grain.",
            ["the price of grain"],
            id="glad to talk about",
        ),
    ],
)
def test_a_clause_that_places_something_in_talks_names_a_topic(
    read: Callable[..., Reading], sentence: str, wanted: list[str]
) -> None:
    """Whatever its words and their order."""
    assert [t.label for t in read(OPENING + sentence, title=TITLE).topics] == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Ambassador Maria Perez was present at the meeting.", id="who was there"),
        pytest.param("Minister Roe took part in the talks.", id="who took part"),
        pytest.param("The meeting was a success.", id="what the meeting was"),
        pytest.param("Reefs did not come up in the talks.", id="what was not discussed"),
        pytest.param("Visa issues are a priority of the Government of Chile.", id="issues of somebody else"),
        pytest.param(
            "She stressed that such measures should be the subject of consultation.",
            id="what should be discussed",
        ),
        pytest.param("Japan noted that all points of the plan have been addressed.", id="what has been done"),
        pytest.param("The Leaders will be focused on deepening our ties.", id="who is focused"),
    ],
)
def test_no_talks_no_topic(read: Callable[..., Reading], sentence: str) -> None:
    """People, talks themselves and what is only wished are no topics."""
    labels = [t.label for t in read(OPENING + sentence, title=TITLE).topics]
    assert not [label for label in labels if "ties" not in label]


def test_a_meeting_to_come_has_the_topics_that_it_is_called_for(read: Callable[..., Reading]) -> None:
    """ "They agreed to meet in May to discuss grain": a topic of that meeting, and none of the one reported."""
    reading = read(OPENING + "They agreed to meet in Lima in May to discuss the price of grain.", title=TITLE)
    planned = {s.id for s in reading.sessions if s.status == "planned"}
    assert [(t.label, t.session in planned) for t in reading.topics] == [("the price of grain", True)]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        pytest.param("They discussed the fire that took place near the border.", ["the fire that took place near the border"], id="that took place"),
        pytest.param("They discussed reefs, a matter that worries both islands, and the price of grain.", ["reefs", "the price of grain"], id="what is said of one"),
        pytest.param("They discussed grain and joint patrols throughout the region.", ["grain", "joint patrols throughout the region"], id="throughout"),
        pytest.param("They discussed help for Chad, its path to elections included.", ["help for Chad", "its path to elections"], id="included"),
    ],
)  # fmt: skip
def test_what_belongs_to_a_topic(read: Callable[..., Reading], sentence: str, wanted: list[str]) -> None:
    """A clause that tells which is meant stays; one that only remarks on it does not."""
    assert [t.label for t in read(OPENING + sentence, title=TITLE).topics] == wanted
