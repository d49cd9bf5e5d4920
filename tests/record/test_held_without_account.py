"""Meetings that no paper reports: later papers, or a joint paper of the day, tell that they were held."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from entente.analysis.promises.register import Question, commitments
from entente.model import Reading, SourceText
from entente.reading import Reader
from entente.record import Record


def _read(reader: Reader, text: str, day: str, title: str) -> Reading:
    return reader.read(SourceText(text, source=f"{day}.txt", date=day, title=title))


@pytest.fixture(scope="module")
def papers(reader: Reader) -> tuple[Reading, ...]:
    """A journey announced, and a readout of other talks on the margins of what it led to."""
    ahead = "President Roe of the United States will travel to Vilnius, Lithuania on July 11, 2031 to attend the NATO Summit."
    after = (
        "President Roe of the United States met with President Doe of Finland in Helsinki today. They welcomed the decisions of "
        "the NATO Summit in Vilnius."
    )
    return (
        _read(reader, ahead, "2031-07-02", "Statement from the Press Secretary on the President's Travel to Lithuania"),
        _read(reader, after, "2031-07-13", "Readout of President Roe's Meeting with President Doe of Finland"),
    )  # fmt: skip


def test_a_summit_spoken_of_by_its_town_was_held_there(record: Record, papers: tuple[Reading, ...]) -> None:
    for _ in record.add(papers):
        pass
    record.settle()
    (summit,) = record.sessions(mechanism="NATO Summit", asides=True)
    assert (summit.status, summit.date, summit.place) == ("held", "2031-07-11", "Vilnius")
    told = commitments(record, Question(), date(2032, 1, 1))
    assert [line.proposed for line in told if "NATO Summit" in line.action] == ["fulfilled"]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_joint_paper_shows_that_a_visit_took_place(
    record: Record, reader: Reader, order: tuple[int, ...]
) -> None:
    """In whatever order they are filed."""
    ahead = "President Roe will welcome Prime Minister Doe of the United Kingdom to the White House on June 8, 2031."
    paper = (
        "The United States and the United Kingdom resolve to strengthen their partnership. The United States and the United "
        "Kingdom will build ports together."
    )
    other = "Vice President Poe of the United States met with Foreign Secretary Coe of the United Kingdom on June 8, 2031 in Nassau."
    read = (
        _read(reader, ahead, "2031-05-30", "Statement from the Press Secretary on the Visit of Prime Minister Doe of the United Kingdom"),
        _read(reader, paper, "2031-06-08", "Joint Statement: The Lakes Declaration of the United States and the United Kingdom"),
        _read(reader, other, "2031-06-09", "Readout of Vice President Poe's Meeting with Foreign Secretary Coe of the United Kingdom"),
    )  # fmt: skip
    for number in order:
        for _ in record.add([read[number]]):
            pass
    held = [s for s in record.sessions() if s.place == "the White House"]
    assert [(s.status, s.date, s.documents) for s in held] == [("held", "2031-06-08", 2)]
