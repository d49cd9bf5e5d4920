"""Words of a text as spaCy's `Tokenizer` cuts them, from the same rules, without spaCy.

What stands between white space is stripped of what the affix patterns match, from both ends; what is left is a special
case ("don't"), an address, or is cut at the infixes. White space other than single spaces is a word of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from entente.reading.patterns.ready import compiled

_ORTH, _NORM = 65, 67  # spaCy's numbers of the attributes in special cases
_RUNS = compiled(r"\s+|\S+")


class Word(NamedTuple):
    """A word, and its norm where a special case sets one ("ca" in "can't": "can")."""

    text: str
    norm: str | None = None


class Tokenizer:
    """`rules`: what spaCy's tokenizer writes to disk. Its `token_match` is not known here (English has none)."""

    def __init__(self, rules: Mapping[str, Any]) -> None:
        self._prefix = compiled(rules["prefix_search"]).search
        self._suffix = compiled(rules["suffix_search"]).search
        self._infixes = compiled(rules["infix_finditer"]).finditer
        self._address = compiled(rules["url_match"]).match
        self._special = {
            text: [Word(part[_ORTH], part.get(_NORM)) for part in parts]
            for text, parts in dict(rules["exceptions"]).items()
        }
        # Special cases with affixes are looked for again among the words: ":)" comes apart before it is met.
        self._again: dict[tuple[str, ...], str] = {}
        for text in self._special:
            if self._affixed(text):
                self._again[tuple(w.text for w in self._cut(text, special=False))] = text
        self._first = frozenset(words[0] for words in self._again)
        self._longest = max(map(len, self._again), default=0)

    def __call__(self, text: str) -> tuple[list[Word], list[int]]:
        """The words of `text`, and where each begins."""
        words: list[Word] = []
        starts: list[int] = []
        for start, run in self._runs(text):
            for word in self._cut(run, special=True):
                words.append(word)
                starts.append(start)
                start += len(word.text)
        if self._first.isdisjoint(w.text for w in words):
            return words, starts
        return self._met_again(words, starts)

    @staticmethod
    def _runs(text: str) -> Iterator[tuple[int, str]]:
        """What stands between white space, and white space beyond the one space that every word may have behind it."""
        for run in _RUNS.finditer(text):
            start, found = run.start(), run.group()
            if start and found[0] == " ":
                start, found = start + 1, found[1:]
            if found:
                yield start, found

    def _affixed(self, text: str) -> bool:
        return bool(self._prefix(text) or self._suffix(text) or " " in text or any(self._infixes(text)))

    def _cut(self, text: str, *, special: bool) -> Sequence[Word]:
        cases = self._special if special else {}
        if text in cases:
            return cases[text]
        if text.isascii() and text.isalpha():  # most words: no rule cuts between letters
            return (Word(text),)
        stem = text[:-1]  # most others: letters and a comma, or a stop behind a small letter
        if stem.isalpha() and text.isascii() and (text[-1] == "," or text[-1] == "." and stem[-1].islower()):
            return (*cases.get(stem, (Word(stem),)), Word(text[-1]))
        before: list[Word] = []
        behind: list[Word] = []
        rest, size = text, 0
        while rest and len(rest) != size and rest not in cases:
            size = len(rest)
            found = self._prefix(rest)
            first = found.end() - found.start() if found else 0
            if first and rest[first:] in cases:
                before.append(Word(rest[:first]))
                rest = rest[first:]
                break
            found = self._suffix(rest[first:])
            last = found.end() - found.start() if found else 0
            if last and rest[:-last] in cases:
                behind.append(Word(rest[-last:]))
                rest = rest[:-last]
                break
            if first:
                before.append(Word(rest[:first]))
            if last and first + last <= size:
                behind.append(Word(rest[-last:]))
                rest = rest[first:-last]
            else:
                rest = rest[first:]
        return [*before, *self._middle(rest, cases), *reversed(behind)]

    def _middle(self, text: str, cases: Mapping[str, Sequence[Word]]) -> Sequence[Word]:
        """The words of what has no more affixes."""
        if not text:
            return ()
        if text in cases:
            return cases[text]
        if self._address(text):
            return (Word(text),)
        words: list[str] = []
        at = 0
        for infix in self._infixes(text):
            start, end = infix.span()
            if start == 0:  # what the word begins with does not cut it
                continue
            words += (text[at:start], text[start:end])
            at = end
        return [Word(word) for word in (*words, text[at:]) if word]

    def _met_again(self, words: list[Word], starts: list[int]) -> tuple[list[Word], list[int]]:
        """With special cases that came apart put in the place of their parts, the longest first."""
        texts = [w.text for w in words]
        met = [
            (start, end)
            for start, text in enumerate(texts)
            if text in self._first
            for end in range(start + 1, min(start + self._longest, len(texts)) + 1)
            if tuple(texts[start:end]) in self._again
        ]
        met.sort(key=lambda span: (span[0] - span[1], span[0]))
        taken: set[int] = set()
        kept: list[tuple[int, int]] = []
        for start, end in met:
            if start not in taken and end - 1 not in taken:
                kept.append((start, end))
            taken.update(range(start, end))
        for start, end in sorted(kept, reverse=True):
            case = self._again[tuple(texts[start:end])]
            if starts[end - 1] + len(texts[end - 1]) - starts[start] != len(case):
                continue  # a space stands between its parts
            own = self._special[case]
            places = [starts[start] + sum(len(w.text) for w in own[:k]) for k in range(len(own))]
            words[start:end], starts[start:end] = own, places
        return words, starts
