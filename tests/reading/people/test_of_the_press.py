"""How papers, agencies and first-person ministers say who met: officers first and names behind, "I", whose ministry, lists."""

from __future__ import annotations

import pytest

from entente.model import SourceText
from entente.reading import Reader


@pytest.fixture(scope="module")
def reader() -> Reader:
    """One reader for all: the parser is loaded once."""
    return Reader()


CASES = {
    "a minister without his country, beside another's who holds the office by its full name": (
        "Spokesperson's Regular Press Conference",
        "Ministry of Foreign Affairs of Kenya",
        "At the invitation of Foreign Minister Musa Doe, Minister of Foreign Affairs and Cooperation of the Republic of Peru Ana Roe will pay "
        "an official visit to Kenya from 21 April.\n\nThe visit of the Peruvian Foreign Minister is the first. Foreign Minister Musa Doe will "
        "hold talks with Foreign Minister Ana Roe.",
        {"Ana Roe": "PER", "Musa Doe": "KEN"},
    ),
    "officers by the adjectives of their countries, named in later sentences": (
        "Ministers meet in Lima",
        None,
        "Kenyan and Chilean foreign ministers arrived on Monday in Lima to meet with their Peruvian counterpart.\n\n"
        "At a press conference after the meeting, Peruvian Foreign Minister Ana Roe said the three had exchanged views.\n\n"
        "Kenyan Foreign Minister Musa Doe thanked her. “We are neighbours,” said Chilean Foreign Minister Luis Poe.",
        {"Ana Roe": "PER", "Musa Doe": "KEN", "Luis Poe": "CHL"},
    ),
    "officers of a list of countries": (
        "Ministers hold consultations in Lima",
        None,
        "The foreign ministers of Kenya, Chile and Peru held consultations in Lima on Monday.\n\n"
        "Minister of Foreign Affairs of Kenya Musa Doe noted the importance of such meetings.",
        {"Musa Doe": "KEN"},
    ),
    "who acts for both where the meeting is told without names": (
        "Kenya, Peru agree to strengthen ties",
        None,
        "Kenya and Peru agreed to trade more during their eighth Joint Commission Meeting in Lima on May 3.\n\n"
        "As said in a statement released by the Kenyan Foreign Ministry, Kenyan Minister Musa Doe and his Peruvian counterpart Ana Roe discussed coffee.",
        {"Musa Doe": "KEN", "Ana Roe": "PER"},
    ),
    "a ministry's own minister": (
        "Foreign ministers of Kenya, Peru and Chile meet",
        None,
        "Kenyan Foreign Ministry spokesman Ali Coe said that Foreign Minister Musa Doe will receive his Peruvian counterparts "
        "Ana Roe and Chilean Luis Poe in Nairobi today for a meeting.",
        {"Musa Doe": "KEN", "Ana Roe": "PER", "Luis Poe": "CHL"},
    ),
    "the press at home": (
        "Minister gets call",
        None,
        "NAIROBI: On his return from abroad, Foreign Minister Musa Doe received a telephone call from Ana Roe, Minister of Trade of Peru.",
        {"Musa Doe": "KEN", "Ana Roe": "PER"},
    ),
    "a paper with its country in its name": (
        "Minister meets envoy",
        "Kenya Times",
        "Foreign Minister Musa Doe met with Peruvian Ambassador Ana Roe in his office on Monday. Kenya and Peru trade much.",
        {"Musa Doe": "KEN", "Ana Roe": "PER"},
    ),
    "both of those who were called on": (
        "Minister calls on leaders",
        None,
        "Kenyan Foreign Minister Musa Doe on Thursday called on Peruvian President Ana Roe and Prime Minister Luis Poe in Lima.",
        {"Musa Doe": "KEN", "Ana Roe": "PER", "Luis Poe": "PER"},
    ),
    "the country behind the second of two": (
        "Minister speaks with leaders",
        "Ministry of Foreign Affairs of Kenya",
        "Foreign Minister Musa Doe today had a telephone conversation with Ms. Ana Roe, President and Mr. Luis Poe, Prime Minister of Peru.",
        {"Musa Doe": "KEN", "Ana Roe": "PER", "Luis Poe": "PER"},
    ),
    "from whose ministry the people before it are": (
        "Kenya-Peru Consultations",
        "Ministry of Foreign Affairs of Japan",
        "Senior officials from Japan, Kenya and Peru met by videoconference on May 6. The participants were Mr. SATO Ken, Director, "
        "from Japan’s Ministry of Foreign Affairs, Mr. Musa Doe, Secretary, and Ms. Joy Coe, Director (Asia), from Kenya’s Ministry of Trade, "
        "and Mr. Luis Poe, Director, from Peru’s Ministry of Foreign Affairs.",
        {"SATO Ken": "JPN", "Musa Doe": "KEN", "Joy Coe": "KEN", "Luis Poe": "PER"},
    ),
    "whose sentence first says where she was": (
        "Minister meets President",
        "Ministry of Foreign Affairs of Kenya",
        "As part of her travel to Chile and the West Bank, Foreign Minister Joy Coe met with President Ana Roe of Peru. They discussed trade.",
        {"Joy Coe": "KEN", "Ana Roe": "PER"},
    ),
    "a delegation that is being led": (
        "Kenya, Peru hold talks",
        None,
        "Consultations between Kenya and Peru started at the Foreign Office in Nairobi on Sunday. The Peruvian delegation is being led by "
        "Ambassador Ana Roe while Additional Secretary Musa Doe is heading the Kenyan side.",
        {"Ana Roe": "PER", "Musa Doe": "KEN"},
    ),
    "those whom the meeting was led by": (
        "Trilateral dialogue in Lima",
        None,
        "The Governments of Kenya, Chile, and Peru convened the first dialogue in Lima on May 5, 2024. Led by Kenyan Secretary Musa Doe, "
        "Chilean Deputy Minister Luis Poe, and Peruvian Vice Minister Ana Roe, the meeting built upon earlier commitments.",
        {"Musa Doe": "KEN", "Luis Poe": "CHL", "Ana Roe": "PER"},
    ),
    "who is met by a bare title": (
        "Kenya seeks to boost ties",
        None,
        "Kenyan Foreign Secretary Musa Doe underscored trade with Peru.\n\nThe issues were discussed when Ambassador of Peru to Kenya Ana Roe "
        "paid a courtesy call on the Foreign Secretary in Nairobi on Monday.",
        {"Musa Doe": "KEN", "Ana Roe": "PER"},
    ),
}


