"""For whom people act whom no table knows: leaders named together, hosts and guests, those who are left."""

from __future__ import annotations

import pytest

from entente.model import SourceText
from entente.reading import Reader


def _parties(title: str, text: str, publisher: str | None) -> dict[str, str | None]:
    reading = Reader().read(SourceText(text, title=title, date="2024-04-11", publisher=publisher))
    return {p.name: p.party for p in reading.participants}


@pytest.mark.parametrize(
    ("title", "text", "wanted"),
    [
        pytest.param(
            "United States-Kenya-Peru Joint Statement on Ports",
            "We, President Roe, President Doe, and Prime Minister Poe, met today and reaffirmed our commitment to safe ports.",
            {"Roe": "USA", "Doe": "KEN", "Poe": "PER"},
            id="the title",
        ),
        pytest.param(
            "Joint Statement of Kenya, Peru, and the United States",
            "President Ann Roe, President Juan Doe, and Prime Minister Ken Poe met today in Lima.",
            {},
            id="an order in which a prime minister would be the United States', and no other is sure",
        ),
        pytest.param(
            "The Spirit of the Coast: Joint Statement of Japan, Peru, and the United States",
            "Japan, Peru, and the United States are determined to act. President Ann Roe met today with President Juan Doe and Prime "
            "Minister Ken Poe.",
            {"Ann Roe": "USA", "Juan Doe": "PER", "Ken Poe": "JPN"},
            id="the publisher's own first, and a monarchy has no president",
        ),
        pytest.param(
            "Principles of Our Partnership",
            "We, Prime Minister Ken Poe, President Juan Doe, and President Ann Roe, met today. As partners, Fiji, Peru, and the United "
            "States will advance an open ocean.",
            {"Ken Poe": "FJI", "Juan Doe": "PER", "Ann Roe": "USA"},
            id="the sentence behind",
        ),
    ],
)
def test_as_many_leaders_as_governments_are_one_of_each(
    title: str, text: str, wanted: dict[str, str]
) -> None:
    found = _parties(title, text, "The White House")
    assert {name: found.get(name) for name in wanted} == wanted
    assert found.get("Ken Poe") != "USA"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "President Ana Roe welcomed President Juan Doe to Zambia today. The two Presidents held talks on trade.",
            {"Ana Roe": "ZMB", "Juan Doe": "USA"},
        ),
        (
            "President Ana Roe received President Juan Doe in Lusaka today. The two Presidents held talks on trade.",
            {"Ana Roe": "ZMB", "Juan Doe": "USA"},
        ),
        (
            "President Juan Doe welcomed President Ana Roe of Zambia to the White House today.",
            {"Ana Roe": "ZMB", "Juan Doe": "USA"},
        ),
        (
            "President Ana Roe welcomed a high-level U.S. delegation led by Secretary of Energy Tom Poe for talks today.",
            {"Ana Roe": "ZMB", "Tom Poe": "USA"},
        ),
    ],
)
def test_who_welcomes_somebody_to_a_country_is_at_home_there(text: str, wanted: dict[str, str]) -> None:
    assert _parties("United States-Zambia Joint Statement", text, "The White House") == wanted


def test_who_receives_guests_in_a_capital_is_of_that_country() -> None:
    text = (
        "Ana Roe, Speaker of the Parliament of Latvia, and Tom Poe, Speaker of the Parliament of Estonia, met with Speaker Luis Moe in "
        "Lusaka on Friday. They were subsequently received by President Doe."
    )
    assert (
        _parties("Speakers of Parliaments in Lusaka", text, "Ministry of Foreign Affairs of Latvia")["Doe"]
        == "ZMB"
    )
    planned = text.replace("Friday.", "Friday. A second round is planned in Lima.")
    assert (
        _parties("Speakers of Parliaments", planned, "Ministry of Foreign Affairs of Latvia").get("Doe")
        != "PER"
    )


def test_the_third_minister_of_three_governments_is_the_thirds() -> None:
    text = (
        "At the invitation of Minister of Foreign Affairs of the Republic of Korea Cho Ro, China's Foreign Minister Emre Moe will attend the "
        "China-Bolivia-ROK foreign ministers' meeting in Busan on May 2. He will also meet with Foreign Minister Cho Ro and Foreign "
        "Minister Juan Doe."
    )
    parties = _parties("Foreign Minister to Visit Busan", text, "Ministry of Foreign Affairs of China")
    assert parties["Juan Doe"] == "BOL"
