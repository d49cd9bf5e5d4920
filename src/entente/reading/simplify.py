"""Sentences made easy for the parser: a person with office, country and appositions becomes the bare surname.

"National Security Advisor Jake Sullivan of the United States, ..." is parsed as "Sullivan, ...": small parsers lose
subjects behind long titles. Every token keeps the place in the document for which it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from entente.reading.sentence import SentenceView
from entente.reading.text import TextView

_SAFE = re.compile(r"[^\W\d_][\w’'-]*$")


@dataclass(frozen=True, slots=True)
class SimpleSentence:
    """`text` for the parser; `cuts` are (start in it, end in it, start, end in the document) of what was replaced."""

    text: str
    offset: int
    cuts: tuple[tuple[int, int, int, int], ...]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where the token `text[start:end]` stands in the document."""
        shift = self.offset
        for first, last, begin, finish in self.cuts:
            if end <= first:
                break
            if start < last:
                return begin, finish
            shift = finish - last
        return start + shift, end + shift


def simplify(sentence: SentenceView, view: TextView) -> SimpleSentence:
    """The sentence with each long naming of a person replaced by one word."""
    pieces: list[str] = []
    cuts: list[tuple[int, int, int, int]] = []
    done, length = sentence.start, 0
    for mention in sentence.people:
        if mention.start < done:
            continue
        name = _surname(mention.name)
        if name is None or mention.end - mention.start <= len(name):
            continue
        before = view.text[done : mention.start]
        pieces += [before, name]
        length += len(before)
        cuts.append((length, length + len(name), mention.start, mention.end))
        length += len(name)
        done = mention.end
    pieces.append(view.text[done : sentence.end])
    return SimpleSentence("".join(pieces).replace("\n", " "), sentence.start, tuple(cuts))


def _surname(name: str) -> str | None:
    words = [
        w for w in name.replace(",", " ").split() if w.rstrip(".") not in ("Jr", "Sr", "II", "III", "IV")
    ]
    return words[-1] if words and _SAFE.match(words[-1]) and len(words[-1]) > 1 else None
