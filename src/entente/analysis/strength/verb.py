"""The verb: "urge" is stronger than "call on", "condemn" than "express concern"."""

from __future__ import annotations

from entente.analysis.strength.vote import Vote, vote
from entente.analysis.strength.worded import Worded, alike
from entente.lexicon.strength import strength_words, verb_strength

_ALIKE = (
    0.2  # of the words that either says must be the same, for two kinds of act to be two strengths of one
)
_NEAR = 0.1  # the same for two verbs of one kind
_DISCUSSED = 0.15  # the same where one was only discussed, which any other act on it goes beyond
_FEELINGS = frozenset(
    {"concern", "oppose", "condemn"}
)  # of these the matter is the same, told in other words


def by_verb(before: Worded, after: Worded) -> Vote | None:
    """Within one force by the strength of the verbs, across forces by the ladder on which both stand."""
    one, other = before.claim.act, after.claim.act
    because = f"{one.verb or one.force} → {other.verb or other.force}"
    if one.force == other.force:
        step = strength_words().steps.get(one.force)  # type: ignore[call-overload]
        first, second = verb_strength(one.verb, one.force), verb_strength(other.verb, other.force)
        if step is None or first is None or second is None or abs(second - first) < step:
            return None
        if not alike(before, after, _NEAR) or _has_verb(before, other.verb) or _has_verb(after, one.verb):
            return None
        return vote("verb", second - first, because)
    enough = _DISCUSSED if "discuss" in (one.force, other.force) else _ALIKE
    if not alike(before, after, enough) and not {one.force, other.force} <= _FEELINGS:
        return None
    for ladder in strength_words().ladders:
        if one.force in ladder and other.force in ladder:
            return vote("kind of act", ladder.index(other.force) - ladder.index(one.force), because)
    return None


def _has_verb(worded: Worded, verb: str | None) -> bool:
    """Whether the verb of one act stands in the other too, which says it beside its own: then neither is stronger."""
    said = tuple((verb or "").split())
    words = worded.whole
    return bool(said) and any(words[n : n + len(said)] == said for n in range(len(words)))
