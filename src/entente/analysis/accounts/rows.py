"""What the ledger of a session's accounts is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from entente.record import Account, ActRow, Proof, SessionRow

FindingKind = Literal[
    "date", "place", "participants", "said by", "force", "strength", "figures",
    "one side told as joint", "joint told as one side's", "attributed to the other side", "denied", "session",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Side:
    """What one account says in a finding, in a few words, with its proof; `proof` is None where its silence is meant."""

    document: str
    said: str
    proof: Proof | None


@dataclass(frozen=True, slots=True)
class Finding:
    """A point on which accounts differ: what kind, in one sentence, by which rule, and what each side says."""

    kind: FindingKind
    sentence: str
    rule: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """One account's telling of an act: in one act, or split into several."""

    document: str
    acts: tuple[ActRow, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One act of the session as its accounts tell it. `reasons`: why the tellings are taken to be of one act."""

    tellings: tuple[Telling, ...]
    reasons: tuple[str, ...] = ()
    ruled: bool = False
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A document of the session that is not compared, and why."""

    account: Account
    because: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """The accounts of a session side by side. `notes`: what a reader must know to weigh the answer."""

    session: SessionRow
    accounts: tuple[Account, ...]
    left_out: tuple[LeftOut, ...]
    findings: tuple[Finding, ...]
    by_all: tuple[Entry, ...]
    by_several: tuple[Entry, ...]
    by_one: tuple[Entry, ...]
    notes: tuple[str, ...]
