"""Deeds: where a text says that something was done or is under way ("was launched", "the signing of").

Only their place and their words of content are kept; which promise they bear on, and what they show, is for `record.fates`
to say.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from entente.lexicon.fulfilment import Marker, marker_starts, markers
from entente.lexicon.fulfilment_words import (
    denied,
    marker_verb,
    next_one,
    no_deed,
    not_yet,
    object_ahead,
    set_up,
    thing_received,
)
from entente.lexicon.stems import Word, content_words
from entente.record.fates.core import pairs_in

_SENTENCE_END = re.compile(r"(?<=[a-z0-9)”\"’'])[.!?](?=[\s”\"]|$)|\n|;\s|\s•\s")
_WORD = re.compile(r"[a-z]+", re.I)
_LONGEST = 600  # characters of a sentence that are looked at around a deed
_BEFORE = 90  # characters before the words of a deed in which a wish or plan would stand
MOST = 400  # deeds of one document: a bound, so that no document can fill the record
_BEHIND_IT = 60  # characters behind the words of a deed in which its object begins
_ATTRIBUTE = re.compile(r"\b(?:its|our|their|his|her|(?:new|existing)(?:,)?\s(?:or|and))\s$", re.I)
_KEYS = 6
_NO_NAME = frozenset(
    {"The", "This", "That", "These", "Our", "Their", "Its", "His", "Her", "A", "An", "Each", "Both"}
)
_PAIRS = 2  # of words that name a body
OF_BODIES = frozenset({"launched", "exists", "met", "signed"})  # sorts of deeds that are told of bodies
_OBJECT, _NEAR = 2, 60  # and more right behind the words of the deed: how many, within how many characters


@dataclass(frozen=True, slots=True)
class Deed:
    """Something done or under way. `words` are stems, in order, with "|" and the verb wherever the deed is told ("|>" where its object follows); `keys` the few by which
    it is looked up."""

    rule: str
    done: bool
    start: int
    end: int
    words: tuple[str, ...]
    keys: tuple[str, ...]


def deeds_in(text: str) -> tuple[Deed, ...]:
    """The deeds of a text in their order, one for each sentence and sort; at most `MOST`."""
    found = []
    for deed in _deeds(text):
        found.append(deed)
        if len(found) == MOST:
            break
    return tuple(found)


def _deeds(text: str) -> Iterator[Deed]:
    ends = [*(m.start() for m in _SENTENCE_END.finditer(text)), len(text)]
    told: dict[int, list[tuple[int, int, str]]] = {}
    for start, end, words in _told(text):
        told.setdefault(bisect_left(ends, end), []).append((start, end, words))
    for number, found in told.items():
        yield from _of_sentence(text, ends[number - 1] if number else 0, ends[number], found)


def _told(text: str) -> Iterator[tuple[int, int, str]]:
    """Where words of deeds stand. Each word is looked up: one pattern of all of them takes ten times as long."""
    starts, after = marker_starts(), 0
    for match in _WORD.finditer(text):
        possible = starts.get(match[0].lower())
        if possible is None or match.start() < after:
            continue
        for words in possible:
            end = match.start() + len(words)
            if text[match.start() : end].lower() == words and not text[end : end + 1].isalnum():
                yield match.start(), end, words
                after = end
                break


def _of_sentence(text: str, start: int, end: int, found: list[tuple[int, int, str]]) -> Iterator[Deed]:
    told: dict[tuple[str, bool], list[tuple[int, str]]] = {}
    for place, after, words in found:
        before = text[max(start, place - _BEFORE) : place]
        for marker in markers()[words]:
            if _holds(marker, words, before, text[place : place + 1], text[after : after + _BEHIND_IT]):
                told.setdefault((marker.rule, marker.done), []).append(
                    (
                        after,
                        f">{marker_verb(words)}" if object_ahead().match(text, after) else marker_verb(words),
                    )
                )
    if not told:
        return
    first, last = _bounds(text, start, end, [p for places in told.values() for p, _ in places])
    words_there = content_words(text[first:last])
    for (rule, done), places in sorted(told.items()):
        at = sorted((place - first, verb) for place, verb in places if first <= place <= last)
        keys = _looked_up_by(words_there, [place for place, _ in at])
        if rule in OF_BODIES:
            keys += _bodies(words_there, [place for place, _ in at])
        if keys:
            yield Deed(rule, done, first, last, tuple(_parted(words_there, at)), keys)


def _parted(words: tuple[Word, ...], at: list[tuple[int, str]]) -> Iterator[str]:
    """The stems, between them "|" and the verb where the deed is told."""
    left = list(at)
    for word in words:
        while left and word.start >= left[0][0]:
            yield f"|{left.pop(0)[1]}"
        yield word.stem
    yield from (f"|{verb}" for _, verb in left)


def _holds(marker: Marker, words: str, before: str, first: str, behind: str) -> bool:
    if marker.rule == "exists":  # a body is named: "the Cyber Working Group", not "a working group"
        last = before[:-1].rpartition(" ")[2]
        named = last[:1].isupper() and last not in _NO_NAME
        return first.isupper() and named and not set_up().search(before)
    if marker.rule == "given up":  # what "will be postponed" is given up already
        return not denied().search(before)
    if marker.rule == "met" and (next_one().match(behind) or thing_received(words).match(behind)):
        return False  # "by hosting the next summit", "welcomed the announcement"
    if not marker.noun and marker.done and _ATTRIBUTE.search(before) and words.endswith("ed"):
        return False  # "the new or updated plans"
    return not (no_deed() if marker.noun else not_yet()).search(before)


def _bounds(text: str, start: int, end: int, places: list[int]) -> tuple[int, int]:
    """The sentence without blanks at its ends, or of a very long one what stands around the deeds."""
    if end - start > _LONGEST:
        start = max(start, min(places) - _LONGEST // 3)
        end = min(end, start + _LONGEST)
    while start < end and not text[start].isalnum() and text[start] not in "“\"'‘$€£":
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _looked_up_by(words: tuple[Word, ...], at: list[int]) -> tuple[str, ...]:
    """The words that tell most, and those right behind the deed, which tell what was done."""
    behind = (w.stem for w in words if not w.common and any(0 <= w.start - place <= _NEAR for place in at))
    return tuple(dict.fromkeys((*keys_of(words, *at), *islice(behind, _OBJECT))))


def _bodies(words: tuple[Word, ...], at: list[int]) -> tuple[str, ...]:
    """The bodies named nearest, by two words: those of "the Economic Dialogue" are in everybody's mouth, the two are not."""
    found = sorted(
        (min((abs(words[n].start - place) for place in at), default=0), pair)
        for n, pair in pairs_in([w.stem for w in words])
    )
    return tuple(dict.fromkeys(pair for _, pair in found))[:_PAIRS]


def keys_of(words: tuple[Word, ...], *at: int) -> tuple[str, ...]:
    """The stems that tell most: names and numbers before other words, what stands behind a place of `at` before the rest."""
    ranked = sorted((_rank(w, at), n) for n, w in enumerate(words) if not w.common)
    return tuple(dict.fromkeys(words[n].stem for _, n in ranked))[:_KEYS]


_BEHIND, _PLAIN = 1 << 20, 1 << 40  # more than a text has letters


def _rank(word: Word, at: tuple[int, ...]) -> int:
    """Less for what tells more: one number, since every word of every deed is ranked."""
    start = word.start
    near = start if not at else min([start - p if start >= p else _BEHIND + p - start for p in at])
    return near if word.name else _PLAIN + near
