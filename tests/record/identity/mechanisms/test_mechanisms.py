"""Mechanisms: one under many names, new ones found, meetings on the margins of another."""

from __future__ import annotations

import pytest

from entente.record.identity.lines import line_of, tier_of
from entente.record.identity.mechanisms import mechanism_in_title, mechanism_in_words, mechanism_of_name


@pytest.mark.parametrize(
    "name",
    [
        "Strategic Consultation for Allied Partnership", "Strategic Consultations for Allied Partnership", "Strategic Consultation",
        "Sub-Ministerial Strategic Consultations", "Vice-Ministerial Strategic Dialogue", "Ministerial Strategic Consultation of December",
        "U.S.-Republic of Korea Vice Foreign Ministers' Strategic Dialogue", "ROK-U.S. Strategic Dialogue",
    ],
)  # fmt: skip
def test_names_of_the_strategic_consultation(name: str) -> None:
    """Between the two it always means this one; between others it does not."""
    key = mechanism_of_name(name, None, ("KOR", "USA"))
    assert key is not None
    assert key.id == "scap"
    other = mechanism_of_name(name, None, ("FRA", "JPN"))
    assert other is None or other.id != "scap"


def test_a_name_that_nobody_listed_is_a_mechanism_of_its_own() -> None:
    """In any order of its words; a programme or a statement is none."""
    parties = ("DEU", "USA")
    one = mechanism_of_name("Round of U.S.-Germany Economic Dialogue", None, parties)
    assert one is not None
    assert not one.known
    assert (
        one == mechanism_of_name("U.S.-Germany Economic Dialogue", None, parties)
        or one.id == "economic-dialogue-deu-usa"
    )
    first = mechanism_of_name("U.S.-EU Task Force on Energy Security", None, ("EU", "USA"))
    second = mechanism_of_name("EU-U.S. Energy Security Task Force", None, ("EU", "USA"))
    assert first is not None
    assert second is not None
    assert first.id == second.id
    assert mechanism_of_name("Declaration on U.S.-Pacific Partnership", None, parties) is None


def test_a_title_names_it_unless_people_met_on_its_margins() -> None:
    """ "at", "on the margins of", "ahead of"."""
    seven = ("CAN", "DEU", "FRA", "GBR", "ITA", "JPN", "USA")
    found = mechanism_in_title("G7 Leaders’ Statement", seven)
    assert found is not None
    assert found.id == "g7-summit"
    assert (
        mechanism_in_title(
            "Readout of the Meeting with Prime Minister Roe on the Margins of the G7 Summit", ("CAN", "USA")
        )
        is None
    )


def test_quad_of_european_advisers_is_not_the_quad() -> None:
    """The four-nation leaders' meeting needs its nations."""
    assert mechanism_in_title("Quad Leaders’ Summit", ("AUS", "IND", "JPN", "USA")) is not None
    assert (
        mechanism_in_title(
            "Readout of the Call with the Quad of European Advisers", ("DEU", "FRA", "GBR", "USA")
        )
        is None
    )


def test_the_telling_sentence_names_it_in_small_letters() -> None:
    """ "met … for the vice-ministerial strategic dialogue"; only between its own parties."""
    sentence = "They met in Washington for the vice-ministerial strategic dialogue, as agreed."
    assert mechanism_in_words(sentence, ("KOR", "USA")) is not None
    assert mechanism_in_words(sentence, ("FRA", "JPN")) is None


def test_lines() -> None:
    """Meetings without a name are a row by parties and tier; advisors make a tier of their own."""
    leaders = line_of(("CHN", "USA"), "leaders")
    assert leaders is not None
    assert leaders.id == "leaders-chn-usa"
    assert tier_of(None, ("National Security Advisor",), "") == "advisors"
    assert line_of(("USA",), "leaders") is None
    three = line_of(("JPN", "KOR", "USA"), "leaders")
    assert three is not None
    assert three.known
