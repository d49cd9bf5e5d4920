"""A session announced once more, for another day: of one count there is one session, and the later paper has its day.

A consultation has one second session. Two papers that announce it for two days within some months, neither of which was called
off or held, tell of one session that was moved, as they would if it were held on either day (`tying.py`).
"""

from __future__ import annotations

from collections.abc import Iterable

from entente.record.identity.clusters import Cluster, Key
from entente.record.identity.keys import COUNTED_AHEAD
from entente.record.identity.matching import obstacle, same_mechanism
from entente.record.identity.mention import Mention
from entente.record.identity.notices import Notices
from entente.record.identity.tying import Tie, best


def is_counted(mention: Mention) -> bool:
    """Whether it announces a session of a named consultation by its count, for a certain day."""
    of_day = mention.dated and mention.days is not None and mention.days.exact
    named = mention.mechanism is not None and mention.ordinal is not None
    return (
        mention.role == "notice"
        and mention.status == "planned"
        and named
        and of_day
        and mention.told is not None
    )


def announced_anew(earlier: Mention, later: Mention) -> Tie | None:
    """How the later of two announcements moves the session of the earlier; None where they are of two sessions."""
    if not (is_counted(earlier) and is_counted(later)) or earlier.ordinal != later.ordinal:
        return None
    if earlier.days is None or later.days is None or earlier.told is None or later.told is None:
        return None
    if not same_mechanism(earlier, later) or earlier.level != later.level or obstacle(earlier, later):
        return None
    if earlier.told >= later.told or earlier.days.gap(later.days) > COUNTED_AHEAD:
        return None
    if earlier.days.last < later.told:
        return None  # its day was over: it may have been held
    return Tie(
        float(later.told), later, ("announced anew for another day", "the same name", "the same count")
    )


class Anew(Notices):
    """The groups of notices of which a later paper announces the session for another day."""

    def beside(self, changed: Iterable[Mention]) -> list[Mention]:
        """The notices whose ties may change with these, step by step back in time."""
        found: dict[Key, Mention] = {}
        waiting = [m for m in changed if is_counted(m)]
        while waiting:
            of = {(m.mechanism.id, m.ordinal) for m in waiting if m.mechanism}
            near = (
                m for m in self._counted_near(waiting) if m.mechanism and (m.mechanism.id, m.ordinal) in of
            )
            fresh = {m.key: m for m in near if m.key not in found}
            found |= fresh
            waiting = list(fresh.values())
        return [found[key] for key in sorted(found)]

    def announcement(self, group: Cluster) -> Tie | None:
        """The last that announces the session of a group for another day; none where two papers of one day give two."""
        own = {m.key for m in group}
        near = [
            (m, other)
            for m in group
            if is_counted(m)
            for other in self._counted_near([m])
            if other.key not in own
        ]
        found = [t for m, other in near if not self._parted(m, other) and (t := announced_anew(m, other))]
        last = max((t.weight for t in found), default=0.0)
        latest = [t for t in found if t.weight == last and all(_is_before(m, t.to) for m in group)]
        return best(latest) if len({self._group_of(t.to)[0].key for t in latest}) == 1 else None

    def _counted_near(self, notices: Iterable[Mention]) -> list[Mention]:
        return [m for m in self._near(m for m in notices if is_counted(m)) if is_counted(m)]


def _is_before(mention: Mention, later: Mention) -> bool:
    return mention.told is None or later.told is None or mention.told < later.told
