"""For whom people sit where the verb, or the country, is said once; and whose Secretary of State somebody is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

_MET = "The Joint Committee of Canada and Peru met in Lima today. "


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            _MET
            + "The Canadian delegation was led by Director Jane Roe, and the Peruvian by Ambassador Juan Doe.",
            {"Jane Roe": "CAN", "Juan Doe": "PER"},
        ),
        (
            _MET + "Canada was represented by Hon Jane Roe and Hon Ann Poe, Peru by Senator Juan Doe.",
            {"Jane Roe": "CAN", "Ann Poe": "CAN", "Juan Doe": "PER"},
        ),
        (
            _MET
            + "The Peruvian delegation was led by Eng. Juan Doe, Principal Secretary, State Department for Fisheries, while the Canadian delegation was led by Ms. Jane Roe.",
            {"Juan Doe": "PER", "Jane Roe": "CAN"},
        ),
        (
            "The Conference met in Dublin on 9 May. The Irish Government was represented by Minister Ann Poe, and the UK Government was represented by the Secretary of State for Wales, the Rt Hon Jane Roe MP.",
            {"Ann Poe": "IRL", "Jane Roe": "GBR"},
        ),
    ],
)
def test_a_verb_said_once_and_a_minister_called_secretary(
    read: Callable[..., Reading], text: str, parties: dict[str, str]
) -> None:
    """ "and the Peruvian by Doe": the verb before holds; a Secretary of State for something is no American."""
    assert {p.name: p.party for p in read(text).participants} == parties


def test_who_headed_a_meeting_and_who_joined_it(read: Callable[..., Reading]) -> None:
    """ "headed the Fourth Meeting", "were joined for the second session by"."""
    text = (
        "The Vice Minister of Trade of Peru, Juan Doe, and the Vice Minister of Trade of Chile, Ann Poe, headed the Fourth Meeting of the "
        "Joint Commission, held in Lima today. They were joined for the second session by the Prime Minister of Moldova, Ion Roe."
    )
    assert {p.name: p.party for p in read(text).participants} == {
        "Juan Doe": "PER",
        "Ann Poe": "CHL",
        "Ion Roe": "MDA",
    }
