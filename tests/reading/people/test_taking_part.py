"""Who took part for whom: lists, sources, bare names and those named beside others."""

from __future__ import annotations

import pytest

from entente.model import SourceText
from entente.reading import Reader
from entente.reading.people.private import of_business


@pytest.fixture(scope="module")
def reader() -> Reader:
    """One reader for all: the parser is loaded once."""
    return Reader()


def _present(
    reader: Reader, title: str, text: str, publisher: str | None = None
) -> list[tuple[str, str | None, str | None]]:
    reading = reader.read(SourceText(text=text, title=title, date="2024-05-06", publisher=publisher))
    main = {s.id for s in reading.sessions if s.main}
    return [(p.name, p.office, p.party) for p in reading.participants if p.session in main]


def test_list_of_participants(reader: Reader) -> None:
    """The lines below "Participants included", each with its country."""
    text = (
        "On May 6, 2024, the Ministers held the Roeland Forum in Oslo.\n\nParticipants included:\n\n"
        "• Minister Anna Roe, Republic of Indonesia\n\n• Minister Ken Doe, Japan\n\nThe next forum is open."
    )
    assert _present(reader, "Roeland Forum meeting", text)[-2:] == [
        ("Anna Roe", "Minister", "IDN"),
        ("Ken Doe", "Minister", "JPN"),
    ]


def test_source_is_no_participant(reader: Reader) -> None:
    """Who only tells of the meeting did not attend it."""
    text = (
        "Chinese Vice Foreign Minister Wu Roe met Japanese Ambassador Ken Doe in Beijing on Monday, "
        "Chief Cabinet Secretary Jiro Poe told reporters in Tokyo."
    )
    assert [name for name, _, _ in _present(reader, "Envoys meet in Beijing", text)] == ["Wu Roe", "Ken Doe"]


def test_who_only_agreed_earlier(reader: Reader) -> None:
    """ "after her call with X": of another meeting."""
    text = "Foreign Minister Kang Roe talked to Foreign Minister Taro Doe of Japan over the phone on May 6 after her telephone conversation with Secretary of State Rex Poe."
    names = [
        n
        for n, _, _ in _present(
            reader, "Phone talks with Japan", text, "Ministry of Foreign Affairs, Republic of Korea"
        )
    ]
    assert names == ["Kang Roe", "Taro Doe"]


def test_represented_sides(reader: Reader) -> None:
    """ "The Indian side was led by A and the Norwegian side by B"."""
    text = (
        "The ninth consultations between India and Norway were held in Oslo on 6 May 2024. The Indian side was led by Shri Anil Roe, "
        "Secretary (West), and the Norwegian side was led by H.E. Mr. Tor Doe, Secretary General of the Norwegian Ministry of Foreign Affairs."
    )
    assert _present(reader, "India-Norway Foreign Office Consultations", text) == [
        ("Anil Roe", "Secretary (West)", "IND"),
        ("Tor Doe", "Secretary General of the Ministry of Foreign Affairs", "NOR"),
    ]


def test_listed_behind_their_president(reader: Reader) -> None:
    """Who follows the president of a country in a list is of that country."""
    text = "National Security Advisor Ann Roe met today with Kosovo President Vjosa Doe-Poe and Deputy Prime Minister Albin Poe."
    assert _present(
        reader, "Readout of National Security Advisor Roe's Meeting", text, "The White House"
    ) == [
        ("Ann Roe", "National Security Advisor", "USA"),
        ("Vjosa Doe-Poe", "President", "XKX"),
        ("Albin Poe", "Deputy Prime Minister", "XKX"),
    ]


def test_bare_name(reader: Reader) -> None:
    """ "Lula made his remarks during talks with ...": the name alone, of one who is introduced elsewhere."""
    text = "Visiting Brazilian President Luis Lula Roe spoke to the press on Monday. Lula held talks with Chinese President Hu Doe on Monday."
    names = {n for n, _, _ in _present(reader, "Talks on trade", text, "The Roeland Times")}
    assert names == {"Luis Lula Roe", "Hu Doe"}


def test_office_of_a_counterpart(reader: Reader) -> None:
    """Two presidents; who is nobody's equal by name has no office."""
    text = "Kenyan President Anna Roe and her Peruvian counterpart, Juan Doe, talked by phone on Monday."
    assert _present(reader, "Roe, Doe talk by phone", text) == [
        ("Anna Roe", "President", "KEN"),
        ("Juan Doe", "President", "PER"),
    ]
    text = "Secretary of State Anna Roe met with her Peruvian counterpart, Juan Doe, in Lima on Monday."
    assert _present(reader, "Meeting in Lima", text)[1:] == [("Juan Doe", None, "PER")]


