"""Own doing: what is only discussed stands below what is noted, that below what is stressed or supported, that below what is
intended, and that below what is promised."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from entente.analysis.likeness.terms import stem, terms_of, weight
from entente.analysis.strength.phrases import Found, Phrases
from entente.analysis.strength.stages import stage_of
from entente.analysis.strength.vote import Vote, vote
from entente.analysis.strength.worded import Worded, alike
from entente.lexicon.strength import strength_words, verb_strength
from entente.lexicon.verbs import verb_lexicon

_TELLS = 0.5  # of what the most telling word of both tells, to be their matter
_ALIKE = 0.3  # of the words of both, for what one was only told of to stand below what the other says of it
_INTENDING = frozenset({"seek", "hope", "aim"})
_NOTED, _STRESSED = 1, 2
_SUBJECT = 16  # words of a plain sentence among which its verb stands
_HEADING = 6  # words of a heading before a point
_MOSTLY = 0.8  # of the words in common
_REASONS = frozenset({"because"})
_MEANS = frozenset({"by", "through"})
_BEFORE_OWN_VERB = frozenset({"also", "further", "jointly", "fully", "strongly"})
_PLAIN = 2  # the strength up to which an emphasis is a note: "noted", "recognized"

_RELATIVE = frozenset(
    {"who", "which", "whose", "where", "that", "call", "calls", "urge"}
)  # what follows is another's doing
_OWN = frozenset({"our", "their", "its", "his", "her", "shared", "joint", "mutual", "common"})
_NEAR = 3  # words between a verb and what it governs, or between a noun and whose it is
_TALK = 4  # words with which what is talked of begins
_HOW = frozenset({"how", "whether", "ways"})  # behind these it is asked, and not said, what will be
_TENSES = frozenset({"will", "shall", "would continue"})
_VERBS, _BEFORE_VERB = (
    frozenset({"support", "need", "value", "interest"}),
    frozenset({"to", "will", "would", "and"}),
)
_NO_MATTER = frozenset(
    {"continu", "further", "joint", "collect", "share"}
)  # stems of words that say nothing of the matter


@dataclass(frozen=True, slots=True)
class Rung:
    """How high the verb stands, and the noun that it governs ("their commitment"), the same where there is none; `word`: the verb; `governed`: the noun
    where it is another word."""

    verb: int
    noun: int
    word: str = ""
    governed: str = ""


def by_own_doing(before: Worded, after: Worded) -> tuple[Vote, ...]:
    """By verb and noun. Of two verbs of speaking the nouns decide, and of two nouns of one height the verbs."""
    one, other = _rung(before, after), _rung(after, before)
    if one is None or other is None:
        return ()
    if _foretold_alike(before, after):
        return ()
    if "inform" in (before.claim.act.force, after.claim.act.force) and _told_alike(before, after, one, other):
        return ()
    if (
        "expect" in (before.kind, after.kind)
        and min(one.verb, other.verb) <= _STRESSED
        and not _INTENDING & {one.word, other.word}
    ):
        return ()  # to look forward to a thing stands on the scale beside promises alone
    because = " → ".join(_said_apart(one, other))
    votes = {vote("own doing", n, because) for n in (other.verb - one.verb, other.noun - one.noun)}
    return tuple(sorted((v for v in votes if v), key=lambda v: v.direction))


def _said_apart(one: Rung, other: Rung) -> tuple[str, str]:
    """The verbs, with the nouns that they govern: "will seek to → will", "affirm support → reaffirm commitment"."""
    said = (" ".join((rung.word, rung.governed)).strip() for rung in (one, other))
    return next(said), next(said)


def _foretold_alike(before: Worded, after: Worded) -> bool:
    """Whether one promises what the other welcomes as a thing to come: "will begin" and "welcomed those who will begin"."""
    if "welcome" not in (before.kind, after.kind):
        return False
    return bool(_foretold(before) & _foretold(after))


def _foretold(worded: Worded) -> frozenset[str]:
    """The stems of what will be."""
    words = worded.whole
    return frozenset(stem(words[n + 1]) for n, word in enumerate(words[:-1]) if word in _TENSES)


def _told_alike(before: Worded, after: Worded, one: Rung, other: Rung) -> bool:
    """Whether what one only tells ("explained that they will") the other says as high ("noting that they will"), or hardly says."""
    height = max(one.noun, other.noun)
    if height <= _STRESSED:
        return one.noun == other.noun or not alike(before, after, _ALIKE)
    return _has_noun(before, height) and _has_noun(after, height)


def _has_noun(worded: Worded, height: int) -> bool:
    nouns = strength_words().own_nouns
    return any(nouns[found.phrase] == height for found in _nouns().within(worded.whole))


def _rung(worded: Worded, beside: Worded) -> Rung | None:
    act = worded.claim.act
    if act.force == "assert":
        return _of_sentence(worded)
    verb, word = _of_verb(worded) if worded.says_verb else _of_point(worded)
    if verb is None or act.negated:
        return None
    if verb > _STRESSED and _only_means(worded, beside):
        return None
    noun, phrase = _noun(worded, beside)
    governed = "" if phrase == word else phrase
    if worded.kind == "welcome" and noun > _STRESSED and not _is_own(worded):
        return Rung(verb, verb, word)  # "thanked Japan for its commitment": it is no doing of who thanks
    if verb == _STRESSED or act.force == "inform":  # of a verb of speaking the noun is the word
        return Rung(noun or verb, noun or verb, word, governed)
    if not noun or verb > _STRESSED >= noun or verb > _STRESSED and not _begins_with(worded, noun):
        return Rung(verb, verb, word)
    if verb < _STRESSED:
        return Rung(verb, noun, word, governed)
    return Rung(min(verb, noun), min(verb, noun), word, governed)


def _of_verb(worded: Worded) -> tuple[int | None, str]:
    """The height of the verb of an act, None where it is on no scale, and the verb."""
    act = worded.claim.act
    return _height(act.verb or "", act.force, worded.kind), act.verb or act.force


def _of_point(worded: Worded) -> tuple[int | None, str]:
    """The same of a point of a list, whose verb stands before the list: by the verb with which the point itself begins ("declare to: …
    reaffirm their support"); under a heading of its own ("Water: joint ventures") the verb does not reach, nor where topics are only
    named ("identified the following")."""
    if _has_heading(worded) or worded.kind == "discuss":
        return None, ""
    first = next((word for word in worded.content if word not in _BEFORE_OWN_VERB), "")
    entry = next((e for e in verb_lexicon().entries.get(first, ()) if not e.after and not e.nouns), None)
    kind = strength_words().kinds.get(first, entry.force) if entry else ""
    if entry is None or kind not in strength_words().own_doing:
        return _of_verb(worded)
    return _height(first, entry.force, kind), first


def _has_heading(worded: Worded) -> bool:
    heading, colon, _ = worded.claim.act.content.partition(": ")
    return bool(colon) and len(heading.split()) <= _HEADING


def _height(verb: str, force: str, kind: str) -> int | None:
    height = strength_words().own_doing.get(kind)
    strength = verb_strength(verb, force)
    if force == "emphasize" and strength is not None and strength <= _PLAIN:
        height = _NOTED
    return None if height is None else strength_words().own_verbs.get(verb, height)


def _begins_with(worded: Worded, height: int) -> bool:
    """Whether what a promise begins with takes from it: "will seek to"."""
    found = _nouns().within(worded.content)
    return any(f.start < _NEAR and strength_words().own_nouns[f.phrase] == height for f in found)


def _is_own(worded: Worded) -> bool:
    """Whether the commitment welcomed is of those who welcome it: "their shared commitment", not "Japan for its commitment"."""
    nouns = strength_words().own_nouns
    found = next((f for f in _nouns().within(worded.content) if nouns[f.phrase] > _STRESSED), None)
    if found is None or "for" in (*worded.addressed, *worded.content[: found.start]):
        return False
    return bool(_OWN & set(worded.content[max(0, found.start - _NEAR) : found.start]))


def _of_sentence(worded: Worded) -> Rung | None:
    """How high a plain sentence stands by its verb: "the partnership will …", "we need to …"; None where none of the scale is its verb."""
    end = next((n for n, word in enumerate(worded.content) if n and word in _RELATIVE), _SUBJECT)
    found = _of_sentences().within(worded.content[: min(end, _SUBJECT)])
    if worded.claim.act.negated or not found or stage_of(worded) in ("under way", "done"):
        return None
    phrase = found[0].phrase
    return Rung(strength_words().sentences[phrase], strength_words().sentences[phrase], phrase)


def _only_means(worded: Worded, beside: Worded) -> bool:
    """Whether a promise names the matter of both mostly as its means or its reason: "will help the reefs by upholding the law" is no
    promise of law."""
    words = worded.whole
    by = (
        n
        for n, word in enumerate(words[1:], 1)
        if words[n - 1] in _MEANS and word.endswith("ing") or words[n - 1] in _REASONS
    )
    start = next(by, len(words))
    places = _shared_matter(worded, beside)
    return bool(places) and sum(at >= start for at in places) >= _MOSTLY * len(places)


def _noun(worded: Worded, beside: Worded) -> tuple[int, str]:
    """The word of the scale that governs the matter of both, the last one before it, and the highest where several words tell the
    matter, behind its height; 0 where there is none.

    Of "their commitment to the delta and the importance of the reefs" it is the importance, beside an act on reefs.
    """
    found = _said_of_it(worded)
    heights = strength_words().own_nouns
    if not (places := _shared_matter(worded, beside)):
        first = found[0].phrase if found and found[0].start < worded.head else ""
        return heights.get(first, 0), first
    governing = [next((f.phrase for f in reversed(found) if f.start < at), "") for at in places]
    return max(((heights.get(phrase, 0), phrase) for phrase in governing), key=lambda n: n[0])


def _said_of_it(worded: Worded) -> tuple[Found, ...]:
    """The words of the scale in an act; of what is talked of only what the talk is about at once: "discussed their commitment", not
    "discussed how the office will help", nor "discussed plans of support"."""
    spoken = _place_of_verb(worded)
    found = tuple(
        f
        for f in _nouns().within(worded.whole)
        if (f.end > spoken or f.phrase not in _TENSES) and not _is_verb(f, worded)
    )
    if worded.kind != "discuss":
        return found
    most = len(worded.verbal) + _TALK
    asked = next((n for n, word in enumerate(worded.whole) if word in _HOW), most)
    return tuple(f for f in found if f.start < min(most, asked))


def _is_verb(found: Found, worded: Worded) -> bool:
    """Whether it is a verb there: "their commitment to support the delta"."""
    return found.phrase in _VERBS and bool(
        _BEFORE_VERB & set(worded.whole[max(0, found.start - 1) : found.start])
    )


def _place_of_verb(worded: Worded) -> int:
    """Where the verb stands: "will" before it only says when it is spoken ("will discuss trade")."""
    verb = stem((worded.claim.act.verb or "").partition(" ")[0])
    return max((n for n, word in enumerate(worded.verbal) if stem(word) == verb), default=0)


def _shared_matter(worded: Worded, beside: Worded) -> list[int]:
    """Where the words stand that both say and that tell the most."""
    told: dict[int, float] = {}
    both = worded.claim.whole & beside.claim.whole
    for at, word in enumerate(worded.content, len(worded.verbal)):
        weights = [weight(term) for term in terms_of(word) if term in both]
        if weights and word not in _words_of_nouns() and stem(word) not in _NO_MATTER:
            told[at] = max(weights)
    return [at for at, most in told.items() if most >= _TELLS * max(told.values())]


@cache
def _of_sentences() -> Phrases:
    return Phrases(strength_words().sentences)


@cache
def _nouns() -> Phrases:
    return Phrases(strength_words().own_nouns)


@cache
def _words_of_nouns() -> frozenset[str]:
    return frozenset(word for phrase in strength_words().own_nouns for word in phrase.split())
