"""Sessions called off, in the record: one session with what announced it, in whatever order they are filed."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import permutations

import pytest

from entente.model import Reading, SourceText
from entente.reading import Reader
from entente.record import Record

_AHEAD = "The Minister of Foreign Affairs announced that Peru and Chile will hold the third Peru-Chile Trade Dialogue in Lima on May 3, 2031."
_HELD = "The third Peru-Chile Trade Dialogue was held in Lima on June 5, 2031."
_MOVED = "The Ministry announced that Peru and Chile will hold the third Peru-Chile Trade Dialogue in Lima on June 5, 2031."
_CALLED_OFF = ("2031-05-03", "called-off", "Lima")
_WAS_HELD = ("2031-06-05", "held", "Lima")


def _read(reader: Reader, *texts: tuple[str, str]) -> list[Reading]:
    return [reader.read(SourceText(text, source=f"{day}.txt", date=day)) for day, text in texts]


def _filed(record: Record, papers: Iterable[Reading]) -> dict[tuple[str | None, str | None, str | None], int]:
    """Day, status and place of each session, with the number of documents that tell of it."""
    for paper in papers:
        for _ in record.add([paper]):
            pass
    record.settle()
    return {(s.date, s.status, s.place): s.documents for s in record.sessions(mechanism="Trade Dialogue")}


@pytest.mark.parametrize(
    "off",
    [
        "The third Peru-Chile Trade Dialogue, planned for May 3, 2031 in Lima, has been called off.",
        "Peru and Chile have agreed to call off the third Peru-Chile Trade Dialogue that was to be held in Lima on May 4.",
        "The Peru-Chile Trade Dialogue has been called off.",
        "Foreign Minister John Roe of Chile and Foreign Minister Jane Doe of Peru spoke by telephone on Sunday. They agreed to postpone "
        "the third Peru-Chile Trade Dialogue scheduled for 3 May in Lima.",
    ],
)
def test_it_is_the_session_announced(record: Record, reader: Reader, off: str) -> None:
    """On the day announced, or the only one that is to come; and the next one held is another."""
    found = []
    papers = _read(reader, ("2031-04-10", _AHEAD), ("2031-04-28", off), ("2031-06-05", _HELD))
    found.append(_filed(record, papers))
    sessions = {(status, place): documents for (_, status, place), documents in found[0].items()}
    assert sessions == {("called-off", "Lima"): 2, ("held", "Lima"): 1}


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_put_off_and_held_later_it_is_two(tmp_path_factory: pytest.TempPathFactory, reader: Reader, order: tuple[int, ...]) -> None:  # fmt: skip
    """In whatever order they are filed; and kept as it would be made at once."""
    off = "The third Peru-Chile Trade Dialogue planned for May 3, 2031 in Lima has been postponed to June 5, 2031."
    papers = _read(reader, ("2031-04-10", _AHEAD), ("2031-04-28", off), ("2031-05-15", _MOVED), ("2031-06-05", _HELD))  # fmt: skip
    with Record(str(tmp_path_factory.mktemp("off") / "record.db"), create=True) as record:
        assert _filed(record, (papers[n] for n in order)) == {_CALLED_OFF: 2, _WAS_HELD: 3}
        kept = record.dump()
        record.rebuild()
        assert record.dump() == kept


def test_of_two_to_come_none_is_meant(record: Record, reader: Reader) -> None:
    """A call-off without a day says nothing of which."""
    other = _AHEAD.replace("May 3", "May 20").replace("third", "fourth")
    papers = _read(reader, ("2031-04-10", _AHEAD), ("2031-04-12", other), ("2031-04-28", "The Peru-Chile Trade Dialogue has been called off."))  # fmt: skip
    statuses = sorted(status or "" for _, status, _ in _filed(record, papers))
    assert statuses == ["called-off", "planned", "planned"]


def test_withdrawn_the_announcement_stands_again(record: Record, reader: Reader) -> None:
    """A new version of the document that called it off says that it is held after all."""
    off, held = "The third Peru-Chile Trade Dialogue, planned for May 3, 2031 in Lima, has been called off.", (
        "The third Peru-Chile Trade Dialogue will be held in Lima on May 3, 2031."
    )  # fmt: skip
    first = _read(reader, ("2031-04-10", _AHEAD), ("2031-04-28", off), ("2031-05-04", "The third Peru-Chile Trade Dialogue was held in Lima on May 5, 2031."))  # fmt: skip
    assert len(_filed(record, first)) == 2
    (found,) = _filed(record, _read(reader, ("2031-04-28", held)))
    assert found[1] == "held"


@pytest.mark.parametrize(
    "off",
    [
        "The third Peru-Chile Trade Dialogue, originally planned for May 3, 2031, will now be held on June 5, 2031 in Lima.",
        "The third Peru-Chile Trade Dialogue in Lima has been moved from May 3 to June 5, 2031.",
        "Peru and Chile have decided to move the third Peru-Chile Trade Dialogue from May 3 to June 5, 2031.",
        "The third Peru-Chile Trade Dialogue planned for May 3, 2031 in Lima has been postponed to June 5, 2031.",
    ],
)
def test_the_new_day_is_a_session_to_come(record: Record, reader: Reader, off: str) -> None:
    """It stands in the list, and so in the calendar, as soon as it is told."""
    papers = _read(reader, ("2031-04-10", _AHEAD), ("2031-04-28", off))
    found = {(day, status) for day, status, _ in _filed(record, papers)}
    assert found == {("2031-05-03", "called-off"), ("2031-06-05", "planned")}


def test_put_off_without_its_old_day_it_is_the_one_announced(record: Record, reader: Reader) -> None:
    """The new day that is told with it is not taken for the one called off."""
    off = "The third Peru-Chile Trade Dialogue has been postponed by a month. It is now scheduled for June 5, 2031."
    papers = _read(reader, ("2031-04-10", _AHEAD), ("2031-04-28", off))
    found = {(day, status) for day, status, _ in _filed(record, papers)}
    assert found == {("2031-05-03", "called-off"), ("2031-06-05", "planned")}


@pytest.mark.parametrize(
    "text",
    [
        "The Peru-Chile Trade Dialogue will resume on June 5, 2031 in Lima.",
        "The venue of the Peru-Chile Trade Dialogue on June 5, 2031 has been changed from Cusco to Lima.",
    ],
)
def test_moved_to_another_town_or_resumed_it_is_one_to_come(
    record: Record, reader: Reader, text: str
) -> None:
    """Under a title with the bare name of the consultation; nothing was held on the day of the paper."""
    paper = reader.read(
        SourceText(text, source="a.txt", title="Peru-Chile Trade Dialogue", date="2031-04-28")
    )
    assert _filed(record, [paper]) == {("2031-06-05", "planned", "Lima"): 1}


def test_announced_for_two_days_under_one_count_a_person_is_asked(record: Record, reader: Reader) -> None:
    """Nothing says that it was moved, so nothing is merged."""
    papers = _read(reader, ("2031-04-10", _AHEAD), ("2031-05-01", _MOVED))
    assert len(_filed(record, papers)) == 2
    assert [d.kind for d in record.queue()] == ["count"]
