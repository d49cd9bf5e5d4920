"""Own doing: what is only discussed stands below what is noted, that below what is stressed or supported, that below what is
intended, and that below what is promised."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from entente.analysis.strength.matter import apart
from entente.analysis.strength.phrases import Phrases
from entente.analysis.strength.vote import Vote, vote
from entente.analysis.strength.worded import Worded
from entente.lexicon.strength import strength_words, verb_strength

_APART = 0.8  # of the words of each may be its own
_DISCUSSED = 0.95  # the same where one was only discussed, which any other act on it goes beyond
_NOTED, _STRESSED, _INTENDED = 1, 2, 3
_PLAIN = 2  # the strength up to which an emphasis is a note: "noted", "recognized"


@dataclass(frozen=True, slots=True)
class Rung:
    """How high the verb stands, and the noun that it governs ("their commitment"); the same where there is none."""

    verb: int
    noun: int


def by_own_doing(before: Worded, after: Worded) -> tuple[Vote, ...]:
    """By verb and noun. Of two verbs of speaking the nouns decide, and of two nouns of one height the verbs."""
    one, other = _rung(before), _rung(after)
    own = _DISCUSSED if "discuss" in (before.kind, after.kind) else _APART
    if one is None or other is None or apart(before, after) > own:
        return ()
    a, b = before.claim.act, after.claim.act
    because = f"{a.verb or a.force} → {b.verb or b.force}"
    votes = {vote("own doing", n, because) for n in (other.verb - one.verb, other.noun - one.noun)}
    return tuple(sorted((v for v in votes if v), key=lambda v: v.direction))


def _rung(worded: Worded) -> Rung | None:
    act = worded.claim.act
    verb = strength_words().own_doing.get(worded.kind)
    if verb is None or act.negated:
        return None
    strength = verb_strength(act.verb, act.force)
    if act.force == "emphasize" and strength is not None and strength <= _PLAIN:
        verb = _NOTED
    verb = strength_words().own_verbs.get(act.verb or "", verb)
    noun = _noun(worded)
    if verb == _STRESSED or act.force == "inform":  # of a verb of speaking the noun is the word
        return Rung(noun or verb, noun or verb)
    if noun <= _STRESSED:
        return Rung(verb, verb)
    return Rung(verb, noun) if verb < _STRESSED else Rung(min(verb, noun), min(verb, noun))


def _noun(worded: Worded) -> int:
    """The height of the first word of the scale that the verb can govern; 0 where there is none."""
    found = _nouns().within(worded.whole[: worded.head])
    return strength_words().own_nouns[found[0].phrase] if found else 0


@cache
def _nouns() -> Phrases:
    return Phrases(strength_words().own_nouns)