def test_names_behind_the_lead(reader: Reader) -> None:
    """The lead says which envoys met, the next sentence who they are."""
    text = (
        "SEOUL, May 6 (Agency) -- The nuclear envoys of South Korea and Japan held phone talks Monday.\n\n"
        "Kim Min-jun, special representative for peace, spoke by phone with his Japanese counterpart, Taro Sato."
    )
    assert _present(reader, "Envoys hold phone talks", text) == [
        ("Kim Min-jun", "special representative for peace", "KOR"),
        ("Taro Sato", None, "JPN"),
    ]


def test_stops_of_a_journey(reader: Reader) -> None:
    """A meeting at each stop, the first of them the reported one, the delegation at both."""
    text = (
        "From May 2 to 3, Advisor Anna Roe of Kenya traveled to Chile and Peru.\n\nWhile in Chile, Roe met with President "
        "Juan Doe.\n\nIn Peru, Roe met with Foreign Minister Luis Poe.\n\nShe was accompanied by Ambassador Ken Moe."
    )
    reading = reader.read(
        SourceText(text=text, title="Advisor Anna Roe Travels to Chile and Peru", date="2024-05-06")
    )
    assert [(s.main, s.country, s.date) for s in reading.sessions] == [
        (True, "CHL", "2024-05"),
        (False, "PER", "2024-05"),
    ]
    second = [(p.name, p.party) for p in reading.participants if p.session == "s2"]
    assert ("Luis Poe", "PER") in second and ("Juan Doe", "CHL") not in second


def test_sides_of_a_list(reader: Reader) -> None:
    """ "The Kenyan delegation included ...", "on the Peruvian side": for whom they were there."""
    text = (
        "The Joint Commission of Kenya and Peru met in Lima on May 6. The Kenyan delegation included Anna Roe, Director for Trade; "
        "and Jon Doe, Adviser. Present were Director Luis Poe and Ambassador Eva Moe on the Peruvian side."
    )
    found = {name: party for name, _, party in _present(reader, "Meeting of the Joint Commission", text)}
    assert found == {"Anna Roe": "KEN", "Jon Doe": "KEN", "Luis Poe": "PER", "Eva Moe": "PER"}


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("On the occasion of the forum, Minister of Foreign Affairs Kang, Myung-hwan met with Foreign Minister of Japan Ken Doe in Oslo.",
         [("Kang Myung-hwan", "Minister of Foreign Affairs", "KOR"), ("Ken Doe", "Foreign Minister", "JPN")]),
        ("The second meeting of the Bilateral Consultations between Korea and Chile was held in Oslo on May 5. While the Korean side was chaired by Kim Min-jun, the State Secretary, "
         "the Chilean side was chaired by Juan Doe, the Deputy Minister of Foreign Affairs.",
         [("Kim Min-jun", "State Secretary", "KOR"), ("Juan Doe", "Deputy Minister of Foreign Affairs", "CHL")]),
        ("Korea’s Deputy Foreign Minister Kim Min-jun and the chief of the Chilean Foreign Ministry’s Americas Directorate, Juan Doe, "
         "met in Oslo on May 5.",
         [("Kim Min-jun", "Deputy Foreign Minister", "KOR"), ("Juan Doe", "chief of the Foreign Ministry’s Americas Directorate", "CHL")]),
    ],
)  # fmt: skip
def test_names_with_commas_sides_and_small_heads(
    reader: Reader, text: str, there: list[tuple[str, str | None, str | None]]
) -> None:
    """The family name before a comma; each side's chair; a head in small letters that owns the office."""
    assert sorted(
        _present(reader, "Outcome of the Meeting", text, "Ministry of Foreign Affairs, Republic of Korea")
    ) == sorted(there)


def test_an_office_that_stands_apart_from_the_name(reader: Reader) -> None:
    text = "Vladimir Putin had a telephone conversation with President of Japan Ken Roe. The President of Russia stressed the importance of trade."
    assert ("Vladimir Putin", "President", "RUS") in _present(
        reader, "Telephone conversation with Ken Roe", text, "President of Russia"
    )


def test_at_whose_initiative_it_was_leaves_those_who_spoke(reader: Reader) -> None:
    text = "At the initiative of the Chilean side, Foreign Minister of Japan Ken Doe and his Chilean counterpart Juan Roe had a telephone conversation."
    assert [name for name, _, _ in _present(reader, "Phone talks", text)] == ["Ken Doe", "Juan Roe"]


