"""Which sessions bear a count ("third session") that the counts of the others contradict, by their dates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from entente.model.days import stretch
from entente.record import SessionRow


def contradicted(rows: Iterable[SessionRow]) -> tuple[SessionRow, ...]:
    """Sessions whose count does not rise with the dates of its row, by date: of a consultation, at one level, held."""
    lines: dict[tuple[str, str | None], list[SessionRow]] = defaultdict(list)
    for row in rows:
        if row.mechanism and row.ordinal and row.status == "held" and stretch(row.date):
            lines[row.mechanism, row.level].append(row)
    found = [row for line in lines.values() for row in _out_of_line(sorted(line, key=_by_date))]
    return tuple(sorted(found, key=_by_date))


def _out_of_line(line: Sequence[SessionRow]) -> list[SessionRow]:
    """Those that not every longest rising run of counts goes through: one alone that is off, or all that may be."""
    counts = [row.ordinal or 0 for row in line]
    before, after = _longest(counts), _longest([-c for c in reversed(counts)])[::-1]
    most = max((b + a - 1 for b, a in zip(before, after, strict=True)), default=0)
    on_a_run = [(b, row) for b, a, row in zip(before, after, line, strict=True) if b + a - 1 == most]
    places = [place for place, _ in on_a_run]
    sure = {row.id for place, row in on_a_run if places.count(place) == 1}
    return [row for row in line if row.id not in sure]


def _longest(counts: Sequence[int]) -> list[int]:
    """The length of the longest rising run that ends at each place."""
    found: list[int] = []
    for n, count in enumerate(counts):
        found.append(1 + max((found[i] for i in range(n) if counts[i] < count), default=0))
    return found


def _by_date(row: SessionRow) -> tuple[str, str]:
    return row.date or "", row.id
