"""Of calls, presidencies and leaders that a text mentions, which belong to the session that it reports."""

from __future__ import annotations

from typing import Any

import pytest

from entente.model import SourceText
from entente.reading import Reader
from entente.reading.sessions.particulars.level import stated_level


@pytest.fixture(scope="module")
def reader() -> Reader:
    """One reader for all: the parser is loaded once."""
    return Reader()


PAIR = "Political consultations between Kenya and Peru"
PRESS = "Kenyan, Peruvian top diplomats discuss contacts"
STATEMENT = "Statement by President Roe on the Recognition of Tuvalu"
RECOGNISED = "Today, Canada recognizes Tuvalu.\n\nTuvalu plays a role. It is a friend.\n\n"


@pytest.mark.parametrize(
    ("title", "text", "publisher", "wanted"),
    [
        pytest.param(
            PAIR,
            "Working groups of Kenya and Peru held a meeting at the Ministry of Foreign Affairs, to follow up on the matters agreed on "
            "by Presidents Ana Roe and Juan Doe in their telephone conversation of March 2.",
            "Ministry of Foreign Affairs of Peru",
            {"format": "in-person", "people": set()},
            id="an earlier call of which something came",
        ),
        pytest.param(
            PAIR,
            "Delegations of Kenya and Peru held talks in Lima on the steps decided by Prime Ministers Roe and Doe during their phone call.",
            None,
            {"format": "in-person", "people": set()},
            id="what was decided by others in a call",
        ),
        pytest.param(
            PRESS,
            "NAIROBI, May 6. The schedule of upcoming contacts was discussed by Kenyan Foreign Minister Ana Roe and Peruvian Foreign "
            "Minister Juan Doe, the Kenyan Foreign Ministry said in a statement following their telephone conversation.",
            "The Roeland Post",
            {"format": "call", "status": "held", "people": {"Ana Roe", "Juan Doe"}},
            id="a statement after their call tells of the call",
        ),
        pytest.param(
            "ASEAN and Japan meet",
            "On May 2, 2024 Foreign Ministers of ASEAN and of Japan gathered in Bali under the Presidency of Laos and a statement was adopted.",
            "Ministry of Foreign Affairs of Japan",
            {"parties": {"JPN", "ASEAN"}, "place": "Bali"},
            id="under a presidency nobody is added",
        ),
        pytest.param(
            "Ministers meet",
            "The foreign ministers of Kenya and Peru met in Oslo on May 2 under the chairmanship of the Kingdom of Norway.",
            None,
            {"parties": {"KEN", "PER"}, "place": "Oslo"},
            id="under a chairmanship nobody is added",
        ),
        pytest.param(
            STATEMENT,
            RECOGNISED + "We held the first summit last year. And today we are meeting with the full Pacific Islands Forum at the White House.",
            None,
            {"status": "held", "date": "2024-05-06"},
            id="today we are meeting, at the end of a statement",
        ),
        pytest.param(
            STATEMENT,
            RECOGNISED + "We held the first summit with the Pacific Islands Forum last year.",
            None,
            None,
            id="a summit of last year is not what a statement reports",
        ),
        pytest.param(
            "State visit of President Doe",
            "President Ana Roe of Kenya received President Juan Doe of Peru in Nairobi on May 6. She said that Kenya was hosting a "
            "Peruvian president for the first time.",
            None,
            {"ordinal": None},
            id="to host somebody for the first time counts no session",
        ),
        pytest.param(
            "Omar bin Zaki, US Secretary of State discuss relations",
            "H.H. Sheikh Omar bin Zaki, Minister of Foreign Affairs of the UAE, and Juan Doe, US Secretary of State, reviewed by phone the "
            "relations of the two countries.",
            "The Roeland Post",
            {"format": "call", "parties": {"ARE", "USA"}, "people": {"Omar bin Zaki", "Juan Doe"}},
            id="a headline's comma stands for and",
        ),
        pytest.param(
            "Foreign Ministers Meeting: Outcomes",
            "Pacific Islands Forum Foreign Ministers held their meeting in Suva, Fiji, on 2 May 2024. Anna Roe, Minister for Foreign Affairs "
            "of Papua New Guinea, chaired the Meeting. Ministers from Australia, Fiji, New Zealand, Tonga, Samoa and Vanuatu attended.",
            "Pacific Islands Forum Secretariat",
            {"parties": {"PIF"}},
            id="ministers of an organisation meet as the organisation",
        ),
        pytest.param(
            "FM affirms partnership, meets counterparts in New York",
            "The minister spoke on Friday as he took part in a meeting of GCC foreign ministers with US Secretary of State Juan Doe.",
            "Kuwait News Agency (KUNA)",
            {"parties": {"GCC", "USA"}},
            id="ministers of an organisation and whom they met",
        ),
        pytest.param(
            "Communiqué of the Summit",
            "The Summit of the Heads of State and Government of the Southern African Development Community (SADC) took place in Luanda on "
            "24 April 2024.\n\nPresident Ana Roe of Zambia, President Juan Doe of Malawi, President Luis Poe of Angola and President Max Low of "
            "Namibia attended.",
            None,
            {"parties": {"SADC"}},
            id="heads of state of an organisation meet as the organisation",
        ),
        pytest.param(
            "Directors meet",
            "A meeting of the Directors for Russia and Central Asia of Kenya and Peru was held in Lima on 2 May 2024.",
            None,
            {"parties": {"KEN", "PER"}, "level": "senior-official"},
            id="what a desk deals with has not met",
        ),
    ],
)  # fmt: skip
def test_the_session_that_is_reported(
    reader: Reader, title: str, text: str, publisher: str | None, wanted: dict[str, Any] | None
) -> None:
    reading = reader.read(SourceText(text=text, title=title, date="2024-05-06", publisher=publisher))
    main = reading.main_session
    if wanted is None:
        assert main is None
        return
    assert main is not None
    found: dict[str, Any] = {name: getattr(main, name) for name in wanted if name != "people"}
    if "parties" in found:
        found["parties"] = set(found["parties"])
    if "people" in wanted:
        found["people"] = {p.name for p in reading.participants if p.session == main.id}
    assert found == wanted


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("the Roeland Group (RG) Foreign Ministers after their annual meeting", "ministerial"),
        ("The deputy foreign ministers met in Lima", "sub-ministerial"),
        ("The ministry said that both met", None),
    ],
)
def test_level_of_those_who_met(words: str, level: str | None) -> None:
    """Ministers without names make the session one of ministers, their deputies one below."""
    assert stated_level(words) == level
