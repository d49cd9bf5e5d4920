"""What the ledger of a session's accounts is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from entente.record import Account, ActRow, Proof, SessionRow

FindingKind = Literal[
    "date", "place", "session", "participants", "denied", "attributed to the other side", "joint told as one side's",
    "one side told as joint", "said by", "figures", "strength", "force",
]  # fmt: skip
GRAVITY: tuple[FindingKind, ...] = get_args(FindingKind)  # what people look for first
_OF_SESSION = GRAVITY[: GRAVITY.index("denied")]


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
class Point:
    """Findings on the same words of the same accounts: shown together, the gravest first."""

    sides: tuple[Side, ...]
    findings: tuple[Finding, ...]

    @property
    def of_session(self) -> bool:
        """Whether it is on the session itself: when, where, who; then what each side says is a value, not its words."""
        return self.findings[0].kind in _OF_SESSION


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

    @property
    def points(self) -> tuple[Point, ...]:
        """All findings, on the session and on its acts, by the words on which they are; the gravest first."""
        entries = (*self.by_all, *self.by_several)
        by_words: dict[tuple[str, ...], list[Finding]] = {}
        for number, finding in enumerate((*self.findings, *(f for e in entries for f in e.findings))):
            words = tuple(f"{s.document}:{s.proof.fact}" for s in finding.sides if s.proof)
            by_words.setdefault((str(number),) if finding.kind in _OF_SESSION else words, []).append(finding)
        points = [
            Point(found[0].sides, tuple(sorted(found, key=lambda f: GRAVITY.index(f.kind))))
            for found in by_words.values()
        ]
        return tuple(sorted(points, key=lambda p: GRAVITY.index(p.findings[0].kind)))
