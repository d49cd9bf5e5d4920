"""A line of promises and all that was shown of them: the step that it comes to. What a person ruled stands before it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from entente.lexicon.fulfilment import STEPS, Step
from entente.record.fates.told import Finding
from entente.record.fates.weighed import Promise, Shown
from entente.record.store.promise_tables import NO_DUE

_ACTIONS = 6  # wordings of one line whose deeds count
_KEPT = 5  # pieces of evidence of one line
STRENGTH = {step: n for n, step in enumerate(STEPS)}
Line = tuple[Promise, ...]


def parted(line: Line, shown: Mapping[int, Sequence[Shown]]) -> list[tuple[Line, tuple[Shown, ...]]]:
    """The line with what was shown of it; what was promised after it was fulfilled as a line of its own."""
    found = _all_of(line, shown)
    done = min((s.told for s in found if s.finding.step == "fulfilled"), default=None)
    if done is None or line[-1].told <= done:
        return [(line, found)]
    before = tuple(p for p in line if p.told <= done)
    after = tuple(p for p in line if p.told > done)
    return [(before, _all_of(before, shown)), *parted(after, shown)]


def proposed(found: Iterable[Shown]) -> Step:
    """The step that the evidence comes to: given up if that was told last, else the furthest that was reached."""
    told = sorted(found, key=lambda s: (s.told, s.document, s.deed, s.fact))
    if not told:
        return "no evidence"
    if told[-1].finding.step == "withdrawn":
        return "withdrawn"
    steps = [s.finding.step for s in told if s.finding.step != "withdrawn"]
    return max(steps, key=STRENGTH.__getitem__) if steps else "withdrawn"


def ruled(line: Line) -> str | None:
    """The step that the latest ruling on any telling says."""
    return max((p.ruled for p in line if p.ruled), default=(0, None))[1]


def due_of(line: Line) -> str:
    """The last day said."""
    return max((p.due for p in line if p.due != NO_DUE), default=NO_DUE)


def best(found: Iterable[Shown]) -> list[Shown]:
    """The few that say most, in their order of time; of one document the one that says most."""
    ranked = sorted(
        found,
        key=lambda s: (
            -STRENGTH[s.finding.step], -round(s.finding.share, 2), s.told, s.document, s.deed, s.fact
        ),
    )  # fmt: skip
    one_each: dict[str, Shown] = {}
    for s in ranked:
        one_each.setdefault(s.document, s)
    return sorted(list(one_each.values())[:_KEPT], key=lambda s: (s.told, s.document))


def in_time(p: Promise) -> tuple[str, str, int, int]:
    """The order of tellings."""
    return p.told, p.document, p.start, p.number


def _all_of(line: Line, shown: Mapping[int, Sequence[Shown]]) -> tuple[Shown, ...]:
    """What was shown of the last few wordings, and of all by the sessions held; of each proof the furthest step."""
    last = sorted({(p.told, p.action): p.number for p in line}.items())[-_ACTIONS:]
    worded = {number for _, number in last}
    found: dict[tuple[str, int], Shown] = {}
    for p in line:
        for one in shown.get(p.number, ()):
            if one.deed and p.number not in worded:
                continue
            stands = found.get((one.document, one.deed))
            if stands is None or STRENGTH[one.finding.step] > STRENGTH[stands.finding.step]:
                found[one.document, one.deed] = one
    return _together(tuple(found.values()), line)


def _together(found: tuple[Shown, ...], line: Line) -> tuple[Shown, ...]:
    """Visits that were told one by one: the last of them fulfils the promise where together they are all."""
    seen = {code for s in found if s.finding.step == "partly" for code in s.finding.countries}
    if not seen:
        return found
    wanted = {code for p in line for code, _ in p.asked.core.countries}
    if not wanted or not wanted <= seen:
        return found
    last = max((s for s in found if s.finding.countries), key=lambda s: (s.told, s.document, s.deed))
    why = "with the visits told before, all were made"
    whole = Finding("fulfilled", last.finding.rule, why, 1.0, last.finding.countries)
    return tuple(replace(s, finding=whole) if s is last else s for s in found)
