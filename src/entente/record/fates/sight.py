"""What a deed may show of a promise, told at sight: by a few signs that stand beside its keys, before the deed is fetched.

Of the deeds under a word of a promise nearly all are of something else or of others. The signs are a bit for each stem of the
deed's sentence, and its parties; different stems may have one bit, so that more seems to be shared than is, never less.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

from entente.record.fates.judging import BY_NAME
from entente.record.fates.naming import names_of, spread
from entente.record.fates.weighed import VISITS, Promise, least_shared
from entente.record.store.lists import parties_in

_BITS = 62  # of a number that both databases hold


def signs_of(stems: Iterable[str]) -> int:
    """The bits of these stems; marks of where a deed is told have none."""
    found = 0
    for stem in stems:
        if stem[0] != "|":
            found |= _sign(stem)
    return found


@dataclass(frozen=True, slots=True)
class Glance:
    """A promise as it is compared with signs: the bits of its telling stems, how many of them must be shared, the bit of
    the thing promised (0 where there is none), those who promise, and the bits of each of their names."""

    telling: tuple[int, ...]
    least: int
    head: int
    by: frozenset[str]
    names: tuple[tuple[int, ...], ...]

    def may_be_shown(self, rule: str, signs: int, parties: str) -> bool:
        """Whether a deed of this sort, with these signs and parties, must be looked at."""
        shared = sum(1 for bit in self.telling if signs & bit)
        if shared < self.least:
            return False
        if self.head and not signs & self.head and shared < BY_NAME and rule not in VISITS:
            return False
        if not self.by or not parties or not self.by.isdisjoint(_spread_of(parties)):
            return True
        return sum(any(signs & bits == bits for bits in of) for of in self.names) >= 2


def glance_of(promise: Promise) -> Glance:
    """A promise as it is compared with signs."""
    return Glance(
        tuple(_sign(stem) for stem in sorted(promise.telling)),
        least_shared(promise),
        _sign(promise.head) if promise.head else 0,
        spread(frozenset(promise.by)),
        tuple(_signs_of_names(code) for code in promise.by),
    )


@lru_cache(maxsize=65536)
def _sign(stem: str) -> int:
    return 1 << crc32(stem.encode("utf-8", "surrogatepass")) % _BITS


@lru_cache(maxsize=4096)
def _signs_of_names(code: str) -> tuple[int, ...]:
    return tuple(signs_of(stems) for stems in names_of(code))


@lru_cache(maxsize=4096)
def _spread_of(parties: str) -> frozenset[str]:
    return spread(frozenset(parties_in(parties)))
