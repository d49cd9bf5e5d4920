"""Words that qualify: the feeling at the head of an act ("grave concern"), and how far what is asked is to go ("full")."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from entente.analysis.likeness.terms import stem
from entente.analysis.strength.phrases import Found, Phrases, words_of
from entente.analysis.strength.vote import Vote, vote
from entente.analysis.strength.worded import Worded, alike
from entente.lexicon.stems import stem as is_content
from entente.lexicon.strength import strength_words
from entente.lexicon.verbs import verb_lexicon

_ALIKE = 0.5  # of the words of both, for an adverb to tell of two kinds of act, or how far it is to go
_PROMISED = 4  # the height of the nouns that promise
_OWN = 1  # words of the content before a qualifier of the verb's own noun: "their grave concern"
_REACH = 5  # words between a qualifier and the feeling that it qualifies
_WEIGHTY = frozenset({"importance", "need", "necessity", "significance", "value"})
_BLAMING = frozenset({"condemn", "concern", "oppose"})

_TIMES = frozenset({"year", "years", "month", "months", "week", "day"})

Fits = Callable[[Found, Worded, Worded], bool]


def by_attitude(before: Worded, after: Worded) -> Vote | None:
    """Qualifiers of the verb or of the feeling."""
    return _by("qualifier", before, after, strength_words().attitude, _attitudes(), _qualifies)


def by_feeling(before: Worded, after: Worded) -> Vote | None:
    """That one begins by such a qualifier, of whatever: too little to tell, and enough to speak against."""
    first, second = _at_head(before), _at_head(after)
    if bool(first) == bool(second):
        return None
    return vote("qualifier", 1 if second else -1, f"new: {min(second)}" if second else f"gone: {min(first)}")


def _at_head(worded: Worded) -> set[str]:
    return {
        f.phrase
        for f in _attitudes().within(worded.whole)
        if f.end <= worded.head and (f.phrase.endswith("ly") or _feelings(f, worded))
    }


def by_completeness(before: Worded, after: Worded) -> Vote | None:
    """How far it is to go, of something that both wordings name and of which they say much the same."""
    if not alike(before, after, _ALIKE):
        return None
    words = strength_words().completeness
    return _by("completeness", before, after, words, _completeness(), _how_far)


def by_how_far(before: Worded, after: Worded) -> Vote | None:
    """The same of its noun ("full support") whatever else they say: too little to tell, and enough to speak against."""
    first, second = _reaching(before, after), _reaching(after, before)
    if bool(first) == bool(second):
        return None
    return vote(
        "completeness", 1 if second else -1, f"new: {min(second)}" if second else f"gone: {min(first)}"
    )


def _reaching(worded: Worded, other: Worded) -> set[str]:
    """Of a thing that both name, or right before a noun that can act, at the head: "our full support"."""
    return {
        f.phrase
        for f in _completeness().within(worded.whole)
        if _how_far(f, worded, other)
        or f.end <= worded.head
        and _feelings(f, worded)[:1] == [*worded.whole[f.end : f.end + 1]]
    }


def by_epithet(before: Worded, after: Worded) -> Vote | None:
    """Words that blame what both wordings name: "indiscriminate attacks"; not of what one blames and the other asks."""
    if len({before.kind, after.kind} & {"urge", *_BLAMING}) > 1 and not {before.kind, after.kind} <= _BLAMING:
        return None
    first, second = {f.phrase for f in _blaming(before)}, {f.phrase for f in _blaming(after)}
    gone, new = first - second, second - first
    if bool(gone) == bool(new):
        return None
    longer, other = (after, before) if new else (before, after)
    told = {f.phrase for f in _blaming(longer) if _is_of_shared(f, longer, other)} & (gone | new)
    if not told:
        return None
    return vote("epithet", 1 if new else -1, f"{'new' if new else 'gone'}: {min(told)}")


def _is_of_shared(found: Found, worded: Worded, other: Worded) -> bool:
    """Whether it judges what both name; not where it is one of two kinds: "dangerous or illegal raids"."""
    return worded.whole[found.end : found.end + 1] != ("or",) and beside_shared(found, worded, other)


def _blaming(worded: Worded) -> list[Found]:
    """Epithets but for those that only say the kind: "illegal fishing"."""
    words, kinds = worded.whole, strength_words().plain_kinds
    return [f for f in _epithets().within(words) if not kinds & set(words[f.end : f.end + 2])]


def _by(
    rule: str, before: Worded, after: Worded, ranks: Mapping[str, int], phrases: Phrases, fits: Fits
) -> Vote | None:
    first = {f.phrase for f in phrases.within(before.whole) if fits(f, before, after)}
    second = {f.phrase for f in phrases.within(after.whole) if fits(f, after, before)}
    gone, new = _highest(_without(first, after), ranks), _highest(_without(second, before), ranks)
    if _as_high(_of(phrases, before) & _of(phrases, after), gone or new, ranks):
        return None
    if (
        not gone
        and _without(_of(phrases, before), after)
        or not new
        and _without(_of(phrases, after), before)
    ):
        return None  # the other has one of its own, of something else
    if gone and new:
        return vote(rule, ranks[new] - ranks[gone], f"{gone} → {new}")
    if gone or new:
        return vote(rule, 1 if new else -1, f"new: {new}" if new else f"gone: {gone}")
    return None


def _without(found: set[str], other: Worded) -> set[str]:
    """Those that the other wording does not have in any form: "immediate" is there in "immediately"."""
    return {phrase for phrase in found if not {stem(word) for word in words_of(phrase)} <= other.stems}


def _of(phrases: Phrases, worded: Worded) -> set[str]:
    """All that stand in a wording, of whatever."""
    return {f.phrase for f in phrases.within(worded.whole)}


def _as_high(common: set[str], phrase: str, ranks: Mapping[str, int]) -> bool:
    """Whether both wordings have one as strong already: "ironclad" needs no "unequivocally"."""
    return bool(phrase) and max((ranks[p] for p in common), default=0) >= ranks[phrase]


def _highest(found: set[str], ranks: Mapping[str, int]) -> str:
    return max(sorted(found), key=lambda phrase: ranks[phrase], default="")


def _qualifies(found: Found, worded: Worded, other: Worded) -> bool:
    """ "In the strongest terms"; at the head an adverb, or an adjective close before a noun that can act ("concern")."""
    if found.phrase.startswith(("in ", "with ")) or found.phrase in strength_words().standing:
        return True
    if found.end > worded.head:
        return False
    same_act = worded.claim.act.force == other.claim.act.force
    if found.phrase.endswith("ly"):
        return (
            same_act
            or alike(worded, other, _ALIKE)
            or any(
                len(word) > 3 and stem(word) in other.stems
                for word in worded.whole[found.end : found.end + 1]
            )
        )
    feelings = _feelings(found, worded)
    own = same_act and found.start <= len(worded.verbal) + _OWN
    return bool(feelings) and (
        own or any(stem(word) in other.stems or _promises(word, other) for word in feelings)
    )


def _promises(noun: str, other: Worded) -> bool:
    """Whether a noun ("commitment") says what the other wording says by its verb ("recommit", "will")."""
    return other.kind == "commit" and strength_words().own_nouns.get(noun) == _PROMISED


def _feelings(found: Found, worded: Worded) -> list[str]:
    """The nouns that can act ("concern", "commitment") close behind a qualifier."""
    nouns = verb_lexicon().nouns
    near = worded.whole[found.end : found.end + _REACH]
    return [w for w in near if w in nouns or w.removesuffix("s") in nouns or w in _WEIGHTY]


def _how_far(found: Found, worded: Worded, other: Worded) -> bool:
    """Whether a phrase says how far something goes that both name, and not how long a time is ("the full year")."""
    return _TIMES.isdisjoint(worded.whole[found.end : found.end + 1]) and beside_shared(found, worded, other)


def beside_shared(found: Found, worded: Worded, other: Worded) -> bool:
    """Whether a word right beside the phrase stands in the other wording too: so that both speak of the same thing."""
    words = worded.whole
    beside = [*words[found.end : found.end + 1], *words[max(0, found.start - 1) : found.start]]
    return any(word != "," and len(word) > 3 and is_content(word) and other.has(word) for word in beside)


@cache
def _attitudes() -> Phrases:
    return Phrases(strength_words().attitude)


@cache
def _completeness() -> Phrases:
    return Phrases(strength_words().completeness)


@cache
def _epithets() -> Phrases:
    return Phrases(strength_words().epithets)