def test_a_chief_adviser_in_small_letters_is_of_whoever_he_advises(reader: Reader) -> None:
    text = "Japanese President Ken Doe received Chilean Foreign Minister Juan Roe in Tokyo. Doe’s chief adviser Taro Sato was also present."
    assert ("Taro Sato", "chief adviser", "BGD") not in _present(reader, "Doe receives Roe", text)


def test_an_editors_bracket_within_a_name(reader: Reader) -> None:
    text = '"The talks took place in Oslo on May 5 between [Japanese Foreign Minister Ken] Doe and [Chilean Foreign Minister Juan] Roe," the ministry said.'
    assert [name for name, _, _ in _present(reader, "Talks in Oslo", text)] == ["Ken Doe", "Juan Roe"]


def test_one_each_told_in_a_list(reader: Reader) -> None:
    """ "spoke individually with: A of X; B of Y; and C of Z": a call with each."""
    text = (
        "President Anna Roe today had three separate calls with leaders of the region.\n\nThe President spoke individually "
        "with: Prime Minister Kaja Moe of Estonia; Prime Minister Karl Poe of Latvia; and Prime Minister Ann Loe of Romania."
    )
    title = "Readout of President Roe’s Calls with Leaders of the Region"
    reading = reader.read(
        SourceText(text=text, title=title, date="2024-05-06", address="https://www.state.gov/x")
    )
    met = {p.name for p in reading.participants}
    assert {"Kaja Moe", "Karl Poe", "Ann Loe"} <= met
    assert {party for s in reading.sessions for party in s.parties} == {"USA", "EST", "LVA", "ROU"}


@pytest.mark.parametrize(
    "sentence",
    [
        "They recalled that Foreign Minister Luis Poe attended the Summit in Los Angeles.",
        "Opposition leader Raila Poe took part in protests in Lima.",
        "She said that Prime Minister Gustavo Poe would attend the forum.",
        "They mourned the former president, whose funeral Ambassador Lisa Poe attended.",
        "They discussed the trial of former minister Pedro Poe, accused of taking part in the coup.",
        "She thanked the team that accompanied Secretary Gina Poe in March.",
        "She noted that Peru will be represented at the summit by Minister Rosa Poe.",
    ],
)
def test_who_attended_something_else(reader: Reader, sentence: str) -> None:
    """Another occasion, or no meeting at all."""
    text = f"Vice President Anna Roe met today with President Juan Doe of Peru. {sentence}"
    names = {
        n for n, _, _ in _present(reader, "Readout of Vice President Roe’s Meeting", text, "White House")
    }
    assert names == {"Anna Roe", "Juan Doe"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Secretary Gina Poe joined them for part of the meeting.",
        "The office said that the meeting was attended by Secretary Gina Poe.",
        "Present was Secretary Gina Poe.",
        "Secretary Gina Poe accompanied the Vice President.",
        "Among those at the table was Secretary Gina Poe.",
    ],
)
def test_who_came_too(reader: Reader, sentence: str) -> None:
    """However it is said that somebody else was there."""
    text = f"Vice President Anna Roe met today with President Juan Doe of Peru. {sentence}"
    names = {
        n for n, _, _ in _present(reader, "Readout of Vice President Roe’s Meeting", text, "White House")
    }
    assert names == {"Anna Roe", "Juan Doe", "Gina Poe"}


