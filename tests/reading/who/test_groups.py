"""Nouns for those at the table: regions, counts, members of a grouping, visitors, offices by their bare name."""

from __future__ import annotations

import pytest

from entente.model import Reading, SourceText
from entente.reading import Reader


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def _read(reader: Reader, text: str, title: str, publisher: str | None = None) -> Reading:
    return reader.read(SourceText(text, title=title, date="2024-05-14", publisher=publisher))


def _last(reading: Reading) -> set[str]:
    return {actor.party for actor in reading.acts[-1].actors}


NORDIC = "President John Roe met today in Helsinki with the leaders of Denmark, Finland, Iceland, Norway, and Sweden. "
FIVE = {"DNK", "FIN", "ISL", "NOR", "SWE"}


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        pytest.param("The Nordic leaders welcomed the pact.", FIVE, id="the region, not the host"),
        pytest.param(
            "The leaders welcomed the pact.", FIVE | {"USA"}, id="all who met, the last of a list too"
        ),
        pytest.param(
            "The Baltic states welcomed the pact.", {"EST", "LVA", "LTU"}, id="a region that is not there"
        ),
    ],
)
def test_regions(reader: Reader, sentence: str, parties: set[str]) -> None:
    title = "Readout of the United States-Nordic Leaders' Summit"
    assert _last(_read(reader, NORDIC + sentence, title, "The White House")) == parties


MADAGASCAR = "The World Bank and the Government of Madagascar have agreed on a programme for roads. "


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("The Bank will provide $200 million.", {"World Bank"}),
        ("The Government will cut fuel subsidies.", {"MDG"}),
        ("Both parties hope for the support of donors.", {"World Bank", "MDG"}),
    ],
)
def test_an_organisation_and_a_government_by_their_last_words(
    reader: Reader, sentence: str, parties: set[str]
) -> None:
    title = "Joint Statement by the World Bank and the Government of Madagascar"
    assert _last(_read(reader, MADAGASCAR + sentence, title)) == parties


SENEGAL = "President Emre Roe and President Awa Doe of Senegal held a joint press conference in Ankara. "


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("The guest president invited firms to Dakar.", "Awa Doe"),
        ("The President of Senegal thanked the host for the stadium.", "Awa Doe"),
        ("The visiting dignitary thanked the host for the stadium.", "Awa Doe"),
        ("Emre Roe praised the school. His counterpart thanked him for it.", "Awa Doe"),
    ],
)
def test_the_one_who_came(reader: Reader, sentence: str, who: str) -> None:
    """By his office, by that he visits, as the counterpart of who spoke."""
    reading = _read(reader, SENEGAL + sentence, "Press release", "Presidency of the Republic of Türkiye")
    assert [actor.person for actor in reading.acts[-1].actors] == [who]


def test_a_minister_by_his_field_and_country(reader: Reader) -> None:
    text = (
        "Foreign Minister Samir Roe received Mahamat Doe, Minister of Foreign Affairs of Chad, in Cairo. "
        "The Minister of Foreign Affairs of Chad expressed appreciation for the aid."
    )
    reading = _read(
        reader, text, "Foreign Minister meets his colleague", "Ministry of Foreign Affairs of Egypt"
    )
    assert _last(reading) == {"TCD"}


def test_what_both_did_is_theirs_whoever_adds_it(reader: Reader) -> None:
    text = (
        "Foreign Minister Samir Roe received Mahamat Doe, Minister of Foreign Affairs of Chad, in Cairo. "
        "Ambassador Abu Poe added that the two sides agreed to hold a committee in March."
    )
    reading = _read(
        reader, text, "Foreign Minister meets his colleague", "Ministry of Foreign Affairs of Egypt"
    )
    assert _last(reading) == {"EGY", "TCD"} and reading.acts[-1].force == "agree"


@pytest.mark.parametrize("lead", ["Most members", "Some leaders", "Members"])
def test_some_of_a_grouping_are_the_grouping(reader: Reader, lead: str) -> None:
    text = f"G20 Finance Ministers met in Lima on 14 May under Peru's presidency. {lead} condemned the war."
    assert _last(_read(reader, text, "G20 Chair's Summary: Finance Ministers' Meeting")) == {"G20"}


