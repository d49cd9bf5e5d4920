"""Tying what calls a session off to what announced it: on the day announced, or the only one that was yet to come."""

from __future__ import annotations

from entente.record.identity.clusters import Cluster
from entente.record.identity.matching import obstacle, same_mechanism, same_parties, shared_heads
from entente.record.identity.mention import Mention
from entente.record.identity.notices import Notices
from entente.record.identity.tying import Tie, best

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
    if notice.document == off.document:
        return None  # the new day, told with it
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


class CalledOff(Notices):
    """The groups of notices that call a session off, and those that announced it."""

    def beside(self, changed: list[Mention]) -> list[Mention]:
        """The notices whose ties may change with these: called off now, or no longer, or another in their place."""
        near = self._near(changed)
        offs = [m for m in [*changed, *near] if is_off(m)]
        again = {m.key: m for m in [*near, *self._near(offs)]} if offs else {}
        return [again[key] for key in sorted(again)]

    def announcement(self, group: Cluster) -> Tie | None:
        """What announced the session that a group calls off; of several days none, where the group gives no day."""
        if not all(is_off(m) for m in group):
            return None
        near = [(m, other) for m in group for other in self._near([m])]
        found = [t for m, other in near if not self._parted(m, other) and (t := called_off(m, other))]
        sessions = {self._group_of(t.to)[0].key for t in found}
        return best(found) if len(sessions) == 1 or any(m.dated for m in group) else None

    def is_so(self, group: Cluster) -> bool:
        """Whether a group of notices calls a session off, or others do so with the one that it announces."""
        if group[0].role != "notice":
            return False
        own = {m.key for m in group}
        others = {m.key: m for m in self._near(group) if is_off(m) and m.key not in own}
        told = (self.announcement(self._group_of(others[key])) for key in sorted(others))
        return any(is_off(m) for m in group) or any(t.to.key in own for t in told if t)
