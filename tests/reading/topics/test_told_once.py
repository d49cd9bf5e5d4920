"""Topics that are told once of several meetings, and those with whom they were discussed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

TWO_CALLS = (
    "Vice President Jane Roe today spoke separately with Prime Minister Jonas Kazlauskas of Lithuania and "
    "Prime Minister Janis Berzins of Latvia. "
)


def _by_party(reading: Reading) -> dict[str, set[str]]:
    """Party of a session → what was discussed at it; the United States sit at all."""
    parties = {s.id: p for s in reading.sessions for p in s.parties if p != "USA"}
    found: dict[str, set[str]] = {}
    for topic in reading.topics:
        found.setdefault(parties[topic.session], set()).add(topic.label)
    return found


def test_each_of_several_calls_has_the_topics_told_of_all(read: Callable[..., Reading]) -> None:
    """What both calls were about is a topic of each."""
    reading = read(
        TWO_CALLS + "In both calls, they discussed air defence and energy security.",
        title="Readout of Vice President Roe's Calls with Baltic Leaders",
        address="https://bidenwhitehouse.archives.gov/calls/",
    )
    wanted = {"air defence", "energy security"}
    assert _by_party(reading) == {"LTU": wanted, "LVA": wanted}


def test_a_named_interlocutor_keeps_a_topic_to_one_call(read: Callable[..., Reading]) -> None:
    """What was discussed with one of them is a topic of that call, and he is no part of the topic."""
    reading = read(
        TWO_CALLS + "The Vice President discussed debt relief with Prime Minister Berzins.",
        title="Readout of Vice President Roe's Calls with Baltic Leaders",
        address="https://bidenwhitehouse.archives.gov/calls/",
    )
    assert _by_party(reading) == {"LVA": {"debt relief"}}


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Prime Minister Sato discussed fisheries with President Kim.", ["fisheries"]),
        ("The Prime Minister discussed the price of gas with his Korean counterpart.", ["the price of gas"]),
        ("They discussed talks with the Taliban.", ["talks with the Taliban"]),
    ],
    ids=["person", "counterpart", "what-is-discussed"],
)  # fmt: skip
def test_those_with_whom_one_talked_are_no_part_of_a_topic(
    read: Callable[..., Reading], sentence: str, wanted: list[str]
) -> None:
    """Unless talks with them are what was discussed."""
    opening = "Prime Minister Taro Sato of Japan and President Kim Min-jun of the Republic of Korea met in Tokyo today. "
    assert [t.label for t in read(opening + sentence, title="Leaders meet").topics] == wanted


def test_separate_meetings_beside_the_reported_one_share_what_is_told_of_them(
    read: Callable[..., Reading],
) -> None:
    """ "Separate meetings with A and with B. They discussed ...": a topic of each."""
    reading = read(
        "The Foreign Minister of Kuwait, Sheikh Ahmad Perez, met on Friday with US Secretary of State Jane Roe. "
        "The meeting touched on shipping.\n\n"
        "Sheikh Ahmad held on Saturday separate meetings with his counterparts of Brunei Jon Doe and of Algeria "
        "Karim Sato. They discussed pearl fishing.",
        title="Foreign Minister of Kuwait meets US Secretary of State",
    )
    parties = {s.id: set(s.parties) - {"KWT"} for s in reading.sessions}
    told = {(min(parties[t.session]), t.label) for t in reading.topics}
    assert told == {("USA", "shipping"), ("BRN", "pearl fishing"), ("DZA", "pearl fishing")}
