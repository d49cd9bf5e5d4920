"""A noun that may stand for those at the table, and what the rules ask of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from entente.reading.patterns.ready import compiled
from entente.reading.who.patterns import (
    WORDS,
)
from entente.reading.who.scene import Scene
from entente.reading.who.setting import Setting


@dataclass(frozen=True)
class Noun:
    """The head of a noun phrase, and what the rules ask of it."""

    scene: Scene
    k: int

    @property
    def setting(self) -> Setting:
        return self.scene.setting

    @cached_property
    def lemma(self) -> str:
        """Its singular: a capital letter may hide the plural ("Heads", "Ministers")."""
        lemma = self._stands_for or self.scene.tree.lemma[self.k].lower()
        return lemma[:-1] if self._capital_plural(lemma) else lemma

    @cached_property
    def _stands_for(self) -> str | None:
        """ "SAOs" of "the Senior Arctic Officials (SAOs)", "the EPG" of "the Eminent Persons Group": the last word of the name."""
        word, scene = self.scene.tree.words[self.k], self.scene
        if not _SHORT.fullmatch(word) or self.named:
            return None
        start = scene.tree.start[self.k]
        at = scene.text.find(f" ({word})", 0, start)
        if at > 0:
            return scene.text[:at].rsplit(maxsplit=1)[-1].lower()
        full = (
            None
            if word.endswith("s")
            else re.search(_INITIALS.join(f"{c}[a-z]+" for c in word), scene.text[:start])
        )
        return full.group().rsplit(maxsplit=1)[-1].lower() if full else None

    @staticmethod
    def _capital_plural(word: str) -> bool:
        return word not in WORDS.groups and word[-1:] == "s" and word[:-1] in WORDS.groups

    @cached_property
    def word(self) -> str:
        return self.scene.tree.lower[self.k]

    @cached_property
    def phrase(self) -> str:
        return self.scene.phrase(self.k)

    @cached_property
    def before(self) -> str:
        """The words of the sentence before the noun."""
        tree = self.scene.tree
        return self.scene.text[tree.start[0] : tree.start[self.k]]

    @cached_property
    def named(self) -> tuple[str, ...]:
        return self.scene.parties_in(self.k)

    @cached_property
    def plural(self) -> bool:
        tag = self.scene.tree.tag[self.k]
        short = self._stands_for is not None and self.word.endswith("s")
        hidden = (tag == "NNP" and self._capital_plural(self.word)) or short
        return hidden or tag in ("NNS", "NNPS", "CD", "DT") or self.word in WORDS.counts

    @cached_property
    def some(self) -> bool:
        """ "Numerous governments", "at least 25 countries", "most members": not those at the table."""
        first = self.phrase.split()[0].lower()
        return not self.named and (first in WORDS.indefinite or bool(_MANY.search(self.phrase)))


_SHORT = compiled(r"[A-Z]{2,6}s?")
_INITIALS = r" (?:of |for |and |on |the )*"
_MANY = compiled(r"\b\d\d+\b")
