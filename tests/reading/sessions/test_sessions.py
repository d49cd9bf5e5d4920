"""Sessions: the one reported, and those that the text places around it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

TITLE = "Joint Statement of Japan and the Republic of Korea"
OPENING = "Prime Minister Taro Sato of Japan and President Kim Min-jun of the Republic of Korea met in Tokyo today. "


def _others(reading: Reading) -> list[tuple[str, str | None, str | None, int | None]]:
    return [(s.status, s.date, s.place, s.ordinal) for s in reading.sessions if not s.main]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("They recalled their meeting in Busan on March 3, 2021.", [("held", "2021-03-03", "Busan", None)]),
        ("The two sides agreed to meet in Seoul next year.", [("planned", "2022", "Seoul", None)]),
        ("The third ministerial meeting will be held in Seoul in July 2021.", [("planned", "2021-07", "Seoul", 3)]),
        ("It followed talks in Malta in January and in Vienna in February.",
         [("held", "2021-01", "Malta", None), ("held", "2021-02", "Vienna", None)]),
        ("They regretted that the consultations planned for 28 April did not take place.",
         [("called-off", "2021-04-28", None, None)]),
    ],
)  # fmt: skip
def test_other_sessions(
    read: Callable[..., Reading], sentence: str, wanted: list[tuple[str, str | None, str | None, int | None]]
) -> None:
    """Placed by a date, a place or an ordinal; held, planned or called off."""
    assert _others(read(OPENING + sentence, title=TITLE)) == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        "They agreed to continue their dialogue.",
        "They welcomed recent meetings of experts.",
        "They call for peace in 2021.",
        "Both sides value the visits of students.",
    ],
)
def test_no_other_session(read: Callable[..., Reading], sentence: str) -> None:
    """A meeting without date, place or ordinal is none of the record."""
    assert _others(read(OPENING + sentence, title=TITLE)) == []


def test_a_report_of_the_press(read: Callable[..., Reading]) -> None:
    """Lead without a meeting word, the session named behind it, its place in a later sentence."""
    reading = read(
        "ISLAMABAD: Pakistan and Iran agreed to coordinate closely.\n\n"
        "During the 11th session of the Pakistan-Iran Political Consultations on May 4, both sides discussed trade. "
        "Foreign Secretary Ahmed Khan chaired the meeting with Deputy Foreign Minister Ali Karimi.",
        title="Pakistan, Iran agree on closer coordination",
    )
    session = reading.main_session
    assert session is not None
    assert (session.ordinal, session.date, set(session.parties)) == (11, "2021-05-04", {"PAK", "IRN"})
    assert {(p.name, p.party) for p in reading.participants} == {("Ahmed Khan", "PAK"), ("Ali Karimi", "IRN")}
    assert reading.document.kind == "news report"


def test_for_whom_they_sit_there(read: Callable[..., Reading]) -> None:
    """Who represents an organisation is not counted for his own country."""
    reading = read(
        "The EU-Armenia Cooperation Council was held in Brussels on Monday. The EU was represented by Commissioner "
        "Johann Roe and Dutch Foreign Minister Bert Visser.",
        title="EU-Armenia Cooperation Council meets",
    )
    assert {p.name: p.party for p in reading.participants} == {"Johann Roe": "EU", "Bert Visser": "EU"}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Statement by President Jane Roe on the Crackdown in Chile",
         "We hold the regime accountable. The people of Chile have met hate with hope."),
        ("Statement from the Press Secretary on the Missile Test of Peru", "We urge all to hold Peru accountable."),
        ("FACT SHEET: Help for Kenya", "Kenya prepares to host the world this fall. Since the summit held in Lima in 2019, "
         "the United States has done more."),
        ("President Announces Delegation to Kenya to Attend the Inauguration", "President Jane Roe today announced a delegation to attend it."),
    ],
)  # fmt: skip
def test_no_session(read: Callable[..., Reading], title: str, text: str) -> None:
    """Statements and fact sheets on a matter report no session."""
    assert read(text, title=title, address="https://www.state.gov/x").main_session is None


def test_groups_meet_under_their_own_name(read: Callable[..., Reading]) -> None:
    """The seven act as one where the text doesn't name them."""
    session = read(
        "We, the Leaders of the Group of Seven (G7), met virtually today to address global challenges.",
        title="G7 Leaders’ Statement",
    ).main_session
    assert session is not None and session.mechanism is not None
    assert (session.mechanism.name, session.parties, session.level, session.format) == (
        "G7", ("G7",), "leaders", "video",
    )  # fmt: skip


