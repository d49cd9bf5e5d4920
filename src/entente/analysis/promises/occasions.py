"""Sessions announced and then held, or called off: what the record ties together is evidence by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from entente.analysis.promises.core import core_of
from entente.lexicon.parties import country_name
from entente.lexicon.stems import stems
from entente.record import Occasion, PromiseRow, Promises

OF_OCCASIONS = frozenset({"met", "travelled"})


def held_for(asked: Promises, promises: Iterable[PromiseRow]) -> dict[int, tuple[Occasion, ...]]:
    """By number of the promise: the sessions that its document announced, as other documents report them."""
    of: dict[tuple[str, str], list[PromiseRow]] = {}
    for p in promises:
        if p.account is not None and any(r.name in OF_OCCASIONS for r in core_of(p.commitment.action).rules):
            of.setdefault((p.document.id, p.account), []).append(p)
    found: dict[int, list[Occasion]] = {}
    for occasion in asked.occasions(of):
        for p in of[occasion.announced_in, occasion.account]:
            if _ahead(p, occasion):
                found.setdefault(p.number, []).append(occasion)
    return {number: tuple(told) for number, told in found.items()}


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
    """Whether the session lay ahead when the promise was made."""
    day = occasion.session.date or occasion.told
    return bool(p.told) and bool(occasion.told) and day >= p.told[: len(day)] and occasion.told >= p.told