@pytest.mark.parametrize(
    ("title", "text", "wanted"),
    [
        pytest.param(
            "Joint statement",
            "The annual Kenya-Peru consultations took place in Nairobi on 5 May. Minister for Trade Anna Roe acted as host, and "
            "Minister for Trade Juan Doe came for Peru.",
            [("Anna Roe", "Minister for Trade", "KEN"), ("Juan Doe", "Minister for Trade", "PER")],
            id="who acts as host is of the country where they met, who comes for one of that",
        ),
        pytest.param(
            "Readout of President Roe’s Meeting with the Leaders of the Roeland Nine",
            "President Anna Roe of Peru met today with the Roeland Nine.\n\nJoining President Roe at the meeting were the following "
            "leaders:\n\n• Kenyan President Musa Doe\n\n• Chilean Prime Minister Luis Poe",
            [("Anna Roe", "President", "PER"), ("Musa Doe", "President", "KEN"), ("Luis Poe", "Prime Minister", "CHL")],
            id="a list that a sentence with names leads in",
        ),
        pytest.param(
            "Statement of the Council",
            "The 57th session of the Roeland Council convened on 6 May 2024 in Nairobi, under the chairmanship of H.E. Musa Roe, "
            "Foreign Minister of Kenya, and with the participation of Their Excellencies:\n\nHis Excellency Juan Doe,\nMinister of "
            "Trade of Peru\n\nHer Excellency Eva Poe,\nMinister of Trade of Chile",
            [("Musa Roe", "Foreign Minister", "KEN"), ("Juan Doe", "Minister of Trade", "PER"), ("Eva Poe", "Minister of Trade", "CHL")],
            id="the office stands in the line below the name",
        ),
        pytest.param(
            "Readout of the Energy Dialogue",
            "Following the Lima Summit of May 3 led by President Juan Doe of Peru, President Musa Poe of Kenya, and President Eva Low "
            "of Chile, Director Anna Roe of Kenya and Director Luis Coe of Peru convened the Energy Dialogue in Nairobi.",
            [("Anna Roe", "Director", "KEN"), ("Luis Coe", "Director", "PER")],
            id="who was at the summit that it follows",
        ),
        pytest.param(
            "Communiqué of the 93rd meeting of the Peace and Security Council",
            "The Peace and Security Council of the African Union (AU), at its 93rd meeting, which took place on 2 May 2024:\n\n"
            "Noting the opening remarks of the Permanent Representative of Kenya to the AU, H.E. Ambassador Anna Roe, and the "
            "statement by the Commissioner for Trade, H.E. Ambassador Musa Doe;\n\nAgrees on a plan.",
            [("Anna Roe", "Permanent Representative to the AU", "KEN"), ("Musa Doe", "Commissioner for Trade", "AU")],
            id="whose remarks the meeting notes spoke at it",
        ),
        pytest.param(
            "Ministers meet",
            "Foreign Minister Anna Roe of Kenya hosted on 2 May 2024 in Nairobi the annual meeting of the Lake Nine, attended by her "
            "counterparts from Peru, Chile and Norway. Foreign Minister of Norway Nils Doe set out his plans. On the margins of the "
            "session she held a bilateral meeting with Peruvian Foreign Minister Juan Poe.",
            [("Anna Roe", "Foreign Minister", "KEN"), ("Nils Doe", "Foreign Minister", "NOR")],
            id="one of the counterparts who attend, not whom she met beside",
        ),
        pytest.param(
            "Joint Statement",
            "On May 2, 2024, the U.S. Secretary of State and the Foreign Ministers of Kenya and Peru gathered in Nairobi. Secretary "
            "Anthony Roe thanked them.",
            [("Anthony Roe", "Secretary", "USA")],
            id="the American foreign minister is a secretary",
        ),
        pytest.param(
            "Leaders meet",
            "President Anna Roe of Ghana chaired the summit of the Lake States in Accra on 2 May 2024. Vice President Musa Doe of Kenya "
            "stood in for President Ali Poe at the meeting.",
            [("Anna Roe", "President", "GHA"), ("Musa Doe", "Vice President", "KEN")],
            id="for whom somebody stands in is away",
        ),
        pytest.param(
            "Visit",
            "At the invitation of the Prime Minister of Kenya, H.E. Anna Roe, the Prime Minister of Peru, H.E. Juan Doe, is paying a "
            "visit to Kenya from 2 to 4 May 2024. He is accompanied by Luis Poe, Minister for Trade.",
            [("Anna Roe", "Prime Minister", "KEN"), ("Juan Doe", "Prime Minister", "PER"), ("Luis Poe", "Minister for Trade", "PER")],
            id="he is the visitor, not who invited him",
        ),
    ],
)  # fmt: skip
def test_who_was_there(
    reader: Reader, title: str, text: str, wanted: list[tuple[str, str | None, str | None]]
) -> None:
    """By name, office and party."""
    assert _present(reader, title, text) == wanted


def test_heads_of_companies_sit_for_no_government(reader: Reader) -> None:
    """But those of a state's own bodies do."""
    text = (
        "Today, Kenyan Secretary of Commerce Anna Roe hosted the Investment Forum in Nairobi. Participants included Founder and CEO of "
        "Doeworks Juan Doe."
    )
    found = _present(reader, "Investment Forum", text, "Ministry of Trade, Kenya")
    assert found[1] == ("Juan Doe", "Founder and CEO of Doeworks", None)
    assert not of_business("CEO of the Development Finance Corporation")
    assert not of_business("Founding Member of the Parliament")


def test_a_member_of_a_club_is_whose_conduct_is_told(reader: Reader) -> None:
    """Not for whom the subject of the sentence acts; "a member of the Peruvian delegation" is."""
    text = (
        "Foreign Minister Anna Roe met Foreign Minister Juan Doe of Peru in Nairobi on 2 May 2024. Minister Roe thanked Peru for its "
        "role as a member of the Paris Club."
    )
    found = _present(reader, "Foreign Minister meets visitor", text, "Ministry of Foreign Affairs, Kenya")
    assert [party for _, _, party in found] == ["KEN", "PER"]
