"""A proposed agenda: each item with the reason for it, most pressing first. Nothing is proposed without a reason on record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from entente.analysis.accounts.rows import Ledger
from entente.analysis.brief.topics import TopicBrief
from entente.analysis.promises.values import Line
from entente.record import Proof

Reason = Literal[
    "overdue promise", "open promise", "accounts differ", "raised again and again", "raised last time",
    "raised in a paper since", "not heard last time",
]  # fmt: skip
_ORDER: tuple[Reason, ...] = (
    "overdue promise", "accounts differ", "open promise", "raised again and again", "not heard last time",
    "raised last time", "raised in a paper since",
)  # fmt: skip
MANY = 3  # sessions from which a topic counts as a standing one
RECENT = 3  # sessions whose promises may come up again
_PROMISES = 6
_TOPICS = 6


@dataclass(frozen=True, slots=True)
class Item:
    """One point of the agenda: the matter (a subject, what was promised, or what was said: then `quoted`), the reason, its proofs."""

    matter: str
    reason: Reason
    since: str | None
    proofs: tuple[Proof, ...]
    quoted: bool = False


def agenda(
    topics: tuple[TopicBrief, ...], promises: tuple[Line, ...], ledger: Ledger | None, since: str | None
) -> tuple[Item, ...]:
    """The items, in the order of their reasons. `since`: older promises are history, and not put on the agenda."""
    fresh = tuple(p for p in promises if since is None or (p.tellings[-1].date or "") >= since)
    found = [*_promised(fresh), *_differing(ledger), *_standing(topics)]
    return tuple(sorted(found, key=lambda item: _ORDER.index(item.reason)))


def _promised(promises: tuple[Line, ...]) -> Iterator[Item]:
    """Promises that are past due, and those with a due date that are still open."""
    dated = [line for line in promises if line.overdue or line.due]
    for line in dated[:_PROMISES]:
        reason: Reason = "overdue promise" if line.overdue else "open promise"
        yield Item(line.action, reason, line.due, tuple(t.proof for t in line.tellings[-1:]))


def _differing(ledger: Ledger | None) -> Iterator[Item]:
    """Matters on which the accounts of the last session contradict each other."""
    for entry in (*ledger.by_all, *ledger.by_several) if ledger else ():
        for finding in entry.findings[:1]:
            proofs = tuple(side.proof for side in finding.sides if side.proof is not None)
            said = proofs[0].quote if proofs else finding.sentence
            yield Item(said, "accounts differ", None, proofs, quoted=bool(proofs))


def _standing(topics: tuple[TopicBrief, ...]) -> Iterator[Item]:
    """Topics of many sessions, those of the last one, and standing ones of which the last one said nothing."""
    spoken = [t for t in topics if not t.silent]
    for topic in spoken[:_TOPICS]:
        reason = _why_spoken(topic)
        proofs = (topic.latest, topic.first) if reason == "raised again and again" else (topic.latest,)
        yield Item(topic.definition, reason, topic.raised[-1].date, tuple(dict.fromkeys(proofs)))
    for topic in topics:
        if topic.silent and not topic.touched and len(topic.raised) >= MANY:
            yield Item(topic.definition, "not heard last time", topic.raised[0].date, (topic.latest,))


def _why_spoken(topic: TopicBrief) -> Reason:
    if topic.lately_on_paper:
        return "raised in a paper since"
    return "raised again and again" if len(topic.raised) >= MANY else "raised last time"