@pytest.mark.parametrize(("title", "publisher", "text", "wanted"), CASES.values(), ids=CASES.keys())
def test_who_took_part(
    reader: Reader, title: str, publisher: str | None, text: str, wanted: dict[str, str]
) -> None:
    """Just those, each of the right country."""
    reading = reader.read(SourceText(text=text, title=title, date="2024-05-06", publisher=publisher))
    main = {s.id for s in reading.sessions if s.main}
    assert {p.name: p.party for p in reading.participants if p.session in main} == wanted


NOT_THERE = {
    "whose visit frames the meeting of others": "within the framework of National Assembly Chairman Ken Sato’s official visit to Peru",
    "who lies ahead": "ahead of the arrival in Lima on Friday of Prime Minister Ken Sato",
    "whose ceremony it was": "after the swearing-in ceremony of Prime Minister Ken Sato",
    "who is to be held accountable": "to hold President Ken Sato accountable",
}


@pytest.mark.parametrize("words", NOT_THERE.values(), ids=NOT_THERE.keys())
def test_who_did_not(reader: Reader, words: str) -> None:
    """Named where the meeting is told, and not there."""
    text = f"Kenyan Foreign Minister Musa Doe met with Peruvian Foreign Minister Ana Roe in Lima on Monday {words}."
    reading = reader.read(SourceText(text=text, title="Ministers meet in Lima", date="2024-05-06"))
    assert {p.name for p in reading.participants} == {"Musa Doe", "Ana Roe"}


@pytest.mark.parametrize(
    "text",
    [
        "I met in Lima today with Prime Minister Ana Roe of Peru to discuss trade.",
        "I am in Lima today to meet with Prime Minister Ana Roe of Peru.",
    ],
)
def test_who_says_i(reader: Reader, text: str) -> None:
    """The author of a statement was there."""
    source = SourceText(
        text=text, title="Statement by President Joy Coe on her visit to Lima", date="2024-05-06"
    )
    assert {p.name for p in reader.read(source).participants} == {"Joy Coe", "Ana Roe"}


def test_voice_of_another_is_not_there(reader: Reader) -> None:
    """A spokesperson tells of the meeting."""
    text = "Ali Poe, the press secretary of the President of Kenya, told reporters that talks between Kenyan President Musa Doe and Peruvian President Ana Roe were held in Lima on Monday."
    reading = reader.read(SourceText(text=text, title="Poe on the talks in Lima", date="2024-05-06"))
    assert {p.name for p in reading.participants} == {"Musa Doe", "Ana Roe"}


@pytest.mark.parametrize(
    ("lead", "sentence", "who"),
    [
        ("Anna Rashid Al Roe, Minister of Trade of Kenya, has received Juan Doe, Minister of Trade of Peru.", "Al Roe thanked Peru.", "KEN"),
        ("Anna Van Der Roe, Minister of Trade of Kenya, met Juan Doe, Minister of Trade of Peru.", "Van Der Roe thanked Peru.", "KEN"),
        ("Anna Al Roe, Minister of Trade of Kenya, met Juan Doe, Minister of Trade of Peru.", "The Al Roe Foundation thanked Peru.", None),
    ],
)  # fmt: skip
def test_a_surname_with_its_particle(reader: Reader, lead: str, sentence: str, who: str | None) -> None:
    reading = reader.read(
        SourceText(
            f"{lead}\n\n{sentence}",
            title="Ministers of Trade of Kenya and Peru meet",
            publisher="Press Agency",
        )
    )
    acting = {a.party for act in reading.acts for a in act.actors}
    assert (who in acting) if who else "KEN" not in acting


def test_the_own_minister_is_named_without_his_office(reader: Reader) -> None:
    """ "Roe told a press conference held with his Peruvian counterpart Doe": his own government's, and the two have met."""
    text = (
        "Nairobi, May 25 - Kenya will back Peru, the minister of trade said in Lima on Tuesday.\n\nAnna Roe told a joint press conference held "
        "with her Peruvian counterpart Juan Doe that ports are open.\n\nRoe and Doe signed an agreement on ports. The two of them agreed that the "
        "protocol must be renewed, she added."
    )
    reading = reader.read(
        SourceText(
            text,
            title="Minister of trade: Kenya, Peru to link ports",
            publisher="Government of Kenya",
            date="2032-05-25",
        )
    )
    assert reading.main_session is not None
    assert set(reading.main_session.parties) == {"KEN", "PER"}
    both = ["KEN", "PER"]
    assert [sorted({a.party for a in act.actors}) for act in reading.acts][-3:] == [["KEN"], both, both]
