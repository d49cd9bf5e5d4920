"""For whom people act where their naming does not say: the order of a title, an agency that tells of others."""

from __future__ import annotations

import pytest

from entente.model import SourceText
from entente.reading import Reader


def _parties(text: str, title: str, publisher: str | None = None) -> dict[str, str | None]:
    reading = Reader().read(SourceText(text, title=title, date="2024-04-11", publisher=publisher))
    return {p.name: p.party for p in reading.participants}


def test_as_many_leaders_as_the_title_lists_stand_in_its_order() -> None:
    text = "Today, Prime Minister Ken Sato, President Ana Roe, and President John Doe met in Washington."
    title = "Joint Vision Statement from the Leaders of Japan, the Philippines, and the United States"
    assert _parties(text, title, "The White House") == {
        "Ken Sato": "JPN",
        "Ana Roe": "PHL",
        "John Doe": "USA",
    }


def test_the_country_of_an_agency_is_not_at_home_in_a_report_on_others() -> None:
    text = (
        "Foreign Secretary Ann Roe met French Foreign Minister Yves Doe in Paris on Monday, APA reports. "
        "She underlined the UK's commitment to security. The UK and France agreed on a pact. The UK will sign it in May."
    )
    assert _parties(text, "British Foreign Secretary meets French FM", "APA")["Ann Roe"] == "GBR"


def test_an_office_that_several_states_call_so_is_of_the_one_behind_it() -> None:
    text = (
        "Bolivia and Fiji held consultations in Suva on Monday, led by Juan Roe, Joint Secretary, Ministry of External Affairs, Bolivia, "
        "and Sitiveni Doe, Director General, Fiji."
    )
    assert _parties(text, "Bolivia, Fiji hold consultations")["Juan Roe"] == "BOL"


def test_what_is_done_on_behalf_of_a_country_is_not_the_speakers_standing_for_it() -> None:
    opening = "President Ann Roe spoke today with President Juan Doe of Peru. "
    for said, whose in {
        "President Roe urged continued work for unity among the leaders of the region on behalf of Peru.": "USA",
        "President Roe, on behalf of Chile, welcomed the initiative.": "CHL",
    }.items():
        parties = _parties(
            opening + said,
            "Readout of President Ann Roe's Call with President Juan Doe of Peru",
            "The White House",
        )
        assert parties == {"Ann Roe": whose, "Juan Doe": "PER"}


def test_a_delegation_of_a_body_is_of_the_country_of_the_body() -> None:
    """And who received it is of the other, which the text names only by its capital."""
    text = (
        "National Assembly chairman Tom Roe received a delegation of the Peruvian Senate led by Vice President Ana Doe in Nairobi "
        "on Tuesday. Ms Doe called for more visits."
    )
    assert _parties(text, "Peruvian Senate delegation visits Kenya", "Nation Radio") == {
        "Tom Roe": "KEN",
        "Ana Doe": "PER",
    }


def test_who_is_received_today_at_a_palace_is_not_of_the_host() -> None:
    text = (
        "Manama: HRH Crown Prince of the Kingdom of Bahrain Prince Ali Roe received today at Safa Palace his brother, Prime Minister "
        "HE Sheikh Omar Doe. They discussed cooperation between the State of Qatar and the Kingdom of Bahrain."
    )
    assert _parties(text, "Prime Minister meets Crown Prince", "The Morning Post") == {
        "Ali Roe": "BHR",
        "Omar Doe": "QAT",
    }


def test_the_dean_of_the_ambassadors_is_of_the_country_that_sent_him() -> None:
    text = (
        "Foreign Minister Ana Roe of Mongolia met with Dean of the Diplomatic Corps Tom Doe, Ambassador of the Republic of Kazakhstan "
        "to Mongolia, in Ulaanbaatar on Monday."
    )
    assert _parties(text, "Minister meets ambassador", "The Daily")["Tom Doe"] == "KAZ"


