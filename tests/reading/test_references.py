"""References: what a text points to, by its kinds."""

from __future__ import annotations

import pytest

from entente.reading.references import read_references


def _found(sentence: str) -> list[tuple[str, str]]:
    return [(r.kind, r.label) for r in read_references(sentence, [(0, len(sentence))], "2024-05-02")]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("They discussed the outcomes of the NATO Warsaw Summit.", [("meeting", "NATO Warsaw Summit")]),
        ("They recalled the Strategic Framework Agreement.", [("instrument", "Strategic Framework Agreement")]),
        ("They recalled the Joint Declaration on Strategic Partnership.",
         [("document", "Joint Declaration on Strategic Partnership")]),
        ("They recalled the 2015 nuclear agreement.", [("instrument", "2015 nuclear agreement")]),
        ("They cited the 2030 Agenda for Sustainable Development and Agenda 2063.",
         [("document", "2030 Agenda for Sustainable Development"), ("document", "Agenda 2063")]),
        ("They praised the work of UNIFIL.", [("mechanism", "UNIFIL")]),
        ("They signed the Action Plan for 2024-2026.", [("document", "Action Plan for 2024-2026")]),
        ("A joint communiqué was issued after the talks.", [("document", "joint communiqué")]),
        ("They recalled the trilateral summit with Egypt and Jordan.",
         [("meeting", "trilateral summit with Egypt and Jordan")]),
        ("They cited resolution2510(2020).", [("instrument", "resolution 2510")]),
    ],
)  # fmt: skip
def test_texts_meetings_and_mechanisms(sentence: str, wanted: list[tuple[str, str]]) -> None:
    """Cut as a diplomat would cite them."""
    assert _found(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("They urged presidential and parliamentary elections in Libya.",
         "presidential and parliamentary elections in Libya"),
        ("They condemned the test of a new hypersonic missile.", "test of a new hypersonic missile"),
        ("They condemned North Korea's launch of a satellite on March 24.",
         "North Korea's launch of a satellite on March 24"),
        ("They recalled the Syrian civil war.", "Syrian civil war"),
        ("They condemned the coup of February 2021.", "coup of February 2021"),
        ("They mourned the victims of the terrorist attack in Ankara.", "terrorist attack in Ankara"),
        ("They welcomed the visit of President Ana Lopez to France.", "visit of President Ana Lopez to France"),
        ("He recalled her visit to Japan at the end of March.", "her visit to Japan at the end of March"),
    ],
)  # fmt: skip
def test_events(sentence: str, wanted: str) -> None:
    """Votes, tests, attacks, wars and visits that are named by place, date or author."""
    assert _found(sentence) == [("event", wanted)]


@pytest.mark.parametrize(
    "sentence",
    [
        "They called for free elections.",
        "They discussed missile tests and launches of missiles.",
        "The members of the G7 agreed.",
        "They acted pursuant to applicable UN resolutions.",
        "They attended the 17th Cooperation Committee.",
        "They praised the United Nations and NATO.",
    ],
)
def test_no_reference(sentence: str) -> None:
    """Generic words, members of a group, a session of a body."""
    assert _found(sentence) == []
