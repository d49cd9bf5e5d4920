"""At whom an act is directed, or whose conduct it is about; who is only named in it is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

TITLE = "Joint Statement of Japan and India"


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Japan and India urged Kenya to lift the ban.", ("KEN",)),
        ("Japan and India welcomed Kenya’s conclusion of an agreement with Peru and Chile.", ("KEN",)),
        ("Japan and India thanked Kenya for its aid to Peru.", ("KEN",)),
        ("Japan and India expressed appreciation for Kenya’s generosity in welcoming people who flee Peruvian forces.", ("KEN",)),
        ("Japan and India condemned Kenya’s war against Peru.", ("KEN",)),
        ("Japan and India condemned the terrorist attack in Lima, Peru.", ()),
        ("Japan and India condemned acts of terror against Peruvian citizens.", ()),
        ("Japan and India expressed their condolences to the Government and people of Kenya.", ("KEN",)),
        ("Japan and India reaffirmed their support for Kenya and Peru.", ("KEN", "PER")),
        ("Japan and India welcomed the 72-hour ceasefire committed to by the parties in eastern Kenya.", ()),
        ("Japan and India discussed Kenya’s policy.", ()),
        ("Japan thanked India for its help.", ("IND",)),
        ("Japan reaffirmed the commitment of Japan to India’s security.", ("IND",)),
    ],
)  # fmt: skip
def test_of_a_joint_text(read: Callable[..., Reading], sentence: str, wanted: tuple[str, ...]) -> None:
    """The first who is named as its aim or doer, with those joined to him; none in a place, an aim or a clause."""
    reading = read(sentence, title=TITLE)
    assert next(act.addressees for act in reading.acts) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("He thanked him for answering Peru’s call.", ("KEN",)),
        ("He congratulated the President on his election.", ("KEN",)),
        ("He expressed gratitude for his leadership of the G7.", ("KEN",)),
    ],
)
def test_of_two_who_met_the_other(
    read: Callable[..., Reading], sentence: str, wanted: tuple[str, ...]
) -> None:
    """A pronoun or an office tells the other one, whoever else is named."""
    text = f"Prime Minister Sato Ken of Japan met today with President Ana Roe of Kenya. {sentence}"
    reading = read(text, title="Readout of Prime Minister Sato’s Meeting with President Roe of Kenya")
    assert reading.acts[-1].addressees == wanted
