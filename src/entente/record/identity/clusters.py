"""Groups of mentions that tell of one meeting, out of a neighbourhood of mentions.

Pairs are joined from the most to the least certain, unless something rules out that two of the joined groups' mentions
belong together; what a person joined comes last, so that whole groups are joined, and nothing but a person rules it out. The outcome depends on the mentions alone: pairs are sorted by weight, then by name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from entente.record.identity.matching import Judgement, judge, obstacle
from entente.record.identity.mention import Mention

Key = tuple[str, str]
Pair = tuple[Key, Key]
Cluster = tuple[Mention, ...]
_RULED = 9.0  # the weight of a pair that a person joined: more than any other has


def pair(a: Key, b: Key) -> Pair:
    """Two keys in order."""
    return (a, b) if a < b else (b, a)


def judged(a: Mention, b: Mention, rulings: Mapping[Pair, bool]) -> Judgement:
    """The judgement of a pair; a person's ruling goes before it."""
    ruled = rulings.get(pair(a.key, b.key))
    if ruled is not None:
        return Judgement("same" if ruled else "different", _RULED if ruled else 0.0, ("a person ruled so",))
    return judge(a, b)


def clusters(mentions: Iterable[Mention], rulings: Mapping[Pair, bool]) -> tuple[Cluster, ...]:
    """The groups of one neighbourhood, each sorted, in the order of their first mention."""
    nodes = sorted(mentions, key=lambda m: m.key)
    group = {m.key: [m] for m in nodes}
    for weight, first, second in sorted(
        _edges(nodes, rulings), key=lambda e: (e[0] == _RULED, -e[0], e[1], e[2])
    ):
        one, other = group[first], group[second]
        against = _parted if weight == _RULED else _ruled_out
        if one is other or any(against(x, y, rulings) for x in one for y in other):
            continue
        one.extend(other)
        for mention in other:
            group[mention.key] = one
    found = {id(g): tuple(sorted(g, key=lambda m: m.key)) for g in group.values()}
    return tuple(sorted(found.values(), key=lambda c: c[0].key))


def _edges(nodes: list[Mention], rulings: Mapping[Pair, bool]) -> Iterable[tuple[float, Key, Key]]:
    for i, a in enumerate(nodes):
        for b in nodes[i + 1 :]:
            judgement = judged(a, b, rulings)
            if judgement.answer == "same":
                yield judgement.weight, a.key, b.key


def _ruled_out(a: Mention, b: Mention, rulings: Mapping[Pair, bool]) -> bool:
    ruled = rulings.get(pair(a.key, b.key))
    return not ruled if ruled is not None else obstacle(a, b) is not None


def _parted(a: Mention, b: Mention, rulings: Mapping[Pair, bool]) -> bool:
    return rulings.get(pair(a.key, b.key)) is False


def component(
    seeds: Iterable[Mention], neighbours: Callable[[Mention], Iterable[Mention]], rulings: Mapping[Pair, bool]
) -> dict[Key, Mention]:
    """All mentions that hang together with the seeds through pairs judged the same."""
    found = {m.key: m for m in seeds}
    waiting = list(found.values())
    while waiting:
        mention = waiting.pop()
        for other in neighbours(mention):
            if other.key not in found and judged(mention, other, rulings).answer == "same":
                found[other.key] = other
                waiting.append(other)
    return found
