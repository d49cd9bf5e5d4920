"""The phrase that is asked for, taken apart: what must be compared, what can be looked up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from entente.analysis.phrases.words import Word, words_of
from entente.errors import NotInRecord
from entente.lexicon.phrase_words import phrase_words

_DOTTED = 3  # letters of a word that a text may write with points ("US", "U.S.")
LONGEST = 40  # words; a longer text is no phrase but a passage
_KEY = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class Unit:
    """One word of content, or the parts of a compound, that a variant has or lacks as a whole."""

    stems: tuple[str, ...]
    keys: tuple[str, ...]  # words that full-text search knows on every database
    needle: str  # letters with which each inflection of its longest word begins


@dataclass(frozen=True)
class Phrase:
    """A phrase. `lead` and `tail`: small words before its first and behind its last word of content.

    A phrase of small words alone ("as well as") has no units, and no near variants.
    """

    text: str
    words: tuple[Word, ...]
    units: tuple[Unit, ...]
    lead: int
    tail: int

    @cached_property
    def content(self) -> tuple[Word, ...]:
        """The words by which variants are measured."""
        return tuple(w for w in self.words if not w.small)

    @cached_property
    def may_lack(self) -> int:
        """How many units a variant may lack: one, where at least two are left."""
        return 1 if len(self.units) > 2 else 0

    @cached_property
    def needed(self) -> int:
        """How many words of content a variant has at least."""
        return len(self.content) - (max(len(u.stems) for u in self.units) if self.may_lack else 0)

    @property
    def coordinates(self) -> bool:
        """Whether it names several things ("food and energy security"), which can change places."""
        return any(w.text in phrase_words().coordinators for w in self.words)

    @cached_property
    def needle(self) -> str:
        """The beginning of a word that no variant lacks: the last, or where all must be there, the longest."""
        units = self.units[-1:] if self.may_lack else self.units
        return max((u.needle for u in units), key=lambda n: (len(n), n))

    @cached_property
    def may_add(self) -> int:
        """How many words a variant may add."""
        return max(1, 2 * len(self.units) - 3)

    @cached_property
    def widest(self) -> int:
        """How many words a variant may have, small ones included."""
        return 2 * len(self.words) + 4


def parse(text: str) -> Phrase:
    """The phrase that a person typed. Raises `NotInRecord` for what is none."""
    shown = " ".join(text.split())
    words = words_of(shown[:5000])
    articles = phrase_words().articles
    words = words[len(list(takewhile(lambda w: w.text in articles, words))) :] or words
    if not words:
        raise NotInRecord(
            shown[:60] or "an empty phrase", "has no word to look for", "give a phrase in quotation marks"
        )
    if len(words) > LONGEST:
        raise NotInRecord(f"{shown[:40]}…", "is too long for a phrase", f"give at most {LONGEST} words of it")
    lead = len(list(takewhile(lambda w: w.small, words)))
    tail = len(list(takewhile(lambda w: w.small, reversed(words))))
    return Phrase(shown[words[0].start : words[-1].end], words, tuple(_units(words)), lead, tail)


def _units(words: tuple[Word, ...]) -> list[Unit]:
    units: list[Unit] = []
    run: list[Word] = []
    for word in words:
        if word.small:
            continue
        if run and word.weight == 1:  # a compound with a small word in it ("state-of-the-art") ends here
            units.append(_unit(run))
            run = []
        run.append(word)
        if sum(w.weight for w in run) > 0.999:
            units.append(_unit(run))
            run = []
    return [*units, _unit(run)] if run else units


def _unit(words: list[Word]) -> Unit:
    hard = phrase_words().unindexed | phrase_words().small
    keys = tuple(
        w.text
        for w in words
        if _KEY.fullmatch(w.text) and w.text not in hard and w.end - w.start == len(w.text)
    )
    longest = max(words, key=lambda w: (len(w.text), w.text))
    dotted = len(longest.text) <= _DOTTED or any(w.end - w.start != len(w.text) for w in words)
    return Unit(
        tuple(w.stem for w in words), keys, longest.text[0] if dotted else _shared(longest.text, longest.stem)
    )


def _shared(word: str, stem: str) -> str:
    """The letters with which both begin: "happy" and "happi"."""
    return "".join(a for a, b in takewhile(lambda pair: pair[0] == pair[1], zip(word, stem, strict=False)))