def test_the_level_of_unequal_heads(read: Callable[..., Reading]) -> None:
    """The lower of two one step apart; none where they are further apart."""
    one = read(
        "President Jane Roe of Kenya met today with Foreign Minister John Poe of Peru.",
        title="Meeting in Oslo",
    )
    far = read(
        "President Jane Roe of Kenya met today with Ambassador John Poe of Peru.", title="Meeting in Oslo"
    )
    assert one.main_session is not None and one.main_session.level == "ministerial"
    assert far.main_session is not None and far.main_session.level is None


def test_meetings_beside(read: Callable[..., Reading]) -> None:
    """Others of the same visit take place and date from it."""
    reading = read(
        "Foreign Minister Jane Roe of Kenya met Foreign Minister John Poe of Peru in Lima today. On the sidelines of the "
        "visit, she also met with Deputy Prime Minister Ana Doe of Peru.",
        title="Foreign Minister visits Peru",
    )
    (beside,) = [s for s in reading.sessions if not s.main]
    assert (beside.status, beside.date, beside.place) == ("held", "2021-05-10", "Lima")


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("They recalled the second meeting, which was held in Oslo in June 2019.", [("held", "2019-06", "Oslo", 2)]),
        ("They agreed to meet again in the near future.", [("planned", None, None, None)]),
        ("The dialogue, a channel set up in September 2008, has served both.", []),
    ],
)  # fmt: skip
def test_more_other_sessions(
    read: Callable[..., Reading], sentence: str, wanted: list[tuple[str, str | None, str | None, int | None]]
) -> None:
    """Relative clauses tell on; a promise without a day is one; what began on a date is no meeting."""
    assert _others(read(OPENING + sentence, title=TITLE)) == wanted


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("at the initiative of the Kenyan side", "KEN"),
        ("on the initiative of Peru", "PER"),
        ("at the latter’s request", "PER"),
        ("at the Kenyan side’s request", "KEN"),
        ("on Monday", None),
    ],
)
def test_initiative(read: Callable[..., Reading], words: str, party: str | None) -> None:
    """At whose wish, in the words of several chanceries."""
    session = read(
        f"Foreign Minister Jane Roe of Kenya spoke by phone with Foreign Minister John Poe of Peru {words}.",
        title="Telephone conversation with the Foreign Minister of Peru",
    ).main_session
    assert session is not None and session.initiative == party


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("They recalled the second summit of President Kim Min-jun and U.S. President Anna Roe.", [("held", None, None, 2)]),
        ("The meeting was the first since 2015.", []),
        ("They praised the trust built through seven meetings last year.", []),
        ("Seoul said it was willing to hold talks in September.", []),
        ("They agreed to continue their talks in the coming weeks.", []),
    ],
)  # fmt: skip
def test_what_is_placed(
    read: Callable[..., Reading], sentence: str, wanted: list[tuple[str, str | None, str | None, int | None]]
) -> None:
    """A count between two sides is enough; how many there were, a wish and what goes on are not."""
    assert _others(read(OPENING + sentence, title=TITLE)) == wanted


def test_an_organ_meets_alone(read: Callable[..., Reading]) -> None:
    """The body is the party, not who briefed it."""
    session = read(
        "The Peace and Security Council of the African Union (AU), at its 307th meeting held on 9 May 2021, adopted the "
        "following decision on Roeland:\n\n1. Takes note of the briefing by ECOWAS;",
        title="Communiqué of the 307th Meeting of the Peace and Security Council",
    ).main_session
    assert session is not None and session.mechanism is not None
    assert (session.mechanism.name, session.parties, session.ordinal) == (
        "Peace and Security Council",
        ("AU",),
        307,
    )


def test_several_heads_spoke(read: Callable[..., Reading]) -> None:
    """A joint statement whose first sentence says that those named spoke."""
    session = read(
        "Today, President Anna Roe of Kenya, Prime Minister Juan Doe of Peru and Chancellor Eva Poe of Austria spoke about the "
        "situation in Roeland. The leaders condemned the attacks.",
        title="Joint Statement on Roeland",
    ).main_session
    assert session is not None
    assert (session.parties, session.level, session.date) == (("KEN", "PER", "AUT"), "leaders", "2021-05-10")


@pytest.mark.parametrize(
    "verb", ["called up", "had a telephonic conversation with", "phoned", "held phone talks with"]
)
def test_words_of_a_call(read: Callable[..., Reading], verb: str) -> None:
    """Calls under their other names."""
    session = read(
        f"Prime Minister Anna Roe of Kenya on Sunday {verb} President Juan Doe of Peru.",
        title="PM Roe, Doe talk",
    ).main_session
    assert session is not None and (session.format, session.parties) == ("call", ("KEN", "PER"))