@pytest.mark.parametrize(
    ("title", "text", "parties"),
    [
        (
            "Chile, Peru agree in Lusaka to reopen border",
            "Foreign Secretary Ana Roe and her Peruvian counterpart Juan Doe, who met in the Zambian capital, talked for an hour.",
            {"Ana Roe": "CHL", "Juan Doe": "PER"},
        ),
        (
            "Kenya and Uganda take step towards talks in Doha",
            "Foreign Minister Tom Roe met his Ugandan counterpart Eva Doe in the Qatari capital on Monday.",
            {"Tom Roe": "KEN", "Eva Doe": "UGA"},
        ),
    ],
)
def test_of_two_in_a_headline_who_has_a_counterpart_is_of_the_other(
    title: str, text: str, parties: dict[str, str]
) -> None:
    """Not of the country in whose capital they met."""
    assert _parties(text, title, "The Morning Post") == parties


def test_in_the_capital_of_a_third_country_neither_side_is_at_home() -> None:
    text = (
        "Windhoek (Namibia), April 10\n\n"
        "Foreign Secretary Ana Roe and her Chilean counterpart Juan Doe, who met in the Namibian capital on the sidelines of a "
        "forum, talked for an hour."
    )
    assert _parties(text, "Kenya, Chile agree in Windhoek to resume talks", "The Tribune") == {
        "Ana Roe": "KEN",
        "Juan Doe": "CHL",
    }


def test_those_with_whom_a_guest_will_have_consultations_are_of_the_host() -> None:
    text = (
        "From April 10 to 12, Foreign Minister of Peru Juan Roe is in Kenya on a working visit, in the course of which talks between "
        "the two foreign ministers will take place. The programme includes consultations of Mr Roe with Minister of Energy Ali Doe, "
        "who chairs the Kenyan part of the Commission, and with Minister of Mining Musa Poe."
    )
    parties = _parties(
        text, "Briefing on the visit of the Foreign Minister of Peru", "Ministry of Foreign Affairs of Kenya"
    )
    assert parties == {"Juan Roe": "PER", "Ali Doe": "KEN", "Musa Poe": "KEN"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        pytest.param(
            "Deputy Secretary Ann Roe met today with her counterparts from Kenya, Principal Secretary Tom Doe, and Uganda, State Minister "
            "Eva Poe, in Kampala.",
            {"Ann Roe": "USA", "Tom Doe": "KEN", "Eva Poe": "UGA"},
            id="each behind his own",
        ),
        pytest.param(
            "The leaders of Kenya and the Republic of Uganda, President Tom Doe and Prime Minister Eva Poe, met in Washington today with "
            "President Ann Roe.",
            {"Ann Roe": "USA", "Tom Doe": "KEN", "Eva Poe": "UGA"},
            id="all behind the list",
        ),
        pytest.param(
            "Special Envoy Ann Roe met in Geneva with Deputy Minister Tom Doe, representing Kenya, and Director Eva Poe, representing Uganda.",
            {"Ann Roe": "USA", "Tom Doe": "KEN", "Eva Poe": "UGA"},
            id="each with whom he represents behind him",
        ),
        pytest.param(
            "Secretary of State Ann Roe met on Monday with a Kenyan delegation led by Minister Tom Doe and later with Ugandan Prime Minister Sheikh "
            "Eva Poe.",
            {"Ann Roe": "USA", "Tom Doe": "KEN", "Eva Poe": "UGA"},
            id="whom she met after the delegation is not of it",
        ),
    ],
)
def test_people_behind_their_countries(text: str, parties: dict[str, str]) -> None:
    assert _parties(text, "Meetings in Africa", "U.S. Department of State") == parties


def test_no_organisation_has_a_foreign_minister() -> None:
    """Who received the envoys of organisations is of the one state that the text names."""
    text = (
        "The Co-Chairs, who came from the European Union and the United Nations, travelled to Tbilisi, where they were received today by "
        "Deputy Foreign Minister Levan Doe. The Georgian side thanked them."
    )
    assert _parties(text, "Visit of the Co-Chairs", "OSCE")["Levan Doe"] == "GEO"


