"""Whom a promise or a gift is to help or to press: "support for Kenya", "will help Kenya", "sanctions on Kenya"."""

from __future__ import annotations

import re

from entente.reading.acts.addressees.naming import Naming
from entente.reading.acts.addressees.whose import Other, Whose
from entente.reading.acts.addressees.words import WORDS, any_of, either_form
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView

_REACH = 160  # characters of the complement in which they are named
_SERVES = compiled(
    rf"\b(?:{any_of(WORDS.help_for)} (?:for|to|of)|{any_of(WORDS.pressing)} (?:on|against|for)"
    rf"|{either_form(WORDS.helping)}|{either_form(WORDS.telling)}|{any_of(WORDS.holding)})\s+"
)
_BARE = compiled(rf"(?:{any_of(WORDS.passed_over)} )*", re.I)


class Serving:
    """Finds whom the promises of one document help or press."""

    def __init__(self, naming: Naming, whose: Whose) -> None:
        self.naming = naming
        self.whose = whose

    def of(self, span: tuple[int, int], sentence: SentenceView, other: Other) -> tuple[str, ...]:
        """The first whom the complement names as such, and those joined to it."""
        text, limit = self.naming.view.text, min(span[1], span[0] + _REACH)
        for serves in _SERVES.finditer(text, span[0], limit):
            bare = _BARE.match(text, serves.end(), limit)
            at = bare.end() if bare else serves.end()
            named = self.naming.in_their_own_name(serves.end(), limit, sentence)
            if named and named[0][0] <= at and other(named[0][2]):
                return self.whose.joined_from(named, other)
        return ()
