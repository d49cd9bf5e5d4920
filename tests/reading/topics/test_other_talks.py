"""What people met to deepen or will coordinate on; talks held elsewhere or built on, whose topics are not the session's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

OPENING = (
    "Secretary of State Anna Roe of Canada met today with Foreign Minister Jan Novak of Poland in Warsaw. "
)


def _topics(read: Callable[..., Reading], sentence: str) -> list[str]:
    reading = read(OPENING + sentence, title="Readout of the Meeting with Foreign Minister Novak")
    return [topic.label for topic in reading.topics]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        pytest.param("They met to strengthen cooperation on cyber security, clean energy and shipping.",
                     ["cyber security", "clean energy", "shipping"], id="strengthen"),
        pytest.param("They convened to advance practical collaboration on shipping and fisheries.",
                     ["shipping", "fisheries"], id="advance"),
        pytest.param("They spoke highly of the port and hoped to expand cooperation in farming.", [], id="hoped"),
        pytest.param("They discussed our strong bilateral relations and close cooperation on migration.",
                     ["our strong bilateral relations", "close cooperation on migration"], id="relations-and-work"),
        pytest.param("They discussed ongoing deterrence and defense efforts in the Baltic.",
                     ["ongoing deterrence and defense efforts in the Baltic"], id="one-noun"),
        pytest.param("They discussed shipping, as well as to reaffirm our commitment to allies.", ["shipping"], id="second-aim"),
        pytest.param("They had an open discussion around fish stocks.", ["fish stocks"], id="around"),
        pytest.param("They discussed ways to end the war; to house refugees, as well as to rebuild the ports.",
                     ["ways to end the war", "house refugees", "rebuild the ports"], id="aims"),
    ],
)  # fmt: skip
def test_what_is_talked_of(read: Callable[..., Reading], sentence: str, wanted: list[str]) -> None:
    """The work that one met to deepen, one item each."""
    assert _topics(read, sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        pytest.param("She came from Lisbon, where she had several conversations with Arab leaders on grain exports.", [], id="where"),
        pytest.param("In Gdansk, where she held talks with Foreign Minister Jan Novak on shipping, it rained.", ["shipping"], id="with-him"),
        pytest.param("Building on her conversations in Rome on grain exports, her adviser, Dr. Karl Moe, would visit Warsaw.", [],
                     id="building-on"),
        pytest.param("Based on the discussion of the Third Baltic Group Meeting held in Riga, the heads of delegation issued a statement.",
                     [], id="based-on"),
        pytest.param("They had a discussion based on the paper on fisheries.", ["the paper on fisheries"], id="no-talks"),
        pytest.param("After talks on grain with him, the Secretary, Ms. Roe, left for Riga.", ["grain"], id="main-clause"),
    ],
)  # fmt: skip
def test_other_talks(read: Callable[..., Reading], sentence: str, wanted: list[str]) -> None:
    """Talks elsewhere with others, and talks on which something builds, are not the session's; nor is the main clause a topic."""
    assert _topics(read, sentence) == wanted


def test_leaders_will_coordinate_at_the_meeting_told_before(read: Callable[..., Reading]) -> None:
    """What the leaders will coordinate on is a topic of the meeting announced in the same paragraph."""
    text = (
        "The Presidents of Canada and Poland will meet on June 3 in Oslo. "
        "The leaders will coordinate on a range of issues, including shipping and migration."
    )
    assert [t.label for t in read(text, title="Statement on the Meeting in Oslo").topics] == [
        "shipping",
        "migration",
    ]
