"""Which parties met: none that is only talked about, none that only presides, and all between whom it was."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading, SourceText
from entente.reading import Reader

Case = tuple[str, str, str, str]
CASES: dict[str, Case] = {
    "a meeting of others on whose eve they met": (
        "Ministry of Foreign Affairs of Poland",
        "Talks in Nairobi",
        "Foreign Minister Jan Roe held talks in Nairobi with Foreign Minister of Kenya Peter Doe on the eve of the meeting of the AU "
        "Council of Ministers. The ministers discussed trade.",
        "KEN POL",
    ),
    "a summit in the run-up to which they met": (
        "Ministry of Foreign Affairs of Poland",
        "Talks in Nairobi",
        "Foreign Minister Jan Roe met Foreign Minister of Kenya Peter Doe in Nairobi in the run-up to the fifth meeting of the SADC "
        "Council of Ministers. The ministers discussed trade.",
        "KEN POL",
    ),
    "delegations from two, in a town of whoever tells of it": (
        "Ministry of Foreign Affairs of Oman",
        "Talks in Muscat",
        "Delegations from the Government of Yemen and Ansar Allah concluded talks in Muscat on 2 May. The two parties agreed to release "
        "detainees.",
        "Houthis YEM",
    ),
    "governments of parts of a state": (
        "Gouvernement du Québec",
        "Visit to Cardiff",
        "The Minister of International Relations of Québec, Ana Roe, met in Cardiff today with Welsh Government Minister Tom Doe.",
        "Quebec Wales",
    ),
    "the first minister of a part of a state": (
        "Scottish Government",
        "First Minister in Oslo",
        "First Minister Ana Roe met today with Norwegian Prime Minister Ola Doe in Oslo.",
        "NOR Scotland",
    ),
    "a part of a state as a place": (
        "",
        "Kenya and Peru agree on trade",
        "The trade ministers of Kenya and Peru met on 2 May at a lakeside hotel in Charlevoix, Quebec. The ministers agreed on a plan.",
        "KEN PER",
    ),
    "the High Representative among ministers of the Union's members": (
        "",
        "Joint statement",
        "We, the Foreign Ministers of Germany, France and Poland, met in Paris on 2 May with the High Representative, Eva Roe. We agreed on a "
        "plan.",
        "DEU EU FRA POL",
    ),
    "who sat there besides a list of ministers, and whom they met": (
        "French Foreign Ministry",
        "Conference with Iran",
        "The foreign ministers of France, Germany and the United Kingdom, together with the High Representative of the European Union, held a "
        "video conference with Iran's Foreign Minister today.",
        "DEU EU FRA GBR IRN",
    ),
    "by whom a list of ministers was joined": (
        "",
        "Joint statement",
        "We, the Foreign Ministers of Peru, Chile and Bolivia, meeting in Lima on 2 May and joined by our Kenyan and Ugandan colleagues, "
        "discussed trade with Japan. We agreed to lower duties.",
        "BOL CHL KEN PER UGA",
    ),
    "a list on the one hand, and on the other": (
        "",
        "Joint declaration",
        "The Ministers of Kenya, Uganda and Rwanda, on the one hand, and those of Peru and Chile, on the other, met in Nairobi on 2 May. "
        "The Ministers agreed to lower duties.",
        "CHL KEN PER RWA UGA",
    ),
    "the counterpart of a list of ministers": (
        "Ministry of Foreign Affairs of Poland",
        "Ministers meet in Warsaw",
        "The foreign ministers of Poland, Lithuania and Latvia met with their Moldovan counterpart in Warsaw today. The ministers discussed "
        "energy.",
        "LTU LVA MDA POL",
    ),
    "the publisher's own head, whom nobody names": (
        "Ministry of Foreign Affairs of Fiji",
        "Minister meets Pacific colleagues",
        "The Foreign Minister met in Suva today with Tongan Prime Minister Sione Roe and Samoan Prime Minister Ana Doe. "
        "The three leaders agreed on a shipping line.",
        "FJI TON WSM",
    ),
    "the head of an organisation, whom nobody names": (
        "African Union",
        "Chairperson meets leaders",
        "The Chairperson of the Commission received today President Tom Roe of Kenya and President Eva Doe of Uganda.",
        "AU KEN UGA",
    ),
    "at whose invitation two others met": (
        "",
        "Joint Declaration",
        "The Presidents of Peru and Chile, Juan Roe and Ana Doe, held talks in Nairobi on 2 May at the kind invitation of President Tom Poe. "
        "They agreed to open the border.",
        "CHL PER",
    ),
    "whom he invited to visit him": (
        "Ministry of Foreign Affairs of Kenya",
        "Visit of the Prime Minister",
        "At the invitation of President Tom Roe of Kenya, Prime Minister Ana Doe of Peru visited Nairobi on 2 May. They held talks. "
        "The two leaders agreed to open embassies.",
        "KEN PER",
    ),
    "the council that an alliance has with a state": (
        "NATO",
        "NATO-Ukraine Council meets",
        "The NATO-Ukraine Council met at the level of Ministers of Defence on 2 May. The Council discussed the situation at the front.",
        "NATO UKR",
    ),
    "with whom a grouping's session was": (
        "ASEAN Secretariat",
        "Statement of the ASEAN Post Ministerial Conference with Norway",
        "1. The ASEAN Post Ministerial Conference (PMC) Session with Norway was held on 2 May in Vientiane. The Meeting welcomed the plan.",
        "ASEAN NOR",
    ),
    "a government and a front that sent delegations": (
        "",
        "Joint Communiqué",
        "The delegations of the Government of Colombia and of the FARC-EP, gathered in Oslo on 2 May, inform public opinion: "
        "We have agreed to open a corridor. It was accompanied by Norway, Chile and Venezuela.",
        "COL FARC",
    ),
    "a government and a front that held talks": (
        "",
        "Doha Declaration of Principles",
        "The Government of the Democratic Republic of the Congo and the Congo River Alliance (AFC/M23), having met in Doha from 2 to 4 "
        "May for talks facilitated by the State of Qatar, have agreed as follows. The parties commit to a permanent ceasefire.",
        "AFC/M23 COD",
    ),
    "two movements, before a government that tells of it": (
        "Ministry of Foreign Affairs of Egypt",
        "Talks in Cairo",
        "Fatah and Hamas held talks in Cairo on 2 May in the presence of the Egyptian chief of intelligence. The two movements agreed to "
        "form a committee.",
        "Fatah Hamas",
    ),
    "armed groups that are talked about": (
        "U.S. Department of State",
        "Secretary Roe's Call with Foreign Minister Doe",
        "Secretary of State Ann Roe spoke today with Israeli Foreign Minister Dan Doe about the attacks by Hamas and the Houthis.",
        "ISR USA",
    ),
    "whose house they met in": (
        "",
        "Joint Statement",
        "The Government of Kenya and the Government of Peru, having met in Geneva on 2 July 2015, at the villa made available by "
        "Switzerland, have agreed to lower duties.",
        "KEN PER",
    ),
    "in whose presence": (
        "",
        "Kenya and Peru sign agreement",
        "Kenya and Peru held consultations in Lima on 2 July 2015 in the presence of the Ambassador of Chile. Both sides agreed to continue.",
        "KEN PER",
    ),
    "heads of government meet as their organisation, whoever presides": (
        "Caribbean Community (CARICOM) Secretariat",
        "Meeting of CARICOM Heads on Haiti",
        "Hon. Ana Roe, Prime Minister of Barbados, today chaired the Third Meeting of the Heads of Government of the "
        "Caribbean Community. The Meeting examined the plan for the airport.",
        "CARICOM",
    ),
    "who presides for a group sits there as the group": (
        "European External Action Service",
        "ASEAN-EU Senior Officials' Meeting",
        "The 9th ASEAN-EU Senior Officials' Meeting was held on 2 July 2015 in Brussels. The Meeting was co-chaired by "
        "Minh Roe, Deputy Minister of Foreign Affairs of Viet Nam and Ugo Doe, Managing Director of the European External "
        "Action Service. The Meeting reviewed the plan of action.",
        "ASEAN EU",
    ),
    "who presides over talks of two is there for his own": (
        "",
        "India, Peru hold consultations",
        "India and Peru held consultations in Lima on 2 July 2015. The consultations were co-chaired by Asha Roe, Secretary "
        "in the Ministry of External Affairs of India and Juan Doe, Vice Minister of Peru. Both sides agreed to continue.",
        "IND PER",
    ),
    "a group within an alliance, and whom another is to meet": (
        "The White House",
        "Readout of the Advisor's Call with B9 Counterparts",
        "National Security Advisor John Roe spoke today with officials from the Bucharest Nine group of our NATO Allies. "
        "He briefed them on U.S. efforts, including Secretary Doe's upcoming meeting with Russian Foreign Minister Poe, and welcomed unity.",
        "BGR CZE EST HUN LTU LVA POL ROU SVK USA",
    ),
    "what officials are in charge of": (
        "Ministry of Foreign Affairs of Latvia",
        "Nordic and Baltic directors meet in Riga",
        "The directors of the Nordic and Baltic foreign ministries in charge of Africa and Sudan gathered in Riga on 2 May 2023. "
        "The directors considered the war in Sudan.",
        "DNK EST FIN ISL LTU LVA NOR SWE",
    ),
    "what envoys are for, before a list of those who came": (
        "",
        "Envoys meet in Tashkent",
        "ASTANA - The first meeting of special representatives on Afghanistan was held with the participation of Kazakhstan, "
        "Tajikistan and Uzbekistan on 26 August 2025 in Tashkent. The officials noted the need for trade.",
        "KAZ TJK UZB",
    ),
    "between three, whoever else speaks of it": (
        "",
        "Kenyans object to talks",
        "NAIROBI (AP) - The Kenyan government expressed concern over a meeting on the region held in Lima on Tuesday between "
        "Peru, Chile and Bolivia. A joint statement said the three countries agreed to build a road.",
        "BOL CHL PER",
    ),
    "one of its members beside a group, as its own text tells": (
        "The White House",
        "Statement by Press Secretary Ana Poe on President Roe’s Meeting with G7 Leaders",
        "The President and G7 Leaders reaffirmed their support for Kenya. The Leaders agreed to meet again.",
        "G7 USA",
    ),
    "organs among those whose leaders are listed, and the groups of the title": (
        "",
        "Joint Statement of NATO and G7 Leaders on the Margins of the G20 Summit",
        "Today, the Leaders of Canada, the European Commission, the European Council, Japan, the Netherlands, Spain, the United "
        "Kingdom and the United States met on the margins of the G20 Summit in Bali and released the following statement:\n\n"
        "We condemn the attack.",
        "CAN ESP EU GBR JPN NLD USA",
    ),
    "a process that they discuss": (
        "",
        "Roe meets ministers of Austria and Hungary, discusses Peru-Chile Dialogue",
        "EU Special Representative Ana Roe met on Monday the foreign ministers of Austria and Hungary in Vienna and discussed "
        "the Peru-Chile Dialogue. They agreed to meet again.",
        "AUT EU HUN",
    ),
    "organs of two organisations that hold a meeting with each other": (
        "League of Arab States",
        "Joint Communiqué of the 3rd Joint Consultative Meeting between the Council of the League of Arab States and the Peace and "
        "Security Council of the African Union",
        "The Council of the League of Arab States (LAS Council) and the Peace and Security Council of the African Union (AU PSC) met "
        "in Cairo on 2 May 2014 for their 3rd Joint Consultative Meeting. Both sides welcomed the ceasefire.",
        "AU LAS",
    ),
    "guests of honour beside those whose meeting it is": (
        "The Daily",
        "Presidents of the Andes hold third Consultative Meeting in Lima",
        "President Ana Roe of Peru chaired the summit, in which Juan Doe of Bolivia, Luis Poe of Ecuador and Eva Moe of Colombia took "
        "part. A guest of honour, Kenyan President Tom Koe, joined the session. The leaders discussed rivers.",
        "BOL COL ECU PER",
    ),
    "ministers of two groupings, listed for each": (
        "Ministry of Foreign Affairs of Ghana",
        "Ghana and Kenya lead ministerial meeting of ECOWAS and the East African Community in Accra",
        "Foreign Minister Ama Roe and her Kenyan counterpart, Tom Doe, presided today over a meeting of Trade Ministers of ECOWAS and "
        "the East African Community. The meeting took place in Accra and was also attended by the Foreign Ministers of Togo, Mali and "
        "Benin, for ECOWAS, and of Uganda and Rwanda, for the East African Community. The Ministers examined a plan.",
        "BEN GHA KEN MLI RWA TGO UGA",
    ),
    "what those who met recalled of others": (
        "",
        "Joint statement of the ministers",
        "Meeting in Lima today, the Foreign Ministers of Peru, Chile and Bolivia recalled that every Member of the African Union is bound "
        "to keep the peace. They agreed that Kenya must help.",
        "BOL CHL PER",
    ),
    "the head of the alliance of which the publisher is a member": (
        "Ministry of Defence of Latvia",
        "Minister speaks to the Secretary General of NATO",
        "The Minister spoke to the NATO Secretary General, Tom Roe, this morning. They agreed to keep in touch.",
        "LVA NATO",
    ),
    "a desk in an office": (
        "",
        "Joint Statement on the Dialogue",
        "Senior officials of Peru and Chile convened a dialogue in Lima on 2 May 2023. Undersecretary for Multilateral Relations "
        "and ASEAN Affairs Ana M. Roe headed the Peruvian delegation, while Director for Trade Tom Doe headed the Chilean delegation.",
        "CHL PER",
    ),
    "a club of which a guest's country is said to be a member": (
        "Ministry of Foreign Affairs of Zambia",
        "Minister meets guest",
        "Minister Ana Roe met Foreign Minister Tom Doe of Norway in Lusaka on 2 May 2023. Minister Roe thanked Norway for its help as a "
        "member of the Paris Club.",
        "NOR ZMB",
    ),
    "envoys who make a joint call on a minister with bare initials": (
        "",
        "Envoys call on foreign minister",
        "DHAKA, May 2, 2023 (BSS) - Three envoys made a joint call on Foreign Minister Dr A K Roe here today. The envoys are Ambassador of "
        "Peru Ana Doe, Ambassador of Chile Tom Poe and Ambassador of Kenya Jo Loe.",
        "BGD CHL KEN PER",
    ),
    "a headline of two, without a verb in the singular": (
        "Petra",
        "Roe, Chilean FM stress need for calm",
        "Amman, May 2 (Petra) -- Foreign Minister Ana Roe and Chilean Foreign Minister Tom Doe on Tuesday discussed trade in Amman.",
        "CHL JOR",
    ),
    "a meeting of three that its host precedes with one of two": (
        "Ministry of Foreign Affairs of Türkiye",
        "Participation of Minister Ana Roe in the Trilateral Meeting of the Foreign Ministers of Türkiye, Peru and Chile",
        "Minister Ana Roe hosted the Trilateral Meeting of the Foreign Ministers of Türkiye, Peru and Chile held in Ankara on 2 May 2023. "
        "Minister Roe first met with Foreign Minister Tom Doe of Peru. Minister Roe later came together with Foreign Minister Jo Poe of Chile.",
        "CHL PER TUR",
    ),
}


@pytest.mark.parametrize(("publisher", "title", "text", "parties"), CASES.values(), ids=CASES.keys())
def test_parties(reader: Reader, publisher: str, title: str, text: str, parties: str) -> None:
    """Of the session that is reported."""
    reading = reader.read(
        SourceText(text=text, source="x.md", title=title, publisher=publisher or None, date="2025-08-27")
    )
    assert reading.main_session is not None
    assert " ".join(sorted(reading.main_session.parties)) == parties


def test_the_meeting_was_also_attended_by_others(reader: Reader) -> None:
    """It stays the one meeting of all: "the sides" are not those of that sentence."""
    text = (
        "The foreign ministers of Peru, Chile and Bolivia met in Lima on 2 May 2023. The meeting was also attended by Ana Roe, "
        "Foreign Minister of Kenya. During the meeting, the sides discussed the drought."
    )
    reading = reader.read(SourceText(text=text, source="x.md", title="Ministers meet", date="2023-05-03"))
    assert {a.party for a in reading.acts[-1].actors} >= {"BOL", "CHL", "PER"}


def test_a_grouping_speaks_through_its_members(reader: Reader) -> None:
    """A statement that reports no meeting, by a grouping that the title names."""
    text = "The foreign ministers express concern over the law adopted in Kenya. We call on Kenya to withdraw it."
    title = "Joint statement of the Nordic-Baltic Eight on Kenya"
    reading = reader.read(
        SourceText(text=text, source="x.md", title=title, publisher="Ministry of Foreign Affairs of Estonia")
    )
    assert {len(act.actors) for act in reading.acts} == {8}


def test_a_long_list_of_those_who_met_is_read_to_its_end(reader: Reader) -> None:
    """Ministers and representatives of thirty states and a union: all of them, the last too."""
    states = (
        "Australia, Brazil, Bulgaria, Canada, the Czech Republic, the Dominican Republic, Estonia, the European Union, France, Germany, "
        "India, Ireland, Israel, Italy, Japan, Kenya, Lithuania, Mexico, the Netherlands, New Zealand, Nigeria, Poland, the Republic of "
        "Korea, Romania, Singapore, South Africa, Sweden, Switzerland, Ukraine, the United Kingdom, and Uruguay"
    )
    text = f"Having met on 4 May 2021 to discuss piracy, we the Ministers and Representatives of {states} recognize the danger."
    main = reader.read(SourceText(text, title="Joint Statement on Piracy")).main_session
    assert main is not None and len(main.parties) == 31
    assert main.parties[-1] == "URY"


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        pytest.param(
            "Foreign Minister Anna Roe of China chaired the seventh China-Central Asia meeting on 3 May 2021. Foreign ministers of "
            "Kazakhstan, Kyrgyzstan and Uzbekistan attended the meeting.",
            {"CHN", "KAZ", "KGZ", "UZB"},
            id="officers who attended",
        ),
        pytest.param(
            "President Anna Roe of Kenya spoke with Allies today. Joining President Roe on the call were Prime Minister Doe of Canada, "
            "Chancellor Coe of Germany and representatives from France and the European Union.",
            {"KEN", "CAN", "DEU", "FRA", "EU"},
            id="representatives at the end of the list",
        ),
        pytest.param(
            "President Anna Roe of Kenya met President Juan Doe of Peru today. Representatives of the European Union attended as observers.",
            {"KEN", "PER"},
            id="observers",
        ),
    ],
)
def test_officers_who_came_without_names(read: Callable[..., Reading], text: str, parties: set[str]) -> None:
    session = read(text, title="Ministers meet", date="2021-05-03").main_session
    assert session is not None and set(session.parties) == parties
