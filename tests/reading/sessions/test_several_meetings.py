"""Several meetings in one text: each with its own day, count, name and parties."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading, Session

_MET = "Foreign Minister Ana Roe of Peru met Foreign Minister Juan Poe of Chile in Lima on 3 May 2021. "
_Told = tuple[str | None, int | None, str | None, str | None]


def _main(reading: Reading) -> Session:
    assert reading.main_session is not None
    return reading.main_session


def _others(reading: Reading) -> list[_Told]:
    return [
        (s.mechanism.name if s.mechanism else None, s.ordinal, s.date, s.place)
        for s in reading.sessions
        if not s.main
    ]


@pytest.mark.parametrize(
    ("text", "others"),
    [
        (
            "They recalled the decisions adopted at their 4th and 5th meetings held on 3 May 2019 and 2 June 2020, respectively.",
            [(None, 4, "2019-05-03", None), (None, 5, "2020-06-02", None)],
        ),
        (
            "It was their first meeting since November 2019, when the two ministers last met in Geneva.",
            [(None, None, "2019-11", "Geneva")],
        ),
        (
            "It took place after the leaders of Kenya and Peru on 1 May held a summit in the Kenyan capital Nairobi.",
            [(None, None, "2021-05-01", "Nairobi")],
        ),
        (
            "The meeting was preceded by the second session of the Border Water Dialogue on 2 May.",
            [("Border Water Dialogue", 2, "2021-05-02", None)],
        ),
        (
            "Earlier, their deputies led the delegations at the 3rd Peru-Chile strategic Dialogue on 28 April 2021.",
            [("Peru-Chile strategic Dialogue", 3, "2021-04-28", None)],
        ),
        # what was once planned for the meeting that has been held is no meeting of its own
        ("The meeting, which had originally been scheduled for 2020, was delayed by the pandemic.", []),
    ],
)
def test_the_other_meetings(read: Callable[..., Reading], text: str, others: list[_Told]) -> None:
    """Beside the one reported."""
    assert _others(read(_MET + text, title="Peru and Chile")) == others


def test_talks_of_two_others(read: Callable[..., Reading]) -> None:
    """ "the next round of direct A-B talks", "is hosting the talks between A and B": those who are named meet."""
    text = _MET + "They discussed the next round of direct Kenyan-Ugandan talks in Geneva."
    assert [s.parties for s in read(text, title="Roe meets Poe").sessions if not s.main] == [("KEN", "UGA")]
    text = (
        _MET
        + "Chile’s capital, Santiago, is hosting the indirect talks between Kenyan and Ugandan delegates."
    )
    assert [s.parties for s in read(text, title="Roe meets Poe").sessions if not s.main] == [("KEN", "UGA")]


def test_the_inaugural_one_that_it_follows(read: Callable[..., Reading]) -> None:
    """The count of the subject is not the object's."""
    text = (
        "Peru hosted the second Peru–Chile Joint Commission for Cooperation (JCC) in Lima on 3 May 2021. The second meeting of "
        "the JCC follows the successful inaugural meeting held in Santiago in 2019."
    )
    assert [
        s.ordinal for s in read(text, title="Peru – Chile Second Joint Commission for Cooperation").sessions
    ] == [2, 1]


@pytest.mark.parametrize(
    ("later", "date"),
    [
        ("A statement of the ministry said the meeting was held in Lima on May 3.", "2021-05-03"),
        (
            "The second session of the Joint Commission between the two countries was held from May 3 to 5.",
            "2021-05-03",
        ),
        ("The first session was held in Lima on May 3, 2019.", None),  # another of the row
    ],
)
def test_a_later_sentence_says_when(read: Callable[..., Reading], later: str, date: str | None) -> None:
    """It is the same meeting again."""
    text = (
        f"Peru and Chile have agreed to deepen ties at the second session of the Joint Commission.\n\n{later}"
    )
    main = _main(read(text, title="Peru, Chile deepen ties", date=None if date is None else "2021-05-10"))
    assert main.date == date


def test_the_day_in_the_title_within_a_visit(read: Callable[..., Reading]) -> None:
    """ "Session held on 4 May", where the guest stayed from 3 to 5 May; a title on the visit only says when it was issued."""
    text = "President Juan Poe of Chile visited Peru from 3 to 5 May 2021 on the occasion of the eighth session of the Commission."
    held = "Communiqué of the Eighth Session of the Peru-Chile Commission, held in Lima, 4 May 2021"
    assert _main(read(text, title=held)).date == "2021-05-04"
    visit = "Communiqué on the visit of President Poe, Lima, 5 May 2021"
    assert _main(read(text, title=visit)).date != "2021-05-05"


def test_what_the_guest_is_in_town_for(read: Callable[..., Reading]) -> None:
    """A consultation that he came to attend is not what the two ministers held."""
    text = (
        _MET
        + "Minister Poe came to Lima to participate in the regular session of the Council of the Andean Community."
    )
    main = _main(read(text, title="Peruvian, Chilean ministers discuss water"))
    assert (main.mechanism, set(main.parties)) == (None, {"PER", "CHL"})


def test_what_is_only_proposed(read: Callable[..., Reading]) -> None:
    """ "support the proposal to convene an extraordinary session": nobody has met."""
    text = "The EU urges restraint. We support the proposal to convene an extraordinary session of the Trilateral Contact Group (TCG)."
    title = "Declaration by the High Representative on behalf of the EU on the situation in Freedonia"
    assert read(text, title=title).main_session is None


def test_places_under_review(read: Callable[..., Reading]) -> None:
    """What was reviewed, and for what an officer is in charge, has not met."""
    text = "ECOWAS leaders have met in Accra to review the security situation in the region, particularly in northern Mali."
    assert _main(read(text, title="ECOWAS leaders meet")).parties == ("ECOWAS",)
    title = (
        "Peruvian Minister Meets Chilean Minister of State for the Middle East, South Asia and United Nations"
    )
    assert set(_main(read(_MET, title=title)).parties) == {"PER", "CHL"}


def test_to_be_convened_is_told_with_its_noun(read: Callable[..., Reading]) -> None:
    """Once, and also where no noun stands near."""
    text = (
        _MET
        + "They agreed to prepare for the inaugural session of the Council, to be convened in Peru in 2022."
    )
    assert [s.date for s in read(text, title="Roe meets Poe").sessions if not s.main] == ["2022"]
    text = (
        _MET
        + "They look forward to the outcome that will be considered by their deputies, to be convened in Santiago next summer."
    )
    assert [s.place for s in read(text, title="Roe meets Poe").sessions if not s.main] == ["Santiago"]
