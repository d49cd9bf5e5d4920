"""The reported session in accounts of agencies, bodies and chanceries that name much beside it: margins, other heads, other days."""

from __future__ import annotations

import pytest

from entente.model import Reading, SourceText
from entente.reading import Reader

MARGINS = "Kenyan Foreign Minister Jane Roe met Peruvian Foreign Minister Juan Doe on the sidelines of the {} on Friday."


def _read(reader: Reader, title: str, date: str, publisher: str, text: str) -> Reading:
    return reader.read(SourceText(text, title=title, date=date, publisher=publisher))


@pytest.mark.parametrize(
    ("title", "date", "publisher", "text", "parties", "when"),
    [
        pytest.param(
            "Roe, Doe Hold Phone Talks; Agree to Hold Summit on Sidelines of G20 Summit in Brazil Next Month", "2033-05-20", "Reuters",
            "Prime Minister Jane Roe of Kenya spoke with President Juan Doe of Peru over the phone on Friday. They agreed to hold an in-person "
            "meeting on the sidelines of the Group of 20 summit scheduled for next month in Brazil.",
            {"KEN", "PER"}, "2033-05-20", id="beside whose summit they will meet",
        ),
        pytest.param(
            "Ministers agree to respond together", "2033-11-18", "Herald",
            "The top diplomats of Kenya and Peru discussed trade in a meeting on the margins of the Asia-Pacific Economic Cooperation Summit in "
            "Lima.\n\nAccording to the Kenyan foreign ministry on Thursday, Kenyan Foreign Minister Jane Roe had a breakfast meeting with her Peruvian counterpart "
            "Juan Doe on Wednesday, local time.",
            {"KEN", "PER"}, "2033-11-16", id="the grouping of the occasion; the day of telling",
        ),
        pytest.param(
            "Kenya, Peru to hold FM talks in Nairobi next week", "2033-01-14", "KBS World",
            "Kenya and Peru will hold foreign ministers' talks next week in Nairobi.\n\nAccording to the foreign ministry on Friday, foreign "
            "minister Jane Roe will meet with her Peruvian counterpart, Juan Doe, for talks on Monday at the foreign ministry in Nairobi.",
            {"KEN", "PER"}, "2033-01-17", id="the day to come, not the day of telling",
        ),
        pytest.param(
            "As Moe threatens tariffs, Roe and Peru PM Juan Doe confer", "2033-07-13", "Herald",
            "President Jane Roe of Kenya said she and Peruvian Prime Minister Juan Doe have agreed to strengthen trade, particularly in light of "
            "the tariffs from U.S. President Donald Moe set to go into effect on Aug. 1.\n\n“We agreed that the agreement must be respected,” Roe "
            "said in her Wednesday morning press conference, adding that she and Doe spoke on Tuesday about negotiating strategies.",
            {"KEN", "PER"}, "2033-07-12", id="days of tariffs and of a press conference; a head who only threatens",
        ),
        pytest.param(
            "Kenya, Peru hold strategic dialogue", "2033-09-12", "",
            "Kenyan Foreign Secretary Jane Roe and Peruvian Foreign Minister Juan Doe met in Nairobi to open the Kenya-Peru Strategic Dialogue."
            "\n\nThe Dialogue, held 10-11 September 2033, covered the key elements of the partnership.",
            {"KEN", "PER"}, "2033-09-10", id="days behind a comma",
        ),
        pytest.param(
            "China ready to work", "2033-07-07", "Xinhua",
            "LIMA, July 5 (Xinhua) -- Chinese Premier Li Roe said on Tuesday that China is to work with developing countries.\n\nLi made the "
            "remarks when meeting with Peruvian President Juan Doe.",
            {"CHN", "PER"}, "2033-07-05", id="said there on that day",
        ),
        pytest.param(
            "Prime Minister call with President Roe of Kenya", "2033-10-01", "10 Downing Street",
            "This morning the Prime Minister spoke to President Jane Roe of Kenya.\n\nThe Prime Minister opened the call by saying President Moe "
            "of Peru had put forward a plan.",
            {"GBR", "KEN"}, "2033-10-01", id="of whom he speaks",
        ),
        pytest.param(
            "Prime Minister call with leaders", "2033-03-07", "10 Downing Street",
            "The Prime Minister spoke to the President of the European Council, the President of the European Commission and the leaders of "
            "Canada, Kenya, Norway and Iceland this morning.",
            {"GBR", "EU", "CAN", "KEN", "NOR", "ISL"}, "2033-03-07", id="the unnamed head among many",
        ),
        pytest.param(
            "Joint release: Prime Minister Roe and Federal Chancellor Doe meet at the G20 Leaders' Summit", "2033-11-23", "Prime Minister's Office, Canada",
            "Yesterday, Prime Minister Jane Roe and the Federal Chancellor of Germany, Fritz Doe, met on the margins of the G20 Leaders' Summit in "
            "Lima, Peru. The leaders agreed to cooperate on trade.",
            {"CAN", "DEU"}, "2033-11-22", id="at whose summit, says the headline",
        ),
        pytest.param(
            "Kenyan, Peruvian FMs meet in Lima for talks", "2033-02-19", "PAP",
            "Kenya's Foreign Minister Jane Roe met with her Peruvian counterpart Juan Doe in Lima to hold talks on trade, the Ministry of Foreign "
            "Affairs has reported.\n\nFollowing the Thursday meeting, the ministry wrote that Kenya and Peru are united.",
            {"KEN", "PER"}, "2033-02-17", id="the Thursday meeting",
        ),
        pytest.param(
            "G7 Foreign Ministers' Meeting: Chair's Statement", "2033-09-18", "Ministry of Foreign Affairs of Japan",
            "In today’s meeting in New York, the G7 Foreign Ministers of Canada, France, Germany, Italy, Japan, the United Kingdom, the United "
            "States, and the High Representative of the European Union reaffirmed their strong unity.",
            {"CAN", "FRA", "DEU", "ITA", "JPN", "GBR", "USA", "EU"}, "2033-09-18", id="the High Representative beside the seven",
        ),
        pytest.param(
            "Foreign Affairs Council, 23 June 2033 - Main results", "2033-06-24", "Council of the EU",
            "The Foreign Affairs Council discussed the situation in Chad.\n\nThe Council then discussed military support to Chad.",
            {"EU"}, "2033-06-23", id="a body and the day on which it sat",
        ),
    ],
)  # fmt: skip
def test_who_met_and_when(
    reader: Reader, title: str, date: str, publisher: str, text: str, parties: set[str], when: str
) -> None:
    """One session of just these parties, and of that day."""
    main = _read(reader, title, date, publisher, text).sessions[0]
    assert (set(main.parties), main.date) == (parties, when)
    assert main.mechanism is None or "idelines" not in main.mechanism.name


