"""The timeline of a mechanism, and its topics by sessions."""

from __future__ import annotations

import pytest

from entente.analysis.timeline import timeline, was_moved
from entente.analysis.topic_grid import topic_grid
from entente.errors import NotInRecord
from entente.record import Record


def test_held_planned_called_off_and_moved(example: Record) -> None:
    """With their levels as lanes, the highest first."""
    found = timeline(example, "SCAP")
    assert found.lanes == ("ministerial", "sub-ministerial")
    assert {s.status for s in found.sessions} == {"held", "planned", "called-off"}
    assert [s.id for s in found.sessions if was_moved(s)] == ["scap-2006-11-07"]
    assert [s.date for s in found.sessions] == sorted(str(s.date) for s in found.sessions)
    assert found.undated == ()


def test_a_year_announced_and_a_day_of_it_held_is_no_move(example: Record) -> None:
    """More exact is not otherwise."""
    (held,) = [s for s in timeline(example, "SCAP").sessions if s.date == "2013-12-17"]
    assert not was_moved(held)


def test_dates_narrow_and_may_leave_nothing(example: Record) -> None:
    """The mechanism is still known."""
    found = timeline(example, "Strategic Consultation for Allied Partnership", first="2020", last="2021")
    assert [s.date for s in found.sessions] == ["2020-07-08", "2021-07-23"]
    assert timeline(example, "SCAP", first="1990", last="1991").sessions == ()
    with pytest.raises(NotInRecord):
        timeline(example, "no such thing")


def test_topics_by_sessions(example: Record) -> None:
    """Each subject has a cell for each session of which topics are known, with words that stand in a document."""
    found = topic_grid(example, "SCAP")
    assert found.sessions
    assert len({row.subject for row in found.rows}) == len(found.rows)
    for row in found.rows:
        assert len(row.cells) == len(found.sessions)
        assert any(row.cells)
        for session, cell in zip(found.sessions, row.cells, strict=True):
            assert cell is None or (cell.session == session.id and cell.labels and cell.proofs)
    counts = [sum(cell is not None for cell in row.cells) for row in found.rows if row.subject]
    assert counts == sorted(counts, reverse=True)
    assert not {s.id for s in found.without} & {s.id for s in found.sessions}


def test_a_grid_of_nothing(example: Record) -> None:
    """No session, no row."""
    found = topic_grid(example, "SCAP", first="1990", last="1991")
    assert (found.sessions, found.rows) == ((), ())
