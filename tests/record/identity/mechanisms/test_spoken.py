"""A meeting of two is not the consultation of many that they spoke of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading
from entente.record.identity.mechanisms import MechanismKey, mechanism_in_title, mechanism_in_words
from entente.record.identity.mention import _few_of_many, mentions_of
from entente.record.identity.parties import same_circle


@pytest.mark.parametrize(
    ("title", "circle", "expected"),
    [
        ("North American Leaders' Summit", ("MEX", "USA"), True),
        ("North American Leaders' Summit", ("CAN", "MEX", "USA"), False),
        ("G7 Summit", ("G7", "USA"), False),  # one of them and all of them
        ("U.S.-EU Summit", ("EU", "USA"), False),  # two parties are all there are
    ],
)
def test_two_do_not_hold_what_three_hold(title: str, circle: tuple[str, ...], expected: bool) -> None:
    """Unless one of them is the grouping, or there are no others."""
    mechanism = mechanism_in_title(title, circle)
    assert mechanism is not None and _few_of_many(mechanism, circle) is expected


def test_a_few_do_not_hold_what_very_many_hold() -> None:
    """Where the members are too many to list, two or three are not the meeting; a title may still say so."""
    wide = MechanismKey("x-forum", "X Forum", None, True, ())
    assert _few_of_many(wide, ("JPN", "KOR", "USA"))
    assert not _few_of_many(wide, ("AU", "USA"))  # one of the two speaks for many
    assert not _few_of_many(MechanismKey("y", "Y Dialogue", None, False, ()), ("JPN", "USA"))


@pytest.mark.parametrize(
    "title",
    [
        "FACT SHEET: Japan and G7 Partners Impose Costs", "Statement on the Outcomes from the June G7 Summit",
        "Readout of the G7 Investors Network Event",
    ],
)  # fmt: skip
def test_a_group_is_named_without_its_meeting(title: str) -> None:
    """Its partners, its network, the outcomes of its summit."""
    assert mechanism_in_title(title, ("G7", "JPN")) is None


def test_one_who_speaks_of_a_consultation_gives_out_no_paper_of_it(read: Callable[..., Reading]) -> None:
    """A joint paper is one."""
    one = read("The President is proud of the work done.", title="Statement by President Roe on AUKUS")
    assert mentions_of(one, "d")[0].mechanism is None


def test_a_journey_to_several_countries_is_no_meeting_of_them_all(read: Callable[..., Reading]) -> None:
    """It has no tier, and so makes no row of meetings."""
    text = "President Ana Roe of Peru will visit Japan and the Republic of Korea from May 20 to May 24."
    (mention, *_) = mentions_of(
        read(text, title="Statement on the President’s Travel to Japan and the Republic of Korea"), "d"
    )
    assert len(mention.parties) < 3 or mention.tier is None


def test_a_grouping_among_many_is_one_voice() -> None:
    """A call with the EU is not the forum of twenty at which it sits; its members' list is the grouping."""
    many = ("AUS", "BRA", "CAN", "CHN", "EU", "IDN", "IND", "JPN", "KOR", "MEX", "SAU", "TUR", "USA")
    assert not same_circle(("EU", "USA"), many)
    assert same_circle(("G7", "USA"), ("CAN", "DEU", "FRA", "GBR", "ITA", "JPN", "USA"))


def test_what_two_met_to_discuss_is_not_what_met() -> None:
    told = "President Roe met today with Secretary General Doe of NATO to {} the June 14 NATO Summit in Brussels."
    assert mechanism_in_words(told.format("discuss"), ("NATO", "USA")) is None
    assert mechanism_in_words(told.format("open"), ("NATO", "USA")) is not None


def test_leaders_who_spoke_of_a_dialogue_of_their_ministers_did_not_hold_it(
    read: Callable[..., Reading],
) -> None:
    """A title that names it names it."""
    text = "President Roe of the United States spoke today with Prime Minister Doe of India to inaugurate the fourth U.S.-India 2+2 Ministerial Dialogue."
    call = mentions_of(
        read(
            text, title="Readout of President Roe’s Call with Prime Minister Doe of India", date="2031-04-11"
        ),
        "d",
    )
    assert call[0].role == "account" and call[0].level == "leaders" and call[0].mechanism is None
    text = "Secretary Roe of the United States and Minister Doe of India held the fourth U.S.-India 2+2 Ministerial Dialogue in Delhi."
    named = mentions_of(read(text, title="Joint Statement of the U.S.-India 2+2 Ministerial Dialogue"), "d")
    assert named[0].mechanism is not None
