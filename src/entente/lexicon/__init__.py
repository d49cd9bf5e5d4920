"""The words of diplomacy, as data, with thin typed loaders."""

from entente.lexicon.parties import PartyName, country_name, members, party_names
from entente.lexicon.verbs import VerbEntry, VerbLexicon, verb_lexicon

__all__ = [
    "PartyName",
    "VerbEntry",
    "VerbLexicon",
    "country_name",
    "members",
    "party_names",
    "verb_lexicon",
]
