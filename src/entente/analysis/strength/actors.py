"""Who acts: what one side says is weaker than what all say together."""

from __future__ import annotations

from entente.analysis.likeness.terms import spelled
from entente.analysis.strength.vote import Vote, vote
from entente.analysis.strength.worded import Worded, alike
from entente.lexicon.parties import country_name, members
from entente.lexicon.strength import strength_words

_HEAD = 8  # words with which a content begins
_ALIKE = 0.75  # of the words that either wording says must be the same, for who says them to tell


def by_actors(before: Worded, after: Worded) -> Vote | None:
    """One side became joint, or the other way about, with much the same words; groups stand for their members."""
    return _became(before, after) if alike(before, after, _ALIKE) else None


def by_speakers(before: Worded, after: Worded) -> Vote | None:
    """The same of whatever words of one kind of act: too little to tell, and enough to speak against."""
    return _became(before, after) if before.kind == after.kind else None


def _became(before: Worded, after: Worded) -> Vote | None:
    one, other = together(before.claim.parties), together(after.claim.parties)
    if not (one < other or other < one) or min(len(one), len(other)) != 1:
        return None
    alone, joint = (one, after) if len(one) < len(other) else (other, before)
    if _is_named_owner(joint, alone):
        return None
    return vote("actors", len(other) - len(one), f"{_named(before)} → {_named(after)}")


def _is_named_owner(worded: Worded, party: frozenset[str]) -> bool:
    """Whether the joint wording says that what it speaks of is the one side's: "reaffirmed the American commitment to"."""
    said = spelled(worded.claim.act.content)
    nouns = strength_words().own_nouns
    own = {f"@{code}" for code in party}
    return any(
        word in own and said[n + 1] in nouns for n, word in enumerate(said[:_HEAD]) if n + 1 < len(said)
    )


def together(parties: frozenset[str]) -> frozenset[str]:
    """The members of all groups, and the parties that are none."""
    return frozenset(member for party in parties for member in (members(party) or (party,)))


def _named(worded: Worded) -> str:
    return ", ".join(country_name(code) for code in sorted(worded.claim.parties))
