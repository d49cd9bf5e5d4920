"""A phrase and its near variants in a text.

Words of content are aligned by their stems (longest common subsequence, rapidfuzz); the likeness is twice the weight of
what is matched over the weight of both. Another order costs a twentieth. Near is what reaches `NEAR`, lacks at most one
word of three or more, never the last, which is what an English phrase is about, and adds a few at most. Where the last
word has moved, a joint must say how ("an Indo-Pacific that is free and open") unless the phrase names several things, and
nothing else may differ; elsewhere no joint may come in ("grave concern over the threat"), nor an article beside a new word.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from entente.analysis.phrases.asked import Phrase
from entente.analysis.phrases.words import Word, stretches, words_of
from entente.lexicon.phrase_words import phrase_words

NEAR = 0.55
_ORDER_COSTS = 0.05
_LETTERS = 11  # of a word, with what stands between it and the next: a bound for how far a variant reaches


@dataclass(frozen=True, slots=True)
class Found:
    """A place in a text where a phrase stands. `exact`: word for word, whatever the letter case and the punctuation."""

    start: int
    end: int
    exact: bool
    likeness: float
    added: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    reordered: bool = False
    inflected: tuple[str, ...] = ()  # the forms in which words stand here

    @property
    def differences(self) -> str:
        """What is otherwise, in words; empty where the phrase stands as asked."""
        told = [
            f"with {', '.join(self.added)}" if self.added else "",
            f"without {', '.join(self.lacking)}" if self.lacking else "",
            "in another order" if self.reordered else "",
            f"inflected: {', '.join(self.inflected)}" if self.inflected else "",
        ]
        return "; ".join(t for t in told if t) or ("" if self.exact else "other small words")


def find_all(phrase: Phrase, text: str) -> tuple[Found, ...]:
    """Every place where the phrase or a near variant stands, in order, without overlaps."""
    if not phrase.units:
        return tuple(_as_it_stands(phrase, text))
    low = _low(text)
    return tuple(
        found
        for start, end in _neighbourhoods(phrase, low)
        for a, b in stretches(text, start, end)
        if _may_hold(phrase, low, a, b)
        for found in _in_stretch(phrase, words_of(text, a, b))
    )


def _as_it_stands(phrase: Phrase, text: str) -> Iterator[Found]:
    pattern = r"\b" + r"[\W_]+".join(re.escape(w.text) for w in phrase.words) + r"\b"
    for match in re.finditer(pattern, text, re.IGNORECASE):
        yield Found(match.start(), match.end(), True, 1.0)


# --- where to look closely -----------------------------------------------------------------------------------------


def _neighbourhoods(phrase: Phrase, low: str) -> list[tuple[int, int]]:
    """Stretches around the word that every variant has, with as many of the others as it needs: far quicker than reading all."""
    reach = _LETTERS * (phrase.widest + 2)
    around: list[tuple[int, int]] = []
    for at in _places(low, phrase.needle):
        start, end = max(0, at - reach), min(len(low), at + reach)
        if not _may_hold(phrase, low, start, end):
            continue
        start, end = _whole_words(low, start, end)
        if around and start <= around[-1][1]:
            around[-1] = (around[-1][0], max(end, around[-1][1]))
        else:
            around.append((start, end))
    return around


def _may_hold(phrase: Phrase, low: str, start: int, end: int) -> bool:
    """Whether the beginnings of enough words stand there."""
    missing = sum(low.find(unit.needle, start, end) < 0 for unit in phrase.units)
    return missing <= phrase.may_lack and low.find(phrase.needle, start, end) >= 0


def _low(text: str) -> str:
    """The text in small letters, each at its place."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _places(text: str, needle: str) -> Iterator[int]:
    at = text.find(needle)
    while at >= 0:
        yield at
        at = text.find(needle, at + len(needle))


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds moved outwards to the next blanks (at most fifty letters: a text need not have any)."""
    left = text.rfind(" ", max(0, start - 50), start)
    right = text.find(" ", end, end + 50)
    return left + 1 if left >= 0 else start, right if right >= 0 else end


# --- looking closely -----------------------------------------------------------------------------------------------


def _in_stretch(phrase: Phrase, words: tuple[Word, ...]) -> list[Found]:
    """The best places in one sentence, none over another."""
    wanted = {w.stem for w in phrase.content}
    hits = [i for i, w in enumerate(words) if not w.small and w.stem in wanted]
    tried = []
    must = [i for i in hits if words[i].stem == phrase.units[-1].stems[-1]]  # no variant lacks it
    for n, i in enumerate(hits):
        for j in hits[n + phrase.needed - 1 : bisect_right(hits, i + phrase.widest)]:
            if not any(i <= k <= j for k in must):
                continue
            found = _exact(phrase, words, i, j) or _near(phrase, words[i : j + 1])
            if found:
                tried.append(found)
    best: list[Found] = []
    for one in sorted(tried, key=lambda f: (not f.exact, -f.likeness, f.start, f.end)):
        if all(one.end <= b.start or b.end <= one.start for b in best):
            best.append(one)
    return sorted(best, key=lambda f: f.start)


def _exact(phrase: Phrase, words: tuple[Word, ...], first: int, last: int) -> Found | None:
    start, end = first - phrase.lead, last + 1 + phrase.tail
    if end - start != len(phrase.words) or start < 0:
        return None
    window = words[start:end]
    same = [w.text for w in window] == [w.text for w in phrase.words]
    return Found(window[0].start, window[-1].end, True, 1.0) if same else None


def _near(phrase: Phrase, window: tuple[Word, ...]) -> Found | None:
    """The window as a near variant; None where it is none."""
    if len(phrase.units) == 1 and len(phrase.words) > len(phrase.content):
        return None  # "on record" is no "records"
    asked, here = phrase.content, tuple(w for w in window if not w.small)
    one, other = [w.stem for w in asked], [w.stem for w in here]
    lacking, added = _left(asked, other), _left(here, one)
    if not _bounded(phrase, lacking, added):
        return None
    asked_for = {w.text for w in phrase.words}
    joined = any(w.text in phrase_words().joints - asked_for for w in window if w.small)
    if one[-1] != other[-1]:  # what the phrase is about has moved
        if added or lacking or not (joined or phrase.coordinates):
            return None
    elif joined or (added and any(w.text in phrase_words().articles - asked_for for w in window)):
        return None
    likeness, reordered = _likeness(asked, here, _weight(lacking) + _weight(added))
    forms = _forms(asked, here)
    if likeness < NEAR or (added and lacking and forms):  # three differences at once are another phrase
        return None
    return Found(
        window[0].start, window[-1].end, False, round(likeness, 3), tuple(w.text for w in added), tuple(w.text for w in lacking),
        reordered, forms,
    )  # fmt: skip


def _left(words: tuple[Word, ...], others: list[str]) -> list[Word]:
    """The words whose stems the other side has not, or not so often."""
    left, over = others.copy(), []
    for word in words:
        if word.stem in left:
            left.remove(word.stem)
        else:
            over.append(word)
    return over


def _bounded(phrase: Phrase, lacking: list[Word], added: list[Word]) -> bool:
    """Whether no more is lacking and added than may be: whole units, and never the last."""
    gone = {w.stem for w in lacking}
    without = [u for u in phrase.units if gone & set(u.stems)]
    if (
        len(without) > phrase.may_lack
        or phrase.units[-1] in without
        or any(not set(u.stems) <= gone for u in without)
    ):
        return False
    return _weight(added) <= phrase.may_add + 0.001


def _weight(words: tuple[Word, ...] | list[Word]) -> float:
    return sum(w.weight for w in words)


def _likeness(asked: tuple[Word, ...], here: tuple[Word, ...], apart: float) -> tuple[float, bool]:
    """How alike, from 0 to 1, and whether the order is another; `apart`: the weight of what only one side has."""
    one, other = [w.stem for w in asked], [w.stem for w in here]
    whole = _weight(asked) + _weight(here)
    in_order = 0.0
    for block in LCSseq.opcodes(one, other):
        if block.tag == "equal":
            in_order += _weight(asked[block.src_start : block.src_end]) + _weight(
                here[block.dest_start : block.dest_end]
            )
    ordered, free = in_order / whole, (whole - apart) / whole - _ORDER_COSTS
    return (free, True) if free > ordered + 0.001 else (ordered, False)


def _forms(asked: tuple[Word, ...], here: tuple[Word, ...]) -> tuple[str, ...]:
    """Words that stand here in another form than was asked for."""
    forms = {w.text for w in asked}
    stems = {w.stem for w in asked}
    return tuple(w.text for w in here if w.stem in stems and w.text not in forms)