_JOINT = "The Ninth Session of the Zambia-Peru Joint Commission was held in Lima on 9 April. "


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            _JOINT
            + "The Zambian and the Peruvian delegations were led by Permanent Secretary Musa Roe and Vice Minister Juan Doe.",
            {"Musa Roe": "ZMB", "Juan Doe": "PER"},
        ),
        (
            _JOINT
            + "Permanent Secretary Musa Roe and Vice Minister Juan Doe led the Zambian and Peruvian delegations, respectively.",
            {"Musa Roe": "ZMB", "Juan Doe": "PER"},
        ),
        (
            _JOINT
            + "It was co-chaired by Musa Roe, Permanent Secretary for Foreign Affairs, and Mr. Juan Doe, Vice Minister for Trade.",
            {"Musa Roe": "ZMB", "Juan Doe": "PER"},
        ),
        (
            _JOINT
            + "The Zambian delegation was led by Hon. Musa Roe, Minister of Trade, while that of the Republic was headed by Hon. Juan Doe, Minister of Production.",
            {"Musa Roe": "ZMB", "Juan Doe": "PER"},
        ),
        (
            "Minister Ana Roe of Chile met in Lusaka with her counterparts from Zambia, Minister Musa Roe, and from Peru, Minister Juan Doe.",
            {"Ana Roe": "CHL", "Musa Roe": "ZMB", "Juan Doe": "PER"},
        ),
        (
            "The leaders of the Republic of Zambia and the Republic of Peru, President Musa Roe and President Juan Doe, met in Lima.",
            {"Musa Roe": "ZMB", "Juan Doe": "PER"},
        ),
    ],
)
def test_countries_and_people_that_stand_in_one_order(text: str, parties: dict[str, str]) -> None:
    assert _parties(text, "Press release", "Ministry of Foreign Affairs of Zambia") == parties


def test_two_who_chair_a_session_are_of_the_publisher_first() -> None:
    text = _JOINT + "It was led by Vice Minister Juan Doe and Permanent Secretary Musa Roe."
    assert _parties(text, "Press release", "Ministry of Foreign Affairs of Peru") == {
        "Juan Doe": "PER",
        "Musa Roe": "ZMB",
    }


def test_who_is_met_later_is_not_of_the_delegation_met_first() -> None:
    text = (
        "Foreign Minister Ana Roe of Chile met on Tuesday with a Zambian delegation led by Musa Roe and later with Peruvian "
        "Prime Minister Juan Doe."
    )
    assert _parties(text, "Minister holds talks", "The Tribune") | {"Juan Doe": "PER"} == {
        "Ana Roe": "CHL",
        "Musa Roe": "ZMB",
        "Juan Doe": "PER",
    }


def test_a_federal_office_is_of_the_one_government_that_calls_its_own_so() -> None:
    text = (
        "The Republic of Korea and Austria held the 15th meeting of their Joint Committee in Seoul on April 9. Kim Min-su, Deputy Minister "
        "at the Ministry of Foreign Affairs, and Karl Roe, Director-General for Trade at the {} of Economy, served as co-chairs."
    )
    title, publisher = (
        "15th ROK-Austria Joint Committee Held",
        "Ministry of Foreign Affairs, Republic of Korea",
    )
    assert _parties(text.format("Federal Ministry"), title, publisher)["Karl Roe"] == "AUT"
    peru = text.format("Federal Ministry").replace("Austria", "Peru")
    assert _parties(peru, title.replace("Austria", "Peru"), publisher)["Karl Roe"] != "AUT"


def test_a_visit_that_is_recalled_is_no_stop_of_the_journey() -> None:
    text = (
        "Foreign Secretary Arun Mehta paid an official visit to Lima from 5 to 7 April 2024. During the visit, Foreign Secretary called on "
        "Ms. Ana Roe, Minister for Foreign Affairs. Minister Roe {} India in September 2023. "
        "He also met Mr. Juan Doe, Diplomatic Advisor to the President."
    )
    publisher = "Ministry of External Affairs, Government of India"
    told = text.format("recalled her visit to")
    assert _parties(told, "Visit of Foreign Secretary to Peru", publisher)["Juan Doe"] == "PER"


def test_he_is_nobody_whom_the_text_calls_madam() -> None:
    text = (
        "Foreign Secretary Arun Mehta paid an official visit to Lima from 5 to 7 April 2024. During the visit, Foreign Secretary called on "
        "Ms. Ana Roe, Minister for Foreign Affairs. Minister Roe {}. "
        "{} also met Mr. Juan Doe, Diplomatic Advisor to the President."
    )
    publisher = "Ministry of External Affairs, Government of India"
    for he, who in {"He": "Arun Mehta", "She": "Ana Roe"}.items():
        told = text.format("underlined the importance of trade", he)
        reading = Reader().read(
            SourceText(
                told, title="Visit of Foreign Secretary to Peru", date="2024-04-11", publisher=publisher
            )
        )
        last = [p for p in reading.participants if p.session == reading.sessions[-1].id]
        assert last[0].name == who


