"""The whole lexicon in one value, for programs that go through it (documentation, exports, tests)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from entente.lexicon.entry import Entry
from entente.lexicon.instruments import Instrument, instruments
from entente.lexicon.lookup import lookup
from entente.lexicon.mechanisms import Mechanism, mechanisms
from entente.lexicon.offices import Office, offices
from entente.lexicon.parties import Party, parties
from entente.lexicon.places import Place, place_list
from entente.lexicon.subjects import Subject, subjects
from entente.lexicon.verbs import VerbLexicon, verb_lexicon


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All files of the lexicon, as typed tuples in the order of the files."""

    parties: tuple[Party, ...]
    offices: tuple[Office, ...]
    places: tuple[Place, ...]
    mechanisms: tuple[Mechanism, ...]
    instruments: tuple[Instrument, ...]
    subjects: tuple[Subject, ...]
    verbs: VerbLexicon

    def find(self, word: str) -> tuple[Entry, ...]:
        """All entries that `word` names, in any letter case."""
        return lookup(word)


@cache
def load() -> Lexicon:
    """The lexicon, read once. Raises `LexiconError` naming file, entry and reason for an unusable entry."""
    return Lexicon(
        parties(), offices(), place_list(), mechanisms(), instruments(), subjects(), verb_lexicon()
    )
