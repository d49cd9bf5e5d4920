"""An operative verb in its sentence."""

from __future__ import annotations

from dataclasses import dataclass

from entente.lexicon.verbs import VerbEntry
from entente.model import Force


@dataclass(frozen=True, slots=True)
class Predicate:
    """An operative verb in its sentence.

    `at` is the word that acts, `content` the word where its complement begins; `addressed` the words
    (first, one past last) that say to whom it is done; `matter` where a promise to discuss something says what.
    """

    at: int
    force: Force
    phrase: str
    content: int
    entry: VerbEntry | None = None
    addressed: tuple[int, int] | None = None
    promise: bool = False
    future: bool = False
    negated: bool = False
    weak: bool = False
    silent_in_joint: bool = False
    noun: int | None = None
    matter: int | None = None
