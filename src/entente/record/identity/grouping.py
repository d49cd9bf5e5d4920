"""From mentions that changed to the sessions they belong to: only their neighbourhoods are looked at again.

1. Accounts, notices and papers are each grouped among their like (`clusters.py`): a group's *anchor* is its first mention.
2. A group of notices is tied to the session that it announced, if there is one (`tying.py`), unless others call that off
   (`calling_off.py`), else to what announces it for another day later (`anew.py`); then a group of papers to the session at which it came out, which may be known by its notices alone.
3. An aside is tied to the session that it speaks of; one that fits none stands for one of its own, named after what it says.

Each step is a function of the mentions alone. What changes in step 1 makes the notices and papers near it be tied
anew, and what changes there the asides near it: a record kept document by document is the record made at once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from entente.record.identity.anew import Anew
from entente.record.identity.calling_off import CalledOff
from entente.record.identity.clusters import Cluster, Key, Pair, clusters, component, judged, pair
from entente.record.identity.keys import close_keys, sought_keys
from entente.record.identity.matching import Judgement
from entente.record.identity.mention import Mention
from entente.record.identity.own_session import Anchor, own_session
from entente.record.identity.roles import Role
from entente.record.identity.tying import Tie, best, tie

_LIKE: tuple[Role, ...] = ("account", "notice", "issued")
_TIED_TO: dict[Role, tuple[Role, ...]] = {
    "account": (), "notice": ("account",), "issued": ("account", "notice"), "aside": ("account", "notice"),
}  # fmt: skip
_RULED_SO: tuple[str, ...] = ("a person ruled so",)


class Neighbours(Protocol):
    """What grouping asks of the record."""

    def by_keys(self, keys: Iterable[str]) -> Iterable[Mention]:
        """All mentions that have one of the keys."""

    def by_name(self, keys: Iterable[Key]) -> Iterable[Mention]:
        """The mentions with these names."""

    def anchor_of(self, key: Key) -> Anchor | None:
        """The session to which a mention was assigned before."""


@dataclass(slots=True)
class Grouped:
    """What came out: the session of each mention that was looked at, why, and the pairs that a person should see."""

    anchors: dict[Key, Anchor] = field(default_factory=dict)
    why: dict[Key, tuple[str, ...]] = field(default_factory=dict)
    doubts: dict[Pair, Judgement] = field(default_factory=dict)


Leaves = Mapping[Key, Collection[Key]]


def regroup(
    changed: Iterable[Mention],
    gone: Iterable[Mention],
    record: Neighbours,
    ruled: Mapping[Pair, bool],
    leaves: Leaves | None = None,
) -> Grouped:
    """Sessions for all mentions whose neighbourhood changed: `changed` came or stayed, `gone` are the mentions as they were.

    `leaves`: mentions that a person put out of the sessions of others.
    """
    return _Regrouping(record, ruled, leaves or {}).run(list(changed), list(gone))


class _Regrouping:
    def __init__(self, record: Neighbours, ruled: Mapping[Pair, bool], leaves: Leaves) -> None:
        self.record, self.ruled, self.leaves, self.out = record, ruled, leaves, Grouped()
        self.groups: dict[Key, Cluster] = {}
        partners: dict[Key, list[Key]] = {}
        for (a, b), same in ruled.items():
            if same:
                partners.setdefault(a, []).append(b)
                partners.setdefault(b, []).append(a)
        self.partners = partners
        self.called_off = CalledOff(record.by_keys, self._group_of, ruled, leaves)
        self.anew = Anew(record.by_keys, self._group_of, ruled, leaves)
        self.left_by: dict[Key, list[Key]] = {}
        for left, others in leaves.items():
            for other in others:
                self.left_by.setdefault(other, []).append(left)

    def run(self, changed: list[Mention], gone: list[Mention]) -> Grouped:
        self._fetch([*changed, *gone])
        touched = self._grouped(changed, gone)
        ties = self._ties(changed, gone, touched)
        self._asides(changed, gone, [*touched, *ties])
        return self.out

    def _fetch(self, mentions: Iterable[Mention]) -> None:
        """The neighbours of all of these at once: one by one they are many small questions."""
        self.record.by_keys({k for m in mentions for k in sought_keys(m) | close_keys(m)})

    # 1. groups of like mentions
    def _grouped(self, changed: list[Mention], gone: list[Mention]) -> list[Mention]:
        seeds = {m.key: m for m in changed if groups(m)}
        for mention in gone:
            if groups(mention):
                seeds |= {
                    m.key: m for m in self._like(mention) if judged(mention, m, self.ruled).answer == "same"
                }
        touched: dict[Key, Mention] = {}
        for key in sorted(seeds):
            if key not in self.groups:
                touched |= self._component(seeds[key])
        return [touched[key] for key in sorted(touched)]

    def _component(self, seed: Mention) -> dict[Key, Mention]:
        found = component([seed], self._like, self.ruled)
        for cluster in clusters(found.values(), self.ruled):
            for mention in cluster:
                self.groups[mention.key] = cluster
                self.out.anchors[mention.key] = cluster[0].key
        for mention in found.values():
            self._note_doubts(mention)
        return found

    def _note_doubts(self, mention: Mention) -> None:
        if mention.role != "account":
            return
        for other in self._like(mention):
            judgement = judged(mention, other, self.ruled)
            if judgement.answer == "doubtful":
                self.out.doubts[pair(mention.key, other.key)] = judgement

    def _like(self, mention: Mention) -> list[Mention]:
        near = {m.key: m for m in self.record.by_keys(close_keys(mention))}
        near |= {m.key: m for m in self.record.by_name(self.partners.get(mention.key, ()))}
        return [
            near[k]
            for k in sorted(near)
            if k != mention.key and near[k].role == mention.role and groups(near[k])
        ]

    def _group_of(self, mention: Mention) -> Cluster:
        if mention.key not in self.groups:
            self._component(mention)
        return self.groups[mention.key]

    # 2. notices and papers
    def _ties(self, changed: list[Mention], gone: list[Mention], touched: list[Mention]) -> list[Mention]:
        moved = [m for m in [*touched, *gone] if m.role == "account"]
        notices = [m for m in [*touched, *self._near(moved)] if m.role == "notice"]
        near = [m for m in [*touched, *gone] if m.role == "notice"]
        beside = self.called_off.beside(near)
        beside += self.anew.beside([*near, *notices, *beside])
        announced = self._tied([*notices, *beside])
        papers = [m for m in [*touched, *changed] if m.role == "issued"]
        moved += [*announced, *(m for m in gone if m.role == "notice")]
        return announced + self._tied([*papers, *(m for m in self._near(moved) if m.role == "issued")])

    def _tied(self, mentions: list[Mention]) -> list[Mention]:
        wanted = {m.key: m for m in mentions}
        self._fetch(wanted.values())
        done: dict[Key, Mention] = {}
        for key in sorted(wanted):
            if key not in done:
                group = self._group_of(wanted[key]) if groups(wanted[key]) else (wanted[key],)
                self._tie_group(group)
                done |= {m.key: m for m in group}
        return list(done.values())

    def _tie_group(self, group: Cluster) -> None:
        session, why = self._told(group)
        for mention in group:
            if session is not None:
                self._assign(mention, session, why)
            elif groups(mention):
                self._assign(mention, group[0].key, ())
            else:
                self.out.anchors[mention.key] = _ALONE
                self.out.why[mention.key] = ()

    def _told(self, group: Cluster) -> tuple[Anchor | None, tuple[str, ...]]:
        """The session of which a group tells beside its own, and why."""
        if ruled := self._ruled_session(group):
            return ruled, _RULED_SO
        if announced := self.called_off.announcement(group):
            of = self._group_of(announced.to)
            return self._ruled_session(of) or of[0].key, announced.reasons
        if self.called_off.is_so(group):
            return None, ()
        if found := self._best(group):
            return self._session(found.to.key), found.reasons
        if later := self.anew.announcement(group):
            of = self._group_of(later.to)
            return self._told(of)[0] or of[0].key, later.reasons
        return None, ()

    def _ruled_session(self, group: Cluster) -> Anchor | None:
        """The session of the accounts, else of the notices, of which a person said that it is that of the group."""
        said = self._joined(group)
        for role in _TIED_TO[group[0].role]:
            for other in said:
                if other.role == role:
                    return self._session(other.key)
        return None

    def _joined(self, group: Cluster) -> list[Mention]:
        """The group and all that a person joined with it, by name."""
        names = {m.key for m in group}
        waiting = sorted(names)
        while waiting:
            fresh = set(self.partners.get(waiting.pop(), ())) - names
            names |= fresh
            waiting += sorted(fresh)
        known = {m.key: m for m in group}
        known |= {m.key: m for m in self.record.by_name(names - set(known))}
        return [known[key] for key in sorted(known)]

    def _best(self, group: Cluster) -> Tie | None:
        """The session that one of the group tells of, unless a person put one of them out of it."""
        roles = _TIED_TO[group[0].role]
        parted = {
            self._session(other.key)
            for m in group
            for other in self.record.by_name(self.leaves.get(m.key, ()))
            if other.role in roles
        }
        fitting = (t for m in group for t in self._candidates(m, roles))
        return best(t for t in fitting if self._session(t.to.key) not in parted)

    # 3. asides
    def _asides(self, changed: list[Mention], gone: list[Mention], moved: list[Mention]) -> None:
        wanted = {m.key: m for m in changed if m.role == "aside"}
        wanted |= {m.key: m for m in self._near([*moved, *gone]) if m.role == "aside"}
        self._fetch(wanted.values())
        for key in sorted(wanted):
            if key not in self.groups:
                self._tie_asides(tuple(m for m in self._joined((wanted[key],)) if m.role == "aside"))

    def _tie_asides(self, group: Cluster) -> None:
        """Asides that a person joined, mostly one alone."""
        ruled, found = self._ruled_session(group), self._best(group)
        for mention in group:
            self.groups[mention.key] = group
            if ruled is not None:
                self._assign(mention, ruled, _RULED_SO)
            elif found:
                self._assign(mention, self._session(found.to.key), found.reasons)
            else:
                self._assign(mention, self._own_session(group), _RULED_SO if len(group) > 1 else ())

    def _own_session(self, group: Cluster) -> Anchor:
        """The session that they stand for; one of their own where a person put them out of that."""
        own = own_session(group[0])
        others = (o for m in group for o in self.record.by_name(self.leaves.get(m.key, ())))
        if any(other.role == "aside" and own_session(other) == own for other in others):
            return f"{own[0]}|{' '.join(group[0].key)}", own[1]
        return own

    def _candidates(self, mention: Mention, roles: tuple[Role, ...]) -> list[Tie]:
        found = []
        for other in self.record.by_keys(sought_keys(mention)):
            if other.role in roles and other.key != mention.key:
                if self.ruled.get(pair(mention.key, other.key)) is False:
                    continue
                fit = tie(mention, other)
                if fit:
                    found.append(fit)
        return found

    def _near(self, mentions: list[Mention]) -> list[Mention]:
        keys = {key for m in mentions for key in sought_keys(m)}
        found = {m.key: m for m in self.record.by_keys(keys)}
        ruled = {k for m in mentions for k in (*self.partners.get(m.key, ()), *self.left_by.get(m.key, ()))}
        found |= {m.key: m for m in self.record.by_name(ruled)}
        return [found[key] for key in sorted(found)]

    def _session(self, key: Key) -> Anchor:
        """The session of an account or notice: as just assigned, else as it was."""
        return self.out.anchors.get(key) or self.record.anchor_of(key) or key

    def _assign(self, mention: Mention, anchor: Anchor, why: tuple[str, ...]) -> None:
        self.out.anchors[mention.key], self.out.why[mention.key] = anchor, why


_ALONE: Anchor = ("", "")  # a paper that belongs to no session


def groups(mention: Mention) -> bool:
    """Whether a mention is grouped among its like: a paper only where parties or a consultation give it out together."""
    if mention.role == "issued":
        return mention.paper and (len(mention.parties) > 1 or mention.mechanism is not None)
    return mention.role in _LIKE
