"""Names that stand alone: "Xi told Roe", "On Friday Anna Roe called", of people whom the text introduces elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from entente.lexicon.office_words import NOT_NAMES, OFFICE_WORDS
from entente.reading.cast.cast import Cast
from entente.reading.patterns.ready import compiled
from entente.reading.people.comparing import PARTICLES, bare_letters
from entente.reading.people.mention import PersonMention
from entente.reading.people.words import NAMED_AFTER, WORD, bare_word
from entente.reading.sentences.sentence import SentenceView


def with_bare_names(sentences: Sequence[SentenceView], cast: Cast) -> tuple[SentenceView, ...]:
    """The sentences with the mentions that are bare names of one member of the cast."""
    known = cast.words
    if not known:
        return tuple(sentences)
    single = {word for word in known if cast.named(word) is not None}
    found = []
    for sentence in sentences:
        more = tuple(_bare_in(sentence, single, known))
        people = tuple(sorted((*sentence.people, *more), key=lambda m: m.start)) if more else sentence.people
        found.append(replace(sentence, people=people) if more else sentence)
    return tuple(found)


def _bare_in(sentence: SentenceView, single: set[str], known: frozenset[str]) -> Iterator[PersonMention]:
    words = list(WORD.finditer(sentence.text))
    taken = [(p.start - sentence.start, p.end - sentence.start) for p in sentence.people]
    taken += [(p.start - sentence.start, p.end - sentence.start) for p in sentence.parties]
    k = 0
    while k < len(words):
        first = k
        while k < len(words) and words[k].group()[0].isupper() and _key(words[k].group()) in known:
            k += 1
            if words[k - 1].group()[-2:] in ("’s", "'s") or _parted(words, k, sentence.text):
                break
        if k == first:
            k += 1
            continue
        keys = [_key(w.group()) for w in words[first:k]]
        while first and _is_particle(words[first - 1].group()) and not _parted(words, first, sentence.text):
            first -= 1  # "Al Roe", "Van der Doe": the particle that opens a surname
        start, end = words[first].start(), words[k - 1].start() + len(bare_word(words[k - 1].group()))
        if first and _INITIAL.fullmatch(words[first - 1].group()) and not _is_style(words, first):
            first, start = first - 1, words[first - 1].start()  # "E. Roe"
        if any(a < end and start < b for a, b in taken) or not any(key in single for key in keys):
            continue
        if len(keys) == 1 and (
            bare_word(words[k - 1].group()) in NOT_NAMES or not _alone(words, first, k - 1, sentence.text)
        ):
            continue
        if k < len(words) and words[k].group() in NAMED_AFTER:
            continue
        name = sentence.text[start:end]
        offset = sentence.start
        yield PersonMention(start + offset, end + offset, start + offset, end + offset, name, None, None)


_INITIAL = compiled(r"[^\W\d_a-z][.’']?")


def _is_style(words: Sequence[re.Match[str]], first: int) -> bool:
    """ "H. E. | Roe": the courtesy title, no initials."""
    return [w.group()[0] for w in words[max(0, first - 2) : first]] == ["H", "E"]


def _parted(words: Sequence[re.Match[str]], k: int, text: str) -> bool:
    """ "Roe, Doe meet": a sign between two words makes them two names."""
    return k < len(words) and bool(text[words[k - 1].end() : words[k].start()].strip())


@lru_cache(maxsize=16_384)  # there are few words, each many times
def _key(word: str) -> str:
    return bare_letters(bare_word(word)).replace("-", "").replace("’", "'")


def _is_particle(word: str) -> bool:
    return word[0].isupper() and word.lower() in PARTICLES


def _alone(words: Sequence[re.Match[str]], first: int, k: int, text: str) -> bool:
    """Whether no other capitalised word of unknown use stands beside it: not the "Roe Foundation"."""
    if (
        first
        and _capital_of_a_name(words[first - 1].group())
        and not text[words[first - 1].end() : words[first].start()].strip()
    ):
        before = words[first - 1].group()
        return (
            before[-2:] in ("’s", "'s")
            or bare_word(before) in OFFICE_WORDS
            or _SHORT.fullmatch(before) is not None
        )
    if k + 1 == len(words) or words[k].group()[-2:] in ("’s", "'s"):
        return True
    return bool(text[words[k].end() : words[k + 1].start()].strip()) or not _capital_of_a_name(
        words[k + 1].group()
    )


_SHORT = compiled(r"[A-Z]{2,5}(?:/[A-Z]{2,3})?")  # an office as headlines shorten it: "DNI Roe", "HR/VP Roe"


def _capital_of_a_name(word: str) -> bool:
    return word[0].isupper() and bare_word(word) not in NOT_NAMES and word[-1] not in ".:"