def test_members_and_an_organisation_beside_them_are_the_grouping(reader: Reader) -> None:
    text = (
        "In today's meeting the G7 Foreign Ministers of Canada, France, Germany, Italy, Japan, the United Kingdom, and the United States of America, "
        "and the High Representative of the European Union, reaffirmed their condemnation of the war. G7 members called on Moscow to stop."
    )
    reading = _read(reader, text, "G7 Foreign Ministers' Meeting - Chair's Statement")
    seven = {"CAN", "FRA", "DEU", "ITA", "JPN", "GBR", "USA", "EU"}
    assert [{actor.party for actor in act.actors} for act in reading.acts] == [seven, seven]


AMAZON = "BOGOTA (EFE) - Brazil's President Luiz Roe, Colombia's Gustavo Doe and Chile's Gabriel Poe met in Bogota on Tuesday. "


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        pytest.param(
            "Brazil and Colombia signed an accord. The three called on rich countries to pay.",
            {"BRA", "CHL", "COL"},
            id="the three, though two were named last",
        ),
        pytest.param("Each country will fund a school.", {"BRA", "CHL", "COL"}, id="each is all"),
    ],
)
def test_counts(reader: Reader, sentence: str, parties: set[str]) -> None:
    assert _last(_read(reader, AMAZON + sentence, "Roe, Doe and Poe discuss the Amazon")) == parties


def test_the_head_of_state_behind_a_leading_phrase(reader: Reader) -> None:
    text = (
        "President of Kazakhstan Kassym Roe held talks with President of Kyrgyzstan Sadyr Doe. "
        "While greeting the Kyrgyz President, the Head of State pointed out the importance of his visit."
    )
    assert [actor.person for actor in _read(reader, text, "Roe, Doe hold talks").acts[-1].actors] == [
        "Kassym Roe"
    ]


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        (
            "In light of the suffering of people in Peru, Chile, and Bolivia, President Roe announced new aid.",
            {"USA"},
        ),
        (
            "On the margins of a forum in India, Canada and the European Union welcomed the pledge.",
            {"CAN", "EU"},
        ),
    ],
)
def test_a_list_of_a_leading_phrase_does_not_act(reader: Reader, sentence: str, parties: set[str]) -> None:
    assert _last(_read(reader, sentence, "Fact sheet on relief", "The White House")) == parties


def test_callers_are_not_whom_they_see(reader: Reader) -> None:
    """ "The ambassadors" are of those who came, not the minister who received them."""
    text = (
        "Foreign Minister Ana Roe received the ambassadors of Kenya, Chile and Japan in Lima today. The Minister explained the "
        "plan. The ambassadors praised the reforms."
    )
    title = "Foreign Minister Roe of Peru receives ambassadors"
    reading = _read(reader, text, title, "Ministry of Foreign Affairs of Peru")
    assert _last(reading) == {"KEN", "CHL", "JPN"}


def test_envoys_are_those_who_came(reader: Reader) -> None:
    """Ambassadors and high commissioners, not the minister; of envoys who meet each other all."""
    text = (
        "Foreign Minister Ana Roe received Ambassador Tom Doe of Kenya and High Commissioner Jo Poe of Samoa in Lima today. The "
        "envoys thanked Peru for its help."
    )
    reading = _read(reader, text, "Foreign Minister receives envoys", "Ministry of Foreign Affairs of Peru")
    assert _last(reading) == {"KEN", "WSM"}
    text = (
        "SEOUL, May 9 (Yonhap) -- U.S. Special Representative Ana Roe, Japan's Director General Tom Doe and South Korea's Special "
        "Envoy Kim Min-su met in Seoul on Saturday. The envoys agreed to keep in touch."
    )
    assert _last(_read(reader, text, "Nuclear envoys meet")) == {"JPN", "KOR", "USA"}


def test_a_call_made_on_somebody_is_a_meeting(reader: Reader) -> None:
    """ "made a call on the Minister" is no act; "made a call on all sides to talk" urges."""
    lead = "Foreign Minister Ana Roe of Peru and Foreign Minister Tom Doe of Kenya met in Lima today. "
    title = "Ministers meet"
    assert not _read(reader, lead + "They made a joint call on President Poe.", title).acts
    assert _read(reader, lead + "They made a joint call on all sides to return to talks.", title).acts


