"""Whom a surname alone means where several people bear it: the one whose office is nearly always told with it.

"President Biden" is told of Joseph R. Biden, Jr., President, and not of Jill Biden, First Lady. Where two have held the office,
or the surname is told with offices of nobody named in full, nobody is meant: a person decides.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, func, select

from entente.record.identity.matching import Judgement
from entente.record.store.chunks import chunks
from entente.record.store.tables import doubts, forms, participants

NEARLY_ALWAYS = 0.9  # of the offices told with a surname: a slip of the reading or two does not count
WHY = json.dumps(["of those whom the name fits, the only one who holds the office told with it"])

Offices = Mapping[str, int]


def offices_of(connection: Connection, wanted: Iterable[str]) -> dict[str, Offices]:
    """The offices told with each form, in small letters, and how often."""
    found: dict[str, Counter[str]] = {}
    for chunk in chunks(sorted(set(wanted))):
        rows = connection.execute(
            select(participants.c.form, participants.c.office, func.count())
            .where(participants.c.form.in_(chunk), participants.c.office.is_not(None))
            .group_by(participants.c.form, participants.c.office)
        )
        for form, office, count in rows:
            found.setdefault(form, Counter())[office.casefold()] += count
    return dict(found)


def holder(told: Offices, held: Mapping[str, Iterable[str]]) -> str | None:
    """Of those in `held` (each with his offices) the one who alone holds what is told; None where none or several do."""
    offices = {who: set(of) for who, of in held.items()}
    share = {who: sum(n for office, n in told.items() if office in of) for who, of in offices.items()}
    holding = [who for who, count in share.items() if count]
    if len(holding) != 1 or share[holding[0]] < NEARLY_ALWAYS * sum(told.values()):
        return None
    return holding[0]


def with_offices(
    pair: tuple[str, str], doubt: Judgement, held: Mapping[str, Offices]
) -> tuple[float, tuple[str, ...]]:
    """Weight and reasons of a doubt about two names: surer where both hold one office, or offices of their own."""
    one, other = (held.get(form, {}) for form in pair)
    both = sorted(set(one) & set(other))
    if both:
        return doubt.weight + 0.1, (*doubt.reasons, f"both {both[0]}")
    apart = bool(one and other)
    told = " and ".join(max(sorted(of), key=lambda o: of[o]) for of in (one, other)) if apart else ""
    return doubt.weight - 0.1 * apart, (*doubt.reasons, *((f"told as {told}",) if apart else ()))


def hanging_on_offices(connection: Connection, touched: Iterable[str]) -> set[str]:
    """Forms in doubt beside these, or given to one of their people by office: what documents tell now may change that."""
    found: set[str] = set()
    for chunk in chunks(sorted(set(touched))):
        anchors = connection.execute(select(forms.c.anchor).where(forms.c.form.in_(chunk))).scalars().all()
        for some in chunks(sorted({*chunk, *anchors})):
            pairs = select(doubts.c.one, doubts.c.other).where(doubts.c.kind == "person")
            for column in (doubts.c.one, doubts.c.other):
                found.update(
                    form for pair in connection.execute(pairs.where(column.in_(some))) for form in pair
                )
            given = select(forms.c.form).where(forms.c.anchor.in_(some), forms.c.why == WHY)
            found.update(connection.execute(given).scalars())
    return found