@pytest.mark.parametrize(
    ("occasion", "place"),
    [
        ("Antalya Diplomacy Forum", "Antalya"),
        ("61st Munich Security Conference", "Munich"),
        ("Helsinki Final Act anniversary", None),
    ],
)
def test_the_town_of_a_forum(reader: Reader, occasion: str, place: str | None) -> None:
    """Where a forum that bears the name of its town is held; a treaty's town is no place."""
    reading = _read(reader, "Roe meets Doe", "2033-02-15", "Reuters", MARGINS.format(occasion))
    assert reading.sessions[0].place == place


def test_the_meeting_told_again(reader: Reader) -> None:
    """A sentence on the house in which "the meeting was held" tells of no second one."""
    text = MARGINS.format("informal ministers meeting in Antalya")
    text += "\n\nThe Turkish Foreign Ministry said on X that the meeting was held at the NEST Congress Center in Belek."
    assert len(_read(reader, "Roe meets Doe", "2033-02-15", "Reuters", text).sessions) == 1


def test_a_third_who_joins_later(reader: Reader) -> None:
    """A trilateral told behind is a session of its own, and the country of the town has no part in what the two did."""
    text = (
        "Kenya's foreign ministry said on Sunday that Kenyan Foreign Minister Jane Roe and her Peruvian counterpart Juan Doe agreed in bilateral "
        "talks in Munich, Germany, to strengthen trade under the administration of Peruvian President Ana Moe.\n\nThe ministry added that the two "
        "ministers also discussed mining.\n\nLater, Roe and Doe held a trilateral meeting with Japanese Foreign Minister Sato Ken, where they "
        "called for a truce."
    )
    reading = _read(reader, "Kenya, Peru agree", "2033-02-13", "Qatar News Agency", text)
    acts = [(a.force, {x.party for x in a.actors}) for a in reading.acts]
    assert [set(s.parties) for s in reading.sessions] == [{"KEN", "PER"}, {"KEN", "PER", "JPN"}]
    assert acts == [
        ("agree", {"KEN", "PER"}),
        ("discuss", {"KEN", "PER"}),
        ("urge", {"KEN", "PER", "JPN"}),
    ]


