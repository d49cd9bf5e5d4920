"""For whom those act of whom no country is said: lists under a country, two delegations, counterparts, officers of a lead."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "The sixth Kenya-Peru Strategic Dialogue took place in Lima on 4 May 2021.\n\nParticipants:\n\nKenya\n\n- Anna Roe, Under "
            "Secretary for Trade\n- Musa Coe, Ambassador to Peru\n\nPeru\n\n- Juan Doe, Deputy Minister of Foreign Affairs\n- Eva "
            "Low, Ambassador to Kenya",
            {"Anna Roe": "KEN", "Musa Coe": "KEN", "Juan Doe": "PER", "Eva Low": "PER"},
            id="under the name of a country",
        ),
        pytest.param(
            "Consultations between the Ministries of Foreign Affairs of Kenya and Peru were held in Lima on 4 May. The delegations "
            "were led by Secretary General Anna Roe and State Secretary Juan Doe, respectively.",
            {"Anna Roe": "KEN", "Juan Doe": "PER"},
            id="two delegations in the order of the countries",
        ),
        pytest.param(
            "Minister of Trade Anna Roe of Kenya met in Lima today with her counterpart, Juan Doe. Kenya and Peru agreed to go on.",
            {"Anna Roe": "KEN", "Juan Doe": "PER"},
            id="a counterpart is of the other side",
        ),
        pytest.param(
            "The defense ministers of Kenya and Peru held talks in Lima on Tuesday. Anna Roe and Juan Doe discussed trade.",
            {"Anna Roe": "KEN", "Juan Doe": "PER"},
            id="names behind a lead that tells of officers",
        ),
        pytest.param(
            "President Anna Roe of Kenya and Prime Minister Szilárd Doučić of Peru met in Lima today. Doučić was later received by "
            "Speaker Luis Poe.",
            {"Anna Roe": "KEN", "Szilárd Doučić": "PER", "Luis Poe": "KEN"},
            id="a bare surname with accents is the person named before",
        ),
    ],
)
def test_for_whom(read: Read, text: str, wanted: dict[str, str]) -> None:
    """The text gives it, though no country stands with the name."""
    found = {p.name: p.party for p in read(text, title="Talks in Lima", date="2021-05-05").participants}
    assert found == wanted


def test_a_heading_opens_no_delegation(read: Read) -> None:
    """What a leader did, below the name of a country, does not make him one of its people."""
    reading = read(
        "President Anna Roe of Kenya met with President Juan Doe of Peru in Lima today.\n\nChile\n\nPresident Roe announced new "
        "loans for farmers.",
        title="Readout of President Roe's meeting with President Doe",
    )
    assert {p.name: p.party for p in reading.participants} == {"Anna Roe": "KEN", "Juan Doe": "PER"}


def test_an_office_in_small_letters_of_a_place(read: Read) -> None:
    """ "the governor of Tak, Anna Roe": with the place; not of several ministers."""
    reading = read("Foreign Minister Juan Doe of Peru met the governor of Roeland, Anna Roe, in Lima today.")
    assert ("Anna Roe", "governor of Roeland") in {(p.name, p.office) for p in reading.participants}
