"""Counts of sessions that contradict each other by their dates."""

from __future__ import annotations

from typing import Any

import pytest

from entente.analysis.counts import contradicted
from entente.record import SessionRow


def session(
    day: str | None, ordinal: int | None, level: str | None = "leaders", status: str = "held"
) -> SessionRow:
    """A session of the Talks."""
    row: dict[str, Any] = dict.fromkeys(SessionRow.__dataclass_fields__)
    row |= {
        "id": f"talks-{day}-{level}",
        "mechanism": "talks",
        "ordinal": ordinal,
        "level": level,
        "status": status,
        "date": day,
    }
    return SessionRow(**row)


@pytest.mark.parametrize(
    ("counts", "off"),
    [
        ([1, 2, 3], []),
        ([1, 2, 8, 9], []),  # some were not filed
        ([None, 1, None, 2], []),
        ([21, 1, 2, 3], [21]),  # one alone is off
        ([1, 2, 2, 3], [2, 2]),
        ([2, 1], [2, 1]),  # nobody knows which
        ([1, 1, 4, 3], [1, 1, 4, 3]),
    ],
)
def test_a_count_must_rise_with_the_dates(counts: list[int | None], off: list[int]) -> None:
    rows = [session(f"{2000 + n}-05-01", count) for n, count in enumerate(counts)]
    assert [row.ordinal for row in contradicted(reversed(rows))] == off


def test_levels_are_counted_apart_and_what_was_not_held_not_at_all() -> None:
    assert not contradicted([session("2006-01", 1, "ministerial"), session("2006-11", 1, "sub-ministerial")])
    assert not contradicted([session("2008-12", 2, status="called-off"), session("2010-02", 2)])
    assert not contradicted([session("2008-12", 2), session("XXXX-02", 1)])
