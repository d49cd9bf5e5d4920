"""A surname that several people bear: whose office is told with it."""

from __future__ import annotations

from itertools import permutations

import pytest

from entente.model import Reading, SourceText
from entente.reading import Reader
from entente.record import Record
from entente.record.derived.holders import holder


@pytest.mark.parametrize(
    ("told", "held", "meant"),
    [
        ({"president": 9}, {"ana": ["president"], "tom": ["first gentleman"]}, "ana"),
        ({"president": 9}, {"ana": ["president"], "tom": ["president"]}, None),  # father and son
        ({"president": 9, "minister of trade": 9}, {"ana": ["president"], "tom": []}, None),  # a third one's
        ({"president": 19, "summit president": 1}, {"ana": ["president"], "tom": []}, "ana"),  # misread once
        ({}, {"ana": ["president"], "tom": []}, None),
    ],
)
def test_who_alone_holds_the_office_told(
    told: dict[str, int], held: dict[str, list[str]], meant: str | None
) -> None:
    """Nearly always, and nobody else."""
    assert holder(told, held) == meant


def _told(reader: Reader, day: int, who: str) -> Reading:
    text = f"{who} met today in Vienna with Foreign Minister Ana Silva of Portugal. They discussed trade."
    return reader.read(
        SourceText(
            text, source=f"2031-05-0{day}.txt", date=f"2031-05-0{day}", publisher="Government of Kenya"
        )
    )


@pytest.fixture(scope="module")
def papers(reader: Reader) -> tuple[Reading, ...]:
    """Two of a name, and a paper that says only "President Mwangi"."""
    who = (
        "President Daniel Mwangi of Kenya",
        "First Lady Grace Mwangi of Kenya",
        "President Mwangi of Kenya",
    )
    return tuple(_told(reader, day, name) for day, name in enumerate(who, 1))


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_office_tells_whom_a_surname_means(
    record: Record, papers: tuple[Reading, ...], order: tuple[int, ...]
) -> None:
    """The President, whichever paper is filed first."""
    for place in order:  # each in a batch of its own
        for _ in record.add([papers[place]]):
            pass
    (president,) = record.people_named("Daniel Mwangi")
    assert president.names == ("Daniel Mwangi", "Mwangi")
    assert record.person("daniel-mwangi").person.sessions == 2
    ((surname, why),) = record.person("daniel-mwangi").why
    assert surname == "Mwangi" and "holds the office" in why[0]


def test_a_surname_with_offices_of_two_people_is_neither(
    record: Record, papers: tuple[Reading, ...], reader: Reader
) -> None:
    """Nor does it stay with the one to whom it was given before the second was known."""
    later = _told(reader, 4, "President Peter Mwangi of Kenya")
    for reading in (*papers, later):
        for _ in record.add([reading]):
            pass
    assert {row.id for row in record.people_named("Mwangi")} == {
        "daniel-mwangi",
        "grace-mwangi",
        "mwangi",
        "peter-mwangi",
    }
    assert (
        record.person("mwangi").person.sessions == 1
    )  # an id means its own person, though others bear the name
