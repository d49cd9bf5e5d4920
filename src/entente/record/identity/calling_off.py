"""Tying what calls a session off to what announced it: on the day announced, or the only one that was yet to come."""

from __future__ import annotations

from entente.record.identity.matching import obstacle, same_mechanism, same_parties, shared_heads
from entente.record.identity.mention import Mention
from entente.record.identity.tying import Tie

_NAMED, _UNNAMED = 10, 1  # days by which the two may name the day otherwise
_PAST = 3  # days: what did not take place is told of a little later, too


def is_off(mention: Mention) -> bool:
    """Whether it calls a session off."""
    return mention.role == "notice" and mention.status == "called-off"


def called_off(off: Mention, notice: Mention) -> Tie | None:
    """How well what calls a session off fits an announcement; None where it is of another session."""
    if notice.role != "notice" or notice.status != "planned" or off.days is None or notice.days is None:
        return None
    if notice.told is not None and off.told is not None and notice.told > off.told:
        return None  # announced anew
    named, circle = same_mechanism(off, notice), same_parties(off, notice)
    counted = off.ordinal is not None and off.ordinal == notice.ordinal
    if obstacle(off, notice) or (off.ordinal and notice.ordinal and not counted):
        return None
    people = shared_heads(off, notice)
    if not named and not (circle and (people or _one_level(off, notice))):
        return None
    gap, sure = off.days.gap(notice.days), off.dated and off.days.exact
    if gap > (0 if not sure else _NAMED if named else _UNNAMED):
        return None
    if not sure and off.told is not None and notice.days.last < off.told - _PAST:
        return None
    day = (
        "for the day announced"
        if sure and gap == 0
        else f"{gap} days from the day announced"
        if sure
        else "yet to come then"
    )
    reasons = (
        "called off",
        day,
        *(("the same name",) if named else ()),
        *(("the same parties",) if circle else ()),
    )
    weight = named + 0.5 * counted + 0.3 * circle + 0.2 * people + (1.0 - gap / 120) + 0.5 * notice.dated
    return Tie(weight, notice, reasons)


def _one_level(a: Mention, b: Mention) -> bool:
    """Whether nothing tells their levels apart, and something tells one."""
    levels = {m.level or m.tier for m in (a, b)}
    return len(levels - {None}) == 1
