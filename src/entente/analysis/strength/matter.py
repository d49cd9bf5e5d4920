"""Whether two acts are of one matter: told in other words, each of something of its own, or the one the outcome of the other."""

from __future__ import annotations

from functools import cache

from entente.analysis.likeness.words import weight_of
from entente.analysis.strength.phrases import Phrases
from entente.analysis.strength.stages import stage_of
from entente.analysis.strength.worded import Worded
from entente.lexicon.strength import strength_words

_PROMISED = frozenset({"commit", "agree", "announce", "affirm"})
_DEEDS = frozenset({"commit", "agree"})  # of these, what is welcomed later has come of it
_TOLD = frozenset({"welcome", "discuss", "inform", "assert", "emphasize", "support"})
_BEGINS = 8  # words with which a promise begins
_BEGUN = frozenset(
    {"launch", "establishment", "signing", "opening", "publication", "adoption", "inaugural", "first"}
)
_HOW = frozenset({"how", "ways", "steps", "plans"})
_ARTICLES = frozenset({"the", "a", "an", "our", "their"})
_FIRST = 2  # words of the content that may stand before those that tell of an outcome: "the ongoing"


def apart(before: Worded, after: Worded) -> float:
    """How far each goes its own way: the share of what it says that the other does not, of that act of which it is less."""
    one, other = before.claim, after.claim
    shared = weight_of(one.whole & other.whole)
    return min(1 - shared / claim.heavy if claim.heavy else 0.0 for claim in (one, other))


def came_of_it(before: Worded, after: Worded) -> str:
    """The word by which one act tells how what the other promises or launches fared ("progress of", "the launch of"): a step
    in time, and no other strength; empty where it does not."""
    for promise, telling in ((before, after), (after, before)):
        if (
            (promise.kind in _PROMISED or _awaited(promise))
            and telling.kind in _TOLD
            and (promise.kind in _DEEDS or not _outcome(promise))
        ):
            if (
                (promise.kind in _DEEDS or _awaited(promise))
                and telling.kind == "welcome"
                and not _head(telling, _not_yet())
            ):
                return telling.claim.act.verb or "welcome"
            if (outcome := _outcome(telling) or _outcome_of(promise, telling)) and not (
                stage_of(promise) == "done" and _BEGUN & set(outcome.split())
            ):
                return outcome
    if {before.kind, after.kind} <= _TOLD:
        for start, end in ((before, after), (after, before)):
            if _head(start, _begun()) and (done := _head(end, _done())):
                return done
    return _went_on(before, after) or _went_on(after, before)


def _awaited(worded: Worded) -> bool:
    """Whether it looks forward to something, or says plainly that it will be."""
    act = worded.claim.act
    return act.verb == "look forward to" or act.force == "assert" and stage_of(worded) == "to be done"


def _went_on(promise: Worded, telling: Worded) -> str:
    """What tells that work on what one act promises is being done or was done; also that done which is under way in it."""
    stage, later = stage_of(promise), stage_of(telling)
    if later == "done" and telling.kind != "discuss" and _asks_how(promise):
        return "how to be done, done"
    if not stage or stage == "done":
        return ""
    if stage == "to be done" and (later == "done" or later == "under way" and not _goes_on(promise)):
        return f"{stage}, {later}"
    doing = _doings().within(telling.content)
    return doing[0].phrase if doing and not _doings().within(promise.content) else ""


def _asks_how(worded: Worded) -> bool:
    """Whether it is talk of how a thing is to be done: what comes of it is told later."""
    words = worded.content
    return worded.kind == "discuss" and any(
        word in _HOW and words[n + 1 : n + 2] == ("to",) for n, word in enumerate(words)
    )


def _goes_on(worded: Worded) -> bool:
    """Whether it promises to go on with what is being done: that it is being done is no answer to that."""
    return any(word.startswith(("continu", "sustain", "maintain")) for word in worded.content[:_BEGINS])


def _outcome(worded: Worded) -> str:
    return _head(worded, _outcomes())


def _outcome_of(promise: Worded, telling: Worded) -> str:
    """The same behind the name of what was promised: "the Delta Standard adoption"."""
    found = next(iter(_outcomes().within(telling.content)), None)
    if found is None or not _FIRST < found.start <= _BEGINS:
        return ""
    named = [word for word in telling.content[: found.start] if word not in _ARTICLES]
    return found.phrase if named and all(promise.has(word) for word in named) else ""


def _head(worded: Worded, phrases: Phrases) -> str:
    """The phrase with which the content begins, in its first words."""
    found = phrases.within(worded.content)
    return found[0].phrase if found and found[0].start <= _FIRST else ""


@cache
def _begun() -> Phrases:
    return Phrases(strength_words().begun)


@cache
def _done() -> Phrases:
    return Phrases(strength_words().done)


@cache
def _not_yet() -> Phrases:
    return Phrases(strength_words().not_yet)


@cache
def _doings() -> Phrases:
    return Phrases(strength_words().doings)


@cache
def _outcomes() -> Phrases:
    return Phrases(strength_words().outcomes)
