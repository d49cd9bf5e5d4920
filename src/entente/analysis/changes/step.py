"""Two accounts compared, act by act."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from entente.analysis.alignment import Match, Passages, Ruled, align
from entente.analysis.changes.choosing import notes
from entente.analysis.changes.rows import CLASSES, DIRECTIONS, Changed, Chosen, Class, Step
from entente.analysis.likeness.claim import Claim, claim_of
from entente.analysis.strength.verdict import judged
from entente.analysis.wording import compared
from entente.lexicon.likeness import likeness_words
from entente.record import ActRow, SessionPage


def step_of(
    before: tuple[SessionPage, Chosen],
    after: tuple[SessionPage, Chosen],
    ruled: Ruled,
    passages: Passages = ((), ()),
) -> Step:
    """The changes from one session's account to the next one's: directions first, in the order of the texts.

    `passages`: what either account says without an act, so that a matter told so is not taken to be new or silent.
    """
    one, other = (claims_of(*pair) for pair in (before, after))
    changes = list(changes_of(one, other, ruled, passages))
    changes.sort(key=lambda c: (CLASSES.index(c.change), _place(c.before), _place(c.after)))
    return Step(before[1], after[1], tuple(changes), tuple(notes(before[1], after[1])))


def claims_of(page: SessionPage, chosen: Chosen) -> list[Claim]:
    """The acts of the account by which a session is compared."""
    return [claim_of(act) for act in page.acts if act.proof.document == chosen.document.id]


def changes_of(
    one: Sequence[Claim], other: Sequence[Claim], ruled: Ruled, passages: Passages = ((), ())
) -> Iterator[Changed]:
    """Each matter of two lists of acts, in no order; the acts on which a class rests stand first in it."""
    found = align(one, other, ruled, passages=passages)
    for group in _groups(found.matches):
        yield _changed(group)
    for claim in found.only_one:
        yield Changed("silent", (claim.act,), (), "in the earlier account, no act like it in the later one")
    for claim in found.only_other:
        yield Changed("new", (), (claim.act,), "no act like it in the earlier account")


def _groups(matches: Sequence[Match]) -> list[list[Match]]:
    """Matches that share an act: a matter that one session says in one act and the other in several."""
    groups: list[list[Match]] = []
    for match in matches:
        touching = [g for g in groups if any(m.one is match.one or m.other is match.other for m in g)]
        groups = [g for g in groups if g not in touching]
        groups.append([*(m for g in touching for m in g), match])
    return groups


def _changed(group: Sequence[Match]) -> Changed:
    """Judged by the two acts that are most alike; the others stand beside them."""
    best = max(group, key=lambda m: (m.ruled, not m.part, m.likeness.score))
    change, because = _judged(best)
    words = compared(best.one.act.proof.quote, best.other.act.proof.quote)
    return Changed(
        change, _acts(best.one, (m.one for m in group)), _acts(best.other, (m.other for m in group)),
        because, best.likeness.reasons, words.gone, words.new, best.ruled,
    )  # fmt: skip


def _judged(best: Match) -> tuple[Class, str]:
    """The verdict on two acts, and why. Of two that have so little in common that every second such pair is none, no direction is said."""
    verdict = judged(best.one, best.other)
    unsure = not best.ruled and best.likeness.score < likeness_words().thresholds.direction
    if unsure and verdict.change in DIRECTIONS:
        return "cannot say", f"little in common, they may be of two matters; {verdict.because}"
    return verdict.change, verdict.because


def _acts(first: Claim, others: Iterator[Claim]) -> tuple[ActRow, ...]:
    rest = {claim.key: claim.act for claim in others if claim.key != first.key}
    return (first.act, *rest.values())


def _place(acts: Sequence[ActRow]) -> int:
    return acts[0].proof.start if acts else 0
