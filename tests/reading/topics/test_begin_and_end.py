"""Topics behind passives, participles that describe, second verbs and remarks on one item."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

OPENING = "Prime Minister Taro Sato of Japan and President Kim Min-jun of the Republic of Korea met in Tokyo today. "


def _topics(read: Callable[..., Reading], sentence: str) -> list[str]:
    reading = read(OPENING + sentence, title="Joint Statement of Japan and the Republic of Korea")
    return [topic.label for topic in reading.topics]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The calendar of coming visits was discussed by Foreign Minister Jane Roe and her Korean counterpart Kim Min-jun.",
         ["The calendar of coming visits"]),
        ("Bilateral trade and the fisheries accord were discussed on the occasion.",
         ["Bilateral trade", "the fisheries accord"]),
        ("Frank views were exchanged during the meeting on deepening economic ties and on the situation in Freedonia.",
         ["deepening economic ties", "the situation in Freedonia"]),
        ("Views were exchanged, too, on the reform of the Council.",
         ["the reform of the Council"]),
        ("Several questions were also discussed at the request of the Korean side.",
         []),
        ("They held talks on grain prices and the reform of the Council last Friday.",
         ["grain prices", "the reform of the Council"]),
        ("Grain prices were discussed in detail by the two ministers at the airport.",
         ["Grain prices"]),
    ],
)  # fmt: skip
def test_who_discussed_it_and_when_is_no_topic(
    read: Callable[..., Reading], sentence: str, wanted: list[str]
) -> None:
    """Behind "was discussed" no topic follows; behind "views were exchanged" one does."""
    assert _topics(read, sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The sides exchanged views on results of the Third Ministerial Conference, and also on preparation for the summit of the Organization.",
         ["results of the Third Ministerial Conference", "preparation for the summit of the Organization"]),
        ("The ministers exchanged views on rail transport and also on the situation in Freedonia.",
         ["rail transport", "the situation in Freedonia"]),
        ("The meeting touched on student exchanges, in addition to combating smuggling in the strait.",
         ["student exchanges", "combating smuggling in the strait"]),
    ],
)  # fmt: skip
def test_and_also_on_opens_another_topic(
    read: Callable[..., Reading], sentence: str, wanted: list[str]
) -> None:
    """So does "in addition to" before a gerund."""
    assert _topics(read, sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The ministers discussed promising new partnerships developing across the region, including the Blue Sea Forum, which unites five states, and the Desert Working Groups.",
         ["promising new partnerships developing across the region", "the Blue Sea Forum", "the Desert Working Groups"]),
        ("They discussed emerging technology, regional security, and commercial relations.",
         ["emerging technology", "regional security", "commercial relations"]),
        ("They discussed shipping lanes and growing food insecurity.",
         ["shipping lanes", "growing food insecurity"]),
    ],
)  # fmt: skip
def test_a_participle_that_describes_is_no_action(
    read: Callable[..., Reading], sentence: str, wanted: list[str]
) -> None:
    """ "emerging technology" is a thing, and what follows it another."""
    assert _topics(read, sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The two sides further exchanged views on port security, as well as efforts to curb piracy and smuggling.",
         ["port security", "efforts to curb piracy and smuggling"]),
        ("They reviewed over the phone the friendly relations binding Japan and Korea.",
         ["the friendly relations binding Japan and Korea"]),
        ("Both ministers commented on the status of minority schools and on the opening of a new border crossing.",
         ["the status of minority schools", "the opening of a new border crossing"]),
        ("President Kim heard about the hardship of the fishermen and their families.",
         ["the hardship of the fishermen and their families"]),
        ("They had broad discussions on student visas and other matters of shared interest.",
         ["student visas", "other matters of shared interest"]),
        ("The talks also covered steel and the protection of investors.",
         ["steel", "the protection of investors"]),
        ("They met in Tokyo in order to review the state of the fisheries accord.",
         ["the state of the fisheries accord"]),
    ],
)  # fmt: skip
def test_other_verbs_of_talking(read: Callable[..., Reading], sentence: str, wanted: list[str]) -> None:
    """What was heard about, commented on and covered is a topic too."""
    assert _topics(read, sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("They discussed a range of global challenges, including public debt, climate change, and AI.",
         ["global challenges", "public debt", "climate change", "AI"]),
        ("They focused on the gas hub and on a number of other positive topics, among them the sale of rice.",
         ["the gas hub", "the sale of rice"]),
        ("The two discussed the security of ports and customs matters with their Sylvanian counterparts today.",
         ["the security of ports", "customs matters"]),
        ("The meeting also tackled the ceasefire and the efforts of Japan and the UN to revive the talks.",
         ["the ceasefire", "the efforts of Japan and the UN to revive the talks"]),
        ("President Kim met with the Prime Minister to affirm the lasting friendship of both peoples, as well as to discuss issues of common concern in the Baltic region.",
         ["issues of common concern in the Baltic region"]),
        ("They discussed maritime safety and agreed to hold annual exercises.",
         ["maritime safety"]),
        ("They met to discuss fair competition with Sylvania and commit to concrete steps to build roads.",
         ["fair competition with Sylvania"]),
    ],
)  # fmt: skip
def test_where_a_topic_begins_and_ends(
    read: Callable[..., Reading], sentence: str, wanted: list[str]
) -> None:
    """Two letters, bare words, counterparts, shared efforts and second verbs."""
    assert _topics(read, sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("They discussed progress on the Freedonian recovery priorities in the areas of power grids, civilian demining, housing, and support to small firms.",
         ["progress on the Freedonian recovery priorities", "power grids", "civilian demining", "housing", "support to small firms"]),
        ("They discussed ways to deepen integration, including in the areas of clean energy, emerging technology, and commercial relations.",
         ["ways to deepen integration", "clean energy", "emerging technology", "commercial relations"]),
        ("They discussed cooperation in the fields of trade, energy and culture.",
         ["cooperation in the fields of trade", "energy", "culture"]),
        ("They explored ways to deepen cooperation on clean water, resource and energy use, and health.",
         ["ways to deepen cooperation on clean water", "resource and energy use", "health"]),
        ("They discussed ways of expanding cooperation in marine transport, livestock and the upkeep of the old port.",
         ["ways of expanding cooperation in marine transport", "livestock", "the upkeep of the old port"]),
        ("They discussed expanding ties in the political, trade and cultural spheres.",
         ["expanding ties in the political, trade and cultural spheres"]),
        ("They discussed strengthening cooperation in combating smuggling and organized crime.",
         ["strengthening cooperation in combating smuggling and organized crime"]),
    ],
)  # fmt: skip
def test_areas_and_fields_are_topics_one_each(
    read: Callable[..., Reading], sentence: str, wanted: list[str]
) -> None:
    """Those of priorities and those of cooperation; not fields that share their noun, nor what one action is done to."""
    assert _topics(read, sentence) == wanted


def test_gatherings_that_are_prepared_together_are_one_topic(read: Callable[..., Reading]) -> None:
    """What is prepared may be two meetings; the preparation was discussed once."""
    sentence = "They discussed preparation for the meeting of ministers and the annual summit in Busan."
    wanted = ["preparation for the meeting of ministers and the annual summit in Busan"]
    assert _topics(read, sentence) == wanted


def test_a_bullet_of_several_sentences_is_no_topic(read: Callable[..., Reading]) -> None:
    """It tells; a bullet of a few words behind the same colon is an item."""
    lead = "We discussed strengthening four pillars of trade:\n\n• Grain storage\n\n"
    told = "• Open ports help all of us, and more could be done. Ships should not wait."
    assert "Ships should not wait" not in _topics(read, lead + told)
    assert _topics(read, lead + "• Open ports.")[-2:] == ["Grain storage", "Open ports"]


def test_what_was_met_for_ends_where_the_paper_speaks(read: Callable[..., Reading]) -> None:
    """ "Having gathered to discuss piracy, we the Ministers of A, B and C recognize": who speaks is no topic."""
    text = "Having gathered in Lima on 4 May to discuss the threat of piracy, we the Ministers of Japan, Canada, and Fiji recognize its cost."
    reading = read(text, title="Joint Statement of the Ministers on Piracy")
    assert [topic.label for topic in reading.topics] == ["the threat of piracy"]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "They discussed ways Kenya and Peru can deepen trade and fight crime.",
            ["ways Kenya and Peru can deepen trade and fight crime"],
        ),
        (
            "They discussed their commitment to a ‘peace through strength’ approach and the war in Sudan.",
            ["their commitment to a ‘peace through strength’ approach", "the war in Sudan"],
        ),
        ("They announced a new agenda focused on ports and visas.", []),
        ("They discussed supply chains, including for zinc.", ["supply chains", "zinc"]),
    ],
)
def test_topics_of_later_papers(read: Callable[..., Reading], text: str, labels: list[str]) -> None:
    """What two can do is one topic, a quotation is whole, an agenda that is announced was not talked of."""
    opening = "Foreign Minister Anna Roe of Kenya met Foreign Minister Juan Doe of Peru in Lima today. "
    assert [t.label for t in read(opening + text, title="Readout of the meeting").topics] == labels


def test_met_regarding(read: Callable[..., Reading]) -> None:
    """ "met with Minister Doe regarding A, B, and C"."""
    text = "Foreign Minister Anna Roe of Kenya met with Foreign Minister Juan Doe of Peru regarding the future of Chad, port fees, and visas."
    assert [t.label for t in read(text, title="Readout of the meeting").topics] == [
        "the future of Chad",
        "port fees",
        "visas",
    ]