def test_they_after_one_man_of_the_alliance(reader: Reader) -> None:
    """The Secretary General is one of two who met; the alliance of which the publisher is a member is not "they"."""
    text = "The Minister spoke to the NATO Secretary General, Tom Roe, this morning. Mr Roe thanked the Minister. They agreed to keep in touch."
    title = "Minister's call with the Secretary General of NATO"
    assert _last(_read(reader, text, title, "Ministry of Defence of Latvia")) == {"LVA", "NATO"}


def test_of_several_meetings_the_one_that_is_named(reader: Reader) -> None:
    """ "At the Japan-Peru Ministerial Meeting": "I" and the other minister, who is of the other country; then "we"."""
    text = (
        "Today I held the Japan-Peru and the Japan-Chile Defense Ministerial Meetings one after another. At the Japan-Peru Defense "
        "Ministerial Meeting, Minister Tom Doe and I condemned the attack. We reaffirmed that patrols will go on. Next, at the "
        "Japan-Chile Defense Ministerial Meeting, I invited Minister Ana Poe to Tokyo."
    )
    acts = _read(reader, text, "Press Conference by Defense Minister Sato", "Ministry of Defense, Japan").acts
    who = {act.verb: " ".join(sorted(a.party for a in act.actors)) for act in acts}
    assert who == {"condemn": "JPN PER", "reaffirm": "JPN PER", "invite": "JPN"}
    assert next(act.addressees for act in acts if act.verb == "invite") == ("CHL",)


SIX = "The foreign ministers of Chile, Colombia, Ecuador, Paraguay, Peru and Uruguay met in Lima on 13 May and were joined by Minister Ana Roe of Kenya. "
FOUR = "Ana Roe, Speaker of the Parliament of Kenya, Tom Doe, Speaker of the Parliament of Uganda, and Eva Poe, Speaker of the Parliament of Rwanda, met with Ali Loe, Speaker of the Parliament of Egypt, in Cairo. "


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (SIX + "The six ministers agreed on a fund.", {"CHL", "COL", "ECU", "PRY", "PER", "URY"}),
        (SIX + "The seven ministers agreed on a fund.", {"CHL", "COL", "ECU", "PRY", "PER", "URY", "KEN"}),
        (FOUR + "The three speakers agreed on a visit.", {"KEN", "UGA", "RWA"}),
        (FOUR + "The four speakers agreed on a visit.", {"KEN", "UGA", "RWA", "EGY"}),
    ],
)
def test_as_many_as_were_named_together(reader: Reader, text: str, parties: set[str]) -> None:
    """Not the guest who joined them, nor him whom they met."""
    assert (
        _last(_read(reader, text, "Meeting of ministers", "Ministry of Foreign Affairs of Peru")) == parties
    )


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("Allies condemned the attacks.", {"NATO"}),
        ("The Council condemned the attacks.", {"NATO", "UKR"}),
    ],
)
def test_the_members_of_an_alliance_by_their_name(reader: Reader, sentence: str, parties: set[str]) -> None:
    text = "The NATO-Ukraine Council met at the level of Ministers of Defence on 13 May. " + sentence
    assert _last(_read(reader, text, "NATO-Ukraine Council meets", "NATO")) == parties


IRAN = "The foreign ministers of France, Germany and the United Kingdom held a video conference with Iran's Foreign Minister today. "


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("The ministers urged Iran to cooperate.", {"FRA", "DEU", "GBR"}),
        ("The ministers urged Peru to cooperate.", {"FRA", "DEU", "GBR", "IRN"}),
    ],
)
def test_whom_they_urge_is_none_of_them(reader: Reader, sentence: str, parties: set[str]) -> None:
    assert (
        _last(_read(reader, IRAN + sentence, "Conference of ministers", "French Foreign Ministry")) == parties
    )