def test_the_next_delegation_of_a_row_is_told_without_its_verb() -> None:
    text = (
        "Defence ministers of Finland and Ireland met in Turku on 1 April 2024. Finland was represented by Mr Aki Roe and Ms Tuula Doe, Ireland by Mr Cathal "
        "Poe. Ministers agreed to hold exercises."
    )
    parties = _parties(text, "Joint Statement of Finland and Ireland")
    assert parties == {"Aki Roe": "FIN", "Tuula Doe": "FIN", "Cathal Poe": "IRL"}
    text = (
        "The Joint Commission between Kenya and Malawi was held in Nairobi on 1 April 2024. The Kenyan delegation was headed by Mr. Peter "
        "Roe, Permanent Secretary; the Malawian by Mr. Jan Doe, Permanent Secretary."
    )
    assert _parties(text, "Joint Commission meets") == {"Peter Roe": "KEN", "Jan Doe": "MWI"}


def test_the_town_tells_for_whom_somebody_spoke() -> None:
    text = (
        "Foreign Minister Ana Roe hosted a video conference today with Foreign Minister Jan Doe, who spoke from Warsaw, and Foreign Minister "
        "Oleh Poe, speaking from Kyiv. The three ministers discussed energy."
    )
    parties = _parties(text, "Ministers talk by video", "Ministry of Foreign Affairs, Lithuania")
    assert parties == {"Ana Roe": "LTU", "Jan Doe": "POL", "Oleh Poe": "UKR"}
    text = "The Special Envoy of the African Union, Ana Roe, met in Bissau today with Prime Minister Carlos Doe. They discussed peace."
    assert _parties(text, "Envoy in Bissau", "African Union")["Carlos Doe"] == "GNB"


def test_where_a_delegation_met_is_not_whose_it_is() -> None:
    text = (
        "Yesterday in Ankara, a delegation led by Secretary Bohdan Roe held consultations with the Turkish side, headed by the Chief Adviser "
        "to the President, Can Doe. The parties agreed to meet again."
    )
    publisher = "National Security and Defence Council of Ukraine"
    assert _parties(text, "Consultations held", publisher)["Bohdan Roe"] == "UKR"


def test_a_state_between_commas_and_a_secretary_of_state_for_something() -> None:
    text = "President Ana Roe of Brazil met today with President Rafael Doe, of Paraguay, who came at her invitation. They discussed trade."
    assert _parties(text, "Meeting held", "Entente Press")["Rafael Doe"] == "PRY"
    text = (
        "The Conference met in Dublin today. The UK Government was represented by the Secretary of State for Wales, the Rt Hon Harriet Poe "
        "MP. The Irish Government was represented by the Minister for Justice, Niamh Roe TD."
    )
    assert _parties(text, "British-Irish Conference", "Department of Foreign Affairs, Ireland") == {
        "Harriet Poe": "GBR",
        "Niamh Roe": "IRL",
    }


def test_three_delegations_led_in_the_order_of_their_states() -> None:
    text = (
        "Senior officials from Peru, Finland and Kenya met in Brussels today for talks. The delegations were led by Secretary Ana Roe, "
        "Secretary Juha Doe and Secretary Peter Poe. They discussed trade."
    )
    assert _parties(text, "Talks held", "NATO") == {"Ana Roe": "PER", "Juha Doe": "FIN", "Peter Poe": "KEN"}


