"""At whose wish a meeting took place, with the words that say so; and who was only asked to meet."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

Read = Callable[..., Reading]
CALL = "Secretary Jane Roe of Kenya spoke by phone with Foreign Minister Juan Poe of Peru on 3 May 2031{}"


@pytest.mark.parametrize(
    ("words", "party"),
    [
        (", at Poe’s request.", "PER"),
        (" at the request of Minister Poe.", "PER"),
        (". The call was initiated by the Peruvian side.", "PER"),
        (". Minister Poe initiated the phone call.", "PER"),
        (". This came in a phone call received by the Secretary from Poe.", "PER"),
        (". The next call was cancelled at the initiative of the Peruvian side.", None),
        (". Meanwhile, the Secretary received a phone call from Foreign Minister Ann Coe of Chile.", None),
    ],
)
def test_at_whose_wish(read: Read, words: str, party: str | None) -> None:
    """A person's wish is that of the government; who called off asked for nothing, and another call is another's."""
    main = read(CALL.format(words), title="Roe and Poe speak").main_session
    assert main is not None
    assert main.initiative == party


def test_a_call_received_is_the_callers(read: Read) -> None:
    text = "Foreign Minister Ana Roe of Kenya received a telephone call today from her Peruvian counterpart, Juan Poe."
    main = read(text, title="Roe and Poe speak").main_session
    assert main is not None
    assert main.initiative == "PER"


def test_the_sentence_that_says_so_is_evidence(read: Read) -> None:
    reading = read(
        CALL.format(". They discussed trade. The call was initiated by the Peruvian side."),
        title="Roe and Poe speak",
    )
    main = reading.main_session
    assert main is not None
    assert "The call was initiated by the Peruvian side." in [e.quote for e in main.evidence]
    assert not any("initiated" in span.quote for span in reading.unread)


@pytest.mark.parametrize(
    "text",
    [
        "The foreign ministers of Kenya and Peru urged Chile to lift the blockade and engage in direct talks with Bolivia.",
        "The foreign ministers of Kenya and Peru called on Chile and Bolivia to hold talks in Lima.",
    ],
)
def test_who_is_asked_to_meet_has_not_met(read: Read, text: str) -> None:
    assert not any(
        {"CHL", "BOL"} & set(s.parties) for s in read(text, title="Ministers on the Andes").sessions
    )


def test_who_urges_during_a_call_has_called(read: Read) -> None:
    text = "Foreign Minister Ana Roe of Kenya urged Chile to show restraint during a call with Foreign Minister Ann Coe of Chile on 3 May 2031."
    main = read(text, title="Roe and Coe speak").main_session
    assert main is not None
    assert set(main.parties) == {"KEN", "CHL"}


def test_a_telephonic_conversation_beside_a_call_is_one(read: Read) -> None:
    text = CALL.format(
        ". The Secretary also held a telephonic conversation with Foreign Minister Ann Coe of Chile."
    )
    reading = read(text, title="Roe speaks with counterparts")
    assert [s.format for s in reading.sessions] == ["call", "call"]