BLOCS = "The Ministers of Kenya and Peru, on the one hand, and those of Iceland, Liechtenstein, Norway and Switzerland, on the other, met in Nairobi on 13 May. "


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("The EFTA States welcomed the pledge.", {"ISL", "LIE", "NOR", "CHE"}),
        ("The Ministers welcomed the pledge.", {"KEN", "PER", "ISL", "LIE", "NOR", "CHE"}),
        ("ASEAN welcomed the pledge.", {"ASEAN"}),
    ],
)
def test_a_grouping_whose_members_sit_there_beside_others(
    reader: Reader, sentence: str, parties: set[str]
) -> None:
    assert _last(_read(reader, BLOCS + sentence, "Joint declaration")) == parties


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("The four Ministers praised the aid.", {"EST", "FIN", "LVA", "SWE"}),
        ("The Ministers praised the aid.", {"EST", "FIN", "LVA", "SWE", "PER"}),
    ],
)
def test_so_many_of_those_named_together(reader: Reader, sentence: str, parties: set[str]) -> None:
    """Beside whom a guest sat, whoever of them tells of it."""
    text = (
        "The Foreign Ministers of Estonia, Finland, Latvia and Sweden met in Riga on 3 May. They were joined by the Foreign Minister "
        "of Peru, Ana Roe. "
    )
    reading = _read(reader, text + sentence, "Riga Statement", "Ministry of Foreign Affairs of Latvia")
    assert _last(reading) == parties


def test_a_style_is_of_him_who_was_introduced_with_it(reader: Reader) -> None:
    text = (
        "President His Highness Sheikh Hamad bin Ali Al Roe has received a phone call from His Excellency Ana Doe, Prime Minister of Peru. "
        "The Prime Minister of Peru praised the ports. His Highness welcomed the aid."
    )
    reading = _read(reader, text, "UAE President receives call", "WAM")
    assert _last(reading) == {"ARE"}


FORUM = (
    "The 2031 Forum Foreign Ministers Meeting was convened on 12 August 2031 in Suva. It was chaired by Tonga and attended by Australia, "
    "the Cook Islands, Fiji, Kiribati, New Zealand, Palau, Papua New Guinea, Samoa, Solomon Islands, Tuvalu and Vanuatu.\n\n"
)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Chair, Sione Roe, Minister for Foreign Affairs of Tonga, urged calm.",
        "The Chair of the Meeting, the Honourable Sione Roe, Minister for Foreign Affairs of Tonga, urged calm.",
        "The Chairperson of the Session, Ms Ana Roe, Minister for Foreign Affairs of Tonga, thanked Fiji.",
    ],
)
def test_the_chair_who_is_named_acts_for_his_own(reader: Reader, sentence: str) -> None:
    reading = _read(
        reader,
        FORUM + sentence,
        "Forum foreign ministers meeting outcomes",
        "Pacific Islands Forum Secretariat",
    )
    assert _last(reading) == {"TON"}


def test_their_counterparts_are_the_others(reader: Reader) -> None:
    """Behind two who spoke: not these, and not one of them alone."""
    text = (
        "The Deputy Foreign Ministers of the Central Asian States met in Cholpon-Ata on 18 November 2032. Participants included Mr. Dan Roe "
        "(Kazakhstan), Ms. Aida Doe (Kyrgyzstan), Mr. Firdavs Poe (Tajikistan), Mr. Batyr Loe (Turkmenistan) and Mr. Ulan Moe (Uzbekistan).\n\n"
        "The Deputy Foreign Ministers of Kyrgyzstan and Tajikistan briefed the participants on the commission. Their counterparts praised it."
    )
    assert _last(_read(reader, text, "Deputy Foreign Ministers meet")) == {"KAZ", "TKM", "UZB"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "The OSCE took part in the meeting of 13 May. The Council condemned the closure of the ports.",
            {"EU"},
        ),
        (
            "Ministers met the Foreign Minister of Ukraine, Ivan Roe, on 13 May. The Union welcomed the plan.",
            {"EU"},
        ),
    ],
)
def test_the_publishers_own_organ(reader: Reader, text: str, parties: set[str]) -> None:
    """ "The Council", "the Union", in the paper of the organisation that is called so."""
    assert (
        _last(_read(reader, text, "Council conclusions on ports", "Council of the European Union")) == parties
    )
