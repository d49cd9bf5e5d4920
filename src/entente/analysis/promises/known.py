"""What became of promises as it stood on a day: of each line only what had been promised and shown by then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from entente.lexicon.fulfilment import OPEN, STEPS
from entente.record import NO_DUE, EvidenceRow, PromiseFilters, PromiseLine, PromiseRow, Record

_STRENGTH: dict[str, int] = {step: n for n, step in enumerate(STEPS)}


def open_lines_known(record: Record, filters: PromiseFilters, day: str, limit: int) -> Iterator[PromiseLine]:
    """The lines that were open on a day (YYYY-MM-DD): those that are, and those whose end was told later."""
    asked = replace(filters, last=day)
    ended = frozenset(step for step in STEPS if step not in OPEN)
    yield from _open(record.promise_lines(asked, day, steps=frozenset(OPEN), limit=limit), day)
    yield from _open(record.promise_lines(asked, day, steps=ended), day)


def _open(lines: Iterator[PromiseLine], day: str) -> Iterator[PromiseLine]:
    known = (known_line(line, day) for line in lines)
    yield from (line for line in known if line and line.step in OPEN)


def known_line(line: PromiseLine, day: str) -> PromiseLine | None:
    """The line as of a day; None where nothing of it had been promised."""
    told = tuple(p for p in line.promises if p.told <= day)
    if not told:
        return None
    shown = tuple(e for e in line.evidence if e.told <= day)
    if len(told) == len(line.promises) and len(shown) == len(line.evidence):
        return line
    promises = tuple(_without_later_ruling(p, shown, line.evidence) for p in told)
    proposed = line.proposed if len(shown) == len(line.evidence) else _proposed(shown)
    rulings = [p.ruled for p in promises if p.ruled]
    step = max(rulings, key=lambda r: r.ruling).step if rulings else proposed
    return PromiseLine(step, proposed, _due(promises), promises, shown)


def _without_later_ruling(
    promise: PromiseRow, shown: Sequence[EvidenceRow], all_of_it: Sequence[EvidenceRow]
) -> PromiseRow:
    """A ruling on a document of a later day is not known yet."""
    later = {e.proof.document for e in all_of_it} - {e.proof.document for e in shown}
    return replace(promise, ruled=None) if promise.ruled and promise.ruled.document in later else promise


def _proposed(shown: Sequence[EvidenceRow]) -> str:
    """Given up if that was told last, else the furthest step that was reached: as the record itself proposes."""
    if not shown:
        return "no evidence"
    if shown[-1].step == "withdrawn":
        return "withdrawn"
    return max((e.step for e in shown if e.step != "withdrawn"), key=lambda step: _STRENGTH[step])


def _due(promises: Sequence[PromiseRow]) -> str:
    return max((p.due for p in promises if p.due != NO_DUE), default=NO_DUE)
