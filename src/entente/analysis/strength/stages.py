"""How far a thing has come by an act: it is to be done, it is being done, or it was done."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from entente.analysis.likeness.terms import stem
from entente.analysis.strength.phrases import Phrases, words_of
from entente.analysis.strength.worded import Worded
from entente.lexicon.strength import strength_words
from entente.lexicon.verbs import verb_lexicon

Stage = Literal["", "to be done", "under way", "done"]
_PROMISES = frozenset({"commit", "agree"})
_SPOKEN = frozenset({"affirm", "emphasize", "announce", "inform"})  # of these the noun promises
_DEEDS = frozenset(
    {"announce", "provide"}
)  # kinds of act that are done by a doing, where no verb of speaking tells of it
_TELLING = frozenset({"affirm", "emphasize", "inform", "welcome"})
_ANNOUNCING = frozenset({"announce", "declare", "proclaim"})
_INTENDED = 3  # the height of the noun from which it promises: "their intention", "their commitment"
_ADDRESSED = 5  # words before "that": "reassured President Roe that"
_SUBJECT = 14  # words of a plain sentence among which its verb stands

_ENDING = frozenset(
    {"finalize", "finalise", "conclude", "complete", "adopt", "sign"}
)  # agreed and done in one: "was finalized"
_RESOLVES = frozenset(
    {"resolve", "determination", "pledge", "promise"}
)  # "our resolve to diversify … is clear"
_RESOLVED = 4  # words with which a sentence begins
_HAVE, _BE, _WAS = (
    frozenset({"have", "has", "had", "having"}),
    frozenset({"is", "are"}),
    frozenset({"was", "were"}),
)
_BETWEEN = frozenset(
    {"also", "already", "now", "since", "recently", "been", "both", "together", "jointly", "successfully"}
)
_BEHIND_PARTICIPLE = frozenset({"by", "at", "in", "on", "under", "during", "for", "as", "to", "with", "from"})
_PRONOUNS = frozenset({"we", "they", "he", "she", "it", "also", "both", "who"})
# Before these no verb is one that tells what was done: "the shared values", "and related".
_NO_SUBJECT = frozenset({
    ",", "the", "a", "an", "our", "their", "its", "his", "her", "this", "these", "those", "all", "other", "more", "most", "and", "or",
    "of", "in", "to", "for", "with", "by", "as", "at", "on", "from", "into", "than", "such", "newly", "highly", "well", "less", "be", "been",
})  # fmt: skip
_PLAIN_VERBS = frozenset({
    "need", "needs", "continue", "continues", "remain", "remains", "do", "does", "should", "must", "can", "could", "may", "might",
})  # fmt: skip
_OPENING = frozenset({
    "to", "in", "on", "at", "for", "through", "under", "since", "over", "during", "with", "as", "by", "from", "following", "building",
    "after", "despite", "consistent", "based", "along", "within", "beyond", "given",
})  # fmt: skip
_ASIDE = re.compile(r"\([^()]*\)|—[^—]*—|\s–\s[^–]*\s–\s")
_CLAUSES = re.compile(r";|—|\s–\s|,?\sand\s(?=(?:the|we|our|they|both|is|are)\s)")


def stage_of(worded: Worded) -> Stage:
    """Whether an act promises something, or tells that it is being done or was done; empty where it does neither."""
    act = worded.claim.act
    if act.negated:
        return ""
    if act.force == "assert":
        return _of_sentence(worded)
    form = _form_of_verb(worded)
    if form and act.verb not in _ANNOUNCING and act.force in _DEEDS | {"commit"}:
        return form
    if _is_ended(worded) or not worded.says_verb and _of_sentence(worded) == "done":
        return "done"
    if worded.kind in _PROMISES:
        return "to be done"
    if worded.kind in _SPOKEN and _promised(worded):
        return "to be done"
    return _of_report(worded)


def _is_ended(worded: Worded) -> bool:
    """Whether what was agreed was brought to its end: "finalized", "was finalized"."""
    verb = worded.claim.act.verb or ""
    return verb in _ENDING and any(_is_past(word) and stem(word) == stem(verb) for word in worded.whole)


def _of_report(worded: Worded) -> Stage:
    """The stage of what is said to be so: "acknowledged that the work has deepened"; what will be is no promise by that."""
    words = worded.content
    if worded.claim.act.force not in _TELLING or "that" not in (*worded.verbal[-1:], *words[:1]):
        return ""
    stage = _of_clause(words[words[:1] == ("that",) :])
    return stage if stage == "done" else ""


def _promised(worded: Worded) -> bool:
    said = worded.content
    that = next((n + 1 for n, word in enumerate(said[:_ADDRESSED]) if word == "that"), 0)
    found = _nouns().within(said[that:])
    return (
        bool(found)
        and found[0].start <= worded.head
        and strength_words().own_nouns[found[0].phrase] >= _INTENDED
    )


def _form_of_verb(worded: Worded) -> Stage:
    """The stage that the form of the operative verb tells of: "launched", "have launched", "are undertaking"; of a deed alone."""
    words = worded.verbal
    verb = stem((worded.claim.act.verb or "").partition(" ")[0])
    at = max((n for n, word in enumerate(words) if stem(_present(word)) == verb), default=None)
    if at is None or set(words[:at]) & (_ahead() | _PLAIN_VERBS):
        return ""
    if words[at].endswith("ing"):
        return "under way" if _BE & set(words[max(0, at - 2) : at]) else ""
    if worded.claim.act.force == "commit":
        return ""
    return "done" if _is_past(words[at]) or words[:at] == ("to",) else ""


def _of_sentence(worded: Worded) -> Stage:
    """The same of a plain sentence, by the first verb of each of its clauses."""
    said = _ASIDE.sub(" ", worded.claim.act.proof.quote)
    found = [_of_clause(words_of(clause)) for clause in _CLAUSES.split(said)]
    return "under way" if "under way" in found else next((stage for stage in found if stage), "")


def _of_clause(said: tuple[str, ...]) -> Stage:
    words = _without_opening(said)[:_SUBJECT]
    for n, word in enumerate(words):
        behind = [w for w in words[n + 1 : n + 4] if w not in _BETWEEN and not w.endswith("ly")]
        following = behind[0] if behind else ""
        if word in _ahead() or word in _RESOLVES and n < _RESOLVED and words[n + 1 : n + 2] == ("to",):
            return "to be done"
        if word in _BE:
            return "under way" if following.endswith("ing") else ""
        if word in _HAVE | _WAS:
            return "done" if _is_deed(following) else ""
        if word in _PLAIN_VERBS:
            return ""
        if n and _is_past(word) and _is_verb(words, n):
            return "done" if _is_deed(word) else ""
    return ""


def _without_opening(words: tuple[str, ...]) -> tuple[str, ...]:
    """Without the phrase before the subject: "To curb firearms trafficking, …"."""
    if words[:1] and words[0] in _OPENING and "," in words:
        return words[words.index(",") + 1 :]
    return words


def _is_verb(words: tuple[str, ...], at: int) -> bool:
    """Whether a past form is the verb of its clause, and no participle ("the values shared by all")."""
    before, behind = words[at - 1], words[at + 1 : at + 2]
    if before in _NO_SUBJECT:
        return False
    return before in _PRONOUNS or not (
        behind and behind[0] in _BEHIND_PARTICIPLE and words[at].endswith("ed")
    )


def _is_past(word: str) -> bool:
    return word.endswith("ed") and len(word) > 4 or word in strength_words().past


def _is_deed(word: str) -> bool:
    """Whether a past form tells of a doing, and not of words spoken: "launched", not "reaffirmed"."""
    return _is_past(word) and stem(word) not in _spoken()


def _present(word: str) -> str:
    return strength_words().past.get(word, word)


@cache
def _spoken() -> frozenset[str]:
    """The stems of operative verbs that tell of words and not of deeds."""
    return frozenset(
        stem(entry.verb)
        for entries in verb_lexicon().entries.values()
        for entry in entries
        if not entry.after and not entry.nouns and entry.force not in _DEEDS or entry.verb in _ANNOUNCING
    )


@cache
def _ahead() -> frozenset[str]:
    return strength_words().ahead


@cache
def _nouns() -> Phrases:
    return Phrases(strength_words().own_nouns)
