"""Open commitments on every side, in words."""

from __future__ import annotations

from collections.abc import Iterator

from entente.analysis.promises.values import Line as Promise
from entente.outputs import wording
from entente.outputs.brief import words
from entente.outputs.brief.form import Line, Lines, Notes, Section
from entente.outputs.wording import one_line

OF_A_SIDE = 12  # promises told of each side


def promises_section(promises: tuple[Promise, ...], mechanism: str, notes: Notes) -> Section:
    """Promises that no record shows to be fulfilled, by who made them: joint ones first, then each side's."""
    sides: dict[tuple[str, ...], list[Promise]] = {}
    for promise in promises:
        sides.setdefault(tuple(sorted(promise.by)), []).append(promise)
    ordered = sorted(sides.items(), key=lambda side: (-len(side[0]), side[0]))
    parts = [
        Lines(tuple(_told(made, mechanism, notes)), wording.parties(by) or "Who promises is not said")
        for by, made in ordered
    ]
    return Section("Open commitments", tuple(parts), "The record holds no open promise of this consultation.")


def _told(made: list[Promise], mechanism: str, notes: Notes) -> Iterator[Line]:
    """The first of a side in the order of the register: what is past due, then what falls due next, then the newest."""
    yield from (_promise(p, notes) for p in made[:OF_A_SIDE])
    if len(made) > OF_A_SIDE:
        yield Line(
            f"and {len(made) - OF_A_SIDE} more, shown by `entente commitments --mechanism {mechanism} --open`."
        )


def _promise(promise: Promise, notes: Notes) -> Line:
    first = promise.tellings[0]
    parts = [one_line(promise.action)]
    if promise.due:
        parts.append(f"due {wording.day(promise.due)}")
    parts.append(f"promised {wording.day(first.date) or 'on an unknown day'}")
    if promise.renewals:
        parts.append(f"renewed {wording.counted(promise.renewals, 'time')}")
    parts += list(_shown(promise))
    proofs = [first.proof, *(t.proof for t in promise.tellings[-1:]), *(e.proof for e in promise.evidence)]
    mark = "overdue" if promise.overdue else promise.step if promise.step != "no evidence" else ""
    return Line(words.sentence("; ".join(parts)), notes.cite(*proofs), mark=mark)


def _shown(promise: Promise) -> Iterator[str]:
    """What later documents show, the newest last; else that they show nothing."""
    if not promise.evidence:
        yield "no evidence in the record"
    for evidence in promise.evidence[-2:]:
        yield f"{evidence.step} {wording.day(evidence.date)}: {one_line(evidence.why)}"
