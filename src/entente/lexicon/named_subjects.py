"""Which subjects of the controlled list a text names: the one algorithm for topics, questions and comparisons.

The terms of the list are looked for from left to right, longer ones first, and none inside another: "trade union"
names labour and no trade. What is asked of the terms found differs: all subjects, the foremost, how many words name each.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from entente.lexicon.subject_frames import subject_frames
from entente.lexicon.subjects import Subject, subjects

_SHARE = 0.5  # of the words that name the subject named most
_LONG = 12  # letters beyond which a term outweighs one of an earlier subject: "taiwan strait", "peace"
GENERAL = frozenset(
    {"indo-pacific", "bilateral-relations", "regional-affairs"}
)  # whom or where it concerns, not what
_JOINTS = frozenset([",", "and"])
_PREPOSITIONS = frozenset(["in", "of", "for", "with", "between", "on", "to"])
_LIST = 14  # words in which a list of fields comes to its noun
_PHRASE = 4  # words of the longest phrase that leads to a time or a means
_WORD = re.compile(r"[a-z](?:\.[a-z]\b)+|’s\b|[^\W_]+|[,;:]")  # "U.S." is one; no term goes over a comma
_OF_IT = "’s"
_POSSESSIVE = re.compile(r"['’]s\b")


class _Hit(NamedTuple):
    """A term found, its subject, and where it ends among the words."""

    term: tuple[str, ...]
    code: str
    end: int


_NO_HIT = _Hit((), "", 0)


@cache
def subject(code: str) -> Subject | None:
    """A subject by its code, in any letter case."""
    return next((s for s in subjects() if s.code == code.strip().lower()), None)


def about(text: str) -> tuple[str, ...]:
    """What a text is about: the subject that most of its words name, and those that at least half as many name; a place in which
    something is done names no subject beside another ("the alliance for stability on the Korean Peninsula")."""
    words = _words(text)
    hits = list(_hits(words))
    named: Counter[str] = Counter()
    for hit in hits:
        if not (_is_place_of_it(hit, words) and any(_is_before(other, hit) for other in hits)):
            named[hit.code] += len(hit.term)
    least = _SHARE * max(named.values(), default=0)
    return tuple(sorted(code for code, words in named.items() if words >= least))


def _is_before(one: _Hit, other: _Hit) -> bool:
    """Whether one names another subject, by a term of one sense, and stands before."""
    return (
        one.code != other.code and one.end < other.end and one.term not in _weak() and one.code not in GENERAL
    )


def _is_place_of_it(hit: _Hit, words: list[str]) -> bool:
    """Whether a term of several senses stands behind "in" or "on the": where it is done, not on what ("sanctions on North Korea")."""
    before = words[: hit.end - len(hit.term)]
    return hit.term in _weak() and (before[-1:] == ["in"] or before[-2:] in (["in", "the"], ["on", "the"]))


def named_subjects(text: str) -> Counter[str]:
    """How many words name each subject."""
    named: Counter[str] = Counter()
    for hit in _hits(_words(text)):
        named[hit.code] += len(hit.term)
    return named


def main_subject(text: str) -> str | None:
    """The subject that most of the words name, the first of the list at a tie; a general one only where nothing else is named."""
    named, ranks = named_subjects(text), _ranks()
    return min(named, key=lambda code: (code in GENERAL, -named[code], ranks[code]), default=None)


def subject_of(label: str) -> str | None:
    """The foremost subject that a topic names: the first of the list, long terms before all others; None for none.

    Words of several senses ("attacks") count only where no other names one, and where or with whom something is done
    ("international", "Western Hemisphere") only where nothing else is said (see `subject_frames.yaml`).
    """
    words = _words(label)
    if _whole_relationship(words):
        return "bilateral-relations"
    hits = _of_the_matter(list(_hits(words)), words)
    return min(hits, key=lambda hit: _standing(hit, words), default=_NO_HIT).code or None


def _standing(hit: _Hit, words: list[str]) -> tuple[bool, bool, bool, bool, bool, bool, int]:
    """What makes a term count before others: the smaller the better."""
    long, general = len(" ".join(hit.term)) > _LONG, hit.code in GENERAL
    weak = hit.term in _weak()
    framing = hit.code == "bilateral-relations" and _leads(words, hit.end, subject_frames().matter)
    possessor = words[hit.end : hit.end + 1] == [_OF_IT]  # "support for Peru's | reforms"
    return (general, weak, possessor, not long or general, framing, not long, _ranks()[hit.code])


def _of_the_matter(hits: list[_Hit], words: list[str]) -> list[_Hit]:
    """The terms found, without those behind words of time or means where the matter is named before."""
    frames = subject_frames()
    for at in range(1, len(words)):
        before = [hit for hit in hits if hit.end <= at]
        if _leads(words, at, frames.times) and any(hit.code != "regional-affairs" for hit in before):
            return before
        if _leads(words, at, frames.means) and any(hit.code not in GENERAL for hit in before):
            return before
    return hits


def _whole_relationship(words: list[str]) -> bool:
    """Whether a list of fields, the political among them, says that the relationship as a whole is meant."""
    frames = subject_frames()
    for at, word in enumerate(words):
        if (word,) not in frames.sides or not _JOINTS & set(words[max(at - 1, 0) : at + 2]):
            continue
        for other in words[at + 1 : at + _LIST]:
            if (other,) in frames.of_the_whole:
                return True
            if other in _PREPOSITIONS:
                break
    return False


def _leads(words: list[str], at: int, phrases: frozenset[tuple[str, ...]]) -> bool:
    return any(tuple(words[at : at + size]) in phrases for size in range(1, _PHRASE + 1))


def _hits(words: list[str]) -> Iterator[_Hit]:
    """The terms in a text with their subjects, in order, none inside another."""
    terms, longest = _terms()
    free = 0
    for at in [n for n, word in enumerate(words) if word in longest]:
        if at < free:
            continue
        for size in range(min(longest[words[at]], len(words) - at), 0, -1):
            term = tuple(words[at : at + size])
            if code := terms.get(term):
                yield _Hit(term, code, at + size)
                free = at + size
                break


def _words(text: str) -> list[str]:
    low = text.lower()
    return [word.replace(".", "") for word in _WORD.findall(_POSSESSIVE.sub(f" {_OF_IT}", low))]


@cache
def _terms() -> tuple[dict[tuple[str, ...], str], dict[str, int]]:
    """The code of each term, and how many words the longest term has that begins with a word."""
    terms: dict[tuple[str, ...], str] = {}
    longest: dict[str, int] = {}
    for one in subjects():
        for term in one.terms:
            if words := _words(term):
                terms.setdefault(tuple(words), one.code)
                longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return terms, longest


@cache
def _weak() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(_words(term)) for one in subjects() for term in one.weak)


@cache
def _ranks() -> dict[str, int]:
    return {one.code: rank for rank, one in enumerate(subjects())}
