"""A list of what is asked, promised, supported or blamed: one thing more, all else the same, is stronger; one less is softer."""

from __future__ import annotations

from functools import cache

from entente.analysis.likeness.terms import terms_of
from entente.analysis.likeness.words import weight_of
from entente.analysis.strength.phrases import Found, Phrases
from entente.analysis.strength.stages import stage_of
from entente.analysis.strength.vote import Vote, vote
from entente.analysis.strength.worded import Worded
from entente.lexicon.strength import strength_words, verb_strength

_LISTED = frozenset(
    {"commit", "agree", "urge", "condemn", "concern", "oppose", "support", "affirm", "emphasize", "warn"}
)  # not what is only talked of or welcomed
_STATED = frozenset({"affirm", "emphasize", "support"})  # which of these it is makes no difference
_SAME = 0.15  # of the shorter wording's weight that the longer one may lack
_REST = 0.4  # of the shorter wording's weight that the longer one may say besides
_LITTLE = 0.8  # the same of a short wording
_HAS = 1 / 3  # of a thing's weight that the other wording must have, for it to be there
_THING = 0.5  # the least weight of a thing
_LONGEST = 8  # words of a thing: more are another matter
_ADDRESSED = 5  # words before "that": "reassured President Roe that"
_NOTE = 2  # the strength up to which an emphasis is a note
_FEW = 2  # things that may come or go: with more it is another list

_BEHIND = frozenset({"by", "at", "in", "on", "under", "during", "to", "from", "with", "as", "for", "between"})

_NO_HEAD = frozenset({"continu", "further", "fulli"})  # stems of words that begin no thing

Words = tuple[str, ...]


def by_list(before: Worded, after: Worded) -> Vote | None:
    """The things joined by "and", "or" and commas, of the same kind of act."""
    one, other = before.claim, after.claim
    promised = stage_of(before) == stage_of(after) == "to be done"  # by a verb or by a noun
    gone, new = _changed(before, after, promised=promised)
    if bool(gone) == bool(new) or len(gone or new) > _FEW:
        return None
    short, long = (one, other) if new else (other, one)
    shorter, longer = (before, after) if new else (after, before)
    if any(_head_is_new(thing, longer) for thing in _things(shorter.content)):
        return None  # one thing in place of another: "the supporters of the raid", "its accomplices"
    if weight_of(short.whole - long.whole) > _SAME * short.heavy:
        return None
    own = weight_of(long.whole - short.whole) - weight_of(
        frozenset(t for thing in gone or new for t in terms_of(" ".join(thing)))
    )
    if own > max(_REST * short.heavy, _LITTLE):
        return None
    return vote("list", 1 if new else -1, f"{'new' if new else 'gone'}: {' '.join((gone or new)[0])}")


def exchanged(before: Worded, after: Worded) -> str:
    """The things of a list that went and came in their place, in words; empty where none did."""
    if _only_noted(before) and _only_noted(after):
        return ""  # what is noted is neither asked nor promised
    gone, new = _changed(before, after)
    return f"{' '.join(gone[0])} → {' '.join(new[0])}" if gone and new else ""


def _only_noted(worded: Worded) -> bool:
    """Whether it is a fact that is noted or recognized."""
    act = worded.claim.act
    strength = verb_strength(act.verb, act.force)
    return worded.kind == "emphasize" and strength is not None and strength <= _NOTE


def _changed(before: Worded, after: Worded, *, promised: bool = False) -> tuple[list[Words], list[Words]]:
    """The things of a list that went and that came."""
    one, other = before.claim.act, after.claim.act
    forces = {one.force, other.force}
    if (
        not (promised or forces <= _STATED or len(forces) == 1 and forces <= _LISTED)
        or one.negated != other.negated
    ):
        return [], []
    first = 0 if len(forces) == 1 else 1  # under another verb, what comes first is another act
    return _own(before, after, first), _own(after, before, first)


def _own(worded: Worded, other: Worded, first: int) -> list[Words]:
    """The things of a list, from the first one on, that the other wording does not have."""
    return [t for t in _things(worded.content)[first:] if len(t) <= _LONGEST and _is_new(t, other)]


def _is_new(thing: Words, other: Worded) -> bool:
    terms = frozenset(terms_of(" ".join(thing)))
    heavy, shared = (
        weight_of(terms),
        frozenset(t for t in terms if t in other.claim.whole or t in other.stems),
    )
    return heavy >= _THING and weight_of(shared) < _HAS * heavy


def _head_is_new(thing: Words, other: Worded) -> bool:
    """Whether the other wording lacks the word with which a thing begins."""
    own = " ".join(word for word in thing if not word.endswith("'s"))
    first = next((term for term in terms_of(own) if term not in _NO_HEAD), None)
    return first is not None and not (first in other.claim.whole or first in other.stems)


def _things(words: Words) -> list[Words]:
    """What stands between the joints, up to the first word of aim or manner; without joints there is no list."""
    words = words[next((n + 1 for n, word in enumerate(words[:_ADDRESSED]) if word == "that"), 0) :]
    found = _joints_and_aims().within(words)
    cut = next((f.start for f in found if f.start and f.phrase not in strength_words().joints), len(words))
    words = words[:cut]
    joints = [
        f
        for f in found
        if f.end <= cut and f.phrase in strength_words().joints and not _joins_adverbs(f, words)
    ]
    bounds = [0, *(n for joint in joints for n in (joint.start, joint.end)), len(words)]
    things = [words[a:b] for a, b in zip(bounds[::2], bounds[1::2], strict=True)]
    return (
        [t for t in things if t and not (_bound(t) or _is_participle(t) or _only_judges(t))] if joints else []
    )


def _joins_adverbs(joint: Found, words: Words) -> bool:
    """ "Fully and strictly" is no list."""
    return all(
        w.endswith("ly") for w in (*words[joint.start - 1 : joint.start], *words[joint.end : joint.end + 1])
    )


def _is_participle(thing: Words) -> bool:
    """Whether it tells more of what stands before it ("adopted by the leaders"), and is no thing of its own."""
    return thing[0].endswith("ed") and (len(thing) == 1 or thing[1] in _BEHIND)


def _only_judges(thing: Words) -> bool:
    """Whether it is a word of another scale, and no thing: "destabilizing or unilateral actions"."""
    return len(thing) == 1 and thing[0] in strength_words().epithets


def _bound(thing: Words) -> bool:
    """Whether it is a condition: "where possible"."""
    found = _conditions().within(thing)
    return bool(found) and not found[0].start


@cache
def _joints_and_aims() -> Phrases:
    return Phrases(strength_words().joints | strength_words().aims)


@cache
def _conditions() -> Phrases:
    return Phrases(strength_words().conditions)
