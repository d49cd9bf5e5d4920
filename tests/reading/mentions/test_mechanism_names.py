"""Names of standing consultations, with what they are on, between whom, and their acronym."""

from __future__ import annotations

import pytest

from entente.reading.mentions.mechanisms import find_mechanisms, listed_parties
from entente.reading.mentions.ordinals import find_ordinal


@pytest.mark.parametrize(
    ("text", "name", "acronym"),
    [
        ("Deputy Minister Holds 9th Peru-Norway Strategic Dialogue", "Peru-Norway Strategic Dialogue", None),
        ("the fourth Political Consultations between the Ministries of Foreign Affairs of Chile and Oman",
         "Political Consultations between the Ministries of Foreign Affairs of Chile and Oman", None),
        ("at a session of the Maritime Trilateral Talks (MTT) on Friday", "Maritime Trilateral Talks", "MTT"),
        ("within the framework of the tripartite consultation mechanism", "tripartite consultation mechanism", None),
        ('the second meeting of the "Nordic plus Chile" Dialogue was held', '"Nordic plus Chile" Dialogue', None),
        ("the 5th Kenya-Japan 2+2 Foreign and Defence Ministerial Meeting",
         "Kenya-Japan 2+2 Foreign and Defence Ministerial Meeting", None),
        ("the Joint Commission on Trade, Energy, and Transport met", "Joint Commission on Trade, Energy, and Transport", None),
        ("the Summit of the Americas opened", "Summit of the Americas", None),
        ("Leaders of the Normandy Four met", "Normandy Four", None),
        ("the Leaders Summit of Japan and Kenya", "Leaders Summit", None),
        ("Energy Talks (Summary)", "Energy Talks", None),
        ("the Second Review Conference for the Treaty on the Protection of Wetlands (TPW), held in Lima",
         "Review Conference for the Treaty on the Protection of Wetlands", "TPW"),
        ("the Conference of the States Parties to the Convention on the Law of Rivers met",
         "Conference of the States Parties to the Convention on the Law of Rivers", None),
        ("the Expert Conference on the Recovery, Reconstruction and Modernisation of Moldova in Rome",
         "Expert Conference on the Recovery, Reconstruction and Modernisation of Moldova", None),
    ],
)  # fmt: skip
def test_names(text: str, name: str, acronym: str | None) -> None:
    """One name a text, as the text gives it."""
    (found,) = find_mechanisms(text)
    assert (found.name.name, found.name.acronym) == (name, acronym)
    assert text[found.start : found.end] == name


@pytest.mark.parametrize(
    "text",
    [
        "Council President Roe spoke.",
        "They met in Oslo.",
        "thirty years of Dialogue Relations",
        "Special Envoy for the Americas Jane Roe and National Economic Council Senior Director Juan Doe",
        "Water Council Deputy Coordinator Ana Roe",
    ],
)
def test_no_names(text: str) -> None:
    """Offices and matters that have a head in them."""
    assert find_mechanisms(text) == ()


def test_the_lexicon_knows_the_parties() -> None:
    """By any of the names."""
    assert listed_parties("Australia-U.S. Ministerial Consultations") == ("AUS", "USA")
    assert listed_parties("Somebody's Dialogue") == ()


def test_a_keeper_may_have_an_and_in_its_name() -> None:
    text = "the Joint Meeting between the Trade and Transport Committee of the Roeland Union and the Peace and Security Council of Doeland"
    assert find_mechanisms(text)[0].name.name == text.removeprefix("the ")


@pytest.mark.parametrize(
    ("text", "name", "ordinal"),
    [
        (
            "They met at the LII Summit of Heads of State of MERCOSUR.",
            "Summit of Heads of State of MERCOSUR",
            52,
        ),
        ("They met at the LXVI Summit of MERCOSUR.", "Summit of MERCOSUR", 66),
        ("The XIV Kenya-Peru Joint Commission met.", "Kenya-Peru Joint Commission", 14),
        ("A Summit of Kenya and Peru will be held.", None, None),
    ],
)
def test_counted_in_numerals_of_the_romans(text: str, name: str | None, ordinal: int | None) -> None:
    """The numeral counts the row and is no part of its name; a meeting of states is not named by them."""
    assert next((m.name.name for m in find_mechanisms(text)), None) == name
    assert find_ordinal(text) == ordinal


def test_a_century_is_no_count_of_meetings() -> None:
    """Nor does it stand in the way of one."""
    assert find_ordinal("Rules for the 21st Century Economy at the Inaugural Council Meeting") == 1
    assert find_ordinal("the 21st Council Meeting") == 21


@pytest.mark.parametrize(
    ("text", "name", "acronym"),
    [
        ("They held the 30th Kenya-European Union (EU) Summit.", "Kenya-European Union Summit", None),
        ("They held the 3rd Kenya-African Union (AU) Dialogue.", "Kenya-African Union Dialogue", None),
        ("They held the Critical and Emerging Technology (CET) Dialogue.", "Critical and Emerging Technology Dialogue", "CET"),
        ("They opened their Joint Ministerial Commission (JMC) meeting.", "Joint Ministerial Commission", "JMC"),
        ("They met in the Council, hereinafter the “Joint Border Council” of both.", "Joint Border Council", None),
        ("Kenya, Peru Reactivate Their Joint Ministerial Commission", "Joint Ministerial Commission", None),
        ("Kenya, Peru Relaunch Border Trade Committee", "Border Trade Committee", None),
    ],
)  # fmt: skip
def test_what_stands_beside_a_name(text: str, name: str, acronym: str | None) -> None:
    """A party's acronym, a quotation mark and a headline's verb are no part of it."""
    (found,) = find_mechanisms(text)
    assert (found.name.name, found.name.acronym) == (name, acronym)


@pytest.mark.parametrize("dash", ["-", "–"])
def test_a_count_before_two_countries(dash: str) -> None:
    """However the dash between them is written."""
    assert find_ordinal(f"for the 12th Kenya{dash}Peru Foreign and Defence Ministerial Consultations") == 12
