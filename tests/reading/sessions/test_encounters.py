"""Reports of several meetings: who met whom, which is the reported one, and whose acts are whose."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading, SourceText
from entente.reading import Reader

Sides = tuple[set[str], set[str]]
TITLE = "Kenyan minister meets counterparts in Lima"
LEAD = "Kenyan Foreign Minister Anna Roe met Peruvian Foreign Minister Juan Doe in Lima on May 6, 2021.\n\n"


def _sessions(reading: Reading) -> list[Sides]:
    """Of every session, the reported one first: names and parties."""
    people = reading.participants
    return [({p.name for p in people if p.session == s.id}, set(s.parties)) for s in reading.sessions]


@pytest.mark.parametrize(
    ("sentence", "names", "parties"),
    [
        ("At her meeting with Thai Foreign Minister Somchai Poe, Roe said that trade grows.", {"Anna Roe", "Somchai Poe"}, {"KEN", "THA"}),
        ("In talks with Thai Foreign Minister Somchai Poe, the two sides reviewed trade.", {"Anna Roe", "Somchai Poe"}, {"KEN", "THA"}),
        ("With her Thai counterpart, Somchai Poe, Roe reviewed trade.", {"Anna Roe", "Somchai Poe"}, {"KEN", "THA"}),
        ("During the meeting with the minister from Thailand, Roe welcomed new flights.", {"Anna Roe"}, {"KEN", "THA"}),
        ("Earlier, Thai Foreign Minister Somchai Poe called on Doe.", {"Somchai Poe", "Juan Doe"}, {"THA", "PER"}),
        ("The Kenyan minister also had a short conversation with UN Secretary-General António Poe.", {"Anna Roe", "António Poe"}, {"KEN", "UN"}),
        ("Roe will be received by President Maria Poe of Peru later in the day.", {"Anna Roe", "Maria Poe"}, {"KEN", "PER"}),
        ("The next day, she will also attend talks with Thai Foreign Minister Somchai Poe.", {"Anna Roe", "Somchai Poe"}, {"KEN", "THA"}),
        ("The talks followed Roe’s meetings with Thai Foreign Minister Somchai Poe.", {"Anna Roe", "Somchai Poe"}, {"KEN", "THA"}),
    ],
)  # fmt: skip
def test_a_meeting_beside(
    read: Callable[..., Reading], sentence: str, names: set[str], parties: set[str]
) -> None:
    """Told by a verb or a noun, with guests by name or by their country alone; nobody is placed in another's meeting."""
    assert _sessions(read(LEAD + sentence, title=TITLE)) == [
        ({"Anna Roe", "Juan Doe"}, {"KEN", "PER"}),
        (names, parties),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Roe refused to meet Thai Foreign Minister Somchai Poe.",
        "Doe said that Thai Foreign Minister Somchai Poe welcomed the visit.",
        "They discussed the possibility of holding talks with Thai Foreign Minister Somchai Poe.",
        "She was joined in her meetings by Ambassador Ken Moe.",
        "Roe recalled that she met Thai Foreign Minister Somchai Poe.",
        "Roe and Doe also met one-on-one.",
    ],
)
def test_no_meeting_beside(read: Callable[..., Reading], sentence: str) -> None:
    """What was refused, wished for, of another day or the same again makes no session."""
    assert len(_sessions(read(LEAD + sentence, title=TITLE))) == 1


def test_several_at_once(read: Callable[..., Reading]) -> None:
    """Of meetings with one each, the first is the reported one; the lead says when and where for all."""
    reading = read(
        "NAIROBI (KNA) - Kenyan Foreign Minister Anna Roe met individually with her counterparts of three countries on the sidelines "
        "of a forum in Lima on May 6, 2021.\n\nAt her meeting with Juan Doe of Peru, Roe spoke of trade.\n\n"
        "Roe held talks with Somchai Poe of Thailand and Luis Moe of Chile.",
        title="Roe meets counterparts",
    )
    assert _sessions(reading) == [
        ({"Anna Roe", "Juan Doe"}, {"KEN", "PER"}),
        ({"Anna Roe", "Somchai Poe"}, {"KEN", "THA"}),
        ({"Anna Roe", "Luis Moe"}, {"KEN", "CHL"}),
    ]
    assert {(s.place, s.date) for s in reading.sessions} == {("Lima", "2021-05-06")}
    assert {p.office for p in reading.participants} == {"Foreign Minister"}
    assert all(s.main for s in reading.sessions)  # reported alike


@pytest.mark.parametrize(
    ("text", "names", "parties"),
    [
        ("The leaders of Kenya and Peru released the following statement following their call:\n\nWe — President Anna Roe of Kenya and "
         "President Juan Doe of Peru — condemn the attack.", {"Anna Roe", "Juan Doe"}, {"KEN", "PER"}),
        ("President Anna Roe of Kenya visited Lima on May 6, 2021. She met with President Juan Doe of Peru.", {"Anna Roe", "Juan Doe"}, {"KEN", "PER"}),
        ("Ministers Anna Roe of Kenya and Luis Moe of Chile arrived in Lima on May 6, 2021. Roe and Moe were received by Foreign Minister Juan "
         "Doe of Peru.", {"Anna Roe", "Luis Moe", "Juan Doe"}, {"KEN", "CHL", "PER"}),
        ("Deputy Minister Anna Roe of Kenya met with her Peruvian counterpart in Lima on May 6, 2021. The meeting with Peruvian Deputy Minister "
         "Juan Doe took an hour.", {"Anna Roe", "Juan Doe"}, {"KEN", "PER"}),
    ],
)  # fmt: skip
def test_the_reported_session(
    read: Callable[..., Reading], text: str, names: set[str], parties: set[str]
) -> None:
    """Whom a first sentence leaves out, the next one names: behind a call, an arrival, an unnamed counterpart."""
    title = "Joint Statement on Freedonia" if "statement" in text else TITLE
    assert _sessions(read(text, title=title))[0] == (names, parties)


def test_a_joint_text_welcomes_whom_it_is_about(reader: Reader) -> None:
    """ "is honored to welcome" in a joint statement is said while the guest is there; in a statement of one before he comes."""
    text = (
        "Seventy years ago our alliance was forged. It has kept the peace. It grows. It goes on.\n\n"
        "President Roe of Kenya is honored to welcome President Doe of Peru to Nairobi to begin a new chapter."
    )
    joint = reader.read(SourceText(text=text, title="Kenya-Peru Leaders’ Joint Statement", date="2024-05-06"))
    assert [(s.status, s.place) for s in joint.sessions if s.main] == [("held", "Nairobi")]
    alone = SourceText(
        text="President Roe is pleased to welcome President Doe of Peru to Washington on May 20.",
        title="Statement on the Visit of President Doe of Peru", date="2024-05-06", address="https://www.whitehouse.gov/x",
    )  # fmt: skip
    assert [s.status for s in reader.read(alone).sessions if s.main] == ["planned"]
