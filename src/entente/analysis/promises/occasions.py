"""Sessions announced and then held, or called off: what the record ties together is evidence by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from entente.analysis.promises.core import core_of
from entente.lexicon.fulfilment import next_session
from entente.lexicon.parties import country_name
from entente.lexicon.stems import stems
from entente.record import Occasion, PromiseRow, Promises

_LATE = 45  # days after the due date
_SOON = 120  # days in which a meeting is held that was promised without a date
_UNDATED = 540  # days in which the next session is held where no date was said
OF_OCCASIONS = frozenset({"met", "travelled"})


def held_for(asked: Promises, promises: Iterable[PromiseRow]) -> dict[int, tuple[tuple[Occasion, bool], ...]]:
    """By number of the promise: sessions that its document announced, or that were held next, as other documents report
    them; and whether the promise's own words announce them.
    """
    promises = [p for p in promises if p.announced or _is_of_occasion(p)]
    of: dict[tuple[str, str], list[PromiseRow]] = {}
    for p in promises:
        if p.account is not None:
            of.setdefault((p.document.id, p.account), []).append(p)
    found: dict[int, list[tuple[Occasion, bool]]] = {}
    for occasion in asked.occasions(of):
        for p in of[occasion.announced_in, occasion.account]:
            if _ahead(p, occasion):
                found.setdefault(p.number, []).append((occasion, _is_named(p, occasion)))
    nexts = {
        p.number: (p.mechanism, p.told) for p in promises if p.mechanism and p.told and p.number not in found
    }
    after = asked.sessions_after(nexts.values())
    for p in promises:
        if p.number in nexts:
            told = [o for o in after[nexts[p.number]] if in_due_time(p, o.session.date)]
            found[p.number] = [(o, _asks_next(p)) for o in told]
    return {number: tuple(told) for number, told in found.items()}


def _is_of_occasion(p: PromiseRow) -> bool:
    return any(r.name in OF_OCCASIONS for r in core_of(p.commitment.action).rules)


def _is_named(p: PromiseRow, occasion: Occasion) -> bool:
    """Whether the words that announce the session are those of the promise."""
    if p.announced:
        return True
    spans = p.commitment.proof.spans
    return any(start < b and a < end for start, end in spans for a, b in occasion.announced)


def _asks_next(p: PromiseRow) -> bool:
    """Whether the next session of the same consultation is what is promised."""
    return bool(next_session().search(p.commitment.action)) or not core_of(p.commitment.action).weights


def in_due_time(p: PromiseRow, day: str | None) -> bool:
    """Whether a session was held when it was promised, or not long after; within a year and a half where nothing is said."""
    held, told = _date(day), _date(p.told)
    first, last = _date(p.commitment.due_from), _date(p.commitment.due_to or p.commitment.due_from)
    if held is None or told is None:
        return False
    if last is not None:
        return (first is None or (first - held).days <= 3) and (held - last).days <= _LATE
    return 0 < (held - told).days <= (_UNDATED if p.announced or _asks_next(p) else _SOON)


def _date(edtf: str | None) -> date | None:
    try:
        return date.fromisoformat(edtf or "")
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def words_of(occasion: Occasion) -> frozenset[str]:
    """What the session is known by: where, which, who, and the words that report it."""
    return frozenset(stems(" ".join(_said(occasion))))


def _said(occasion: Occasion) -> Iterator[str]:
    session = occasion.session
    for text in (
        session.place,
        session.mechanism_name,
        session.mechanism_acronym,
        occasion.title,
        occasion.proof.quote,
    ):
        yield text or ""
    yield from (country_name(code) for code in (session.country, *session.parties) if code)


def _ahead(p: PromiseRow, occasion: Occasion) -> bool:
    """Whether the session lay ahead when the promise was made, and at the time that was said."""
    day = occasion.session.date or occasion.told
    if p.commitment.due_to and len(day) == 10 and not in_due_time(p, day):
        return False
    return bool(p.told) and bool(occasion.told) and day >= p.told[: len(day)] and occasion.told >= p.told
