"""The verb: "urge" is stronger than "call on", "condemn" than "express concern"."""

from __future__ import annotations

from entente.analysis.likeness.terms import stem
from entente.analysis.strength.vote import Vote, vote
from entente.analysis.strength.worded import Worded, alike
from entente.lexicon.strength import strength_words, verb_strength

_ALIKE = (
    0.2  # of the words that either says must be the same, for two kinds of act to be two strengths of one
)
_NEAR = 0.1  # the same for two verbs of one kind
_DISCUSSED = 0.15  # the same where one was only discussed, which any other act on it goes beyond
_SPEAKING = frozenset({"emphasize", "affirm"})
_INTENDED = 3  # the height of the nouns that promise: "their intention", "their commitment"
_WEIGHTY = frozenset({"importance", "value", "role", "contribution", "progress"})
_HEAD = 5  # words with which a content begins
_PLAIN = 2  # the strength up to which an emphasis is a note
# Of these the matter is the same, told in other words.
_FEELINGS = frozenset({"concern", "oppose", "condemn"})


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
    kind, later = before.kind, after.kind
    if (
        not alike(before, after, _DISCUSSED if "discuss" in (kind, later) else _ALIKE)
        and not {kind, later} <= _FEELINGS
    ):
        return None
    if (
        kind == later
        or _feels(before, later)
        or _feels(after, kind)
        or not (_can_rise(before, later) and _can_rise(after, kind))
    ):
        return None
    for ladder in strength_words().ladders:
        if kind in ladder and later in ladder:
            return vote("kind of act", ladder.index(later) - ladder.index(kind), because)
    return None


def _feels(worded: Worded, kind: str) -> bool:
    """Whether an act of another kind says beside its own what the feeling is of: "recognize …, and are concerned"."""
    nouns = (
        {noun for noun, force in strength_words().spoken_nouns.items() if force == kind}
        if kind in _FEELINGS
        else set()
    )
    return worded.kind != kind and any(stem(noun) in worded.stems for noun in nouns)


def _can_rise(worded: Worded, kind: str) -> bool:
    """Whether an act that stresses or affirms stands below what is asked or blamed: where it says what should be, or only notes."""
    act = worded.claim.act
    if worded.kind not in _SPEAKING or kind == worded.kind:
        return True
    if kind == "urge":
        begins, words = worded.content[:_HEAD], strength_words()
        promised = any(words.own_nouns.get(word, 0) >= _INTENDED for word in begins)
        return bool(words.ought & set(worded.whole)) and not promised
    if kind in _FEELINGS and act.force == "emphasize":
        strength = verb_strength(act.verb, act.force)
        return strength is not None and strength <= _PLAIN and not _WEIGHTY & set(worded.content[:_HEAD])
    return True


def _has_verb(worded: Worded, verb: str | None) -> bool:
    """Whether the verb of one act stands in the other too, which says it beside its own: then neither is stronger."""
    said = tuple((verb or "").split())
    words = worded.whole
    return bool(said) and any(words[n : n + len(said)] == said for n in range(len(words)))
