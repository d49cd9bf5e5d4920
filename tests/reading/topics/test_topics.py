"""Topics: one for each coordinated item, as worded."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

OPENING = "Prime Minister Taro Sato of Japan and President Kim Min-jun of the Republic of Korea met in Tokyo today. "


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("They discussed trade, energy, and the situation in Myanmar.",
         ["trade", "energy", "the situation in Myanmar"]),
        ("They discussed bilateral, regional and global issues.", ["bilateral, regional and global issues"]),
        ("They reviewed relations in areas including political, economic, trade, energy and security.",
         ["relations", "political", "economic", "trade", "energy", "security"]),
        ("They exchanged views on cooperation between Japan and Korea, and among Japan, Korea and the United States.",
         ["cooperation between Japan and Korea, and among Japan, Korea and the United States"]),
        ("They discussed promoting security cooperation in Asia and preventing the spread of missiles.",
         ["promoting security cooperation in Asia", "preventing the spread of missiles"]),
        ("They held discussions with senior officials of both parliaments.", []),
        ("They reviewed their efforts to send grain to Chad; to house refugees; and to repair the ports.",
         ["their efforts to send grain to Chad", "house refugees", "repair the ports"]),
        ("They discussed ways to expand trade, including alongside likeminded partners.", ["ways to expand trade"]),
        ("They discussed support for Chad, including in the United Nations Security Council.", ["support for Chad"]),
        ("They discussed the spread of missiles and their means of delivery.",
         ["the spread of missiles and their means of delivery"]),
    ],
)  # fmt: skip
def test_topics(read: Callable[..., Reading], sentence: str, wanted: list[str]) -> None:
    """Items apart, adjectives with their noun, parties and people no topics."""
    reading = read(OPENING + sentence, title="Joint Statement of Japan and the Republic of Korea")
    assert [t.label for t in reading.topics] == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The talks dealt mainly with fish and the situation on the border.", ["fish", "the situation on the border"]),
        ("They held talks on a range of issues ranging from fish to the protection of reefs.", ["fish", "the protection of reefs"]),
        ("Ties in energy and the regional situation were the main topics of the meeting.",
         ["Ties in energy", "the regional situation"]),
        ("Special attention was paid to the safety of roads and to contacts of cities.", ["the safety of roads", "contacts of cities"]),
        ("They exchanged on fish and the need for a truce.", ["fish", "the need for a truce"]),
        ("They discussed further integration in energy, water, and transport projects.",
         ["further integration in energy, water, and transport projects"]),
        ("The talks were about ties within regional bodies (SCO, CIS, EAEU).", ["ties within regional bodies (SCO, CIS, EAEU)"]),
        ("They discussed a vision for the seas ahead of the summit and the importance of trade.",
         ["a vision for the seas", "the importance of trade"]),
        ("They discussed the situation in Syria and the Red Sea region.", ["the situation in Syria and the Red Sea region"]),
        ("Discussions centred on preparations for the upcoming summit and the regional situation.",
         ["preparations for the upcoming summit", "the regional situation"]),
        ("The situation in the Middle East was on the agenda.", ["The situation in the Middle East"]),
        ("Issues related to trade, investment and tourism were discussed.", ["trade", "investment", "tourism"]),
        ("The conversation dealt with climate change, migration and the fight against terrorism.",
         ["climate change", "migration", "the fight against terrorism"]),
        ("During the meeting, an exchange of views took place on the crisis in Sudan.", ["the crisis in Sudan"]),
        ("Particular attention was paid to the development of transport links.",
         ["the development of transport links"]),
        ("Mr. Sato talked on the phone with the Foreign Minister of Korea about aid to refugees.",
         ["aid to refugees"]),
        ("On Taiwan, the President said that the position of Korea is unchanged.", ["Taiwan"]),
        ("On Monday, the President said that the position of Korea is unchanged.", []),
        ("The agenda of the talks included a review of relations, and cooperation in the fields of trade and health.",
         ["a review of relations", "cooperation in the fields of trade", "health"]),
        ("They discussed trade relations and ways to support them, in addition to the latest developments in the region.",
         ["trade relations", "ways to support them", "the latest developments in the region"]),
        ("Trade and the situation in Gaza were on the table.", ["Trade", "the situation in Gaza"]),
        ("Tourism and the supply of gas were key themes of the negotiations.", ["Tourism", "the supply of gas"]),
        ("Their discussions ranged from trade to defence and education.", ["trade", "defence", "education"]),
        ("They exchanged impressions of their recent contacts with other leaders.",
         ["their recent contacts with other leaders"]),
        ("Also discussed were prospects for an agreement.", ["prospects for an agreement"]),
        ("The Joint Committee also considered the protection of residents.", ["the protection of residents"]),
        ("As for the venue, it will be Tokyo.", []),
        ("With regard to next year, they agreed to meet in May.", []),
        ("The two leaders agreed to continue discussions on fisheries.", []),
        ("The talks on fisheries will be held in June.", []),
    ],
)  # fmt: skip
def test_ways_of_saying_what_was_discussed(
    read: Callable[..., Reading], sentence: str, wanted: list[str]
) -> None:
    """Behind a verb, before one, or set before the sentence; not what talks of another time are about."""
    reading = read(OPENING + sentence, title="Joint Statement of Japan and the Republic of Korea")
    assert [t.label for t in reading.topics] == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("They discussed ways to boost trade and investment, fight crime and promote peace.",
         ["ways to boost trade and investment, fight crime and promote peace"]),
        ("They discussed how to deepen cooperation and the need to respect the UN Charter.",
         ["how to deepen cooperation", "the need to respect the UN Charter"]),
        ("They discussed the implementation of the Treaty of Amity and Cooperation in Southeast Asia.",
         ["the implementation of the Treaty of Amity and Cooperation in Southeast Asia"]),
        ("They discussed economic recovery and inclusive growth.", ["economic recovery", "inclusive growth"]),
        ("They discussed peace and stability.", ["peace and stability"]),
        ("They discussed the situation in Syria, with a view to the next summit.", ["the situation in Syria"]),
        ("They discussed a wide range of issues, particularly in Gaza and Lebanon.", ["Gaza", "Lebanon"]),
        ("They exchanged views on matters of mutual interest.", ["matters of mutual interest"]),
        ("They considered a number of key issues of trade, with an emphasis on steel.", ["key issues of trade", "steel"]),
        ('They considered "key topics of the agenda, including the war in Sudan," the ministry said.',
         ["key topics of the agenda", "the war in Sudan"]),
        ("They discussed the budget, enlargement and migration.", ["the budget", "enlargement", "migration"]),
        ("They reviewed current matters of cooperation in trade, the economy, energy and transport.",
         ["current matters of cooperation in trade", "the economy", "energy", "transport"]),
        ("They discussed threats in the region and the world.", ["threats in the region and the world"]),
        ("They touched upon several international issues, also in view of the meeting in July.",
         ["several international issues"]),
        ("They reviewed trade relations and identified new areas of work.", ["trade relations"]),
        ("They discussed trade at length.", ["trade"]),
        ("They discussed it at length.", []),
        ("They discussed combating climate change, promoting trade, and protecting refugees.",
         ["combating climate change", "promoting trade", "protecting refugees"]),
    ],
)  # fmt: skip
def test_where_items_are_cut(read: Callable[..., Reading], sentence: str, wanted: list[str]) -> None:
    """One for each coordinated item, but not inside a name, an infinitive, or a pair that is one thing."""
    reading = read(OPENING + sentence, title="Joint Statement of Japan and the Republic of Korea")
    assert [t.label for t in reading.topics] == wanted


def test_a_list_behind_a_colon(read: Callable[..., Reading]) -> None:
    """Each item of the list is a topic as it stands."""
    text = (
        OPENING
        + "\n\nThe Ministers discussed the following topics in their talks today:\n\n- Fisheries and the sea\n\n- The release of prisoners"
    )
    reading = read(text, title="Joint Statement of Japan and the Republic of Korea")
    assert [t.label for t in reading.topics] == ["Fisheries and the sea", "The release of prisoners"]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The Ministers exchanged views and identified priorities with regard to the region, notably on Yemen and Iran.",
         ["the region", "Yemen", "Iran"]),
        ("The two leaders exchanged notes on steps against the pandemic.", ["steps against the pandemic"]),
        ("They also touched upon the value of practices such as yoga and chess for healing the mind.",
         ["the value of practices such as yoga and chess for healing the mind"]),
        ("They held a conversation on Sunday night to discuss the situation around Ukraine, presidential spokesman Jan Novak said.",
         ["the situation around Ukraine"]),
        ("Sato spoke by phone with his U.S. counterpart, John Smith, about the latest on the truce.",
         ["the latest on the truce"]),
        ("The leaders spoke regarding the war in Sudan.", ["the war in Sudan"]),
        ("They met on Monday, discussing the truce in Yemen and ways to end the war.",
         ["the truce in Yemen", "ways to end the war"]),
        ("The ministers updated each other on recent developments in the Sahel.", ["recent developments in the Sahel"]),
        ("They discussed regional issues, including ties in multilateral fora including the UN, and migration.",
         ["regional issues", "ties in multilateral fora", "the UN", "migration"]),
        ("They discussed areas where Japan and Korea have an interest in working together.",
         ["areas where Japan and Korea have an interest in working together"]),
        ("They discussed the need for dialogue, with the support of the African Union, to end the dispute.",
         ["the need for dialogue, with the support of the African Union, to end the dispute"]),
        ("They met in Tokyo to review the peace plan.", ["the peace plan"]),
        ("On the agenda were trade, energy and cultural exchanges.", ["trade", "energy", "cultural exchanges"]),
        ("The main topic of the conversation was the truce in Sudan.", ["the truce in Sudan"]),
        ("They reviewed relations between the two countries and ways to develop them, in addition to the latest developments in the region.",
         ["relations between the two countries", "ways to develop them", "the latest developments in the region"]),
        ("They discussed expanding bilateral trade as also the situation in Ukraine.",
         ["expanding bilateral trade", "the situation in Ukraine"]),
        ("Issues of visa facilitation were raised.", ["visa facilitation"]),
        ("She spoke about her work.", []),
    ],
)  # fmt: skip
def test_talk_in_other_words(read: Callable[..., Reading], sentence: str, wanted: list[str]) -> None:
    """Every way to talk about something, and where the topic is over."""
    reading = read(OPENING + sentence, title="Joint Statement of Japan and the Republic of Korea")
    assert [t.label for t in reading.topics] == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        pytest.param("They exchanged views frankly on cooperation in fisheries.", ["cooperation in fisheries"], id="manner"),
        pytest.param("The agenda covered, among others, migration, reefs and visas.", ["migration", "reefs", "visas"], id="manner-between-commas"),
        pytest.param("They held talks on issues covering reefs, visas and border security.", ["reefs", "visas", "border security"], id="list-behind-covering"),
        pytest.param("They discussed agreements covering reefs.", ["agreements covering reefs"], id="covering-inside-a-topic"),
        pytest.param("They discussed issues that leaders will consider at the Summit, including ways to protect reefs.",
                     ["ways to protect reefs"], id="issues-that-say-nothing"),
        pytest.param("They discussed the upcoming Ministerial, where they will meet next week, and the potential to protect reefs.",
                     ["the upcoming Ministerial", "the potential to protect reefs"], id="goes-on-behind-a-clause"),
        pytest.param("They discussed visas, reefs, and the fight against racism and all forms of hatred.",
                     ["visas", "reefs", "the fight against racism and all forms of hatred"], id="all-forms"),
        pytest.param("The sides addressed food prices and grain exports.", ["food prices", "grain exports"], id="two-nouns"),
        pytest.param("Both sides consulted on the border issue.", ["the border issue"], id="consulted-on"),
        pytest.param("They dwelt at length on the war in Zenda and its impact on the region.",
                     ["the war in Zenda", "its impact on the region"], id="manner-and-what-it-does"),
        pytest.param("Cooperation in space was also discussed, as were student exchanges.",
                     ["Cooperation in space", "student exchanges"], id="as-were"),
        pytest.param("Counterpiracy efforts formed another central part of the talks.", ["Counterpiracy efforts"], id="part-of-the-talks"),
        pytest.param("At a multilateral level, discussions included reform of the World Bank, peacekeeping and social cohesion.",
                     ["reform of the World Bank", "peacekeeping", "social cohesion"], id="discussions-included"),
        pytest.param("They focused on joint efforts to tackle drought, raising private money to build dams, and working together to train nurses.",
                     ["joint efforts to tackle drought", "raising private money to build dams", "working together to train nurses"], id="gerunds"),
        pytest.param("The talks covered visas and tariffs. These include refugee issues and the shift to digital visas.",
                     ["visas", "tariffs", "refugee issues", "the shift to digital visas"], id="these-include"),
        pytest.param("They discussed a range of issues, including fighting piracy, rural development, particularly in the north, and expanding tourism.",
                     ["fighting piracy", "rural development, particularly in the north", "expanding tourism"], id="remark-on-one-item"),
        pytest.param("They discussed how to improve rail links and what to do about rising prices.",
                     ["how to improve rail links", "what to do about rising prices"], id="questions"),
        pytest.param("They discussed the humanitarian situation in Zenda, where many have been hurt, and efforts for a ceasefire.",
                     ["the humanitarian situation in Zenda", "efforts for a ceasefire"], id="relative-clause"),
        pytest.param("They discussed their readiness to strengthen and expand trade in a friendly atmosphere.",
                     ["their readiness to strengthen and expand trade"], id="atmosphere"),
        pytest.param("On the 23rd (local time), the ministers decided to meet again.", [], id="a-day"),
        pytest.param("On the economic front, they agreed to lower tariffs.", [], id="a-front"),
    ],
)  # fmt: skip
def test_lists_as_many_houses_write_them(
    read: Callable[..., Reading], sentence: str, wanted: list[str]
) -> None:
    """Manner, days, places and remarks are no topics; each item of a list is one."""
    reading = read(OPENING + sentence, title="Joint Statement of Japan and the Republic of Korea")
    assert [t.label for t in reading.topics] == wanted
