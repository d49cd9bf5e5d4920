"""Who took part for whom: lists, sources, bare names and those named beside others."""

from __future__ import annotations

import pytest

from entente.model import SourceText
from entente.reading import Reader


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
