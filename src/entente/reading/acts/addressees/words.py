"""The lists of `addressee_words.yaml` as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable

from entente.lexicon.addressee_words import addressee_words
from entente.reading.patterns.alternatives import alternatives
from entente.reading.patterns.ready import compiled

WORDS = addressee_words()


def any_of(*lists: Iterable[str]) -> str:
    """A pattern for any phrase of the lists."""
    return f"(?:{alternatives(sorted({one for each in lists for one in each}))})"


def either_form(verbs: Iterable[str]) -> str:
    """A pattern for verbs in their base form or in "-ing": "stand with", "standing with"."""
    return f"(?:{'|'.join(rf'{_stem(first)}(?:e|s|es|ing)?{rest}' for first, rest in sorted(map(_parted, verbs)))})"


def _parted(phrase: str) -> tuple[str, str]:
    first, *rest = phrase.split()
    return first, "".join(rf"\s+{re.escape(word)}" for word in rest)


def _stem(verb: str) -> str:
    return re.escape(verb.removesuffix("e"))


# What leads on from the head of the complement to something else: a place, an aim, a clause, what another has to do with it.
LEADS_ON = compiled(
    rf"[;:–—(]|\b{any_of(WORDS.leads_on)}\b"
    rf"|\bto (?=[a-z]+\b)(?!(?:(?:the|all|its|their|his|her|our|both|those|every)|{any_of(WORDS.persons)})\b)"
    rf"|\b(?!{any_of(WORDS.no_deeds)}\b)\w+ing\b"
)
TO = compiled(r"\bto\b")
OFFICE = compiled(rf"\b[Tt]he (?:{any_of(WORDS.offices)})\b(?! of\b)")
THE_OTHER = compiled(rf"(?:the )?{any_of(WORDS.the_other)}\b", re.I)
THE_OTHERS = compiled(rf"{any_of(WORDS.the_others)}\b", re.I)
EACH_OTHER = compiled(rf"{any_of(WORDS.each_other)}\b")
LAST_NAMED = compiled(rf"{any_of(WORDS.last_named)}\b", re.I)
ITS = compiled(r"\b(?:its|it)\b")
DONE_BEFORE = compiled(rf"(?:this|these|the|such)(?: \w+)? {any_of(WORDS.done_before)}(?=[.,;]|$| and\b)")
MANNER = compiled(r",? ?in the (?:strongest|clearest|firmest) (?:possible )?terms(?:,|) ")
JOINS_IN = compiled(r"\bjoin(?:s|ed|ing)? (?:[\w’'-]+ ){1,9}in $")
BECOMING = compiled(
    r"(?:becoming|assuming|(?:(?:his|her) )?(?:recent )?(?:re-?)?(?:election|appointment|inauguration|being (?:elected|appointed|sworn in))(?: as)?)"
    rf"(?: (?:to )?(?:the )?(?:new |first |next )?(?:office of )?)?{any_of(WORDS.offices)} of (?:the )?(?=[A-Z])"
)
