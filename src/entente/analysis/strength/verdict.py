"""What the rules say together: kept, reworded, stronger, softer, or that it cannot be said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from entente.analysis.likeness.claim import Claim
from entente.analysis.likeness.force import force_likeness
from entente.analysis.strength.actors import by_actors, by_speakers
from entente.analysis.strength.amounts import by_amount
from entente.analysis.strength.beginning import bare, rest_of, same_act
from entente.analysis.strength.conditions import by_condition, by_deadline, by_effort, by_trying
from entente.analysis.strength.lists import by_list, exchanged
from entente.analysis.strength.matter import apart, came_of_it
from entente.analysis.strength.own_doing import by_own_doing
from entente.analysis.strength.qualifiers import (
    by_attitude,
    by_completeness,
    by_epithet,
    by_feeling,
    by_how_far,
)
from entente.analysis.strength.scope import by_binding, by_modality, by_scope
from entente.analysis.strength.stages import stage_of
from entente.analysis.strength.verb import by_verb
from entente.analysis.strength.vote import Vote
from entente.analysis.strength.worded import Worded, worded
from entente.lexicon.strength import strength_words

Change = Literal["kept", "reworded", "stronger", "softer", "cannot say"]
RULES = (
    by_verb, by_attitude, by_completeness, by_epithet, by_scope, by_modality, by_effort, by_condition, by_deadline, by_amount, by_list,
)  # fmt: skip
AGAINST = (
    by_speakers,
    by_feeling,
    by_trying,
    by_how_far,
    by_binding,
)  # too little to tell a direction, enough to speak against one
_OWN = 0.6  # of what each says may be its own, for the two to be one matter in other words
_SPEAKING = frozenset({"affirm", "emphasize"})
_PROMISES = frozenset({"commit", "agree", "affirm"})
_NOT = frozenset({"never", "not"})
_BEGINS = 8  # words with which a content begins
_OF_ACT = frozenset(
    {"verb", "kind of act", "own doing"}
)  # rules that say themselves that two kinds of act compare


@dataclass(frozen=True, slots=True)
class Verdict:
    """How the later wording stands to the earlier one, and the rules that say so."""

    change: Change
    votes: tuple[Vote, ...] = ()
    beyond: int = 0  # the later one (1) or the earlier one (-1) goes on to another matter
    reason: str = ""  # why it cannot be said, where it is no rule's doing

    @property
    def because(self) -> str:
        """The rules in words."""
        if self.change == "kept":
            goes_on = {1: "; the later one goes on", -1: "; the earlier one went on"}.get(self.beyond, "")
            return f"word for word{goes_on}"
        if not self.votes:
            return self.reason or "the same matter in other words"
        said = "; ".join(f"{v.rule}: {v.because}" for v in self.votes)
        if self.change != "cannot say":
            return said
        disagree = len({v.direction for v in self.votes}) > 1
        return f"{'the rules disagree' if disagree else 'other kinds of act, on no common scale'}; {said}"


def judged(before: Claim, after: Claim) -> Verdict:
    """The verdict on two acts taken to be of the same matter."""
    one, other = worded(before), worded(after)
    rest = rest_of(one, other)
    if rest and (rest.is_another_matter or rest.is_of_it):
        return Verdict("kept", beyond=rest.direction)
    if outcome := came_of_it(one, other):
        return Verdict("cannot say", reason=f"one tells what came of the other: {outcome}")
    votes = (*by_own_doing(one, other), *(v for rule in RULES if (v := rule(one, other))))
    who = by_actors(one, other)
    directions = {v.direction for v in votes}
    if who and (_of_one_kind(one, other) if not votes else who.direction not in directions):
        # who is named varies with the wording: it tells where nothing else does, or against what else tells
        votes, directions = (*votes, who), directions | {who.direction}
    if len(directions) == 1:
        against = [v for rule in AGAINST if (v := rule(one, other)) and v.direction not in directions]
        votes, directions = (*votes, *against), directions | {v.direction for v in against}
    if not votes and same_act(one, other) and bare(one) == bare(other):
        return Verdict("kept")
    if len(directions) > 1:
        return Verdict("cannot say", votes)
    if votes and not any(v.rule in _OF_ACT for v in votes) and _unlike(one, other):
        return Verdict("cannot say", votes)
    if votes:
        return Verdict("stronger" if votes[0].direction > 0 else "softer", votes)
    if _unlike(one, other) and not _no_step(one, other):
        return Verdict("cannot say", reason="other kinds of act, on no common scale")
    if what := exchanged(one, other):
        return Verdict("cannot say", reason=f"one thing in place of another: {what}")
    if _announced(one, other) and apart(one, other) > _OWN:
        return Verdict(
            "cannot say", reason="one announces, the other promises, and most of what each says is its own"
        )
    return Verdict("reworded")


def _announced(one: Worded, other: Worded) -> bool:
    """Whether one announces a thing and the other promises: what came of it may be what was promised, or another thing."""
    kinds = {one.kind, other.kind}
    return "announce" in kinds and bool(kinds & _PROMISES)


def _of_one_kind(one: Worded, other: Worded) -> bool:
    return one.claim.act.force == other.claim.act.force or {one.kind, other.kind} == _SPEAKING


def _no_step(one: Worded, other: Worded) -> bool:
    """Whether their kinds of act say of a matter the same in other words."""
    return not _against(one, other) and tuple(sorted((one.kind, other.kind))) in strength_words().no_step


def _unlike(one: Worded, other: Worded) -> bool:
    """Whether the two are acts of kinds that no scale compares: then no adverb makes one the stronger."""
    return _against(one, other) or force_likeness(_kind(one), _kind(other)) <= 0


def _against(one: Worded, other: Worded) -> bool:
    """Whether one is denied and the other is not, neither in its verb nor in what it says: "will never accept", "reiterated that they
    will never accept"."""
    if one.claim.act.negated == other.claim.act.negated:
        return False
    plain = other if one.claim.act.negated else one
    return not (plain.kind in _SPEAKING and _NOT & set(plain.content[:_BEGINS]))


def _kind(worded: Worded) -> str:
    """The kind of act; who affirms a commitment promises."""
    return "commit" if worded.kind in _SPEAKING and stage_of(worded) == "to be done" else worded.kind