def test_whose_meeting_is_ahead(reader: Reader) -> None:
    """Two who will meet elsewhere were not there; who joined the ministers was."""
    text = (
        "President Jane Roe of Kenya and Prime Minister Juan Doe of Peru today co-chaired a virtual meeting of leaders, ahead of President Foe's "
        "meeting with President Loe in Lima."
    )
    reading = _read(reader, "Statement of the Co-chairs", "2033-08-13", "", text)
    assert {p.name for p in reading.participants if p.session == "s1"} == {"Jane Roe", "Juan Doe"}
    text = "The Foreign Affairs Council discussed Chad, after an intervention by Kenya's Minister of Foreign Affairs Jane Roe, who joined EU ministers in person."
    reading = _read(
        reader,
        "Foreign Affairs Council, 23 June 2033 - Main results",
        "2033-06-24",
        "Council of the EU",
        text,
    )
    assert {p.name for p in reading.participants} == {"Jane Roe"}


def test_the_chair_is_one_persons(reader: Reader) -> None:
    """Who stands behind the holder of a chair keeps his own country; the day of an earlier call stands behind its people."""
    text = "OSCE Secretary General John Roe met with OSCE Chairperson-in-Office Foreign Minister Elina Doe and Kenyan President Ana Foe in Helsinki today."
    reading = _read(reader, "Secretary General in Helsinki", "2033-01-17", "OSCE", text)
    assert {p.name: p.party for p in reading.participants}["Ana Foe"] == "KEN"
    text = (
        "Kenyan Foreign Minister Jane Roe had a telephone conversation with Peruvian Foreign Minister Juan Doe on 15 February.\n\nFollowing a "
        "telephone conversation between President Ana Foe of Kenya and President Luis Moe of Peru on 12 February, the ministers agreed to talk."
    )
    assert [s.date for s in _read(reader, "Roe speaks to Doe", "2033-02-15", "Reuters", text).sessions] == [
        "2033-02-15",
        "2033-02-12",
    ]


def test_hosted_in_one_word(reader: Reader) -> None:
    """ "Peru-hosted": Peru's, and no part of the name; a visit to a third country is the traveller's."""
    text = "The Commander of the Kenyan Armed Forces, General John Roe, attended the Peru-hosted Condor Group in Cusco between 4-5 August."
    reading = _read(reader, "Commander ends visit", "2033-08-07", "", text)
    main = reading.sessions[0]
    assert main.mechanism is not None
    assert (main.mechanism.name, main.host, reading.participants[0].role) == (
        "Condor Group",
        "PER",
        "participant",
    )
    text = "The Prime Minister spoke to President Juan Doe of Peru this afternoon.\n\nThe leaders reflected on President Doe's visit to Washington yesterday."
    visit = _read(reader, "PM call with President Doe", "2033-02-25", "10 Downing Street", text).sessions[1]
    assert set(visit.parties) == {"PER", "USA"}


def test_asked_to_meet(reader: Reader) -> None:
    """Whom one asks another to meet has not been met; whom a minister met at a summit has no part in the summit itself."""
    text = (
        "President Jane Roe of Kenya and U.S. President Donald Moe held their first summit in Washington on Monday.\n\nIn their talks, President "
        "Jane Roe asked U.S. President Donald Moe to meet with Peruvian leader Juan Doe."
    )
    assert len(_read(reader, "Roe, Moe hold first summit", "2033-08-26", "KBS World", text).sessions) == 1
    text = (
        "External Affairs Minister S. Roe met Foreign Minister Juan Doe of Peru on the sidelines of the G20 Foreign Ministers Meeting in "
        "Johannesburg on Thursday.\n\nHe also held discussions with Kenyan Foreign Minister Ana Poe and Chilean Foreign Minister Luis Foe."
    )
    sessions = _read(reader, "EAM Roe meets counterparts", "2033-02-20", "IANS", text).sessions
    assert {"IND", "KEN", "CHL"} in [set(s.parties) for s in sessions]


def test_who_met_whom_apart(reader: Reader) -> None:
    """The "she" behind a meeting with another is not he whom she met."""
    text = (
        "Kenyan President Jane Roe met with Peruvian President Juan Doe on Sunday.\n\nIn a separate meeting with Ghanaian President Kofi Moe, "
        "she reviewed mining."
    )
    reading = _read(reader, "Roe meets leaders", "2033-09-22", "Reuters", text)
    assert [set(s.parties) for s in reading.sessions] == [{"KEN", "PER"}, {"KEN", "GHA"}]
    text = "Kenya and Peru are committed to working together, Kenya’s foreign minister, Jane Roe, has said after meeting her Peruvian counterpart, Juan Doe."
    assert [a.content for a in _read(reader, "Roe, Doe talk", "2033-09-20", "Reuters", text).acts] == [
        "working together"
    ]