@pytest.mark.parametrize(
    ("title", "text", "parties"),
    [
        (
            "Readout of the Delegation’s Travel to Fiji, Papua New Guinea, and Solomon Islands",
            "The delegation visited Honiara. It followed stops in Fiji, where they met with Prime Minister Ana Roe, as well as the "
            "leadership of the Forum; and Papua New Guinea, where they met with Prime Minister James Low.",
            {"Ana Roe": "FJI", "James Low": "PNG"},
        ),
        (
            "Readout of Advisor Jake Roe’s Travel to Kenya",
            "National Security Advisor Jake Roe traveled to Kenya. In Nairobi, Mr. Roe met with Prime Minister Ann Moi, President Joe Kip, "
            "and members of the senior national security team including Foreign Minister Eli Too, Defense Minister Gad Rono, Minister of "
            "Strategic Affairs Ron Kamau, Minister of Regional Development and Trade Peter Ruto, "
            "National Security Advisor (NSA) Tom Bett, and Director Paul Chebet.",
            {"Jake Roe": "USA", "Tom Bett": "KEN", "Peter Ruto": "KEN"},
        ),
        (
            "Readout of National Security Advisor to the Vice President Phil Poe’s Trip to Kenya",
            "Following the Vice President’s meetings with Arab leaders in Dubai, she directed her National Security Advisor, Dr. Phil Poe, "
            "to travel to Kenya. In Kenya, Dr. Poe met with President Joe Kip.",
            {"Phil Poe": "USA", "Joe Kip": "KEN"},
        ),
        (
            "Statement on the President’s Travel to the United Kingdom and Belgium",
            "President Tom Roe will travel to the United Kingdom and Belgium in June 2024. He will meet British Prime Minister Bob Jones on "
            "June 10. From the United Kingdom, President Roe will travel to Brussels, Belgium.",
            {"Tom Roe": "USA", "Bob Jones": "GBR"},
        ),
        (
            "Trilateral Statement",
            "The United States, Japan, and the Republic of Korea condemn the launches. Secretariat Secretary General Goto Ken, ROK National "
            "Security Advisor Cho Min-su, and U.S. National Security Advisor Jake Roe met today in Tokyo.",
            {"Goto Ken": "JPN", "Cho Min-su": "KOR", "Jake Roe": "USA"},
        ),
        (
            "Statement on the Visit of Cardinal Zum",
            "President Roe will welcome Cardinal Matteo Zum, President of the Kenyan Episcopal Conference, to the White House on July 18.",
            {"Roe": "USA"},  # the title of another is not his, and no government has a cardinal
        ),
    ],
)
def test_in_the_text_of_one_government_a_journey_and_a_row_tell_whose_people_are(
    title: str, text: str, parties: dict[str, str]
) -> None:
    """Those met at a stop are of that country, also far down a list; who is sent there is not; the last of three is the third's."""
    found = _parties(text, title, "The White House")
    assert {name: found.get(name) for name in parties} == parties
    assert found.get("Matteo Zum") != "USA"


def test_who_pleads_the_cause_of_a_country_is_of_it_where_nothing_else_says_so() -> None:
    """ "stressed the importance Mongolia attaches": his own; "stressed Russia's commitment", of one who met a Dane in Oslo, is not asked."""
    text = (
        "Foreign Minister Bat Roe spoke on Thursday with his French counterpart, Foreign Minister Yves Doe. "
        "Foreign Minister Roe emphasized the importance Mongolia attaches to the safety of its citizens."
    )
    assert _parties(text, "Foreign Minister speaks with French counterpart") == {
        "Bat Roe": "MNG",
        "Yves Doe": "FRA",
    }
    text = "Foreign Minister Bat Roe met Danish Foreign Minister Lars Doe in Oslo. Roe stressed Russia's commitment to the treaty."
    assert _parties(text, "Foreign Minister in talks")["Bat Roe"] != "RUS"


def test_who_receives_at_his_ministry_is_at_home_where_it_stands() -> None:
    text = (
        "Minister of Foreign Affairs Ari Roe met on Wednesday with the UN envoy Ingrid Doe at the Ministry of Foreign Affairs "
        "in Jerusalem. Roe stressed that preventing Iran from obtaining nuclear weapons is vital."
    )
    assert _parties(text, "Minister meets envoy")["Ari Roe"] == "ISR"


def test_the_man_of_an_agency_who_is_abroad_is_told_to_be_of_home_by_and_by() -> None:
    text = (
        "DOHA, 24th June, 2025 (WAM) -- H.H. Sheikh Salem bin Rashid, Deputy Prime Minister and Minister of Foreign Affairs, "
        "today participated in the Meeting of the GCC Ministerial Council, held in the State of Qatar. The council met for an hour. "
        "It discussed the attack. The meeting reaffirmed the unity of the Gulf. It was long. It was attended by many. "
        "He affirmed the UAE's full solidarity with the State of Qatar."
    )
    assert _parties(text, "Salem bin Rashid attends Meeting", "WAM")["Salem bin Rashid"] == "ARE"
