"""Whose a gathering is that a text only speaks of, and who hosts it; where a list of its people ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

Read = Callable[..., Reading]
TITLE = "Kenya and Peru Hold Talks"
MET = (
    "Foreign Minister Anna Roe of Kenya and Foreign Minister Juan Doe of Peru met in Nairobi on 3 May 2024. "
)


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        pytest.param("They discussed the Summit for Oceans to be held in Oslo in June 2024.", (), id="of the world"),
        pytest.param("They welcomed the 29th Conference of the Parties in Baku in November 2024.", (), id="of the parties of a treaty"),
        pytest.param("They discussed the SCO Summit to be held in Astana in July 2024.", ("SCO",), id="of the organisation in its name"),
        pytest.param("They recalled the African Union’s Summit in February 2024.", ("AU",), id="of whose it is"),
        pytest.param("They welcomed the ROK-Pacific Islands Summit held in Seoul in May 2023.", ("KOR",), id="of the one of a pair whom the name has"),
        pytest.param(
            "They look forward to the Ocean Conference to be hosted by the Government of Chile in Lima in June 2024.", ("CHL",), id="of its host"
        ),
        pytest.param("They recalled the historic Camp David Trilateral Summit in August 2023.", ("KEN", "PER"), id="of the few who talk of it"),
        pytest.param(
            "They welcomed the African Climate Summit held in Lima in April 2024, co-hosted by Chile and the African Union.", ("CHL", "AU"), id="of both hosts"
        ),
        pytest.param("They agreed to co-host the Andean Water Conference in Lima in June 2024.", ("KEN", "PER"), id="which they hold themselves"),
        pytest.param("The second Kenya-Peru Trade Conference will be held in Lima in June 2024.", ("KEN", "PER"), id="of both by name"),
    ],
)  # fmt: skip
def test_parties_of_a_gathering(read: Read, sentence: str, parties: tuple[str, ...]) -> None:
    """A summit or conference of others isn't one of the two who talk of it."""
    sessions = read(MET + sentence, title=TITLE, date="2024-05-04").sessions
    assert len(sessions) == 2
    assert set(sessions[1].parties) == set(parties)


def test_the_host_of_another_gathering(read: Read) -> None:
    """Of whom it is said to be hosted by, a person or a government."""
    reading = read(
        MET + "It built on the summit hosted by President Ken Poe of Chile in Lima in April 2024.",
        title=TITLE,
        date="2024-05-04",
    )
    assert [s.host for s in reading.sessions] == [None, "CHL"]


def test_a_place_summit_beside_its_group(read: Read) -> None:
    """Where one group is named to which both belong, the summit in a town is that group's."""
    reading = read(
        "National Security Advisor Anna Roe of Norway spoke with National Security Advisor Juan Doe of Denmark on 3 May 2023. "
        "They discussed their work within NATO, including preparations for the Vilnius Summit.",
        title="Readout of a Call", date="2023-05-04",
    )  # fmt: skip
    assert [s.parties for s in reading.sessions[1:]] == [("NATO",)]


LAUNCHED = (
    "Launched by President Ken Poe of Peru and President Lisa Low of Chile at the Andean Leaders’ Summit in Lima in June 2021, the Andean "
    "Trade Council held its inaugural meeting in Oslo on September 29, 2021. Trade Minister Anna Roe of Peru and Trade Minister Juan "
    "Doe of Chile chaired the meeting."
)


def test_who_launched_a_body_was_at_another_session(read: Read) -> None:
    """The words on how a body came about are of the earlier summit: its people, its town and its month."""
    reading = read(LAUNCHED, title="Fact Sheet: The Andean Trade Council", date="2021-09-29")
    told = {
        (s.main, s.date, s.place, frozenset(p.name for p in reading.participants if p.session == s.id))
        for s in reading.sessions
    }
    assert told == {
        (True, "2021-09-29", "Oslo", frozenset({"Anna Roe", "Juan Doe"})),
        (False, "2021-06", "Lima", frozenset({"Ken Poe", "Lisa Low"})),
    }


def test_who_established_a_body_elsewhere_is_not_at_its_first_meeting(read: Read) -> None:
    """ "At the Summit, A and B established the Council. C will host its first meeting": A and B aren't said to be there."""
    reading = read(
        "At the Andean Summit, President Ken Poe of Peru and President Lisa Low of Chile established the Andean Trade Council. Trade "
        "Minister Anna Roe of Peru and Trade Minister Juan Doe of Chile will convene its first meeting in Oslo on October 4.",
        title="Statement on the Andean Trade Council", date="2021-09-29",
    )  # fmt: skip
    main = next(s for s in reading.sessions if s.main)
    assert (main.status, main.date, main.level) == ("planned", "2021-10-04", "ministerial")
    assert {p.name for p in reading.participants if p.session == main.id} == {"Anna Roe", "Juan Doe"}


@pytest.mark.parametrize(
    ("title", "text", "host"),
    [
        ("Readout of the Energy Forum", "President Joe Biden took part today in the Energy Forum hosted by President Ken Poe of Kenya.", "KEN"),
        ("Statement on a Visit", "President Joe Biden looks forward to welcoming President Ken Poe of Kenya to the White House on May 20.", "USA"),
        ("Readout of a Meeting", "President Ken Poe of Kenya and President Lisa Low of Chile hosted a meeting today with President Doe of Peru.", "KEN"),
        ("President Joe Biden to Host Trade Summit", "President Joe Biden and President Ken Poe of Kenya will meet on May 20.", "USA"),
        ("Readout of a Meeting", "President Joe Biden met today with President Ken Poe of Kenya and looked forward to more.", None),
        ("Readout of a Call", "President Joe Biden spoke today with President Ken Poe of Kenya and looks forward to welcoming President Poe to Washington.", None),
    ],
)  # fmt: skip
def test_host(read: Read, title: str, text: str, host: str | None) -> None:
    reading = read(text, title=title, date="2021-05-10", address="https://www.whitehouse.gov/x/")
    assert reading.main_session is not None and reading.main_session.host == host


def test_the_parties_of_the_next_in_a_list(read: Read) -> None:
    """ "the Summit of the Americas in June, and the CELAC Summit": each has its own."""
    reading = read(
        MET + "They discussed the Summit of the Americas in Quito in June, and the CELAC Summit in July.",
        title=TITLE,
        date="2024-05-04",
    )
    assert [s.parties for s in reading.sessions[1:]] == [(), ("CELAC",)]
