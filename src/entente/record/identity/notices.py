"""The notices of sessions among which one tells what became of another: called off (`calling_off.py`), moved (`anew.py`)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from entente.record.identity.clusters import Cluster, Key, Pair, pair
from entente.record.identity.keys import announced_keys
from entente.record.identity.mention import Mention


class Notices:
    """Notices beside others, their groups, and what a person ruled on them."""

    def __init__(
        self,
        by_keys: Callable[[set[str]], Iterable[Mention]],
        group_of: Callable[[Mention], Cluster],
        ruled: Mapping[Pair, bool],
        leaves: Mapping[Key, Collection[Key]],
    ) -> None:
        """`by_keys` and `group_of` find mentions and their groups; `ruled` and `leaves` are as `regroup` has them."""
        self._by_keys, self._group_of, self._ruled, self._leaves = by_keys, group_of, ruled, leaves

    def _near(self, mentions: Iterable[Mention]) -> list[Mention]:
        """The notices that may announce what one of these is about."""
        keys = {key for m in mentions for key in announced_keys(m)}
        return [m for m in self._by_keys(keys) if m.role == "notice"] if keys else []

    def _parted(self, one: Mention, other: Mention) -> bool:
        """Whether a person ruled that the two, or one announced with the other, are not of one session."""
        left, ruled, leaves = self._leaves.get(one.key, ()), self._ruled, self._leaves
        return bool(ruled or leaves) and any(
            m.key in left or one.key in leaves.get(m.key, ()) or ruled.get(pair(one.key, m.key)) is False
            for m in self._group_of(other)
        )
