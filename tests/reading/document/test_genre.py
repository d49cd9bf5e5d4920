"""What document this is, in the words of many chanceries."""

from __future__ import annotations

import pytest

from entente.lexicon.genres import genre_words
from entente.reading.document.genre import read_genre
from entente.reading.document.voices import speak_as_one


@pytest.mark.parametrize(
    ("title", "publisher", "kind", "voice"),
    [
        ("Foreign Minister Holds Telephone Conversation with His Thai Counterpart", "KOR", "readout", "unilateral"),
        ("Telephone conversation with President of Kenya Jane Roe", "RUS", "readout", "unilateral"),
        ("Statement by the Spokesperson on the Advisor’s Call with Minister Roe", "USA", "readout", "unilateral"),
        ("Press Release Regarding the Trilateral Meeting of Ministers", "TUR", "press release", "unilateral"),
        ("Co-Chairs’ Statement of the Special Ministerial Meeting", "ASEAN", "joint statement", "joint"),
        ("G7 Italy Foreign Ministers’ Statement on Global Challenges", "ITA", "joint statement", "joint"),
        ("Statement on the floods in Kenya", "USA", "press release", "unilateral"),
        ("Statement from President Roe and Prime Minister Sato on the Floods", "USA", "joint statement", "joint"),
        ("Spokesperson’s Remarks on the Joint Statement of Peru, Kenya and Chile", "JPN", "press release", "unilateral"),
        ("Statement by the Ministry in response to the G7 Leaders’ Statement", "IRN", "press release", "unilateral"),
        ("Joint Statement on the Kenya-Peru Joint Declaration of 2020", "KEN", "joint statement", "joint"),
        ("Joint Communiqué on the Official Visit of the President of Peru", "KEN", "communiqué", "joint"),
        ("Statement from President Roe and Vice President Doe on the Floods", "USA", "press release", "unilateral"),
    ],
)  # fmt: skip
def test_kinds(title: str, publisher: str, kind: str, voice: str) -> None:
    """The title tells."""
    found = read_genre(title, "The two sides exchanged views.", publisher)
    assert (found.kind, found.voice) == (kind, voice)


@pytest.mark.parametrize(
    ("title", "body", "voice"),
    [
        ("The Harbour Declaration: A Framework for a Kenya-Peru Partnership", "Trade is growing.", "joint"),
        ("Roadmap for a Renewed Kenya-Peru Partnership", "Trade is growing.", "joint"),
        ("Nairobi Principles on Trade", "The Prime Minister of Kenya and the President of Peru set out what follows. We will trade.", "joint"),
        ("Vision for the Coast", "Today Kenya and the Republic of Peru are announcing a vision. Our ports will grow.", "joint"),
        ("Vision for the Coast", "Kenya will build ports with Peru. We will trade.", "unilateral"),
        ("Action Plan for the Peru-Chile Border", "We will build fences.", "unilateral"),
        ("Kenya Action Plan for the Peru-Chile Border", "We will trade.", "unilateral"),
    ],
)  # fmt: skip
def test_papers_that_are_called_by_their_names(title: str, body: str, voice: str) -> None:
    """A paper of a pair, or of those who open it and say "we"; not a plan of one."""
    assert read_genre(title, body, "USA").voice == voice


def test_a_word_above_the_text() -> None:
    """ "Communiqué" alone in a line, and the place of a line that says where and when."""
    found = read_genre("Annual Conference", "New York, 19 April 2017\n\nCommuniqué\n\nThe two met.", "UN")
    assert (found.kind, found.place) == ("communiqué", "New York")


@pytest.mark.parametrize("title", genre_words().examples)
def test_holders_of_offices_speak_as_one(title: str) -> None:
    assert speak_as_one(title)


@pytest.mark.parametrize("title", genre_words().counter_examples)
def test_holders_of_offices_do_not_speak_as_one(title: str) -> None:
    assert not speak_as_one(title)


@pytest.mark.parametrize(
    ("body", "voice"),
    [
        ("We, the G7 Trade Ministers of Canada and Japan, met in Lima on 3 May. We condemn the blockade.", "joint"),
        ("We, the Nordic-Baltic Defence Ministers, met in Oslo on 3 May.", "joint"),
        ("We, Prime Minister Sato Ken, President Ana Roe, and President Tom A. Doe, Jr., affirm our vision.", "joint"),
        ("We, the President of the Republic of Kenya, Ana Roe, and the Prime Minister of Peru, Juan Doe, met.", "joint"),
        ("We, Kenyans, and President Roe know this. We will trade.", "unilateral"),
        ("The embassies of Kenya, Peru and Chile in Quito condemn the raid. We urge restraint.", "joint"),
        ("The Governments of Kenya and Peru welcome the truce. We will support it.", "joint"),
        ("The Government of Kenya welcomes the truce. We will support it.", "unilateral"),
        ("The Governments of Kenya and Peru are working on a treaty. Minister Roe said we will sign it.", "unilateral"),
        ("The embassies of Kenya and Peru were attacked last night. We condemn the raid.", "unilateral"),
        ("Foreign Minister Anna Roe issued the following statement today (14 March): We trade with Peru.", "unilateral"),
        ("The ministers of Kenya and Peru have issued the following statement. We condemn the raid.", "joint"),
        ("Minister Roe of Kenya and Minister Doe of Peru issued the following statement: We trade.", "joint"),
        ("Kenya's President issued the following joint statement with Juan Doe. We condemn the raid.", "joint"),
    ],
)  # fmt: skip
def test_several_who_name_themselves_at_the_beginning(body: str, voice: str) -> None:
    """ "We, the ... Ministers", the posts of several: the text is theirs, whoever publishes it."""
    assert read_genre("Statement", body, "DEU").voice == voice


@pytest.mark.parametrize(
    ("opening", "kind"),
    [
        ("The talks have been put off, The Harbour Guardian reports, ABC writes.", "news report"),
        ("The talks have been put off, Reuters reported, citing officials.", "news report"),
        ("The talks went well, and the Ministry reports progress.", "press release"),
        ("The talks went well, Minister Roe writes.", "press release"),
    ],
)
def test_the_press_quotes_the_press(opening: str, kind: str) -> None:
    """Where nobody knows who publishes."""
    assert read_genre("Talks in Lima", opening, None).kind == kind


def test_news_of_a_fact_sheet() -> None:
    """ "Official pledges implementation of summit fact sheet" is none."""
    news = "Kenyan official pledges implementation of summit fact sheet"
    assert read_genre(news, "They met.", None).kind == "press release"
    assert read_genre("Fact Sheet: Kenya and Peru", "They met.", None).kind == "fact sheet"
